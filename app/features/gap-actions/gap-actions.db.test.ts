import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { createFramework, sendChecklist } from '#app/features/checklists/checklists.fixtures.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf, createOffice, createOrganisation, createPerson } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { gapActionLife, gapActionStates, type GapActionMovement } from './gap-action-life.model.ts';
import { loadActions, loadGap, loadGapAction } from './gap-actions.queries.server.ts';
import { actionListSearch, gapActionSchema, type AttachProof, type EditGapAction } from './gap-actions.schema.ts';
import { attachProof, editGapAction, moveGapAction, planGapAction } from './gap-actions.service.server.ts';

const today = '2026-03-02';

type Scene = { officeId: string; organisationId: string; officer: Actor; otherOfficer: Actor; manager: Actor; commissioner: Actor; otherCommissioner: Actor; checklistId: string; gap: string; met: string };

let db: TestDatabase;
let scene: Scene;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  const office = await createOffice(db.owner, { regionCode: 'KZ-11' });
  const [organisationId, otherId] = [await createOrganisation(db.owner, office.officeId, 'KZ-11'), await createOrganisation(db.owner, office.officeId, 'KZ-11')];
  const officerId = await createPerson(db.owner);
  await db.owner`insert into memberships (office_id, id, person_id, role, scope, organisation_id) values (${office.officeId}, ${uuid()}, ${officerId}, 'complianceOfficer', 'organisation', ${organisationId})`;
  const framework = await createFramework(db.owner, ['1', '2']);
  const checklistId = await sendChecklist(db.owner, { officeId: office.officeId, organisationId, regionCode: 'KZ-11' }, framework);
  const [gap, met] = [framework.subjects['1']!, framework.subjects['2']!];
  for (const [subjectId, answer] of [[gap, 'notMet'], [met, 'met']] as const) {
    await db.owner`insert into checklist_answers ${db.owner({
      office_id: office.officeId, organisation_id: organisationId, region_code: 'KZ-11', checklist_id: checklistId, subject_id: subjectId, answer, author_id: officerId, author_name: 'n',
    })}`;
  }
  scene = {
    officeId: office.officeId, organisationId, checklistId, gap, met,
    officer: { ...actorOf(office, 'complianceOfficer', 'organisation', { organisationId }), personId: officerId },
    otherOfficer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId: otherId }), manager: actorOf(office, 'projectManager', 'office'),
    commissioner: actorOf({ officeId: uuid(), regionCode: 'KZ-11' }, 'commissioner', 'region'), otherCommissioner: actorOf({ officeId: uuid(), regionCode: 'KZ-15' }, 'commissioner', 'region'),
  };
});

const reading = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const writing = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, Object.values(error.fieldErrors)[0] ?? error.messageKey] : Promise.reject(error as Error)));
const keyOf = (actionId: string) => ({ officeId: scene.officeId, actionId });
const plan = async (options: { actor?: Actor; subjectId?: string; id?: string; ownerId?: string; dueOn?: string } = {}) => {
  const { actor = scene.officer, subjectId = scene.gap, id = uuid(), ownerId = scene.officer.personId, dueOn = '2026-04-30' } = options;
  const { actionId } = await writing(actor, (transaction) =>
    planGapAction(transaction, actor, { officeId: scene.officeId, checklistId: scene.checklistId, subjectId }, { id, text: 'Саясатты бекіту', ownerId, dueOn, evidenceKinds: ['file'] }, today));
  return actionId;
};
const move = async (actor: Actor, actionId: string, movement: GapActionMovement, note = '') =>
  writing(actor, async (transaction) => {
    const { action } = await loadGapAction(transaction, keyOf(actionId));
    return moveGapAction(transaction, actor, keyOf(actionId), { intent: 'move', movement, version: action.version, doneOn: today, note }, today);
  });
const services = { config: { maxUploadBytes: 1_000_000, filesDirectory: '/nonexistent' } } as unknown as Parameters<typeof attachProof>[0];
const prove = (actionId: string, actor = scene.officer) =>
  attachProof(services, actor, (body) => writing(actor, body), keyOf(actionId), gapActionSchema.parse({ intent: 'attach', id: uuid(), evidenceKind: 'file', url: 'https://example.kz/policy' }) as AttachProof);
const listed = (actor: Actor, search: Record<string, string> = {}) =>
  reading(actor, (transaction) => loadActions(transaction, actor, (body) => reading(actor, body), actionListSearch.parse(search), today));

test('the database allows the movements of the declared life and no others', async () => {
  for (const from of gapActionStates) {
    for (const to of gapActionStates) {
      const declared = Object.values(gapActionLife).some((rule) => rule.from.includes(from) && rule.to === to);
      const [row] = await db.owner<{ may: boolean }[]>`select gap_action_may_move(${from}, ${to}) as may`;
      expect([from, to, row!.may]).toEqual([from, to, declared]);
    }
  }
});

