import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { sqlState, violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { actorOf, createOffice, createOrganisation, createPerson } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadEvent, loadEventCalendar, loadEventChoices, loadEventPlan, loadEvents, loadSeries } from './culture-events.queries.server.ts';
import { eventCalendarSearch, eventPlanSearch, eventSearch, newEventSchema, newSeriesSchema, publicEventSearch, type NewEvent } from './culture-events.schema.ts';
import { attachFile, attachLink, createEvent, editEvent, endSeries, moveEvent, planSeries, takeBackPart } from './culture-events.service.server.ts';
import { eventLife, eventMovements, eventStates, isReviewerOf, type EventMovement } from './event-life.model.ts';
import { loadPublicEvents } from './public-events.queries.server.ts';
import { exportEvents } from './events-export.server.ts';

const today = '2026-06-01';
// The smallest picture there is.
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const photo = () => new File([pixel], 'photo.png', { type: 'image/png' });

let db: TestDatabase;
let services: Pick<Services, 'config'>;
let files: string;
let officeId: string;
let organisationId: string;
let otherOrganisationId: string;
let executor: Actor;
let manager: Actor;
let commissioner: Actor;
let coordinator: Actor;
let neighbour: Actor;
let stranger: Actor;
let central: { officeId: string; organisationId: string; manager: Actor };

beforeAll(async () => {
  db = await createTestDatabase();
  files = mkdtempSync(path.join(tmpdir(), 'adal-culture-'));
  services = { config: { filesDirectory: files, maxUploadBytes: 1_000_000 } as Services['config'] };
  ({ officeId } = await createOffice(db.owner, { regionCode: 'KZ-11' }));
  organisationId = await createOrganisation(db.owner, officeId, 'KZ-11');
  otherOrganisationId = await createOrganisation(db.owner, officeId, 'KZ-11');
  const foreign = await createOffice(db.owner, { regionCode: 'KZ-15' });
  const person = async (role: Actor['role'], scope: Actor['scope'], place: { officeId: string; regionCode: string | null }, at: string | null = null) =>
    actorOf({ ...place, personId: await createPerson(db.owner, role) }, role, scope, { organisationId: at });
  const here = { officeId, regionCode: 'KZ-11' };
  executor = await person('executor', 'organisation', here, organisationId);
  neighbour = await person('complianceOfficer', 'organisation', here, otherOrganisationId);
  manager = await person('projectManager', 'office', here);
  commissioner = await person('commissioner', 'region', { officeId: uuid(), regionCode: 'KZ-11' });
  coordinator = await person('coordinator', 'national', { officeId: uuid(), regionCode: null });
  stranger = await person('officeLead', 'office', foreign);
  const cga = await createOffice(db.owner, { kind: 'cga' });
  central = {
    officeId: cga.officeId, organisationId: await createOrganisation(db.owner, cga.officeId, 'KZ-11'),
    manager: await person('projectManager', 'office', cga),
  };
});
afterAll(async () => {
  await db.close();
  rmSync(files, { recursive: true });
});
beforeEach(() => db.owner`truncate culture_events, culture_event_series cascade`);

const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? (Object.values(error.fieldErrors)[0] ?? error.messageKey) : String(error)));

