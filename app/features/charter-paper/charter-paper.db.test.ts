import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import type { CharterKey } from '../charters/charters.repo.server.ts';
import { completeDraft, createCharterOffice, documentOf, move, type CharterOffice } from '../charters/charters.fixtures.ts';
import { loadStatusReport } from './charter-paper.queries.server.ts';
import { writePaper } from './charter-paper.service.server.ts';

let db: TestDatabase;
let office: CharterOffice;
let foreign: CharterOffice;
let draft: CharterKey;
let approved: CharterKey;
const today = '2026-11-23';

beforeAll(async () => {
  db = await createTestDatabase();
  office = await createCharterOffice(db.owner, { regionCode: 'KZ-11' });
  foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
  draft = await completeDraft(db.owner, db.database, office);
  approved = await completeDraft(db.owner, db.database, office);
  await move(db.database, office.manager, approved, 'submit');
  await move(db.database, office.reviewer, approved, 'agree');
  await move(db.database, office.lead, approved, 'approve');
});
afterAll(() => db.close());

const paperOf = (actor: Actor, key: CharterKey, document: 'charter' | 'status', day?: string) =>
  writePaper(actor, (body) => withActor(db.database, actor, 'read', body), { key, document, language: 'kk', day, today, now: new Date() });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.status, error.messageKey];
    },
  );
const statusOn = (day: string, actor: Actor = office.lead) => withActor(db.database, actor, 'read', (transaction) => loadStatusReport(transaction, approved, day));

test('the approved version is printed with its hash and who approved it; a draft is marked', async () => {
  const { contentHash, header, content } = await documentOf(db.database, office.lead, approved);
  const { paper, name } = await paperOf(office.reviewer, approved, 'charter');
  expect(paper.mark).toBeNull();
  expect(paper.approval?.name).toBe(office.lead.name);
  expect(paper.footer).toEqual([expect.stringContaining('1-нұсқа'), `SHA-256: ${contentHash}`]);
  expect(name).toContain(header.code);
  expect(JSON.stringify(paper.blocks)).toContain(content.indicators[0]!.name.kk);
  const unapproved = (await paperOf(office.manager, draft, 'charter')).paper;
  expect(unapproved.mark).toBe('ЖОБА');
  expect(unapproved.approval).toMatchObject({ name: '' });
});

test('a status report says where the charter stood on the day', async () => {
  const { content } = await documentOf(db.database, office.lead, approved);
  const task = content.tasks.find(({ parentId }) => parentId !== null)!;
  const row = { office_id: approved.officeId, charter_id: approved.charterId };
  await db.owner`delete from task_occurrences where charter_id = ${approved.charterId}`;
  const [done, late] = [uuid(), uuid()];
  await db.owner`insert into task_occurrences ${db.owner([
    { ...row, id: done, task_id: task.id, starts_on: '2026-03-01', due_on: '2026-03-31' },
    { ...row, id: late, task_id: task.id, starts_on: '2026-04-01', due_on: '2026-04-30' },
    { ...row, id: uuid(), task_id: task.id, starts_on: '2026-12-01', due_on: '2026-12-31' },
  ])}`;
  await db.owner`insert into charter_task_people ${db.owner({ ...row, task_id: task.id, person_id: office.executorId, duty: 'owner' })}`;
  await db.owner`alter table task_occurrences disable trigger task_occurrences_guard`;
  await db.owner`update task_occurrences set state = 'done', done_on = '2026-04-05', done_by = ${office.executorId}, done_by_name = 'n', review = 'confirmed',
    reviewed_by = ${office.lead.personId}, reviewed_by_name = 'n', reviewed_at = '2026-04-10T05:00:00Z' where id = ${done}`;
  await db.owner`alter table task_occurrences enable trigger task_occurrences_guard`;
  const [resourceId, pointId] = [uuid(), uuid()];
  const name = db.owner.json({ kk: 'n', ru: null, en: null });
  await db.owner`insert into charter_resources ${db.owner({ ...row, id: resourceId, position: 0, name, kind: 'money', planned_tenge: 5000 })}`;
  const spending = { ...row, resource_id: resourceId, note: 'n', author_id: office.manager.personId, author_name: 'n' };
  await db.owner`insert into charter_spendings ${db.owner([{ ...spending, id: uuid(), spent_on: '2026-03-01', tenge: 700 }, { ...spending, id: uuid(), spent_on: '2026-06-01', tenge: 300 }])}`;
  await db.owner`insert into charter_control_points ${db.owner({ ...row, id: pointId, position: 0, name, due_on: '2026-03-31' })}`;
  await db.owner`insert into control_point_results ${db.owner({ ...row, control_point_id: pointId, reached_on: '2026-05-02', note: 'n', given_by: office.lead.personId, given_by_name: 'n' })}`;
  const escalation = { ...row, region_code: 'KZ-11', level: 'curator', cause: 'manual', question: 'q', raised_by: office.manager.personId, raised_by_name: 'n', due_on: '2026-04-20' };
  await db.owner`insert into escalations ${db.owner({ ...escalation, id: uuid(), raised_at: '2026-04-10T05:00:00Z' })}`;
  await db.owner`insert into escalations ${db.owner({
    ...escalation, id: uuid(), raised_at: '2026-04-11T05:00:00Z', state: 'answered', answer: 'a', answered_by: office.lead.personId, answered_by_name: 'n', answered_at: '2026-05-20T05:00:00Z',
  })}`;

  const early = await statusOn('2026-04-04');
  expect(early.work).toEqual({ due: 1, done: 0, nothingToDo: 0, confirmed: 0, overdue: 1 });
  expect(early.money.find(({ plannedTenge }) => plannedTenge === 5000)?.usedTenge).toBe(700);
  expect(early.escalations).toEqual([]);
  const middle = await statusOn('2026-05-04');
  expect(middle.work).toEqual({ due: 2, done: 1, nothingToDo: 0, confirmed: 1, overdue: 1 });
  expect(middle.overdue).toMatchObject([{ dueOn: '2026-04-30', owners: [expect.any(String)] }]);
  expect(middle.escalations).toHaveLength(2);
  expect(middle.controlPoints.find(({ dueOn }) => dueOn === '2026-03-31')).toMatchObject({ reachedOn: '2026-05-02' });
  const now = await statusOn(today);
  expect(now.escalations).toHaveLength(1);
  expect(now.money.find(({ plannedTenge }) => plannedTenge === 5000)?.usedTenge).toBe(1000);
  expect(now.indicators.length).toBe(content.indicators.length);
  expect((await paperOf(office.manager, approved, 'status')).paper.footer[1]).toBe(`SHA-256: ${now.contentHash}`);
});

test('what is not to be printed is refused', async () => {
  expect(await refusal(paperOf(office.lead, approved, 'status', '2026-11-24'))).toEqual([422, 'charterPaper.errors.futureDay']);
  expect(await refusal(paperOf(office.lead, draft, 'status'))).toEqual([422, 'charterPaper.errors.notApproved']);
  expect(await refusal(paperOf({ ...office.lead, role: 'executor', scope: 'team', charterIds: [approved.charterId] }, approved, 'status'))).toEqual([403, 'platform.errors.forbidden']);
  for (const document of ['charter', 'status'] as const) {
    expect(await refusal(paperOf(foreign.manager, approved, document))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(paperOf(foreign.manager, { ...approved, officeId: foreign.officeId }, document))).toEqual([404, 'platform.errors.notFound']);
  }
});
