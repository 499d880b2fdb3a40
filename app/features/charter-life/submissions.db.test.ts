import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { createOrganisation } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { completeDraft, createCharterOffice, documentOf, edit, move, write, type CharterOffice } from '../charters/charters.fixtures.ts';
import { hashCharterContent } from '../charters/charter-content.server.ts';
import type { CharterContent, CharterKey, ChangeMovement, Difference, Movement } from '../charters/index.ts';
import type { EditCharter } from '../charters/charters.schema.ts';
import { loadChangeRequest } from './change-requests.queries.server.ts';
import { editChange, moveChange, openChange } from './change-requests.service.server.ts';
import { moveCharter } from './charter-life.service.server.ts';
import { decideOrCompare } from './stale-decision.server.ts';
import { loadChangedMeanwhile, loadSinceSubmission, type ChangedMeanwhile } from './submissions.queries.server.ts';
import type { SubmittedKey } from './submissions.repo.server.ts';

let db: TestDatabase;
let office: CharterOffice;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  office = await createCharterOffice(db.owner);
});

const today = '2026-03-02';
const goalOf = (goal: string) => ({
  intent: 'saveBasics', name: { kk: 'Charter', ru: null, en: null }, goal: { kk: goal, ru: null, en: null }, startsOn: '2026-01-01', endsOn: '2026-12-31',
});
const read = <Result>(actor: Actor, body: Parameters<typeof withActor<Result>>[3]) => withActor(db.database, actor, 'read', body);
const goals = (differences: readonly Difference[]) =>
  differences.flatMap(({ fields }) => fields.filter(({ name, language }) => name === 'goal' && language === 'kk').map(({ before, after }) => [before, after]));

async function submitted(goal: string): Promise<CharterKey> {
  const key = await completeDraft(db.owner, db.database, office);
  await edit(db.database, office.manager, key, goalOf(goal));
  await move(db.database, office.manager, key, 'submit');
  return key;
}

async function resubmit(key: CharterKey, goal: string): Promise<void> {
  await edit(db.database, office.manager, key, goalOf(goal));
  await move(db.database, office.manager, key, 'submit');
}

type Looked = { version: number; contentHash: string };
const lookAt = async (actor: Actor, key: CharterKey): Promise<Looked> => {
  const { header, contentHash } = await documentOf(db.database, actor, key);
  return { version: header.version, contentHash: contentHash! };
};

/** What the decision form answers to somebody who decides about what they looked at. */
async function decide(actor: Actor, key: SubmittedKey, looked: Looked, movement: Movement & ChangeMovement, remark: string | null = null): Promise<ChangedMeanwhile | null> {
  const decision = { intent: 'move' as const, movement, remark, ...looked };
  const { changeRequestId } = key;
  const answer = await decideOrCompare({
    actor, key, contentHash: looked.contentHash, remark,
    read: (body) => read(actor, body),
    carryOut: () => write(db.database, actor, (transaction) =>
      changeRequestId === undefined ? moveCharter(transaction, actor, key, decision, today) : moveChange(transaction, actor, { ...key, changeRequestId }, decision)),
  });
  if (!answer) return null;
  expect(answer.init?.status).toBe(409);
  expect(answer.data.refusal.code).toBe('stale');
  return answer.data.changed;
}

const trailOf = ({ officeId, charterId }: CharterKey) =>
  db.owner<{ to_state: string }[]>`select to_state from charter_decisions where office_id = ${officeId} and charter_id = ${charterId} order by decided_at, id`;
const stateOf = async (key: CharterKey) => (await documentOf(db.database, office.lead, key)).header.state;

describe('what is submitted', () => {
  test('is kept to the letter with its hash, once for each submission, and nobody may change it', async () => {
    const key = await submitted('First');
    await move(db.database, office.reviewer, key, 'return', 'Say more');
    await resubmit(key, 'Second');
    const rows = await db.owner<{ number: number; content: CharterContent; content_hash: string; submitted_by: string }[]>`
      select number, content, content_hash, submitted_by from charter_submissions where office_id = ${key.officeId} and charter_id = ${key.charterId} order by number`;
    expect(rows.map(({ number, content }) => [number, content.goal.kk])).toEqual([[1, 'First'], [2, 'Second']]);
    for (const row of rows) expect(hashCharterContent(row.content)).toBe(row.content_hash);
    expect(new Set(rows.map(({ submitted_by: by }) => by))).toEqual(new Set([office.manager.personId]));
    const { sql } = await import('drizzle-orm');
    for (const statement of [sql`update charter_submissions set number = 9`, sql`delete from charter_submissions`]) {
      await expect(write(db.database, office.manager, (transaction) => transaction.execute(statement)).catch(sqlState)).resolves.toBe('42501');
    }
  });
});

