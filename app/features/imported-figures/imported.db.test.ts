import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { checkImportedWorkbook, confirmImportedWorkbook, dismissImportedWorkbook, loadFormWords, loadImportedImports, undoImportedWorkbook, writeImportedForm } from './import.service.server.ts';
import { loadImportedFigures, loadImportedSeries, selectImportedRows } from './imported.queries.server.ts';
import { newSeriesSchema, seriesActionSchema, sourceSchema } from './imported.schema.ts';
import { importedSearch } from './imported.search.ts';
import { addSeries, bringValue, describeSeries, keepSource } from './imported.service.server.ts';
import { formColumns, sheetColumnsOf, type ColumnKey } from './workbook-columns.model.ts';

const today = '2026-06-01';
const convicted = 'statistics.convicted.total';
const disagree = 'survey.business_disagree.shymkent';
let db: TestDatabase;
let coordinator: Actor;
let auditor: Actor;
let readers: Record<string, Actor>;

beforeAll(async () => {
  db = await createTestDatabase();
  const offices = await db.owner<{ id: string; region_code: string | null; kind: string }[]>`select id, region_code, kind from offices where region_code = 'KZ-11' or kind = 'coordinator'`;
  const agency = { officeId: offices.find((row) => row.kind === 'coordinator')!.id, regionCode: null };
  const office = { officeId: offices.find((row) => row.region_code === 'KZ-11')!.id, regionCode: 'KZ-11' };
  coordinator = actorOf(agency, 'coordinator', 'national');
  auditor = actorOf(agency, 'auditor', 'national');
  readers = {
    auditor, lead: actorOf(office, 'officeLead', 'office'), executor: actorOf(office, 'executor', 'team'), officer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId: uuid() }),
    commissioner: actorOf({ ...agency, regionCode: 'KZ-11' }, 'commissioner', 'region'), administrator: actorOf(agency, 'administrator', 'system'),
  };
});
afterAll(() => db.close());
beforeEach(() => db.owner`truncate imported_values, imported_figure_imports`);

const inWrite = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const inRead = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const stated = { place: '', period: '2022', value: '725', qualifier: '', sourceCode: 'legalStatistics', document: 'Баяндама', sourceDate: '2022-12-31', status: 'preliminary', reason: '' };
const bring = async (more: Record<string, string> = {}, code = convicted, actor = coordinator) => {
  const { seen } = await inRead(actor, (transaction) => loadImportedSeries(transaction, code));
  return inWrite(actor, (transaction) => bringValue(transaction, actor, code, seriesActionSchema.parse({ intent: 'bring', id: uuid(), seen: String(seen), ...stated, ...more }) as never, today));
};
const page = (actor = coordinator, code = convicted) => inRead(actor, (transaction) => loadImportedSeries(transaction, code));
const list = (search: Record<string, string> = {}, actor = coordinator) => inRead(actor, (transaction) => loadImportedFigures(transaction, importedSearch.parse(search), today));
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? (Object.entries(error.fieldErrors)[0]?.join(' ') ?? error.messageKey) : String(error)));

test('a later value is a revision with its reason; the earlier one stays to be seen', async () => {
  expect(await bring()).toBe('added');
  expect(await refusalOf(bring())).toBe('importedFigures.errors.nothingNew');
  expect(await refusalOf(bring({ value: '726' }))).toBe('reason importedFigures.errors.reason');
  expect(await bring({ value: '726', status: 'revised', reason: 'Комитет қайта санады' })).toBe('revised');
  const { values } = await page();
  expect(values.map(({ revision, value, reason, status }) => [revision, value, reason, status])).toEqual([[2, '726.0000', 'Комитет қайта санады', 'revised'], [1, '725.0000', '', 'preliminary']]);
  expect((await list({ q: 'сотталғандар', year: '2022' })).rows.find(({ seriesCode }) => seriesCode === convicted)!.current).toMatchObject({ value: '726.0000', revision: 2 });
});

