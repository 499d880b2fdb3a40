import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { selectActions } from './gap-actions.queries.server.ts';
import type { ActionListSearch } from './gap-actions.schema.ts';

const mostExported = 50_000;
const rowsAtOnce = 2_000;

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type ExportRequest = { actor: Actor; search: ActionListSearch; today: string; t: TFunction; read: Read; now: Date };

/** The plan as a file: what the screen lists under the same filters. */
export async function actionsFile({ actor, search, today, t, read, now }: ExportRequest, format: 'xlsx' | 'csv'): Promise<Response> {
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`gapActions.fields.${field}`), width, kind });
  const columns = [column('text', 70), column('source', 16), column('about', 50), column('organisation', 50), column('office', 24), column('owner', 30), column('dueOn', 14, 'date'), column('state', 20)];
  const rows: SheetCell[][] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof selectActions>> = await read((transaction) => selectActions(transaction, actor, { ...search, after }, today, rowsAtOnce));
    rows.push(...page.rows.map((row): SheetCell[] => [
      row.text, t(`gapActions.sources.${row.source}`), row.about, localize(row.organisationName, actor.language), localize(row.officeName, actor.language), row.ownerName, row.dueOn,
      t(`gapActions.states.${row.state}`),
    ]));
    after = page.next;
  } while (after !== null && rows.length < mostExported);
  return tableFile(t('gapActions.title'), today, columns, rows, format, actor.name, now);
}
