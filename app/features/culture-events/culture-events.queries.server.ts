import { sql, type SQL } from 'drizzle-orm';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import { firstOfMonth, lastOfMonth } from '#app/platform/time/civil-date.ts';
import { weeksOf, type Audience, type AudienceCount, type EventFormat, type EventKind, type PlanCell } from './culture-events.model.ts';
import type { EventKey, SeriesKey } from './culture-events.repo.server.ts';
import type { EventCalendarSearch, EventPlanSearch, EventSearch } from './culture-events.schema.ts';
import type { EventMovement, EventState, OfficeKind } from './event-life.model.ts';
import type { Frequency } from './series.model.ts';

const pageSize = 50;

export type Named = { code: string; name: Localized };
export type Catalogues = { kinds: EventKind[]; audiences: Audience[] };

const kindJson = sql`json_build_object('code', k.code, 'name', k.name, 'needsParticipants', k.needs_participants, 'needsProof', k.needs_proof, 'isAwareness', k.is_awareness,
  'trainsCivilServants', k.trains_civil_servants)`;

/** Kinds and audiences in force on the day; all of them without one. */
export async function selectCatalogues(transaction: ActorTransaction, today: string | null): Promise<Catalogues> {
  const inForce = (alias: string) => (today === null ? sql`true` : sql`${sql.raw(alias)}.valid_from <= ${today} and (${sql.raw(alias)}.valid_to is null or ${sql.raw(alias)}.valid_to >= ${today})`);
  const [row] = await transaction.execute<Catalogues>(sql`
    select (select coalesce(json_agg(${kindJson} order by k.position), '[]') from culture_event_kinds k where ${inForce('k')}) as kinds,
      (select coalesce(json_agg(json_build_object('code', a.code, 'name', a.name) order by a.position), '[]') from culture_audiences a where ${inForce('a')}) as audiences`);
  return row!;
}

type Filters = Omit<EventSearch, 'after'>;

function chosen(search: Filters, today: string): SQL {
  const escaped = literally(search.q);
  const state = search.state === null ? sql`true`
    : search.state === 'counted' ? sql`e.state in ('held', 'verified')`
      : search.state === 'overdue' ? sql`e.state in ('planned', 'moved') and e.happens_on < ${today}`
        : sql`e.state = ${search.state}`;
  return sql`${state}
    ${search.verified === null ? sql`` : search.verified === 'yes' ? sql`and e.state = 'verified'` : sql`and e.state in ('held', 'returned')`}
    ${search.kind === null ? sql`` : sql`and e.kind_code = ${search.kind}`}
    ${search.audience === null ? sql`` : sql`and ${search.audience} = any(e.audience_codes)`}
    ${search.region === null ? sql`` : sql`and e.region_code = ${search.region}`}
    ${search.office === null ? sql`` : sql`and e.office_id = ${search.office}`}
    ${search.organisation === null ? sql`` : sql`and e.organisation_id = ${search.organisation}`}
    ${search.from === null ? sql`` : sql`and e.happens_on >= ${search.from}`}
    ${search.to === null ? sql`` : sql`and e.happens_on <= ${search.to}`}
    ${search.q === '' ? sql`` : sql`and e.search_text like '%' || fold_text(${escaped}) || '%'`}`;
}

export type EventRow = {
  officeId: string; eventId: string; title: string; language: Language; kindName: Localized; state: EventState; happensOn: string; startTime: string | null;
  format: EventFormat; place: string; localityName: string; organisationName: Localized; officeName: Localized; regionName: Localized; organiser: string; isPublic: boolean;
  participants: AudienceCount[]; audienceCodes: string[];
};

const rowColumns = sql`e.office_id as "officeId", e.id as "eventId", e.title, e.language, k.name as "kindName", e.state, e.happens_on as "happensOn", e.start_time as "startTime",
  e.format, e.place, e.locality_name as "localityName", g.name as "organisationName", o.short_name as "officeName", r.short_name as "regionName", e.organiser,
  e.is_public as "isPublic", e.audience_codes as "audienceCodes",
  coalesce((select json_agg(json_build_object('audienceCode', p.audience_code, 'persons', p.persons)) from culture_event_participants p
    where p.office_id = e.office_id and p.event_id = e.id), '[]') as participants`;
const source = sql`from culture_events e join culture_event_kinds k on k.code = e.kind_code join organisations g on g.office_id = e.office_id and g.id = e.organisation_id
  left join offices o on o.id = e.office_id join regions r on r.code = e.region_code`;

export type EventTotals = { states: Partial<Record<EventState, number>>; overdue: number; persons: Record<string, number>; trained: number };

