import { addDays, firstOfMonth, lastOfMonth, isCivilDate, type CivilDate } from '#app/platform/time/civil-date.ts';
import type { IndicatorKind } from '#app/features/indicators/indicators.model.ts';

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
 * How a period is read from the rollups: whole months from the month rows, the rest from the day rows.
 * `monthsTo` is exclusive; the day range is inclusive and may be empty.
 */
export function rollupRanges(period: Pick<Period, 'from' | 'to'>): { monthsFrom: CivilDate; monthsTo: CivilDate; daysFrom: CivilDate; daysTo: CivilDate } {
  const monthsTo = firstOfMonth(addDays(period.to, 1));
  if (period.from !== firstOfMonth(period.from) || monthsTo <= period.from) {
    return { monthsFrom: period.from, monthsTo: period.from, daysFrom: period.from, daysTo: period.to };
  }
  return { monthsFrom: period.from, monthsTo, daysFrom: monthsTo, daysTo: period.to };
}

/** Sums of one group of rollup cells, as exact decimal texts. */
export type Sums = {
  reported: string;
  reportedDenominator: string;
  verified: string;
  verifiedDenominator: string;
  /** Entries received, in time, and expected up to the last day that is due. */
  entries: number;
  onTimeEntries: number;
  verifiedEntries: number;
  expectedEntries: number;
};

export const emptySums: Sums = {
  reported: '0', reportedDenominator: '0', verified: '0', verifiedDenominator: '0',
  entries: 0, onTimeEntries: 0, verifiedEntries: 0, expectedEntries: 0,
};

/** A share between 0 and 1; null where nothing was expected. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.min(1, part / whole));

export type FigurePair = { reported: string | null; verified: string | null };

export type IndicatorSummary = {
  code: string;
  kind: IndicatorKind;
  decimals: number;
};
