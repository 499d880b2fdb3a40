import type { TFunction } from 'i18next';
import type { Approval, Fact } from '#app/platform/export/document.ts';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';

/** How a document is worded in its language, which need not be the reader's. */
export type Words = {
  language: Language;
  t: TFunction;
  format: Format;
  localize: (text: Localized) => string;
};

export const noValue = '–';

/** A figure in full: what was agreed is printed without rounding. A share is kept as a fraction of one. */
export function plannedText({ format }: Words, unitCode: string, value: string | null): string {
  return unitCode === 'percent' ? format.percent(value, { maximumDecimals: 4 }) : format.number(value, { maximumDecimals: 6 });
}

export const tengeText = ({ t, format }: Words, tenge: number | string | null): string =>
  tenge === null ? noValue : t('charterPaper.tenge', { amount: format.number(tenge) });

export const numbered = (index: number, ...rest: readonly number[]): string => [index + 1, ...rest.map((place) => place + 1)].join('.');

/** Headings are counted through the whole document. */
export function headings(): (text: string) => { kind: 'heading'; text: string } {
  let count = 0;
  return (text) => ({ kind: 'heading', text: `${(count += 1)}. ${text}` });
}

export type Approver = { name: string; on: string };

/** Who approves at an office; without an approval yet, lines to be filled in by hand. */
export function approvalBlock({ t, format, localize }: Words, officeName: Localized, approver: Approver | null): Approval {
  return {
    word: t('charterPaper.approval.word'),
    position: [t('identity.roles.officeLead'), localize(officeName)],
    name: approver?.name ?? '',
    date: approver ? format.longDate(approver.on) : t('charterPaper.approval.blankDate'),
  };
}

export type Printed = { code: string; version: string; hash: string | null; printedOn: string };

/** What ties the paper to its record: the code, the version, the day of printing and the hash of the content. */
export function footerLines({ t, format }: Words, { code, version, hash, printedOn }: Printed): string[] {
  const first = t('charterPaper.footer.line', { code, version, on: format.date(printedOn) });
  return hash === null ? [first] : [first, `SHA-256: ${hash}`];
}

/** Without what has no value. */
export const known = (facts: readonly { label: string; value: string | null }[]): Fact[] =>
  facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
