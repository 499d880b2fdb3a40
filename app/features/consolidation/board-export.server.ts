import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import type { Period } from '#app/features/statistics/index.ts';
import { missingKinds, progressOf } from './board.model.ts';
import { loadBoard } from './board.queries.server.ts';

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type ExportRequest = { actor: Actor; period: Period; today: string; t: TFunction; read: Read };

const percent = (share: number | null): number | null => (share === null ? null : Math.floor(share * 1000) / 10);

/** The board of a period as a table: an office a row, its months beside each other. */
export async function exportBoard({ actor, period, today, t, read }: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const { offices } = await read((transaction) => loadBoard(transaction, period, today));
  const months = [...new Set(offices.flatMap(({ months: its }) => its.map(({ month }) => month)))].sort();
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`consolidation.columns.${field}`), width, kind });
  const columns: SheetColumn[] = [
    column('peerGroup', 24), column('office', 50), column('progress', 18),
    ...months.map((month): SheetColumn => ({ title: month, width: 16, kind: 'text' })),
    column('completenessPercent', 16, 'number'), column('timelinessPercent', 16, 'number'), column('verificationPercent', 16, 'number'),
    column('late', 12), column('disputed', 12),
    ...missingKinds.map((kind): SheetColumn => ({ title: t(`consolidation.missingKinds.${kind}`), width: 18, kind: 'number' })),
    column('openFindings', 14, 'number'), column('remindedOn', 14, 'date'), column('remindedBy', 24),
  ];
  const rows = offices.map((office): SheetCell[] => [
    office.peerGroup ? localize(office.peerGroup.name, actor.language) : null, localize(office.name, actor.language), t(`consolidation.progress.${progressOf(office.months)}`),
    ...months.map((month) => {
      const own = office.months.find((of) => of.month === month);
      return own ? t(`periods.states.${own.state}`) : null;
    }),
    percent(office.completeness), percent(office.timeliness), percent(office.verification),
    t(office.isLate ? 'consolidation.yes' : 'consolidation.no'), t(office.isDisputed ? 'consolidation.yes' : 'consolidation.no'),
    ...missingKinds.map((kind) => office.missing[kind]),
    office.openFindings, office.reminders[0]?.remindedOn ?? null, office.reminders[0]?.authorName ?? null,
  ]);
  return tableFile(t('consolidation.fileName', { period: period.label }), today, columns, rows, format, actor.name, now);
}
