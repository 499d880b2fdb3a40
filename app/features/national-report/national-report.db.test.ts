import { v7 as uuid } from 'uuid';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { sqlState, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { acceptFigures, addBlock, changeBlock, comment, confirmTranslation, resolveComment, saveBlock } from './chapter.service.server.ts';
import { figureReaderOf, type FigureSources } from './figure-sources.server.ts';
import { printToken } from './inline-text.model.ts';
import { loadPublicReport, loadPublicReports } from './public-reports.queries.server.ts';
import { citedFigure, tokenOf } from './report.fixtures.ts';
import { actOnReport } from './report-form.server.ts';
import { loadChapterPage, loadDocument, loadReportPage, loadVersionsPage } from './report-pages.server.ts';
import { findReport, selectTemplates } from './report.queries.server.ts';
import { createReport, makeTemplate, moveText } from './report.service.server.ts';

const today = '2026-11-23';
const now = new Date('2026-11-23T10:00:00+05:00');
const year = 2025;
let db: TestDatabase;
let author: Actor;
let other: Actor;
let lead: Actor;
const publicationId = uuid();
/** What the one statistic of these tests is now. */
let value = '5';

const sources: FigureSources = {
  live: () => Promise.resolve(new Map([['a|2022|', citedFigure('a', value)], ['a|2021|', citedFigure('a', '4', '2021')]])),
  published: () => Promise.resolve(new Map([['a|2022|', { ...citedFigure('a', '5'), restated: null }]])),
  publications: () => Promise.resolve([{ id: publicationId, code: 'p', title: { kk: 'Жарияланым', ru: null, en: null }, period: '2022', asOf: '2022-12-31', state: 'published', contentHash: 'c'.repeat(64) }]),
  search: () => Promise.resolve([]),
  cells: () => Promise.resolve([]),
};

beforeAll(async () => {
  db = await createTestDatabase();
  const offices = await db.owner<{ id: string; kind: string; region_code: string }[]>`select id, kind, region_code from offices where region_code = 'KZ-11' or kind = 'coordinator'`;
  const agency = { officeId: offices.find(({ kind }) => kind === 'coordinator')!.id, regionCode: null };
  author = actorOf(agency, 'coordinator', 'national');
  other = actorOf(agency, 'coordinator', 'national', { personId: uuid() });
  lead = actorOf({ officeId: offices.find(({ region_code }) => region_code === 'KZ-11')!.id, regionCode: 'KZ-11' }, 'officeLead', 'office');
  await db.owner`insert into publications (id, code, title, period, as_of, prepared_by_name) values (${publicationId}, 'p', '{"kk": "p"}', '2022', '2022-12-31', 'n')`;
});
afterAll(() => db.close());

const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.messageKey : sqlState(error)));
const page = (actor: Actor, sectionCode: string, language: 'kk' | 'ru' | 'en') =>
  read(actor, (transaction) => loadChapterPage({ transaction, actor, sources, today, now }, { year, sectionCode }, language));
const versionOf = async (sectionCode: string) => (await page(author, sectionCode, 'kk')).chapter.version;

const key = { year, sectionCode: 'statistics' };
const blockId = uuid();
const save = (actor: Actor, language: 'kk' | 'ru' | 'en', text: string, madeFrom: string | null, version: number, id = blockId) =>
  write(actor, (transaction) => saveBlock(transaction, actor, key, { blockId: id, language, version, words: { text }, madeFrom, frame: {} }));

describe('a template', () => {
  test('gets new versions, and a report keeps its own', async () => {
    const [first] = await read(author, selectTemplates);
    expect(first!.sections).toHaveLength(15);
    await write(author, (transaction) => createReport(transaction, author, { year, templateVersion: first!.version, title: { kk: 'Баяндама', ru: 'Доклад', en: null } }));
    expect(await refusal(write(author, (transaction) => createReport(transaction, author, { year, templateVersion: 1, title: { kk: 'x', ru: null, en: null } })))).toBe('nationalReport.errors.yearTaken');
    const sections = first!.sections.slice(0, 2);
    expect(await write(author, (transaction) => makeTemplate(transaction, author, { from: first!.version, name: first!.name, reason: 'x', sections }))).toBe(first!.version + 1);
    expect(await refusal(write(author, (transaction) => makeTemplate(transaction, author, { from: first!.version, name: first!.name, reason: 'x', sections })))).toBe('platform.errors.stale');
    const report = await read(author, (transaction) => loadReportPage({ transaction, actor: author, sources, today, now }, year));
    expect(report.chapters).toHaveLength(15);
    expect(report.missing).toMatchObject({ notAgreed: 45, noPublication: true });
  });
});

