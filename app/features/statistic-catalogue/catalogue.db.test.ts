import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewOf } from '#app/features/explorer/index.ts';
import { loadExplorer } from '#app/features/explorer/index.server.ts';
import { loadStatisticChoices } from '#app/features/publications/index.server.ts';
import { searchStatistics } from '#app/features/statistic-engine/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createFullOffice } from '#db/test/full-office.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadCatalogue, loadDefinitionForm, loadDefinitionOfIndicator, loadStatistic } from './catalogue.queries.server.ts';
import { loadNamedFigures } from './named-figures.queries.server.ts';
import { catalogueSearch, editDefinitionSchema, newStatisticSchema, retirementSchema } from './statistic-catalogue.schema.ts';
import { addStatistic, changeDefinition, moveRetirement, previewDefinition } from './statistic-catalogue.service.server.ts';

const today = '2026-11-23';
let db: TestDatabase;
let coordinator: Actor;
let auditor: Actor;
let lead: Actor;
let executor: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  const scene = await createFullOffice(db.owner, 'KZ-11');
  const [agency] = await db.owner<{ id: string }[]>`select id from offices where kind = 'coordinator'`;
  coordinator = actorOf({ officeId: agency!.id, regionCode: null }, 'coordinator', 'national');
  auditor = actorOf({ officeId: agency!.id, regionCode: null }, 'auditor', 'national');
  lead = actorOf(scene, 'officeLead', 'office');
  executor = actorOf(scene, 'executor', 'team', { charterIds: [scene.charterId] });
});
afterAll(() => db.close());

const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const readsOf = (actor: Actor) => <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => read(actor, body);
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? (Object.entries(error.fieldErrors)[0]?.join(' ') ?? error.messageKey) : String(error)));

const words = (kk: string) => ({ kk, ru: '', en: '' });
const identified = { kind: 'records', register: 'risks', count: 'records', dateRule: 'identified' };
const typed = (source: Record<string, unknown> = identified, more: Record<string, unknown> = {}) => ({
  intent: 'save', name: words('Байқалған тәуекелдер'), description: words('Сынақ'), legalReference: words(''), themeCode: 'projectOffices', unitCode: 'risk', decimals: '0', direction: 'neutral',
  countedSince: '2022-01-01', source, ...more,
});
const added = (code: string, source?: Record<string, unknown>, more?: Record<string, unknown>) => newStatisticSchema.parse({ ...typed(source, more), code });
const edited = (version: number, source?: Record<string, unknown>, more?: Record<string, unknown>) => editDefinitionSchema.parse({ ...typed(source, more), version: String(version), reason: 'Анықтама нақтыланды' });
const add = (code: string, source?: Record<string, unknown>, more?: Record<string, unknown>, actor = coordinator) => write(actor, (transaction) => addStatistic(transaction, actor, added(code, source, more)));
const change = (code: string, version: number, source?: Record<string, unknown>, more?: Record<string, unknown>) => write(coordinator, (transaction) => changeDefinition(transaction, coordinator, code, edited(version, source, more)));

describe('the catalogue', () => {
  test('finds by words in either spelling, by theme and by source', async () => {
    const list = (search: Record<string, string>) => read(lead, (transaction) => loadCatalogue(transaction, catalogueSearch.parse(search)));
    const all = await list({});
    expect(all.rows.length).toBeGreaterThan(250);
    expect((await list({ q: 'ТӘУЕКЕЛ', kind: 'computed' })).rows.map(({ code }) => code)).toContain('risk_register.open');
    expect((await list({ kind: 'imported' })).rows.every(({ source }) => source.kind === 'imported')).toBe(true);
    expect((await list({ theme: 'culture' })).rows.every(({ themeCode }) => themeCode === 'culture')).toBe(true);
    expect((await list({ q: '100%_' })).rows).toEqual([]);
  });

  test('tells of one statistic what it counts, what rests on it and its figure for what the reader sees', async () => {
    const page = await read(coordinator, (transaction) => loadStatistic(transaction, coordinator, 'sps4.internal_analysis.risks_identified', today));
    expect(page.use.statistics.map(({ code }) => code)).toEqual(expect.arrayContaining(['sps4.internal_analysis.elimination_rate']));
    expect(page.versions).toHaveLength(1);
    const rate = await read(lead, (transaction) => loadStatistic(transaction, lead, 'sps4.internal_analysis.elimination_rate', today));
    expect(Object.keys(rate.definition.words)).toEqual(['sps4.internal_analysis.risks_eliminated', 'sps4.internal_analysis.risks_identified']);
    const toExecutor = await read(executor, (transaction) => loadStatistic(transaction, executor, 'sps4.internal_analysis.elimination_rate', today));
    expect([toExecutor.figure, toExecutor.versions.length]).toEqual([null, 1]);
    expect(await refusalOf(read(lead, (transaction) => loadStatistic(transaction, lead, 'no.such', today)))).toBe('platform.errors.notFound');
    expect((await read(lead, (transaction) => loadDefinitionOfIndicator(transaction, 'IA-02')))?.code).toBe('sps4.internal_analysis.risks_identified');
    expect(await read(lead, (transaction) => loadDefinitionOfIndicator(transaction, 'IA-07'))).toBeNull();
  });
});