const form = (more: Record<string, unknown> = {}): NewEvent => newEventSchema.parse({
  id: uuid(), organisationId, when: 'held', day: '2026-05-28', title: 'Мектептегі дәріс', language: 'kk', kindCode: 'lecture', format: 'inPerson', place: '№ 5 мектеп', isPublic: 'on',
  persons: { childrenAndYouth: '40', citizens: '' }, photo: photo(), ...more,
});
const create = (actor: Actor, more: Record<string, unknown> = {}) => createEvent(services, actor, (body) => write(actor, body), form(more), today);
const plan = (actor = executor, more: Record<string, unknown> = {}) => create(actor, { when: 'planned', day: '2026-05-30', persons: {}, audienceCodes: ['citizens'], photo: '', ...more });
type Key = { officeId: string; eventId: string };
const versionOf = async ({ eventId }: Key) => Number((await db.owner`select version from culture_events where id = ${eventId}`)[0]?.version ?? 1);
const move = async (actor: Actor, key: Key, movement: EventMovement, words: { heldOn?: string; movedTo?: string; note?: string } = {}) => {
  const version = await versionOf(key);
  return write(actor, (transaction) => moveEvent(transaction, actor, key, { version, movement, heldOn: '2026-05-30', movedTo: '2026-06-20', note: 'себебі', ...words }, today));
};
const record = (key: Key, actor = executor) => read(actor, (transaction) => loadEvent(transaction, key));
const list = (actor: Actor, more: Record<string, string> = {}) => read(actor, (transaction) => loadEvents(transaction, actor, eventSearch.parse(more), today));

describe('an event just held', () => {
  test('is logged with its participants and photograph at once, and the commissioner confirms it', async () => {
    const key = await create(executor);
    const event = await record(key);
    expect(event).toMatchObject({
      state: 'held', heldOn: '2026-05-28', isUnplanned: true, audienceCodes: ['childrenAndYouth'], participants: [{ audienceCode: 'childrenAndYouth', persons: 40 }],
      proofs: [{ evidenceKind: 'photo', title: 'photo.png', mediaType: 'image/png' }], reportedByName: 'Әсел Нұрқызы',
    });
    expect(readdirSync(path.join(files, officeId))).toContain(event.proofs[0]!.fileId);
    expect(await read(commissioner, (transaction) => transaction.execute(sql`select 1 from files where id = ${event.proofs[0]!.fileId}`))).toHaveLength(1);
    expect(await refusalOf(move(executor, key, 'verify'))).toBe('cultureEvents.refusals.notYours');
    expect(await refusalOf(move(coordinator, key, 'verify'))).toBe('cultureEvents.refusals.ownReviewer');
    await move(commissioner, key, 'verify');
    expect(await record(key)).toMatchObject({ state: 'verified', version: 3 });
    expect((await record(key)).steps.map(({ movement }) => movement)).toEqual(['verify', 'hold']);
  });

  test('is refused at its fields as a whole when something is missing, and leaves nothing behind', async () => {
    const before = readdirSync(path.join(files, officeId)).length;
    expect(await refusalOf(create(executor, { photo: '' }))).toBe('cultureEvents.refusals.proof');
    expect(await refusalOf(create(executor, { persons: {}, audienceCodes: ['citizens'] }))).toBe('cultureEvents.refusals.participants');
    expect(await refusalOf(create(executor, { day: '2026-06-02' }))).toBe('cultureEvents.refusals.notFuture');
    expect(await refusalOf(create(executor, { kindCode: 'party' }))).toBe('platform.errors.required');
    expect(await refusalOf(create(executor, { persons: { dogs: '3' } }))).toBe('platform.errors.invalidField');
    expect(await refusalOf(create(executor, { organisationId: otherOrganisationId }))).toBe('platform.errors.required');
    expect(await refusalOf(create(executor, { charterId: uuid() }))).toBe('platform.errors.invalidField');
    await expect(create(executor, { photo: new File(['<html>'], 'x.png') })).rejects.toMatchObject({ fieldErrors: { photo: 'platform.errors.fileTypeNotAllowed' } });
    expect(await db.owner`select 1 from culture_events`).toHaveLength(0);
    expect(readdirSync(path.join(files, officeId)).length).toBe(before);
  });

  test('needs no photograph where there is a publication, and none at all for a survey', async () => {
    await create(executor, { photo: '', mediaUrl: 'https://news.example/1' });
    await create(executor, { photo: '', kindCode: 'survey' });
    await create(executor, { photo: '', kindCode: 'publication', persons: {}, audienceCodes: ['citizens'], mediaUrl: 'https://news.example/2' });
    expect((await list(executor)).totals).toMatchObject({ states: { held: 3 }, persons: { childrenAndYouth: 80 } });
  });

  test('is one event however often its form is sent', async () => {
    const id = uuid();
    await create(executor, { id });
    await create(executor, { id });
    expect(await db.owner`select 1 from culture_events`).toHaveLength(1);
    expect(await db.owner`select 1 from culture_event_proofs`).toHaveLength(1);
  });
});