/** Visible events, latest first, by key. */
export async function loadEventRows(transaction: ActorTransaction, search: EventSearch, today: string, most = pageSize): Promise<{ rows: EventRow[]; next: string | null }> {
  const [day, id] = search.after?.split('_') ?? [];
  const found = await transaction.execute<EventRow>(sql`
    select ${rowColumns} ${source} where ${chosen(search, today)} and ${day && id ? sql`(e.happens_on, e.id) < (${day}::date, ${id}::uuid)` : sql`true`}
    order by e.happens_on desc, e.id desc limit ${most + 1}`);
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return { rows, next: found.length > most && last ? `${last.happensOn}_${last.eventId}` : null };
}

/** A page of the register with the totals of all that the filters leave, and the words of the filters. Three statements. */
export async function loadEvents(transaction: ActorTransaction, actor: Actor, search: EventSearch, today: string) {
  const [page, [totals], [options]] = await Promise.all([
    loadEventRows(transaction, search, today),
    transaction.execute<EventTotals>(sql`
      with shown as materialized (select e.office_id, e.id, e.state, e.happens_on, e.kind_code from culture_events e where ${chosen(search, today)}),
      people as (
        select p.audience_code, sum(p.persons)::int as persons, coalesce(sum(p.persons) filter (where k.trains_civil_servants and p.audience_code = 'civilServants'), 0)::int as trained
        from shown s join culture_event_participants p on p.office_id = s.office_id and p.event_id = s.id join culture_event_kinds k on k.code = s.kind_code
        where s.state in ('held', 'verified') group by 1)
      select (select coalesce(json_object_agg(c.state, c.number), '{}') from (select state, count(*)::int as number from shown group by 1) c) as states,
        (select count(*)::int from shown where state in ('planned', 'moved') and happens_on < ${today}) as overdue,
        (select coalesce(json_object_agg(audience_code, persons), '{}') from people) as persons,
        (select coalesce(sum(trained), 0)::int from people) as trained`),
    transaction.execute<FilterOptions>(optionsQuery(actor)),
  ]);
  return { ...page, totals: totals!, options: options! };
}
export type EventsPageData = Awaited<ReturnType<typeof loadEvents>>;

export type FilterOptions = Catalogues & { regions: Named[]; offices: { id: string; name: Localized }[]; organisations: { id: string; name: Localized }[] };

/** Organisations are offered where they are few: of an office those that have events. */
function optionsQuery(actor: Actor): SQL {
  const isWide = actor.scope === 'national' || actor.scope === 'region';
  return sql`
    select (select coalesce(json_agg(${kindJson} order by k.position), '[]') from culture_event_kinds k) as kinds,
      (select coalesce(json_agg(json_build_object('code', a.code, 'name', a.name) order by a.position), '[]') from culture_audiences a) as audiences,
      ${actor.scope === 'national' ? sql`(select json_agg(json_build_object('code', r.code, 'name', r.short_name) order by r.code) from regions r)` : sql`'[]'::json`} as regions,
      ${isWide ? sql`(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name) order by o.kind desc, o.short_name ->> 'kk'), '[]') from offices o where o.kind <> 'coordinator')` : sql`'[]'::json`} as offices,
      ${actor.scope === 'office' ? sql`(select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.sort_name, g.id), '[]') from organisations g where g.office_id = ${actor.officeId}
        and exists (select from culture_events e where e.office_id = g.office_id and e.organisation_id = g.id))` : sql`'[]'::json`} as organisations`;
}

export type CalendarEvent = Pick<EventRow, 'officeId' | 'eventId' | 'title' | 'language' | 'state' | 'happensOn' | 'startTime' | 'kindName'>;

/** Events of the weeks of a month, as many of each day as a page can show, and how many there are. Two statements. */
export async function loadEventCalendar(transaction: ActorTransaction, actor: Actor, search: EventCalendarSearch, month: string, today: string) {
  const days = weeksOf(month);
  const mostOfDay = 8;
  const [events, counts, [options]] = await Promise.all([
    transaction.execute<CalendarEvent>(sql`
      select * from (
        select e.office_id as "officeId", e.id as "eventId", e.title, e.language, e.state, e.happens_on as "happensOn", e.start_time as "startTime", k.name as "kindName",
          row_number() over (partition by e.happens_on order by e.start_time nulls last, e.id) as place
        from culture_events e join culture_event_kinds k on k.code = e.kind_code
        where e.happens_on between ${days[0]} and ${days.at(-1)} and ${chosen(search, today)}) x
      where x.place <= ${mostOfDay} order by x."happensOn", x.place`),
    transaction.execute<{ day: string; number: number }>(sql`
      select e.happens_on as day, count(*)::int as number from culture_events e
      where e.happens_on between ${firstOfMonth(month)} and ${lastOfMonth(month)} and ${chosen(search, today)} group by 1`),
    transaction.execute<FilterOptions>(optionsQuery(actor)),
  ]);
  return { month, days, events: [...events], counts: Object.fromEntries(counts.map(({ day, number }) => [day, number])), options: options! };
}
export type EventCalendarData = Awaited<ReturnType<typeof loadEventCalendar>>;

