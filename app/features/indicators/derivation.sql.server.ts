import { sql, type SQL } from 'drizzle-orm';

/**
 * From which day on an indicator (`n` of the catalogue) is counted from records: whole months only, so that a month's sum
 * is never half typed and half counted.
 */
export const derivedStart = sql`(date_trunc('month', n.derived_from + interval '1 month' - interval '1 day')::date)`;

/** Of a rollup's or value's row: not an indicator that is counted from the registers on its day, for which no entry is expected. */
export const isExpectedByHand = (day: SQL, row: SQL = sql`r`): SQL => sql`not exists (
  select from charter_indicators i join indicators n on n.code = i.indicator_code and n.derivation is not null
  where i.office_id = ${row}.office_id and i.id = ${row}.charter_indicator_id and ${day} >= ${derivedStart})`;
