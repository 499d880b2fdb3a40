import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#app/platform/errors/app-error.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { hashCharterContent } from './charter-content.server.ts';
import { loadCharterForm } from './charter-page.queries.server.ts';
import { adopt, createCharterOffice, documentOf, edit, templateOf, write, type CharterOffice } from './charters.fixtures.ts';
import { missingParts } from './charters.model.ts';
import type { CharterKey } from './charters.repo.server.ts';
import { adoptTemplate } from './charters.service.server.ts';

let db: TestDatabase;
let office: CharterOffice;
let foreign: CharterOffice;
let key: CharterKey;

beforeAll(async () => {
  db = await createTestDatabase();
  office = await createCharterOffice(db.owner, { regionCode: 'KZ-11' });
  foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
  key = await adopt(db.owner, db.database, office);
});
afterAll(() => db.close());

const text = (kk: string) => ({ kk, ru: null, en: null });
const contentOf = async (of: CharterKey = key, by = office.manager) => (await documentOf(db.database, by, of)).content;
const save = (change: Record<string, unknown>) => edit(db.database, office.manager, key, change);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.status, error.messageKey, error.fieldErrors];
    },
  );

describe('what a template brings', () => {
  test('grounds in force and control points on working days of the charter', async () => {
    const id = uuid();
    const templateId = await templateOf(db.owner);
    await write(db.database, office.manager, (transaction) =>
      adoptTemplate(transaction, office.manager, { id, templateId, name: text('n'), startsOn: '2027-01-01', endsOn: '2028-12-31' }));
    const content = await contentOf({ officeId: office.officeId, charterId: id });
    expect(content.grounds.length).toBeGreaterThan(1);
    // 31 December 2027 is a Friday; 30 September 2028 and 31 December 2028 fall on a weekend.
    expect(content.controlPoints.map(({ dueOn }) => dueOn)).toEqual([
      '2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31', '2028-03-31', '2028-06-30', '2028-09-29', '2028-12-29',
    ]);
    expect(missingParts(content, [])).toEqual(['customer', 'manager', 'executor', 'organisations', 'targets']);
  });

  test('plans: what a rule demands of every case at once, shares when it is known what is covered, and an office’s own plan stays', async () => {
    const fresh = await adopt(db.owner, db.database, office);
    const plansOf = async () =>
      Object.fromEntries((await contentOf(fresh)).indicators.filter(({ targets }) => targets.length > 0).map(({ indicatorCode, targets }) => [indicatorCode, targets.map(({ planned }) => planned)]));
    const onTime = ['1', '1', '1', '1'];
    expect(await plansOf()).toEqual({ 'IA-04': onTime });
    await edit(db.database, office.manager, fresh, { intent: 'saveOrganisations', organisationIds: office.organisationIds });
    const covered = [0.25, 0.5, 0.75, 1].map((share) => String(Math.ceil(share * office.organisationIds.length)));
    expect(await plansOf()).toEqual({ 'IA-01': covered, 'IA-04': onTime, 'IA-06': covered });
    await edit(db.database, office.manager, fresh, { intent: 'saveOrganisations', organisationIds: office.organisationIds.slice(0, 1) });
    expect(await plansOf()).toEqual({ 'IA-01': covered, 'IA-04': onTime, 'IA-06': covered });
  });
});