/** What was planned for a year and what was held in it, by kind and quarter. */
export async function loadEventPlan(transaction: ActorTransaction, actor: Actor, search: EventPlanSearch, year: number) {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const place = sql`${search.office === null ? sql`true` : sql`e.office_id = ${search.office}`} and ${search.region === null ? sql`true` : sql`e.region_code = ${search.region}`}
    and ${search.organisation === null ? sql`true` : sql`e.organisation_id = ${search.organisation}`}`;
  const [cells, [options]] = await Promise.all([
    transaction.execute<PlanCell>(sql`
      select c.kind_code as "kindCode", c.quarter, sum(c.planned)::int as planned, sum(c.held)::int as held, sum(c.verified)::int as verified from (
        select e.kind_code, extract(quarter from e.first_planned_on)::int as quarter, 1 as planned, 0 as held, 0 as verified from culture_events e
        where not e.is_unplanned and e.first_planned_on between ${from} and ${to} and ${place}
        union all
        select e.kind_code, extract(quarter from e.held_on)::int, 0, 1, (e.state = 'verified')::int from culture_events e
        where e.state in ('held', 'verified') and e.happens_on between ${from} and ${to} and ${place}) c
      group by 1, 2`),
    transaction.execute<FilterOptions>(optionsQuery(actor)),
  ]);
  return { year, cells: [...cells], options: options! };
}
export type EventPlanData = Awaited<ReturnType<typeof loadEventPlan>>;

export type OrganisationChoice = { id: string; name: Localized };
export type EventChoices = Catalogues & { organisations: OrganisationChoice[]; charters: { id: string; code: string; name: Localized }[] };

/** What a form of an event offers. */
export async function loadEventChoices(transaction: ActorTransaction, actor: Actor, today: string): Promise<EventChoices> {
  const [catalogues, [row]] = await Promise.all([
    selectCatalogues(transaction, today),
    transaction.execute<Pick<EventChoices, 'organisations' | 'charters'>>(sql`
      select coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.kind <> 'apparatus', g.sort_name, g.id)
          from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id
          where p.office_id = ${actor.officeId} and p.ended_on is null and ${actor.scope === 'organisation' ? sql`g.id = ${actor.organisationId}` : actor.scope === 'office' ? sql`true` : sql`false`}), '[]') as organisations,
        coalesce((select json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name) order by c.code) from charters c
          where c.office_id = ${actor.officeId} and c.state = 'approved' and c.ends_on >= ${today} and c.block_code like '%culture%'), '[]') as charters`),
  ]);
  return { ...catalogues, ...row! };
}

export type EventStep = {
  id: string; movement: EventMovement | 'edit'; fromState: EventState; toState: EventState; earlierOn: string | null; note: string | null; madeByName: string; madeByRole: Role; madeAt: string;
};
export type EventProof = { id: string; evidenceKind: string; kindName: Localized; title: string; fileId: string; mediaType: string; size: number; authorName: string; createdAt: string };
export type EventMedia = { id: string; title: string; url: string };

export type EventRecord = EventRow & {
  organisationId: string; officeKind: OfficeKind; kindCode: string; needsParticipants: boolean; needsProof: boolean; trainsCivilServants: boolean; firstPlannedOn: string; plannedOn: string;
  heldOn: string | null; isUnplanned: boolean; charterId: string | null; charterName: Localized | null; seriesId: string | null; speakers: string; partner: string; result: string;
  feedbackTenths: number | null; feedbackAnswers: number | null; cancelReason: string | null; reportedByName: string | null; reportedAt: string | null; reviewRemark: string | null;
  reviewedByName: string | null; reviewedAt: string | null; version: number; authorName: string; createdAt: string;
  media: EventMedia[]; proofs: EventProof[]; steps: EventStep[];
};

