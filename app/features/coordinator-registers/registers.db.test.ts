import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import type { RegisterCode } from './registers.model.ts';
import { loadRecord, loadRegister, loadRegisterFigures } from './registers.queries.server.ts';
import { newRecordSchema, recordActionSchema, registerSearch } from './registers.schema.ts';
import { actOnRecord, enterRecord, setTarget } from './registers.service.server.ts';

const today = '2026-06-01';
let db: TestDatabase;
let office: string;
let coordinator: Actor;
let second: Actor;
let lead: Actor;
let stranger: Actor;
let commissioner: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  const offices = await db.owner<{ id: string; region_code: string | null; kind: string }[]>`select id, region_code, kind from offices where region_code in ('KZ-11', 'KZ-15') or kind = 'coordinator'`;
  office = offices.find((row) => row.region_code === 'KZ-11')!.id;
  const agency = { officeId: offices.find((row) => row.kind === 'coordinator')!.id, regionCode: null };
  coordinator = actorOf(agency, 'coordinator', 'national');
  second = actorOf(agency, 'coordinator', 'national');
  lead = actorOf({ officeId: office, regionCode: 'KZ-11' }, 'officeLead', 'office');
  stranger = actorOf({ officeId: offices.find((row) => row.region_code === 'KZ-15')!.id, regionCode: 'KZ-15' }, 'officeLead', 'office');
  commissioner = actorOf({ ...agency, regionCode: 'KZ-11' }, 'commissioner', 'region');
});
afterAll(() => db.close());
beforeEach(() => db.owner`truncate external_assessments, monitoring_studies, draft_act_evaluations, integrity_checks, effects, recommendations cascade`);

const forms: Record<RegisterCode, Record<string, unknown>> = {
  assessments: { orderNumber: '7-НҚ', orderedOn: '2026-03-02', periodFrom: '2024-01-01', periodTo: '2025-12-31', directionCodes: ['B.HR'], findings: 'Тізілім жабық', concludedOn: '2026-04-10' },
  studies: { topic: 'Жер: кезек', sphere: 'land', periodFrom: '2026-01-01', periodTo: '2026-03-31', concludedOn: '2026-04-10' },
  'draft-acts': { title: 'Қағидаларды бекіту туралы', kind: 'leaByLaw', receivedOn: '2026-04-01', concludedOn: '2026-04-10', factorCounts: { legalGap: '2', collision: '' }, recommendationsGiven: '2', recommendationsAccepted: '1' },
  'integrity-checks': { heldOn: '2026-04-10', tested: '2', passed: '1', selfReported: '1' },
  effects: { kind: 'landPlots', amount: '12', hectares: '493,4', tenge: '78800000', sphere: 'land', happenedOn: '2026-04-10', story: 'Жер қайтарылды' },
};
const enter = (code: RegisterCode, more: Record<string, unknown> = {}, actor = coordinator) =>
  withActor(db.database, actor, 'write', (transaction) =>
    enterRecord(transaction, actor, code, newRecordSchema.parse({ id: uuid(), officeId: office, regionCode: 'KZ-11', ...forms[code], ...more }), today));
type Key = Awaited<ReturnType<typeof enter>>;
const act = (actor: Actor, code: RegisterCode, key: Key, input: Record<string, unknown>) =>
  withActor(db.database, actor, 'write', (transaction) => actOnRecord(transaction, actor, code, key, recordActionSchema.parse(input), today));
const load = (actor: Actor, code: RegisterCode, key: Key) => withActor(db.database, actor, 'read', (transaction) => loadRecord(transaction, actor, code, key, today));
const list = (actor: Actor, code: RegisterCode, more: Record<string, string> = {}) =>
  withActor(db.database, actor, 'read', (transaction) => loadRegister(transaction, actor, code, registerSearch.parse(more), today));
const figures = (actor: Actor, on = today) => withActor(db.database, actor, 'read', (transaction) => loadRegisterFigures(transaction, '2026-01-01', on));
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.messageKey : String(error)));
const item = (more = {}) => ({ id: uuid(), officeId: office, wording: 'Тізілімді жариялау', dueInWorkingDays: '20', ...more });

