import { addDays, type CivilDate } from '#app/platform/time/civil-date.ts';
import {
  addDecimals, defaultTolerances, deviationFrom, plannedOn, subtractDecimals, sumDecimals,
  type ControlPoint, type Deviation, type IndicatorDirection, type IndicatorKind, type Tolerances, type Trajectory,
} from '#app/features/indicators/index.ts';

/** The plan of one charter's indicator. */
export type PlanMember = {
  officeId: string;
  kind: IndicatorKind;
  shape: 'linear' | 'stepped';
  startsOn: CivilDate;
  endsOn: CivilDate;
  baseline: string;
  tolerances: Tolerances;
  points: ControlPoint[];
};

type Part = Trajectory & { endsOn: CivilDate; workingDays: readonly CivilDate[] };

/** The plans of several charters together. */
export type Plan = { kind: IndicatorKind; parts: Part[]; tolerances: Tolerances };

/** Working days of an office: the country's, corrected by its own exceptions. */
export type Calendar = { workingDays: readonly CivilDate[]; exceptions: readonly { officeId: string; day: CivilDate; isWorking: boolean }[] };

export type WorkingDaysOf = (officeId: string) => readonly CivilDate[];

export function workingDaysByOffice({ workingDays, exceptions }: Calendar): WorkingDaysOf {
  const own = new Map<string, readonly CivilDate[]>();
  for (const officeId of new Set(exceptions.map((exception) => exception.officeId))) {
    const days = new Set(workingDays);
    for (const { officeId: other, day, isWorking } of exceptions) {
      if (other !== officeId) continue;
      if (isWorking) days.add(day);
      else days.delete(day);
    }
    own.set(officeId, [...days].sort());
  }
  return (officeId) => own.get(officeId) ?? workingDays;
}

/**
 * The common plan of charters; null unless every one of them has a plan. Trajectories of one shape, calendar and control
 * dates are added before they are drawn: the sum of straight lines is a straight line.
 */
export function combinePlans(kind: IndicatorKind, members: readonly PlanMember[], workingDaysOf: WorkingDaysOf): Plan | null {
  if (members.length === 0 || members.some(({ points }) => points.length === 0)) return null;
  const parts = new Map<string, Part>();
  const calendars = new Map<readonly CivilDate[], number>();
  for (const member of members) {
    const workingDays = workingDaysOf(member.officeId);
    if (!calendars.has(workingDays)) calendars.set(workingDays, calendars.size);
    const { shape, startsOn, endsOn, baseline, points } = member;
    const dates = points.map(({ day }) => day).join();
    const values = kind === 'ratio' ? points.map(({ value }) => value).join() : '';
    const key = [calendars.get(workingDays), shape, startsOn, endsOn, dates, values].join('|');
    const known = parts.get(key);
    if (!known) parts.set(key, { shape, startsOn, endsOn, startValue: baseline, points, workingDays });
    else if (kind !== 'ratio') {
      known.startValue = addDecimals(known.startValue, baseline);
      known.points = known.points.map((point, index) => ({ day: point.day, value: addDecimals(point.value, points[index]!.value) }));
    }
  }
  const tolerances = members.every((member) => isSame(member.tolerances, members[0]!.tolerances)) ? members[0]!.tolerances : defaultTolerances;
  return { kind, parts: [...parts.values()], tolerances };
}

const isSame = (left: Tolerances, right: Tolerances) => left.onPlan === right.onPlan && left.atRisk === right.atRisk;

/**
 * What the plan expects by a day of a period that begins on `from`: of increments what is planned within the period, of a
 * level its height, for charters in force. Shares of different sizes have no common plan unless they all plan the same.
 */
export function plannedWithin(plan: Plan, from: CivilDate, day: CivilDate): string | null {
  if (plan.kind === 'increment') {
    const planned = plan.parts.map((part) => plannedOn(part, day, part.workingDays));
    if (planned.every((value) => value === null)) return null;
    const before = plan.parts.map((part) => plannedOn(part, addDays(from, -1), part.workingDays) ?? '0');
    return subtractDecimals(sumDecimals(planned.map((value) => value ?? '0')), sumDecimals(before));
  }
  const planned = plan.parts
    .filter(({ endsOn }) => day <= endsOn)
    .map((part) => plannedOn(part, day, part.workingDays))
    .filter((value) => value !== null);
  if (planned.length === 0) return null;
  if (plan.kind === 'ratio') return planned.every((value) => value === planned[0]) ? planned[0]! : null;
  return sumDecimals(planned);
}

export type PlanResult = Deviation & { plan: string | null };

/** The plan on the period's last day, and how far the fact is from it. One day's part of a plan is nothing to judge by. */
export function compareWithPlan(
  plan: Plan | null,
  period: { from: CivilDate; to: CivilDate },
  fact: string | null,
  direction: IndicatorDirection,
): PlanResult {
  const isOneDayOfMany = plan?.kind === 'increment' && period.from === period.to;
  const planned = plan && !isOneDayOfMany ? plannedWithin(plan, period.from, period.to) : null;
  return { plan: planned, ...deviationFrom(planned, fact, direction, plan?.tolerances) };
}
