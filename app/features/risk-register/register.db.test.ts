import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { readWorkbook } from '#app/platform/spreadsheet/read-workbook.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { applyBulk, previewBulk, quickEdit } from './bulk.service.server.ts';
import { carryOver, loadCarryOver, loadDifference } from './carry-over.service.server.ts';
import { exportRegister } from './register-export.server.ts';
import { loadHeatMap, loadRegisterGroups, loadRegisterOptions, loadRegisterPage, loadRegisterTotals } from './register.queries.server.ts';
import { heatMapSearch, registerSearch } from './register.search.ts';
import { loadEditRisk, loadNewRisk, loadRisk } from './risk-page.queries.server.ts';
import { createAnalysis, createRegisterScene, move, newRisk, read, recommendation, write, type RegisterScene } from './risk-register.fixtures.ts';
import { insertRisks, type BulkOutcome } from './risk-register.service.server.ts';
import type { NewRisk } from './risk.model.ts';

let db: TestDatabase;
let scene: RegisterScene;
let foreign: RegisterScene;
let ids: string[];
const today = '2026-06-01';

const texts: Partial<NewRisk>[] = [
  { title: 'Қызметкерді жұмысқа қабылдау кезінде артықшылық', likelihood: 4, impact: 5, identifiedOn: '2026-02-01', recommendations: [recommendation({ dueOn: '2026-03-01' })] },
  { title: 'Закупка из одного источника', scheme: 'Дробление закупки', likelihood: 2, impact: 2, recommendations: [recommendation()] },
  { title: 'Мүлікті жалға беру', identifiedOn: '2026-02-15', directionCode: 'B.HR' },
  { title: 'Сатып алу ережесі', likelihood: 5, impact: 5, residualLikelihood: 2, residualImpact: 1 },
];

beforeAll(async () => {
  db = await createTestDatabase();
  scene = await createRegisterScene(db.owner);
  foreign = await createRegisterScene(db.owner, 'KZ-15');
  for (const at of [scene, foreign]) {
    const made = await write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, at.analysis, texts.map((change) => newRisk(change))));
    if (at === scene) ids = made.map(({ riskId }) => riskId);
  }
});
afterAll(() => db.close());

const list = (actor: Actor, search: Record<string, string> = {}, limit?: number) =>
  read(db.database, actor, (transaction) => loadRegisterPage(transaction, actor, registerSearch.parse(search), today, limit));
const titles = async (search: Record<string, string>, actor: Actor = scene.officer) => (await list(actor, search)).rows.map(({ title }) => title);
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  return [error.status, error.messageKey];
});
const coordinator = () => actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
const auditor = () => actorOf({ officeId: uuid(), regionCode: null }, 'auditor', 'national');

describe('who sees what', () => {
  test('an organisation its own, an office and a region theirs, the nation all, a charter team nothing', async () => {
    const offices = async (actor: Actor) => new Set((await list(actor, {}, 500)).rows.map(({ officeId }) => officeId));
    for (const actor of [scene.officer, scene.executor, scene.manager, scene.lead, scene.commissioner]) expect(await offices(actor)).toEqual(new Set([scene.officeId]));
    for (const actor of [coordinator(), auditor()]) expect(await offices(actor)).toEqual(new Set([scene.officeId, foreign.officeId]));
    expect(await offices(actorOf({ ...scene, personId: uuid() }, 'executor', 'team'))).toEqual(new Set());
  });

  test('a foreign risk, analysis and cycle is not there', async () => {
    const key = { officeId: scene.officeId, riskId: ids[0]! };
    for (const actor of [foreign.officer, foreign.lead, foreign.commissioner]) {
      expect(await refusal(read(db.database, actor, (transaction) => loadRisk(transaction, actor, key, today)))).toEqual([404, 'platform.errors.notFound']);
      expect(await refusal(read(db.database, actor, (transaction) => loadEditRisk(transaction, key, today)))).toEqual([404, 'platform.errors.notFound']);
      expect(await refusal(read(db.database, actor, (transaction) => loadNewRisk(transaction, scene.analysis.analysisId, today)))).toEqual([404, 'platform.errors.notFound']);
      const work = write(db.database, actor, (transaction) => carryOver(transaction, actor, scene.analysis, { from: uuid(), carried: [ids[0]!], reappeared: [] }, today));
      expect(await refusal(work)).toEqual([404, 'platform.errors.notFound']);
    }
  });
});

