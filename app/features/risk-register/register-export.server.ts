import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyPage } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeCsv, writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { almatyClock } from '#app/platform/time/almaty-clock.ts';
import { loadRegisterOptions, loadRegisterPage, type RegisterRow } from './register.queries.server.ts';
import type { RegisterColumn, RegisterSearch } from './register.search.ts';

const kinds: Partial<Record<RegisterColumn, SheetColumn['kind']>> = { identified: 'date', due: 'date', eliminated: 'date', updated: 'date', score: 'number', residual: 'number' };
const widths: Partial<Record<RegisterColumn, number>> = { title: 60, direction: 34, organisation: 40, process: 34, exposedPosition: 30, state: 22, owner: 26 };

type ExportRequest = { actor: Actor; search: RegisterSearch; today: string; t: TFunction; read: Reads };

function cellOf(row: RegisterRow, column: RegisterColumn, words: (text: Localized) => string, directions: ReadonlyMap<string, Localized>, t: TFunction): SheetCell {
  switch (column) {
    case 'code':
      return row.code;
    case 'title':
      return row.title;
    case 'state':
      return t(`riskRegister.states.${row.state}`);
    case 'direction': {
      const name = directions.get(row.directionCode);
      return name ? words(name) : row.directionCode;
    }
    case 'organisation':
      return words(row.organisationName);
    case 'office':
      return words(row.officeName);
    case 'region':
      return words(row.regionName);
    case 'process':
      return row.process;
    case 'exposedPosition':
      return row.exposedPosition;
    case 'owner':
      return row.ownerName;
    case 'identified':
      return row.identifiedOn;
    case 'due':
      return row.dueOn;
    case 'score':
      return row.score;
    case 'residual':
      return row.residualScore;
    case 'eliminated':
      return row.eliminatedOn;
    case 'updated':
      return almatyClock(new Date(row.updatedAt)).date;
  }
}

/** The rows that the screen lists, page after page in its order, each page a short transaction of its own. */
async function* exportedPages({ actor, search, today, t, read }: ExportRequest): AsyncGenerator<SheetCell[][]> {
  const { directions } = await read((transaction) => loadRegisterOptions(transaction, actor, search, today));
  const names = new Map(directions.map(({ code, name }) => [code, name]));
  const pages = everyPage(read, (transaction, after, limit) => loadRegisterPage(transaction, actor, { ...search, after, before: null }, today, limit));
  for await (const rows of pages) yield rows.map((row) => search.columns.map((column) => cellOf(row, column, (text) => localize(text, actor.language), names, t)));
}

export const exportColumns = ({ search, t }: Pick<ExportRequest, 'search' | 't'>): SheetColumn[] =>
  search.columns.map((column) => ({ title: t(`riskRegister.columns.${column}`), width: widths[column] ?? 16, kind: kinds[column] ?? 'text' }));

/** Exactly what the screen shows: the same filters, order and columns, all pages of it. */
export async function exportRegister(request: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const { t, today, actor } = request;
  const columns = exportColumns(request);
  const headers = (mediaType: string) => ({
    'Content-Type': mediaType, 'Content-Disposition': attachmentNamed(`${t('riskRegister.list.title')} ${today}.${format}`), 'Cache-Control': 'private, no-store',
  });
  if (format === 'csv') return new Response(csvStream(columns, exportedPages(request)), { headers: headers('text/csv; charset=utf-8') });
  const rows: SheetCell[][] = [];
  for await (const page of exportedPages(request)) rows.push(...page);
  const body = await writeWorkbook([{ name: t('riskRegister.list.title'), columns, rows }], { title: t('riskRegister.list.title'), author: actor.name, createdAt: now });
  return new Response(new Uint8Array(body), { headers: headers(workbookMediaType) });
}

function csvStream(columns: readonly SheetColumn[], pages: AsyncGenerator<SheetCell[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pages.next();
      if (done) return controller.close();
      const text = writeCsv({ columns, rows: value });
      // The head and the mark of the encoding stand at the beginning of the file only.
      controller.enqueue(encoder.encode(isFirst ? text : text.slice(text.indexOf('\r\n') + 2)));
      isFirst = false;
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}
