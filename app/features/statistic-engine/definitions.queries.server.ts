import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import { partsOf, type StatisticDefinition } from './definition.model.ts';
import type { DefinitionOf } from './engine.server.ts';
import type { Dimension } from './figure.model.ts';
import { dimensionsOf } from './question.model.ts';

const definitionColumns = sql`v.code, v.version, s.theme_code as "themeCode", v.name, v.description, v.source, v.unit_code as "unitCode", u.name as unit, v.decimals, v.direction,
  v.legal_reference as "legalReference", v.counted_since::text as "countedSince"`;

/** Definitions in force, in the order of the catalogue. */
export function selectDefinitions(transaction: ActorTransaction, { codes, includeRetired = false }: { codes?: readonly string[]; includeRetired?: boolean } = {}): Promise<StatisticDefinition[]> {
  return transaction.execute<StatisticDefinition>(sql`
    select ${definitionColumns}
    from statistics s join statistic_versions v on v.code = s.code and v.version = s.version join units u on u.code = v.unit_code join imported_themes t on t.code = s.theme_code
    where (${codes === undefined} or s.code = any(${sql.param(codes ?? [])}::text[])) and (${includeRetired} or v.retired_on is null)
    order by t.position, s.position, s.code collate "C"`);
}

/** Statistics that nobody is offered any more, though what names them still works. */
export async function selectRetiredCodes(transaction: ActorTransaction): Promise<Set<string>> {
  const rows = await transaction.execute<{ code: string }>(sql`select s.code from statistics s join statistic_versions v on v.code = s.code and v.version = s.version where v.retired_on is not null`);
  return new Set(rows.map(({ code }) => code));
}

/** Chosen definitions, and those from which they are computed, all the way down. */
export async function selectWithParts(transaction: ActorTransaction, codes: readonly string[]): Promise<Map<string, StatisticDefinition>> {
  const known = new Map<string, StatisticDefinition>();
  for (let wanted = [...new Set(codes)]; wanted.length > 0; ) {
    const found = await selectDefinitions(transaction, { codes: wanted, includeRetired: true });
    for (const definition of found) known.set(definition.code, definition);
    wanted = [...new Set(found.flatMap(({ source }) => partsOf(source)))].filter((code) => !known.has(code));
  }
  return known;
}

/** `retiredOn`: since when it is offered no more; null: it is offered. No part of what a publication keeps of a definition. */
export type StatisticVersion = StatisticDefinition & { retiredOn: string | null; reason: string; authorName: string; createdAt: string };

/** Every version of a definition, the newest first. */
export function selectVersions(transaction: ActorTransaction, code: string): Promise<StatisticVersion[]> {
  return transaction.execute<StatisticVersion>(sql`
    select ${definitionColumns}, v.retired_on::text as "retiredOn", v.reason, v.author_name as "authorName", to_json(v.created_at) #>> '{}' as "createdAt"
    from statistic_versions v join statistics s on s.code = v.code join units u on u.code = v.unit_code where v.code = ${code} order by v.version desc`);
}

/** Exactly these versions, such as a publication keeps them. */
export function selectDefinitionVersions(transaction: ActorTransaction, versions: readonly { code: string; version: number }[]): Promise<StatisticDefinition[]> {
  return transaction.execute<StatisticDefinition>(sql`
    select ${definitionColumns}
    from json_to_recordset(${JSON.stringify(versions)}::json) w (code text, version integer)
    join statistic_versions v on v.code = w.code and v.version = w.version join statistics s on s.code = v.code join units u on u.code = v.unit_code`);
}

export type FoundStatistic = { code: string; name: Localized; unit: Localized; themeCode: string; themeName: Localized; isImported: boolean; dimensions: readonly Dimension[] };

const mostFound = 60;

/** For pickers: statistics by words of their name, also in the other spelling, in the order of the catalogue. */
export async function searchStatistics(transaction: ActorTransaction, { q, theme }: { q: string; theme: string | null }): Promise<FoundStatistic[]> {
  const rows = await transaction.execute<Omit<FoundStatistic, 'dimensions'>>(sql`
    select s.code, v.name, u.name as unit, s.theme_code as "themeCode", t.name as "themeName", v.source ->> 'kind' = 'imported' as "isImported"
    from statistics s join statistic_versions v on v.code = s.code and v.version = s.version join units u on u.code = v.unit_code join imported_themes t on t.code = s.theme_code
    where v.retired_on is null and (${theme}::text is null or s.theme_code = ${theme})
      and (${q} = '' or fold_text(s.code || ' ' || (v.name ->> 'kk') || ' ' || coalesce(v.name ->> 'ru', '') || ' ' || coalesce(v.name ->> 'en', '')) like '%' || fold_text(${literally(q)}) || '%')
    order by t.position, s.position, s.code collate "C" limit ${mostFound}`);
  const definitions = await selectWithParts(transaction, rows.map(({ code }) => code));
  const definitionOf: DefinitionOf = (code) => definitions.get(code);
  return rows.map((row) => ({ ...row, dimensions: dimensionsOf(definitions.get(row.code)!.source, definitionOf) }));
}
