import { disciplineOf, type Discipline } from '#app/features/statistics/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PeriodState } from '#app/features/periods/index.ts';
import type { Finding } from './findings.model.ts';
import type { Lateness } from './lateness.model.ts';

export const consolidationRuleCodes = ['closingDays', 'sameValueDays', 'bulkShare', 'quickMinutes'] as const;
export type ConsolidationRuleCode = (typeof consolidationRuleCodes)[number];
export type ConsolidationRule = { code: ConsolidationRuleCode; amount: number; version: number };
export type RuleAmounts = Record<ConsolidationRuleCode, number>;

/** A month of an office that had a charter in force. `isOver`: it can be closed. */
export type BoardMonth = {
  month: string;
  state: PeriodState;
  isOver: boolean;
  lateness: Lateness;
  closedOn: string | null;
  movedBy: string | null;
  entries: number;
  onTimeEntries: number;
  verifiedEntries: number;
  expectedEntries: number;
};

export const missingKinds = ['entries', 'checklists', 'analyses', 'risks', 'eliminations'] as const;
export type MissingKind = (typeof missingKinds)[number];
export type Missing = Record<MissingKind, number>;

export type BoardReminder = { remindedOn: string; text: string; authorName: string; receivers: { name: string; role: string }[] };

export type BoardOffice = Discipline & {
  id: string;
  name: Localized;
  regionCode: string | null;
  peerGroup: { code: string; name: Localized } | null;
  months: BoardMonth[];
  missing: Missing;
  openFindings: number;
  isLate: boolean;
  isDisputed: boolean;
  /** Latest first. */
  reminders: BoardReminder[];
};

/** How far an office's whole period has come: the state of its month that lags behind most. */
export type Progress = 'open' | 'returned' | 'closed' | 'accepted' | 'consolidated' | 'nothing';
const order = ['returned', 'open', 'closed', 'accepted', 'consolidated'] as const satisfies readonly PeriodState[];

export function progressOf(months: readonly Pick<BoardMonth, 'state'>[]): Progress {
  if (months.length === 0) return 'nothing';
  return order.find((state) => months.some((month) => month.state === state))!;
}

export const disciplineOfMonths = (months: readonly BoardMonth[]): Discipline =>
  disciplineOf(months.reduce((sum, month) => ({
    entries: sum.entries + month.entries, onTimeEntries: sum.onTimeEntries + month.onTimeEntries,
    verifiedEntries: sum.verifiedEntries + month.verifiedEntries, expectedEntries: sum.expectedEntries + month.expectedEntries,
  }), { entries: 0, onTimeEntries: 0, verifiedEntries: 0, expectedEntries: 0 }));

/** What of a period can be consolidated: offices all of whose months that are over were accepted; the others are left out whole. */
export function consolidable(offices: readonly Pick<BoardOffice, 'id' | 'months'>[]): { ready: { officeId: string; months: string[] }[]; leftOut: string[] } {
  const ready: { officeId: string; months: string[] }[] = [];
  const leftOut: string[] = [];
  for (const { id, months } of offices) {
    const accepted = months.filter(({ state }) => state === 'accepted');
    if (accepted.length > 0 && months.every(({ state, isOver }) => isOver && (state === 'accepted' || state === 'consolidated'))) {
      ready.push({ officeId: id, months: accepted.map(({ month }) => month) });
    } else if (months.length > 0 && months.some(({ state }) => state !== 'consolidated')) leftOut.push(id);
  }
  return { ready, leftOut };
}

export const hasMissing = (missing: Missing): boolean => missingKinds.some((kind) => missing[kind] > 0);

/** Which offices the board shows. */
export const boardFilters = ['all', 'missing', 'late', 'disputed', 'findings', 'unreminded'] as const;
export type BoardFilter = (typeof boardFilters)[number];

export const isShown: Record<BoardFilter, (office: BoardOffice) => boolean> = {
  all: () => true,
  missing: ({ missing }) => hasMissing(missing),
  late: ({ isLate }) => isLate,
  disputed: ({ isDisputed }) => isDisputed,
  findings: ({ openFindings }) => openFindings > 0,
  unreminded: (office) => (office.isLate || hasMissing(office.missing)) && office.reminders.length === 0,
};

/** What a publication says about the period it is made of: plain data, to be kept with it. */
export type ConsolidationSummary = {
  offices: number;
  consolidated: number;
  accepted: number;
  closed: number;
  open: number;
  returned: number;
  late: number;
  openFindings: number;
  reminded: number;
  missing: { officeId: string; kind: MissingKind; count: number }[];
};

export function summaryOf(offices: readonly BoardOffice[], findings: readonly Finding[]): ConsolidationSummary {
  const taking = offices.filter(({ months }) => months.length > 0);
  const inState = (state: Progress) => taking.filter(({ months }) => progressOf(months) === state).length;
  return {
    offices: taking.length,
    consolidated: inState('consolidated'), accepted: inState('accepted'), closed: inState('closed'), open: inState('open'), returned: inState('returned'),
    late: taking.filter(({ isLate }) => isLate).length,
    openFindings: findings.filter(({ explanation }) => explanation === null).length,
    reminded: taking.filter(({ reminders }) => reminders.length > 0).length,
    missing: taking.flatMap(({ id, missing }) => missingKinds.flatMap((kind) => (missing[kind] > 0 ? [{ officeId: id, kind, count: missing[kind] }] : []))),
  };
}
