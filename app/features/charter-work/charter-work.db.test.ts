import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { actorOf, createCharter, createOffice, createPerson, type CharterScene } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { saveStep } from './charter-work.repo.server.ts';
import { myWorkSearch, workSearch, type Move } from './charter-work.schema.ts';
import { attachProof, moveOccurrence, takeBackProof, unfoldWork, workOnCharter } from './charter-work.service.server.ts';
import { loadMyWorkPage } from './my-work-page.server.ts';
import { loadSteps } from './occurrence-trail.server.ts';
import { loadOccurrencePage, loadWorkPage } from './work-page.server.ts';

const today = '2026-04-15';
const files = mkdtempSync(path.join(tmpdir(), 'adal-files-'));
const services = { config: { filesDirectory: files, maxUploadBytes: 1000 } } as Pick<Services, 'config'>;

let db: TestDatabase;
let scene: CharterScene;
let foreign: CharterScene;
let key: { officeId: string; charterId: string };
let lead: Actor;
let executor: Actor;
let helper: Actor;
let commissioner: Actor;
const [task, first, second] = [uuid(), uuid(), uuid()];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  rmSync(files, { recursive: true, force: true });
  await db.close();
});

const text = (kk: string) => db.owner.json({ kk, ru: null, en: null });

async function member(officeId: string, role: string, scope: string, charterId?: string): Promise<string> {
  const personId = await createPerson(db.owner, `Person ${uuid().slice(-6)}`);
  await db.owner`insert into memberships (office_id, id, person_id, role, scope) values (${officeId}, ${uuid()}, ${personId}, ${role}, ${scope})`;
  if (charterId) await db.owner`insert into charter_members (office_id, charter_id, person_id, duty) values (${officeId}, ${charterId}, ${personId}, 'executor')`;
  return personId;
}

beforeEach(async () => {
  scene = await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-11' }));
  foreign = await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-15' }));
  key = { officeId: scene.officeId, charterId: scene.charterId };
  const team = { charterIds: [scene.charterId] };
  lead = actorOf({ ...scene, personId: await member(scene.officeId, 'officeLead', 'office') }, 'officeLead', 'office');
  executor = actorOf({ ...scene, personId: await member(scene.officeId, 'executor', 'team', scene.charterId) }, 'executor', 'team', team);
  helper = actorOf({ ...scene, personId: await member(scene.officeId, 'executor', 'team', scene.charterId) }, 'executor', 'team', team);
  commissioner = actorOf({ officeId: uuid(), regionCode: 'KZ-11' }, 'commissioner', 'region');
  const part = { office_id: key.officeId, charter_id: key.charterId };
  await db.owner`insert into charter_tasks ${db.owner([
    { ...part, id: task, parent_id: null, standard_task_id: null, position: 1, name: text('Тапсырма'), frequency: null, evidence_kinds: [], starts_on: null, ends_on: null, follows: [] },
    { ...part, id: first, parent_id: task, standard_task_id: uuid(), position: 1, name: text('Бірінші'), frequency: 'monthly', evidence_kinds: ['minutes'], starts_on: '2026-01-01', ends_on: '2026-06-30', follows: [] },
    { ...part, id: second, parent_id: task, standard_task_id: null, position: 2, name: text('Екінші'), frequency: 'once', evidence_kinds: [], starts_on: '2026-03-01', ends_on: '2026-03-31', follows: [first] },
  ])}`;
  await write(lead, (transaction) => unfoldWork(transaction, key));
});

const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);

type Row = { id: string; due_on: string; state: string; review: string | null; version: number; done_on: string | null };
const rowsOf = (taskId: string) =>
  db.owner<Row[]>`select id, due_on::text, state, review, version, done_on::text from task_occurrences where office_id = ${key.officeId} and task_id = ${taskId} order by due_on`;
const find = async (taskId: string, index = 0) => (await rowsOf(taskId))[index]!;

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return error.status === 404 ? 404 : [error.messageKey, error.params];
    },
  );

async function move(actor: Actor, row: Row, movement: Move['movement'], words: Partial<Move> = {}, of = key) {
  const { version } = (await db.owner<Row[]>`select version from task_occurrences where id = ${row.id}`)[0]!;
  await write(actor, (transaction) =>
    moveOccurrence(transaction, actor, { ...of, occurrenceId: row.id }, { intent: 'move', movement, version, reason: null, remark: null, ...words }, today));
}

