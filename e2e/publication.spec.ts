import { createHash } from 'node:crypto';
import { verifyPublications } from '#scripts/lib/verify-publications.ts';
import { expect, test, wordsFor } from './fixtures.ts';

const words = wordsFor('coordinator');
const statistic = 'external_assessment.apartments_returned';

test('figures are frozen and published by two coordinators, corrected beside what was published, checked by the auditor and downloaded by a citizen', async ({ signIn, visit, product, screenshots, axe }) => {
  test.setTimeout(180_000);
  const coordinator = await signIn('coordinator');
  await coordinator.goto('/publications');
  await coordinator.getByRole('link', { name: words('publications.prepare') }).click();
  await coordinator.getByLabel(words('publications.fields.period'), { exact: false }).first().fill('2022');
  await coordinator.getByLabel(words('publications.fields.code'), { exact: false }).fill('uilerdi-qaitaru');
  await coordinator.locator('input[name="title.kk"]').fill('Қайтарылған үйлер');
  await coordinator.getByRole('button', { name: words('publications.save') }).click();
  await expect(coordinator.getByRole('heading', { level: 1, name: 'Қайтарылған үйлер' })).toBeVisible();
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
  const [effect] = await product.owner<{ office_id: string; id: string; amount: string }[]>`
    select office_id, id, trim_scale(amount)::text as amount from effects where kind = 'apartments' and source_kind = 'assessment' and region_code = 'KZ-33' and happened_on between '2022-01-01' and '2022-12-31' order by id limit 1`;
  await coordinator.goto(`/registers/effects/${effect!.office_id}/${effect!.id}`);
  await coordinator.locator('summary', { hasText: words('coordinatorRegisters.edit') }).click();
  await coordinator.locator('input[name="amount"]').fill(String(Number(effect!.amount) + 2));
  await coordinator.getByRole('button', { name: words('coordinatorRegisters.save'), exact: true }).click();
  await expect(coordinator.locator('input[name="amount"]')).toHaveValue(String(Number(effect!.amount) + 2));

  await coordinator.goto(`${address}/restate`);
  const differing = coordinator.getByRole('table');
  await expect(differing.getByRole('row').filter({ hasText: '65' }).first()).toContainText('63');
  await coordinator.locator('textarea[name="reason.kk"]').fill('Жетісу облысында тағы екі пәтер қайтарылғаны кейін анықталды.');
  await screenshots(coordinator, '6-restate', { fullPage: true });
  await coordinator.locator('form').getByRole('button').first().click();
  await expect(coordinator.getByText(words('publications.done.restated'))).toBeVisible({ timeout: 30_000 });
  await coordinator.goto(`${address}/restate`);
  await expect(coordinator.getByText(words('publications.nothingDiffers')).first()).toBeVisible();

  const citizen = await visit({ locale: 'kk-KZ' });
  await citizen.goto('/public/publications');
  await citizen.getByRole('link', { name: 'Қайтарылған үйлер' }).click();
  await citizen.locator(`a[href$="statistic=${statistic}#statistic"]`).first().click();
  const figure = citizen.getByRole('row').filter({ has: citizen.locator(`a[href$="statistic=${statistic}#statistic"]`) });
  await expect(figure).toContainText('63');
  await expect(figure).toContainText(words('publications.restatedTo', { figure: '65', number: 1 }));
  await expect(citizen.getByText('Жетісу облысында тағы екі пәтер қайтарылғаны кейін анықталды.')).toBeVisible();
  await screenshots(citizen, '6-public-publication');
  await axe(citizen);
  const hash = await citizen.locator('code').filter({ hasText: /^[0-9a-f]{64}$/ }).first().innerText();
  const bytes = await (await citizen.request.get('/public/publications/uilerdi-qaitaru/adal-uilerdi-qaitaru.json')).body();
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  expect((await citizen.request.get('/public/publications/uilerdi-qaitaru/adal-uilerdi-qaitaru.csv')).headers()['content-type']).toContain('text/csv');
  const workbook = await (await citizen.request.get('/public/publications/uilerdi-qaitaru/adal-uilerdi-qaitaru.xlsx')).body();
  expect(workbook.subarray(0, 2).toString()).toBe('PK');

  const auditor = await signIn('auditor');
  await auditor.goto(address);
  await expect(auditor.getByText(hash)).toBeVisible();
  await expect(auditor.getByRole('button', { name: wordsFor('auditor')('publications.movements.publish') })).toHaveCount(0);
  const verified = await verifyPublications(product.adminUrl, ['uilerdi-qaitaru']);
  expect(verified.map(({ restatement, contentHash, recomputedHash, faults }) => [restatement, contentHash === recomputedHash, faults])).toEqual([[null, true, []], [1, true, []]]);
  expect(verified[0]!.contentHash).toBe(hash);
});