test('a record of each register is entered, read back, corrected, and counted as of its day', async () => {
  for (const code of Object.keys(forms) as RegisterCode[]) {
    const key = await enter(code);
    const { record } = await load(coordinator, code, key);
    expect([code, record.number, record.version]).toEqual([code, 1, 1]);
    const sent = Object.fromEntries(Object.entries(record.values).map(([name, value]) => [name, value === null ? '' : typeof value === 'number' ? String(value) : name === 'factorCounts' ? { legalGap: '5' } : value]));
    await act(coordinator, code, key, { intent: 'edit', version: '1', ...sent });
    expect([code, (await load(coordinator, code, key)).record.version]).toEqual([code, 2]);
    expect(await refusalOf(act(coordinator, code, key, { intent: 'edit', version: '1', ...sent }))).toBe('platform.errors.stale');
  }
  expect(await figures(coordinator, '2026-04-09')).toMatchObject({ assessments: { assessments: 0, bodies: 0 }, studies: { studies: 0 }, draftActs: { examined: 0 }, integrityChecks: { checks: 0 }, effects: [] });
  expect(await figures(coordinator, '2026-04-10')).toMatchObject({
    assessments: { assessments: 1, bodies: 1 }, studies: { studies: 1 }, draftActs: { examined: 1, leaByLaw: 1, risks: 5, given: 2, accepted: 1, target: 50 },
    integrityChecks: { checks: 1, tested: 2, passed: 1, selfReported: 1 }, effects: [{ kind: 'landPlots', amount: '12.00', hectares: '493.40', tenge: '78800000', verified: '0' }],
  });
});

test('an assessment gives to its body, a study to any; the sums follow at once', async () => {
  const assessment = await enter('assessments');
  await act(coordinator, 'assessments', assessment, { intent: 'give', items: [item(), item({ officeId: stranger.officeId }), item({ wording: '' })] });
  const study = await enter('studies');
  await act(coordinator, 'studies', study, { intent: 'give', items: [item(), item({ officeId: stranger.officeId })] });
  const { recommendations } = await load(coordinator, 'assessments', assessment);
  expect(recommendations.map(({ officeId }) => officeId)).toEqual([office, office]);
  expect((await load(coordinator, 'studies', study)).recommendations).toHaveLength(2);
  expect(await figures(coordinator)).toMatchObject({ assessments: { given: 2, carriedOut: 0 }, studies: { given: 2 } });
  expect((await figures(lead)).studies).toMatchObject({ studies: 0, given: 1 });
  const draft = await enter('draft-acts');
  expect(await refusalOf(act(coordinator, 'draft-acts', draft, { intent: 'give', items: [item()] }))).toBe('coordinatorRegisters.refusals.givesNothing');
  const orphan = withActor(db.database, coordinator, 'write', (transaction) => transaction.execute(sql`
    insert into recommendations (office_id, id, number, source_kind, source_office_id, source_id, source_title, wording, given_on, due_on, author_id, author_name)
    values (${office}, ${uuid()}, 9, 'assessment', ${office}, ${uuid()}, 't', 'w', ${today}, ${today}, ${coordinator.personId}, 'n')`));
  expect(await orphan.then(() => 'done', violatedConstraint)).toBe('recommendations_source_there_check');
});

test('what does not concern an office does not exist for it', async () => {
  for (const code of Object.keys(forms) as RegisterCode[]) {
    const key = await enter(code);
    const isConcerned = code !== 'studies' && code !== 'integrity-checks';
    for (const actor of [lead, commissioner]) expect([code, await refusalOf(load(actor, code, key))]).toEqual([code, isConcerned ? 'done' : 'platform.errors.notFound']);
    expect([code, await refusalOf(load(stranger, code, key))]).toEqual([code, 'platform.errors.notFound']);
    if (isConcerned) {
      expect([code, (await list(lead, code)).rows.length, (await list(stranger, code)).rows.length]).toEqual([code, 1, 0]);
      expect([code, await refusalOf(act(commissioner, code, key, { intent: 'edit', version: '1', ...forms[code] }))]).toEqual([code, 'recommendations.refusals.notYours']);
    } else {
      expect([code, await refusalOf(list(lead, code))]).toEqual([code, 'platform.errors.notFound']);
    }
  }
});