describe('finding', () => {
  test('a word is found in the spelling of either language, in any case, and signs are only signs', async () => {
    for (const q of ['қызметкерді', 'кызметкерди', 'КЫЗМЕТКЕРДІ', 'жұмысқа', 'жумыска']) expect(await titles({ q })).toEqual([texts[0]!.title]);
    expect(await titles({ q: 'мүлікті' })).toEqual(await titles({ q: 'муликти' }));
    expect(await titles({ q: 'дробление' })).toEqual([texts[1]!.title]);
    expect(await titles({ q: '100%_' })).toEqual([]);
  });

  test('each filter leaves what it says, and the totals are of the same', async () => {
    expect(await titles({ direction: 'B.HR' })).toEqual([texts[2]!.title]);
    expect(await titles({ overdue: 'yes' })).toEqual([texts[0]!.title]);
    expect(await titles({ cell: 'inherent-5-5' })).toEqual([texts[3]!.title]);
    expect(await titles({ cell: 'residual-2-1' })).toEqual([texts[3]!.title]);
    expect((await titles({ band: 'low' })).length).toBe(1);
    expect((await titles({ year: '2025' })).length).toBe(0);
    expect((await titles({ state: 'open' })).length).toBe(4);
    expect((await titles({ verified: 'yes' })).length).toBe(0);
    expect((await titles({ owner: 'nobody' })).length).toBe(4);
    expect((await titles({ organisation: scene.organisationId, analysis: scene.analysis.analysisId, office: scene.officeId, region: 'KZ-11' })).length).toBe(4);
    const totals = await read(db.database, scene.officer, (transaction) => loadRegisterTotals(transaction, scene.officer, registerSearch.parse({ overdue: 'yes' }), today));
    expect(totals).toEqual({ states: { identified: 1 }, overdue: 1 });
  });

  test('groups count the same risks; an opened group lists its own', async () => {
    for (const grouping of ['organisation', 'direction', 'state', 'office', 'owner'] as const) {
      const groups = await read(db.database, scene.officer, (transaction) => loadRegisterGroups(transaction, scene.officer, registerSearch.parse({ group: grouping }), grouping, today));
      expect(groups.reduce((sum, { all }) => sum + all, 0)).toBe(4);
      for (const { key, all } of groups) expect((await titles({ group: grouping, open: key || 'none' })).length).toBe(all);
    }
  });

  test('the heat map counts what the list lists', async () => {
    const map = await read(db.database, scene.officer, (transaction) => loadHeatMap(transaction, scene.officer, heatMapSearch.parse({}), today));
    expect(map.cells.map(({ likelihood, impact, count }) => [likelihood, impact, count])).toEqual([[2, 2, 1], [4, 5, 1], [5, 5, 1]]);
    expect(map.unscored).toBe(1);
  });

  test('options of everybody can be read', async () => {
    for (const actor of [scene.officer, scene.lead, scene.commissioner, coordinator(), auditor(), actorOf({ ...scene, personId: uuid() }, 'executor', 'team')]) {
      const options = await read(db.database, actor, (transaction) => loadRegisterOptions(transaction, actor, registerSearch.parse({ office: scene.officeId, organisation: scene.organisationId }), today));
      expect(options.directions.length).toBeGreaterThan(5);
    }
  });
});

