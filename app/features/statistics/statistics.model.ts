import { addDays, eachDay, eachMonth, firstOfMonth, isCivilDate, lastOfMonth, monthOf, quarterOf, yearOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import { addDecimals, figureOf, subtractDecimals, type IndicatorKind, type Total } from '#app/features/indicators/index.ts';

export const periodKinds = ['year', 'quarter', 'month', 'day'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A span of civil days whose figures are shown as known on `to`, its last day. */
export type Period = { kind: PeriodKind; label: string; from: CivilDate; to: CivilDate; fullTo: CivilDate };

/**
 * Reads `2022`, `2022-Q3`, `2022-08` or `2022-08-15`. With `asOf` inside the period only what happened up to that day
 * counts. @returns null for anything else.
 */
export function parsePeriod(label: string, asOf: string | null): Period | null {
  const span = spanOf(label);
  if (!span) return null;
  const to = asOf && isCivilDate(asOf) && asOf >= span.from && asOf <= span.to ? asOf : span.to;
  return { kind: span.kind, label, from: span.from, to, fullTo: span.to };
}

function spanOf(label: string): { kind: PeriodKind; from: CivilDate; to: CivilDate } | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) {
    const firstMonth = (Number(quarter[2]) - 1) * 3 + 1;
    const month = (offset: number) => `${quarter[1]}-${String(firstMonth + offset).padStart(2, '0')}`;
    return { kind: 'quarter', from: `${month(0)}-01`, to: lastOfMonth(month(2)) };
  }
  if (/^\d{4}$/.test(label)) return { kind: 'year', from: `${label}-01-01`, to: `${label}-12-31` };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(label)) return { kind: 'month', from: firstOfMonth(label), to: lastOfMonth(label) };
  if (isCivilDate(label)) return { kind: 'day', from: label, to: label };
  return null;
}

/**
 * What a person chose: a year, a part of it (`Q3`, `08`) or one day, and a date up to which figures count. `period` says
 * the same in one label, for links.
 */
export type PeriodChoice = { period?: string; year?: string; part?: string; day?: string; asOf?: string };

export const periodParameters = ['period', 'year', 'part', 'day', 'asOf'] as const;

/** The chosen period, never beyond today; by default the current year. */
export function choosePeriod({ period, year, part, day, asOf }: PeriodChoice, today: CivilDate): Period {
  const label = day && isCivilDate(day) ? day : `${year ?? yearOf(today)}${part ? `-${part}` : ''}`;
  const whole = parsePeriod(period ?? label, null) ?? parsePeriod(String(yearOf(today)), null)!;
  const limit = asOf && isCivilDate(asOf) && asOf < today ? asOf : today;
  return { ...whole, to: limit >= whole.from && limit < whole.to ? limit : whole.to };
}

type Labelled = Pick<Period, 'kind' | 'label' | 'from'>;

/** The same length of time before and after a period. */
export function neighboursOf(period: Pick<Period, 'kind' | 'from' | 'fullTo'>): { before: Labelled; after: Labelled } {
  const holding = (day: CivilDate): Labelled => {
    const labels: Record<PeriodKind, string> = {
      year: day.slice(0, 4), quarter: `${day.slice(0, 4)}-Q${quarterOf(day)}`, month: monthOf(day), day,
    };
    return parsePeriod(labels[period.kind], null)!;
  };
  return { before: holding(addDays(period.from, -1)), after: holding(addDays(period.fullTo, 1)) };
}

// ── Buckets ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Grain = 'month' | 'day';

/** A year is drawn by months, anything shorter by days. */
export const grainOf = (period: Pick<Period, 'kind'>): Grain => (period.kind === 'year' ? 'month' : 'day');

export type Bucket = { bucket: CivilDate; from: CivilDate; to: CivilDate };

export function bucketsOf(period: Pick<Period, 'from' | 'to'>, grain: Grain): Bucket[] {
  if (grain === 'day') return eachDay(period.from, period.to).map((day) => ({ bucket: day, from: day, to: day }));
  return eachMonth(monthOf(period.from), monthOf(period.to)).map((month) => {
    const last = lastOfMonth(month);
    return { bucket: firstOfMonth(month), from: firstOfMonth(month), to: last < period.to ? last : period.to };
  });
}

/**
 * The day before which months are read whole from the month rows; from it on the day rows are read. A month that is not
 * over on the period's last day, or today, is read by days.
 */
export function wholeMonthsBefore(period: Pick<Period, 'from' | 'to'>, today: CivilDate, grain: Grain): CivilDate {
  if (grain === 'day' || period.from !== firstOfMonth(period.from)) return firstOfMonth(period.from);
  const next = addDays(period.to, 1);
  return firstOfMonth(next < today ? next : today);
}