describe('a chapter', () => {
  test('takes blocks and words, and never loses what somebody else wrote', async () => {
    await write(author, (transaction) => addBlock(transaction, key, { id: blockId, kind: 'paragraph', afterId: null }));
    await write(author, (transaction) => addBlock(transaction, key, { id: blockId, kind: 'paragraph', afterId: null }));
    const version = await versionOf(key.sectionCode);
    expect(await save(author, 'kk', `Барлығы ${printToken(tokenOf('a', ':5'))} қылмыс`, null, version)).toBe(version + 1);
    expect(await refusal(save(other, 'kk', 'theirs', null, version))).toBe('platform.errors.stale');
    const { blocks, changes, figures } = await page(author, key.sectionCode, 'kk');
    expect(blocks).toHaveLength(1);
    expect(changes).toEqual([]);
    expect(blocks[0]!.preview.blocks).toMatchObject([{ kind: 'paragraph', runs: [{ text: 'Барлығы ' }, { text: '5', figure: 0 }, { text: ' қылмыс' }] }]);
    expect(figures[0]).toMatchObject({ changed: null });
  });

  test('keeps what was written before when another author writes', async () => {
    await save(other, 'kk', `Жиыны ${printToken(tokenOf('a', ':5'))} қылмыс`, null, await versionOf(key.sectionCode));
    const versions = await read(author, (transaction) => loadVersionsPage(transaction, key, { language: 'kk', from: null, to: null }));
    expect(versions.revisions.map(({ text }) => text.startsWith('Барлығы'))).toEqual([true]);
  });

  test('moves, removes and puts back its blocks', async () => {
    const second = uuid();
    await write(author, (transaction) => addBlock(transaction, key, { id: second, kind: 'table', afterId: blockId }));
    const order = async () => (await page(author, key.sectionCode, 'kk')).blocks.map(({ id }) => id);
    expect(await order()).toEqual([blockId, second]);
    const change = (blockChange: 'up' | 'down' | 'remove' | 'restore') => write(author, (transaction) => changeBlock(transaction, author, key, { blockId: second, change: blockChange }));
    await change('up');
    expect(await order()).toEqual([second, blockId]);
    await change('remove');
    expect(await order()).toEqual([blockId]);
    await change('restore');
    expect(await order()).toEqual([second, blockId]);
    const version = await versionOf(key.sectionCode);
    await write(author, (transaction) => saveBlock(transaction, author, key, {
      blockId: second, language: 'kk', version, words: { caption: 'Кесте', row_r1: 'Қылмыс' }, madeFrom: null, frame: { rows: printToken(tokenOf('a', ':5')), withYearBefore: true, withChange: true },
    }));
    const { blocks } = await page(author, key.sectionCode, 'kk');
    expect(blocks[0]!.preview.blocks).toMatchObject([{ kind: 'table', rows: [[[{ text: 'Қылмыс' }], [{ text: '4' }], [{ text: '5' }], [{ text: '+1 (+25%)' }]]] }]);
    await change('remove');
  });

  test('marks translations that are behind', async () => {
    const before = await page(author, key.sectionCode, 'ru');
    expect(before.blocks[0]!.translation).toBe('missing');
    await save(author, 'ru', `Всего ${printToken(tokenOf('a', ':5'))}`, before.blocks[0]!.sourceHash, before.chapter.version);
    expect((await page(author, key.sectionCode, 'ru')).blocks[0]!.translation).toBe('inStep');
    await save(author, 'kk', `Барлығы ${printToken(tokenOf('a', ':5'))} қылмыс тіркелді`, null, await versionOf(key.sectionCode));
    const behind = await page(author, key.sectionCode, 'ru');
    expect([behind.blocks[0]!.translation, behind.behind]).toEqual(['behind', 1]);
    expect(await refusal(write(author, (transaction) => moveText(transaction, author, key, { movement: 'submit', language: 'ru', version: behind.text.version, remark: '' })))).toBe('nationalReport.errors.translationBehind');
    await write(author, (transaction) => confirmTranslation(transaction, author, key, { blockId, language: 'ru' }));
    expect((await page(author, key.sectionCode, 'ru')).blocks[0]!.translation).toBe('inStep');
  });

  test('flags a changed figure until it is accepted', async () => {
    value = '6';
    const changed = await page(author, key.sectionCode, 'kk');
    expect(changed.changes).toMatchObject([{ state: 'changed', was: '5', now: '6' }]);
    const reader = (transaction: ActorTransaction) => figureReaderOf(sources, transaction, author, { publicationId: null, comparisonPublicationId: null }, today);
    for (const language of ['kk', 'ru'] as const) await write(author, (transaction) => acceptFigures(transaction, author, key, { language, only: null }, reader(transaction)));
    expect((await page(author, key.sectionCode, 'kk')).changes).toEqual([]);
    expect((await page(author, key.sectionCode, 'ru')).blocks[0]!.translation).toBe('inStep');
    value = '5';
    for (const language of ['kk', 'ru'] as const) await write(author, (transaction) => acceptFigures(transaction, author, key, { language, only: null }, reader(transaction)));
  });

  test('has threads of comments', async () => {
    const [threadId, answerId] = [uuid(), uuid()];
    await write(other, (transaction) => comment(transaction, other, key, { id: threadId, blockId, threadId: null, body: 'x' }));
    await write(author, (transaction) => comment(transaction, author, key, { id: answerId, blockId, threadId, body: 'y' }));
    await write(author, (transaction) => resolveComment(transaction, author, key, threadId));
    expect(await refusal(write(author, (transaction) => resolveComment(transaction, author, key, threadId)))).toBe('platform.errors.stale');
    expect((await page(author, key.sectionCode, 'kk')).blocks[0]!.comments.map(({ body, resolvedAt }) => [body, resolvedAt !== null])).toEqual([['x', true], ['y', false]]);
  });

  test('is agreed by somebody else, and then stays as it is', async () => {
    const { text } = await page(author, key.sectionCode, 'kk');
    await write(author, (transaction) => moveText(transaction, author, key, { movement: 'submit', language: 'kk', version: text.version, remark: '' }));
    const agree = (actor: Actor, movement: 'agree' | 'return' = 'agree', remark = '') => write(actor, (transaction) => moveText(transaction, actor, key, { movement, language: 'kk', version: text.version + 1, remark }));
    expect(await refusal(agree(author))).toBe('nationalReport.errors.secondPerson');
    expect(await refusal(agree(other, 'return'))).toBe('platform.errors.checkFields');
    const forged = write(author, (transaction) => transaction.execute(sql`
      update report_chapter_languages set state = 'agreed', decided_by = ${author.personId}, version = version + 1 where year = ${year} and chapter_code = 'statistics' and language = 'kk'`));
    expect(await refusal(forged)).toBe('23514');
    await agree(other);
    expect(await refusal(save(author, 'kk', 'x', null, await versionOf(key.sectionCode)))).toBe('nationalReport.errors.handedIn');
    const versions = await read(author, (transaction) => loadVersionsPage(transaction, key, { language: 'kk', from: null, to: null }));
    expect([versions.snapshots.length, versions.differences.length]).toEqual([1, 0]);
  });
});

