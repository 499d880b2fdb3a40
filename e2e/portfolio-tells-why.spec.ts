import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { numberIn } from './lib/statistics.ts';

const kk = wordsFor('coordinator');
const viewName = 'Артта қалғандар';

test('the coordinator sees which charters are behind and why, and keeps the view for the whole office', async ({ signIn, screenshots, axe }) => {
  test.setTimeout(150_000);
  const page = await signIn('coordinator');
  await page.goto('/charters');
  await page.getByRole('link', { name: kk('charters.lists.portfolio'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('portfolio.title'));
  await screenshots(page, '3-portfolio');
  await axe(page);
  const charters = page.getByRole('table', { name: kk('portfolio.charters') });
  await page.getByRole('combobox', { name: new RegExp(`^${kk('portfolio.health')}`) }).selectOption('behind');
  await page.getByRole('button', { name: kk('charters.filters.apply') }).click();
  await expect(page).toHaveURL(/health=behind/);
  await expect(charters.getByText(kk('portfolio.healths.atRisk'), { exact: true })).toHaveCount(0);
  const rows = charters.locator('tbody tr');
  for (let index = 0; index < Math.min(5, await rows.count()); index += 1) {
    await expect(rows.nth(index)).toContainText(kk('portfolio.healths.behind'));
    await expect(rows.nth(index).locator('td ul a').first(), 'each says why').toBeVisible();
  }

  // A reason leads to where it can be dealt with.
  const [before = ''] = kk('portfolio.reasons.indicatorBehind', { name: '|' }).split('|');
  const because = charters.locator('td ul a', { hasText: before }).first();
  const indicator = (await because.innerText()).slice(before.length);
  await because.click();
  await expect(page).toHaveURL(/\/work\/progress\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(indicator);
  await screenshots(page, '3-portfolio-reason');
  await page.goBack();
  await expect(page).toHaveURL(/health=behind/);
  await charters.locator('td ul a[href$="/work"]').first().click();
  await expect(page.getByRole('link', { name: kk('charters.tabs.work'), exact: true })).toHaveAttribute('aria-current', 'page');
  await page.goBack();

  const blocks = page.getByRole('table', { name: kk('portfolio.byBlock') });
  await expect(blocks).toBeVisible();
  await page.getByRole('link', { name: kk('portfolio.byOffice'), exact: true }).click();
  const offices = page.getByRole('table', { name: kk('portfolio.byOffice') });
  await expect(offices.locator('tbody tr').nth(5)).toBeVisible();
  await expect(page).toHaveURL(/by=office/);
  await expect(page).toHaveURL(/health=behind/);
  await screenshots(page, '3-portfolio-offices');
  await axe(page);

  await page.locator('summary', { hasText: kk('savedViews.keep') }).click();
  await page.getByRole('button', { name: kk('savedViews.save'), exact: true }).click();
  await expect(page.getByText(kk('platform.errors.required'))).toBeVisible();
  await page.getByLabel(kk('savedViews.name'), { exact: true }).fill(viewName);
  await page.getByLabel(kk('savedViews.share')).check();
  await page.getByRole('button', { name: kk('savedViews.save'), exact: true }).click();
  await expect(page.getByText(kk('savedViews.saved'), { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: viewName })).toHaveAttribute('aria-current', 'true');
  await screenshots(page, '3-portfolio-view-saved');

  const colleague = await signIn('coordinator2');
  for (const reader of [page, colleague]) {
    await reader.goto('/portfolio');
    await reader.getByRole('link', { name: viewName }).click();
    await expect(reader).toHaveURL(/health=behind/);
    await expect(reader).toHaveURL(/by=office/);
  }
  await expect(colleague.getByRole('button', { name: wordsFor('coordinator2')('savedViews.remove', { name: viewName }) }), 'only the owner removes it').toHaveCount(0);
  await axe(colleague);
});

test('a lead sees the portfolio of the own office and nothing of others', async ({ signIn, product, screenshots, axe }) => {
  const ru = wordsFor('lead.akmola');
  const [own] = await product.owner<{ charters: number; offices: number }[]>`
    select count(*)::int as charters, count(distinct c.office_id)::int as offices from charters c
    join memberships m on m.office_id = c.office_id and m.person_id = ${personOf('lead.akmola').id} and m.revoked_at is null`;
  const page = await signIn('lead.akmola');
  await page.goto('/portfolio');
  const charters = page.getByRole('table', { name: ru('portfolio.charters') });
  await expect(charters.locator('tbody tr')).toHaveCount(own!.charters);
  await expect(charters.locator('tbody th')).toContainText(Array.from({ length: own!.charters }, () => 'AKM-'));
  await expect(page.locator('select[name="office"]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: viewName })).toHaveCount(0);
  const counts = await page.getByRole('table', { name: ru('portfolio.byBlock') }).locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].slice(0, 4).map((cell) => cell.textContent)));
  expect(counts.flat().reduce((sum, count) => sum + numberIn(count ?? ''), 0), 'each charter is counted once').toBe(own!.charters);
  await screenshots(page, '3-portfolio-lead', { fullPage: true });
  await axe(page);
});
