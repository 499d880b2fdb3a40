import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { BroughtValue, ScopeKind, ValueInForce } from './imported.model.ts';
import type { DescribeSeries, NewSeries, SaveSource } from './imported.schema.ts';

/** Whoever brings figures does so after everybody who began before: revisions are counted one after the other. */
export async function lockFigures(transaction: ActorTransaction): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('imported figures', 0))`);
}

/** The values in force of some series, or of all. */
export async function selectValuesInForce(transaction: ActorTransaction, seriesCodes: readonly string[] | null = null): Promise<ValueInForce[]> {
  return transaction.execute<ValueInForce>(sql`
    select distinct on (v.series_code, v.place, v.period) v.series_code as "seriesCode", v.place, v.period, v.revision, v.value::text as value, v.qualifier, v.source_code as "sourceCode",
      v.document, v.source_date as "sourceDate", v.status
    from imported_values v
    where v.withdrawn_at is null and ${seriesCodes === null ? sql`true` : sql`v.series_code = any(array(select json_array_elements_text(${JSON.stringify(seriesCodes)}::json)))`}
    order by v.series_code, v.place, v.period, v.revision desc`);
}

export async function countValues(transaction: ActorTransaction, seriesCode: string): Promise<{ seen: number; isThere: boolean }> {
  const [row] = await transaction.execute<{ seen: number; isThere: boolean }>(sql`
    select (count(*) + count(withdrawn_at))::int as seen, count(*) > 0 as "isThere" from imported_values where series_code = ${seriesCode}`);
  return row!;
}

export async function hasValue(transaction: ActorTransaction, id: string): Promise<boolean> {
  const [row] = await transaction.execute(sql`select from imported_values where id = ${id}`);
  return row !== undefined;
}

/** Adds values after those of the same series, place and period that there are. */
export async function insertValues(transaction: ActorTransaction, actor: Actor, values: readonly (BroughtValue & { id: string })[], importId: string | null): Promise<void> {
  await transaction.execute(sql`
    insert into imported_values (series_code, place, period, revision, id, value, qualifier, source_code, document, source_date, status, reason, author_id, author_name, import_id)
    select n."seriesCode", n.place, n.period,
      1 + coalesce((select max(v.revision) from imported_values v where (v.series_code, v.place, v.period) = (n."seriesCode", n.place, n.period)), 0),
      n.id, n.value, n.qualifier, n."sourceCode", n.document, n."sourceDate", n.status, n.reason, ${actor.personId}, ${actor.name}, ${importId}::uuid
    from json_to_recordset(${JSON.stringify(values)}::json) as n("seriesCode" text, place text, period text, id uuid, value numeric, qualifier text, "sourceCode" text, document text,
      "sourceDate" date, status text, reason text)`);
}

/** Takes back what an import brought. @returns how many values that were, and how many of them had been revised since. */
export async function withdrawValues(transaction: ActorTransaction, actor: Actor, importId: string): Promise<{ withdrawn: number; revised: number }> {
  const rows = await transaction.execute<{ isRevised: boolean }>(sql`
    update imported_values v set withdrawn_at = now(), withdrawn_by_name = ${actor.name} where v.import_id = ${importId} and v.withdrawn_at is null
    returning exists (select from imported_values l where (l.series_code, l.place, l.period) = (v.series_code, v.place, v.period) and l.revision > v.revision
      and l.withdrawn_at is null and l.import_id is distinct from v.import_id) as "isRevised"`);
  return { withdrawn: rows.length, revised: rows.filter(({ isRevised }) => isRevised).length };
}

export async function regionExists(transaction: ActorTransaction, code: string): Promise<boolean> {
  const [row] = await transaction.execute(sql`select from regions where code = ${code}`);
  return row !== undefined;
}

export async function sourceExists(transaction: ActorTransaction, code: string): Promise<boolean> {
  const [row] = await transaction.execute(sql`select from imported_sources where code = ${code}`);
  return row !== undefined;
}

/** Which of the entries that a series names are not there. */
export async function missingWords(transaction: ActorTransaction, { themeCode, unitCode }: { themeCode: string; unitCode: string }): Promise<('themeCode' | 'unitCode')[]> {
  const [row] = await transaction.execute<{ hasTheme: boolean; hasUnit: boolean }>(sql`
    select exists (select from imported_themes where code = ${themeCode}) as "hasTheme", exists (select from units where code = ${unitCode}) as "hasUnit"`);
  return [...(row!.hasTheme ? [] : ['themeCode' as const]), ...(row!.hasUnit ? [] : ['unitCode' as const])];
}

const json = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;

/** @returns false: another series has this code. */
export async function insertSeries(transaction: ActorTransaction, actor: Actor, series: NewSeries): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into imported_series (code, theme_code, position, name, dimension, unit_code, decimals, scope_kind, direction, note, updated_by, updated_by_name)
    select ${series.code}, ${series.themeCode}, 1 + coalesce((select max(position) from imported_series where theme_code = ${series.themeCode}), 0), ${json(series.name)}, ${json(series.dimension)},
      ${series.unitCode}, ${series.decimals}, ${series.scopeKind}, ${series.direction}, ${json(series.note)}, ${actor.personId}::uuid, ${actor.name}
    on conflict do nothing returning code`);
  return rows.length > 0;
}

export type SeriesForChange = { version: number; unitCode: string; scopeKind: ScopeKind; decimals: number };

export async function lockSeries(transaction: ActorTransaction, code: string): Promise<SeriesForChange | null> {
  const [row] = await transaction.execute<SeriesForChange>(sql`
    select version, unit_code as "unitCode", scope_kind as "scopeKind", decimals from imported_series where code = ${code} for update`);
  return row ?? null;
}

export async function updateSeries(transaction: ActorTransaction, actor: Actor, code: string, series: DescribeSeries): Promise<void> {
  await transaction.execute(sql`
    update imported_series set theme_code = ${series.themeCode}, name = ${json(series.name)}, dimension = ${json(series.dimension)}, unit_code = ${series.unitCode}, decimals = ${series.decimals},
      scope_kind = ${series.scopeKind}, direction = ${series.direction}, note = ${json(series.note)}, version = version + 1, updated_by = ${actor.personId}, updated_by_name = ${actor.name}, updated_at = now()
    where code = ${code}`);
}

/** @returns false: the version is not the one that is there. */
export async function saveSource(transaction: ActorTransaction, { code, version, name }: SaveSource): Promise<boolean> {
  const rows = version === 0
    ? await transaction.execute(sql`insert into imported_sources (code, name) values (${code}, ${json(name)}) on conflict do nothing returning code`)
    : await transaction.execute(sql`update imported_sources set name = ${json(name)}, version = version + 1 where code = ${code} and version = ${version} returning code`);
  return rows.length > 0;
}
