/** The sentence for each code: keys are written out so that a missing or unused message is found by its name. */

import type { TFunction } from 'i18next';
import type { Format } from '#app/platform/i18n/index.ts';
import { multiplyDecimals, type PlanStatus } from '#app/features/indicators/index.ts';
import type { CellContent } from '../cell-input.model.ts';
import type { CellWarning } from '../cell-warning.model.ts';
import type { Refusal, SheetRow } from '../daily-log.model.ts';
import type { CellAccess, Notice } from '../grid.model.ts';

/** A ratio is a share of one and is read in per cent; everything else in its unit. */
export function figureText(format: Format, row: Pick<SheetRow, 'kind' | 'decimals'>, value: string | null): string {
  if (value === null) return '–';
  return row.kind === 'ratio' ? format.percent(value) : format.number(value, { maximumDecimals: row.decimals });
}

/** The difference with its sign; between shares in percentage points. */
export function differenceText(format: Format, row: Pick<SheetRow, 'kind' | 'decimals'>, difference: string): string {
  if (row.kind === 'ratio') return format.signed(multiplyDecimals(difference, '100'), { maximumDecimals: 1 });
  return format.signed(difference, { maximumDecimals: row.decimals });
}

const refusalKeys: Record<string, string> = {
  notANumber: 'dailyLog.refusals.notANumber',
  negative: 'dailyLog.refusals.negative',
  tooManyDecimals: 'dailyLog.refusals.tooManyDecimals',
  tooLarge: 'dailyLog.refusals.tooLarge',
  denominatorMissing: 'dailyLog.refusals.denominatorMissing',
  denominatorZero: 'dailyLog.refusals.denominatorZero',
  denominatorUnexpected: 'dailyLog.refusals.denominatorUnexpected',
  numeratorExceedsDenominator: 'dailyLog.refusals.numeratorExceedsDenominator',
  derived: 'dailyLog.refusals.derived',
  notCovered: 'dailyLog.refusals.notCovered',
  future: 'dailyLog.refusals.future',
  outsideCharter: 'dailyLog.refusals.outsideCharter',
  charterNotActive: 'dailyLog.refusals.charterNotActive',
  paused: 'dailyLog.refusals.paused',
  verified: 'dailyLog.refusals.verified',
  reasonMissing: 'dailyLog.refusals.reasonMissing',
  conflict: 'dailyLog.refusals.conflict',
};

/** Who may open a period again depends on how far it has gone. */
const closedPeriodKeys: Record<string, string> = {
  closed: 'dailyLog.refusals.periodClosed',
  accepted: 'dailyLog.refusals.periodAccepted',
  consolidated: 'dailyLog.refusals.periodConsolidated',
};

export function refusalText(t: TFunction, { code, params }: Refusal): string {
  if (code === 'periodClosed') {
    if (params.who) return t('dailyLog.refusals.periodClosedBy', params);
    return t(closedPeriodKeys[params.state ?? ''] ?? 'dailyLog.refusals.periodClosed');
  }
  if (code === 'tooManyDecimals')
    return params.decimals === '0' ? t('dailyLog.refusals.wholeOnly') : t('dailyLog.refusals.tooManyDecimals', { count: Number(params.decimals) });
  return t(refusalKeys[code] ?? 'dailyLog.refusals.rejected', params);
}

const accessKeys: Record<Exclude<CellAccess, 'open'>, string> = {
  readOnly: 'dailyLog.access.readOnly',
  closed: 'dailyLog.access.closed',
  future: 'dailyLog.access.future',
  derived: 'dailyLog.access.derived',
  paused: 'dailyLog.access.paused',
  verified: 'dailyLog.access.verified',
};

export const accessText = (t: TFunction, access: Exclude<CellAccess, 'open'>): string => t(accessKeys[access]);

export function warningText(t: TFunction, format: Format, warning: CellWarning): string {
  switch (warning.code) {
    case 'belowRange':
      return t('dailyLog.warnings.belowRange', { limit: format.number(warning.limit, { maximumDecimals: 6 }) });
    case 'aboveRange':
      return t('dailyLog.warnings.aboveRange', { limit: format.number(warning.limit, { maximumDecimals: 6 }) });
    case 'muchMoreThanUsual':
      return t('dailyLog.warnings.muchMoreThanUsual', { usual: format.number(warning.usual, { maximumDecimals: 6 }) });
    case 'notWorkingDay':
      return t('dailyLog.warnings.notWorkingDay');
  }
}

export const statusKeys: Record<PlanStatus, string> = {
  onPlan: 'dailyLog.status.onPlan',
  atRisk: 'dailyLog.status.atRisk',
  behind: 'dailyLog.status.behind',
  noPlan: 'dailyLog.status.noPlan',
};

export function noticeText(t: TFunction, notice: Notice): string {
  switch (notice.kind) {
    case 'notOpen':
      return accessText(t, notice.access);
    case 'refused':
      return refusalText(t, notice.refusal);
    case 'nothingLeft':
      return t('dailyLog.notices.nothingLeft');
    case 'noChange':
      return notice.count === 0 ? t('dailyLog.notices.noChangeNone') : t('dailyLog.notices.noChange', { count: notice.count });
    case 'undone':
      return t('dailyLog.notices.undone', { count: notice.count });
    case 'redone':
      return t('dailyLog.notices.redone', { count: notice.count });
    case 'pasted':
      return [
        t('dailyLog.notices.pasted', { count: notice.changed }),
        notice.skipped > 0 ? t('dailyLog.notices.skipped', { count: notice.skipped }) : '',
        notice.clipped > 0 ? t('dailyLog.notices.clipped', { count: notice.clipped }) : '',
        notice.refused > 0 ? t('dailyLog.notices.unreadable', { count: notice.refused }) : '',
      ]
        .filter(Boolean)
        .join(' ');
  }
}

const writtenDigits = { maximumDecimals: 12 };

/** As a cell shows it: grouped digits; a ratio as its two counts. */
export function contentText(format: Format, content: CellContent | null): string {
  if (content === null || content.entry === 'cleared') return '';
  if (content.entry === 'no_change') return '—';
  const value = format.number(content.value, writtenDigits);
  return content.denominator === null ? value : `${value}/${format.number(content.denominator, writtenDigits)}`;
}
