import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import { inspectWorkbook, type WorkbookFault } from './inspect-workbook.server.ts';
import type { ReadCell, ReadRow } from './spreadsheet.ts';

export type ReadWorkbook = { fault: WorkbookFault | 'noSheet' | 'mergedHead' | 'tooManyRows' } | { fault: null; head: string[]; rows: ReadRow[] };

export type ReadLimits = { rows: number; columns: number };

const empty: ReadCell = { kind: 'empty' };

/**
 * Reads the first sheet of a workbook: its first row as the head, the others as rows of cells; rows without anything are
 * left out. Sheets are read as a stream, so memory grows with the rows that are kept only.
 */
export async function readWorkbook(file: Buffer, limits: ReadLimits): Promise<ReadWorkbook> {
  const inspection = await inspectWorkbook(file);
  if (inspection.fault) return { fault: inspection.fault };
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from(chunksOf(file)) as never, {
    worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore',
  });
  try {
    for await (const worksheet of reader) {
      const merged = inspection.mergedRanges.get(`xl/worksheets/sheet${(worksheet as unknown as { id: number }).id}.xml`) ?? [];
      if (merged.some((range) => /^[A-Z]+1:/.test(range))) return { fault: 'mergedHead' };
      return await readSheet(worksheet, limits);
    }
  } catch {
    return { fault: 'damaged' };
  }
  return { fault: 'noSheet' };
}

async function readSheet(worksheet: AsyncIterable<exceljs.Row>, limits: ReadLimits): Promise<ReadWorkbook> {
  let head: string[] | null = null;
  const rows: ReadRow[] = [];
  for await (const row of worksheet) {
    const cells = cellsOf(row, limits.columns);
    if (head === null) {
      head = cells.map((cell) => (cell.kind === 'text' ? cell.text.trim() : ''));
      continue;
    }
    if (cells.every(({ kind }) => kind === 'empty')) continue;
    if (rows.length === limits.rows) return { fault: 'tooManyRows' };
    rows.push({ number: row.number, cells });
  }
  return head === null ? { fault: 'noSheet' } : { fault: null, head, rows };
}

function cellsOf(row: exceljs.Row, columns: number): ReadCell[] {
  const cells: ReadCell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    if (column > columns) return;
    while (cells.length < column - 1) cells.push(empty);
    cells.push(cellOf(cell));
  });
  return cells;
}

function cellOf({ value, formula }: exceljs.Cell): ReadCell {
  if (formula || (value && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value))) return { kind: 'formula' };
  if (value === null || value === undefined || value === '') return empty;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { kind: 'unreadable' } : { kind: 'date', day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'object' && 'richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if (typeof value === 'object' && 'hyperlink' in value) return { kind: 'text', text: typeof value.text === 'string' ? value.text : String(value.hyperlink) };
  return { kind: 'unreadable' };
}

const chunkBytes = 64 * 1024;

/** Pieces, so that other requests are served between them. */
function* chunksOf(file: Buffer): Generator<Buffer> {
  for (let from = 0; from < file.length; from += chunkBytes) yield file.subarray(from, from + chunkBytes);
}
