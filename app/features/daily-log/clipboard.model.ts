/** Tables as spreadsheets exchange them: tab-separated text, quoted where a cell holds a tab, a quote or a line break. */

export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let position = 0;
  while (position <= text.length) {
    const cell = readCell(text, position);
    rows[rows.length - 1]!.push(cell.text);
    position = cell.end;
    if (text[position] === '\t') position += 1;
    else if (position < text.length) {
      position += text.startsWith('\r\n', position) ? 2 : 1;
      // Spreadsheets end the last row with a line break; it does not begin another row.
      if (position === text.length) break;
      rows.push([]);
    } else break;
  }
  return rows;
}

const endOfCell = /[\t\r\n]/g;

function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start);
    if (quoted) return quoted;
  }
  endOfCell.lastIndex = start;
  const end = endOfCell.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** Null when the quote is not closed at the end of a cell: then it is an ordinary character. */
function readQuoted(text: string, start: number): { text: string; end: number } | null {
  let content = '';
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0) return null;
    content += text.slice(position, quote);
    if (text[quote + 1] === '"') {
      content += '"';
      position = quote + 2;
      continue;
    }
    const end = quote + 1;
    const isAtEnd = end === text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r';
    return isAtEnd ? { text: content, end } : null;
  }
}

const writeCell = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(writeCell).join('\t')).join('\r\n');
