import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { CivilDate } from '#app/platform/time/civil-date.ts';
import { headlinesOf, type Span } from '#app/features/dashboards/index.ts';
import { loadStanding, ofSubject } from '#app/features/dashboards/index.server.ts';
import { choosePeriod } from '#app/features/statistics/index.ts';
import { loadStatistics } from '#app/features/statistics/index.server.ts';
import { mayBeBriefed, spansOf, type BriefedSubject, type BriefFigure, type Briefing } from './briefing.model.ts';
import { selectOrganisationFigures } from './organisation-figures.queries.server.ts';

/** What two pages hold. */
const most = { figuresPerBlock: 2, figures: 7, overdue: 8, escalations: 3, effects: 3 };

/** Everything the two pages say about one subject. @throws AppError 404 where there is no such thing for the actor. */
export async function loadBriefing(transaction: ActorTransaction, actor: Actor, subject: BriefedSubject, year: number, today: CivilDate): Promise<Briefing> {
  if (!mayBeBriefed(actor, subject)) throw notFound();
  const spans = spansOf(year, today);
  const [head] = await selectHead(transaction, actor, subject);
  if (!head) throw notFound();
  const [figures, standing, facts] = await Promise.all([
    selectFigures(transaction, actor, subject, year, today), loadStanding(transaction, subject, spans.year), selectFacts(transaction, subject, spans.year, spans.sinceLastMonth),
  ]);
  return { subject, ...head, year, span: spans.year, changesSince: spans.sinceLastMonth.from, figures, standing, ...facts };
}

function selectHead(transaction: ActorTransaction, actor: Actor, subject: BriefedSubject): Promise<Pick<Briefing, 'name' | 'belongsTo'>[]> {
  switch (subject.kind) {
    case 'region':
      return transaction.execute(sql`select r.name, null::jsonb as "belongsTo" from regions r where r.code = ${subject.regionCode}`);
    case 'office':
      // A commissioner knows the name of a central office, but is not briefed about it.
      return transaction.execute(sql`
        select o.name, (select r.name from regions r where r.code = o.region_code) as "belongsTo" from offices o
        where o.id = ${subject.officeId} and o.kind <> 'coordinator' and ${actor.scope === 'region' ? sql`o.region_code = ${actor.regionCode}` : sql`true`}`);
    case 'organisation':
      return transaction.execute(sql`
        select o.name, (select f.name from offices f where f.id = o.office_id) as "belongsTo" from organisations o
        where o.office_id = ${subject.officeId} and o.id = ${subject.organisationId}`);
  }
}

async function selectFigures(transaction: ActorTransaction, actor: Actor, subject: BriefedSubject, year: number, today: CivilDate): Promise<BriefFigure[]> {
  const period = choosePeriod({ period: String(year) }, today);
  if (subject.kind === 'organisation') return (await selectOrganisationFigures(transaction, subject, period, today)).slice(0, most.figures);
  const part = subject.kind === 'office' ? { officeId: subject.officeId } : { regionCode: subject.regionCode };
  return headlinesOf(await loadStatistics(transaction, actor, period, today, part), most.figuresPerBlock).flatMap(({ indicators }) => indicators).slice(0, most.figures);
}

type Facts = Pick<Briefing, 'overdue' | 'escalations' | 'effects' | 'changes'>;

