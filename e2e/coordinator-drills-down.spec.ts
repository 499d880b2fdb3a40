import { expect, test, wordsFor } from './fixtures.ts';
import { charterId, sheetOn } from './lib/daily-log.ts';
import { figureOf, numberIn, readFigure } from './lib/statistics.ts';
import { officeByCode } from '#db/seed/reference/offices.ts';
import { indicatorOf } from '#db/seed/reference/indicators.ts';

const kk = wordsFor('coordinator');
const discussions = indicatorOf('IA-06').name.kk;
const reported = kk('statistics.reported');

test('from the nation’s figure to the revision of a value', async ({ signIn, screenshots, axe }) => {
  const page = await signIn('coordinator');
  await page.goto('/');
  await expect(page).toHaveURL(/\/nation$/);
  await screenshots(page, '5-nation');
  await page.getByRole('navigation', { name: kk('ui.frame.navigation') }).first().getByRole('link', { name: kk('identity.navigation.statistics') }).click();
  await expect(page).toHaveURL(/\/statistics/);
  const nationalRow = page.getByRole('row').filter({ hasText: 'IA-06' }).first();
  await expect(nationalRow).toBeVisible();
  const national = numberIn(await nationalRow.getByRole('cell').first().innerText());
  await screenshots(page, '5-statistics');
  await nationalRow.getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(discussions);
  await expect(figureOf(page, reported)).toHaveText(kk.format.number(national));
  await screenshots(page, '5-indicator', { fullPage: true });
  const offices = page.getByRole('row').filter({ has: page.locator('a[href*="/statistics/IA-06/"]') });
  const shares = await offices.evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent ?? ''));
  const sum = shares.map((share) => numberIn(share)).filter(Number.isFinite).reduce((total, share) => total + share, 0);
  expect(sum, 'the offices add up to the nation').toBe(national);

  const akmola = offices.filter({ hasText: officeByCode('AKM').name.kk });
  const ofOffice = numberIn(await akmola.getByRole('cell').first().innerText());
  await akmola.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(officeByCode('AKM').name.kk);
  await expect(figureOf(page, reported)).toHaveText(kk.format.number(ofOffice));
  await screenshots(page, '5-office');
  const organisations = page.getByRole('table', { name: kk('statistics.byOrganisation') }).getByRole('row').filter({ has: page.getByRole('link') });
  const parts = await organisations.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[1]?.textContent ?? ''));
  expect(parts.map(numberIn).filter(Number.isFinite).reduce((total, part) => total + part, 0), 'the organisations add up to the office').toBe(ofOffice);
  await organisations.first().getByRole('link').click();

  const values = page.getByRole('table', { name: kk('statistics.dailyValues') });
  await expect(values).toBeVisible();
  await screenshots(page, '5-organisation');
  await values.getByRole('row').filter({ hasText: /\d/ }).nth(1).getByRole('link').click();
  await expect(page).toHaveURL(/\/values\//);
  await expect(page.getByRole('table', { name: kk('statistics.history') }).getByRole('row')).not.toHaveCount(1);
  await screenshots(page, '5-value');
  await axe(page);

  // The way back is the way that was gone.
  const path = page.getByRole('navigation', { name: kk('ui.frame.breadcrumbs') }).getByRole('link');
  await expect(path).toHaveCount(4);
  await path.nth(1).click();
  await expect(figureOf(page, reported)).toHaveText(kk.format.number(national));
});

test('a value saved by an executor is in the nation’s next figure, exactly', async ({ signIn, product, screenshots }) => {
  const coordinator = await signIn('coordinator');
  await coordinator.goto('/statistics/IA-06');
  const before = await readFigure(coordinator, reported);

  const sheet = sheetOn(await signIn('executor.turkistan'));
  const { charterId: id } = await charterId(product.owner, 'TUR-2026-01');
  await sheet.open(`/work/log?charter=${id}`);
  const names = await sheet.rows.locator('th').allInnerTexts();
  const texts = await Promise.all(names.map((_, row) => sheet.valueOf(row).innerText()));
  const row = names.findIndex((name, index) => name.startsWith(discussions) && texts[index]!.trim() === '');
  await sheet.point(row);
  await sheet.type('3');
  await sheet.page.keyboard.press('Enter');
  await expect(sheet.page.getByText(kk('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  await coordinator.reload();
  await expect(figureOf(coordinator, reported)).toHaveText(kk.format.number(before + 3));

  await sheet.point(row);
  await sheet.type('1');
  await sheet.page.keyboard.press('Enter');
  await expect(sheet.page.getByText(kk('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  await expect(async () => {
    await coordinator.reload();
    await expect(figureOf(coordinator, reported)).toHaveText(kk.format.number(before + 1), { timeout: 1_000 });
  }).toPass();

  await coordinator.goto('/statistics/IA-06?by=regions');
  await expect(coordinator.getByRole('table', { name: kk('statistics.breakdown.regions') }).getByRole('row')).toHaveCount(21);
  await screenshots(coordinator, '5-regions', { fullPage: true });
  await coordinator.goto('/statistics/IA-06?by=months&year=2022');
  await screenshots(coordinator, '5-months-2022', { fullPage: true });
});
