import { expect, test, wordsFor } from './fixtures.ts';

const account = 'coordinator';
const words = wordsFor(account);
const code = 'risk_register.identified';

test('a definition gets a new version after its figures were seen; the one before stays', async ({ signIn, screenshots, axe }) => {
  const page = await signIn(account);
  await page.goto(`/statistic-catalogue?q=${code}`);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(`/statistic-catalogue/${code}`);
  await page.getByRole('link', { name: words('statisticCatalogue.edit') }).click();

  await page.locator('summary').filter({ hasText: words('statisticCatalogue.form.condition', { field: words('statisticCatalogue.fields.region') }) }).click();
  const region = page.getByRole('group', { name: words('statisticCatalogue.form.condition', { field: words('statisticCatalogue.fields.region') }) });
  await region.getByLabel(words('statisticCatalogue.form.operator')).selectOption('isNot');
  await region.getByLabel('Ақмола').check();
  await page.getByRole('button', { name: words('statisticCatalogue.form.preview') }).click();
  const preview = page.getByRole('table', { name: words('statisticCatalogue.preview.title') });
  await expect(preview.getByRole('row').nth(1)).toContainText('−');
  await expect(page.getByRole('status').filter({ hasText: 'Ақмола' })).toBeVisible();
  await screenshots(page, '6-definition-preview', { fullPage: true });
  await axe(page);

  await page.getByRole('button', { name: words('statisticCatalogue.form.save') }).click();
  await expect(page.getByText(words('statisticCatalogue.errors.reason'))).toBeVisible();
  await page.getByLabel(words('statisticCatalogue.form.reason')).fill('Ақмола бөлек есептеледі');
  await page.getByRole('button', { name: words('statisticCatalogue.form.save') }).click();
  await expect(page).toHaveURL(`/statistic-catalogue/${code}`);
  await expect(page.getByText(words('statisticCatalogue.because', { reason: 'Ақмола бөлек есептеледі' }))).toBeVisible();
  await expect(page.locator('#version-1')).toBeVisible();
  await expect(page.locator('#version-2').getByRole('deletion')).toHaveCount(1);
  await screenshots(page, '6-definition-versions', { fullPage: true });
  await axe(page);
});

test('a statistic is retired: nobody is offered it, its page stays, and it can be brought back', async ({ signIn, screenshots, axe }) => {
  const page = await signIn(account);
  const retired = 'external_assessment.recommendations_per_body';
  const address = `/statistic-catalogue/${retired}`;
  const offered = page.locator(`input[name="statistics"][value="${retired}"]`);
  await page.goto('/publications/new');
  await expect(offered).toHaveCount(1);

  await page.goto(address);
  await page.getByRole('button', { name: words('statisticCatalogue.retirement.retire') }).click();
  await expect(page.getByText(words('statisticCatalogue.errors.reason'))).toBeVisible();
  await page.getByLabel(words('statisticCatalogue.retirement.since')).fill('2026-11-01');
  await page.getByLabel(words('statisticCatalogue.retirement.reason')).fill('Басқа статистикамен қайталанады');
  await page.getByRole('button', { name: words('statisticCatalogue.retirement.retire') }).click();
  await expect(page.getByText(words('statisticCatalogue.done.retire'))).toBeVisible();
  await expect(page.locator('#version-2')).toContainText('Басқа статистикамен қайталанады');
  await screenshots(page, '6-statistic-retired', { fullPage: true });
  await axe(page);
  await page.goto('/publications/new');
  await expect(page.getByRole('button', { name: words('publications.save') })).toBeVisible();
  await expect(offered).toHaveCount(0);

  await page.goto(address);
  await page.getByLabel(words('statisticCatalogue.retirement.reason')).fill('Қайта есептеледі');
  await page.getByRole('button', { name: words('statisticCatalogue.retirement.bringBack') }).click();
  await expect(page.getByText(words('statisticCatalogue.done.bringBack'))).toBeVisible();
  await page.goto('/publications/new');
  await expect(offered).toHaveCount(1);
});