test('two years stand side by side, months beside the same month, and the last year with values is shown first', async () => {
  await bring();
  await bring({ period: '2021', value: '892', sourceDate: '2021-12-31' });
  await bring({ period: '2022-03', value: '60' }, 'statistics.convicted.akims');
  await bring({ period: '2022-04', value: '71' }, 'statistics.convicted.akims');
  await bring({ period: '2021-04', value: '50' }, 'statistics.convicted.akims');
  const { year, years, rows } = await list();
  expect([year, years]).toEqual([2022, [2022, 2021]]);
  const of = (code: string) => rows.find(({ seriesCode }) => seriesCode === code)!;
  expect([of(convicted).current!.value, of(convicted).prior!.value]).toEqual(['725.0000', '892.0000']);
  expect([of('statistics.convicted.akims').current, of('statistics.convicted.akims').prior]).toMatchObject([{ period: '2022-04', value: '71.0000' }, { period: '2021-04', value: '50.0000' }]);
  expect((await list({ status: 'preliminary' })).rows.map(({ seriesCode }) => seriesCode)).toEqual([convicted, 'statistics.convicted.akims']);
  expect((await list({ status: 'final' })).rows).toEqual([]);
  expect((await list({ theme: 'commission' })).rows.map(({ themeCode }) => themeCode)).toEqual(['commission', 'commission']);
  expect((await list({ q: 'convicted OF', source: 'legalStatistics' })).rows).toHaveLength(2);
  expect((await list({ q: '100%' })).rows).toEqual([]);
});

test('the list is whole over its pages, in one order', async () => {
  await bring({ place: 'KZ-79', value: '49,9' }, disagree);
  await bring({ place: 'KZ-11', value: '40' }, disagree);
  const all = (await inRead(coordinator, (transaction) => selectImportedRows(transaction, importedSearch.parse({}), 2022, 1_000))).rows.map(({ cursor }) => cursor);
  const walked: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    const { rows, next } = await inRead(coordinator, (transaction) => selectImportedRows(transaction, importedSearch.parse({ after: from }), 2022, 17));
    walked.push(...rows.map(({ cursor }) => cursor));
    after = next;
  }
  expect(walked).toEqual(all);
  expect(all.filter((cursor) => cursor.includes(disagree))).toHaveLength(2);
});

test('what does not fit the series is refused at its field', async () => {
  expect(await Promise.all([
    bring({ period: '2027' }), bring({ value: '7,5' }), bring({ sourceDate: '2026-06-02' }), bring({ sourceCode: 'nobody' }), bring({}, disagree), bring({ place: 'KZ-99' }, disagree),
  ].map(refusalOf))).toEqual([
    'period importedFigures.errors.futurePeriod', 'value importedFigures.errors.decimals', 'sourceDate importedFigures.errors.futureDate', 'sourceCode platform.errors.invalidField',
    'place platform.errors.required', 'place platform.errors.invalidField',
  ]);
  expect(await refusalOf(bring({}, 'no.such.series'))).toBe('platform.errors.notFound');
});

test('a form drawn before somebody else’s value is refused, and the same form sent twice makes one value', async () => {
  const input = seriesActionSchema.parse({ intent: 'bring', id: uuid(), seen: '0', ...stated }) as never;
  const send = (what = input) => inWrite(coordinator, (transaction) => bringValue(transaction, coordinator, convicted, what, today));
  expect([await send(), await send()]).toEqual(['added', 'added']);
  expect(await refusalOf(send(seriesActionSchema.parse({ intent: 'bring', id: uuid(), seen: '0', ...stated, period: '2020' }) as never))).toBe('platform.errors.stale');
  expect((await page()).values).toHaveLength(1);
  const [first, second] = await Promise.all(['726', '727'].map((value) => refusalOf(bring({ value, reason: 'қатар жазылды' }))));
  expect([first, second].sort()).toEqual(['done', 'platform.errors.stale']);
});

