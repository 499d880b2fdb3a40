import type { Localized } from '#app/platform/i18n/localized.ts';

export type ReportResult = {
  indicatorId: string;
  name: Localized;
  unitCode: string;
  kind: string;
  decimals: number;
  outcome: 'reached' | 'partly' | 'notReached';
  fact: string | null;
  plan: string | null;
  explanation: string;
  givenByName: string;
};

/** The closing report as it is frozen and hashed. Money in whole tenge, as text. */
export type ReportContent = {
  code: string;
  name: Localized;
  startsOn: string;
  endsOn: string;
  approvedVersion: number;
  approvedHash: string;
  summary: string;
  lessons: string;
  results: ReportResult[];
  work: { done: number; nothingToDo: number; confirmed: number; notDone: number };
  controlPoints: { reached: number; all: number };
  money: { plannedTenge: string; usedTenge: string };
};
