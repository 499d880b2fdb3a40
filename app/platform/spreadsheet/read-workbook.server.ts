import exceljs from 'exceljs';
import { inspectWorkbook, type WorkbookFault } from './inspect-workbook.server.ts';
import type { ReadCell, ReadRow } from './spreadsheet.ts';

export type ReadWorkbook = { fault: WorkbookFault | 'noSheet' | 'mergedHead' | 'tooManyRows' } | { fault: null; head: string[]; rows: ReadRow[] };

export type ReadLimits = { rows: number; columns: number };

const empty: ReadCell = { kind: 'empty' };

/** Parts that say nothing about the cells; a validation of a whole column would be unfolded into a million entries. */
const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'tableParts', 'extLst'];

/**
 * Reads the first sheet of a workbook: its first row as the head, the others as rows of cells; rows without anything are
 * left out. The whole file is built in memory, whose size the inspection bounds: the streaming reader of the library now
 * and then meets a sheet before the workbook it belongs to and gives up on a good file.
 */
export async function readWorkbook(file: Buffer, limits: ReadLimits): Promise<ReadWorkbook> {
  const fault = await inspectWorkbook(file);
  if (fault) return { fault };
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(file as never, { ignoreNodes });
  } catch {
    return { fault: 'damaged' };
  }
  const sheet = workbook.worksheets[0];
  if (!sheet) return { fault: 'noSheet' };
  if (sheet.model.merges.some((range) => /^[A-Z]+1:/.test(range))) return { fault: 'mergedHead' };
  return readSheet(sheet, limits);
}

function readSheet(sheet: exceljs.Worksheet, limits: ReadLimits): ReadWorkbook {
  let head: string[] | null = null;
  const rows: ReadRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = cellsOf(row, limits.columns);
    if (head === null) head = cells.map((cell) => (cell.kind === 'text' ? cell.text.trim() : ''));
    else if (rows.length <= limits.rows && cells.some(({ kind }) => kind !== 'empty')) rows.push({ number, cells });
  });
  if (head === null) return { fault: 'noSheet' };
  return rows.length > limits.rows ? { fault: 'tooManyRows' } : { fault: null, head, rows };
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

function cellOf({ value, formula, type }: exceljs.Cell): ReadCell {
  if (type === exceljs.ValueType.Merge) return empty;
  if (formula || (value && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value))) return { kind: 'formula' };
  if (value === null || value === undefined || value === '') return empty;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { kind: 'unreadable' } : { kind: 'date', day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'object' && 'richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if (typeof value === 'object' && 'hyperlink' in value) return { kind: 'text', text: typeof value.text === 'string' ? value.text : String(value.hyperlink) };
  return { kind: 'unreadable' };
}