/** What is overdue, asked and told, and what happened since a month ago. One statement. */
async function selectFacts(transaction: ActorTransaction, subject: BriefedSubject, { from, to }: Span, lately: Span): Promise<Facts> {
  const hasCharters = subject.kind !== 'organisation';
  const within = (day: SQL) => sql`${day} between ${lately.from} and ${lately.to}`;
  const on = (instant: SQL) => sql`(${instant} at time zone 'Asia/Almaty')::date`;
  const name = (row: SQL) => sql`(select g.name from organisations g where g.office_id = ${row}.office_id and g.id = ${row}.organisation_id)`;
  const overdueWork = sql`
    (select 'work' as kind, to_jsonb(t.name) as title, c.name as about, o.due_on, '/charters/' || o.office_id || '/' || o.charter_id || '/work/' || o.id as address
    from task_occurrences o join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.state in ('approved', 'active', 'closing')
    join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
    where ${ofSubject(subject, sql`c`)} and o.state in ('planned', 'inProgress') and o.due_on < ${to} order by o.due_on, o.id limit ${most.overdue})
    union all`;
  const ofCharters = sql`
      (select coalesce(json_agg(x order by x."dueOn"), '[]') from (
        select c.code as "charterCode", c.name as "charterName", e.level, e.cause, e.question, e.due_on as "dueOn", '/charters/' || e.office_id || '/' || e.charter_id || '/escalations' as address
        from escalations e join charters c on c.office_id = e.office_id and c.id = e.charter_id
        where e.state = 'open' and ${ofSubject(subject, sql`e`)} order by e.due_on, e.id limit ${most.escalations}) x) as escalations,
      (select coalesce(json_agg(x order by x."happenedOn" desc), '[]') from (
        select f.kind, f.amount::float8 as amount, f.unit, f.tenge, f.story, f.happened_on as "happenedOn", f.verified_by is not null as "isVerified"
        from effects f where ${ofSubject(subject, sql`f`)} and f.happened_on between ${from} and ${to} order by f.verified_by is null, f.happened_on desc, f.id limit ${most.effects}) x) as effects`;
  const changesOfCharters = sql`,
        'workDone', (select count(*) from task_occurrences o join charters c on c.office_id = o.office_id and c.id = o.charter_id
          where ${ofSubject(subject, sql`c`)} and o.state in ('done', 'nothingToDo') and ${within(sql`o.done_on`)}),
        'escalationsRaised', (select count(*) from escalations e where ${ofSubject(subject, sql`e`)} and ${within(on(sql`e.raised_at`))}),
        'escalationsAnswered', (select count(*) from escalations e where ${ofSubject(subject, sql`e`)} and ${within(on(sql`e.answered_at`))})`;
  const [row] = await transaction.execute<Facts>(sql`
    select
      (select coalesce(json_agg(json_build_object('kind', x.kind, 'title', x.title, 'about', x.about, 'dueOn', x.due_on, 'address', x.address) order by x.due_on, x.address), '[]') from (
        select * from (
          ${hasCharters ? overdueWork : sql``}
          (select 'risk' as kind, to_jsonb(r.title) as title, ${name(sql`r`)} as about, r.due_on, '/risks/' || r.office_id || '/' || r.id as address from risks r
          where ${ofSubject(subject, sql`r`)} and r.state in ('identified', 'planned', 'inProgress', 'returned') and r.due_on < ${to} order by r.due_on, r.id limit ${most.overdue})
          union all
          (select 'checklist', to_jsonb(c.title), ${name(sql`c`)}, c.due_on, '/checklists/' || c.office_id || '/' || c.id from checklists c
          where ${ofSubject(subject, sql`c`)} and c.state in ('sent', 'inProgress', 'returned') and c.due_on < ${to} order by c.due_on, c.id limit ${most.overdue})
          union all
          (select 'action', to_jsonb(a.text), ${name(sql`a`)}, a.due_on, '/actions/' || a.office_id || '/' || a.id from gap_actions a
          where ${ofSubject(subject, sql`a`)} and a.state in ('planned', 'inProgress', 'returned') and a.due_on < ${to} order by a.due_on, a.id limit ${most.overdue})
        ) every order by every.due_on, every.address limit ${most.overdue}) x) as overdue,
      ${hasCharters ? ofCharters : sql`'[]'::json as escalations, '[]'::json as effects`},
      json_build_object(
        'risksFound', (select count(*) from risks r where ${ofSubject(subject, sql`r`)} and r.is_counted and ${within(sql`r.identified_on`)}),
        'risksEliminated', (select count(*) from risks r where ${ofSubject(subject, sql`r`)} and r.state in ('eliminated', 'verified') and ${within(sql`r.eliminated_on`)}),
        'risksVerified', (select count(*) from risks r where ${ofSubject(subject, sql`r`)} and r.state = 'verified' and ${within(on(sql`r.reviewed_at`))}),
        'risksReturned', (select count(*) from risks r where ${ofSubject(subject, sql`r`)} and r.state = 'returned' and ${within(on(sql`r.reviewed_at`))}),
        'analysesSigned', (select count(*) from internal_analyses a where ${ofSubject(subject, sql`a`)} and ${within(sql`a.signed_on`)}),
        'checklistsSubmitted', (select count(*) from checklists c where ${ofSubject(subject, sql`c`)} and ${within(on(sql`c.submitted_at`))}),
        'checklistsReviewed', (select count(*) from checklists c where ${ofSubject(subject, sql`c`)} and ${within(on(sql`c.reviewed_at`))}),
        'eventsHeld', (select count(*) from culture_events e where ${ofSubject(subject, sql`e`)} and e.state in ('held', 'returned', 'verified') and ${within(sql`e.happens_on`)})
        ${hasCharters ? changesOfCharters : sql``}) as changes`);
  return row!;
}

export type BriefingChoices = {
  regions: { code: string; name: Localized }[];
  offices: { id: string; name: Localized; kind: 'cga' | 'lea' }[];
  organisations: { officeId: string; id: string; name: Localized; officeName: Localized }[];
};

const mostOrganisations = 30;

/** About whom the actor may be briefed; organisations only once something is looked for. */
export async function loadBriefingChoices(transaction: ActorTransaction, actor: Actor, q: string): Promise<BriefingChoices> {
  const regions = actor.scope === 'national' ? sql`true` : sql`r.code = ${actor.scope === 'region' ? actor.regionCode : null}`;
  const offices = actor.scope === 'national' ? sql`true` : actor.scope === 'region' ? sql`o.region_code = ${actor.regionCode}` : sql`o.id = ${actor.officeId}`;
  const found = q === '' ? sql`false` : sql`g.search_text like '%' || fold_text(${literally(q)}) || '%'`;
  const [row] = await transaction.execute<BriefingChoices>(sql`
    select
      (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.name) order by (r.name ->> 'kk') collate "kk-x-icu"), '[]') from regions r where ${regions}) as regions,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) order by o.kind, (o.name ->> 'kk') collate "kk-x-icu"), '[]')
        from offices o where o.kind <> 'coordinator' and ${offices}) as offices,
      (select coalesce(json_agg(x order by x.sort_name), '[]') from (
        select g.office_id as "officeId", g.id, g.name, f.short_name as "officeName", g.sort_name from organisations g join offices f on f.id = g.office_id
        where ${found} order by g.sort_name, g.id limit ${mostOrganisations}) x) as organisations`);
  return row!;
}
