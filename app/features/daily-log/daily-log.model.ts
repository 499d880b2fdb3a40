/** What travels between the sheet and the server. */

import type { Localized } from '#app/platform/i18n/localized.ts';
import type { IndicatorDirection, IndicatorKind, PlanStatus } from '#app/features/indicators/index.ts';
import type { CellContent, CellInputRefusal, CellInputRule } from './cell-input.model.ts';

export type Entry = CellContent['entry'];

export type CellKey = { organisationId: string; charterIndicatorId: string; day: string };

export type CellState = {
  entry: Entry;
  value: string | null;
  denominator: string | null;
  revision: number;
  isOnTime: boolean;
  isVerified: boolean;
  authorName: string;
  enteredAt: string;
  commentCount: number;
  evidenceCount: number;
};

/** What a write leaves behind; comments and evidence of the cell stay as they were. */
export type WrittenCell = Omit<CellState, 'commentCount' | 'evidenceCount'>;

export type CellWrite = CellKey & {
  entry: Entry;
  value: string | null;
  denominator: string | null;
  /** The revision the person saw; 0 for a cell that was empty. */
  expectedRevision: number;
  /** Required when a value entered on an earlier day is changed. */
  reason?: string;
};

export const writeRefusals = [
  'periodClosed',
  'notCovered',
  'future',
  'outsideCharter',
  'charterNotActive',
  'paused',
  'verified',
  'reasonMissing',
] as const;

export type WriteRefusal = (typeof writeRefusals)[number] | CellInputRefusal;

export type Refusal = { code: string; params: Record<string, string> };

export type WriteResult = CellKey &
  (
    | { outcome: 'saved'; cell: WrittenCell }
    | { outcome: 'conflict'; current: CellState | null }
    | { outcome: 'refused'; code: string; params?: Record<string, string> }
  );

export const maximumCellsPerWrite = 500;
export const reasonLength = { minimum: 3, maximum: 500 };
export const commentLength = { maximum: 2000 };

export type SheetDay = { day: string; isWorking: boolean; isClosed: boolean; isToday: boolean };
export type SheetOrganisation = { id: string; name: Localized };

export type SheetRow = {
  organisationId: string;
  charterIndicatorId: string;
  charterCode: string;
  indicatorCode: string | null;
  name: Localized;
  unit: Localized;
  kind: IndicatorKind;
  decimals: number;
  direction: IndicatorDirection;
  rangeLow: string | null;
  rangeHigh: string | null;
  planToday: string | null;
  factToDate: string | null;
  yesterday: string | null;
  status: PlanStatus;
  expectedDays: string[];
  isPausedToday: boolean;
};

export type SheetData = {
  today: string;
  days: SheetDay[];
  organisations: SheetOrganisation[];
  rows: SheetRow[];
  cells: Record<string, CellState>;
  deadline: string;
};

export type CellRevision = {
  revision: number;
  entry: Entry;
  value: string | null;
  denominator: string | null;
  authorName: string;
  at: string;
  reason: string | null;
};

export type CellComment = { id: string; body: string; authorName: string; at: string };

export type CellEvidence = {
  id: string;
  kind: 'file' | 'link';
  title: string;
  href: string;
  size: number | null;
  mediaType: string | null;
  authorName: string;
  at: string;
};

export type CellDetails = { history: CellRevision[]; comments: CellComment[]; evidence: CellEvidence[] };

/** A refusal holds message keys, with their parameters. */
export type CellDetailsAnswer = { ok: true } | { error: string; params: Record<string, string | number>; fieldErrors: Record<string, string> };

export const cellId = ({ organisationId, charterIndicatorId, day }: CellKey): string =>
  `${organisationId}|${charterIndicatorId}|${day}`;

export const rowId = ({ organisationId, charterIndicatorId }: Omit<CellKey, 'day'>): string =>
  `${organisationId}|${charterIndicatorId}`;

/** A value may be below zero only where the indicator's range says so. */
export const inputRuleOf = (row: Pick<SheetRow, 'kind' | 'decimals' | 'rangeLow'>): CellInputRule => ({
  kind: row.kind,
  decimals: row.decimals,
  mayBeNegative: row.rangeLow?.startsWith('-') ?? false,
});

export function contentOf(state: Pick<CellState, 'entry' | 'value' | 'denominator'> | null): CellContent | null {
  if (state === null) return null;
  if (state.entry === 'value' && state.value !== null)
    return { entry: 'value', value: state.value, denominator: state.denominator };
  return { entry: state.entry === 'no_change' ? 'no_change' : 'cleared', value: null, denominator: null };
}
