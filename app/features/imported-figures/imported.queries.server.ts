import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { Direction, ImportedValue, ScopeKind } from './imported.model.ts';
import type { ImportedSearch } from './imported.search.ts';

const pageSize = 100;

export type Choice = { code: string; name: Localized };
export type ImportedChoices = { themes: Choice[]; sources: (Choice & { version: number })[]; units: Choice[]; regions: Choice[] };

/** The words of filters and forms. One statement. */
export async function loadImportedChoices(transaction: ActorTransaction): Promise<ImportedChoices> {
  const [row] = await transaction.execute<ImportedChoices>(sql`
    select
      (select coalesce(json_agg(json_build_object('code', t.code, 'name', t.name) order by t.position), '[]') from imported_themes t) as themes,
      (select coalesce(json_agg(json_build_object('code', s.code, 'name', s.name, 'version', s.version) order by (s.name ->> 'kk') collate "kk-x-icu"), '[]') from imported_sources s) as sources,
      (select coalesce(json_agg(json_build_object('code', u.code, 'name', u.name) order by (u.name ->> 'kk') collate "kk-x-icu"), '[]') from units u) as units,
      (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.short_name) order by (r.short_name ->> 'kk') collate "kk-x-icu"), '[]') from regions r) as regions`);
  return row!;
}

/** The years of which there are values, the last one first. */
export async function selectImportedYears(transaction: ActorTransaction): Promise<number[]> {
  const rows = await transaction.execute<{ year: number }>(sql`
    select distinct left(period, 4)::int as year from imported_values where withdrawn_at is null order by year desc`);
  return rows.map(({ year }) => year);
}

/** A value in force with the name of whose it is. */
export type SourcedValue = ImportedValue & { sourceName: Localized };
export type ImportedRow = {
  seriesCode: string; themeCode: string; themeName: Localized; name: Localized; dimension: Localized | null; unitCode: string; unitName: Localized; decimals: number; direction: Direction;
  scopeKind: ScopeKind;
  /** Of a region or a body; empty: the whole country. */
  place: string;
  placeName: Localized | null;
  /** Of the year, and of the same time a year before. */
  current: SourcedValue | null;
  prior: SourcedValue | null;
  cursor: string;
};

const valueObject = (alias: string): SQL => {
  const x = sql.identifier(alias);
  return sql`case when ${x}.period is null then null else json_build_object('period', ${x}.period, 'revision', ${x}.revision, 'value', ${x}.value::text, 'qualifier', ${x}.qualifier,
    'sourceCode', ${x}.source_code, 'document', ${x}.document, 'sourceDate', ${x}.source_date, 'status', ${x}.status,
    'sourceName', (select o.name from imported_sources o where o.code = ${x}.source_code)) end`;
};

function chosen({ q, theme, source, status }: ImportedSearch): SQL {
  return sql`(${theme}::text is null or s.theme_code = ${theme}) and (${q} = '' or s.search_text like '%' || fold_text(${literally(q)}) || '%')
    and (${source}::text is null or c.source_code = ${source}) and (${status}::text is null or c.status = ${status})`;
}

const cursorPattern = /^(\d{1,9})~(\d{1,9})~([a-z0-9_.]+)~(.*)$/s;

/**
 * Every series and place with its value of the year and that of the year before, in the order of themes. Where a series is counted by
 * months only, the last month of the year stands beside the same month a year before. One statement.
 */
