import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { movementsOf, recommendationLife, recommendationMovements, recommendationStates, type RecommendationMovement } from './recommendation-life.model.ts';
import { loadRecommendation, loadRecommendations } from './recommendations.queries.server.ts';
import { recommendationSearch, type MoveRecommendation } from './recommendations.schema.ts';
import { actOnRecommendation, giveRecommendations, moveRecommendation } from './recommendations.service.server.ts';

const today = '2026-06-01';
const services = { config: { filesDirectory: '/nonexistent', maxUploadBytes: 1 } } as never;
let db: TestDatabase;
let office: string;
let coordinator: Actor;
let second: Actor;
let manager: Actor;
let lead: Actor;
let stranger: Actor;
let commissioner: Actor;
let auditor: Actor;

type Key = { officeId: string; recommendationId: string };

beforeAll(async () => {
  db = await createTestDatabase();
  const offices = await db.owner<{ id: string; region_code: string | null; kind: string }[]>`select id, region_code, kind from offices where region_code in ('KZ-11', 'KZ-15') or kind = 'coordinator'`;
  office = offices.find((row) => row.region_code === 'KZ-11')!.id;
  const agency = { officeId: offices.find((row) => row.kind === 'coordinator')!.id, regionCode: null };
  coordinator = actorOf(agency, 'coordinator', 'national');
  second = actorOf(agency, 'coordinator', 'national');
  auditor = actorOf(agency, 'auditor', 'national');
  manager = actorOf({ officeId: office, regionCode: 'KZ-11' }, 'projectManager', 'office');
  lead = actorOf({ officeId: office, regionCode: 'KZ-11' }, 'officeLead', 'office');
  stranger = actorOf({ officeId: offices.find((row) => row.region_code === 'KZ-15')!.id, regionCode: 'KZ-15' }, 'officeLead', 'office');
  commissioner = actorOf({ ...agency, regionCode: 'KZ-11' }, 'commissioner', 'region');
});
afterAll(() => db.close());
beforeEach(() => db.owner`truncate recommendations cascade`);

const rowOf = (more = {}) => ({
  id: uuid(), officeId: office, wording: 'Жер учаскелерінің тізілімін ашық жариялау', reason: 'Тізілім жабық', legalBasisCode: 'law-anti-corruption-art-8', legalNote: '', dueInWorkingDays: 10, ...more,
});
const source = { kind: 'other' as const, officeId: null, id: null, title: 'Тапсырма', organisationId: null, bodyName: '' };
const give = async (rows = [rowOf()], actor = coordinator): Promise<Key> => {
  await withActor(db.database, actor, 'write', (transaction) => giveRecommendations(transaction, actor, source, rows, today));
  return { officeId: rows[0]!.officeId, recommendationId: rows[0]!.id };
};
const words: Omit<MoveRecommendation, 'version' | 'movement'> = {
  intent: 'move', plan: 'Порталда жариялаймыз', planResponsible: 'Жер басқармасы', planOn: '2026-06-10', result: 'Тізілім жарияланды', remark: 'Сілтеме ашылмайды', dueInWorkingDays: 5,
};
const versionOf = async ({ recommendationId }: Key) => Number((await db.owner`select version from recommendations where id = ${recommendationId}`)[0]?.version);
const move = async (actor: Actor, key: Key, movement: RecommendationMovement, more: Partial<MoveRecommendation> = {}) => {
  const version = await versionOf(key);
  return withActor(db.database, actor, 'write', (transaction) => moveRecommendation(transaction, actor, key, { ...words, movement, version, ...more }, today));
};
const prove = (actor: Actor, key: Key) =>
  actOnRecommendation(services, actor, (body) => withActor(db.database, actor, 'write', body), key, { intent: 'attachLink', id: uuid(), title: '', url: 'https://example.kz/registry' }, today);
const load = (actor: Actor, key: Key, day = today) => withActor(db.database, actor, 'read', (transaction) => loadRecommendation(transaction, key, day));
const list = (actor: Actor, more: Record<string, string> = {}, day = today) =>
  withActor(db.database, actor, 'read', (transaction) => loadRecommendations(transaction, recommendationSearch.parse(more), day));
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.messageKey : String(error)));

