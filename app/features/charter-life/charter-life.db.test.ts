import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { sqlState, violatedConstraint, withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { completeDraft, createCharterOffice, documentOf, move, write, type CharterOffice } from '../charters/charters.fixtures.ts';
import { hashCharterContent } from '../charters/charter-content.server.ts';
import type { CharterContent, CharterKey } from '../charters/index.ts';
import {
  changeMovementNames, changeMovements, charterStates, movementNames, movements, type ChangeMovement, type CharterState, type Movement,
} from '../charters/charter-life.model.ts';
import type { EditCharter } from '../charters/charters.schema.ts';
import { loadChangeRequest } from './change-requests.queries.server.ts';
import { editChange, moveChange, openChange } from './change-requests.service.server.ts';
import { loadClosing } from './closing.queries.server.ts';
import { saveClosing } from './closing.service.server.ts';

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
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, error.messageKey] : Promise.reject(error as Error)));
const stateOf = async ({ officeId, charterId }: CharterKey) =>
  (await db.owner<{ state: CharterState }[]>`select state from charters where office_id = ${officeId} and id = ${charterId}`)[0]!.state;

async function approved(): Promise<CharterKey> {
  const key = await completeDraft(db.owner, db.database, office);
  await move(db.database, office.manager, key, 'submit');
  await move(db.database, office.reviewer, key, 'agree');
  await move(db.database, office.lead, key, 'approve');
  return key;
}

const changeOf = (actor: Actor, key: CharterKey, changeRequestId: string) =>
  withActor(db.database, actor, 'read', (transaction) => loadChangeRequest(transaction, actor, { ...key, changeRequestId }));

async function moveIt(actor: Actor, key: CharterKey, changeRequestId: string, movement: ChangeMovement, remark: string | null = null) {
  const { request, contentHash } = await changeOf(actor, key, changeRequestId);
  await write(db.database, actor, (transaction) =>
    moveChange(transaction, actor, { ...key, changeRequestId }, { intent: 'move', movement, version: request.version, contentHash, remark }));
}

async function open(key: CharterKey, actor = office.manager): Promise<string> {
  const id = uuid();
  await write(db.database, actor, (transaction) => openChange(transaction, actor, key, { id, reason: 'The deadline of the ministry moved' }));
  return id;
}

async function amend(key: CharterKey, changeRequestId: string, edit: Record<string, unknown>, actor = office.manager): Promise<void> {
  const { request } = await changeOf(actor, key, changeRequestId);
  await write(db.database, actor, (transaction) => editChange(transaction, actor, { ...key, changeRequestId }, { ...edit, version: request.version } as EditCharter));
}

const newGoal = (goal: string) => ({
  intent: 'saveBasics', name: { kk: 'Charter', ru: null, en: null }, goal: { kk: goal, ru: null, en: null }, startsOn: '2026-01-01', endsOn: '2026-12-31',
});

type StoredVersion = { charter_version: number; content: CharterContent; content_hash: string };
const versionsOf = ({ officeId, charterId }: CharterKey) =>
  db.owner<StoredVersion[]>`select charter_version, content, content_hash from charter_versions where office_id = ${officeId} and charter_id = ${charterId} order by 1`;

