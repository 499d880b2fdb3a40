import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, personOf, test, wordsFor } from './fixtures.ts';

const run = promisify(execFile);
const [coordinatorWords, words] = [wordsFor('coordinator'), wordsFor('auditor')];
const root = path.resolve(import.meta.dirname, '..');

/** What the program that checks chains prints, and with what it ends. */
const verify = (key: string, file: string) =>
  run(path.join(root, 'node_modules/.bin/node'), ['scripts/verify-audit.ts', '--key', key, file], { cwd: root }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
  );

test('the auditor finds who changed a value, opens its history, takes the chain along, and a changed byte is named', async ({ signIn, visit, product, screenshots, axe }, testInfo) => {
  test.setTimeout(120_000);
  const [check] = await product.owner<{ office_id: string; id: string; tested: number }[]>`select office_id, id, tested from integrity_checks order by held_on desc, id limit 1`;
  const address = `/registers/integrity-checks/${check!.office_id}/${check!.id}`;
  const coordinator = await signIn('coordinator');
  await coordinator.goto(address);
  await coordinator.locator('summary', { hasText: coordinatorWords('coordinatorRegisters.edit') }).click();
  await coordinator.locator('input[name="tested"]').fill(String(check!.tested + 1));
  await coordinator.getByRole('button', { name: coordinatorWords('coordinatorRegisters.save'), exact: true }).click();
  await expect(coordinator.locator('input[name="tested"]')).toHaveValue(String(check!.tested + 1));

  const auditor = await signIn('auditor', { acceptDownloads: true });
  await auditor.goto('/audit');
  await auditor.getByLabel(words('auditTrail.filters.person'), { exact: false }).first().fill(personOf('coordinator').fullName);
  await auditor.getByLabel(words('auditTrail.filters.kind'), { exact: false }).selectOption('change');
  await auditor.getByRole('button', { name: words('auditTrail.filters.show') }).click();
  const first = auditor.locator('main ol > li').first();
  await expect(first).toContainText(words('auditTrail.subjects.integrity_checks'));
  await expect(first).toContainText(personOf('coordinator').fullName);
  await first.locator('summary').click();
  await expect(first.locator('dl').first()).toContainText(words.format.number(check!.tested + 1));
  await axe(auditor);
  await screenshots(auditor, '7-audit-trail');

  await first.getByRole('link', { name: words('auditTrail.openRecord') }).click();
  await auditor.getByRole('link', { name: words('auditTrail.historyOfRecord') }).click();
  await expect(auditor.getByRole('heading', { name: words('auditTrail.historyOf', { record: words('auditTrail.subjects.integrity_checks') }) })).toBeVisible();
  await expect(auditor.locator('main ol > li').first()).toContainText(words('auditTrail.operations.U'));

  await auditor.locator('summary', { hasText: words('auditTrail.chains.choose') }).click();
  const [download] = await Promise.all([auditor.waitForEvent('download'), auditor.locator(`a[href="/audit/chain/${check!.office_id}"]`).click()]);
  const [chain, key] = ['chain.jsonl.gz', 'public-key.pem'].map((name) => testInfo.outputPath(name)) as [string, string];
  await download.saveAs(chain);

  const citizen = await visit({ locale: 'kk-KZ' });
  await citizen.goto('/public/audit-roots');
  await axe(citizen);
  await screenshots(citizen, '7-audit-roots', { fullPage: true });
  writeFileSync(key, `${await citizen.locator('pre').innerText()}\n`);

  const whole = await verify(key, chain);
  expect(whole.stdout).toContain('whole');
  expect(whole.code).toBe(0);

  const text = gunzipSync(readFileSync(chain)).toString();
  const wrong = testInfo.outputPath('changed.jsonl');
  const at = text.lastIndexOf('integrity_checks');
  writeFileSync(wrong, `${text.slice(0, at)}integrity_cheeks${text.slice(at + 16)}`);
  const broken = await verify(key, wrong);
  expect(broken.stdout).toMatch(/first broken: link \d+: U integrity_cheeks .* is not what was written/);
  expect(broken.code).toBe(1);
});