export async function selectImportedRows(transaction: ActorTransaction, search: ImportedSearch, year: number, size = pageSize): Promise<{ rows: ImportedRow[]; next: string | null }> {
  const cursor = cursorPattern.exec(search.after ?? '');
  const from = cursor ? sql`and (t.position, s.position, s.code collate "C", coalesce(k.place, '') collate "C") > (${cursor[1]}::int, ${cursor[2]}::int, ${cursor[3]}, ${cursor[4]})` : sql``;
  const found = await transaction.execute<ImportedRow>(sql`
    with valid as (
      select distinct on (v.series_code, v.place, v.period) v.* from imported_values v
      where v.withdrawn_at is null and left(v.period, 4) in (${String(year)}, ${String(year - 1)}) order by v.series_code, v.place, v.period, v.revision desc
    ), kept as (
      select distinct on (series_code, place) series_code, place, substr(period, 5) as month from valid
      order by series_code, place, left(period, 4) desc, length(period), period desc
    )
    select s.code as "seriesCode", s.theme_code as "themeCode", t.name as "themeName", s.name, s.dimension, s.unit_code as "unitCode", u.name as "unitName", s.decimals, s.direction,
      s.scope_kind as "scopeKind", coalesce(k.place, '') as place, r.short_name as "placeName", ${valueObject('c')} as current, ${valueObject('b')} as prior,
      t.position || '~' || s.position || '~' || s.code || '~' || coalesce(k.place, '') as cursor
    from imported_series s join imported_themes t on t.code = s.theme_code join units u on u.code = s.unit_code
    left join kept k on k.series_code = s.code
    left join regions r on r.code = k.place
    left join valid c on c.series_code = k.series_code and c.place = k.place and c.period = ${String(year)} || k.month
    left join valid b on b.series_code = k.series_code and b.place = k.place and b.period = ${String(year - 1)} || k.month
    where ${chosen(search)} ${from}
    order by t.position, s.position, s.code collate "C", coalesce(k.place, '') collate "C" limit ${size + 1}`);
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? rows.at(-1)!.cursor : null };
}

/** The list of a year, with the words of its filters. */
export async function loadImportedFigures(transaction: ActorTransaction, search: ImportedSearch, today: string) {
  const years = await selectImportedYears(transaction);
  const year = search.year ?? years[0] ?? Number(today.slice(0, 4));
  const page = await selectImportedRows(transaction, search, year);
  const { themes, sources } = await loadImportedChoices(transaction);
  return { ...page, year, years, themes, sources };
}
export type ImportedListData = Awaited<ReturnType<typeof loadImportedFigures>>;

export type ImportedSeries = {
  code: string; themeCode: string; themeName: Localized; name: Localized; dimension: Localized | null; unitCode: string; unitName: Localized; decimals: number; scopeKind: ScopeKind;
  direction: Direction; note: Localized | null; version: number; updatedByName: string; updatedAt: string;
};
/** A value with who brought it; those that another one replaced or that were taken back are among them. */
export type KeptValue = SourcedValue & {
  id: string; place: string; placeName: Localized | null; reason: string; authorName: string; createdAt: string; importFile: string | null; withdrawnAt: string | null; withdrawnByName: string | null;
};

const mostKept = 3_000;

export async function findImportedSeries(transaction: ActorTransaction, code: string): Promise<ImportedSeries> {
  const [series] = await transaction.execute<ImportedSeries>(sql`
    select s.code, s.theme_code as "themeCode", t.name as "themeName", s.name, s.dimension, s.unit_code as "unitCode", u.name as "unitName", s.decimals, s.scope_kind as "scopeKind", s.direction,
      s.note, s.version, s.updated_by_name as "updatedByName", s.updated_at as "updatedAt"
    from imported_series s join imported_themes t on t.code = s.theme_code join units u on u.code = s.unit_code where s.code = ${code}`);
  if (!series) throw notFound();
  return series;
}

/** One series with all of its values, the latest period first. @throws AppError 404. */
export async function loadImportedSeries(transaction: ActorTransaction, code: string) {
  const series = await findImportedSeries(transaction, code);
  const values = await transaction.execute<KeptValue>(sql`
    select v.id, v.place, r.short_name as "placeName", v.period, v.revision, v.value::text as value, v.qualifier, v.source_code as "sourceCode", o.name as "sourceName", v.document,
      v.source_date as "sourceDate", v.status, v.reason, v.author_name as "authorName", v.created_at as "createdAt", i.file_name as "importFile", v.withdrawn_at as "withdrawnAt",
      v.withdrawn_by_name as "withdrawnByName"
    from imported_values v join imported_sources o on o.code = v.source_code left join regions r on r.code = v.place left join imported_figure_imports i on i.id = v.import_id
    where v.series_code = ${code} order by v.place collate "C", v.period desc, v.revision desc limit ${mostKept}`);
  const choices = await loadImportedChoices(transaction);
  return { series, values: [...values], choices, seen: seenOf(values) };
}
export type ImportedSeriesData = Awaited<ReturnType<typeof loadImportedSeries>>;

/** How far a series has come: grows with every value that is brought or taken back. */
const seenOf = (values: readonly { withdrawnAt: string | null }[]): number => values.length + values.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
