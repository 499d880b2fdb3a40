import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from './spreadsheet.ts';
import { writeCsv, writeWorkbook } from './write-workbook.server.ts';

/** A list as a file of a table: its name, columns and rows. */
export async function tableFile(
  name: string, today: string, columns: readonly SheetColumn[], rows: readonly SheetCell[][], format: 'xlsx' | 'csv', author: string, now: Date,
): Promise<Response> {
  const body = format === 'csv'
    ? new TextEncoder().encode(writeCsv({ columns, rows }))
    : new Uint8Array(await writeWorkbook([{ name, columns, rows }], { title: name, author, createdAt: now }));
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : workbookMediaType,
      'Content-Disposition': attachmentNamed(`${name} ${today}.${format}`),
      'Cache-Control': 'private, no-store',
    },
  });
}
