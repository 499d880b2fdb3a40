import { addMonths, eachMonth, firstOfMonth, lastOfMonth, monthOf } from '#app/platform/time/civil-date.ts';
import { createRandom } from '../random.ts';
import { projectOffices, type Office } from '../reference/offices.ts';
import { officeTeam } from '../reference/people.ts';
import { stableId } from '../stable-id.ts';
import { reviewerOf } from './charters.ts';
import type { PeriodDecisionSeed, PeriodSeed, PeriodState } from './model.ts';
import { hours, momentOf, workingDayAfter } from './moments.ts';

const returnRemarks: Record<'kk' | 'ru' | 'en', string> = {
  kk: 'Бірқатар күн бос қалған. Толтырыңыз немесе өзгеріс болмағанын белгілеңіз.',
  ru: 'Несколько дней не заполнены. Внесите значения или отметьте, что изменений не было.',
  en: 'Several days are empty. Enter the values or mark that nothing changed.',
};

/** Working days after the month's end on which an office closes it and a reviewer looks at it. */
const closedAfter = { low: 2, high: 5 };
const reviewedAfter = { low: 2, high: 4 };

/** Closed by the office in the first days of the next month, then accepted or returned by its reviewer. */
function period(office: Office, month: string, state: Exclude<PeriodState, 'open'>): PeriodSeed {
  const random = createRandom('period', office.code, month);
  const { lead } = officeTeam(office.code);
  const reviewer = reviewerOf(office);
  const firstDay = firstOfMonth(month);
  const closedOn = workingDayAfter(lastOfMonth(month), random.int(closedAfter.low, closedAfter.high));
  const reviewedOn = workingDayAfter(closedOn, random.int(reviewedAfter.low, reviewedAfter.high));

  const closing: PeriodDecisionSeed = {
    id: stableId('period-decision', office.code, month, 'closed'),
    fromState: 'open',
    toState: 'closed',
    remark: null,
    by: lead,
    role: 'officeLead',
    at: momentOf(closedOn, hours(10) + random.int(0, hours(7))),
  };
  if (state === 'closed') return { office, month: firstDay, state, decisions: [closing] };
  const review: PeriodDecisionSeed = {
    id: stableId('period-decision', office.code, month, state),
    fromState: 'closed',
    toState: state,
    remark: state === 'returned' ? returnRemarks[lead.language] : null,
    by: reviewer.person,
    role: reviewer.role,
    at: momentOf(reviewedOn, hours(10) + random.int(0, hours(7))),
  };
  return { office, month: firstDay, state, decisions: [closing, review] };
}

/** Their December was closed but never accepted, so that reported and verified differ. */
const notAccepted2022 = new Set(['MAN', 'MTI']);

export function periodsOf2022(startOf: (office: Office) => string): PeriodSeed[] {
  return projectOffices.flatMap((office) =>
    eachMonth(monthOf(startOf(office)), '2022-12').map((month) =>
      period(office, month, month === '2022-12' && notAccepted2022.has(office.code) ? 'closed' : 'accepted'),
    ),
  );
}

/**
 * The current month is open; the one before it waits in different places, so that every role has something to do;
 * earlier ones are accepted. A month that ended only a few days ago is still open everywhere.
 */
export function currentPeriods(firstMonth: string, today: string): PeriodSeed[] {
  const lastFull = addMonths(monthOf(today), -1);
  const isStillOpen = workingDayAfter(lastOfMonth(lastFull), closedAfter.high + reviewedAfter.high) >= today;
  const full = eachMonth(firstMonth, isStillOpen ? addMonths(lastFull, -1) : lastFull);
  return projectOffices.flatMap((office, index) =>
    full.flatMap((month): PeriodSeed[] => {
      if (month !== full.at(-1)) return [period(office, month, 'accepted')];
      const state = stateOfLastMonth(office.code, index);
      return state === 'open' ? [] : [period(office, month, state)];
    }),
  );
}

function stateOfLastMonth(officeCode: string, index: number): PeriodState {
  if (officeCode === 'AKM') return 'open';
  if (officeCode === 'TUR' || officeCode === 'MH') return 'closed';
  if (index % 11 === 5) return 'open';
  if (index % 13 === 7) return 'returned';
  return index % 3 === 0 ? 'closed' : 'accepted';
}

/** Whether the month of a day is accepted, and with it every value of the day. */
export function acceptedDays(periods: readonly PeriodSeed[]): (officeCode: string, day: string) => boolean {
  const accepted = new Set(periods.filter(({ state }) => state === 'accepted').map(({ office, month }) => `${office.code} ${month}`));
  return (officeCode, day) => accepted.has(`${officeCode} ${firstOfMonth(day)}`);
}
