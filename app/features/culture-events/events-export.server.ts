import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeCsv, writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import type { Audience } from './culture-events.model.ts';
import { loadEventRows, selectCatalogues, type EventRow } from './culture-events.queries.server.ts';
import type { EventSearch } from './culture-events.schema.ts';

/** As many rows as an office's computer opens with ease. */
const mostExported = 50_000;
const rowsAtOnce = 2_000;

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type ExportRequest = { actor: Actor; search: EventSearch; today: string; t: TFunction; read: Read };

const columnsOf = (t: TFunction, audiences: readonly Audience[], words: (text: Localized) => string): SheetColumn[] => {
  const column = (key: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`cultureEvents.fields.${key}`), width, kind });
  return [
    column('day', 14, 'date'), column('startTime', 10), column('title', 60), column('kindCode', 26), column('state', 22), column('format', 16), column('place', 40),
    column('region', 22), column('office', 30), column('organisation', 50), column('organiser', 40),
    ...audiences.map(({ name }): SheetColumn => ({ title: words(name), width: 16, kind: 'number' })),
    column('participants', 16, 'number'),
  ];
};

function cellsOf(row: EventRow, audiences: readonly Audience[], words: (text: Localized) => string, t: TFunction): SheetCell[] {
  const personsOf = (code: string) => row.participants.find(({ audienceCode }) => audienceCode === code)?.persons ?? null;
  return [
    row.happensOn, row.startTime ?? '', row.title, words(row.kindName), t(`cultureEvents.states.${row.state}`), t(`cultureEvents.formats.${row.format}`),
    [row.localityName, row.place].filter(Boolean).join(', '), words(row.regionName), words(row.officeName), words(row.organisationName), row.organiser,
    ...audiences.map(({ code }) => personsOf(code)), row.participants.reduce((sum, { persons }) => sum + persons, 0),
  ];
}

/** The register as a file: all that the filters of the screen leave, each page a short transaction of its own. */
export async function exportEvents({ actor, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const words = (text: Localized) => localize(text, actor.language);
  const { audiences } = await read((transaction) => selectCatalogues(transaction, null));
  const rows: SheetCell[][] = [];
  const pageAfter = (after: string | null) => read((transaction) => loadEventRows(transaction, { ...search, after }, today, rowsAtOnce));
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof loadEventRows>> = await pageAfter(after);
    rows.push(...page.rows.map((row) => cellsOf(row, audiences, words, t)));
    after = page.next;
  } while (after !== null && rows.length < mostExported);
  const columns = columnsOf(t, audiences, words);
  const name = t('cultureEvents.list.title');
  const headers = (mediaType: string) => ({ 'Content-Type': mediaType, 'Content-Disposition': attachmentNamed(`${name} ${today}.${format}`), 'Cache-Control': 'private, no-store' });
  if (format === 'csv') return new Response(writeCsv({ columns, rows }), { headers: headers('text/csv; charset=utf-8') });
  const body = await writeWorkbook([{ name, columns, rows }], { title: name, author: actor.name, createdAt: now });
  return new Response(new Uint8Array(body), { headers: headers(workbookMediaType) });
}