/** One event with its path, proofs and publications. @throws AppError 404. */
export async function loadEvent(transaction: ActorTransaction, { officeId, eventId }: EventKey): Promise<EventRecord> {
  const [event] = await transaction.execute<EventRecord>(sql`
    select ${rowColumns}, e.organisation_id as "organisationId", coalesce(o.kind, 'cga') as "officeKind", e.kind_code as "kindCode", k.needs_participants as "needsParticipants",
      k.needs_proof as "needsProof", k.trains_civil_servants as "trainsCivilServants", e.first_planned_on as "firstPlannedOn", e.planned_on as "plannedOn", e.held_on as "heldOn",
      e.is_unplanned as "isUnplanned", e.charter_id as "charterId", (select c.name from charters c where c.office_id = e.office_id and c.id = e.charter_id) as "charterName",
      e.series_id as "seriesId", e.speakers, e.partner, e.result, e.feedback_tenths as "feedbackTenths", e.feedback_answers as "feedbackAnswers", e.cancel_reason as "cancelReason",
      e.reported_by_name as "reportedByName", e.reported_at as "reportedAt", e.review_remark as "reviewRemark", e.reviewed_by_name as "reviewedByName",
      e.reviewed_at as "reviewedAt", e.version, e.author_name as "authorName", e.created_at as "createdAt",
      coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'url', m.url) order by m.created_at, m.id) from culture_event_media m
        where m.office_id = e.office_id and m.event_id = e.id and m.withdrawn_at is null), '[]') as media,
      coalesce((select json_agg(json_build_object('id', p.id, 'evidenceKind', p.evidence_kind, 'kindName', n.name, 'title', p.title, 'fileId', p.file_id, 'mediaType', f.media_type,
          'size', f.size, 'authorName', p.author_name, 'createdAt', p.created_at) order by p.created_at, p.id)
        from culture_event_proofs p join files f on f.office_id = p.office_id and f.id = p.file_id join evidence_kinds n on n.code = p.evidence_kind
        where p.office_id = e.office_id and p.event_id = e.id and p.withdrawn_at is null), '[]') as proofs,
      coalesce((select json_agg(json_build_object('id', s.id, 'movement', s.movement, 'fromState', s.from_state, 'toState', s.to_state, 'earlierOn', s.earlier_on, 'note', s.note,
          'madeByName', s.made_by_name, 'madeByRole', s.made_by_role, 'madeAt', s.made_at) order by s.made_at desc, s.id desc)
        from culture_event_steps s where s.office_id = e.office_id and s.event_id = e.id), '[]') as steps
    ${source} where e.office_id = ${officeId} and e.id = ${eventId}`);
  if (!event) throw notFound();
  return event;
}

export async function selectEvidenceKinds(transaction: ActorTransaction): Promise<Named[]> {
  return [...(await transaction.execute<Named>(sql`select code, name from evidence_kinds where code in ('photo', 'list', 'file', 'report', 'minutes') order by array_position('{photo,list,report,minutes,file}', code)`))];
}

export type SeriesRow = {
  officeId: string; seriesId: string; title: string; language: Language; kindName: Localized; organisationName: Localized; frequency: Frequency; fromOn: string; toOn: string;
  endedOn: string | null; events: number; held: number;
};

const seriesColumns = sql`s.office_id as "officeId", s.id as "seriesId", s.title, s.language, k.name as "kindName", g.name as "organisationName", s.frequency, s.from_on as "fromOn",
  s.to_on as "toOn", s.ended_on as "endedOn"`;
const seriesSource = sql`from culture_event_series s join culture_event_kinds k on k.code = s.kind_code join organisations g on g.office_id = s.office_id and g.id = s.organisation_id`;

/** The newest series that are visible. */
export async function loadSeriesList(transaction: ActorTransaction): Promise<SeriesRow[]> {
  return [...(await transaction.execute<SeriesRow>(sql`
    select ${seriesColumns}, c.events, c.held ${seriesSource} cross join lateral (
      select count(*)::int as events, (count(*) filter (where e.state in ('held', 'verified')))::int as held from culture_events e where e.office_id = s.office_id and e.series_id = s.id) c
    order by s.created_at desc, s.id desc limit 200`))];
}

export type SeriesRecord = Omit<SeriesRow, 'events' | 'held'> & { endReason: string | null; authorName: string; version: number; events: Pick<EventRow, 'officeId' | 'eventId' | 'title' | 'state' | 'happensOn' | 'language'>[] };

/** @throws AppError 404. */
export async function loadSeries(transaction: ActorTransaction, { officeId, seriesId }: SeriesKey): Promise<SeriesRecord> {
  const [series] = await transaction.execute<SeriesRecord>(sql`
    select ${seriesColumns}, s.end_reason as "endReason", s.author_name as "authorName", s.version,
      coalesce((select json_agg(json_build_object('officeId', e.office_id, 'eventId', e.id, 'title', e.title, 'state', e.state, 'happensOn', e.happens_on, 'language', e.language)
        order by e.happens_on, e.id) from culture_events e where e.office_id = s.office_id and e.series_id = s.id), '[]') as events
    ${seriesSource} where s.office_id = ${officeId} and s.id = ${seriesId}`);
  if (!series) throw notFound();
  return series;
}
