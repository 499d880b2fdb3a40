import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { selectRecommendations } from './recommendations.queries.server.ts';
import type { RecommendationSearch } from './recommendations.schema.ts';

type ExportRequest = { actor: Actor; search: RecommendationSearch; today: string; t: TFunction; read: Reads };

/** What the screen lists under the same filters, all pages of it, each page a short transaction of its own. */
export async function exportRecommendations({ actor, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`recommendations.fields.${field}`), width, kind });
  const columns = [
    column('number', 10, 'number'), column('wording', 70), column('addressee', 40), column('body', 40), column('source', 28), column('sourceTitle', 50), column('state', 22),
    column('givenOn', 14, 'date'), column('dueOn', 14, 'date'), column('doneOn', 14, 'date'), column('confirmedOn', 14, 'date'),
  ];
  const found = await everyRow(read, (transaction, after, limit) => selectRecommendations(transaction, { ...search, after }, today, limit));
  const rows = found.map((row): SheetCell[] => [
    row.number, row.wording, localize(row.officeName, actor.language), row.organisationName ? localize(row.organisationName, actor.language) : row.bodyName,
    t(`recommendations.sources.${row.sourceKind}`), row.sourceTitle, t(`recommendations.states.${row.state}`), row.givenOn, row.dueOn, row.doneOn, row.confirmedOn,
  ]);
  return tableFile(t('recommendations.title'), today, columns, rows, format, actor.name, now);
}
