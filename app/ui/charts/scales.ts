import { extent, max, ticks } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';

export interface TrendPoint {
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  at: string;
  /** null breaks the line: nothing was reported. */
  fact: number | null;
  plan?: number | null;
  verified?: number | null;
}

export type TrendSeries = 'fact' | 'plan' | 'verified';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From zero (or below it, if values are) to a round number above everything. */
export function valueDomain(points: readonly TrendPoint[]): [number, number] {
  const values = points.flatMap(({ fact, plan, verified }) => [fact, plan, verified]).filter(isNumber);
  const [low = 0, high = 0] = extent(values);
  const domain = scaleLinear().domain([Math.min(0, low), Math.max(0, high)]).nice(4).domain();
  const [from = 0, to = 0] = domain;
  return from === to ? [from, from + 1] : [from, to];
}

export function valueTicks([from, to]: [number, number], count = 4): number[] {
  return ticks(from, to, count);
}

/** Places of the points of a trend in a box of the drawing. */
export function trendScales(points: readonly TrendPoint[], domain: [number, number], box: Box) {
  const x = scalePoint(
    points.map(({ at }) => at),
    [box.left, box.right],
  );
  const y = scaleLinear(domain, [box.bottom, box.top]);
  const xOf = (at: string) => round(x(at) ?? box.left);
  const yOf = (value: number) => round(y(value));
  const defined = (series: TrendSeries) => (point: TrendPoint) => isNumber(point[series]);
  return {
    xOf,
    yOf,
    linePath: (series: TrendSeries) =>
      line<TrendPoint>()
        .defined(defined(series))
        .x(({ at }) => xOf(at))
        .y((point) => yOf(point[series] ?? 0))(points) ?? '',
    areaPath: (series: TrendSeries) =>
      area<TrendPoint>()
        .defined(defined(series))
        .x(({ at }) => xOf(at))
        .y0(yOf(Math.max(0, domain[0])))
        .y1((point) => yOf(point[series] ?? 0))(points) ?? '',
  };
}

export function lastKnown(points: readonly TrendPoint[], series: TrendSeries): { at: string; value: number } | null {
  for (const point of points.toReversed()) {
    const value = point[series];
    if (isNumber(value)) return { at: point.at, value };
  }
  return null;
}

/** Which points get a label so that none touches the next; the last always does. */
export function labelledPoints<T>(points: readonly T[], width: number, spaceOfOne: number): Set<T> {
  const most = Math.max(1, Math.floor(width / spaceOfOne));
  const step = Math.max(1, Math.ceil(points.length / most));
  return new Set(points.filter((_, index) => (points.length - 1 - index) % step === 0));
}

/** Moves labels apart, as little as needed, inside the box; keeps their order. */
export function spreadLabels(wanted: readonly number[], gap: number, box: Pick<Box, 'top' | 'bottom'>): number[] {
  const order = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const placed: number[] = [];
  for (const { place } of order) placed.push(Math.max(place, (placed.at(-1) ?? -Infinity) + gap, box.top));
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? box.bottom, (placed[index + 1] ?? box.bottom + gap) - gap);
  }
  const result: number[] = [];
  order.forEach(({ index }, rank) => (result[index] = placed[rank] ?? 0));
  return result;
}

/** Shares of a bar, 0 to 100, never outside it. */
export function percentOf(value: number, whole: number): number {
  if (!(whole > 0) || !Number.isFinite(value)) return 0;
  return round(Math.min(100, Math.max(0, (value / whole) * 100)));
}

export type Shade = 1 | 2 | 3 | 4 | 5;

/** Five equal steps between the smallest and the largest value; one value alone is in the middle. */
export function shadeScale(values: readonly (number | null)[]): (value: number) => Shade {
  const [low, high] = extent(values.filter(isNumber));
  if (low === undefined || high === undefined || low === high) return () => 3;
  return (value) => Math.min(5, Math.floor(((value - low) / (high - low)) * 5) + 1) as Shade;
}

export function largest(values: readonly (number | null | undefined)[]): number {
  return max(values.filter(isNumber)) ?? 0;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