describe('the life table', () => {
  test('is the one that the database guards', async () => {
    const allowed = new Set(movementNames.flatMap((name) => movements[name].from.map((from) => `${from} ${movements[name].to}`)));
    const rows = await db.owner<{ from: string; to: string; may: boolean }[]>`
      select f as "from", t as "to", charter_may_move(f, t) as may
      from unnest(${[...charterStates]}::text[]) f, unnest(${[...charterStates]}::text[]) t where f <> t`;
    expect(rows.filter(({ may }) => may).map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...allowed].sort());
  });

  test('what no service would do, the database refuses to an office', async () => {
    const key = await approved();
    const attempt = (statement: (transaction: Parameters<Parameters<typeof withActor>[3]>[0]) => Promise<unknown>) =>
      withActor(db.database, office.lead, 'write', statement).then(() => 'done', (error: unknown) => violatedConstraint(error) ?? sqlState(error));
    const { sql } = await import('drizzle-orm');
    const ofKey = sql`office_id = ${key.officeId} and id = ${key.charterId}`;
    expect(await attempt((transaction) => transaction.execute(sql`update charters set goal = '{"kk": "other"}' where ${ofKey}`))).toBe('charters_frozen_check');
    expect(await attempt((transaction) => transaction.execute(sql`update charters set state = 'closed' where ${ofKey}`))).toBe('charters_movement_check');
    expect(await attempt((transaction) => transaction.execute(sql`update charters set approved_version = 7 where ${ofKey}`))).toBe('charters_approved_version_check');
    expect(await attempt((transaction) => transaction.execute(sql`update charters set amended_by = ${uuid()} where ${ofKey}`))).toBe('charters_amended_by_check');
    expect(await attempt((transaction) => transaction.execute(sql`update charter_versions set content = '{}' where office_id = ${key.officeId}`))).toBe('42501');
  });

  test('a charter suspended expects nothing until it is resumed, and ends read-only', async () => {
    const key = await approved();
    await move(db.database, office.manager, key, 'start');
    expect(await refusal(move(db.database, office.lead, key, 'suspend'))).toEqual([422, 'charters.errors.remarkMissing']);
    await move(db.database, office.lead, key, 'suspend', 'No funds', today);
    const pauses = () => db.owner`select paused_from::text, paused_to::text from indicator_pauses where office_id = ${key.officeId}`;
    expect((await pauses()).every((pause) => pause.paused_from === today && pause.paused_to === null)).toBe(true);
    await move(db.database, office.lead, key, 'resume', 'Funds are back', '2026-03-16');
    expect((await pauses()).every((pause) => pause.paused_to === '2026-03-15')).toBe(true);
    await move(db.database, office.lead, key, 'terminate', 'The office is dissolved');
    expect(await stateOf(key)).toBe('terminated');
    for (const movement of movementNames) {
      expect(await refusal(move(db.database, office.lead, key, movement, 'r'))).not.toBe('done');
    }
  });

  test('a charter starts when its period has begun', async () => {
    const key = await approved();
    expect(await refusal(move(db.database, office.manager, key, 'start', null, '2025-12-31'))).toEqual([422, 'charterLife.conditions.periodBegun']);
  });
});

