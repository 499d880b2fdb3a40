import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { selectRecommendations } from './recommendations.queries.server.ts';
import type { RecommendationSearch } from './recommendations.schema.ts';

const mostExported = 50_000;
const rowsAtOnce = 2_000;

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type ExportRequest = { actor: Actor; search: RecommendationSearch; today: string; t: TFunction; read: Read };

/** What the screen lists under the same filters, all pages of it, each page a short transaction of its own. */
export async function exportRecommendations({ actor, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`recommendations.fields.${field}`), width, kind });
  const columns = [
    column('number', 10, 'number'), column('wording', 70), column('addressee', 40), column('body', 40), column('source', 28), column('sourceTitle', 50), column('state', 22),
    column('givenOn', 14, 'date'), column('dueOn', 14, 'date'), column('doneOn', 14, 'date'), column('confirmedOn', 14, 'date'),
  ];
  const rows: SheetCell[][] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof selectRecommendations>> = await read((transaction) => selectRecommendations(transaction, { ...search, after }, today, rowsAtOnce));
    rows.push(...page.rows.map((row): SheetCell[] => [
      row.number, row.wording, localize(row.officeName, actor.language), row.organisationName ? localize(row.organisationName, actor.language) : row.bodyName,
      t(`recommendations.sources.${row.sourceKind}`), row.sourceTitle, t(`recommendations.states.${row.state}`), row.givenOn, row.dueOn, row.doneOn, row.confirmedOn,
    ]));
    after = page.next;
  } while (after !== null && rows.length < mostExported);
  return tableFile(t('recommendations.title'), today, columns, rows, format, actor.name, now);
}