describe('the life of an event', () => {
  test('leads in the database exactly where its table says', async () => {
    const allowed = new Set(eventMovements.flatMap((movement) => eventLife[movement].from.map((from) => `${from} ${eventLife[movement].to}`)));
    for (const from of eventStates) {
      for (const to of eventStates) {
        const [row] = await db.owner`select culture_event_may_move(${from}, ${to}) as may`;
        // From moved to moved again is a movement; every other state does not lead to itself.
        expect([from, to, row!.may]).toEqual([from, to, allowed.has(`${from} ${to}`)]);
      }
    }
  });

  test('keeps the earlier day of an event that is moved, the reason of one that is cancelled, and what a reviewer remarked', async () => {
    const key = await plan();
    await move(executor, key, 'move', { movedTo: '2026-05-31', note: 'Зал бос емес' });
    expect(await record(key)).toMatchObject({ state: 'moved', plannedOn: '2026-05-31', firstPlannedOn: '2026-05-30', steps: [{ movement: 'move', earlierOn: '2026-05-30', note: 'Зал бос емес' }] });
    await move(executor, key, 'cancel', { note: 'Боран' });
    expect(await record(key)).toMatchObject({ state: 'cancelled', cancelReason: 'Боран' });
    await move(executor, key, 'resume');
    await write(executor, async (transaction) => {
      const event = await loadEvent(transaction, key);
      await editEvent(transaction, executor, key, { ...form({ audienceCodes: ['citizens'], persons: { citizens: '7' } }), intent: 'edit', version: event.version }, today);
    });
    await write(executor, (transaction) => attachLink(transaction, executor, key, { intent: 'attachLink', id: uuid(), title: '', url: 'https://news.example/1' }));
    await move(executor, key, 'hold');
    await move(commissioner, key, 'return', { note: 'Тізім жоқ' });
    expect(await record(key)).toMatchObject({ state: 'returned', reviewRemark: 'Тізім жоқ', heldOn: '2026-05-30' });
    await attachFile(services, executor, (body) => write(executor, body), key, { intent: 'attachFile', id: uuid(), evidenceKind: 'list', title: 'Тізім', file: photo() });
    await move(executor, key, 'hold', { heldOn: '2026-05-31' });
    await move(commissioner, key, 'verify');
    expect(await record(key)).toMatchObject({ state: 'verified', heldOn: '2026-05-31' });
  });

  test('whatever people try in whatever order, nobody confirms what they reported, and nothing counts without what it needs', async () => {
    const actors = () => fc.constantFrom(executor, manager, commissioner, coordinator);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(actors(), fc.constantFrom(...eventMovements)), { maxLength: 10 }), async (steps) => {
        const key = await plan();
        for (const [actor, movement] of steps) await refusalOf(move(actor, key, movement));
        const [row] = await db.owner`select state, reported_by, reviewed_by from culture_events where id = ${key.eventId}`;
        expect(['held', 'returned', 'verified']).not.toContain(row!.state);
        const held = await create(executor);
        for (const [actor, movement] of steps) await refusalOf(move(actor, held, movement));
        const [after] = await db.owner`select state, reported_by, reviewed_by from culture_events where id = ${held.eventId}`;
        if (after!.state === 'verified') expect(after!.reviewed_by).toBe(commissioner.personId);
      }),
      { numRuns: 12 },
    );
  });

  test('somebody else’s change is not overwritten, and what was reported does not change', async () => {
    const key = await create(executor);
    await expect(write(manager, (transaction) => moveEvent(transaction, manager, key, { version: 1, movement: 'takeBack', note: 'x' }, today))).rejects.toMatchObject({ status: 409 });
    const link = { intent: 'attachLink' as const, id: uuid(), title: '', url: 'https://news.example/9' };
    expect(await refusalOf(write(executor, (transaction) => attachLink(transaction, executor, key, link)))).toBe('cultureEvents.refusals.frozen');
    const { proofs } = await record(key);
    expect(await refusalOf(write(executor, (transaction) => takeBackPart(transaction, executor, key, 'proof', proofs[0]!.id)))).toBe('cultureEvents.refusals.frozen');
    await move(manager, key, 'takeBack');
    await write(executor, (transaction) => takeBackPart(transaction, executor, key, 'proof', proofs[0]!.id));
    expect(await refusalOf(move(executor, key, 'hold'))).toBe('cultureEvents.refusals.proof');
  });
});