const attach = (actor: Actor, row: Row, proof: { id?: string; evidenceKind?: string; url?: string; file?: File }) => {
  const common = { id: proof.id ?? uuid(), evidenceKind: proof.evidenceKind ?? 'minutes', title: '' };
  const input = proof.file ? { intent: 'attachFile' as const, ...common, file: proof.file } : { intent: 'attachLink' as const, ...common, url: proof.url ?? 'https://example.kz/minutes' };
  return attachProof(services, actor, (body) => write(actor, body), { ...key, occurrenceId: row.id }, input);
};

const search = (view: string, more: Record<string, string> = {}) => workSearch.parse({ view, ...more });

describe('unfolding', () => {
  test('makes one occurrence per period, due on its last working day, once however often it runs', async () => {
    expect((await rowsOf(first)).map(({ due_on }) => due_on)).toEqual(['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30', '2026-05-29', '2026-06-30']);
    expect((await rowsOf(second)).map(({ due_on }) => due_on)).toEqual(['2026-03-31']);
    const before = await rowsOf(first);
    await write(lead, (transaction) => unfoldWork(transaction, key));
    expect(await rowsOf(first)).toEqual(before);
  });

  test('follows the office’s own days off, keeps what was begun and takes away what no longer belongs', async () => {
    await attach(executor, await find(first), {});
    const begun = await find(first);
    await db.owner`insert into office_calendar_exceptions (office_id, on_date, is_working, reason) values (${key.officeId}, '2026-01-30', false, 'r'), (${key.officeId}, '2026-03-31', false, 'r')`;
    await db.owner`update charter_tasks set ends_on = '2026-04-30' where office_id = ${key.officeId} and id = ${first}`;
    await write(lead, (transaction) => unfoldWork(transaction, key));
    expect((await rowsOf(first)).map(({ due_on }) => due_on)).toEqual(['2026-01-29', '2026-02-27', '2026-03-30', '2026-04-30']);
    expect(await find(first)).toMatchObject({ id: begun.id, state: 'inProgress' });
  });

  test('gives work that was begun and is not finished the new dates, and what is finished keeps its own', async () => {
    const datesOf = async (taskId: string) =>
      db.owner<{ id: string; dates: string; version: number }[]>`select id, starts_on || ' ' || due_on as dates, version from task_occurrences where office_id = ${key.officeId} and task_id = ${taskId} order by due_on`;
    await attach(executor, await find(second), {});
    for (const index of [1, 2]) await move(executor, await find(first, index), 'start');
    await move(executor, await find(first, 3), 'nothingToDo', { reason: 'Өткізілмеді' });
    const [once, monthly] = [await datesOf(second), await datesOf(first)];
    await db.owner`update charter_tasks set starts_on = '2026-05-04', ends_on = '2026-06-15' where office_id = ${key.officeId} and id = ${second}`;
    await db.owner`update charter_tasks set starts_on = '2026-01-01', ends_on = '2026-06-30', frequency = 'quarterly' where office_id = ${key.officeId} and id = ${first}`;
    await write(lead, (transaction) => unfoldWork(transaction, key));
    expect(await datesOf(second)).toEqual([{ id: once[0]!.id, dates: '2026-05-04 2026-06-15', version: once[0]!.version + 1 }]);
    const after = await datesOf(first);
    expect(after.map(({ id }) => id)).toEqual([monthly[1]!.id, monthly[2]!.id, monthly[3]!.id]);
    // March is the one that takes the quarter, February keeps its own dates, April was answered for the second quarter.
    expect(after.map(({ dates }) => dates)).toEqual([monthly[1]!.dates, '2026-01-05 2026-03-31', monthly[3]!.dates]);
    await write(lead, (transaction) => unfoldWork(transaction, key));
    expect(await datesOf(first)).toEqual(after);
  });
});

