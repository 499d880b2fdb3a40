import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { parsePeriod } from '#app/features/statistics/index.ts';
import { loadNeeds } from '#app/features/dashboards/index.server.ts';
import { actorOf, createCharter, createOffice, createPerson, type CharterScene } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadBoard, selectRemindersOfOffice } from './board.queries.server.ts';
import { actOnConsolidation, loadConsolidationSummary } from './consolidation.service.server.ts';
import type { ConsolidationAction } from './consolidation.schema.ts';

const today = '2026-04-20';
let db: TestDatabase;
let office: CharterScene;
let other: CharterScene;
let coordinator: Actor;
let lead: Actor;
let services: Services;

const march = parsePeriod('2026-03', null)!;

async function createLead(scene: CharterScene, email: string): Promise<string> {
  const personId = await createPerson(db.owner, 'Басшы');
  await db.owner`update identity.accounts set email = ${email}, language = 'ru' where id = ${personId}`;
  await db.owner`insert into memberships (office_id, id, person_id, role, scope) values (${scene.officeId}, ${uuid()}, ${personId}, 'officeLead', 'office')`;
  return personId;
}

beforeAll(async () => {
  db = await createTestDatabase();
  office = await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-11' }), { organisations: 2, kinds: ['increment', 'level', 'ratio'] });
  other = await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-15' }), { organisations: 1, kinds: ['increment'] });
  coordinator = actorOf({ ...office, regionCode: null }, 'coordinator', 'national');
  lead = actorOf({ ...office, personId: await createLead(office, 'lead@test.example') }, 'officeLead', 'office');
  services = { database: db.database, config: { origin: 'https://adal.test' }, now: () => new Date('2026-04-20T06:00:00Z') } as unknown as Services;
});
afterAll(() => db.close());

const act = (action: ConsolidationAction, actor = coordinator, on = today) => actOnConsolidation({
  services, actor, today: on,
  read: (body) => withActor(db.database, actor, 'read', body), write: (body) => withActor(db.database, actor, 'write', body),
}, action);
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  return [error.status, error.messageKey];
});
const board = (period = march, on = today) => withActor(db.database, coordinator, 'read', (transaction) => loadBoard(transaction, period, on));
const rowOf = async (scene: CharterScene, period = march, on = today) => (await board(period, on)).offices.find(({ id }) => id === scene.officeId)!;
const setState = (scene: CharterScene, month: string, state: string) => db.owner`
  insert into periods (office_id, month, region_code, state) values (${scene.officeId}, ${month}, ${scene.regionCode}, ${state})
  on conflict (office_id, month) do update set state = excluded.state, version = periods.version + 1`;
async function value(scene: CharterScene, indicator: number, day: string, its: { value: number | null; denominator?: number; entry?: string; enteredAt?: string }, organisation = 0) {
  const { id, kind } = scene.indicators[indicator]!;
  await db.owner`insert into daily_values ${db.owner({
    office_id: scene.officeId, organisation_id: scene.organisationIds[organisation]!, charter_indicator_id: id, day, charter_id: scene.charterId, region_code: scene.regionCode!, kind,
    entry: its.entry ?? 'value', value: its.value, denominator: its.denominator ?? null, is_on_time: true, author_id: scene.personId, author_name: 'n', entered_at: its.enteredAt ?? `${day}T10:00:00Z`,
  })}`;
}
const days = (count: number, from = 2) => Array.from({ length: count }, (_, index) => `2026-03-${String(index + from).padStart(2, '0')}`);

describe('the board of a period', () => {
  test('says which offices closed, which are late and what is missing', async () => {
    const before = await rowOf(office);
    expect(before.months).toMatchObject([{ month: '2026-03', state: 'open', lateness: 'notClosed', isOver: true }]);
    expect(before.isLate).toBe(true);
    expect(before.missing.entries).toBe(before.months[0]!.expectedEntries);
    expect((await rowOf(office, march, '2026-04-02')).isLate).toBe(false);
    await setState(office, '2026-03-01', 'returned');
    expect(await rowOf(office)).toMatchObject({ isDisputed: true, isLate: true });
    await setState(office, '2026-03-01', 'open');
  });

  test('follows the rule that the coordinator sets', async () => {
    const { rules } = await board();
    await act({ intent: 'saveRules', rules: rules.map((rule) => ({ ...rule, amount: rule.code === 'closingDays' ? 200 : rule.amount })) });
    expect((await rowOf(office)).isLate).toBe(false);
    expect(await refusal(act({ intent: 'saveRules', rules }))).toEqual([409, 'platform.errors.stale']);
    const changed = (await board()).rules;
    await act({ intent: 'saveRules', rules: changed.map((rule) => ({ ...rule, amount: rule.code === 'closingDays' ? 5 : rule.amount })) });
  });

  test('counts what is overdue in the period and nothing that is not due yet', async () => {
    await db.owner`insert into internal_analyses ${db.owner({
      office_id: office.officeId, organisation_id: office.organisationIds[0]!, region_code: office.regionCode!, id: uuid(), year: 2026, number: 1, language: 'kk', object: 'o', period_from: '2025-01-01',
      period_to: '2025-12-31', direction_codes: ['B.HR'], performer_kind: 'unit', due_on: '2026-03-20', created_by: office.personId, created_by_name: 'n',
    })}`;
    expect((await rowOf(office)).missing.analyses).toBe(1);
    expect((await rowOf(office, parsePeriod('2026-04', null)!)).missing.analyses).toBe(0);
    expect((await rowOf(office, march, '2026-03-20')).missing.analyses).toBe(0);
  });
});