describe('behind the application the database refuses', () => {
  const attempt = (actor: Actor, statement: ReturnType<typeof sql>) => write(actor, (transaction) => transaction.execute(statement)).then(() => 'done', (error: unknown) => violatedConstraint(error) ?? sqlState(error));

  test('a report without participants or proof, in somebody else’s name, or of an own review', async () => {
    const key = await plan();
    const held = (by: string) => sql`update culture_events set state = 'held', held_on = '2026-05-30', reported_by = ${by}, reported_by_name = 'n' where id = ${key.eventId}`;
    expect(await attempt(executor, held(executor.personId))).toBe('culture_events_participants_check');
    await write(executor, (transaction) => transaction.execute(sql`insert into culture_event_participants (office_id, organisation_id, region_code, event_id, audience_code, persons)
      values (${officeId}, ${organisationId}, 'KZ-75', ${key.eventId}, 'citizens', 5)`));
    expect((await db.owner`select region_code from culture_event_participants`)[0]!.region_code).toBe('KZ-11');
    expect(await attempt(executor, held(executor.personId))).toBe('culture_events_proof_check');
    await write(executor, (transaction) => attachLink(transaction, executor, key, { intent: 'attachLink', id: uuid(), title: '', url: 'https://news.example/1' }));
    expect(await attempt(executor, held(manager.personId))).toBe('culture_events_reporter_check');
    await move(executor, key, 'hold');
    const verified = (by: string) => sql`update culture_events set state = 'verified', reviewed_by = ${by}, reviewed_by_name = 'n' where id = ${key.eventId}`;
    expect(await attempt(manager, verified(manager.personId))).toBe('culture_events_reviewer_check');
    expect(await attempt(coordinator, verified(coordinator.personId))).toBe('culture_events_reviewer_check');
    expect(await attempt(commissioner, verified(executor.personId))).toBe('culture_events_reviewer_check');
    expect(await attempt({ ...commissioner, personId: executor.personId }, verified(executor.personId))).toMatch(/second_person_check|verified_check/);
    expect(await attempt(executor, sql`update culture_events set title = 'x' where id = ${key.eventId}`)).toBe('culture_events_frozen_check');
    expect(await attempt(executor, sql`update culture_event_participants set persons = 900 where event_id = ${key.eventId}`)).toBe('culture_event_parts_open_check');
    expect(await attempt(executor, sql`delete from culture_events where id = ${key.eventId}`)).toBe('culture_events_delete_check');
    expect(await attempt(commissioner, sql`update culture_events set title = 'x' where id = ${key.eventId}`)).toBe('42501');
    expect(await attempt(executor, sql`update culture_events set organisation_id = ${otherOrganisationId} where id = ${key.eventId}`)).toMatch(/place_check|42501/);
  });

  test('an event that begins anywhere but as planned, and another day without being moved', async () => {
    const insert = sql`insert into culture_events (office_id, organisation_id, region_code, id, title, language, kind_code, audience_codes, first_planned_on, planned_on, state, cancel_reason, author_id, author_name)
      values (${officeId}, ${organisationId}, '', ${uuid()}, 't', 'kk', 'lecture', '{citizens}', '2026-05-01', '2026-05-01', 'cancelled', 'x', ${executor.personId}, 'n')`;
    expect(await attempt(executor, insert)).toBe('culture_events_movement_check');
    const key = await plan();
    expect(await attempt(executor, sql`update culture_events set planned_on = '2026-08-01' where id = ${key.eventId}`)).toBe('culture_events_movement_check');
  });
});