describe('pages', () => {
  test('there and back again, in every order, each risk once', async () => {
    for (const sort of ['identified', '-identified', 'due', '-due', 'score', '-score', 'updated', '-updated', 'code', '-code']) {
      const whole = (await list(coordinator(), { sort }, 500)).rows.map(({ riskId }) => riskId);
      expect(new Set(whole).size).toBe(8);
      const seen: string[] = [];
      const cursors: string[] = [];
      let after = '';
      for (;;) {
        const page = await list(coordinator(), { sort, after }, 3);
        seen.push(...page.rows.map(({ riskId }) => riskId));
        if (page.previous) cursors.push(page.previous);
        if (page.next === null) break;
        after = page.next;
      }
      expect([sort, seen]).toEqual([sort, whole]);
      const back = await list(coordinator(), { sort, before: cursors.at(-1)! }, 3);
      expect([sort, back.rows.map(({ riskId }) => riskId)]).toEqual([sort, whole.slice(3, 6)]);
      const first = await list(coordinator(), { sort, before: back.previous! }, 3);
      expect([first.rows.map(({ riskId }) => riskId), first.previous]).toEqual([whole.slice(0, 3), null]);
    }
    expect((await list(coordinator(), { after: 'nonsense~' })).rows).toHaveLength(8);
  });

  test('stay in their place while risks are added', async () => {
    const at = await createRegisterScene(db.owner, 'KZ-59');
    const add = (identifiedOn: string) => write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, at.analysis, [newRisk({ identifiedOn })]));
    for (const day of ['2026-01-05', '2026-01-04', '2026-01-03', '2026-01-02']) await add(day);
    const first = await list(at.officer, {}, 2);
    await add('2026-01-06');
    const second = await list(at.officer, { after: first.next! }, 2);
    expect(second.rows.map(({ identifiedOn }) => identifiedOn)).toEqual(['2026-01-03', '2026-01-02']);
  });
});

test('the export holds what the screen lists: the same risks, order and columns', async () => {
  const search = registerSearch.parse({ sort: 'code', columns: 'code.title.due.score', state: 'open' });
  const exported = (actor: Actor, format: 'xlsx' | 'csv') =>
    exportRegister({ actor, search, today, t: ((key: string) => key) as never, read: (body) => withActor(db.database, actor, 'read', body) }, format, new Date(0));
  const { rows } = await list(scene.officer, { sort: 'code', state: 'open' });
  const csv = await (await exported(scene.officer, 'csv')).text();
  expect(csv.trim().split('\r\n').slice(1)).toEqual(rows.map(({ code, title, dueOn, score }) => `${code},${title},${dueOn ?? ''},${score ?? ''}`));
  const book = await exported(scene.officer, 'xlsx');
  expect(book.headers.get('Content-Disposition')).toContain('attachment');
  const workbook = await readWorkbook(Buffer.from(await book.arrayBuffer()), { rows: 100, columns: 20 });
  expect(workbook).toMatchObject({ fault: null, head: ['code', 'title', 'due', 'score'].map((column) => `riskRegister.columns.${column}`) });
  expect(workbook.fault === null && workbook.rows.map(({ cells: [code, title] }) => [code, title])).toEqual(
    rows.map(({ code, title }) => [{ kind: 'text', text: code }, { kind: 'text', text: title }]));
  const ofStranger = await (await exported(foreign.officer, 'csv')).text();
  expect(ofStranger.trim().split('\r\n')).toHaveLength(1 + 4);
});

