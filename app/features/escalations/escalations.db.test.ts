import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '#app/platform/auth/actor.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { completeDraft, createCharterOffice, move, write, type CharterOffice } from '../charters/charters.fixtures.ts';
import type { CharterKey } from '../charters/index.ts';
import { raiseDueEscalations } from './due-escalations.server.ts';
import { loadCharterEscalations, type EscalationRow } from './escalations.queries.server.ts';
import { answerEscalation, passOnEscalation, raiseEscalation, withdrawEscalation } from './escalations.service.server.ts';

let db: TestDatabase;
let office: CharterOffice;
let key: CharterKey;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`update charters set state = 'terminated' where state in ('approved', 'active')`;
  office = await createCharterOffice(db.owner);
  key = await completeDraft(db.owner, db.database, office);
  await move(db.database, office.manager, key, 'submit');
  await move(db.database, office.reviewer, key, 'agree');
  await move(db.database, office.lead, key, 'approve');
});

const today = '2026-03-02';
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, Object.values(error.fieldErrors)[0] ?? error.messageKey] : Promise.reject(error as Error)));
const listOf = async (actor: Actor = office.lead): Promise<EscalationRow[]> =>
  (await withActor(db.database, actor, 'read', (transaction) => loadCharterEscalations(transaction, key))).escalations;
const raise = (actor: Actor, more: Partial<{ level: 'curator' | 'customer' | 'coordinator' | 'commission'; dueOn: string; id: string }> = {}) =>
  write(db.database, actor, (transaction) =>
    raiseEscalation(transaction, actor, key, { intent: 'raise', id: uuid(), level: 'curator', question: 'No lawyer', dueOn: '2026-03-10', ...more }, today));
const runRules = (day: string) => withActor(db.database, systemActor, 'write', (transaction) => raiseDueEscalations(transaction, systemActor, day));

describe('by hand', () => {
  test('the manager asks, the lead answers, and nobody answers twice', async () => {
    const id = uuid();
    await raise(office.manager, { id });
    await raise(office.manager, { id });
    const [asked] = await listOf();
    expect(await listOf()).toHaveLength(1);
    const answer = (actor: Actor) => write(db.database, actor, (transaction) =>
      answerEscalation(transaction, actor, key, { intent: 'answer', escalationId: id, version: asked!.version, answer: 'Take ours' }));
    expect(await refusal(answer(office.manager))).toEqual([422, 'escalations.errors.notYours']);
    await answer(office.lead);
    expect(await refusal(answer(office.secondLead))).toEqual([409, 'platform.errors.stale']);
    expect((await listOf())[0]).toMatchObject({ state: 'answered', answer: 'Take ours', answeredByName: office.lead.name });
  });

  test('a level that is not theirs, a day off and a day that has passed are refused where they stand', async () => {
    expect(await refusal(raise(office.manager, { level: 'commission' }))).toEqual([422, 'escalations.errors.notYours']);
    expect(await refusal(raise(office.manager, { dueOn: '2026-03-08' }))).toEqual([422, 'escalations.errors.dayOff']);
    expect(await refusal(raise(office.manager, { dueOn: '2026-02-27' }))).toEqual([422, 'escalations.errors.past']);
  });

  test('what is not settled goes up, and what is withdrawn ends', async () => {
    await raise(office.lead, { level: 'customer' });
    const [first] = await listOf();
    await write(db.database, office.lead, (transaction) =>
      passOnEscalation(transaction, office.lead, key, { intent: 'passOn', escalationId: first!.id, version: first!.version, id: uuid(), question: 'Still none', dueOn: '2026-03-12' }, today));
    const [second] = await listOf();
    expect(second).toMatchObject({ level: 'coordinator', previousId: first!.id, state: 'open' });
    expect((await listOf())[1]).toMatchObject({ state: 'passedOn' });
    await write(db.database, office.lead, (transaction) =>
      withdrawEscalation(transaction, office.lead, key, { intent: 'withdraw', escalationId: second!.id, version: second!.version }));
    expect((await listOf())[0]).toMatchObject({ state: 'withdrawn' });
  });

  test('another office neither sees nor answers', async () => {
    await raise(office.manager);
    const foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
    for (const actor of [foreign.lead, foreign.reviewer]) {
      expect(await refusal(listOf(actor))).toEqual([404, 'platform.errors.notFound']);
      expect(await refusal(raise(actor, { level: 'customer' }))).toEqual([404, 'platform.errors.notFound']);
    }
  });
});

describe('by rule', () => {
  test('an indicator that stays behind is escalated once, and once more only when it fell behind anew', async () => {
    expect(await runRules('2026-01-05')).toBe(0);
    const raised = await runRules('2026-03-02');
    expect(raised).toBeGreaterThan(0);
    const rows = await listOf();
    expect(rows.every(({ cause, question, raisedByName }) => ['behindPlan', 'controlPointMissed'].includes(cause) && question === null && raisedByName === null)).toBe(true);
    expect(await runRules('2026-03-03')).toBe(0);
    const [one] = rows.filter(({ cause }) => cause === 'behindPlan');
    await write(db.database, office.lead, (transaction) =>
      answerEscalation(transaction, office.lead, key, { intent: 'answer', escalationId: one!.id, version: one!.version, answer: 'Seen' }));
    expect(await runRules('2026-03-04')).toBe(0);
  });

  test('silence goes to the next level', async () => {
    await raise(office.manager, { dueOn: '2026-03-03' });
    const [asked] = await listOf();
    await runRules('2026-03-16');
    const rows = await listOf();
    expect(rows.find(({ id }) => id === asked!.id)).toMatchObject({ state: 'passedOn' });
    expect(rows.find(({ previousId }) => previousId === asked!.id)).toMatchObject({ level: 'customer', cause: 'noAnswer', state: 'open' });
  });
});