test('a central body’s event is confirmed by the coordinator and not by a commissioner', async () => {
  const key = await create(central.manager, { organisationId: central.organisationId });
  expect(isReviewerOf('commissioner', 'cga')).toBe(false);
  expect(await refusalOf(move(commissioner, key, 'verify'))).toBe('cultureEvents.refusals.ownReviewer');
  await move(coordinator, key, 'verify');
  expect(await record(key, central.manager)).toMatchObject({ state: 'verified' });
});

test('another organisation, office or region does not exist: neither its events nor its series, in lists, records, exports or choices', async () => {
  const key = await create(executor);
  const series = await write(manager, (transaction) => planSeries(transaction, manager, seriesForm(), today));
  for (const outsider of [neighbour, stranger, { ...commissioner, regionCode: 'KZ-15' }]) {
    expect(await refusalOf(record(key, outsider))).toBe('platform.errors.notFound');
    expect(await refusalOf(read(outsider, (transaction) => loadSeries(transaction, series)))).toBe('platform.errors.notFound');
    expect(await refusalOf(write(outsider, (transaction) => moveEvent(transaction, outsider, key, { version: 2, movement: 'takeBack', note: 'x' }, today)))).toBe('platform.errors.notFound');
    const { rows, totals } = await list(outsider);
    expect([rows.length, totals.states, totals.persons]).toEqual([0, {}, {}]);
    const { events, counts } = await read(outsider, (transaction) => loadEventCalendar(transaction, outsider, eventCalendarSearch.parse({}), '2026-05', today));
    expect([events, counts]).toEqual([[], {}]);
    expect((await read(outsider, (transaction) => loadEventPlan(transaction, outsider, eventPlanSearch.parse({}), 2026))).cells).toEqual([]);
  }
  expect(await refusalOf(write(neighbour, (transaction) => endSeries(transaction, neighbour, series, { version: 1, reason: 'x' }, today)))).toBe('platform.errors.notFound');
  expect((await read(neighbour, (transaction) => loadEventChoices(transaction, neighbour, today))).organisations.map(({ id }) => id)).toEqual([otherOrganisationId]);
  const file = await exportEvents({ actor: neighbour, search: eventSearch.parse({}), today, t: ((text: string) => text) as never, read: (body) => read(neighbour, body) }, 'csv', new Date());
  expect((await file.text()).trim().split('\r\n')).toHaveLength(1);
});

test('the executor of a charter’s team sees and writes nothing here', async () => {
  const key = await create(executor);
  const series = await write(executor, (transaction) => planSeries(transaction, executor, seriesForm(), today));
  const member = actorOf({ officeId, regionCode: 'KZ-11' }, 'executor', 'team');
  expect((await list(member)).rows).toHaveLength(0);
  expect(await refusalOf(move(member, key, 'takeBack'))).toBe('platform.errors.notFound');
  expect(await refusalOf(create(member))).toBe('platform.errors.required');
  expect(await refusalOf(write(member, (transaction) => planSeries(transaction, member, seriesForm(), today)))).toBe('platform.errors.required');
  expect(await refusalOf(write(member, (transaction) => endSeries(transaction, member, series, { version: 1, reason: 'x' }, today)))).toBe('platform.errors.notFound');
});