test('an effect is verified by the commissioner of its region or another coordinator, and stays as it was', async () => {
  const key = await enter('effects');
  expect(await refusalOf(act(coordinator, 'effects', key, { intent: 'verify', version: '1' }))).toBe('coordinatorRegisters.refusals.secondPerson');
  await act(commissioner, 'effects', key, { intent: 'verify', version: '1' });
  expect((await load(lead, 'effects', key)).record).toMatchObject({ isVerified: true, verifiedOn: today, version: 2 });
  expect(await refusalOf(act(second, 'effects', key, { intent: 'verify', version: '2' }))).toBe('coordinatorRegisters.refusals.verified');
  expect(await refusalOf(act(coordinator, 'effects', key, { intent: 'edit', version: '2', ...forms.effects }))).toBe('coordinatorRegisters.refusals.verified');
  const behind = withActor(db.database, coordinator, 'write', (transaction) => transaction.execute(sql`update effects set amount = 99 where id = ${key.recordId}`));
  expect(await behind.then(() => 'done', violatedConstraint)).toBe('effects_frozen_check');
  const national = await enter('effects', { regionCode: '' });
  expect(await refusalOf(act(commissioner, 'effects', national, { intent: 'verify', version: '1' }))).toBe('platform.errors.notFound');
});

test('a refusal is at its field, nothing is half saved, and a repeated submission enters one record', async () => {
  await expect(enter('draft-acts', { recommendationsAccepted: '3', concludedOn: '2026-03-01' })).rejects.toMatchObject({
    status: 422, fieldErrors: { recommendationsAccepted: 'coordinatorRegisters.errors.acceptedMore', concludedOn: 'coordinatorRegisters.errors.concludedEarlier' },
  });
  await expect(enter('assessments', { officeId: uuid() })).rejects.toMatchObject({ fieldErrors: { officeId: 'platform.errors.required' } });
  expect((await db.owner`select 1 from draft_act_evaluations`).length).toBe(0);
  const id = uuid();
  await enter('studies', { id });
  await enter('studies', { id });
  expect((await db.owner`select 1 from monitoring_studies`).length).toBe(1);
});

test('the list pages by key, finds by spelling variants and filters', async () => {
  for (let index = 0; index < 45; index += 1) await enter('draft-acts', { title: `Жоба ${index}` });
  await enter('draft-acts', { title: 'Құрылыс қағидалары', kind: 'cgaByLaw', receivedOn: '2026-03-30' });
  const first = await list(coordinator, 'draft-acts');
  const next = await list(coordinator, 'draft-acts', { after: first.next! });
  expect([first.rows.length, next.rows.length, next.next]).toEqual([40, 6, null]);
  expect((await list(coordinator, 'draft-acts', { q: 'курылыс' })).rows.map(({ title }) => title)).toEqual(['Құрылыс қағидалары']);
  expect((await list(coordinator, 'draft-acts', { kind: 'cgaByLaw' })).rows).toHaveLength(1);
  expect((await list(coordinator, 'draft-acts', { region: 'KZ-15' })).rows).toHaveLength(0);
  expect((await list(coordinator, 'draft-acts', { year: '2025' })).rows).toHaveLength(0);
});

test('a new target is in force from its day; the figures of earlier days keep theirs', async () => {
  const set = (validFrom: string) => withActor(db.database, coordinator, 'write', (transaction) => setTarget(transaction, { amount: 60, validFrom, source: 'Даму жоспары' }));
  await set('2026-05-01');
  expect((await figures(coordinator, '2026-04-30')).draftActs.target).toBe(50);
  expect((await figures(coordinator, '2026-05-01')).draftActs.target).toBe(60);
  expect(await refusalOf(set('2026-05-01'))).toBe('coordinatorRegisters.errors.targetEarlier');
});