describe('an occurrence', () => {
  test('is done only after its minutes are attached, confirmed by the region’s commissioner and never by others', async () => {
    const row = await find(first);
    expect(await refusal(move(executor, row, 'finish'))).toEqual(['charterWork.refusals.proofMissing', { kinds: 'Хаттама', task: '' }]);
    await attach(executor, row, { evidenceKind: 'list' });
    expect(await refusal(move(executor, row, 'finish'))).toEqual(['charterWork.refusals.proofMissing', { kinds: 'Хаттама', task: '' }]);
    await attach(executor, row, {});
    await move(executor, row, 'finish');
    expect(await find(first)).toMatchObject({ state: 'done', done_on: today, review: null });
    expect(await refusal(move(lead, row, 'confirm'))).toEqual(['charterWork.refusals.notThisReviewer', { kinds: '', task: '' }]);
    expect(await refusal(move({ ...commissioner, personId: executor.personId }, row, 'confirm'))).toMatchObject(['charterWork.refusals.ownWork', {}]);
    const coordinator = actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
    expect(await refusal(move(coordinator, row, 'confirm'))).toMatchObject(['charterWork.refusals.notThisReviewer', {}]);
    expect(await refusal(move({ ...commissioner, regionCode: 'KZ-15' }, row, 'confirm'))).toBe(404);
    expect(await refusal(move(commissioner, row, 'return'))).toMatchObject(['charterWork.errors.remarkMissing', {}]);
    await move(commissioner, row, 'return', { remark: 'Қол қойылмаған' });
    expect(await find(first)).toMatchObject({ state: 'inProgress', review: 'returned', done_on: null });
    await move(executor, row, 'finish');
    expect(await find(first)).toMatchObject({ state: 'done', review: null });
    await move(commissioner, row, 'confirm');
    expect(await find(first)).toMatchObject({ state: 'done', review: 'confirmed' });
    const { steps } = await read(executor, (transaction) => loadOccurrencePage(transaction, executor, { ...key, occurrenceId: row.id }, today));
    expect(steps.map(({ movement, note, madeByName, madeByRole }) => [movement, note, madeByName, madeByRole])).toEqual([
      ['finish', null, executor.name, 'executor'], ['return', 'Қол қойылмаған', commissioner.name, 'commissioner'],
      ['finish', null, executor.name, 'executor'], ['confirm', null, commissioner.name, 'commissioner'],
    ]);
    for (const statement of [sql`update occurrence_steps set note = 'other'`, sql`delete from occurrence_steps`]) {
      expect(await write(executor, (transaction) => transaction.execute(statement)).catch(sqlState)).toBe('42501');
    }
    const stranger = actorOf(foreign, 'officeLead', 'office');
    expect(await read(stranger, (transaction) => loadSteps(transaction, { ...key, occurrenceId: row.id }))).toEqual([]);
    expect(await refusal(move(executor, row, 'undo'))).toMatchObject(['charterWork.refusals.reviewed', {}]);
  });

  test('cannot be done without proof nor reviewed by its office even past the service', async () => {
    const row = await find(first);
    const place = { ...key, occurrenceId: row.id };
    const done = { state: 'done' as const, doneOn: today, nothingReason: null, reviewed: null };
    const constraintOf = (work: Promise<unknown>) => work.then(() => 'done', violatedConstraint);
    expect(await constraintOf(write(executor, (transaction) => saveStep(transaction, executor, place, row.version, done)))).toBe('task_occurrences_proof_check');
    const confirmed = { ...done, doneOn: null, reviewed: { review: 'confirmed' as const, remark: null } };
    expect(await constraintOf(write(lead, (transaction) => saveStep(transaction, lead, place, row.version, confirmed)))).toBe('task_occurrences_reviewer_check');
  });

  test('waits for what its subtask follows, up to its own due date', async () => {
    const later = await find(second);
    expect(await refusal(move(lead, later, 'finish'))).toMatchObject(['charterWork.refusals.earlierOpen', { task: expect.stringContaining('Бірінші') }]);
    for (const index of [0, 1]) await move(lead, await find(first, index), 'nothingToDo', { reason: 'Өткізілмеді' });
    await attach(lead, await find(first, 2), {});
    await move(lead, await find(first, 2), 'finish');
    await move(lead, later, 'finish');
    expect(await find(second)).toMatchObject({ state: 'done' });
  });

  test('has nothing to do only with a reason and only where it is a standard one', async () => {
    expect(await refusal(move(executor, await find(first), 'nothingToDo'))).toMatchObject(['charterWork.errors.reasonMissing', {}]);
    expect(await refusal(move(executor, await find(second), 'nothingToDo', { reason: 'r' }))).toMatchObject(['charterWork.refusals.notStandard', {}]);
    await move(executor, await find(first), 'nothingToDo', { reason: 'Өтініш түскен жоқ' });
    expect(await refusal(move(lead, await find(first), 'undo'))).toMatchObject(['charterWork.refusals.notYours', {}]);
    await move(executor, await find(first), 'undo');
    expect(await find(first)).toMatchObject({ state: 'inProgress', done_on: null });
  });

  test('is changed against the version that was seen', async () => {
    const row = await find(first);
    await move(executor, row, 'start');
    expect(await refusal(move(executor, row, 'finish', { version: row.version }))).toMatchObject(['platform.errors.stale', {}]);
  });

  test('belongs to its owner: others of the team are refused, other offices find nothing, organisations only read', async () => {
    await write(lead, (transaction) => workOnCharter(transaction, lead, key, { intent: 'savePeople', taskId: first, owner: executor.personId, coExecutors: [] }, today));
    const row = await find(first);
    expect(await refusal(move(helper, row, 'start'))).toMatchObject(['charterWork.refusals.notYours', {}]);
    const stranger = actorOf(foreign, 'officeLead', 'office');
    expect(await refusal(move(stranger, row, 'start'))).toBe(404);
    expect(await refusal(read(stranger, (transaction) => loadOccurrencePage(transaction, stranger, { ...key, occurrenceId: row.id }, today)))).toBe(404);
    const officer = actorOf(scene, 'executor', 'organisation', { organisationId: scene.organisationIds[0]! });
    expect(await refusal(move(officer, row, 'start'))).toMatchObject(['charterWork.refusals.notYours', {}]);
    await move(executor, row, 'start');
  });

  test('is not worked on while its charter is suspended', async () => {
    await db.owner`update charters set state = 'active' where office_id = ${key.officeId} and id = ${key.charterId}`;
    await db.owner`update charters set state = 'suspended' where office_id = ${key.officeId} and id = ${key.charterId}`;
    expect(await refusal(move(executor, await find(first), 'start'))).toMatchObject(['charterWork.refusals.charterNotAtWork', {}]);
    expect(await refusal(attach(executor, await find(first), {}))).toMatchObject(['charterWork.refusals.charterNotAtWork', {}]);
  });
});

