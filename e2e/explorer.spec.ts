import { expect, test, wordsFor } from './fixtures.ts';

const account = 'coordinator';
const words = wordsFor(account);

test('the coordinator finds where the eliminated risks of 2022 came from, why the figure moved, and the record behind it', async ({ signIn, screenshots, axe }) => {
  const page = await signIn(account);
  await page.goto('/explorer?s=risk_register.eliminated');
  await page.getByLabel(words('explorer.rows'), { exact: true }).selectOption('region');
  await page.getByLabel(words('explorer.columns'), { exact: true }).selectOption('quarter');
  await page.getByLabel(words('statistics.period.yearLabel'), { exact: true }).selectOption('2022');
  await page.getByRole('button', { name: words('explorer.show') }).first().click();
  const table = page.getByRole('table', { name: 'Тізілім бойынша жойылған тәуекелдер' });
  await expect(table.getByRole('row').last()).toContainText('3 773');
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  await expect(page).toHaveURL(/rows=region&columns=quarter/);
  await screenshots(page, '6-explorer-table', { fullPage: true });
  await axe(page);

  await page.getByLabel(words('explorer.shape'), { exact: true }).selectOption('tiles');
  await page.getByRole('button', { name: words('explorer.show') }).first().click();
  await expect(page.getByRole('link', { name: /Ақмола.*236/ }).first()).toBeVisible();
  await screenshots(page, '6-explorer-tiles', { fullPage: true });
  await axe(page);

  await page.goto('/explorer?s=risk_register.eliminated&rows=region&columns=quarter&period=2022');
  await page.getByLabel(words('explorer.compare'), { exact: true }).selectOption('date');
  await page.getByLabel(words('explorer.otherAsOf'), { exact: true }).fill('2022-10-01');
  await page.getByRole('button', { name: words('explorer.show') }).first().click();
  const akmola = table.getByRole('row').filter({ hasText: 'Ақмола' });
  await expect(akmola).toContainText('+38');

  const seen = await table.innerText();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('table', { name: 'Тізілім бойынша жойылған тәуекелдер' })).toBeVisible();
  expect(await other.getByRole('table', { name: 'Тізілім бойынша жойылған тәуекелдер' }).innerText()).toBe(seen);
  await other.close();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words('explorer.files.csv') }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of (await (await download).createReadStream())) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
  expect(lines.find((line) => line.includes('Ақмола'))).toMatch(/,236,198,38$/);

  await akmola.getByRole('link').last().click();
  await expect(page.getByRole('heading', { name: words('explorer.why') })).toBeVisible();
  const parts = page.getByRole('table', { name: words('explorer.parts') });
  await expect(parts.getByRole('row').nth(1)).toContainText('97,4');
  await expect(page.getByRole('heading', { name: words('explorer.moved') })).toBeVisible();
  await screenshots(page, '6-explorer-why', { fullPage: true });
  await axe(page);
  await page.getByRole('table', { name: words('explorer.records') }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/risks\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
});

test('a view is kept under a name, and a view that is too large says so', async ({ signIn, axe }) => {
  const page = await signIn(account);
  await page.goto('/explorer?s=culture.events_held&rows=kind&columns=month&period=2022&show=lines');
  await page.getByText(words('savedViews.keep')).click();
  await page.getByLabel(words('savedViews.name')).fill('Айлар бойынша');
  await page.getByRole('button', { name: words('savedViews.save') }).click();
  await expect(page.getByRole('link', { name: 'Айлар бойынша' })).toHaveAttribute('aria-current', 'true');
  await axe(page);
  await page.goto('/explorer?s=sps4.compliance.quasi_public_total&rows=organisation&columns=kind&period=2026');
  await expect(page.getByText(words('explorer.tooManyAbout', { most: '5000' }))).toBeVisible();
});