test('the register finds by spelling variants and filters, counts only what was held, and pages by key', async () => {
  for (let index = 0; index < 52; index += 1) await plan(executor, { title: `Жоспар ${index}`, day: '2026-07-01' });
  await create(executor, { title: 'Құқықтық сауат' });
  await create(manager, { title: 'Қызметшілерді оқыту', kindCode: 'training', organisationId: otherOrganisationId, persons: { civilServants: '25', citizens: '2' } });
  const first = await list(manager);
  const second = await list(manager, { after: first.next! });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 4, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ eventId }) => eventId)).size).toBe(54);
  expect(first.totals).toEqual({ states: { planned: 52, held: 2 }, overdue: 0, persons: { childrenAndYouth: 40, civilServants: 25, citizens: 2 }, trained: 25 });
  expect((await list(manager, { q: 'кукыктык' })).rows.map(({ title }) => title)).toEqual(['Құқықтық сауат']);
  expect((await list(manager, { q: '%' })).rows).toHaveLength(0);
  expect((await list(manager, { audience: 'civilServants' })).rows).toHaveLength(1);
  expect((await list(manager, { kind: 'training' })).rows).toHaveLength(1);
  expect((await list(manager, { state: 'counted', organisation: organisationId })).rows).toHaveLength(1);
  expect((await list(manager, { from: '2026-06-01', to: '2026-07-31', state: 'planned' })).totals.states).toEqual({ planned: 52 });
  expect((await list(coordinator, { region: 'KZ-15' })).rows).toHaveLength(0);
  expect((await read(executor, (transaction) => loadEventCalendar(transaction, executor, eventCalendarSearch.parse({}), '2026-07', today))).counts).toEqual({ '2026-07-01': 52 });
});

const seriesForm = (more: Record<string, unknown> = {}) => newSeriesSchema.parse({
  id: uuid(), organisationId, title: 'Адалдық сағаты', language: 'kk', kindCode: 'seminar', format: 'inPerson', audienceCodes: ['publicSector'], frequency: 'month', fromOn: '2026-04-15', toOn: '2026-09-15', ...more,
});

