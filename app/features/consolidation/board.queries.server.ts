import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays, eachMonth, firstOfMonth, lastOfMonth, monthOf, type CivilDate, type CivilMonth } from '#app/platform/time/civil-date.ts';
import { selectWorkingDays } from '#app/features/calendar/index.server.ts';
import { selectOfficeMonths } from '#app/features/periods/index.server.ts';
import type { Period } from '#app/features/statistics/index.ts';
import {
  disciplineOfMonths, missingKinds, type BoardMonth, type BoardOffice, type BoardReminder, type ConsolidationRule, type Missing,
} from './board.model.ts';
import { amountsOf, selectRules } from './consolidation.repo.server.ts';
import { selectExamined, selectFound } from './found.queries.server.ts';
import { ofPeriod, withExplanations, type Finding } from './findings.model.ts';
import { closingDeadline, latenessOf } from './lateness.model.ts';

/** Longer than any term that a rule may name. */
const calendarTail = 400;

export type Board = {
  offices: BoardOffice[];
  findings: Finding[];
  rules: ConsolidationRule[];
  /** When the oldest of the period's months was looked through; null: none was. */
  examinedAt: string | null;
  unexamined: number;
};

export const monthsOf = (period: Pick<Period, 'from' | 'fullTo'>, today: CivilDate): CivilMonth[] =>
  eachMonth(monthOf(period.from), monthOf(period.fullTo)).filter((month) => firstOfMonth(month) <= today);

/** The period's board: what each office filed, what is missing, what was found and who was reminded. Eight statements, independent of the number of offices. */
export async function loadBoard(transaction: ActorTransaction, period: Period, today: CivilDate): Promise<Board> {
  const months = monthsOf(period, today);
  const rules = await selectRules(transaction);
  const amounts = amountsOf(rules);
  const tail = addDays(period.fullTo, calendarTail);
  const [offices, missing, reminders, found, examined, workingDayOf] = await Promise.all([
    selectOfficeMonths(transaction, months, today),
    selectMissing(transaction, period, today),
    selectReminders(transaction, period.label),
    selectFound(transaction, period, today, amounts),
    selectExamined(transaction, period, today),
    workingDays(transaction, period.from, tail),
  ]);
  const findings = withExplanations([...found, ...ofPeriod(examined.findings)], examined.explanations);
  return {
    rules, findings, examinedAt: examined.examinedAt, unexamined: examined.unexamined,
    offices: offices.map(({ months: moved, ...office }): BoardOffice => {
      const isWorking = workingDayOf(office.id);
      const own = moved.map(({ month, state, closedOn, version: _version, ...entries }): BoardMonth => ({
        month, state, closedOn, ...entries, isOver: lastOfMonth(month) < today,
        lateness: latenessOf({ state, closedOn, today, deadline: closingDeadline(month, amounts.closingDays, isWorking) }),
      }));
      const openFindings = findings.filter(({ officeId, explanation }) => officeId === office.id && explanation === null);
      return {
        ...office, months: own, ...disciplineOfMonths(own),
        missing: { ...nothing, ...missing.get(office.id), entries: own.reduce((sum, month) => sum + Math.max(0, month.expectedEntries - month.entries), 0) },
        openFindings: openFindings.length,
        isLate: own.some(({ lateness }) => lateness === 'notClosed' || lateness === 'closedLate'),
        isDisputed: own.some(({ state }) => state === 'returned') || openFindings.some(({ rule }) => rule === 'typedDiffers'),
        reminders: reminders.get(office.id) ?? [],
      };
    }),
  };
}

const nothing = Object.fromEntries(missingKinds.map((kind) => [kind, 0])) as Missing;

async function workingDays(transaction: ActorTransaction, from: CivilDate, to: CivilDate): Promise<(officeId: string) => (day: CivilDate) => boolean> {
  const rows = await transaction.execute<{ id: string }>(sql`select distinct office_id as id from office_calendar_exceptions where on_date between ${from} and ${to}`);
  return selectWorkingDays(transaction, rows.map(({ id }) => id), from, to);
}

/** What of the period is not there: checklists past their day, analyses past theirs, risks past their deadline, eliminations that nobody has judged. */
async function selectMissing(transaction: ActorTransaction, { from, fullTo }: Period, today: CivilDate): Promise<Map<string, Partial<Missing>>> {
  const due = fullTo < today ? fullTo : addDays(today, -1);
  const rows = await transaction.execute<{ officeId: string; kind: keyof Missing; count: number }>(sql`
    select c.office_id as "officeId", 'checklists' as kind, count(*)::int as count from checklists c
      where c.state in ('sent', 'inProgress', 'returned') and c.due_on between ${from} and ${due} group by 1
    union all
    select a.office_id, 'analyses', count(*)::int from internal_analyses a
      where a.state = 'open' and coalesce(a.extended_due_on, a.due_on) between ${from} and ${due} group by 1
    union all
    select r.office_id, 'risks', count(*)::int from risks r
      where r.state in ('identified', 'planned', 'inProgress', 'returned') and r.due_on between ${from} and ${due} group by 1
    union all
    select r.office_id, 'eliminations', count(*)::int from risks r
      where r.state = 'eliminated' and r.eliminated_on between ${from} and ${fullTo} group by 1`);
  const byOffice = new Map<string, Partial<Missing>>();
  for (const { officeId, kind, count } of rows) byOffice.set(officeId, { ...byOffice.get(officeId), [kind]: count });
  return byOffice;
}

async function selectReminders(transaction: ActorTransaction, label: string): Promise<Map<string, BoardReminder[]>> {
  const rows = await transaction.execute<{ officeId: string; reminders: BoardReminder[] }>(sql`
    select r.office_id as "officeId", json_agg(json_build_object('remindedOn', r.reminded_on, 'text', r.text, 'authorName', r.author_name, 'receivers', r.receivers)
      order by r.reminded_on desc) as reminders
    from period_reminders r where r.period = ${label} group by 1`);
  return new Map(rows.map(({ officeId, reminders }) => [officeId, reminders]));
}

export type OfficeReminder = { id: string; period: string; remindedOn: string; text: string; authorName: string };

/** What an office was reminded of, the latest first. */
export async function selectRemindersOfOffice(transaction: ActorTransaction, officeId: string, since: CivilDate): Promise<OfficeReminder[]> {
  return transaction.execute<OfficeReminder>(sql`
    select r.id, r.period, r.reminded_on::text as "remindedOn", r.text, r.author_name as "authorName" from period_reminders r
    where r.office_id = ${officeId} and r.reminded_on >= ${since} order by r.reminded_on desc, r.period limit 20`);
}