test('the coordinator gives, the body plans and reports with proof, comes back with remarks, reports again, and is confirmed', async () => {
  const key = await give();
  await move(manager, key, 'plan');
  expect(await refusalOf(move(manager, key, 'reportDone'))).toBe('recommendations.refusals.proofMissing');
  await prove(manager, key);
  await move(manager, key, 'reportDone');
  await move(coordinator, key, 'return');
  expect(await load(lead, key)).toMatchObject({ state: 'returned', reviewRemark: 'Сілтеме ашылмайды', dueOn: '2026-06-08', doneOn: null });
  await move(lead, key, 'reportDone', { result: 'Сілтеме түзетілді' });
  await move(coordinator, key, 'confirm');
  const recommendation = await load(auditor, key);
  expect(recommendation).toMatchObject({ number: 1, state: 'confirmed', result: 'Сілтеме түзетілді', doneOn: today, confirmedOn: today, version: 6, regionName: { en: 'Akmola' } });
  expect(recommendation.steps.map(({ toState }) => toState)).toEqual(['confirmed', 'done', 'returned', 'done', 'planned']);
});

test('the term is counted in working days of the calendar, and so is the delay', async () => {
  await db.owner`insert into calendar_days (on_date, is_working, name) values ('2026-06-03', false, ${db.owner.json({ kk: 'Демалыс', ru: null, en: null })}) on conflict (on_date) do update set is_working = false`;
  const key = await give([rowOf({ dueInWorkingDays: 3 })]);
  expect((await load(manager, key)).dueOn).toBe('2026-06-05');
  expect((await load(manager, key, '2026-06-09')).daysLate).toBe(2);
  await db.owner`delete from calendar_days where on_date = '2026-06-03'`;
});

test('the database moves a recommendation exactly where the table of its life leads', async () => {
  const allowed = new Set(recommendationMovements.flatMap((movement) => recommendationLife[movement].from.map((from) => `${from} ${recommendationLife[movement].to}`)));
  for (const from of recommendationStates) {
    for (const to of recommendationStates) {
      const [row] = await db.owner`select recommendation_may_move(${from}, ${to}) as may`;
      expect([from, to, row!.may]).toEqual([from, to, allowed.has(`${from} ${to}`)]);
    }
  }
});

test('whatever people try in whatever order, confirmed means proven, reported by the body, and confirmed by a second person', async () => {
  const people = () => [coordinator, second, manager, lead, commissioner];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...recommendationMovements, 'prove' as const)), { maxLength: 9 }), async (steps) => {
      const key = await give();
      for (const [person, step] of steps) {
        const actor = people()[person]!;
        if (step === 'prove') {
          await refusalOf(prove(actor, key));
          continue;
        }
        const before = await load(coordinator, key);
        const outcome = await refusalOf(move(actor, key, step));
        const isProven = before.proofs.length > 0 || !recommendationLife[step].conditions.includes('proof');
        expect([step, before.state, actor.role, outcome === 'done']).toEqual([step, before.state, actor.role, movementsOf(before.state, actor.role).includes(step) && isProven]);
      }
      const { state, steps: path, proofs, reportedBy } = await load(coordinator, key);
      if (state !== 'confirmed') return;
      expect(proofs.length).toBeGreaterThan(0);
      expect([manager.personId, lead.personId]).toContain(reportedBy);
      expect(path[0]).toMatchObject({ toState: 'confirmed', madeByRole: 'coordinator' });
    }),
    { numRuns: 20 },
  );
});