describe('a change request', () => {
  test('becomes the next version, to the letter, after the same path of approval', async () => {
    const key = await approved();
    const id = await open(key);
    expect(await refusal(open(key))).toEqual([422, 'charterLife.changes.alreadyOpen']);
    expect(await refusal(moveIt(office.manager, key, id, 'submit'))).toEqual([422, 'charterLife.conditions.changed']);
    await amend(key, id, newGoal('A better goal'));
    const content = (await documentOf(db.database, office.manager, key)).content;
    expect(content.goal.kk).not.toBe('A better goal');
    await amend(key, id, { intent: 'saveTasks', tasks: content.tasks.map((task, index) => (index === 1 ? { ...task, name: { kk: 'Renamed', ru: null, en: null } } : task)) });
    await moveIt(office.manager, key, id, 'submit');
    expect(await refusal(amend(key, id, newGoal('Too late')))).toEqual([422, 'charterLife.changes.notEditable']);
    expect(await refusal(moveIt(office.lead, key, id, 'approve'))).toEqual([422, 'charters.refusals.notInThisState']);
    await moveIt(office.reviewer, key, id, 'agree');
    await moveIt(office.lead, key, id, 'approve');
    const after = await documentOf(db.database, office.lead, key);
    expect(after.header.approvedVersion).toBe(2);
    expect(after.content.goal.kk).toBe('A better goal');
    expect(after.content.tasks[1]!.name.kk).toBe('Renamed');
    expect(after.sinceVersion).toEqual([]);
    const versions = await versionsOf(key);
    expect(versions.map(({ content: stored, content_hash: hash }) => hashCharterContent(stored) === hash)).toEqual([true, true]);
    expect(hashCharterContent(after.content)).toBe(versions[1]!.content_hash);
  });

  test('made up to be of a standard subtask is none, at once, and is still approved to the letter', async () => {
    const key = await approved();
    const id = await open(key);
    const { content } = await documentOf(db.database, office.manager, key);
    const own = content.tasks.find(({ parentId }) => parentId !== null)!;
    const forged = { ...own, id: uuid(), name: { kk: 'Forged', ru: null, en: null }, standardTaskId: uuid() };
    await amend(key, id, { intent: 'saveTasks', tasks: [...content.tasks, forged] });
    const stored = async () => (await db.owner<{ content: CharterContent }[]>`select content from charter_change_requests where id = ${id}`)[0]!.content.tasks;
    expect((await stored()).map(({ standardTaskId }) => standardTaskId)).toEqual([...content.tasks.map(({ standardTaskId }) => standardTaskId), null]);
    await moveIt(office.manager, key, id, 'submit');
    await moveIt(office.reviewer, key, id, 'agree');
    await moveIt(office.lead, key, id, 'approve');
    expect((await documentOf(db.database, office.lead, key)).content.tasks.at(-1)).toMatchObject({ name: { kk: 'Forged' }, standardTaskId: null });
  });

  test('nobody agrees or approves their own; a return needs its reason', async () => {
    const key = await approved();
    const id = await open(key, office.lead);
    await amend(key, id, newGoal('Mine'), office.lead);
    await moveIt(office.lead, key, id, 'submit');
    expect(await refusal(moveIt(office.reviewer, key, id, 'return'))).toEqual([422, 'charters.errors.remarkMissing']);
    await moveIt(office.reviewer, key, id, 'agree');
    expect(await refusal(moveIt(office.lead, key, id, 'approve'))).toEqual([422, 'charters.refusals.ownWork']);
    await moveIt(office.secondLead, key, id, 'approve');
    expect((await documentOf(db.database, office.lead, key)).header.approvedVersion).toBe(2);
  });

  test('cannot drop what something was recorded about', async () => {
    const key = await approved();
    const { content } = await documentOf(db.database, office.manager, key);
    const [indicator] = content.indicators;
    const [organisation] = content.organisations;
    await db.owner`insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, is_on_time, author_id, author_name)
      values (${key.officeId}, ${organisation!.organisationId}, ${indicator!.id}, '2026-03-02', ${key.charterId}, ${organisation!.regionCode}, ${indicator!.kind}, 'value', 1, true, ${uuid()}, 'n')`;
    const id = await open(key);
    expect(await refusal(amend(key, id, { intent: 'saveIndicators', indicators: content.indicators.slice(1) }))).toEqual([422, 'charterLife.changes.dropped.indicator']);
    expect(await refusal(amend(key, id, { intent: 'saveOrganisations', organisationIds: content.organisations.slice(1).map(({ organisationId }) => organisationId) })))
      .toEqual([422, 'charterLife.changes.dropped.organisation']);
  });

  test('two editors: the second is told, nothing is lost', async () => {
    const key = await approved();
    const id = await open(key);
    const { request } = await changeOf(office.manager, key, id);
    const save = (goal: string) => write(db.database, office.manager, (transaction) =>
      editChange(transaction, office.manager, { ...key, changeRequestId: id }, { ...newGoal(goal), version: request.version } as unknown as EditCharter));
    const outcomes = await Promise.all([refusal(save('one')), refusal(save('two'))]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome !== 'done')).toEqual([409, 'platform.errors.stale']);
  });

  test('of another office does not exist', async () => {
    const key = await approved();
    const id = await open(key);
    const foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
    for (const actor of [foreign.manager, foreign.lead, foreign.reviewer]) {
      expect(await refusal(changeOf(actor, key, id))).toEqual([404, 'platform.errors.notFound']);
      expect(await refusal(write(db.database, actor, (transaction) => openChange(transaction, actor, key, { id: uuid(), reason: 'r' })))).toEqual([404, 'platform.errors.notFound']);
    }
  });
});

describe('closing', () => {
  test('asks for results, lessons and finished work, by a second person, and freezes the report', async () => {
    const key = await approved();
    await move(db.database, office.manager, key, 'start');
    await move(db.database, office.lead, key, 'beginClosing');
    expect(await refusal(move(db.database, office.lead, key, 'close'))).toEqual([422, 'charters.refusals.ownWork']);
    expect(await refusal(move(db.database, office.secondLead, key, 'close'))).toEqual([422, 'charterLife.conditions.resultsGiven']);
    const closing = await withActor(db.database, office.manager, 'read', (transaction) => loadClosing(transaction, office.manager, key, today));
    const results = closing.indicators.map(({ charterIndicatorId }) => ({ charterIndicatorId, outcome: 'partly' as const, explanation: 'Late start' }));
    const save = (version: number) => write(db.database, office.manager, (transaction) =>
      saveClosing(transaction, office.manager, key, { intent: 'saveClosing', version, summary: 'Done in part', lessons: 'Begin earlier', results }, today));
    await save(0);
    expect(await refusal(save(0))).toEqual([409, 'platform.errors.stale']);
    expect(await refusal(move(db.database, office.secondLead, key, 'close', null, today))).toEqual([422, 'charterLife.conditions.workFinished']);
    await db.owner`delete from task_occurrences where office_id = ${key.officeId} and charter_id = ${key.charterId} and due_on <= ${today}`;
    await move(db.database, office.secondLead, key, 'close', null, today);
    const closed = await withActor(db.database, office.reviewer, 'read', (transaction) => loadClosing(transaction, office.reviewer, key, today));
    expect(closed.header.state).toBe('closed');
    expect(closed.report?.content).toMatchObject({ summary: 'Done in part', lessons: 'Begin earlier', approvedVersion: 1 });
    expect(closed.report?.content.results).toHaveLength(results.length);
    expect(await refusal(save(1))).toEqual([422, 'charterLife.closing.notClosing']);
  });
});