describe('a definition', () => {
  test('gets versions one after the other; those before stay', async () => {
    await add('tried.versions');
    const open = { ...identified, dateRule: 'open' };
    expect(await change('tried.versions', 1, open)).toBe(2);
    const { versions, definition } = await read(coordinator, (transaction) => loadStatistic(transaction, coordinator, 'tried.versions', today));
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([[2, 'Анықтама нақтыланды'], [1, '']]);
    expect(definition.source).toMatchObject({ dateRule: 'open' });
    expect(versions[1]!.source).toMatchObject({ dateRule: 'identified' });
    expect(await refusalOf(change('tried.versions', 1, identified))).toBe('platform.errors.stale');
    expect(await refusalOf(change('tried.versions', 2, open))).toBe('statisticCatalogue.errors.nothingNew');
    expect(await refusalOf(change('no.such', 1))).toBe('platform.errors.notFound');
  });

  test('two edits of the same version: one of them is refused', async () => {
    await add('tried.twice');
    const answers = await Promise.all([refusalOf(change('tried.twice', 1, { ...identified, dateRule: 'open' })), refusalOf(change('tried.twice', 1, { ...identified, dateRule: 'eliminated' }))]);
    expect(answers.sort()).toEqual(['done', 'platform.errors.stale']);
  });

  test('is retired and brought back by versions: not offered meanwhile, yet everything that names it works', async () => {
    const code = 'tried.retired';
    await add(code);
    await add('tried.rests_on_retired', { kind: 'difference', minuend: code, subtrahend: 'risk_register.open' });
    const view = (search: Record<string, string>) => viewOf(new URLSearchParams(search));
    let asked = 2010;
    /** A period of its own for each question: readers share answers for a while. */
    const offered = () => read(coordinator, async (transaction) => ({
      explorer: (await loadExplorer(transaction, coordinator, readsOf(coordinator), { view: view({ period: String(asked++) }), today })).choices.some((choice) => choice.code === code),
      publications: (await loadStatisticChoices(transaction)).some(({ statistics }) => statistics.some((choice) => choice.code === code)),
      report: (await searchStatistics(transaction, { q: code, theme: null })).some((found) => found.code === code),
    }));
    const move = (input: Record<string, string>, actor = coordinator) =>
      write(actor, (transaction) => moveRetirement(transaction, actor, code, retirementSchema.parse({ reason: 'Қайталанады', ...input }), today));
    const retire = (version: number, retiredOn: string) => move({ intent: 'retire', version: String(version), retiredOn });
    expect(await offered()).toEqual({ explorer: true, publications: true, report: true });

    expect(await refusalOf(retire(1, '2026-11-24'))).toBe('retiredOn statisticCatalogue.errors.futureRetirement');
    expect(await refusalOf(retire(1, '2021-12-31'))).toBe('retiredOn statisticCatalogue.errors.beforeCounted');
    expect(await refusalOf(move({ intent: 'bringBack', version: '1' }))).toBe('statisticCatalogue.errors.nothingNew');
    expect(await retire(1, '2026-11-01')).toBe(2);
    expect(await offered()).toEqual({ explorer: false, publications: false, report: false });
    expect(await refusalOf(retire(1, '2026-11-01'))).toBe('platform.errors.stale');
    expect(await refusalOf(retire(2, '2026-11-02'))).toBe('statisticCatalogue.errors.nothingNew');

    const page = await read(coordinator, (transaction) => loadStatistic(transaction, coordinator, code, today));
    expect(page.versions.map(({ version, retiredOn, reason }) => [version, retiredOn, reason])).toEqual([[2, '2026-11-01', 'Қайталанады'], [1, null, '']]);
    expect([page.figure?.reported, page.definition.source]).toEqual(['1', page.versions[1]!.source]);
    const address = { statistic: code, period: '2026', cell: '' };
    expect([...(await read(coordinator, (transaction) => loadNamedFigures(transaction, coordinator, [address], today))).values()]).toMatchObject([{ reported: '1' }]);
    const kept = await read(coordinator, (transaction) => loadExplorer(transaction, coordinator, readsOf(coordinator), { view: view({ s: code }), today }));
    expect([kept.data.view.statistics, kept.choices.some((choice) => choice.code === code)]).toEqual([[code], true]);
    expect((await read(coordinator, (transaction) => loadStatistic(transaction, coordinator, 'tried.rests_on_retired', today))).figure?.reported).toBeDefined();
    expect((await read(lead, (transaction) => loadCatalogue(transaction, catalogueSearch.parse({ q: code })))).rows.map(({ retiredOn }) => retiredOn)).toEqual(['2026-11-01']);

    expect(await change(code, 2, { ...identified, dateRule: 'open' })).toBe(3);
    expect(await offered()).toEqual({ explorer: false, publications: false, report: false });
    expect(await refusalOf(change(code, 3, identified, { countedSince: '2026-11-02' }))).toBe('countedSince statisticCatalogue.errors.sinceRetirement');
    expect(await refusalOf(move({ intent: 'bringBack', version: '3' }, lead))).not.toBe('done');
    expect(await move({ intent: 'bringBack', version: '3' })).toBe(4);
    expect(await offered()).toEqual({ explorer: true, publications: true, report: true });
  });

  test('is refused at the field that is wrong', async () => {
    expect(await refusalOf(add('risk_register.open'))).toBe('code statisticCatalogue.errors.codeTaken');
    expect(await refusalOf(add('tried.one', identified, { themeCode: 'nothing' }))).toBe('themeCode platform.errors.invalidField');
    expect(await refusalOf(add('tried.one', identified, { unitCode: 'nothing' }))).toBe('unitCode platform.errors.invalidField');
    expect(await refusalOf(add('tried.one', { kind: 'indicator', indicatorCode: 'XX-99' }))).toBe('source.indicatorCode platform.errors.invalidField');
    expect(await refusalOf(add('tried.one', { kind: 'imported', seriesCode: 'none' }))).toBe('source.seriesCode platform.errors.invalidField');
    expect(await refusalOf(add('tried.one', { kind: 'difference', minuend: 'risk_register.open', subtrahend: 'no.such' }))).toBe('source.subtrahend statisticCatalogue.errors.noStatistic');
    expect(await refusalOf(add('tried.one', { kind: 'ratio', numerator: 'tried.one', denominator: 'risk_register.open', factor: '100' }))).toBe('source.numerator statisticCatalogue.errors.noStatistic');
  });

  test('never rests on itself, not even through others', async () => {
    await add('tried.root');
    await add('tried.middle', { kind: 'difference', minuend: 'tried.root', subtrahend: 'risk_register.open' });
    await add('tried.top', { kind: 'ratio', numerator: 'tried.middle', denominator: 'risk_register.open', factor: '100' });
    expect(await refusalOf(change('tried.root', 1, { kind: 'ratio', numerator: 'risk_register.open', denominator: 'tried.top', factor: '1' }))).toBe('source.numerator statisticCatalogue.errors.cycle');
    expect(await refusalOf(change('tried.root', 1, { kind: 'difference', minuend: 'risk_register.open', subtrahend: 'tried.root' }))).toBe('source.subtrahend statisticCatalogue.errors.cycle');
  });

  test('is previewed beside the version in force, and nothing is kept', async () => {
    const preview = (code: string, source?: Record<string, unknown>) => read(coordinator, (transaction) => previewDefinition(transaction, coordinator, code, edited(1, source), today));
    const beside = await preview('risk_register.identified', { ...identified, conditions: [{ field: 'region', operator: 'isNot', values: 'KZ-11' }] });
    expect(beside.years).toEqual([2026, 2025]);
    const [whole, ...parts] = beside.rows;
    expect(Number(whole!.figures[0]!.before ?? 0) - Number(whole!.figures[0]!.after ?? 0)).toBe(-Number(whole!.figures[0]!.difference ?? 0));
    expect(new Set(parts.map(({ part }) => part!.dimension))).toEqual(new Set(['officeKind', 'region']));
    expect((await preview('tried.unknown')).before).toBeNull();
    expect(await read(coordinator, (transaction) => loadStatistic(transaction, coordinator, 'risk_register.identified', today)).then(({ versions }) => versions.length)).toBe(1);
  });

  test('its form offers the values that occur, and those that are chosen', async () => {
    const form = await read(coordinator, (transaction) => loadDefinitionForm(transaction, coordinator, 'external_assessment.aktobe.returned_to_state', { kind: null, register: null }, today));
    expect(form.register).toBe('effects');
    expect(form.fields.find(({ field }) => field === 'region')!.values.map(({ value }) => value)).toContain('KZ-15');
    expect(form.fields.find(({ field }) => field === 'unit')!.isText).toBe(true);
    const other = await read(coordinator, (transaction) => loadDefinitionForm(transaction, coordinator, null, { kind: 'ratio', register: null }, today));
    expect([other.kind, other.register, other.fields]).toEqual(['ratio', null, []]);
  });

  test('is written by the coordinator alone: others read, and the database says so', async () => {
    const insert = (actor: Actor) => write(actor, (transaction) => addStatistic(transaction, actor, added(`tried.by_${actor.role.toLowerCase()}`))).then(() => 'done', () => 'refused');
    expect(await insert(lead)).toBe('refused');
    await write(coordinator, async (transaction) => {
      const { sql } = await import('drizzle-orm');
      return transaction.execute(sql`update statistic_versions set reason = 'x' where code = 'risk_register.open'`);
    }).then(() => expect.unreachable(), (error: unknown) => expect(violatedConstraint(error) ?? 'denied').toBe('denied'));
    expect((await read(auditor, (transaction) => loadCatalogue(transaction, catalogueSearch.parse({ q: 'risk_register.open' })))).rows).toHaveLength(1);
  });
});