test('behind the application nobody confirms the own report, skips proof, rewrites the wording or moves the deadline', async () => {
  const key = await give();
  await move(manager, key, 'plan');
  const attempt = (actor: Actor, statement: ReturnType<typeof sql>) =>
    withActor(db.database, actor, 'write', (transaction) => transaction.execute(statement)).then(() => 'done', (error: unknown) => violatedConstraint(error) ?? (error as { cause?: { code?: string } }).cause?.code);
  const report = sql`update recommendations set state = 'done', done_on = ${today}, result = 'r', reported_by = ${manager.personId} where id = ${key.recommendationId}`;
  expect(await attempt(manager, report)).toBe('recommendations_proof_check');
  expect(await attempt(coordinator, sql`update recommendations set due_on = due_on + 30 where id = ${key.recommendationId}`)).toBe('recommendations_deadline_check');
  expect(await attempt(coordinator, sql`update recommendations set wording = 'x' where id = ${key.recommendationId}`)).toBe('42501');
  expect(await attempt(manager, sql`insert into recommendations select * from recommendations`)).toBe('42501');
  expect(await attempt(coordinator, sql`delete from recommendation_steps`)).toBe('42501');
  await prove(manager, key);
  await move(manager, key, 'reportDone');
  expect(await attempt(manager, sql`update recommendations set withdrawn_on = null where id = ${key.recommendationId}`)).toBe('42501');
  expect(await attempt(manager, sql`update recommendations set result = 'x' where id = ${key.recommendationId}`)).toBe('recommendations_movement_check');
  expect(await attempt(manager, sql`update recommendation_proofs set withdrawn_at = now() where recommendation_id = ${key.recommendationId}`)).toBe('recommendation_proofs_open_check');
  await db.owner`update recommendations set reported_by = ${coordinator.personId} where id = ${key.recommendationId}`;
  expect(await refusalOf(move(coordinator, key, 'confirm'))).toBe('recommendations.refusals.secondPerson');
  const confirm = sql`update recommendations set state = 'confirmed', confirmed_on = ${today}, reviewed_by = ${coordinator.personId} where id = ${key.recommendationId}`;
  expect(await attempt(coordinator, confirm)).toBe('recommendations_second_person_check');
});

test('another office’s recommendation does not exist; the commissioner of the region reads it and does nothing', async () => {
  const key = await give();
  expect(await refusalOf(load(stranger, key))).toBe('platform.errors.notFound');
  expect(await refusalOf(move(stranger, key, 'plan', { version: 1 }))).toBe('platform.errors.notFound');
  expect(await refusalOf(prove(stranger, key))).toBe('platform.errors.notFound');
  const { rows, counts } = await list(stranger);
  expect([rows.length, counts.open]).toEqual([0, 0]);
  expect((await list(commissioner)).rows).toHaveLength(1);
  expect(await refusalOf(move(commissioner, key, 'plan'))).toBe('recommendations.refusals.notYours');
  expect(await refusalOf(give([rowOf()], commissioner))).toBe('recommendations.refusals.notYours');
});

test('of two that answer at once one is told that the other was first', async () => {
  const key = await give();
  const outcomes = await Promise.all([manager, lead].map((actor) => refusalOf(move(actor, key, 'plan', { version: 1 }))));
  expect(outcomes.sort()).toEqual(['done', 'platform.errors.stale']);
});

test('what is missing is said at its field', async () => {
  const key = await give();
  await expect(move(manager, key, 'plan', { plan: '', planResponsible: '', planOn: '2026-05-31' })).rejects.toMatchObject({
    status: 422, fieldErrors: { plan: 'platform.errors.required', planResponsible: 'platform.errors.required', planOn: 'recommendations.errors.planEarlier' },
  });
  await expect(move(coordinator, key, 'withdraw', { remark: '' })).rejects.toMatchObject({ fieldErrors: { remark: 'platform.errors.required' } });
  expect(await refusalOf(prove(manager, key))).toBe('recommendations.refusals.noProofNow');
});

test('several are given at once and numbered; a repeated submission gives each once; the list pages by key and finds by spelling variants', async () => {
  const rows = Array.from({ length: 45 }, (_, index) => rowOf({ wording: index === 7 ? 'Құрылыс рұқсаты' : `Ұсыным ${index}` }));
  await give(rows);
  await give(rows);
  const first = await list(coordinator);
  const next = await list(coordinator, { after: first.next! });
  expect([first.rows.length, next.rows.length, next.next, first.counts.open]).toEqual([40, 5, null, 45]);
  expect(new Set([...first.rows, ...next.rows].map(({ number }) => number)).size).toBe(45);
  expect((await list(manager, { q: 'курылыс рук' })).rows.map(({ wording }) => wording)).toEqual(['Құрылыс рұқсаты']);
  expect((await list(manager, { state: 'overdue' }, '2026-06-16')).rows).toHaveLength(40);
  expect((await list(manager, { year: '2025' })).rows).toHaveLength(0);
});
