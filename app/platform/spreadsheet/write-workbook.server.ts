import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';
import { lettersOf } from './read-cells.ts';
import { sheetName, withoutFormula, type Sheet, type SheetCell, type SheetColumn } from './spreadsheet.ts';

/** A day without a time zone: Excel counts days, not instants. */
const excelDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

const valueOf = (column: SheetColumn, cell: SheetCell): string | number | Date | null => {
  if (cell === null || cell === '') return null;
  return column.kind === 'date' && typeof cell === 'string' ? excelDay(cell) : cell;
};

const choicesSheet = 'choices';

/**
 * A workbook of the given sheets. The head stays in view and can be filtered; drop-downs read from a hidden sheet, so a
 * list may be as long as it is. Texts are stored as texts: none becomes a formula.
 */
export async function writeWorkbook(sheets: readonly Sheet[], properties: { title: string; author: string; createdAt: Date }): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.title = properties.title;
  workbook.creator = properties.author;
  workbook.created = properties.createdAt;
  const lists: (readonly string[])[] = [];

  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheetName(sheet.name), { views: [{ state: 'frozen', ySplit: 1 }] });
    worksheet.columns = sheet.columns.map(({ width }) => ({ width }));
    const head = worksheet.addRow(sheet.columns.map(({ title, isRequired }) => (isRequired ? `${title} *` : title)));
    head.font = { bold: true };
    head.alignment = { wrapText: true, vertical: 'top' };
    head.eachCell((cell) => {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7ECEF' } };
      cell.border = { bottom: { style: 'thin', color: { argb: 'FF8A979E' } } };
    });
    let count = 1;
    for (const cells of sheet.rows) {
      worksheet.addRow(cells.map((cell, index) => valueOf(sheet.columns[index]!, cell)));
      count += 1;
    }
    const last = count + (sheet.emptyRows ?? 0);
    for (const [index, column] of sheet.columns.entries()) {
      const letters = lettersOf(index + 1);
      const target = worksheet.getColumn(index + 1);
      target.alignment = { wrapText: column.kind === 'text', vertical: 'top' };
      if (column.kind === 'date') target.numFmt = 'dd.mm.yyyy';
      if (column.choices && last > 1) {
        lists.push(column.choices);
        const list = lettersOf(lists.length);
        const validation = {
          type: 'list' as const, allowBlank: !column.isRequired, showErrorMessage: true, formulae: [`${choicesSheet}!$${list}$1:$${list}$${column.choices.length}`],
          ...(column.help ? { showInputMessage: true, prompt: column.help } : {}),
        };
        addValidation(worksheet, `${letters}2:${letters}${last}`, validation);
      }
    }
    worksheet.autoFilter = { from: 'A1', to: `${lettersOf(sheet.columns.length)}1` };
    if (sheet.isReadOnly) await worksheet.protect('', { selectLockedCells: true, selectUnlockedCells: true });
  }

  if (lists.length > 0) {
    const worksheet = workbook.addWorksheet(choicesSheet, { state: 'veryHidden' });
    for (const [index, list] of lists.entries()) worksheet.getColumn(index + 1).values = [...list];
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** One validation for a whole range: exceljs offers it below its declared types, where one for each cell would bloat the file. */
function addValidation(worksheet: exceljs.Worksheet, range: string, validation: exceljs.DataValidation): void {
  (worksheet as unknown as { dataValidations: { add: (range: string, validation: exceljs.DataValidation) => void } }).dataValidations.add(range, validation);
}

/** The same table as comma-separated text that Excel opens with the right letters. */
export function writeCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const safe = (cell: SheetCell) => (typeof cell === 'string' ? withoutFormula(cell) : cell);
  return stringify([columns.map(({ title }) => withoutFormula(title)), ...[...rows].map((row) => row.map(safe))], { bom: true, record_delimiter: 'windows' });
}