describe('each section is stored as it was sent, and hashed', () => {
  test('grounds keep their order; one that is unknown or not in force refuses all', async () => {
    await save({ intent: 'saveGrounds', grounds: ['order-301-2023', 'law-anti-corruption'] });
    expect((await contentOf()).grounds).toEqual(['order-301-2023', 'law-anti-corruption']);
    for (const code of ['no-such-act', 'resolution-358-2021']) {
      expect(await refusal(save({ intent: 'saveGrounds', grounds: ['law-anti-corruption', code] }))).toEqual([422, 'charters.errors.groundUnknown', {}]);
    }
    expect((await contentOf()).grounds).toEqual(['order-301-2023', 'law-anti-corruption']);
  });

  test('control points, resources, risks and stakeholders', async () => {
    const parts = {
      controlPoints: [{ id: uuid(), name: text('later'), dueOn: '2026-09-30' }, { id: uuid(), name: text('sooner'), dueOn: '2026-03-31' }],
      resources: [
        { id: uuid(), kind: 'money', name: text('m'), plannedTenge: 12_000_000_000_000, plannedPeople: null },
        { id: uuid(), kind: 'people', name: text('p'), plannedTenge: null, plannedPeople: 4 },
        { id: uuid(), kind: 'other', name: text('o'), plannedTenge: null, plannedPeople: null },
      ],
      risks: [{ id: uuid(), name: text('r'), likelihood: 'low', impact: 'high', response: text('x') }],
      stakeholders: [{ id: uuid(), name: text('s'), interest: text('i'), influence: 'medium' }],
    } as const;
    await save({ intent: 'saveControlPoints', controlPoints: parts.controlPoints });
    await save({ intent: 'saveResources', resources: parts.resources });
    await save({ intent: 'saveRisks', risks: parts.risks });
    await save({ intent: 'saveStakeholders', stakeholders: parts.stakeholders });
    const content = await contentOf();
    expect(content).toMatchObject({ resources: parts.resources, risks: parts.risks, stakeholders: parts.stakeholders });
    expect(content.controlPoints.map(({ name }) => name.kk)).toEqual(['sooner', 'later']);
    expect(await documentOf(db.database, office.manager, key)).toMatchObject({ contentHash: hashCharterContent(content) });
    await save({ intent: 'saveResources', resources: [parts.resources[2], { ...parts.resources[0], plannedTenge: 0 }] });
    expect((await contentOf()).resources).toEqual([parts.resources[2], { ...parts.resources[0], plannedTenge: 0 }]);
  });

  test('what a subtask follows, and nothing that is not in the charter', async () => {
    const { tasks } = await contentOf();
    const [first, second] = tasks.filter(({ parentId }) => parentId !== null);
    const linked = (follows: string[]) => tasks.map((task) => (task.id === second!.id ? { ...task, follows } : task));
    await save({ intent: 'saveTasks', tasks: linked([first!.id]) });
    expect((await contentOf()).tasks.find(({ id }) => id === second!.id)?.follows).toEqual([first!.id]);
    const place = tasks.findIndex(({ id }) => id === second!.id);
    expect(await refusal(save({ intent: 'saveTasks', tasks: linked([uuid()]) }))).toEqual([
      422, 'platform.errors.checkFields', { [`tasks[${place}].follows`]: 'charters.errors.followsUnknown' },
    ]);
    const made = tasks.map((task) => ({ ...task, standardTaskId: uuid() }));
    await save({ intent: 'saveTasks', tasks: made });
    expect((await contentOf()).tasks.map(({ standardTaskId }) => standardTaskId)).toEqual(tasks.map(() => null));
  });

  test('a control point on a day off of the office’s own calendar names the day before', async () => {
    await db.owner`insert into office_calendar_exceptions (office_id, on_date, is_working, reason) values (${office.officeId}, '2026-06-30', false, 'x')`;
    const [status, messageKey, fields] = (await refusal(save({ intent: 'saveControlPoints', controlPoints: [{ id: uuid(), name: text('p'), dueOn: '2026-06-30' }] }))) as [number, string, Record<string, string>];
    expect([status, messageKey]).toEqual([422, 'platform.errors.checkFields']);
    expect(fields['controlPoints[0].dueOn']).toMatch(/^charters\.errors\.dayOff\?.*before=2026-06-29$/);
    await save({ intent: 'saveControlPoints', controlPoints: [{ id: uuid(), name: text('p'), dueOn: '2026-06-29' }] });
  });
});

describe('rows of others', () => {
  test('an id of another charter makes a row of this one, and theirs stays', async () => {
    const theirs = await adopt(db.owner, db.database, foreign);
    const before = await contentOf(theirs, foreign.manager);
    await save({ intent: 'saveControlPoints', controlPoints: [{ id: before.controlPoints[0]!.id, name: text('mine'), dueOn: '2026-06-29' }] });
    await save({ intent: 'saveTasks', tasks: before.tasks.map((task) => ({ ...task, name: text('mine') })) });
    expect(await contentOf(theirs, foreign.manager)).toEqual(before);
    expect((await contentOf()).controlPoints).toMatchObject([{ name: text('mine') }]);
  });
});

describe('the form', () => {
  test('offers acts in force, the guides of the charter’s first day, days off, and counts subtasks nobody owns', async () => {
    const form = await withActor(db.database, office.manager, 'read', (transaction) => loadCharterForm(transaction, office.manager, key));
    const codes = form.options.grounds.map(({ code }) => code);
    expect(codes).toContain('order-301-2023');
    expect(codes).not.toContain('resolution-358-2021');
    expect(form.options.guides.goal?.act?.reference).toContain('301');
    expect(form.options.guides.name?.act).toBeNull();
    expect(form.options.calendar.find(({ day }) => day === '2026-12-16')).toMatchObject({ isWorking: false });
    const subtasks = form.content.tasks.filter(({ parentId }) => parentId !== null);
    expect(form.subtasksWithoutOwner).toBe(subtasks.length);
    await db.owner`insert into charter_task_people (office_id, charter_id, task_id, person_id, duty)
      values (${key.officeId}, ${key.charterId}, ${subtasks[0]!.id}, ${office.executorId}, 'owner')`;
    const again = await withActor(db.database, office.manager, 'read', (transaction) => loadCharterForm(transaction, office.manager, key));
    expect(again.subtasksWithoutOwner).toBe(subtasks.length - 1);
  });
});
