import { readFileSync } from 'node:fs';
import { DEMO_PASSWORD, officeTeam } from '#db/seed/reference/people.ts';
import { expect, personOf, ready, test, wordsFor, wordsOf } from './fixtures.ts';
import { confirmWith, letProofsGrowOld } from './lib/signing-in.ts';

test('what was typed waits while the proof is asked for: figures are restated with the reason, once', async ({ signIn, product, screenshots, axe }) => {
  test.setTimeout(120_000);
  const words = wordsFor('coordinator');
  const page = await signIn('coordinator');
  const [check] = await product.owner<{ office_id: string; id: string; tested: number }[]>`
    select office_id, id, tested from integrity_checks where held_on between '2022-01-01' and '2022-12-31' order by id limit 1`;
  await page.goto(`/registers/integrity-checks/${check!.office_id}/${check!.id}`);
  await page.locator('summary', { hasText: words('coordinatorRegisters.edit') }).click();
  await page.locator('input[name="tested"]').fill(String(check!.tested + 1));
  await page.getByRole('button', { name: words('coordinatorRegisters.save'), exact: true }).click();
  await expect(page.locator('input[name="tested"]')).toHaveValue(String(check!.tested + 1));
  const [publication] = await product.owner<{ id: string }[]>`select id from publications where code = '2022'`;
  const restatements = async () => (await product.owner`select reason from publication_restatements where publication_id = ${publication!.id}`).map(({ reason }) => (reason as { kk: string }).kk);

  await page.goto(`/publications/${publication!.id}/restate`);
  await ready(page);
  const reason = 'Тағы бір адам тексерілгені кейін анықталды: «№ 5 хаттама» & қосымша.';
  await page.locator('textarea[name="reason.kk"]').fill(reason);
  await letProofsGrowOld(product);
  await page.locator('main form button[type=submit]').click();
  await expect(page).toHaveURL(/\/confirm\?to=/);
  expect(await restatements()).toEqual([]);
  await screenshots(page, '7-confirm');
  await axe(page);
  await confirmWith(page, words, 'басқа-құпиясөз');
  await expect(page.getByText(words('identity.errors.wrongProof'))).toBeVisible();
  expect(await restatements()).toEqual([]);
  await confirmWith(page, words, DEMO_PASSWORD);
  await expect(page).toHaveURL(new RegExp(`/publications/${publication!.id}$`));
  await expect(page.getByText(words('publications.done.restated'))).toBeVisible();
  expect(await restatements(), 'exactly as typed, once').toEqual([reason]);
});

test('a mistake in a form is told before a proof is asked for, and who goes back does nothing', async ({ signIn, product }) => {
  test.setTimeout(90_000);
  const words = wordsFor('coordinator2');
  const page = await signIn('coordinator2');
  const [publication] = await product.owner<{ id: string }[]>`select id from publications where code = '2022'`;
  await product.owner`update integrity_checks set tested = tested + 1, version = version + 1 where id = (select id from integrity_checks where held_on between '2022-01-01' and '2022-12-31' order by id desc limit 1)`;
  const restatements = async () => (await product.owner`select number from publication_restatements where publication_id = ${publication!.id}`).length;
  const before = await restatements();
  await page.goto(`/publications/${publication!.id}/restate`);
  await ready(page);
  await page.locator('textarea[name="reason.ru"]').fill('Только по-русски');
  await letProofsGrowOld(product);
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByText(words('platform.errors.required')).first()).toBeVisible();
  await expect(page.locator('textarea[name="reason.ru"]')).toHaveValue('Только по-русски');
  await page.locator('textarea[name="reason.kk"]').fill('Енді қазақша да');
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('heading', { level: 1, name: words('identity.confirm.title') })).toBeVisible();
  await page.getByRole('link', { name: words('identity.confirm.back') }).click();
  await expect(page).toHaveURL(new RegExp(`/publications/${publication!.id}/restate$`));
  expect(await restatements()).toBe(before);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a lead approves a charter after the proof, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ signIn, product }) => {
    test.setTimeout(90_000);
    const [charter] = await product.owner<{ office_id: string; id: string; code: string }[]>`
      select c.office_id, c.id, o.code from charters c join offices o on o.id = c.office_id where c.state = 'agreed' and c.region_code is not null order by c.code limit 1`;
    const { lead } = officeTeam(charter!.code);
    const words = wordsOf(lead.language);
    const page = await signIn(lead.email.split('@')[0]!, { javaScriptEnabled });
    await page.goto(`/charters/${charter!.office_id}/${charter!.id}`);
    await letProofsGrowOld(product);
    const approve = words('charters.movements.approve');
    await page.getByRole('button', { name: approve, exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: approve, exact: true }).click();
    await confirmWith(page, words, DEMO_PASSWORD);
    await expect(page).toHaveURL(new RegExp(`/charters/${charter!.office_id}/${charter!.id}$`));
    await expect(page.getByText(words('charters.states.approved'), { exact: true }).first()).toBeVisible();
    const [after] = await product.owner<{ state: string }[]>`select state from charters where office_id = ${charter!.office_id} and id = ${charter!.id}`;
    expect(after!.state).toBe('approved');
  });

  test(`a register is taken along after the proof, ${javaScriptEnabled ? 'with' : 'without'} scripts, and the way back is shown`, async ({ visit, product, screenshots, axe }) => {
    const { email, language } = personOf('compliance.akmola');
    const words = wordsOf(language);
    // The proof makes the session another one, so it is not the one that tests share.
    const page = await visit({ locale: language, javaScriptEnabled, acceptDownloads: true, storageState: await product.newSession(email) });
    await page.goto('/risks?group=direction');
    await letProofsGrowOld(product);
    await page.locator('a[href*="/risks/export"][href*="csv"]').evaluate((link) => link.closest('details')?.setAttribute('open', ''));
    await page.locator('a[href*="/risks/export"][href*="csv"]').click();
    await expect(page).toHaveURL(/\/confirm\?/);
    const waiting = page.waitForEvent('download');
    await confirmWith(page, words, DEMO_PASSWORD);
    const download = await waiting;
    expect(readFileSync(await download.path(), 'utf8').split('\n').length).toBeGreaterThan(2);
    await expect(page.getByRole('heading', { level: 1, name: words('identity.confirm.done') })).toBeVisible();
    await screenshots(page, `7-confirmed-file-${javaScriptEnabled ? 'with' : 'without'}-scripts`);
    if (javaScriptEnabled) await axe(page);
    await page.getByRole('link', { name: words('identity.confirm.back') }).click();
    await expect(page).toHaveURL(/\/risks\?group=direction$/);
    const again = page.waitForEvent('download');
    await page.locator('a[href*="/risks/export"][href*="csv"]').evaluate((link) => link.closest('details')?.setAttribute('open', ''));
    await page.locator('a[href*="/risks/export"][href*="csv"]').click();
    await again;
  });
}