describe('proofs', () => {
  const minutes = () => new File(['Minutes of the meeting'], 'minutes.txt');

  test('are stored once for one form, marked where the same file proves something else, and withdrawn while the work is open', async () => {
    const id = uuid();
    const stored = () => readdirSync(path.join(files, key.officeId));
    await attach(executor, await find(first), { id, file: minutes() });
    await attach(executor, await find(first), { id, file: minutes() });
    expect(stored()).toHaveLength(1);
    await attach(lead, await find(first, 1), { file: minutes() });
    const row = await find(first);
    const page = await read(commissioner, (transaction) => loadOccurrencePage(transaction, commissioner, { ...key, occurrenceId: row.id }, today));
    expect(page.occurrence.proofs).toMatchObject([{ title: 'minutes.txt', usedElsewhere: [{ kind: 'occurrence', on: '2026-02-27' }] }]);
    expect(page).toMatchObject({ missing: [], mayAttach: false, movements: [] });
    await write(executor, (transaction) => takeBackProof(transaction, executor, { ...key, occurrenceId: row.id }, id));
    expect(await refusal(move(executor, row, 'finish'))).toMatchObject(['charterWork.refusals.proofMissing', {}]);
    await attach(executor, row, {});
    await move(executor, row, 'finish');
    expect(await refusal(attach(executor, row, { file: minutes() }))).toMatchObject(['charterWork.refusals.alreadyFinished', {}]);
    expect(stored()).toHaveLength(2);
  });

  test('of a wrong kind or size are refused in a sentence and leave nothing behind', async () => {
    const row = await find(first);
    expect(await refusal(attach(executor, row, { file: new File([new Uint8Array(1001)], 'big.pdf') }))).toMatchObject(['platform.errors.fileTooLarge', {}]);
    expect(await refusal(attach(executor, row, { file: new File(['<html>'], 'page.html') }))).toMatchObject(['platform.errors.fileTypeNotAllowed', {}]);
    expect(await refusal(attach(executor, row, { evidenceKind: 'unknown' }))).toMatchObject(['platform.errors.required', {}]);
    expect(await find(first)).toEqual(row);
  });
});