test('every role reads; none but the coordinator writes, and nobody rewrites what was stated', async () => {
  await bring();
  const insert = sql`insert into imported_values (series_code, place, period, revision, id, value, source_code, document, source_date, status, author_id, author_name)
    values (${convicted}, '', '2020', 1, gen_random_uuid(), 1, 'agency', 'x', '2020-12-31', 'final', gen_random_uuid(), 'x')`;
  for (const [name, actor] of Object.entries(readers)) {
    expect([name, (await page(actor)).values.length, (await list({}, actor)).rows.length > 50]).toEqual([name, 1, true]);
    for (const statement of [insert, sql`update imported_series set decimals = 4`, sql`insert into imported_sources (code, name) values ('x', '{}')`, sql`update imported_values set value = 1`, sql`delete from imported_values`]) {
      const state = await inWrite(actor, (transaction) => transaction.execute(statement)).then(() => 'done', sqlState);
      expect([name, ['42501', '25006'].includes(state!)]).toEqual([name, true]);
    }
  }
  for (const statement of [sql`update imported_values set value = 1`, sql`delete from imported_values`, sql`delete from imported_series`, sql`update imported_values set reason = 'x'`]) {
    expect(await inWrite(coordinator, (transaction) => transaction.execute(statement)).then(() => 'done', sqlState)).toBe('42501');
  }
  const broken = (statement: ReturnType<typeof sql>) => inWrite(coordinator, (transaction) => transaction.execute(statement)).then(() => 'done', violatedConstraint);
  expect(await broken(insert)).toBe('imported_values_author_check');
  expect(await broken(sql`update imported_values set withdrawn_at = now(), withdrawn_by_name = 'x'`)).toBe('imported_values_withdrawal_check');
  expect(await broken(sql`update imported_series set unit_code = 'tenge' where code = ${convicted}`)).toBe('imported_series_values_check');
  const value = (place: string, revision: number) => sql`insert into imported_values (series_code, place, period, revision, id, value, source_code, document, source_date, status, author_id, author_name)
    values (${convicted}, ${place}, '2022', ${revision}, gen_random_uuid(), 1, 'agency', 'x', '2022-12-31', 'final', ${coordinator.personId}, 'x')`;
  expect([await broken(value('KZ-11', 1)), await broken(value('', 3)), await broken(value('', 2))]).toEqual(['imported_values_scope_check', 'imported_values_revision_check', 'imported_values_reason_check']);
});

test('a series is entered and described; what its values are counted in stays', async () => {
  const series = {
    code: 'statistics.hotline.calls', name: { kk: 'Қоңыраулар', ru: 'Звонки', en: '' }, dimension: { kk: '', ru: '', en: '' }, note: { kk: 'Тек жұмыс күндері', ru: '', en: '' }, themeCode: 'crimeStatistics',
    unitCode: 'appeal', decimals: '1', scopeKind: 'body', direction: 'moreIsBetter',
  };
  const add = (more = {}) => inWrite(coordinator, (transaction) => addSeries(transaction, coordinator, newSeriesSchema.parse({ ...series, ...more })));
  await add();
  expect([await refusalOf(add()), await refusalOf(add({ code: 'other', unitCode: 'pood' }))]).toEqual(['code importedFigures.errors.codeTaken', 'unitCode platform.errors.invalidField']);
  await bring({ place: 'Әділет министрлігі', value: '7,5', sourceCode: 'agency' }, series.code);
  const describe = (more = {}) => inWrite(coordinator, (transaction) => describeSeries(transaction, coordinator, series.code, seriesActionSchema.parse({ intent: 'describe', version: '1', ...series, ...more }) as never));
  expect([await refusalOf(describe({ unitCode: 'person' })), await refusalOf(describe({ scopeKind: 'national' })), await refusalOf(describe({ decimals: '0' }))]).toEqual([
    'unitCode importedFigures.errors.hasValues', 'scopeKind importedFigures.errors.hasValues', 'decimals importedFigures.errors.decimalsInUse']);
  await describe({ name: { kk: 'Жедел желіге қоңыраулар', ru: '', en: '' } });
  expect(await refusalOf(describe())).toBe('platform.errors.stale');
  expect((await page(coordinator, series.code)).series).toMatchObject({ name: { kk: 'Жедел желіге қоңыраулар', ru: null }, note: { kk: 'Тек жұмыс күндері' }, dimension: null, version: 2 });
  const keep = (more: Record<string, unknown>) => inWrite(coordinator, (transaction) => keepSource(transaction, sourceSchema.parse({ name: { kk: 'Бюро', ru: '', en: '' }, ...more })));
  await keep({ code: 'bureau', version: '0' });
  await keep({ code: 'bureau', version: '1' });
  expect([await refusalOf(keep({ code: 'bureau', version: '0' })), await refusalOf(keep({ code: 'bureau', version: '1' }))]).toEqual(['code importedFigures.errors.codeTaken', 'platform.errors.stale']);
  await db.owner`delete from imported_values where series_code = ${series.code}`;
  await db.owner`delete from imported_series where code = ${series.code}`;
});

