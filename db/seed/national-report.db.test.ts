import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentIn } from '#app/features/national-report/blocks.model.ts';
import { documentFrom } from '#app/features/national-report/report-pages.server.ts';
import { findReport, selectBlocks, selectChapters, selectSteps } from '#app/features/national-report/report.queries.server.ts';
import { missingOf } from '#app/features/national-report/report.service.server.ts';
import { coordinatorOffice } from '#app/features/statistics/statistics.fixtures.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createDatabaseWithPeople } from '#db/test/demo-people.ts';
import type { TestDatabase } from '#db/test/test-database.ts';
import { loadNationalReport } from './load-national-reports.ts';

const quiet = () => {};
const whole = ['external-assessment', 'monitoring', 'offices', 'statistics'];
const coordinator = actorOf(coordinatorOffice, 'coordinator', 'national');

let scene: TestDatabase;
beforeAll(async () => {
  scene = await createDatabaseWithPeople();
  await scene.owner.begin((sql) => loadNationalReport(sql, quiet));
}, 120_000);
afterAll(() => scene.close());

test('four sections of the report for 2022 are agreed in every language, by another person than wrote them; the others are drafts with an author', async () => {
  const chapters = await withActor(scene.database, coordinator, 'read', (transaction) => selectChapters(transaction, 2022));
  expect(chapters).toHaveLength(15);
  for (const { code, languages, authors } of chapters) {
    expect(authors).toHaveLength(1);
    expect(languages.map(({ state }) => state)).toEqual(Array.from({ length: 3 }, () => (whole.includes(code) ? 'agreed' : 'draft')));
    for (const { state, submittedBy, submittedByName, decidedByName, submittedAt, decidedAt } of languages) {
      if (state !== 'agreed') continue;
      expect([submittedBy, submittedByName]).toEqual([authors[0]!.personId, authors[0]!.name]);
      expect(decidedByName).not.toBe(submittedByName);
      expect(submittedAt! < decidedAt!).toBe(true);
    }
  }
});

test('no translation is behind, and what was agreed is what stands there now', async () => {
  const [report, chapters, blocks] = await withActor(scene.database, coordinator, 'read', (transaction) =>
    Promise.all([findReport(transaction, 2022), selectChapters(transaction, 2022), selectBlocks(transaction, 2022)]));
  expect(missingOf(report!, chapters, blocks, new Map(), false)).toMatchObject({ notAgreed: 33, behind: 0 });
  const snapshots = await scene.owner<{ code: string; language: 'kk' | 'ru' | 'en'; content: string; isWhole: boolean }[]>`
    select chapter_code as code, language, content, content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex') as "isWhole" from report_snapshots`;
  expect(snapshots.map(({ code, language }) => `${code} ${language}`).sort()).toEqual(whole.flatMap((code) => ['en', 'kk', 'ru'].map((language) => `${code} ${language}`)).sort());
  for (const { code, language, content, isWhole } of snapshots) {
    expect(isWhole).toBe(true);
    expect(JSON.parse(content)).toEqual(contentIn(blocks.filter(({ chapterCode }) => chapterCode === code), language));
  }
});

test('the steps of each text are those that its life allows, in their order', async () => {
  const steps = await withActor(scene.database, coordinator, 'read', (transaction) => selectSteps(transaction, 2022, 'monitoring'));
  const of = (language: string) => steps.filter((step) => step.language === language).map(({ step }) => step).reverse();
  expect([of('kk'), of('ru'), of('en')]).toEqual([['submit', 'agree'], ['submit', 'return', 'submit', 'agree'], ['submit', 'agree']]);
  expect(steps.at(-1)!.step).toBe('assigned');
});

test('the agreed sections come out in three languages', async () => {
  await withActor(scene.database, coordinator, 'read', async (transaction) => {
    const [report, chapters, blocks] = [(await findReport(transaction, 2022))!, await selectChapters(transaction, 2022), await selectBlocks(transaction, 2022)];
    for (const language of ['kk', 'ru', 'en'] as const) {
      const chosen = chapters.filter(({ code }) => whole.includes(code));
      const document = await documentFrom({ transaction, now: new Date('2026-11-23T10:00:00+05:00') }, report, language, chosen, blocks, new Map());
      expect(document.chapters.slice(0, 4).map(({ title }) => title)).toEqual(chosen.map(({ title }, index) => `${index + 1}. ${title[language]}`));
      expect(document.chapters.every(({ blocks: drawn }) => drawn.length > 0)).toBe(true);
    }
  });
});
