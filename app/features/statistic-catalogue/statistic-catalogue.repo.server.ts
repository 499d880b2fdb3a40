import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { StatisticSource } from '#app/features/statistic-engine/index.ts';
import type { CatalogueSearch, DefinitionInput } from './statistic-catalogue.schema.ts';

export type CatalogueRow = {
  code: string; name: Localized; themeCode: string; themeName: Localized; source: StatisticSource; unit: Localized; countedSince: string; version: number; retiredOn: string | null;
};

/** The whole catalogue, or what of it is searched for, in its order: some hundreds of rows at most. */
export function selectCatalogue(transaction: ActorTransaction, { q, theme, kind }: CatalogueSearch): Promise<CatalogueRow[]> {
  return transaction.execute<CatalogueRow>(sql`
    select s.code, v.name, s.theme_code as "themeCode", t.name as "themeName", v.source, u.name as unit, v.counted_since::text as "countedSince", v.version, v.retired_on::text as "retiredOn"
    from statistics s join statistic_versions v on v.code = s.code and v.version = s.version join units u on u.code = v.unit_code join imported_themes t on t.code = s.theme_code
    where (${theme}::text is null or s.theme_code = ${theme}) and (${kind}::text is null or (v.source ->> 'kind' = 'imported') = (${kind} = 'imported'))
      and (${q} = '' or fold_text(s.code || ' ' || (v.name ->> 'kk') || ' ' || coalesce(v.name ->> 'ru', '') || ' ' || coalesce(v.name ->> 'en', '')) like '%' || fold_text(${literally(q)}) || '%')
    order by t.position, s.position, s.code collate "C" limit 1000`);
}

export type Choice = { code: string; name: Localized };
export type DefinitionChoices = { themes: Choice[]; units: Choice[]; indicators: Choice[]; series: Choice[]; statistics: Choice[] };

/** What a definition may name, in one statement. */
export async function selectDefinitionChoices(transaction: ActorTransaction): Promise<DefinitionChoices> {
  const list = (from: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(json_build_object('code', x.code, 'name', x.name) order by x.place, x.code), '[]') from (${from}) x)`;
  const [choices] = await transaction.execute<DefinitionChoices>(sql`
    select ${list(sql`select code, name, position as place from imported_themes`)} as themes, ${list(sql`select code, name, row_number() over (order by (name ->> 'kk') collate "kk-x-icu") as place from units`)} as units,
      ${list(sql`select code, name, 0 as place from indicators where kind <> 'derived' or derivation is not null`)} as indicators, ${list(sql`select code, name, 0 as place from imported_series`)} as series,
      ${list(sql`select s.code, v.name, s.position as place from statistics s join statistic_versions v on v.code = s.code and v.version = s.version`)} as statistics`);
  return choices!;
}

export type StandingVersion = { version: number; countedSince: string; retiredOn: string | null };

/** The version in force, held until the end of the transaction. */
export async function lockStatistic(transaction: ActorTransaction, code: string): Promise<StandingVersion | null> {
  const [row] = await transaction.execute<StandingVersion>(sql`
    select s.version, v.counted_since::text as "countedSince", v.retired_on::text as "retiredOn"
    from statistics s join statistic_versions v on v.code = s.code and v.version = s.version where s.code = ${code} for update of s`);
  return row ?? null;
}

/** Definitions are changed one after the other: two changes at once could close a circle that neither of them is. */
export async function lockDefinitions(transaction: ActorTransaction): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('statistic definitions', 0))`);
}

/** @returns false: another statistic has the code. */
export async function insertStatistic(transaction: ActorTransaction, code: string, themeCode: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into statistics (code, theme_code, position)
    select ${code}, ${themeCode}, 1 + coalesce((select max(position) from statistics where theme_code = ${themeCode}), 0) on conflict do nothing returning code`);
  return rows.length > 0;
}

type NewVersion = { version: number; retiredOn: string | null; reason: string };

export async function insertVersion(transaction: ActorTransaction, actor: Actor, code: string, { version, retiredOn, reason }: NewVersion, definition: DefinitionInput): Promise<void> {
  const { name, description, source, unitCode, decimals, direction, legalReference, countedSince, themeCode } = definition;
  const json = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;
  await transaction.execute(sql`
    insert into statistic_versions (code, version, name, description, source, unit_code, decimals, direction, legal_reference, counted_since, retired_on, reason, author_id, author_name)
    values (${code}, ${version}, ${json(name)}, ${json(description)}, ${json(source)}, ${unitCode}, ${decimals}, ${direction}, ${json(legalReference)}, ${countedSince}, ${retiredOn}, ${reason}, ${actor.personId}, ${actor.name})`);
  await transaction.execute(sql`update statistics set version = ${version}, theme_code = ${themeCode} where code = ${code}`);
}

/** A version that says what the one in force says, but for whether it is offered. */
export async function insertRetirement(transaction: ActorTransaction, actor: Actor, code: string, { version, retiredOn, reason }: NewVersion): Promise<void> {
  await transaction.execute(sql`
    insert into statistic_versions (code, version, name, description, source, unit_code, decimals, direction, legal_reference, counted_since, retired_on, reason, author_id, author_name)
    select v.code, ${version}, v.name, v.description, v.source, v.unit_code, v.decimals, v.direction, v.legal_reference, v.counted_since, ${retiredOn}::date, ${reason}, ${actor.personId}, ${actor.name}
    from statistics s join statistic_versions v on v.code = s.code and v.version = s.version where s.code = ${code}`);
  await transaction.execute(sql`update statistics set version = ${version} where code = ${code}`);
}

export type UsedBy = { statistics: Choice[]; publications: { id: string; title: Localized; version: number }[] };

/** What rests on a statistic: others that are computed from it, and publications that the reader sees. */
export async function selectUse(transaction: ActorTransaction, code: string): Promise<UsedBy> {
  const [use] = await transaction.execute<UsedBy>(sql`
    select (select coalesce(json_agg(json_build_object('code', s.code, 'name', v.name) order by s.code), '[]')
        from statistics s join statistic_versions v on v.code = s.code and v.version = s.version
        where ${code} in (v.source ->> 'numerator', v.source ->> 'denominator', v.source ->> 'minuend', v.source ->> 'subtrahend')) as statistics,
      (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'version', u.statistic_version) order by p.created_at desc), '[]')
        from publication_statistics u join publications p on p.id = u.publication_id where u.statistic_code = ${code}) as publications`);
  return use!;
}

/** The statistic that publishes a standard indicator, if one does. */
export async function selectCodeOfIndicator(transaction: ActorTransaction, indicatorCode: string): Promise<string | null> {
  const [row] = await transaction.execute<{ code: string }>(sql`
    select s.code from statistics s join statistic_versions v on v.code = s.code and v.version = s.version
    where v.source ->> 'indicatorCode' = ${indicatorCode} and v.retired_on is null order by s.position, s.code limit 1`);
  return row?.code ?? null;
}