describe('a decision about what changed meanwhile', () => {
  test('of the reviewer is refused with the difference, and nothing is decided', async () => {
    const key = await submitted('First');
    const looked = await lookAt(office.reviewer, key);
    await move(db.database, office.manager, key, 'withdraw');
    await resubmit(key, 'Second');
    const before = await trailOf(key);
    for (const movement of ['agree', 'return'] as const) {
      const changed = await decide(office.reviewer, key, looked, movement, 'because');
      expect(changed).toMatchObject({ number: 1, state: 'submitted' });
      expect(goals(changed!.differences)).toEqual([['First', 'Second']]);
      expect(changed!.differences).toHaveLength(1);
    }
    expect(await trailOf(key)).toEqual(before);
    expect(await stateOf(key)).toBe('submitted');
    const changed = await decide(office.reviewer, key, looked, 'agree');
    expect(await decide(office.reviewer, key, { version: changed!.version, contentHash: changed!.contentHash! }, 'agree')).toBeNull();
    expect(await stateOf(key)).toBe('agreed');
  });

  test('of the lead who approves is refused with the difference, and there is no version', async () => {
    const key = await submitted('First');
    await move(db.database, office.reviewer, key, 'agree');
    const looked = await lookAt(office.lead, key);
    await move(db.database, office.manager, key, 'withdraw');
    await resubmit(key, 'Second');
    await move(db.database, office.reviewer, key, 'agree');
    const changed = await decide(office.lead, key, looked, 'approve');
    expect(goals(changed!.differences)).toEqual([['First', 'Second']]);
    expect(changed).toMatchObject({ state: 'agreed' });
    expect(await stateOf(key)).toBe('agreed');
    expect((await documentOf(db.database, office.lead, key)).versions).toEqual([]);
  });

  test('shows what is being written when it was withdrawn, without telling unseen organisations to be gone', async () => {
    const elsewhere = await createOrganisation(db.owner, office.officeId, 'KZ-15');
    office.organisationIds.push(elsewhere);
    const key = await submitted('First');
    const looked = await lookAt(office.reviewer, key);
    expect((await documentOf(db.database, office.reviewer, key)).content.organisations.map(({ organisationId }) => organisationId)).not.toContain(elsewhere);
    await move(db.database, office.manager, key, 'withdraw');
    await edit(db.database, office.manager, key, goalOf('Being written'));
    const changed = await decide(office.reviewer, key, looked, 'agree');
    expect(changed).toMatchObject({ state: 'draft', contentHash: null });
    expect(goals(changed!.differences)).toEqual([['First', 'Being written']]);
    expect(changed!.differences).toHaveLength(1);
  });

  test('says that only the state changed where the content is the same', async () => {
    const key = await submitted('First');
    const looked = await lookAt(office.reviewer, key);
    await move(db.database, office.reviewer, key, 'agree');
    expect(await decide(office.reviewer, key, looked, 'agree')).toMatchObject({ state: 'agreed', differences: [] });
  });

  test('of a change request is refused in the same way', async () => {
    const key = await submitted('First');
    await move(db.database, office.reviewer, key, 'agree');
    await move(db.database, office.lead, key, 'approve');
    const changeRequestId = uuid();
    const changeKey = { ...key, changeRequestId };
    await write(db.database, office.manager, (transaction) => openChange(transaction, office.manager, key, { id: changeRequestId, reason: 'r' }));
    const see = async (actor: Actor) => {
      const { request, contentHash, sinceSubmission } = await read(actor, (transaction) => loadChangeRequest(transaction, actor, changeKey));
      return { version: request.version, contentHash, sinceSubmission };
    };
    const amendTo = async (goal: string) => {
      const { version } = await see(office.manager);
      await write(db.database, office.manager, (transaction) => editChange(transaction, office.manager, changeKey, { ...goalOf(goal), version } as unknown as EditCharter));
    };
    const moveIt = async (actor: Actor, movement: 'submit' | 'agree' | 'return') => expect(await decide(actor, changeKey, await see(actor), movement, 'because')).toBeNull();
    await amendTo('Second');
    await moveIt(office.manager, 'submit');
    expect((await see(office.reviewer)).sinceSubmission).toBeNull();
    await moveIt(office.reviewer, 'agree');
    const looked = await see(office.lead);
    await moveIt(office.lead, 'return');
    await amendTo('Third');
    await moveIt(office.manager, 'submit');
    await moveIt(office.reviewer, 'agree');
    const changed = await decide(office.lead, changeKey, looked, 'approve');
    expect(changed).toMatchObject({ number: 1, state: 'agreed' });
    expect(goals(changed!.differences)).toEqual([['Second', 'Third']]);
    const now = await see(office.lead);
    expect(goals(now.sinceSubmission!.differences)).toEqual([['Second', 'Third']]);
    expect((await documentOf(db.database, office.lead, key)).header.approvedVersion).toBe(1);
  });

  test('of another office does not exist', async () => {
    const key = await submitted('First');
    const looked = await lookAt(office.reviewer, key);
    const foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
    for (const actor of [foreign.manager, foreign.lead, foreign.reviewer]) {
      const attempt = decide(actor, key, looked, 'agree').catch((error: unknown) => (error as AppError).status);
      expect(await attempt).toBe(404);
      expect(await read(actor, (transaction) => loadChangedMeanwhile(transaction, actor, key, looked.contentHash)).catch((error: unknown) => (error as AppError).status)).toBe(404);
      expect(await read(actor, (transaction) => loadSinceSubmission(transaction, key, 'submitted'))).toBeNull();
    }
  });
});

describe('a later review', () => {
  test('shows what changed since the submission that was decided about, whatever was withdrawn between', async () => {
    const key = await submitted('First');
    const since = async (actor = office.reviewer) => {
      const { header } = await documentOf(db.database, actor, key);
      return read(actor, (transaction) => loadSinceSubmission(transaction, key, header.state));
    };
    expect(await since()).toBeNull();
    await move(db.database, office.reviewer, key, 'return', 'Say more');
    expect(await since()).toBeNull();
    await resubmit(key, 'Second');
    expect(goals((await since())!.differences)).toEqual([['First', 'Second']]);
    await move(db.database, office.manager, key, 'withdraw');
    await resubmit(key, 'Third');
    expect(await since()).toMatchObject({ number: 1 });
    expect(goals((await since())!.differences)).toEqual([['First', 'Third']]);
    expect(goals((await since(office.lead))!.differences)).toEqual([['First', 'Third']]);
  });
});