test('an action is planned about a gap only, by one of its people, once', async () => {
  const id = uuid();
  expect(await plan({ id })).toBe(id);
  expect(await plan({ id })).toBe(id);
  expect((await listed(scene.officer)).rows).toHaveLength(1);
  expect(await refusal(plan({ subjectId: scene.met }))).toEqual([404, 'platform.errors.notFound']);
  expect(await refusal(plan({ ownerId: uuid() }))).toEqual([422, 'platform.errors.required']);
  expect(await refusal(plan({ dueOn: '2026-03-01' }))).toEqual([422, 'gapActions.errors.pastDay']);
  expect(await refusal(reading(scene.officer, (transaction) => loadGap(transaction, { officeId: scene.officeId, checklistId: scene.checklistId, subjectId: scene.met })))).toEqual([404, 'platform.errors.notFound']);
});

test('done needs proof and is confirmed by a second person', async () => {
  const actionId = await plan();
  expect(await refusal(move(scene.officer, actionId, 'report'))).toEqual([422, 'gapActions.refusals.proof']);
  await prove(actionId);
  await move(scene.officer, actionId, 'report', 'бекітілді');
  expect(await refusal(prove(actionId))).toEqual([422, 'gapActions.refusals.settled']);
  expect(await refusal(move(scene.manager, actionId, 'verify'))).toEqual([422, 'gapActions.refusals.notYours']);
  expect(await refusal(move(scene.commissioner, actionId, 'return'))).toEqual([422, 'platform.errors.required']);
  await move(scene.commissioner, actionId, 'return', 'қолы жоқ');
  expect((await reading(scene.officer, (transaction) => loadGapAction(transaction, keyOf(actionId)))).action).toMatchObject({ state: 'returned', doneOn: null, reviewRemark: 'қолы жоқ' });
  await move(scene.officer, actionId, 'report', 'қол қойылды');
  await move(scene.commissioner, actionId, 'verify');
  expect((await reading(scene.officer, (transaction) => loadGapAction(transaction, keyOf(actionId)))).action).toMatchObject({ state: 'verified', doneOn: today });
  expect(await refusal(move(scene.officer, actionId, 'withdraw', 'r'))).toEqual([422, 'gapActions.refusals.notFromHere']);
});

test('a plan is changed over its version, and withdrawn with a reason', async () => {
  const actionId = await plan();
  const edit = (version: number) =>
    writing(scene.officer, (transaction) => editGapAction(transaction, scene.officer, keyOf(actionId), {
      intent: 'edit', version, text: 'Кодексті бекіту', ownerId: scene.officer.personId, dueOn: '2026-05-31', evidenceKinds: ['link', 'file'],
    } satisfies EditGapAction));
  await edit(1);
  expect(await refusal(edit(1))).toEqual([409, 'platform.errors.stale']);
  expect(await refusal(move(scene.officer, actionId, 'withdraw'))).toEqual([422, 'platform.errors.required']);
  await move(scene.officer, actionId, 'withdraw', 'қажет емес');
  expect((await listed(scene.officer, { state: 'open' })).rows).toEqual([]);
});

describe('the plan', () => {
  test('lists what is to be done about risks and about gaps together, due first', async () => {
    const actionId = await plan({ dueOn: '2026-03-31' });
    const rows = (await listed(scene.officer, { state: 'mine' })).rows;
    expect(rows.map(({ source, id, isOpen }) => [source, id, isOpen])).toEqual([['gap', actionId, true]]);
    expect((await listed(scene.officer, { source: 'risk' })).rows).toEqual([]);
    expect((await listed(scene.commissioner, { q: 'саясат', state: 'all' })).rows.map(({ id }) => id)).toContain(actionId);
    expect((await listed(scene.commissioner, { q: 'тексеру', source: 'gap', state: 'open' })).rows.map(({ id }) => id)).toContain(actionId);
    expect(await listed(scene.commissioner, { q: 'жоқ нәрсе' })).toMatchObject({ rows: [], counts: { open: 0, overdue: 0, mine: 0 } });
    expect((await listed(scene.officer, { q: 'саясат' })).counts).toMatchObject({ open: 1, mine: 1 });
  });

  test('is not seen from beside', async () => {
    const actionId = await plan();
    for (const actor of [scene.otherOfficer, scene.otherCommissioner]) {
      expect((await listed(actor)).rows.map(({ id }) => id)).not.toContain(actionId);
      expect(await refusal(reading(actor, (transaction) => loadGapAction(transaction, keyOf(actionId))))).toEqual([404, 'platform.errors.notFound']);
      expect(await refusal(move(actor, actionId, 'start'))).toEqual([404, 'platform.errors.notFound']);
    }
  });
});
