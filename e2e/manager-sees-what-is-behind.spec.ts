import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { charterId, fridayColumn, sheetOn } from './lib/daily-log.ts';

test('what is behind plan, by how much, since when and because of what', async ({ signIn, product, screenshots, axe }) => {
  // The executor explains on Friday's value why so little came.
  const executor = 'executor.mh';
  const sheet = sheetOn(await signIn(executor));
  const kk = wordsFor('manager.mh');
  const page = await signIn('manager.mh');
  await page.goto('/');
  await expect(page).toHaveURL(/\/work\/progress$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('progress.question'));
  const lines = page.getByRole('row').filter({ has: page.locator('a[href^="/work/progress/"]') });
  const first = lines.first();
  await expect(first, 'the worst comes first').toContainText(kk('statistics.status.behind'));
  const since = kk('progress.since', { date: '|' }).split('|').find((part) => part.trim())!.trim();
  await expect(first).toContainText(since);
  await expect(first).toContainText(/%/);
  await expect(first.getByRole('listitem').first(), 'because of which organisation').toBeVisible();
  await screenshots(page, '2-manager-what-is-behind');
  await axe(page);

  const statuses = await lines.evaluateAll((rows, words) => rows.map((row) => words.findIndex((word) => row.textContent?.includes(word))), [
    kk('statistics.status.behind'), kk('statistics.status.atRisk'), kk('statistics.status.onPlan'),
  ]);
  expect(statuses.filter((status) => status >= 0), 'behind, then at risk, then on plan').toEqual(statuses.filter((status) => status >= 0).toSorted());

  const name = (await first.getByRole('link').first().innerText()).trim();
  await first.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText(kk('progress.behindSince')).first()).toBeVisible();
  await expect(page.getByRole('table', { name: kk('statistics.byOrganisation') }).getByRole('row').nth(1)).toBeVisible();
  await screenshots(page, '2-manager-indicator', { fullPage: true });
  await axe(page);

  // A correction with its reason stands where the manager looks.
  const { charterId: id } = await charterId(product.owner, await codeIn(page));
  await sheet.open(`/work/log?charter=${id}`);
  const names = await sheet.rows.locator('th').allInnerTexts();
  const row = names.findIndex((each) => each.startsWith(name));
  await sheet.point(row, fridayColumn);
  await sheet.page.keyboard.press('c');
  await expect(sheet.page.locator('[data-part="comments"]').getByRole('textbox')).toBeFocused();
  await sheet.page.keyboard.type('Комиссия құрамы бекітілмеді');
  await sheet.page.locator('[data-part="comments"]').getByRole('button').click();
  await expect(sheet.page.locator('[data-part="comments"]').getByRole('listitem')).toContainText(personOf(executor).fullName);
  await page.reload();
  await expect(page.getByText('Комиссия құрамы бекітілмеді')).toBeVisible();
  await page.getByRole('navigation', { name: kk('ui.frame.breadcrumbs') }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('progress.question'));
  await screenshots(page, '2-manager-sees-the-comment');
});

/** The charter's code as the page names it. */
async function codeIn(page: import('@playwright/test').Page): Promise<string> {
  const code = /[A-Z]{2,}-\d{4}-\d{2}/.exec(await page.getByRole('main').innerText())?.[0];
  if (!code) throw new Error('The page names no charter');
  return code;
}