describe('many at once', () => {
  const keysOf = async (at: RegisterScene, riskIds: string[]) =>
    (await list(at.officer, {}, 100)).rows.filter(({ riskId }) => riskIds.includes(riskId)).map(({ officeId, riskId, version }) => ({ officeId, riskId, version }));
  const summary = ({ movable, refusedRisks, absent }: BulkOutcome) => [movable.length, refusedRisks.map(({ obstacles }) => obstacles.map(({ messageKey }) => messageKey)), absent];
  const deed = { ownerId: null, ownerName: '', dueOn: null, movement: undefined };

  test('somebody is named, a deadline set; what cannot be is said first and left', async () => {
    const keys = await keysOf(scene, ids);
    const assign = { ...deed, deed: 'assign' as const, ownerId: scene.executor.personId };
    expect(summary(await read(db.database, scene.officer, (transaction) => previewBulk(transaction, scene.officer, keys, assign, today)))).toEqual([4, [], 0]);
    await write(db.database, scene.officer, (transaction) => applyBulk(transaction, scene.officer, keys, assign, today));
    expect((await list(scene.officer, { owner: scene.executor.personId })).rows.map(({ ownerName }) => ownerName)).toEqual(Array(4).fill((await list(scene.officer)).rows[0]!.ownerName));
    const deadline = { ...deed, deed: 'deadline' as const, dueOn: '2026-12-01' };
    const late = await write(db.database, scene.officer, (transaction) => applyBulk(transaction, scene.officer, keys, deadline, today));
    expect(late.movable).toHaveLength(0);
    const outcome = await write(db.database, scene.officer, async (transaction) => applyBulk(transaction, scene.officer, keys.map((key) => ({ ...key, version: key.version + 1 })), deadline, today));
    expect(summary(outcome)).toEqual([2, [['riskRegister.obstacles.nothingToDo'], ['riskRegister.obstacles.nothingToDo']], 0]);
    expect((await list(scene.officer, { sort: 'due' })).rows.filter(({ dueOn }) => dueOn === '2026-12-01')).toHaveLength(2);
  });

  test('others may not, a stranger’s person cannot be named, reviews are made elsewhere', async () => {
    const keys = await keysOf(scene, ids.slice(0, 1));
    const run = (actor: Actor, input: Parameters<typeof applyBulk>[3]) => write(db.database, actor, (transaction) => applyBulk(transaction, actor, keys, input, today));
    expect(summary(await run(scene.executor, { ...deed, deed: 'assign' }))).toEqual([0, [['riskRegister.obstacles.role']], 0]);
    expect(summary(await run(scene.officer, { ...deed, deed: 'assign', ownerId: foreign.officer.personId }))).toEqual([0, [['riskRegister.obstacles.personGone']], 0]);
    expect(summary(await run(foreign.officer, { ...deed, deed: 'assign' }))).toEqual([0, [], 1]);
    expect(await refusal(run(scene.officer, { ...deed, deed: 'move', movement: 'verify' }))).toEqual([422, 'riskRegister.errors.notInBulk']);
  });

  test('one cell changed where it stands: stale and foreign are told apart', async () => {
    const [key] = await keysOf(scene, ids.slice(1, 2));
    const edit = (actor: Actor, version: number) => refusal(write(db.database, actor, (transaction) => quickEdit(transaction, actor, { ...key!, version }, { ...deed, deed: 'assign', ownerName: 'Head' }, today)));
    expect(await edit(scene.officer, key!.version + 5)).toEqual([409, 'platform.errors.stale']);
    expect(await edit(foreign.officer, key!.version)).toEqual([404, 'platform.errors.notFound']);
    expect(await edit(scene.officer, key!.version)).toBe('done');
  });
});

