import { addMonths, eachMonth, lastOfMonth, monthOf, quarterOf } from '#app/platform/time/civil-date.ts';
import { createRandom } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import { indicatorOf, type IndicatorCode } from '../reference/indicators.ts';
import { stableId } from '../stable-id.ts';
import type { CharterIndicatorSeed, CharterSeed, Series, Sheet } from './model.ts';

/** Planned share of a ratio, as a fraction of one. */
const plannedShare = 0.9;

/** Last days of the quarters within the charter's period, and its own last day. */
export function controlDates(startsOn: string, endsOn: string): string[] {
  const quarterEnds = eachMonth(monthOf(startsOn), monthOf(endsOn))
    .filter((month) => quarterOf(month) !== quarterOf(addMonths(month, 1)))
    .map(lastOfMonth)
    .filter((day) => day > startsOn && day < endsOn);
  return [...quarterEnds, endsOn];
}

/** Fact divided by plan: most are on plan, some at risk, a few behind. What is neutral goes about as expected. */
export function paceOf(charterCode: string, indicatorCode: IndicatorCode): number {
  const random = createRandom('pace', charterCode, indicatorCode);
  if (indicatorOf(indicatorCode).direction === 'neutral') return random.between(0.97, 1.04);
  const luck = random.next();
  if (luck < 0.62) return random.between(0.98, 1.12);
  return luck < 0.84 ? random.between(0.87, 0.94) : random.between(0.55, 0.8);
}

const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The part of the way to the goal, 0 to 1, that a plan expects by a day. */
export type Progress = (charter: CharterSeed, code: IndicatorCode, day: string) => number;

/** Equal steps a working day. */
export const steadyProgress: Progress = (charter, _code, day) =>
  workingDaysBetween(charter.startsOn, day).length / workingDaysBetween(charter.startsOn, charter.endsOn).length;

function targetsTowards(
  charter: CharterSeed,
  indicator: CharterIndicatorSeed,
  goal: number,
  progress: Progress,
): CharterIndicatorSeed['targets'] {
  const { baseline } = indicator;
  return controlDates(charter.startsOn, charter.endsOn).map((controlOn) => ({
    id: stableId('charter-target', charter.code, indicator.code, controlOn),
    controlOn,
    planned:
      indicator.kind === 'ratio'
        ? plannedShare
        : baseline + Math.round((goal - baseline) * progress(charter, indicator.code, controlOn)),
  }));
}

/** Nobody plans to eliminate more risks than are expected to be found. */
function limitOf(charter: CharterSeed, code: IndicatorCode): number {
  if (code !== 'IA-03') return Infinity;
  return charter.indicators.find((other) => other.code === 'IA-02')?.targets.at(-1)?.planned ?? Infinity;
}

/** The plan that the values up to now make believable: the fact so far divided by the pace, carried on to the end. */
function setTargetsOf(charter: CharterSeed, indicator: CharterIndicatorSeed, series: readonly Series[], upTo: string, progress: Progress): void {
  const isLevel = indicator.kind === 'level';
  const first = sumOf(series.map(({ amounts }) => amounts[0] ?? 0));
  const last = sumOf(series.map(({ amounts }) => (isLevel ? (amounts.at(-1) ?? 0) : sumOf(amounts))));
  const planSoFar = 1 / paceOf(charter.code, indicator.code);
  const carriedOn = planSoFar / steadyProgress(charter, indicator.code, upTo);

  indicator.baseline = indicator.kind === 'ratio' ? plannedShare : isLevel ? Math.min(first, last) : 0;
  const change = Math.max(isLevel ? 0 : 1, Math.round((last - indicator.baseline) * carriedOn));
  const goal = Math.min(indicator.baseline + change, limitOf(charter, indicator.code));
  indicator.targets = targetsTowards(charter, indicator, goal, progress);
}

/** Gives a charter its targets. Its sheets hold the same charter, so they see them too. */
export function setTargets(charter: CharterSeed, sheets: readonly Sheet[], upTo: string, progress: Progress): void {
  for (const indicator of charter.indicators) {
    const series = sheets.flatMap((sheet) => sheet.series.filter((one) => one.indicator === indicator));
    setTargetsOf(charter, indicator, series, upTo, progress);
  }
}

export type Expectation = { baseline: number; perMonth: number };

/** Targets of a charter that has not begun, from what is expected of all its organisations together. */
export function setFirstTargets(charter: CharterSeed, expectationOf: (indicator: CharterIndicatorSeed) => Expectation): void {
  const months = eachMonth(monthOf(charter.startsOn), monthOf(charter.endsOn)).length;
  for (const indicator of charter.indicators) {
    const { baseline, perMonth } = expectationOf(indicator);
    indicator.baseline = indicator.kind === 'ratio' ? plannedShare : baseline;
    indicator.targets = targetsTowards(charter, indicator, baseline + Math.max(1, Math.round(perMonth * months)), steadyProgress);
  }
}
