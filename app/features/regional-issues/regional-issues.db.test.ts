import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { issueLife, issueMovements, issueStates, movementsOf, type IssueMovement } from './issue-life.model.ts';
import { loadIssue, loadIssues } from './regional-issues.queries.server.ts';
import { issueSearch, type MoveIssue, type RaiseIssue } from './regional-issues.schema.ts';
import { editIssue, moveIssue, raiseIssue } from './regional-issues.service.server.ts';

const today = '2026-06-01';
let db: TestDatabase;
let akimat: string;
let foreignAkimat: string;
let commissioner: Actor;
let manager: Actor;
let stranger: Actor;
let coordinator: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  const offices = await db.owner<{ id: string; region_code: string }[]>`select id, region_code from offices where region_code in ('KZ-11', 'KZ-15')`;
  akimat = offices.find((office) => office.region_code === 'KZ-11')!.id;
  foreignAkimat = offices.find((office) => office.region_code === 'KZ-15')!.id;
  commissioner = actorOf({ officeId: uuid(), regionCode: 'KZ-11' }, 'commissioner', 'region');
  manager = actorOf({ officeId: akimat, regionCode: 'KZ-11' }, 'projectManager', 'office');
  stranger = actorOf({ officeId: foreignAkimat, regionCode: 'KZ-15' }, 'officeLead', 'office');
  coordinator = actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
});
afterAll(() => db.close());
beforeEach(() => db.owner`truncate regional_issues cascade`);

const issueOf = (more: Partial<RaiseIssue> = {}): RaiseIssue => ({
  id: uuid(), regionCode: null, title: 'Жер учаскелері аукционсыз беріледі', description: '', sphere: 'land', place: 'Көкшетау', sourceCode: 'media', sourceNote: '', sourceUrl: null,
  raisedOn: '2026-05-20', ...more,
});
const raise = (actor = commissioner, more: Partial<RaiseIssue> = {}) => withActor(db.database, actor, 'write', (transaction) => raiseIssue(transaction, actor, issueOf(more), today));
const wordsOf: Omit<MoveIssue, 'version' | 'movement'> = { intent: 'move', action: 'Ашық карта', responsible: 'Жер бөлімі', dueOn: '2026-09-01', result: 'Карта жарияланды', remark: 'Сілтеме жоқ' };
const versionOf = async (issueId: string) => Number((await db.owner`select version from regional_issues where id = ${issueId}`)[0]?.version);
const move = async (actor: Actor, key: { officeId: string; issueId: string }, movement: IssueMovement, more: Partial<MoveIssue> = {}) => {
  const version = await versionOf(key.issueId);
  return withActor(db.database, actor, 'write', (transaction) => moveIssue(transaction, actor, key, { ...wordsOf, movement, version, ...more }, today));
};
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.messageKey : String(error)));
const search = (more: Record<string, string> = {}) => issueSearch.parse(more);

test('an issue goes from being raised through the akimat’s measure to a confirmed resolution, each step kept', async () => {
  const key = await raise();
  expect(key.officeId).toBe(akimat);
  await move(manager, key, 'agree');
  await move(manager, key, 'resolve');
  await move(commissioner, key, 'return');
  await move(manager, key, 'resolve');
  await move(commissioner, key, 'confirm');
  const issue = await withActor(db.database, manager, 'read', (transaction) => loadIssue(transaction, key));
  expect(issue).toMatchObject({ number: 1, state: 'confirmed', action: 'Ашық карта', result: 'Карта жарияланды', dueOn: '2026-09-01', version: 6 });
  expect(issue.steps.map(({ toState }) => toState)).toEqual(['confirmed', 'resolved', 'inProgress', 'resolved', 'agreed']);
});

test('the database moves an issue exactly where the table of its life leads', async () => {
  const allowed = new Set(issueMovements.flatMap((movement) => issueLife[movement].from.map((from) => `${from} ${issueLife[movement].to}`)));
  for (const from of issueStates) {
    for (const to of issueStates) {
      const [row] = await db.owner`select regional_issue_may_move(${from}, ${to}) as may`;
      expect([from, to, row!.may]).toEqual([from, to, allowed.has(`${from} ${to}`)]);
    }
  }
});

