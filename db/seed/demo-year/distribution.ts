import { apportion } from '../apportion.ts';
import type { Random } from '../random.ts';

/**
 * Ways of spreading whole figures over days. Days are positions in a list of working days; a weight of zero closes a
 * day. Every function returns parts that add up to exactly what was asked for.
 */

/** Each unit falls on a day by itself. */
export function scatter(total: number, weights: readonly number[], random: Random): number[] {
  const reach: number[] = [];
  let sum = 0;
  for (const weight of weights) reach.push((sum += weight));
  if (total > 0 && sum === 0) throw new Error('No day is open');

  const amounts = weights.map(() => 0);
  for (let unit = 0; unit < total; unit++) {
    const day = firstAbove(reach, random.next() * sum);
    amounts[day] = amounts[day]! + 1;
  }
  return amounts;
}

function firstAbove(reach: readonly number[], target: number): number {
  let [low, high] = [0, reach.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reach[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The units fall together on a few days, as courses and sessions do. */
export function scatterInSessions(total: number, sessionSize: number, weights: readonly number[], random: Random): number[] {
  const amounts = weights.map(() => 0);
  if (total === 0) return amounts;
  const sessions = scatter(Math.max(1, Math.round(total / sessionSize)), weights, random);
  const days = [...sessions.keys()].filter((day) => sessions[day]! > 0);
  const parts = apportion(total, days.map((day) => sessions[day]! * random.between(0.5, 1.5)));
  for (const [index, day] of days.entries()) amounts[day] = parts[index]!;
  return amounts;
}

/** The nearest open day at or after the day, else the last one before it. */
export function nearestOpen(day: number, isOpen: readonly boolean[]): number {
  for (let later = day; later < isOpen.length; later++) if (isOpen[later]) return later;
  for (let earlier = day - 1; earlier >= 0; earlier--) if (isOpen[earlier]) return earlier;
  throw new Error('No day is open');
}

/** Findings are entered on the days up to the end of the analysis that made them. */
export function findingsOf(analyses: readonly number[], total: number, isOpen: readonly boolean[], random: Random): number[] {
  const ends = analyses.flatMap((count, day) => Array.from({ length: count }, () => day));
  const amounts = analyses.map(() => 0);
  if (total > 0 && ends.length === 0) throw new Error('Findings without an analysis');
  for (let finding = 0; finding < total; finding++) {
    const day = nearestOpen(Math.max(0, random.pick(ends) - random.int(0, 8)), isOpen);
    amounts[day] = amounts[day]! + 1;
  }
  return amounts;
}

/**
 * `total` of the findings are eliminated, the earliest found mostly first, each some weeks after it was found. So at
 * any day no more are eliminated than were found.
 */
export function eliminationsOf(found: readonly number[], total: number, isOpen: readonly boolean[], random: Random): number[] {
  const foundOn = found.flatMap((count, day) => Array.from({ length: count }, () => day));
  if (total > foundOn.length) throw new Error(`Cannot eliminate ${total} of ${foundOn.length}`);
  const amounts = found.map(() => 0);
  const queue = foundOn.map((day) => ({ day, order: day + random.between(0, 30) })).sort((a, b) => a.order - b.order || a.day - b.day);
  for (const { day } of queue.slice(0, total)) {
    const wanted = Math.min(day + random.int(5, 45), found.length - 1);
    const done = Math.max(day, nearestOpen(wanted, isOpen));
    amounts[done] = amounts[done]! + 1;
  }
  return amounts;
}

/** A level that grows from `start` to `end` in single steps on open days. */
export function growth(start: number, end: number, weights: readonly number[], random: Random): number[] {
  const steps = scatter(end - start, weights, random);
  let level = start;
  return steps.map((step) => (level += step));
}

/** Numerators for the given denominators, each case counting with the same probability. */
export function successes(cases: readonly number[], rate: number, random: Random): number[] {
  return cases.map((count) => {
    let successful = 0;
    for (let one = 0; one < count; one++) if (random.chance(rate)) successful += 1;
    return successful;
  });
}
