import { expect, test, wordsFor } from './fixtures.ts';
import { readFigure } from './lib/statistics.ts';

const ru = wordsFor('commissioner.akmola');

test('a reviewer sees what deserves attention first, verifies one and returns one', async ({ signIn, product, screenshots, axe }) => {
  const page = await signIn('commissioner.akmola');
  await page.goto('/region');
  await page.locator('#needs-today').locator('a[href="/review"]').click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ru('riskReview.title'));
  await screenshots(page, '4-review-queue', { fullPage: true });
  await axe(page);
  const cards = page.locator('ol > li').filter({ has: page.locator('a[data-queue-item]') });
  await expect(cards.first().getByText(ru('riskReview.explained.noProof', { count: 1 })).or(cards.first().locator('ul > li').first())).toBeVisible();

  for (const reason of ['textCopied', 'proofReused', 'eliminatedSameDay', 'bulkAtPeriodEnd', 'backDated', 'noProof'] as const) {
    await page.goto(`/review?reason=${reason}`);
    await expect(cards.first()).toContainText(ru(`riskReview.reasons.${reason}`));
  }

  await page.goto('/review?reason=none');
  const stateOf = async (address: string | null) => {
    const riskId = address!.split('/').at(-1)!;
    const [risk] = await product.owner<{ state: string }[]>`select state from risks where id = ${riskId}`;
    return risk!.state;
  };
  const first = await cards.first().locator('a[data-queue-item]').getAttribute('href');
  await page.keyboard.press('j');
  await expect(cards.first().locator('a[data-queue-item]')).toBeFocused();
  await page.keyboard.press('v');
  await expect(page.getByText(ru('riskReview.done.verify'), { exact: true })).toBeVisible();
  await expect(page.locator(`a[data-queue-item][href="${first}"]`)).toHaveCount(0);
  expect(await stateOf(first)).toBe('verified');

  const second = await cards.first().locator('a[data-queue-item]').getAttribute('href');
  await cards.first().locator('a[data-queue-item]').focus();
  await page.keyboard.press('r');
  await cards.first().getByRole('button', { name: ru('riskReview.returnNow'), exact: true }).click();
  await expect(cards.first().getByText(ru('platform.errors.required')).first()).toBeVisible();
  await cards.first().getByRole('textbox').fill('Нет списка прошедших обучение');
  await cards.first().getByRole('button', { name: ru('riskReview.returnNow'), exact: true }).click();
  await expect(page.getByText(ru('riskReview.done.return'), { exact: true })).toBeVisible();
  expect(await stateOf(second)).toBe('returned');
});

test('those without a reason are accepted together, once the drawn sample was opened', async ({ signIn, product, screenshots, axe }) => {
  const page = await signIn('commissioner.akmola');
  await page.goto('/review?reason=none');
  await page.getByRole('button', { name: ru('riskReview.batch.begin') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ru('riskReview.batch.title'));
  const batch = page.url();
  const accept = page.getByRole('button', { name: ru('riskReview.batch.accept'), exact: true });
  await expect(accept).toHaveCount(0);
  await screenshots(page, '4-review-batch', { fullPage: true });
  await axe(page);
  const open = page.getByRole('button', { name: ru('riskReview.batch.open'), exact: true });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(page).toHaveURL(/\/risks\//);
    await page.goto(batch);
    await expect(open).toHaveCount(left - 1);
  }
  await accept.click();
  await expect(page.getByText(ru('riskReview.batch.states.accepted'), { exact: true })).toBeVisible();
  const [stored] = await product.owner<{ verified: number }[]>`
    select count(*)::int as verified from risk_decisions where batch_id = ${batch.split('/').at(-1)!} and to_state = 'verified'`;
  expect(stored!.verified).toBeGreaterThan(3);
});

test('the national figures of 2022 come from the records, and a typed one stands beside them', async ({ signIn, screenshots }) => {
  const kk = wordsFor('coordinator');
  const page = await signIn('coordinator');
  for (const [code, figure] of [['IA-01', 428], ['IA-02', 4486], ['IA-03', 3773]] as const) {
    await page.goto(`/statistics/${code}?year=2022`);
    expect(await readFigure(page, kk('statistics.reported'))).toBe(figure);
    expect(await readFigure(page, kk('statistics.typed'))).toBe(figure);
  }
  await screenshots(page, '4-derived-indicator', { fullPage: true });
  await page.getByRole('link', { name: kk('statistics.toRecords') }).click();
  await expect(page).toHaveURL(/\/risks\?counted=risksEliminated&from=2022-01-01&to=2022-12-31/);
});