describe('reminding', () => {
  const remind = (offices: string[], on = today) => act({ intent: 'remind', period: '2026-03', text: 'Айды жабыңыз', office: offices }, coordinator, on);

  test('writes to the lead once a day for an office and a period, and keeps who was told', async () => {
    await remind([office.officeId]);
    expect(await refusal(remind([office.officeId]))).toEqual([422, 'consolidation.errors.remindedToday']);
    const mails = await db.owner<{ recipient: string; subject: string; body: string }[]>`select recipient, subject, body from identity.mail_messages`;
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ recipient: 'lead@test.example', subject: 'Adal: напоминание о периоде 2026-03' });
    expect(mails[0]!.body).toContain('Айды жабыңыз');
    expect((await rowOf(office)).reminders).toMatchObject([{ remindedOn: today, text: 'Айды жабыңыз', receivers: [{ name: 'Басшы', role: 'officeLead' }] }]);
    const again = await remind([office.officeId], '2026-04-21');
    expect(again.messageKey).toBe('consolidation.done.reminded');
  });

  test('says what it left out: an office without anybody to write to', async () => {
    expect(await refusal(remind([other.officeId]))).toEqual([422, 'consolidation.errors.nobody']);
    expect(await remind([office.officeId, other.officeId], '2026-04-22')).toMatchObject({ messageKey: 'consolidation.done.remindedSome', params: { count: 1, left: 1 } });
  });

  test('stands on the lead’s first page and on the page of periods, in no other office', async () => {
    const needs = await withActor(db.database, lead, 'read', (transaction) => loadNeeds(transaction, lead, today));
    expect(needs.find(({ code }) => code === 'reminders')?.count).toBeGreaterThan(0);
    const stranger = actorOf(other, 'officeLead', 'office');
    expect(await withActor(db.database, stranger, 'read', (transaction) => selectRemindersOfOffice(transaction, office.officeId, '2026-01-01'))).toEqual([]);
  });

  test('is the coordinator’s alone, in the own name, and stays as it was said', async () => {
    const attempt = (actor: Actor, statement: ReturnType<typeof sql>) => withActor(db.database, actor, 'write', (transaction) => transaction.execute(statement)).then((rows) => rows.length, sqlState);
    const insert = (authorId: string) => sql`insert into period_reminders (office_id, id, period, reminded_on, text, receivers, author_id, author_name)
      values (${office.officeId}, ${uuid()}, '2026-02', '2026-04-20', 't', '[]', ${authorId}, 'n') returning region_code`;
    expect(await attempt(lead, insert(lead.personId))).toBe('42501');
    expect(await attempt(coordinator, insert(lead.personId))).toBe('42501');
    expect(await attempt(coordinator, insert(coordinator.personId))).toBe(1);
    expect(await attempt(coordinator, sql`update period_reminders set text = 'other'`)).toBe('42501');
    expect(await attempt(coordinator, sql`delete from finding_explanations`)).toBe('42501');
  });
});

