import type { Sql, TransactionSql } from 'postgres';

/**
 * Fills a database in one transaction without writing an audit trail of it: nobody did anything. Once figures are frozen, also what
 * is filled in is recorded, because a publication is recomputed from what was known when it was frozen.
 */
export async function filling(owner: Sql, body: (transaction: TransactionSql) => Promise<void>): Promise<void> {
  await owner.begin(async (transaction) => {
    await transaction`select set_config('app.filling', case when exists (select from publications where state <> 'prepared') then 'off' else 'on' end, true)`;
    await body(transaction);
  });
}
