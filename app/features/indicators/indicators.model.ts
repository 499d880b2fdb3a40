/**
 * What an indicator is and how its figures are planned, added up and judged.
 * Figures are decimal strings and never pass through a binary float, so a sum equals the sum of its parts.
 */

import { addDays, eachDay } from '#app/platform/time/civil-date.ts';

export type IndicatorKind = 'increment' | 'level' | 'ratio' | 'derived';
export type IndicatorDirection = 'up' | 'down' | 'neutral';
export type PlanStatus = 'onPlan' | 'atRisk' | 'behind' | 'noPlan';

/** What an indicator can count in the registers. */
export type Derivation =
  | 'organisationsAnalysed' | 'risksIdentified' | 'risksEliminated'
  | 'complianceServices' | 'completeDocuments' | 'validCertificates'
  | 'cultureEvents' | 'eventParticipants' | 'civilServantsTrained'
  | 'assessmentsConcluded' | 'recommendationsGiven' | 'recommendationsImplemented' | 'studiesConcluded' | 'proposalsGiven' | 'proposalsImplemented'
  | 'draftActsEvaluated' | 'draftActRisks'
  | 'effectTengeSaved' | 'effectTengeReturned' | 'effectTengePrevented' | 'effectLandPlots' | 'effectApartments' | 'effectPersons';

export const indicatorKinds = ['increment', 'level', 'ratio', 'derived'] as const satisfies readonly IndicatorKind[];
export const indicatorDirections = ['up', 'down', 'neutral'] as const satisfies readonly IndicatorDirection[];

// ── Exact decimals ───────────────────────────────────────────────────────────────────────────────────────────────

type Scaled = { units: bigint; scale: number };

const nought: Scaled = { units: 0n, scale: 0 };
const decimalShape = /^-?\d+(\.\d+)?$/;

export const isDecimal = (text: string): boolean => decimalShape.test(text);

