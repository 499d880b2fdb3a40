import { readFile } from 'node:fs/promises';
import { expect, ready, test, wordsFor } from './fixtures.ts';

const kk = wordsFor('coordinator');
const executorAccount = 'compliance.akmola';
const own = wordsFor(executorAccount);

test('the coordinator exports ISO 37001, changes a requirement with a mistake, sees it at its line, mends it, sees the difference and publishes', async ({ signIn, product, screenshots, axe, watch }) => {
  watch.forgive(/422/);
  const coordinator = await signIn('coordinator');
  await coordinator.goto('/frameworks');
  await axe(coordinator);
  await coordinator.getByRole('link', { name: /ISO 37001/ }).click();
  await expect(coordinator.getByText(kk('frameworks.states.current'), { exact: true })).toBeVisible();
  await axe(coordinator);
  await screenshots(coordinator, '40-framework');

  const waiting = coordinator.waitForEvent('download');
  await coordinator.getByRole('link', { name: kk('frameworks.downloadNext') }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('iso-37001-3.framework.yaml');
  const text = await readFile((await download.path())!, 'utf8');
  const mended = text
    .replace('  - code: "4.2"\n', '  - code: "4.2"\n    meaning: 2\n')
    .replace('Жүйенің қолданылу шегі жазбаша бекітілген.', 'Жүйенің шегі жазбаша белгіленген.');
  const mistaken = mended.replace('  - code: "4.3"\n    chapter: "4"', '  - code: "4.3"\n    chapter: "44"');
  const line = mistaken.split('\n').findIndex((found) => found.includes('"44"')) + 1;

  await coordinator.goto('/frameworks/import');
  const bring = async (name: string, content: string) => {
    await coordinator.getByLabel(kk('frameworks.import.file')).setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });
    await coordinator.getByRole('button', { name: kk('frameworks.import.check'), exact: true }).click();
  };
  await bring('iso.yaml', mistaken);
  const fault = coordinator.getByRole('row', { name: kk('frameworks.import.lineNumber', { line: String(line) }) });
  await expect(fault).toContainText(kk('frameworks.faults.unknownChapter', { code: '44' }));
  await expect(fault).toContainText('chapter: "44"');
  await axe(coordinator);
  await screenshots(coordinator, '40-framework-faults', { fullPage: true });

  const area = coordinator.getByLabel(kk('frameworks.import.textField'));
  await area.fill((await area.inputValue()).replace('chapter: "44"', 'chapter: "4"'));
  await coordinator.getByRole('button', { name: kk('frameworks.import.check'), exact: true }).click();
  await expect(coordinator.getByRole('row', { name: /4\.2/ })).toContainText(kk('frameworks.kinds.changed'));
  await expect(coordinator.getByRole('row', { name: /4\.3/ })).toContainText(kk('frameworks.kinds.reworded'));
  await axe(coordinator);
  await coordinator.getByRole('button', { name: kk('frameworks.import.save') }).click();
  await expect(coordinator).toHaveURL(/\/frameworks\/iso-37001\/3\/difference$/);
  await ready(coordinator);

  const officer = await signIn(executorAccount);
  expect((await officer.goto('/frameworks/iso-37001/3'))!.status()).toBe(404);
  watch.forgive(/404/);

  await coordinator.getByRole('button', { name: kk('frameworks.publish.button'), exact: true }).click();
  await coordinator.getByRole('dialog').getByRole('button', { name: kk('frameworks.publish.button'), exact: true }).click();
  await expect(coordinator).toHaveURL(/\/frameworks\/iso-37001\/3$/);
  await expect(coordinator.getByText('Жүйенің шегі жазбаша белгіленген.')).toBeVisible();
  await officer.goto('/frameworks/iso-37001/3');
  await expect(officer.getByText(own('frameworks.states.current'), { exact: true })).toBeVisible();
  const kept = await product.owner<{ code: string; count: number }[]>`
    select max(r.code) as code, count(*)::int as count from framework_requirements r join framework_versions v on v.id = r.version_id
    where v.framework_code = 'iso-37001' and v.number in (2, 3) and r.code in ('4.2', '4.3') group by r.subject_id order by 1, 2`;
  expect(kept.map(({ code, count }) => [code, count])).toEqual([['4.2', 1], ['4.2', 1], ['4.3', 2]]);
  await screenshots(coordinator, '40-framework-published');
});