describe('the manager’s part', () => {
  const act = (actor: Actor, input: Parameters<typeof workOnCharter>[3], of = key) => write(actor, (transaction) => workOnCharter(transaction, actor, of, input, today));

  test('names people of the office only', async () => {
    const gone = await member(scene.officeId, 'projectManager', 'office');
    await db.owner`update memberships set revoked_at = now() where person_id = ${gone}`;
    const outsider = await member(foreign.officeId, 'projectManager', 'office');
    for (const owner of [gone, outsider, uuid()]) {
      expect(await refusal(act(lead, { intent: 'savePeople', taskId: first, owner, coExecutors: [] }))).toMatchObject(['charterWork.errors.personGone', {}]);
    }
    expect(await refusal(act(executor, { intent: 'savePeople', taskId: first, owner: null, coExecutors: [] }))).toMatchObject(['charterWork.refusals.notManager', {}]);
    expect(await refusal(act(lead, { intent: 'savePeople', taskId: uuid(), owner: null, coExecutors: [] }))).toBe(404);
    await act(lead, { intent: 'savePeople', taskId: first, owner: executor.personId, coExecutors: [helper.personId, executor.personId] });
    await db.owner`update memberships set revoked_at = now() where person_id = ${helper.personId}`;
    const page = await read(lead, (transaction) => loadWorkPage(transaction, lead, key, search('people'), today));
    expect(page.view === 'people' && page.tasks[0]!.subtasks[0]!.people).toMatchObject([
      { personId: executor.personId, duty: 'owner', isGone: false }, { personId: helper.personId, duty: 'coExecutor', isGone: true },
    ]);
  });

  test('marks control points, not ahead of time', async () => {
    const controlPointId = uuid();
    await db.owner`insert into charter_control_points ${db.owner({ office_id: key.officeId, charter_id: key.charterId, id: controlPointId, position: 1, name: text('Нүкте'), due_on: '2026-03-31' })}`;
    expect(await refusal(act(lead, { intent: 'reachPoint', controlPointId, reachedOn: '2026-04-16', note: 'n' }))).toMatchObject(['charterWork.errors.inFuture', {}]);
    await act(lead, { intent: 'reachPoint', controlPointId, reachedOn: today, note: 'n' });
    const stateOf = async () => {
      const page = await read(executor, (transaction) => loadWorkPage(transaction, executor, key, search('points'), today));
      return page.view === 'points' && page.points[0]!.state;
    };
    expect(await stateOf()).toBe('reached');
    await act(lead, { intent: 'undoPoint', controlPointId });
    expect(await stateOf()).toBe('missed');
    expect(await refusal(act(lead, { intent: 'undoPoint', controlPointId }))).toBe(404);
  });

  test('enters money once per form, and takes back no more than was spent', async () => {
    const resourceId = uuid();
    await db.owner`insert into charter_resources ${db.owner({ office_id: key.officeId, charter_id: key.charterId, id: resourceId, position: 1, name: text('Қаражат'), kind: 'money', planned_tenge: 1000 })}`;
    const spending = { intent: 'spend' as const, id: uuid(), resourceId, kind: 'spent' as const, spentOn: '2026-04-01', tenge: 700, note: 'n' };
    await act(lead, spending);
    await act(lead, spending);
    expect(await refusal(act(lead, { ...spending, id: uuid(), kind: 'takenBack', tenge: 701 }))).toMatchObject(['charterWork.errors.belowZero', {}]);
    await act(lead, { ...spending, id: uuid(), kind: 'takenBack', tenge: 200 });
    expect(await refusal(act(lead, { ...spending, id: uuid(), resourceId: uuid() }))).toBe(404);
    expect(await refusal(act(executor, { ...spending, id: uuid() }))).toMatchObject(['charterWork.refusals.notManager', {}]);
    const page = await read(lead, (transaction) => loadWorkPage(transaction, lead, key, search('money'), today));
    expect(page.view === 'money' && page.money[0]!.spendings.map(({ tenge }) => tenge).sort()).toEqual([-200, 700]);
  });
});

