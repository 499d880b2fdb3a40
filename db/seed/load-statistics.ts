import type { TransactionSql } from 'postgres';
import { insertRows } from './insert-rows.ts';
import { coordinators } from './reference/people.ts';
import { statistics } from './reference/statistics.ts';

/** The catalogue as it begins. A definition that the coordinator has edited since keeps its versions. */
export async function loadStatistics(sql: TransactionSql): Promise<void> {
  const { id: authorId, fullName } = coordinators[0];
  await insertRows(sql, 'statistics', statistics.map(({ code, themeCode }, index) => ({ code, theme_code: themeCode, position: index + 1, version: 1 })));
  await insertRows(sql, 'statistic_versions', statistics.map(({ code, name, description, source, unitCode, decimals, direction, legalReference, countedSince }) => ({
    code, version: 1, name, description, source, unit_code: unitCode, decimals, direction, legal_reference: legalReference, counted_since: countedSince,
    reason: '', author_id: authorId, author_name: fullName, created_at: '2022-01-05T09:00:00+05:00',
  })));
}
