import type { TransactionSql } from 'postgres';
import { buildCulture2022, buildCurrentCulture, type CultureRows } from './demo-year/culture.ts';
import { buildCurrentMonths } from './demo-year/current-months.ts';
import { buildYear2022 } from './demo-year/year-2022.ts';
import { insertRows } from './insert-rows.ts';

async function insertCulture(sql: TransactionSql, rows: CultureRows): Promise<void> {
  for (const [table, its] of Object.entries(rows)) await insertRows(sql, table, its);
  await sql`analyze culture_event_series, culture_events, culture_event_participants, culture_event_media, culture_event_steps`;
}

/** Events of anti-corruption culture, of 2022 and of the current year; each left alone where it is loaded already. */
export async function loadCultureEvents(sql: TransactionSql, today: string, onProgress: (sentence: string) => void): Promise<void> {
  const [loaded] = await sql<{ past: boolean; current: boolean }[]>`
    select exists (select from culture_events where happens_on < '2023-01-01') as past, exists (select from culture_events where happens_on >= '2023-01-01') as current`;
  if (!loaded!.past) {
    const rows = buildCulture2022(buildYear2022());
    onProgress(`Demo, 2022: ${rows.culture_events.length.toLocaleString('en')} events of anti-corruption culture`);
    await insertCulture(sql, rows);
  }
  if (!loaded!.current) {
    const rows = buildCurrentCulture(today, buildCurrentMonths(today, buildYear2022()));
    onProgress(`Demo, current months: ${rows.culture_events.length.toLocaleString('en')} events of anti-corruption culture`);
    await insertCulture(sql, rows);
  }
}
