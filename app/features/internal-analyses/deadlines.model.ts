import { nextWorkingDay, previousWorkingDay } from '#app/features/calendar/index.ts';
import type { AnalysisTermCode } from '#app/features/risk-catalogues/index.ts';
import { procedure, type AnalysisStepCode } from './procedure.model.ts';

type IsWorking = (day: string) => boolean;
export type TermAmounts = Readonly<Partial<Record<AnalysisTermCode, number>>>;

/** The day that is so many working days after another; the day itself is not counted. */
export function addWorkingDays(day: string, count: number, isWorking: IsWorking): string {
  let reached = day;
  for (let step = 0; step < count; step += 1) {
    const next = nextWorkingDay(reached, isWorking);
    if (next === null) throw new RangeError('A calendar without working days');
    reached = next;
  }
  return reached;
}

/** The same day of a later month, or the last one where the month is shorter. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

const earlier = (left: string, right: string) => (left < right ? left : right);
const onWorkingDay = (day: string, isWorking: IsWorking) => (isWorking(day) ? day : (nextWorkingDay(day, isWorking) ?? day));

export type Deadlines = { dueOn: string | null; steps: Record<AnalysisStepCode, string | null> };

type Span = { startsOn: string | null; extendedDueOn: string | null; signedOn: string | null };

/**
 * Until when each step is to be done. What comes before the start is due by it, the steps within the term follow one another and
 * never reach beyond the term of the whole; what follows the signature is counted from it.
 */
export function deadlinesOf({ startsOn, extendedDueOn, signedOn }: Span, terms: TermAmounts, isWorking: IsWorking): Deadlines {
  const steps = Object.fromEntries(procedure.map(({ code }) => [code, null])) as Deadlines['steps'];
  if (startsOn === null) return { dueOn: null, steps };
  const dueOn = addWorkingDays(startsOn, terms.wholeAnalysis ?? 0, isWorking);
  const lastDay = extendedDueOn ?? dueOn;
  let reached = startsOn;
  for (const { code, term, isWithinWholeTerm } of procedure) {
    if (isWithinWholeTerm) {
      reached = term === null ? lastDay : earlier(lastDay, addWorkingDays(reached, terms[term] ?? 0, isWorking));
      steps[code] = reached;
    }
  }
  steps.order = startsOn;
  steps.performer = startsOn;
  steps.announcement = previousWorkingDay(startsOn, isWorking) ?? startsOn;
  const submitted = signedOn ?? lastDay;
  steps.plan = addWorkingDays(submitted, terms.actionPlan ?? 0, isWorking);
  steps.reassessment = addMonths(submitted, terms.reassessment ?? 0);
  return { dueOn, steps };
}

const mostMonitorings = 12;

/** When the carrying out of the plan is looked at: at each interval until its last deadline is past, at least once. */
export function monitoringDates(plannedOn: string, lastDeadline: string | null, intervalMonths: number, isWorking: IsWorking): string[] {
  const dates: string[] = [];
  for (let round = 1; round <= mostMonitorings; round += 1) {
    const day = onWorkingDay(addMonths(plannedOn, round * intervalMonths), isWorking);
    dates.push(day);
    if (lastDeadline === null || day >= lastDeadline) break;
  }
  return dates;
}

/** The farthest day to which the term may be moved. */
export const latestExtension = (dueOn: string, terms: TermAmounts, isWorking: IsWorking): string => addWorkingDays(dueOn, terms.extension ?? 0, isWorking);

/** Whether the next analysis is due by a day: so many months after the last one was signed. */
export const isReassessmentDue = (lastSignedOn: string, months: number, today: string): boolean => addMonths(lastSignedOn, months) < today;