describe('findings among the values', () => {
  test('are found when a month is looked through: the same value, a level at zero, zeros by one person, entries in bulk', async () => {
    expect((await board()).examinedAt).toBeNull();
    for (const day of days(10)) await value(office, 0, day, { value: 7 });
    await value(office, 1, '2026-03-02', { value: 5 });
    await value(office, 1, '2026-03-03', { value: 0 });
    for (const day of days(22, 1)) await value(other, 0, day, { value: 0, enteredAt: '2026-04-10T10:00:00Z' });
    await act({ intent: 'examine', period: '2026-03' });
    const { findings, examinedAt, unexamined } = await board();
    expect(examinedAt).not.toBeNull();
    expect(unexamined).toBe(0);
    const found = findings.map(({ rule, officeId, count }) => [rule, officeId === office.officeId ? 'office' : 'other', count]);
    expect(found).toContainEqual(['sameValue', 'office', 1]);
    expect(found).toContainEqual(['levelToZero', 'office', 1]);
    expect(found).toContainEqual(['bulkAfterMonthEnd', 'other', 22]);
    expect(found.filter(([rule]) => rule === 'zerosByOne')).toEqual([]);
  });

  test('a second look finds the same, and forgets what was mended', async () => {
    await db.owner`update daily_values set value = 8 where office_id = ${office.officeId} and kind = 'increment' and day = '2026-03-05'`;
    await act({ intent: 'examine', period: '2026-03' });
    expect((await board()).findings.some(({ rule }) => rule === 'sameValue')).toBe(false);
  });

  test('zeros in every series of an organisation by one person are found', async () => {
    for (const day of days(12, 3)) {
      await value(office, 0, day, { value: 0 }, 1);
      await value(office, 2, day, { value: 0, denominator: 4 }, 1);
    }
    await act({ intent: 'examine', period: '2026-03' });
    expect((await board()).findings.find(({ rule }) => rule === 'zerosByOne')).toMatchObject({ officeId: office.officeId, count: 1, since: '2026-03-03' });
  });
});

describe('findings among the records', () => {
  test('a month accepted without a verified value, a ratio above its whole, an organisation of no region', async () => {
    await value(office, 2, '2026-03-30', { value: 9, denominator: 4 });
    await db.owner`update daily_values set denominator = 4, value = 90 where office_id = ${office.officeId} and kind = 'ratio' and day = '2026-03-30'`;
    await db.owner`update charter_indicators set indicator_code = (select code from indicators where kind = 'ratio' order by code limit 1) where id = ${office.indicators[2]!.id}`;
    await setState(office, '2026-03-01', 'accepted');
    await db.owner`insert into organisations (office_id, id, name, kind) values (${other.officeId}, ${uuid()}, ${db.owner.json({ kk: 'Жаңа', ru: null, en: null })}, 'subordinate')`;
    const rules = (await board()).findings.map(({ rule, officeId }) => `${rule} ${officeId === office.officeId ? 'office' : 'other'}`);
    expect(rules).toEqual(expect.arrayContaining(['acceptedUnverified office', 'ratioOver office', 'withoutPlacement other']));
  });

  test('are explained for the number they count, and come back with another', async () => {
    const finding = (await board()).findings.find(({ rule }) => rule === 'withoutPlacement')!;
    const explain = (count: number) => act({ intent: 'explain', period: '2026-03', id: uuid(), officeId: other.officeId, rule: 'withoutPlacement', count, explanation: 'Тіркелуде' });
    expect(await refusal(explain(finding.count + 1))).toEqual([409, 'platform.errors.stale']);
    await explain(finding.count);
    const explained = (await board()).findings.find(({ rule }) => rule === 'withoutPlacement')!;
    expect(explained.explanation).toMatchObject({ explanation: 'Тіркелуде', authorName: coordinator.name });
    await db.owner`insert into organisations (office_id, id, name, kind) values (${other.officeId}, ${uuid()}, ${db.owner.json({ kk: 'Тағы', ru: null, en: null })}, 'subordinate')`;
    expect((await board()).findings.find(({ rule }) => rule === 'withoutPlacement')!.explanation).toBeNull();
    expect(await refusal(act({ intent: 'explain', period: '2026-03', id: uuid(), officeId: office.officeId, rule: 'quickChecklist', count: 1, explanation: 'none' }))).toEqual([404, 'platform.errors.notFound']);
  });
});

describe('consolidating what was accepted', () => {
  test('takes offices whole and says what it left out', async () => {
    await setState(office, '2026-03-01', 'accepted');
    await setState(other, '2026-03-01', 'closed');
    expect(await act({ intent: 'consolidate', period: '2026-03' })).toMatchObject({ messageKey: 'consolidation.done.consolidatedSome', params: { count: 1, left: 1 } });
    expect((await rowOf(office)).months[0]!.state).toBe('consolidated');
    expect((await rowOf(other)).months[0]!.state).toBe('closed');
    expect(await refusal(act({ intent: 'consolidate', period: '2026-03' }))).toEqual([422, 'consolidation.errors.nothingAccepted']);
    const summary = await withActor(db.database, coordinator, 'read', (transaction) => loadConsolidationSummary(transaction, coordinator, march, today));
    expect(summary).toMatchObject({ offices: 2, consolidated: 1, closed: 1, open: 0 });
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  test('an auditor reads the board and changes nothing', async () => {
    const auditor = actorOf({ ...office, regionCode: null }, 'auditor', 'national');
    expect((await withActor(db.database, auditor, 'read', (transaction) => loadBoard(transaction, march, today))).offices.length).toBeGreaterThan(0);
    await expect(act({ intent: 'examine', period: '2026-03' }, auditor)).rejects.toThrow();
  });
});