function toScaled(text: string): Scaled {
  if (text === '0') return nought;
  if (!isDecimal(text)) throw new RangeError('not a decimal');
  const point = text.indexOf('.');
  return point < 0
    ? { units: BigInt(text), scale: 0 }
    : { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function fromScaled({ units, scale }: Scaled): string {
  if (scale === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

const powers = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));
const power = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);
const rescale = (value: Scaled, scale: number): bigint => (value.scale === scale ? value.units : value.units * power(scale - value.scale));

function aligned(left: string, right: string): [bigint, bigint, number] {
  const [a, b] = [toScaled(left), toScaled(right)];
  const scale = Math.max(a.scale, b.scale);
  return [rescale(a, scale), rescale(b, scale), scale];
}

/** Half away from zero, as figures are rounded by hand. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return isNegative ? -rounded : rounded;
}

/** One spelling for each number: no plus sign, no leading or trailing zeros, no negative zero. */
export const canonicalDecimal = (text: string): string => fromScaled(toScaled(text));

export function addDecimals(left: string, right: string): string {
  const [a, b, scale] = aligned(left, right);
  return fromScaled({ units: a + b, scale });
}

export function subtractDecimals(left: string, right: string): string {
  const [a, b, scale] = aligned(left, right);
  return fromScaled({ units: a - b, scale });
}

export function multiplyDecimals(left: string, right: string): string {
  const [a, b] = [toScaled(left), toScaled(right)];
  return fromScaled({ units: a.units * b.units, scale: a.scale + b.scale });
}

export function divideDecimals(left: string, right: string, decimals: number): string {
  const [a, b] = aligned(left, right);
  return fromScaled({ units: divideRounded(a * power(decimals), b), scale: decimals });
}

export function roundDecimal(text: string, decimals: number): string {
  const { units, scale } = toScaled(text);
  if (scale <= decimals) return fromScaled({ units, scale });
  return fromScaled({ units: divideRounded(units, power(scale - decimals)), scale: decimals });
}

export function compareDecimals(left: string, right: string): -1 | 0 | 1 {
  const [a, b] = aligned(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sumDecimals(values: readonly string[]): string {
  let sum = nought;
  for (const value of values) {
    const next = toScaled(value);
    const scale = Math.max(sum.scale, next.scale);
    sum = { units: rescale(sum, scale) + rescale(next, scale), scale };
  }
  return fromScaled(sum);
}

export const absoluteDecimal = (text: string): string => canonicalDecimal(text.replace(/^-/, ''));

// ── Planned trajectory ───────────────────────────────────────────────────────────────────────────────────────────

/** Working days in ascending order, or a question asked of each day. */
export type WorkingDays = readonly string[] | ((day: string) => boolean);

export type ControlPoint = { day: string; value: string };

export type Trajectory = {
  shape: 'linear' | 'stepped';
  /** The first day on which progress is expected; before it there is no plan. */
  startsOn: string;
  startValue: string;
  /** Planned value per control date, in ascending order of days. */
  points: readonly ControlPoint[];
};

function firstIndexAfter(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Working days later than `after` and not later than `upTo`. */
export function countWorkingDays(after: string, upTo: string, workingDays: WorkingDays): number {
  if (upTo <= after) return 0;
  if (typeof workingDays !== 'function') return firstIndexAfter(workingDays, upTo) - firstIndexAfter(workingDays, after);
  let count = 0;
  for (const day of eachDay(addDays(after, 1), upTo)) if (workingDays(day)) count += 1;
  return count;
}

/** A plan between control dates is a computed figure: six digits keep it apart from rounding, screens show fewer. */
const planDecimals = 6;

export function plannedOn(trajectory: Trajectory, day: string, workingDays: WorkingDays): string | null {
  if (trajectory.points.length === 0 || day < trajectory.startsOn) return null;
  let previous: ControlPoint = { day: addDays(trajectory.startsOn, -1), value: trajectory.startValue };
  for (const point of trajectory.points) {
    if (day < point.day) return trajectory.shape === 'stepped' ? previous.value : between(previous, point, day, workingDays);
    previous = point;
  }
  return previous.value;
}

function between(from: ControlPoint, to: ControlPoint, day: string, workingDays: WorkingDays): string {
  const all = countWorkingDays(from.day, to.day, workingDays);
  if (all === 0) return from.value;
  const passed = countWorkingDays(from.day, day, workingDays);
  const growth = multiplyDecimals(subtractDecimals(to.value, from.value), String(passed));
  return addDecimals(from.value, divideDecimals(growth, String(all), planDecimals));
}

// ── Deviation and status ─────────────────────────────────────────────────────────────────────────────────────────

/** Shares of the planned value, in per cent: a shortfall up to `onPlan` is no news, one beyond `atRisk` is behind. */
export type Tolerances = { onPlan: string; atRisk: string };

export const defaultTolerances: Tolerances = { onPlan: '5', atRisk: '15' };

export type Deviation = {
  /** Fact minus plan, with its sign, in the indicator's unit. */
  difference: string | null;
  /** The difference as per cent of the plan; none where the plan is zero. */
  percent: string | null;
  status: PlanStatus;
};

/** Neither more nor less of a neutral indicator is better: its plan is an expectation that nobody can miss. */
function shortfallOf(difference: string, direction: IndicatorDirection): string {
  if (direction === 'neutral') return '0';
  return direction === 'up' ? subtractDecimals('0', difference) : difference;
}

function statusOf(shortfall: string, plan: string, tolerances: Tolerances): PlanStatus {
  const hundredfold = multiplyDecimals(shortfall, '100');
  const isWithin = (percent: string) => compareDecimals(hundredfold, multiplyDecimals(absoluteDecimal(plan), percent)) <= 0;
  if (compareDecimals(shortfall, '0') <= 0 || isWithin(tolerances.onPlan)) return 'onPlan';
  return isWithin(tolerances.atRisk) ? 'atRisk' : 'behind';
}

/** Where a plan exists and nothing was ever reported the indicator is behind: silence is not progress. */
export function deviationFrom(
  plan: string | null,
  fact: string | null,
  direction: IndicatorDirection,
  tolerances: Tolerances = defaultTolerances,
): Deviation {
  if (plan === null) return { difference: null, percent: null, status: 'noPlan' };
  if (fact === null) return { difference: null, percent: null, status: direction === 'neutral' ? 'onPlan' : 'behind' };
  const difference = subtractDecimals(fact, plan);
  const percent =
    compareDecimals(plan, '0') === 0 ? null : divideDecimals(multiplyDecimals(difference, '100'), absoluteDecimal(plan), 1);
  return { difference, percent, status: statusOf(shortfallOf(difference, direction), plan, tolerances) };
}

/**
 * The first day of the run of working days behind plan that still lasts on `asOf`; null when it is not behind then.
 * `series` holds the fact to date on the days when it changed, in ascending order.
 */
export function behindSince(
  series: readonly ControlPoint[],
  trajectory: Trajectory,
  workingDays: readonly string[],
  asOf: string,
  direction: IndicatorDirection,
  tolerances: Tolerances = defaultTolerances,
): string | null {
  let since: string | null = null;
  let next = series.length - 1;
  for (let index = firstIndexAfter(workingDays, asOf) - 1; index >= 0; index -= 1) {
    const day = workingDays[index]!;
    while (next >= 0 && series[next]!.day > day) next -= 1;
    const plan = plannedOn(trajectory, day, workingDays);
    if (deviationFrom(plan, series[next]?.value ?? null, direction, tolerances).status !== 'behind') break;
    since = day;
  }
  return since;
}

// ── Aggregation ──────────────────────────────────────────────────────────────────────────────────────────────────

/** One day's entry of one organisation; a ratio carries its denominator, every other kind only a value. */
export type Observation = { day: string; value: string; denominator: string | null };

/** Sums that may be added again: a ratio stays numerator and denominator until it is shown. */
export type Total = { value: string; denominator: string | null };

export function aggregate(kind: IndicatorKind, observations: readonly Observation[], asOf: string): Total | null {
  const known = observations.filter((observation) => observation.day <= asOf);
  if (known.length === 0) return null;
  if (kind === 'level') {
    const last = known.reduce((latest, observation) => (observation.day >= latest.day ? observation : latest));
    return { value: canonicalDecimal(last.value), denominator: null };
  }
  return combine(kind, known);
}

/** Organisations together, or periods together: every kind but a level over time is a sum of its parts. */
export function combine(kind: IndicatorKind, parts: readonly Total[]): Total | null {
  if (parts.length === 0) return null;
  return {
    value: sumDecimals(parts.map((part) => part.value)),
    denominator: kind === 'ratio' ? sumDecimals(parts.map((part) => part.denominator ?? '0')) : null,
  };
}

/** The figure people read; a ratio without cases has none. */
export function figureOf(kind: IndicatorKind, total: Total | null, decimals: number): string | null {
  if (total === null) return null;
  if (kind !== 'ratio') return roundDecimal(total.value, decimals);
  if (total.denominator === null || compareDecimals(total.denominator, '0') === 0) return null;
  return divideDecimals(total.value, total.denominator, decimals);
}