describe('a report', () => {
  const move = (actor: Actor, movement: 'agree' | 'publish' | 'reopen') => write(actor, async (transaction) => {
    const report = await findReport(transaction, year);
    return actOnReport({ transaction, actor, sources, today, now }, year, { intent: 'move', movement, version: report!.version });
  });

  test('is not agreed before all of it is', async () => {
    expect(await refusal(move(author, 'agree'))).toBe('nationalReport.errors.incomplete');
    expect(await refusal(move(author, 'publish'))).toBe('platform.errors.stale');
  });

  test('is published whole, in three languages, and never changes again', async () => {
    await db.owner`delete from report_block_texts where block_id <> ${blockId}`;
    const source = (await page(author, key.sectionCode, 'en')).blocks[0]!.sourceHash;
    await save(author, 'en', `In all ${printToken(tokenOf('a', ':5'))}`, source, await versionOf(key.sectionCode));
    await db.owner`update report_chapter_languages set state = 'agreed', submitted_by = ${author.personId}, decided_by = ${other.personId} where year = ${year} and state <> 'agreed'`;
    await write(author, async (transaction) => actOnReport({ transaction, actor: author, sources, today, now }, year, {
      intent: 'bind', version: (await findReport(transaction, year))!.version, publicationId, comparisonPublicationId: null,
    }));
    await move(author, 'agree');
    expect(await read(lead, (transaction) => findReport(transaction, year)).then(() => 'seen', sqlState)).toBe('42501');
    expect(await asPublic(db.database, loadPublicReports)).toEqual([]);
    await move(other, 'publish');
    value = '99';
    const { document } = await read(author, (transaction) => loadDocument({ transaction, actor: author, sources, today, now }, year, 'en'));
    const { document: open } = await asPublic(db.database, (transaction) => loadPublicReport(transaction, year, 'en'));
    expect(open).toEqual(document);
    expect(document.mark).toBeNull();
    expect(JSON.stringify(document)).toContain('In all ');
    expect(document.figures).toMatchObject([{ changed: null }]);
    expect(document.chapters.at(-1)!.id).toBe('figures');
    expect(await refusal(move(author, 'reopen'))).toBe('platform.errors.stale');
    for (const statement of [sql`update national_reports set state = 'preparing', version = version + 1`, sql`update report_snapshots set content = 'x'`, sql`delete from report_snapshots`, sql`delete from national_reports`]) {
      expect(['23514', '42501']).toContain(await write(author, (transaction) => transaction.execute(statement)).then(() => 'changed', sqlState));
    }
    expect(await refusal(asPublic(db.database, (transaction) => transaction.execute(sql`select 1 from report_snapshots`)))).toBe('42501');
  });
});
