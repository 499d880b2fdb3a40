import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import { byUrgency, needsOfRole, type Need, type NeedCode } from './needs.model.ts';

type Asked = { actor: Actor; today: CivilDate };

/** What is due within so many days needs somebody today. */
const soon = 7;
const almatyDay = (instant: SQL): SQL => sql`(${instant} at time zone 'Asia/Almaty')::date`;
const counted = (since: SQL, due: SQL): SQL => sql`count(*)::int, min(${since})::date, min(${due})::date`;

const myWork = ({ actor }: Asked, condition: SQL): SQL => sql`
  select ${counted(sql`o.starts_on`, sql`o.due_on`)} from charter_task_people w
  join task_occurrences o on o.office_id = w.office_id and o.charter_id = w.charter_id and o.task_id = w.task_id
  join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.state in ('approved', 'active', 'closing')
  where w.person_id = ${actor.personId} and w.office_id = ${actor.officeId} and o.state in ('planned', 'inProgress') and ${condition}`;

const myActions = ({ actor }: Asked, condition: (dueOn: SQL) => SQL): SQL => sql`
  select ${counted(sql`x.created_on`, sql`x.due_on`)} from (
    select ${almatyDay(sql`a.created_at`)} as created_on, a.due_on from gap_actions a
    where a.owner_id = ${actor.personId} and a.state in ('planned', 'inProgress', 'returned') and ${condition(sql`a.due_on`)}
    union all
    select null, m.due_on from risk_recommendations m join risks r on r.office_id = m.office_id and r.id = m.risk_id and r.state in ('identified', 'planned', 'inProgress', 'returned')
    where m.owner_id = ${actor.personId} and m.state <> 'done' and ${condition(sql`m.due_on`)}
  ) x`;

const checklists = (condition: SQL): SQL => sql`select ${counted(sql`c.opens_on`, sql`c.due_on`)} from checklists c where ${condition}`;
const openAnalyses = (condition: SQL): SQL => sql`
  select ${counted(sql`a.starts_on`, sql`coalesce(a.extended_due_on, a.due_on)`)} from internal_analyses a where ${condition}`;
const risks = (condition: SQL): SQL => sql`select ${counted(sql`r.identified_on`, sql`r.due_on`)} from risks r where ${condition}`;
const events = (condition: SQL): SQL => sql`select ${counted(sql`e.happens_on`, sql`null::date`)} from culture_events e where ${condition}`;
const charters = (condition: SQL): SQL => sql`select ${counted(almatyDay(sql`c.updated_at`), sql`null::date`)} from charters c where ${condition}`;
const recommendations = (condition: SQL): SQL => sql`select ${counted(sql`r.given_on`, sql`r.due_on`)} from recommendations r where ${condition}`;
/** A commissioner judges what lies in the region, the coordinator what lies in none. */
const ownToJudge = ({ actor }: Asked, row: SQL): SQL => (actor.role === 'coordinator' ? sql`${row}.region_code is null` : sql`${row}.region_code = ${actor.regionCode}`);
const ofCentral = ({ actor }: Asked, officeId: SQL): SQL =>
  actor.role === 'coordinator' ? sql`${officeId} in (select f.id from offices f where f.kind = 'cga')` : sql`${officeId} in (select f.id from offices f where f.kind = 'lea')`;
const lastMonthOf = (today: CivilDate) => firstOfMonth(addMonths(monthOf(today), -1));
const remindersShownFor = 30;