test('whatever people try in whatever order, an issue is confirmed only after the akimat reported a result', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(commissioner, manager, coordinator), fc.constantFrom(...issueMovements)), { maxLength: 8 }), async (steps) => {
      const key = await raise();
      for (const [actor, movement] of steps) {
        const before = await withActor(db.database, coordinator, 'read', (transaction) => loadIssue(transaction, key));
        const outcome = await refusalOf(move(actor, key, movement));
        expect(outcome === 'done').toBe(movementsOf(before.state, actor.role).includes(movement));
      }
      const { state, steps: path } = await withActor(db.database, coordinator, 'read', (transaction) => loadIssue(transaction, key));
      if (state === 'confirmed') expect(path.some((step) => step.toState === 'resolved' && step.madeByRole === 'projectManager')).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('an office cannot confirm its own result behind the application', async () => {
  const key = await raise();
  await move(manager, key, 'agree');
  await move(manager, key, 'resolve');
  const constraint = await withActor(db.database, manager, 'write', (transaction) => transaction.execute(sql`update regional_issues set state = 'confirmed' where id = ${key.issueId}`)).then(
    () => 'done', violatedConstraint,
  );
  expect(constraint).toBe('regional_issues_reviewer_check');
});

test('what is missing is said at its field; somebody else’s change is not overwritten', async () => {
  const key = await raise();
  await expect(move(manager, key, 'agree', { action: '', responsible: '', dueOn: null })).rejects.toMatchObject({
    status: 422, fieldErrors: { action: 'platform.errors.required', responsible: 'platform.errors.required', dueOn: 'platform.errors.required' },
  });
  await expect(move(manager, key, 'agree', { dueOn: '2026-05-31' })).rejects.toMatchObject({ fieldErrors: { dueOn: 'regionalIssues.errors.dueEarlier' } });
  expect(await refusalOf(move(manager, key, 'agree', { version: 7 }))).toBe('platform.errors.stale');
  expect(await refusalOf(raise(commissioner, { sphere: 'sport' }))).toBe('platform.errors.required');
  expect(await refusalOf(raise(commissioner, { raisedOn: '2026-06-02' }))).toBe('regionalIssues.errors.raisedLater');
  expect(await refusalOf(raise(coordinator))).toBe('platform.errors.required');
});

test('another region does not exist: neither its issues nor a place to raise one', async () => {
  const key = await raise();
  expect((await raise(commissioner, { regionCode: 'KZ-15' })).officeId).toBe(akimat);
  expect(await refusalOf(withActor(db.database, stranger, 'read', (transaction) => loadIssue(transaction, key)))).toBe('platform.errors.notFound');
  expect(await refusalOf(move(stranger, key, 'agree', { version: 1 }))).toBe('platform.errors.notFound');
  const edit = { intent: 'edit' as const, version: 1, ...issueOf() };
  expect(await refusalOf(withActor(db.database, stranger, 'write', (transaction) => editIssue(transaction, stranger, key, edit, today)))).toBe('platform.errors.notFound');
  const { rows, regions } = await withActor(db.database, stranger, 'read', (transaction) => loadIssues(transaction, search(), today));
  expect([rows.length, regions.reduce((sum, { all }) => sum + all, 0)]).toEqual([0, 0]);
});

test('the list finds by spelling variants, shows what is overdue, and pages by key', async () => {
  for (let index = 0; index < 45; index += 1) await raise(commissioner, { title: `Мәселе ${index}`, raisedOn: '2026-04-01' });
  const late = await raise(commissioner, { title: 'Құрылыс рұқсаты' });
  await move(manager, late, 'agree', { dueOn: '2026-06-01' });
  const load = (more: Record<string, string>, day = today) => withActor(db.database, coordinator, 'read', (transaction) => loadIssues(transaction, search(more), day));
  expect((await load({ q: 'курылыс' })).rows.map(({ title }) => title)).toEqual(['Құрылыс рұқсаты']);
  expect((await load({ state: 'overdue' })).rows).toHaveLength(0);
  expect((await load({ state: 'overdue' }, '2026-06-02')).rows).toHaveLength(1);
  const first = await load({});
  const second = await load({ after: first.next! });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([40, 6, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ issueId }) => issueId)).size).toBe(46);
  expect((await load({ region: 'KZ-15' })).rows).toHaveLength(0);
});

test('a repeated submission raises one issue', async () => {
  const id = uuid();
  await raise(commissioner, { id });
  await raise(commissioner, { id });
  expect((await db.owner`select 1 from regional_issues`).length).toBe(1);
});
