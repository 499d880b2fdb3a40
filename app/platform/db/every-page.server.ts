import type { KeysetPage } from './keyset-page.ts';
import type { Reads } from './shared-among-readers.server.ts';
import type { ActorTransaction } from './with-actor.server.ts';

/** As many rows as an office's computer opens with ease. */
const mostExported = 50_000;
const rowsAtOnce = 2_000;

type Page<Row> = Pick<KeysetPage<Row>, 'rows' | 'next'>;
type PageAfter<Row> = (transaction: ActorTransaction, after: string | null, limit: number) => Promise<Page<Row>>;

/** The rows of a list from its beginning, page after page, each page a short transaction of its own. */
export async function* everyPage<Row>(read: Reads, pageAfter: PageAfter<Row>, most: number = mostExported): AsyncGenerator<Row[]> {
  let after: string | null = null;
  for (let count = 0; count < most; ) {
    const from: string | null = after;
    const { rows, next }: Page<Row> = await read((transaction) => pageAfter(transaction, from, rowsAtOnce));
    yield rows;
    if (next === null) return;
    count += rows.length;
    after = next;
  }
}

/** All of them together. */
export async function everyRow<Row>(read: Reads, pageAfter: PageAfter<Row>, most: number = mostExported): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of everyPage(read, pageAfter, most)) all.push(...rows);
  return all;
}
