import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { loadCharterHeader } from '#app/features/charters/index.server.ts';
import type { CharterHeader, CharterKey } from '#app/features/charters/index.ts';
import type { EscalationCause, EscalationLevel, EscalationState } from './escalations.model.ts';
import type { EscalationSearch } from './escalations.schema.ts';

export type EscalationRow = {
  officeId: string;
  charterId: string;
  charterCode: string;
  charterName: Localized;
  officeName: Localized;
  id: string;
  level: EscalationLevel;
  cause: EscalationCause;
  state: EscalationState;
  /** The indicator or control point that it is about. */
  subject: Localized | null;
  question: string | null;
  raisedBy: string | null;
  raisedByName: string | null;
  raisedAt: string;
  dueOn: string;
  previousId: string | null;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
  version: number;
  curatorId: string | null;
  customerId: string | null;
};

const dutyHolder = (duty: string) => sql.raw(`(select m.person_id from charter_members m
  where m.office_id = x.office_id and m.charter_id = x.charter_id and m.duty = '${duty}' limit 1)`);
const columns = sql`x.office_id as "officeId", x.charter_id as "charterId", c.code as "charterCode", c.name as "charterName", o.short_name as "officeName",
  x.id, x.level, x.cause, x.state, coalesce(i.name, p.name) as subject, x.question, x.raised_by as "raisedBy", x.raised_by_name as "raisedByName",
  to_json(x.raised_at) as "raisedAt", x.due_on as "dueOn", x.previous_id as "previousId", x.answer, x.answered_by_name as "answeredByName",
  to_json(x.answered_at) as "answeredAt", x.version, ${dutyHolder('curator')} as "curatorId", ${dutyHolder('customer')} as "customerId"`;
const source = sql`escalations x
  join charters c on c.office_id = x.office_id and c.id = x.charter_id
  join offices o on o.id = x.office_id
  left join charter_indicators i on i.office_id = x.office_id and i.id = x.charter_indicator_id
  left join charter_control_points p on p.office_id = x.office_id and p.charter_id = x.charter_id and p.id = x.control_point_id`;

/** All escalations of one charter, newest first. @throws AppError 404. */
export async function loadCharterEscalations(transaction: ActorTransaction, key: CharterKey): Promise<{ header: CharterHeader; escalations: EscalationRow[] }> {
  const [header, escalations] = await Promise.all([
    loadCharterHeader(transaction, key),
    transaction.execute<EscalationRow>(sql`
      select ${columns} from ${source} where x.office_id = ${key.officeId} and x.charter_id = ${key.charterId} order by x.raised_at desc, x.id desc`),
  ]);
  return { header, escalations };
}

const pageSize = 50;
export type EscalationsPageData = { rows: EscalationRow[]; next: string | null; counts: { level: EscalationLevel; open: number; overdue: number }[] };

/** What is open before each level, the most urgent first, in everything that the actor sees. */
export async function loadEscalations(transaction: ActorTransaction, search: EscalationSearch, today: string): Promise<EscalationsPageData> {
  const conditions: SQL[] = [sql`true`];
  if (search.level) conditions.push(sql`x.level = ${search.level}`);
  if (search.state !== 'all') conditions.push(sql`x.state = ${search.state}`);
  if (search.after) {
    const [day, id] = search.after.split('_') as [string, string];
    conditions.push(sql`(x.due_on, x.id) > (${day}::date, ${id}::uuid)`);
  }
  const [found, counts] = await Promise.all([
    transaction.execute<EscalationRow>(sql`
      select ${columns} from ${source} where ${sql.join(conditions, sql` and `)} order by x.due_on, x.id limit ${pageSize + 1}`),
    transaction.execute<EscalationsPageData['counts'][number]>(sql`
      select x.level, count(*)::int as open, (count(*) filter (where x.due_on < ${today}))::int as overdue
      from escalations x where x.state = 'open' group by x.level`),
  ]);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSize && last ? `${last.dueOn}_${last.id}` : null, counts };
}

export type EscalationRule = {
  code: string;
  cause: EscalationCause;
  name: Localized;
  level: EscalationLevel;
  afterWorkingDays: number;
  answerWithinWorkingDays: number;
  isActive: boolean;
  version: number;
};

export const loadEscalationRules = (transaction: ActorTransaction): Promise<EscalationRule[]> =>
  transaction.execute<EscalationRule>(sql`
    select r.code, r.cause, r.name, r.level, r.after_working_days as "afterWorkingDays", r.answer_within_working_days as "answerWithinWorkingDays",
      r.is_active as "isActive", r.version from escalation_rules r order by r.code`);

/** The first working day on or after so many working days, for a deadline that is proposed. */
export async function proposedDeadline(transaction: ActorTransaction, actor: Actor, today: string, workingDays = 5): Promise<string> {
  const [row] = await transaction.execute<{ day: string }>(sql`
    select coalesce((select d.on_date::text from calendar_days d
      left join office_calendar_exceptions e on e.office_id = ${actor.officeId} and e.on_date = d.on_date
      where d.on_date > ${today} and coalesce(e.is_working, d.is_working) order by d.on_date offset ${workingDays - 1} limit 1), ${today}) as day`);
  return row!.day;
}
