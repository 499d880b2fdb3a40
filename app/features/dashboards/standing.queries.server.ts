import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sharedAmongReaders } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Span, Standing, Subject } from './standing.model.ts';

/** Rows of an organisation's registers that belong to the subject; which of them the actor sees, the database decides. */
export function ofSubject(subject: Subject, row: SQL): SQL {
  switch (subject.kind) {
    case 'nation':
      return sql`true`;
    case 'region':
      return sql`${row}.region_code = ${subject.regionCode}`;
    case 'office':
      return sql`${row}.office_id = ${subject.officeId}`;
    case 'organisation':
      return sql`${row}.office_id = ${subject.officeId} and ${row}.organisation_id = ${subject.organisationId}`;
  }
}

const openRisk = sql`r.state in ('identified', 'planned', 'inProgress', 'returned')`;

/**
 * What the registers say of a subject. What is open or overdue is so today; what was done, was done within the days. Charters' work and
 * escalations are the office's: for an organisation they are left out. One statement.
 */
export async function loadStanding(transaction: ActorTransaction, subject: Subject, { from, to }: Span): Promise<Standing> {
  const hasCharters = subject.kind !== 'organisation';
  const within = (day: SQL) => sql`${day} between ${from} and ${to}`;
  const count = (condition: SQL) => sql`count(*) filter (where ${condition})`;
  const charterPart = sql`
    (select json_build_object('due', ${count(within(sql`o.due_on`))}, 'done', ${count(sql`${within(sql`o.due_on`)} and o.state in ('done', 'nothingToDo')`)},
        'overdue', ${count(sql`o.state in ('planned', 'inProgress') and o.due_on < ${to}`)})
      from task_occurrences o join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.state in ('approved', 'active', 'closing', 'closed')
      where ${ofSubject(subject, sql`c`)} and o.due_on <= ${to}) as work,
    (select json_build_object('open', count(*), 'overdue', ${count(sql`e.due_on < ${to}`)}) from escalations e
      where e.state = 'open' and (e.raised_at at time zone 'Asia/Almaty')::date <= ${to} and ${ofSubject(subject, sql`e`)}) as escalations`;
  const [row] = await transaction.execute<Standing>(sql`
    select
      (select json_build_object('found', ${count(sql`r.is_counted and ${within(sql`r.identified_on`)}`)}, 'open', ${count(openRisk)}, 'overdue', ${count(sql`${openRisk} and r.due_on < ${to}`)},
          'eliminated', ${count(sql`r.state in ('eliminated', 'verified') and ${within(sql`r.eliminated_on`)}`)}, 'verified', ${count(sql`r.state = 'verified' and ${within(sql`r.eliminated_on`)}`)})
        from risks r where ${ofSubject(subject, sql`r`)} and r.identified_on <= ${to} and (${openRisk} or r.identified_on >= ${from} or r.eliminated_on >= ${from})) as risks,
      (select json_build_object('signed', ${count(within(sql`a.signed_on`))}, 'open', ${count(sql`a.state = 'open'`)},
          'overdue', ${count(sql`a.state = 'open' and coalesce(a.extended_due_on, a.due_on) < ${to}`)})
        from internal_analyses a where ${ofSubject(subject, sql`a`)} and a.state <> 'cancelled' and coalesce(a.starts_on, (a.created_at at time zone 'Asia/Almaty')::date) <= ${to}) as analyses,
      (select json_build_object('due', count(*), 'submitted', ${count(sql`c.state in ('submitted', 'reviewed', 'toRenew', 'returned')`)}, 'reviewed', ${count(sql`c.state in ('reviewed', 'toRenew')`)},
          'overdue', ${count(sql`c.state in ('sent', 'inProgress', 'returned', 'toRenew') and c.due_on < ${to}`)},
          'points', coalesce(sum(c.points), 0), 'applicable', coalesce(sum(c.applicable_count), 0), 'verdictPoints', coalesce(sum(c.verdict_points), 0),
          'verdictApplicable', coalesce(sum(c.verdict_applicable_count), 0))
        from checklists c where ${ofSubject(subject, sql`c`)} and c.opens_on <= ${to} and c.due_on >= ${from}) as checklists,
      (select json_build_object('open', ${count(sql`a.state in ('planned', 'inProgress', 'returned')`)}, 'overdue', ${count(sql`a.state in ('planned', 'inProgress', 'returned') and a.due_on < ${to}`)},
          'done', ${count(within(sql`a.done_on`))})
        from gap_actions a where ${ofSubject(subject, sql`a`)} and (a.created_at at time zone 'Asia/Almaty')::date <= ${to}) as actions,
      (select json_build_object('held', count(*), 'verified', ${count(sql`e.state = 'verified'`)}) from culture_events e
        where ${ofSubject(subject, sql`e`)} and e.state in ('held', 'returned', 'verified') and ${within(sql`e.happens_on`)}) as events,
      ${hasCharters ? charterPart : sql`null as work, null as escalations`}`);
  return row!;
}

/** The same for all readers of the country or of a region, as it was at most a second ago. */
export const loadStandingFor = sharedAmongReaders((transaction: ActorTransaction, _actor: Actor, { subject, span }: { subject: Subject; span: Span }) =>
  loadStanding(transaction, subject, span));
