import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { selectActions } from './gap-actions.queries.server.ts';
import type { ActionListSearch } from './gap-actions.schema.ts';

type ExportRequest = { actor: Actor; search: ActionListSearch; today: string; t: TFunction; read: Reads; now: Date };

/** The plan as a file: what the screen lists under the same filters. */
export async function actionsFile({ actor, search, today, t, read, now }: ExportRequest, format: 'xlsx' | 'csv'): Promise<Response> {
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`gapActions.fields.${field}`), width, kind });
  const columns = [column('text', 70), column('source', 16), column('about', 50), column('organisation', 50), column('office', 24), column('owner', 30), column('dueOn', 14, 'date'), column('state', 20)];
  const found = await everyRow(read, (transaction, after, limit) => selectActions(transaction, actor, { ...search, after }, today, limit));
  const rows = found.map((row): SheetCell[] => [
    row.text, t(`gapActions.sources.${row.source}`), row.about, localize(row.organisationName, actor.language), localize(row.officeName, actor.language), row.ownerName, row.dueOn,
    t(`gapActions.states.${row.state}`),
  ]);
  return tableFile(t('gapActions.title'), today, columns, rows, format, actor.name, now);
}
