export type KeysetPage<Row> = { rows: Row[]; next: string | null; previous: string | null };

type Walk<Row> = {
  /** How many rows a page shows. */
  limit: number;
  /** The rows were read towards the beginning of the list. */
  isBackwards: boolean;
  /** Something stands before a page that was read forwards. */
  isContinued: boolean;
  cursorOf: (row: Row) => string;
};

/** A page in the order in which it is shown, with the cursors of its neighbours. @param found one row more than the page shows, if there is one. */
export function keysetPage<Row>(found: readonly Row[], { limit, isBackwards, isContinued, cursorOf }: Walk<Row>): KeysetPage<Row> {
  const hasMore = found.length > limit;
  const rows = found.slice(0, limit);
  if (isBackwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: last && (isBackwards || hasMore) ? cursorOf(last) : null,
    previous: first && (isBackwards ? hasMore : isContinued) ? cursorOf(first) : null,
  };
}