describe('a series', () => {
  test('unfolds into planned events, each of which goes its own way; ending it takes only what is to come and untouched', async () => {
    const key = await write(executor, (transaction) => planSeries(transaction, executor, seriesForm(), today));
    const load = () => read(executor, (transaction) => loadSeries(transaction, key));
    const { events } = await load();
    expect(events.map(({ happensOn }) => happensOn)).toEqual(['2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15', '2026-08-15', '2026-09-15']);
    await move(executor, events[3]!, 'move', { movedTo: '2026-07-20' });
    await move(executor, events[4]!, 'cancel');
    expect((await load()).events.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned', 'moved', 'cancelled', 'planned']);
    expect(await write(executor, (transaction) => endSeries(transaction, executor, key, { version: 1, reason: 'Бағдарлама аяқталды' }, today))).toBe(2);
    expect((await load()).events.map(({ happensOn, state }) => `${happensOn} ${state}`)).toEqual(['2026-04-15 planned', '2026-05-15 planned', '2026-07-20 moved', '2026-08-15 cancelled']);
    expect(await refusalOf(write(executor, (transaction) => endSeries(transaction, executor, key, { version: 2, reason: 'x' }, today)))).toBe('cultureEvents.refusals.seriesEnded');
  });

  test('is planned once however often its form is sent, and not for longer than it may be', async () => {
    const input = seriesForm();
    for (let index = 0; index < 2; index += 1) await write(executor, (transaction) => planSeries(transaction, executor, input, today));
    expect(await db.owner`select 1 from culture_events`).toHaveLength(6);
    const refused = (more: Record<string, unknown>) => refusalOf(write(executor, (transaction) => planSeries(transaction, executor, seriesForm(more), today)));
    expect(await refused({ toOn: '2026-04-14' })).toBe('cultureEvents.errors.endsEarlier');
    expect(await refused({ frequency: 'week', toOn: '2032-01-01' })).toBe('cultureEvents.errors.seriesTooLong');
    expect(await refused({ audienceCodes: [] })).toBe('cultureEvents.errors.noAudience');
    expect(await refused({ organisationId: otherOrganisationId })).toBe('platform.errors.required');
  });

  test('the plan of a year sets what was planned against what was held, by kind and quarter', async () => {
    await write(executor, (transaction) => planSeries(transaction, executor, seriesForm(), today));
    await create(executor);
    const { cells } = await read(executor, (transaction) => loadEventPlan(transaction, executor, eventPlanSearch.parse({}), 2026));
    const of = (kindCode: string, quarter: number) => cells.find((cell) => cell.kindCode === kindCode && cell.quarter === quarter);
    expect([of('seminar', 2), of('seminar', 3), of('lecture', 2)]).toMatchObject([{ planned: 3, held: 0 }, { planned: 3, held: 0 }, { planned: 0, held: 1, verified: 0 }]);
  });
});

describe('without signing in', () => {
  const visible = (more: Record<string, string> = {}, month = '2026-05') => asPublic(db.database, (transaction) => loadPublicEvents(transaction, publicEventSearch.parse(more), month));

  test('only events marked public are seen, and of them only what harms nobody', async () => {
    await create(executor, { mediaUrl: 'https://news.example/1', localityName: 'Көкшетау', organiser: 'Лицей', speakers: 'Аты-жөні', result: 'Ішкі', feedback: '4,6', feedbackAnswers: '9' });
    await create(executor, { title: 'Ішкі', isPublic: '' });
    const cancelled = await plan(executor, { title: 'Тоқтатылған' });
    await move(executor, cancelled, 'cancel');
    const returned = await create(executor, { title: 'Қайтарылған' });
    await move(commissioner, returned, 'return');
    const { rows } = await visible();
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]!).sort()).toEqual(['eventId', 'format', 'happensOn', 'kindName', 'language', 'media', 'officeName', 'organiser', 'place', 'regionName', 'startTime', 'state', 'title']);
    expect(rows[0]).toMatchObject({ title: 'Мектептегі дәріс', state: 'held', place: 'Көкшетау, № 5 мектеп', organiser: 'Лицей', media: [{ title: '', url: 'https://news.example/1' }] });
    expect(JSON.stringify(rows)).not.toMatch(/Аты-жөні|Ішкі|Нұрқызы/);
    expect((await visible({ region: 'KZ-15' })).rows).toHaveLength(0);
    expect((await visible({ kind: 'survey' })).rows).toHaveLength(0);
    expect((await visible({}, '2026-04')).rows).toHaveLength(0);
  });

  test('no table can be read, nothing written, and no other function of the owner run', async () => {
    for (const table of ['culture_events', 'culture_event_participants', 'culture_event_proofs', 'offices', 'people', 'files', 'regions', 'culture_event_kinds']) {
      const state = await asPublic(db.database, (transaction) => transaction.execute(sql`select 1 from ${sql.identifier(table)}`)).then(() => 'read', sqlState);
      expect([table, state]).toEqual([table, '42501']);
    }
    expect(await asPublic(db.database, (transaction) => transaction.execute(sql`select analyze_risks()`)).then(() => 'run', sqlState)).toBe('42501');
    expect(await db.database.app.execute(sql`select * from public_culture_choices()`).then(() => 'run', sqlState)).toBe('42501');
  });

  test('a month is paged by key', async () => {
    for (let index = 0; index < 62; index += 1) await plan(executor, { title: `Іс-шара ${index}`, day: '2026-05-20' });
    const first = await visible();
    const second = await visible({ after: first.next! });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([60, 2, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ eventId }) => eventId)).size).toBe(62);
  });
});