/** Each need as one row of (count, since, due), of what the actor's role sees anyway. */
const needs: Record<NeedCode, (asked: Asked) => SQL> = {
  tasksReturned: (asked) => myWork(asked, sql`o.review = 'returned'`),
  tasksOverdue: (asked) => myWork(asked, sql`o.review is distinct from 'returned' and o.due_on < ${asked.today}`),
  tasksDue: (asked) => myWork(asked, sql`o.review is distinct from 'returned' and o.due_on between ${asked.today} and ${addDays(asked.today, soon)}`),
  chaptersGiven: ({ actor }) => sql`
    select ${counted(almatyDay(sql`d.created_at`), sql`coalesce(d.due_on, c.due_on)`)} from checklist_delegations d
    join checklists c on c.office_id = d.office_id and c.id = d.checklist_id and c.state in ('sent', 'inProgress', 'returned', 'toRenew') where d.person_id = ${actor.personId}`,
  myActionsOverdue: (asked) => myActions(asked, (dueOn) => sql`${dueOn} < ${asked.today}`),
  myActionsDue: (asked) => myActions(asked, (dueOn) => sql`${dueOn} between ${asked.today} and ${addDays(asked.today, soon)}`),
  eventsReturned: () => events(sql`e.state = 'returned'`),
  eventsOverdue: ({ today }) => events(sql`e.state in ('planned', 'moved') and e.happens_on < ${today}`),
  eventsToReview: (asked) => events(sql`e.state = 'held' and ${ofCentral(asked, sql`e.office_id`)}`),
  checklistsReturned: () => checklists(sql`c.state = 'returned'`),
  checklistsOverdue: ({ today }) => checklists(sql`c.state in ('sent', 'inProgress', 'toRenew') and c.due_on < ${today}`),
  checklistsDue: ({ today }) => checklists(sql`c.state in ('sent', 'inProgress', 'toRenew') and c.due_on >= ${today} and c.opens_on <= ${today}`),
  checklistsToReview: () => checklists(sql`c.state = 'submitted'`),
  analysesReturned: () => openAnalyses(sql`a.review = 'returned' and a.state <> 'cancelled'`),
  analysesOverdue: ({ today }) => openAnalyses(sql`a.state = 'open' and coalesce(a.extended_due_on, a.due_on) < ${today}`),
  analysesToReview: (asked) => sql`
    select ${counted(sql`a.signed_on`, sql`null::date`)} from internal_analyses a
    where a.state in ('signed', 'completed') and a.review is null and ${asked.actor.role === 'coordinator' ? sql`true` : sql`a.region_code = ${asked.actor.regionCode}`}`,
  risksReturned: () => risks(sql`r.state = 'returned'`),
  risksOverdue: ({ today }) => risks(sql`r.state in ('identified', 'planned', 'inProgress', 'returned') and r.due_on < ${today}`),
  eliminationsToReview: () => sql`select ${counted(almatyDay(sql`r.reported_at`), sql`null::date`)} from risks r where r.state = 'eliminated'`,
  actionsOverdue: ({ today }) => sql`
    select ${counted(almatyDay(sql`a.created_at`), sql`a.due_on`)} from gap_actions a where a.state in ('planned', 'inProgress', 'returned') and a.due_on < ${today}`,
  actionsToReview: () => sql`select ${counted(sql`a.done_on`, sql`null::date`)} from gap_actions a where a.state = 'done'`,
  reminders: ({ actor, today }) => sql`
    select ${counted(sql`r.reminded_on`, sql`null::date`)} from period_reminders r where r.office_id = ${actor.officeId} and r.reminded_on > ${addDays(today, -remindersShownFor)}`,
  monthsReturned: ({ actor }) => sql`
    select ${counted(almatyDay(sql`p.updated_at`), sql`null::date`)} from periods p where p.office_id = ${actor.officeId} and p.state = 'returned'`,
  monthsToClose: ({ actor, today }) => sql`
    select ${counted(sql`m.month + interval '1 month'`, sql`null::date`)} from (
      select distinct g.month::date as month from charters c
      cross join lateral generate_series(date_trunc('month', c.starts_on), least(date_trunc('month', c.ends_on), ${lastMonthOf(today)}::timestamp), interval '1 month') as g(month)
      where c.office_id = ${actor.officeId} and c.approved_version is not null
    ) m left join periods p on p.office_id = ${actor.officeId} and p.month = m.month where coalesce(p.state, 'open') = 'open'`,
  monthsToAccept: (asked) => sql`
    select ${counted(almatyDay(sql`p.updated_at`), sql`null::date`)} from periods p where p.state = 'closed' and ${ownToJudge(asked, sql`p`)}`,
  monthsLate: ({ today }) => sql`
    select count(*)::int, min(x.deadline + 1), min(x.deadline) from (
      select (select d.on_date from calendar_days d where d.is_working and d.on_date > ${lastOfMonth(lastMonthOf(today))} order by d.on_date
        offset (select r.amount - 1 from consolidation_rules r where r.code = 'closingDays') limit 1) as deadline
      from offices o left join periods p on p.office_id = o.id and p.month = ${lastMonthOf(today)}
      where o.kind <> 'coordinator' and coalesce(p.state, 'open') in ('open', 'returned') and exists (select from charters c where c.office_id = o.id
        and c.approved_version is not null and c.starts_on <= ${lastOfMonth(lastMonthOf(today))} and c.ends_on >= ${lastMonthOf(today)})
    ) x where x.deadline < ${today}`,
  findings: ({ today }) => sql`
    select count(*)::int, min((f.finding ->> 'since')::date), null::date
    from value_examinations e cross join jsonb_array_elements(e.findings) as f(finding) where e.month = ${lastMonthOf(today)}`,
  chartersReturned: ({ actor }) => charters(sql`c.office_id = ${actor.officeId} and c.state = 'returned'`),
  chartersToApprove: ({ actor }) => charters(sql`c.office_id = ${actor.officeId} and c.state = 'agreed'`),
  chartersToClose: ({ actor }) => charters(sql`c.office_id = ${actor.officeId} and c.state = 'closing'`),
  chartersToAgree: (asked) => charters(sql`c.state = 'submitted' and ${ownToJudge(asked, sql`c`)}`),
  escalations: ({ actor }) => sql`
    select ${counted(almatyDay(sql`e.raised_at`), sql`e.due_on`)} from escalations e where e.state = 'open' and e.raised_by is distinct from ${actor.personId}
      and ${actor.role === 'coordinator' ? sql`e.level in ('coordinator', 'commission')` : sql`e.office_id = ${actor.officeId} and e.level in ('curator', 'customer')`}`,
  recommendationsOverdue: ({ today }) => recommendations(sql`r.state in ('given', 'planned', 'returned') and r.due_on < ${today}`),
  recommendationsDue: ({ today }) => recommendations(sql`r.state in ('given', 'planned', 'returned') and r.due_on between ${today} and ${addDays(today, soon * 4)}`),
  recommendationsToJudge: () => sql`select ${counted(sql`r.done_on`, sql`null::date`)} from recommendations r where r.state = 'done'`,
  workToReview: (asked) => sql`
    select ${counted(sql`o.done_on`, sql`null::date`)} from task_occurrences o
    join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.state in ('approved', 'active', 'closing')
    where o.state in ('done', 'nothingToDo') and o.review is null and o.done_by <> ${asked.actor.personId} and ${ownToJudge(asked, sql`c`)}`,
  effectsToVerify: ({ actor }) => sql`
    select ${counted(sql`e.happened_on`, sql`null::date`)} from effects e where e.verified_by is null and ${actor.role === 'coordinator' ? sql`true` : sql`e.region_code = ${actor.regionCode}`}`,
};

/** Executors of a charter's team see no register; others of their role see those of their organisation. */
const notOfTeams: readonly NeedCode[] = ['chaptersGiven', 'myActionsOverdue', 'myActionsDue', 'eventsReturned'];

/** What waits for the actor today, the most urgent first. One statement. */
export async function loadNeeds(transaction: ActorTransaction, actor: Actor, today: CivilDate): Promise<Need[]> {
  const codes = needsOfRole[actor.role].filter((code) => actor.scope !== 'team' || !notOfTeams.includes(code));
  if (codes.length === 0) return [];
  const rows = await transaction.execute<Need>(sql`
    select n.code, n.count, n.since::text as since, n.due::text as "dueOn" from (
      ${sql.join(codes.map((code) => sql`select ${code}::text as code, x.* from (${needs[code]({ actor, today })}) x (count, since, due)`), sql` union all `)}
    ) n where n.count > 0`);
  return byUrgency(rows, today);
}
