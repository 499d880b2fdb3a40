import type { Decimal } from '#app/platform/i18n/decimal.ts';

export const scopeKinds = ['national', 'region', 'body'] as const;
export type ScopeKind = (typeof scopeKinds)[number];
export const directions = ['moreIsBetter', 'lessIsBetter', 'neutral'] as const;
export type Direction = (typeof directions)[number];
/** How the source words a figure that it does not give exactly. */
export const qualifiers = ['about', 'moreThan', 'over'] as const;
export type Qualifier = '' | (typeof qualifiers)[number];
export const statuses = ['preliminary', 'final', 'revised'] as const;
export type Status = (typeof statuses)[number];

/** As stored: `103800000000000.5`. */
export type Amount = string;

const scale = 4;
const amountPattern = /^[-−]?\d{1,16}([.,]\d{1,4})?$/;

/** A number as a person writes it, spaces between its thousands included; null: it is none. */
export function amountOf(written: string): Amount | null {
  const text = written.replace(/[\s\u00a0\u202f]/g, '');
  if (!amountPattern.test(text)) return null;
  return plain(scaled(text.replace('−', '-').replace(',', '.')));
}

/** As a whole number of ten-thousandths: sums of money and their changes stay exact. */
function scaled(amount: Amount): bigint {
  const isNegative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const digits = BigInt(whole) * 10n ** BigInt(scale) + BigInt(fraction.padEnd(scale, '0').slice(0, scale));
  return isNegative ? -digits : digits;
}

function plain(digits: bigint): Amount {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`;
}

export const isSameAmount = (one: Amount, other: Amount): boolean => scaled(one) === scaled(other);
export const decimalsOf = (amount: Amount): number => plain(scaled(amount)).split('.')[1]?.length ?? 0;

/** Of these a share of the year before says nothing: they are shares, places and factors already. */
const unitsWithoutShare = ['percent', 'point', 'percentile', 'rank', 'times', 'year'];

export type Change = {
  amount: Amount;
  /** Of the earlier value: 0.107 is 10.7 %; null where that says nothing. */
  share: number | null;
  verdict: 'better' | 'worse' | 'same' | 'neutral';
};

/** What became of a figure since the earlier one; null where one of the two is missing. */
export function changeOf(later: Amount | null, earlier: Amount | null, { unitCode, direction }: { unitCode: string; direction: Direction }): Change | null {
  if (later === null || earlier === null) return null;
  const [now, before] = [scaled(later), scaled(earlier)];
  const difference = now - before;
  const isUp = difference > 0n;
  const verdict = difference === 0n ? 'same' : direction === 'neutral' ? 'neutral' : isUp === (direction === 'moreIsBetter') ? 'better' : 'worse';
  return { amount: plain(difference), share: unitsWithoutShare.includes(unitCode) ? null : shareOf(difference, before), verdict };
}

function shareOf(difference: bigint, before: bigint): number | null {
  return before === 0n ? null : Number(difference) / Math.abs(Number(before));
}

/** Ten times more or less than a year before is rather a slip of the pen than a change. */
export function isFarFrom(later: Amount, earlier: Amount): boolean {
  const magnitude = (amount: Amount) => { const digits = scaled(amount); return digits < 0n ? -digits : digits; };
  const [now, before] = [magnitude(later), magnitude(earlier)];
  return now > 0n && before > 0n && (now > 10n * before || before > 10n * now);
}

const periodPattern = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/;
export const isPeriod = (text: string): boolean => periodPattern.test(text);
/** A month begins to be counted when it has begun, a year likewise. */
export const isFuturePeriod = (period: string, today: string): boolean => period > today.slice(0, period.length);
export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4));
/** The same year or month, a year before. */
export const yearBefore = (period: string): string => `${yearOfPeriod(period) - 1}${period.slice(4)}`;

/** Which message words a value of a qualifier; null: the value stands alone. */
export const qualifierKey = (qualifier: Qualifier): string | null => (qualifier === '' ? null : `importedFigures.qualified.${qualifier}`);

/** For drawings, whose numbers need no more digits than a screen has. */
export const asNumber = (amount: Decimal): number => Number(amount);

export type ImportedValue = {
  period: string; revision: number; value: Amount; qualifier: Qualifier; sourceCode: string; document: string; sourceDate: string; status: Status;
};

/** The value that counts of a series, a place and a period. */
export type ValueInForce = ImportedValue & { seriesCode: string; place: string };

/** A value as somebody brings it, by form or by workbook. */
export type BroughtValue = { seriesCode: string; place: string; reason: string } & Omit<ImportedValue, 'revision'>;

const statedBy = ['qualifier', 'sourceCode', 'document', 'sourceDate', 'status'] as const;
/** Bringing again what is there changes nothing. */
export const saysTheSame = (one: Omit<ImportedValue, 'revision'>, other: Omit<ImportedValue, 'revision'>): boolean =>
  isSameAmount(one.value, other.value) && statedBy.every((name) => one[name] === other[name]);