describe('pages', () => {
  test('every view is there for everybody who sees the charter, and for nobody else', async () => {
    const officer = actorOf(scene, 'complianceOfficer', 'organisation', { organisationId: scene.organisationIds[0]! });
    const auditor = actorOf({ officeId: uuid(), regionCode: null }, 'auditor', 'national');
    const stranger = actorOf(foreign, 'officeLead', 'office');
    for (const view of ['list', 'board', 'timeline', 'calendar', 'points', 'people', 'money']) {
      for (const actor of [lead, executor, commissioner, officer, auditor]) {
        const page = await read(actor, (transaction) => loadWorkPage(transaction, actor, key, search(view), today));
        expect(page.summary).toMatchObject({ all: 7, overdue: 4, planned: 7 });
      }
      expect(await refusal(read(stranger, (transaction) => loadWorkPage(transaction, stranger, key, search(view), today)))).toBe(404);
    }
  });

  test('filter by state and by person, and show what moves with new dates', async () => {
    const overdue = await read(lead, (transaction) => loadWorkPage(transaction, lead, key, search('list', { state: 'overdue' }), today));
    expect(overdue.view === 'list' && overdue.tasks[0]!.subtasks.map(({ occurrences }) => occurrences.length)).toEqual([3, 1]);
    const hers = await read(lead, (transaction) => loadWorkPage(transaction, lead, key, search('list', { person: executor.personId }), today));
    expect(hers.view === 'list' && hers.tasks).toEqual([]);
    const page = await read(lead, (transaction) => loadWorkPage(transaction, lead, key, search('timeline', { task: first, startsOn: '2026-01-05', endsOn: '2026-07-07' }), today));
    expect(page.view === 'timeline' && page.timeline.proposal!.moved).toMatchObject([{ id: first, workingDays: 4 }, { id: second, workingDays: 4, to: { endsOn: '2026-04-06' } }]);
    expect(page.view === 'timeline' && page.timeline.critical).toMatchObject({ names: [{ kk: 'Бірінші' }, { kk: 'Екінші' }] });
  });

  test('my work is what I own or help with; a reviewer’s is what waits in the region', async () => {
    const pageOf = (actor: Actor, query = {}) => read(actor, (transaction) => loadMyWorkPage(transaction, actor, myWorkSearch.parse(query), today));
    expect((await pageOf(executor)).rows).toEqual([]);
    await write(lead, (transaction) => workOnCharter(transaction, lead, key, { intent: 'savePeople', taskId: first, owner: executor.personId, coExecutors: [] }, today));
    expect((await pageOf(executor)).rows.map(({ bucket, dueOn }) => [bucket, dueOn]).slice(2, 5)).toEqual([['overdue', '2026-03-31'], ['later', '2026-04-30'], ['later', '2026-05-29']]);
    const row = await find(first);
    await attach(executor, row, {});
    await move(executor, row, 'finish');
    expect((await pageOf(executor, { show: 'waiting' })).rows).toMatchObject([{ id: row.id, bucket: 'waiting', movements: ['undo'] }]);
    const queue = await pageOf(commissioner);
    expect(queue.rows.find(({ id }) => id === row.id)).toMatchObject({ movements: ['confirm', 'return'], proofs: [{ evidenceKind: 'minutes' }] });
    expect((await pageOf({ ...commissioner, regionCode: 'KZ-15' })).rows.map(({ id }) => id)).not.toContain(row.id);
    await db.owner`insert into charter_comments ${db.owner({
      office_id: key.officeId, charter_id: key.charterId, id: uuid(), body: 'қараңыз', mentions: [executor.personId], author_id: lead.personId, author_name: 'n', author_role: 'officeLead',
    })}`;
    expect((await pageOf(executor)).mentions).toMatchObject([{ body: 'қараңыз' }]);
    expect((await pageOf(helper)).mentions).toEqual([]);
  });

  test('the reviewer’s queue goes on by key', async () => {
    const region = 'KZ-39';
    const office = await createOffice(db.owner, { regionCode: region });
    const charter = await createCharter(db.owner, office);
    const taskId = uuid();
    await db.owner`insert into charter_tasks ${db.owner({ office_id: charter.officeId, charter_id: charter.charterId, id: taskId, position: 1, name: text('Т') })}`;
    await db.owner`insert into task_occurrences (office_id, charter_id, id, task_id, starts_on, due_on, state, done_on, done_by, done_by_name)
      select ${charter.officeId}, ${charter.charterId}, gen_random_uuid(), ${taskId}, '2026-01-01', '2026-01-01'::date + n, 'done', '2026-03-01'::date + n % 7, ${charter.personId}, 'n'
      from generate_series(1, 70) n`;
    const reviewer = actorOf({ officeId: uuid(), regionCode: region }, 'commissioner', 'region');
    const pageOf = (query = {}) => read(reviewer, (transaction) => loadMyWorkPage(transaction, reviewer, myWorkSearch.parse(query), today));
    const pages = [await pageOf()];
    while (pages.at(-1)!.next) pages.push(await pageOf({ after: pages.at(-1)!.next }));
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect([pages.length, ids.length, new Set(ids).size]).toEqual([3, 70, 70]);
    expect((await pageOf({ before: pages[1]!.previous })).rows).toEqual(pages[0]!.rows);
  });
});