describe('whatever is tried', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), who: fc.nat(9), movement: fc.constantFrom<Movement>(...movementNames) }),
    fc.record({ kind: fc.constant('open' as const), who: fc.nat(9) }),
    fc.record({ kind: fc.constant('edit' as const), who: fc.nat(9), goal: fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '') }),
    fc.record({ kind: fc.constant('moveChange' as const), who: fc.nat(9), movement: fc.constantFrom<ChangeMovement>(...changeMovementNames) }),
  );

  test('no sequence of actions by anybody leaves the table, or a version whose hash is not that of its content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 25 }), async (isApproved, steps) => {
        const own = await createCharterOffice(db.owner);
        const stranger = actorOf({ officeId: uuid(), regionCode: 'KZ-15' }, 'officeLead', 'office');
        const people = [own.manager, own.lead, own.secondLead, own.reviewer, stranger];
        const key = await completeDraft(db.owner, db.database, own);
        if (isApproved) {
          await move(db.database, own.manager, key, 'submit');
          await move(db.database, own.reviewer, key, 'agree');
          await move(db.database, own.lead, key, 'approve');
        }
        // Beyond the five people: whoever the rule names, so that a good part of the steps is taken.
        const likely = (one: (typeof steps)[number]): Actor => {
          const roles: readonly string[] = one.kind === 'move' ? movements[one.movement].roles : one.kind === 'moveChange' ? changeMovements[one.movement].roles : ['projectManager'];
          if (roles.includes('commissioner')) return own.reviewer;
          return roles.includes('projectManager') ? own.manager : own.lead;
        };
        let changeRequestId: string | null = null;
        for (const one of steps) {
          const actor = people[one.who] ?? likely(one);
          const before = await stateOf(key);
          const requestBefore = changeRequestId && (await changeOf(own.lead, key, changeRequestId)).request.state;
          const attempt = async () => {
            if (one.kind === 'move') await move(db.database, actor, key, one.movement, 'because');
            else if (one.kind === 'open') {
              const id = uuid();
              await write(db.database, actor, (transaction) => openChange(transaction, actor, key, { id, reason: 'because' }));
              changeRequestId = id;
            } else if (changeRequestId && one.kind === 'edit') await amend(key, changeRequestId, newGoal(one.goal.trim()), actor);
            else if (changeRequestId && one.kind === 'moveChange') await moveIt(actor, key, changeRequestId, one.movement, 'because');
          };
          const outcome = await refusal(attempt());
          const after = await stateOf(key);
          if (before !== after) {
            expect(one.kind).toBe('move');
            const rule = movements[(one as { movement: Movement }).movement];
            expect((rule.from as readonly string[]).includes(before) && rule.to === after && (rule.roles as readonly string[]).includes(actor.role)).toBe(true);
          }
          if (requestBefore && changeRequestId && outcome === 'done' && one.kind === 'moveChange') {
            const rule = changeMovements[one.movement];
            expect((rule.from as readonly string[]).includes(requestBefore) && (rule.roles as readonly string[]).includes(actor.role)).toBe(true);
          }
          const versions = await versionsOf(key);
          for (const version of versions) expect(hashCharterContent(version.content)).toBe(version.content_hash);
          const now = await documentOf(db.database, own.lead, key);
          if (now.header.approvedVersion !== null) expect(hashCharterContent(now.content)).toBe(versions.at(-1)!.content_hash);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
