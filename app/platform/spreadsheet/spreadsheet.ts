/** A table to be saved as a workbook or as text. Titles and texts are ready to be read. */
export type SheetColumn = {
  title: string;
  /** In characters of ordinary type. */
  width: number;
  kind: 'text' | 'number' | 'date';
  /** What the cell may hold, offered as a drop-down. */
  choices?: readonly string[];
  /** Stands beside the cell when it is chosen. */
  help?: string;
  isRequired?: boolean;
};

/** Dates are civil days, `2026-11-23`. */
export type SheetCell = string | number | null;

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly SheetCell[]>;
  /** Rows below the data that offer the same choices and formats, so that a form can be filled in. */
  emptyRows?: number;
  isReadOnly?: boolean;
};

export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel keeps names of sheets to 31 characters and without these signs. */
export const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31).trim();

/** A formula may stand after blanks and in the signs of full width; a bare number is none. */
const formula = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text that a spreadsheet would take for a formula is shown as the text that it is. */
export const withoutFormula = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text);

/** What stands in a cell. A formula is told apart even where the file holds its result: what is imported must be typed. */
export type ReadCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  /** A civil day, `2026-11-23`. */
  | { kind: 'date'; day: string }
  | { kind: 'formula' }
  | { kind: 'unreadable' };

export type ReadRow = { number: number; cells: ReadCell[] };
