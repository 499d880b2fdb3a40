import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql, TransactionSql } from 'postgres';

export type Connection = Sql | TransactionSql;

/** Column names and values; every row of a call has the same columns. */
export type Row = Record<string, unknown>;

const rowsPerStatement = 2000;

/** Inserts rows with few statements. A row whose key is already there stays as it is. */
export async function insertRows(sql: Connection, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map((column) => `"${column}"`).join(', ');
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await sql.unsafe(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb) on conflict do nothing`,
      [JSON.stringify(rows.slice(from, from + rowsPerStatement))],
    );
  }
}

type Scalar = string | number | boolean | null;

function fieldOf(value: Scalar): string {
  if (value === null) return '\\N';
  return typeof value === 'string' ? value.replace(/[\\\t\n\r]/g, (character) => copyEscapes[character]!) : String(value);
}
const copyEscapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const linesPerChunk = 500;

function* chunksOf(rows: Iterable<readonly Scalar[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(fieldOf).join('\t'));
    if (lines.length === linesPerChunk) {
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/** Streams rows into a table as they are made. */
export async function copyRows(
  sql: Connection,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Scalar[]>,
): Promise<void> {
  const target = await sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(chunksOf(rows)), target);
}
