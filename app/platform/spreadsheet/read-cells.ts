import { foldText } from '#app/platform/text/fold-text.ts';
import type { ReadCell } from './spreadsheet.ts';

/** The letters of a column, counted from one: `A`, `Z`, `AA`. */
export const lettersOf = (column: number): string => (column <= 26 ? '' : lettersOf(Math.floor((column - 1) / 26))) + String.fromCharCode(65 + ((column - 1) % 26));

/** What a cell shows to its reader. */
export const shownText = (cell: ReadCell): string => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : cell.kind === 'date' ? cell.day : '');

/** A day of the calendar, typed as one or as text: 02.03.2026, 2/3/2026 is not guessed at. */
export function dayOfCell(cell: ReadCell): string | null {
  if (cell.kind === 'date') return cell.day;
  if (cell.kind !== 'text') return null;
  const text = cell.text.trim();
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const day = written ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day;
}

/** A number as it was typed; a decimal comma is read as one. */
export const numberOfCell = (cell: ReadCell): number =>
  cell.kind === 'number' ? cell.number : cell.kind === 'text' && cell.text.trim() !== '' ? Number(cell.text.trim().replace(',', '.')) : Number.NaN;

const withoutStar = (title: string) => foldText(title.replace(/\*\s*$/, ''));

/** In which column of the head each wanted one stands, by any of its titles, however spelled. */
export function findColumns<Key extends string>(head: readonly string[], keys: readonly Key[], titlesOf: (key: Key) => readonly string[]): { places: Map<Key, number>; repeated: Key[]; unknown: string[] } {
  const keyOf = new Map(keys.flatMap((key) => titlesOf(key).map((title) => [withoutStar(title), key] as const)).reverse());
  const places = new Map<Key, number>();
  const repeated: Key[] = [];
  const unknown: string[] = [];
  for (const [index, title] of head.entries()) {
    const wanted = withoutStar(title);
    const key = wanted === '' ? undefined : keyOf.get(wanted);
    if (key === undefined) {
      if (title !== '') unknown.push(title);
    } else if (places.has(key)) repeated.push(key);
    else places.set(key, index);
  }
  return { places, repeated, unknown };
}

/** Why a cell cannot be taken over, whatever is imported: each has a sentence of its own. */
export const cellProblems = ['required', 'formula', 'unreadable', 'notAText', 'tooLong', 'notADate', 'dateLater', 'unknownEntry'] as const;
export type CellProblemKey = (typeof cellProblems)[number];
export const isCellProblem = (problem: string): problem is CellProblemKey => (cellProblems as readonly string[]).includes(problem);
