import { createHash } from 'node:crypto';
import { verifyPublications } from '#scripts/lib/verify-publications.ts';
import { expect, test, wordsFor } from './fixtures.ts';

const words = wordsFor('coordinator');
const statistic = 'integrity_check.tested';

test('figures are frozen and published by two coordinators, corrected beside what was published, checked by the auditor and downloaded by a citizen', async ({ signIn, visit, product, screenshots, axe }) => {
  test.setTimeout(180_000);
  const coordinator = await signIn('coordinator');
  await coordinator.goto('/publications');
  await coordinator.getByRole('link', { name: words('publications.prepare') }).click();
  await coordinator.getByLabel(words('publications.fields.period'), { exact: false }).first().fill('2022');
  await coordinator.getByLabel(words('publications.fields.code'), { exact: false }).fill('adaldyqty-tekseru');
  await coordinator.locator('input[name="title.kk"]').fill('Адалдықты тексеру');
  await coordinator.getByRole('button', { name: words('publications.save') }).click();
  await expect(coordinator.getByRole('heading', { level: 1, name: 'Адалдықты тексеру' })).toBeVisible();
  await screenshots(coordinator, '6-publication-prepared');
  const address = new URL(coordinator.url()).pathname;

  const confirm = async (page: typeof coordinator, words_: typeof words, movement: string) => {
    await page.getByRole('button', { name: words_(`publications.movements.${movement}`), exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: words_(`publications.movements.${movement}`), exact: true }).click();
  };
  await confirm(coordinator, words, 'freeze');
  await expect(coordinator.getByText(words('publications.awaitsSecond'))).toBeVisible({ timeout: 30_000 });
  await expect(coordinator.getByRole('button', { name: words('publications.movements.publish') })).toHaveCount(0);
  await screenshots(coordinator, '6-publication-frozen');
  await axe(coordinator);

  const russian = wordsFor('coordinator2');
  const second = await signIn('coordinator2');
  await second.goto(address);
  await confirm(second, russian, 'publish');
  await expect(second.getByText(russian('publications.states.published'), { exact: true }).first()).toBeVisible();

  // A record is corrected a day later: the published figure stays, the correction stands beside it.
  const [check] = await product.owner<{ office_id: string; id: string; tested: number; all: number }[]>`
    select office_id, id, tested, (sum(tested) over ())::int as all from integrity_checks where held_on between '2022-01-01' and '2022-12-31' order by id limit 1`;
  const [before, after] = [String(check!.all), String(check!.all + 1)];
  await coordinator.goto(`/registers/integrity-checks/${check!.office_id}/${check!.id}`);
  await coordinator.locator('summary', { hasText: words('coordinatorRegisters.edit') }).click();
  await coordinator.locator('input[name="tested"]').fill(String(check!.tested + 1));
  await coordinator.getByRole('button', { name: words('coordinatorRegisters.save'), exact: true }).click();
  await expect(coordinator.locator('input[name="tested"]')).toHaveValue(String(check!.tested + 1));

  await coordinator.goto(`${address}/restate`);
  const differing = coordinator.getByRole('table');
  await expect(differing.getByRole('row').filter({ hasText: after }).first()).toContainText(before);
  await coordinator.locator('textarea[name="reason.kk"]').fill('Тағы бір адам тексерілгені кейін анықталды.');
  await screenshots(coordinator, '6-restate', { fullPage: true });
  await coordinator.locator('main form button[type=submit]').click();
  await expect(coordinator.getByText(words('publications.done.restated'))).toBeVisible({ timeout: 30_000 });
  await coordinator.goto(`${address}/restate`);
  await expect(coordinator.getByText(words('publications.nothingDiffers')).first()).toBeVisible();

  const citizen = await visit({ locale: 'kk-KZ' });
  await citizen.goto('/public/publications');
  await citizen.getByRole('link', { name: 'Адалдықты тексеру' }).click();
  await citizen.locator(`a[href$="statistic=${statistic}#statistic"]`).first().click();
  const figure = citizen.getByRole('row').filter({ has: citizen.locator(`a[href$="statistic=${statistic}#statistic"]`) });
  await expect(figure).toContainText(before);
  await expect(figure).toContainText(words('publications.restatedTo', { figure: after, number: 1 }));
  await expect(citizen.getByText('Тағы бір адам тексерілгені кейін анықталды.')).toBeVisible();
  await screenshots(citizen, '6-public-publication');
  await axe(citizen);
  const hash = await citizen.locator('code').filter({ hasText: /^[0-9a-f]{64}$/ }).first().innerText();
  const bytes = await (await citizen.request.get('/public/publications/adaldyqty-tekseru/adal-adaldyqty-tekseru.json')).body();
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  expect((await citizen.request.get('/public/publications/adaldyqty-tekseru/adal-adaldyqty-tekseru.csv')).headers()['content-type']).toContain('text/csv');
  const workbook = await (await citizen.request.get('/public/publications/adaldyqty-tekseru/adal-adaldyqty-tekseru.xlsx')).body();
  expect(workbook.subarray(0, 2).toString()).toBe('PK');

  const auditor = await signIn('auditor');
  await auditor.goto(address);
  await expect(auditor.getByText(hash)).toBeVisible();
  await expect(auditor.getByRole('button', { name: wordsFor('auditor')('publications.movements.publish') })).toHaveCount(0);
  const verified = await verifyPublications(product.adminUrl, ['adaldyqty-tekseru']);
  expect(verified.map(({ restatement, contentHash, recomputedHash, faults }) => [restatement, contentHash === recomputedHash, faults])).toEqual([[null, true, []], [1, true, []]]);
  expect(verified[0]!.contentHash).toBe(hash);
});