// ── Sums ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Sums of one group of rollup cells, as exact decimal texts. Entries are those that were due. */
export type CellSums = {
  reported: string;
  reportedDenominator: string;
  verified: string;
  verifiedDenominator: string;
  entries: number;
  onTimeEntries: number;
  verifiedEntries: number;
};

export type Sums = CellSums & { expectedEntries: number };

export const emptySums: Sums = {
  reported: '0', reportedDenominator: '0', verified: '0', verifiedDenominator: '0',
  entries: 0, onTimeEntries: 0, verifiedEntries: 0, expectedEntries: 0,
};

export function addSums<Left extends CellSums>(left: Left, right: CellSums): Left {
  return {
    ...left,
    reported: addDecimals(left.reported, right.reported),
    reportedDenominator: addDecimals(left.reportedDenominator, right.reportedDenominator),
    verified: addDecimals(left.verified, right.verified),
    verifiedDenominator: addDecimals(left.verifiedDenominator, right.verifiedDenominator),
    entries: left.entries + right.entries,
    onTimeEntries: left.onTimeEntries + right.onTimeEntries,
    verifiedEntries: left.verifiedEntries + right.verifiedEntries,
  };
}

export const totalOf = (cells: readonly CellSums[]): Sums => cells.reduce<Sums>(addSums, emptySums);

/** A share between 0 and 1; null where nothing was expected. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.min(1, part / whole));

export type Discipline = { completeness: number | null; timeliness: number | null; verification: number | null };

export const disciplineOf = (sums: Pick<Sums, 'entries' | 'onTimeEntries' | 'verifiedEntries' | 'expectedEntries'>): Discipline => ({
  completeness: shareOf(sums.entries, sums.expectedEntries),
  timeliness: shareOf(sums.onTimeEntries, sums.expectedEntries),
  verification: shareOf(sums.verifiedEntries, sums.entries),
});

export type FigurePair = { reported: string | null; verified: string | null };

type Measured = { kind: IndicatorKind; decimals: number };

/** What was said and what was confirmed; a ratio divides its sums. */
export function figuresOf({ kind, decimals }: Measured, sums: Pick<CellSums, 'reported' | 'reportedDenominator' | 'verified' | 'verifiedDenominator'>): FigurePair {
  const total = (value: string, denominator: string): Total => ({ value, denominator: kind === 'ratio' ? denominator : null });
  return {
    reported: figureOf(kind, total(sums.reported, sums.reportedDenominator), decimals),
    verified: figureOf(kind, total(sums.verified, sums.verifiedDenominator), decimals),
  };
}

export type { Derivation } from '#app/features/indicators/index.ts';

/** What was typed for an indicator that is counted from the registers, and how far the count lies from it. */
export type TypedBeside = { figure: string; difference: string };

/** @returns null where nothing was typed. */
export function besideTyped(indicator: Measured, typed: readonly CellSums[], counted: string | null): TypedBeside | null {
  if (typed.length === 0) return null;
  const figure = figuresOf(indicator, totalOf(typed)).reported!;
  return { figure, difference: subtractDecimals(counted ?? '0', figure) };
}

// ── Series ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type BucketCell = CellSums & { bucket: CivilDate | null };

export type FigurePoint = FigurePair & { at: string };

/**
 * The figure at the end of each bucket, from what each bucket added; none until something was added. `at` is a month or
 * a day.
 */
export function cumulate(indicator: Measured, cells: readonly BucketCell[], buckets: readonly Bucket[], grain: Grain): FigurePoint[] {
  const added = new Map<string | null, CellSums>();
  for (const cell of cells) {
    const known = added.get(cell.bucket);
    added.set(cell.bucket, known ? addSums(known, cell) : cell);
  }
  let running = added.get(null);
  return buckets.map(({ bucket }) => {
    const cell = added.get(bucket);
    if (cell) running = addSums(running ?? emptySums, cell);
    const figures = running ? figuresOf(indicator, running) : noFigures;
    return { at: grain === 'month' ? monthOf(bucket) : bucket, ...figures };
  });
}

export const noFigures: FigurePair = { reported: null, verified: null };

/** Without the items before the first one that says something. */
export function withoutEmptyStart<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] {
  const first = items.findIndex((item) => !isEmpty(item));
  return first < 0 ? [] : items.slice(first);
}

/** At most `most` of the items, evenly spaced, always with the last. */
export function sampled<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, index) => (items.length - 1 - index) % step === 0);
}

/** Items by a key, in the order in which keys first appear. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** For drawing only: a chart needs no more digits than a float has. */
export const numberOf = (figure: string | null): number | null => (figure === null ? null : Number(figure));