const runs = { read: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => inRead(coordinator, body), write: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => inWrite(coordinator, body) };
const check = async (...rows: Partial<Record<ColumnKey, string | number>>[]) => {
  const words = await inRead(coordinator, (transaction) => loadFormWords(transaction, 'kk'));
  const cells = rows.map((row) => formColumns.map(({ key }) => row[key] ?? null));
  const body = await writeWorkbook([{ name: 'x', columns: sheetColumnsOf(words), rows: cells }], { title: 'x', author: 'x', createdAt: new Date(0) });
  const id = uuid();
  await checkImportedWorkbook(runs, coordinator, { intent: 'check', id, file: new File([new Uint8Array(body)], 'sandar.xlsx') }, today);
  return id;
};
const row = { seriesCode: convicted, period: '2022', value: 725, source: 'legalStatistics', document: 'Баяндама', sourceDate: '2022-12-31', status: 'final' };
const akims = { ...row, seriesCode: 'statistics.convicted.akims', value: 7 };
const findings = async () => (await inRead(coordinator, loadImportedImports)).imports[0]!.findings;
const confirm = (id: string) => inWrite(coordinator, (transaction) => confirmImportedWorkbook(transaction, coordinator, id));
const undo = (id: string) => inWrite(coordinator, (transaction) => undoImportedWorkbook(transaction, coordinator, id));

test('a workbook is checked, taken over as a whole and undone as a whole; what it brought stays in the history', async () => {
  const wrong = await check(row, { ...akims, value: 'жеті' });
  expect(await findings()).toMatchObject({ rows: 2, added: 1, problemCount: 1, problems: [{ address: 'F3', problem: 'notANumber', value: 'жеті' }] });
  expect(await refusalOf(confirm(wrong))).toBe('importedFigures.import.refusals.problems');
  await inWrite(coordinator, (transaction) => dismissImportedWorkbook(transaction, coordinator, wrong));
  expect((await page()).values).toEqual([]);

  const id = await check(row, akims);
  expect([await confirm(id), await refusalOf(confirm(id))]).toEqual([2, 'importedFigures.import.refusals.settled']);
  expect((await page()).values).toMatchObject([{ value: '725.0000', importFile: 'sandar.xlsx', authorName: coordinator.name }]);
  expect((await check(row, akims), await findings())).toMatchObject({ added: 0, revised: 0, unchanged: 2, problemCount: 0 });

  await bring({ value: '7', status: 'final' }, 'statistics.convicted.judges');
  await bring({ value: '8', status: 'revised', reason: 'толықтырылды' }, 'statistics.convicted.akims');
  expect(await undo(id)).toEqual({ withdrawn: 2, revised: 1 });
  expect(await refusalOf(undo(id))).toBe('importedFigures.import.refusals.notConfirmed');
  expect((await page()).values).toMatchObject([{ value: '725.0000', withdrawnByName: coordinator.name }]);
  expect((await list()).rows.filter(({ current }) => current !== null).map(({ seriesCode, current }) => [seriesCode, current!.value])).toEqual([['statistics.convicted.akims', '8.0000'], ['statistics.convicted.judges', '7.0000']]);
  // After an undo the same value comes again as the next revision, and nothing in force asks for a reason.
  expect(await bring()).toBe('added');
  expect((await page()).values.map(({ revision, withdrawnAt }) => [revision, withdrawnAt === null])).toEqual([[2, true], [1, false]]);
});

test('a workbook that was checked before somebody changed a value is checked again', async () => {
  const id = await check(row, akims);
  await bring({ value: '700' });
  expect(await refusalOf(confirm(id))).toBe('importedFigures.import.refusals.changedMeanwhile');
  expect((await page(coordinator, 'statistics.convicted.akims')).values).toEqual([]);
  expect(await refusalOf(confirm(uuid()))).toBe('platform.errors.notFound');
});

test('the form that is downloaded and brought back changes nothing', async () => {
  await bring({ qualifier: 'moreThan' });
  await bring({ place: 'KZ-79', value: '49,9' }, disagree);
  const form = await inRead(coordinator, (transaction) => writeImportedForm(transaction, coordinator, 'ru', 2022, new Date(0)));
  await checkImportedWorkbook(runs, coordinator, { intent: 'check', id: uuid(), file: new File([new Uint8Array(form)], 'form.xlsx') }, today);
  expect(await findings()).toMatchObject({ added: 0, revised: 0, unchanged: 2, problemCount: 0, warningCount: 0 });
});