describe('the next cycle', () => {
  test('takes open risks over once, counts them never again, remembers where they come from, and finds verified ones again', async () => {
    const at = await createRegisterScene(db.owner, 'KZ-31');
    const made = await write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, at.analysis, [
      newRisk({ title: 'Open', recommendations: [recommendation(), recommendation({ text: 'Second' })] }), newRisk({ title: 'Verified' }), newRisk({ title: 'Left' }),
    ]));
    const [open, verified, left] = made.map(({ riskId }) => riskId) as [string, string, string];
    await move(db.database, at.officer, { officeId: at.officeId, riskId: open }, 'plan');
    await db.owner`update risks set state = 'verified', eliminated_on = '2026-05-01', reported_by = ${at.officer.personId}, reviewed_by = ${at.commissioner.personId} where id = ${verified}`;
    const next = await createAnalysis(db.owner, at, 2027, at.analysis.analysisId);
    const page = await read(db.database, at.officer, (transaction) => loadCarryOver(transaction, next, at.analysis.analysisId, undefined));
    expect(page.risks.map(({ title, offered }) => [title, offered])).toEqual([['Open', 'carried'], ['Verified', 'reappeared'], ['Left', 'carried']]);
    const counted = async () => (await db.owner<{ n: number }[]>`select coalesce(sum(reported), 0)::int as n from register_days where office_id = ${at.officeId} and measure = 'risksIdentified'`)[0]!.n;
    const before = await counted();
    const take = () => write(db.database, at.officer, (transaction) => carryOver(transaction, at.officer, next, { from: at.analysis.analysisId, carried: [open], reappeared: [verified] }, '2027-02-01'));
    expect(await take()).toBe(2);
    expect(await take()).toBe(0);
    expect(await counted()).toBe(before + 1);
    const rows = await db.owner`select r.title, r.state, r.code, r.origin_mark, r.is_counted, r.identified_on, (select count(*)::int from risk_recommendations m where m.risk_id = r.id) as measures
      from risks r where r.analysis_id = ${next.analysisId} order by r.code`;
    expect(rows.map((row) => ({ ...row, identified_on: String(row.identified_on) }))).toMatchObject([
      { title: 'Open', state: 'identified', code: '2027-001', origin_mark: 'carried', is_counted: false, measures: 2 },
      { title: 'Verified', state: 'identified', code: '2027-002', origin_mark: 'reappeared', is_counted: true, measures: 0 },
    ]);
    const states = await db.owner`select title, state from risks where analysis_id = ${at.analysis.analysisId} order by code`;
    expect(states.map(({ state }) => state)).toEqual(['carried', 'verified', 'identified']);

    await write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, next, [newRisk({ title: 'Fresh' })]));
    const difference = await read(db.database, at.officer, (transaction) => loadDifference(transaction, next, at.analysis.analysisId, undefined));
    expect(difference.entries.map(({ mark, current, earlier }) => [mark, (current ?? earlier)!.title])).toEqual([['unchanged', 'Open'], ['reappeared', 'Verified'], ['new', 'Fresh'], ['dropped', 'Left']]);
    const card = await read(db.database, at.officer, (transaction) => loadRisk(transaction, at.officer, { officeId: at.officeId, riskId: open }, '2027-02-01'));
    expect(card.continuations).toMatchObject([{ code: '2027-001', mark: 'carried' }]);
    expect(card.movements).toEqual([]);
    const foreignCycle = write(db.database, at.officer, (transaction) => carryOver(transaction, at.officer, next, { from: at.analysis.analysisId, carried: [left, ids[0]!], reappeared: [] }, '2027-02-01'));
    expect(await refusal(foreignCycle)).toEqual([404, 'platform.errors.notFound']);
  });

  test('two people who carry over at once take each risk over once', async () => {
    const at = await createRegisterScene(db.owner, 'KZ-35');
    const made = await write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, at.analysis, [newRisk(), newRisk()]));
    const next = await createAnalysis(db.owner, at, 2027, at.analysis.analysisId);
    const take = (actor: Actor) => write(db.database, actor, (transaction) => carryOver(transaction, actor, next, { from: at.analysis.analysisId, carried: made.map(({ riskId }) => riskId), reappeared: [] }, '2027-02-01'));
    expect((await Promise.all([take(at.officer), take(at.manager)])).sort()).toEqual([0, 2]);
  });
});

test('a page names who edited what, and what is missing beside each movement', async () => {
  const key = { officeId: scene.officeId, riskId: ids[2]! };
  const page = await read(db.database, scene.officer, (transaction) => loadRisk(transaction, scene.officer, key, today));
  expect(page.revisions[0]).toMatchObject({ subject: 'risk', byName: page.people.find(({ id }) => id === scene.officer.personId)!.name });
  expect(page.revisions[0]!.differences.map(({ field }) => field)).toContain('ownerName');
  expect(page.movements.find(({ movement }) => movement === 'plan')!.obstacles.map(({ messageKey }) => messageKey)).toEqual(['riskRegister.obstacles.noRecommendation']);
  expect(page.rule.wording.kk.length).toBeGreaterThan(10);
});
