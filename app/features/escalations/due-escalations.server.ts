import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays, type CivilDate } from '#app/platform/time/civil-date.ts';
import { loadIndicatorStandings, loadProgress } from '#app/features/progress/index.server.ts';
import { workingDaysByOffice, type Calendar } from '#app/features/statistics/index.server.ts';
import { deadlineAfter, isDue } from './escalation-rules.model.ts';
import { nextLevel, type EscalationLevel } from './escalations.model.ts';
import { endEscalation, insertEscalation, type NewEscalation } from './escalations.repo.server.ts';
import { loadEscalationRules, type EscalationRule } from './escalations.queries.server.ts';

type Key = { officeId: string; charterId: string };
type DueEscalation = Omit<NewEscalation, 'id' | 'question'> & Key & { previous?: { escalationId: string; version: number } };

const calendarBack = 400;
const calendarAhead = 120;

async function loadCalendar(transaction: ActorTransaction, today: CivilDate): Promise<Calendar> {
  const [from, to] = [addDays(today, -calendarBack), addDays(today, calendarAhead)];
  const [row] = await transaction.execute<Calendar>(sql`
    select coalesce((select json_agg(d.on_date order by d.on_date) from calendar_days d where d.is_working and d.on_date between ${from} and ${to}), '[]') as "workingDays",
      coalesce((select json_agg(json_build_object('officeId', e.office_id, 'day', e.on_date, 'isWorking', e.is_working))
        from office_calendar_exceptions e where e.on_date between ${from} and ${to}), '[]') as exceptions`);
  return row!;
}

/**
 * Raises, by the coordinator's rules, what nobody has raised by hand: indicators behind plan and control points missed for so
 * many working days, and questions that were not answered in time, which go to the next level. Once per spell: what was
 * answered is not asked again until the cause has ended and begun anew. The actor is the system, in national scope.
 * @returns how many were raised.
 */
export async function raiseDueEscalations(transaction: ActorTransaction, system: Actor, today: CivilDate): Promise<number> {
  const rules = (await loadEscalationRules(transaction)).filter(({ isActive }) => isActive);
  const daysOf = workingDaysByOffice(await loadCalendar(transaction, today));
  const due: DueEscalation[] = [];
  for (const rule of rules) {
    const finders = { behindPlan: findBehindPlan, controlPointMissed: findMissedControlPoints, noAnswer: findUnanswered, manual: null };
    const find = finders[rule.cause];
    if (find) due.push(...(await find(transaction, system, rule, today, daysOf)));
  }
  let raised = 0;
  for (const { officeId, charterId, previous, ...escalation } of due) {
    const key = { officeId, charterId };
    if (previous && !(await endEscalation(transaction, key, previous, 'passedOn'))) continue;
    if (await insertEscalation(transaction, key, null, { id: uuid(), question: null, ...escalation })) raised += 1;
  }
  return raised;
}

type DaysOf = (officeId: string) => readonly CivilDate[];

async function findBehindPlan(transaction: ActorTransaction, system: Actor, rule: EscalationRule, today: CivilDate, daysOf: DaysOf): Promise<DueEscalation[]> {
  const standings = await loadIndicatorStandings(transaction, 'everything', today);
  const offices = new Set(standings.filter(({ status, isPaused }) => status === 'behind' && !isPaused).map(({ officeId }) => officeId));
  const raised = await transaction.execute<{ charterIndicatorId: string; raisedOn: CivilDate; isOpen: boolean }>(sql`
    select x.charter_indicator_id as "charterIndicatorId", max((x.raised_at at time zone 'Asia/Almaty')::date)::text as "raisedOn",
      bool_or(x.state = 'open') as "isOpen"
    from escalations x where x.charter_indicator_id is not null group by 1`);
  const lastRaised = new Map(raised.map((row) => [row.charterIndicatorId, row]));
  const due: DueEscalation[] = [];
  for (const officeId of offices) {
    const days = daysOf(officeId);
    for (const row of await loadProgress(transaction, { ...system, officeId }, today)) {
      const last = lastRaised.get(row.charterIndicatorId);
      if (row.since === null || row.isPaused || last?.isOpen || (last && last.raisedOn >= row.since)) continue;
      if (!isDue(row.since, today, rule.afterWorkingDays, days)) continue;
      due.push({
        officeId, charterId: row.charterId, level: rule.level, cause: 'behindPlan', ruleCode: rule.code, charterIndicatorId: row.charterIndicatorId,
        dueOn: deadlineAfter(today, rule.answerWithinWorkingDays, days),
      });
    }
  }
  return due;
}

async function findMissedControlPoints(transaction: ActorTransaction, _system: Actor, rule: EscalationRule, today: CivilDate, daysOf: DaysOf): Promise<DueEscalation[]> {
  const missed = await transaction.execute<Key & { controlPointId: string; dueOn: CivilDate }>(sql`
    select c.office_id as "officeId", c.id as "charterId", p.id as "controlPointId", p.due_on as "dueOn"
    from charters c join charter_control_points p on p.office_id = c.office_id and p.charter_id = c.id
    where c.state in ('approved', 'active') and p.due_on < ${today}
      and not exists (select from control_point_results r where r.office_id = p.office_id and r.charter_id = p.charter_id and r.control_point_id = p.id)
      and not exists (select from escalations x where x.office_id = p.office_id and x.control_point_id = p.id)`);
  return missed
    .filter(({ officeId, dueOn }) => isDue(addDays(dueOn, 1), today, rule.afterWorkingDays, daysOf(officeId)))
    .map(({ officeId, charterId, controlPointId }) => ({
      officeId, charterId, level: rule.level, cause: 'controlPointMissed', ruleCode: rule.code, controlPointId,
      dueOn: deadlineAfter(today, rule.answerWithinWorkingDays, daysOf(officeId)),
    }));
}

async function findUnanswered(transaction: ActorTransaction, _system: Actor, rule: EscalationRule, today: CivilDate, daysOf: DaysOf): Promise<DueEscalation[]> {
  type Open = Key & { id: string; version: number; level: EscalationLevel; dueOn: CivilDate; charterIndicatorId: string | null; controlPointId: string | null };
  const open = await transaction.execute<Open>(sql`
    select x.office_id as "officeId", x.charter_id as "charterId", x.id, x.version, x.level, x.due_on as "dueOn",
      x.charter_indicator_id as "charterIndicatorId", x.control_point_id as "controlPointId"
    from escalations x where x.state = 'open' and x.due_on < ${today}`);
  return open.flatMap((escalation): DueEscalation[] => {
    const { officeId, charterId, id, version, dueOn, charterIndicatorId, controlPointId } = escalation;
    const level = nextLevel(escalation.level);
    if (level === null || !isDue(addDays(dueOn, 1), today, rule.afterWorkingDays, daysOf(officeId))) return [];
    return [{
      officeId, charterId, level, cause: 'noAnswer', ruleCode: rule.code, charterIndicatorId, controlPointId, previousId: id,
      previous: { escalationId: id, version }, dueOn: deadlineAfter(today, rule.answerWithinWorkingDays, daysOf(officeId)),
    }];
  });
}
