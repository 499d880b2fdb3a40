import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { SaveEntry, SaveLibraryEntry, SaveTerm } from './risk-catalogues.schema.ts';

/** @returns whether the entry was added: its code was free. */
export async function insertEntry(transaction: ActorTransaction, entry: SaveEntry): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into risk_catalogue_entries (catalogue, code, name, group_code, evidence_kind_code, position, valid_from, valid_to)
    select ${entry.catalogue}, ${entry.code}, ${JSON.stringify(entry.name)}::jsonb, ${entry.groupCode}, ${entry.evidenceKindCode},
      (select coalesce(max(position), 0) + 1 from risk_catalogue_entries), ${entry.validFrom}, ${entry.validTo}
    on conflict (catalogue, code) do nothing returning code`);
  return rows.length === 1;
}

/** @returns whether the entry was there as the editor saw it. */
export async function updateEntry(transaction: ActorTransaction, entry: SaveEntry): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update risk_catalogue_entries set name = ${JSON.stringify(entry.name)}::jsonb, group_code = ${entry.groupCode}, evidence_kind_code = ${entry.evidenceKindCode},
      valid_from = ${entry.validFrom}, valid_to = ${entry.validTo}, version = version + 1
    where catalogue = ${entry.catalogue} and code = ${entry.code} and version = ${entry.version} returning code`);
  return rows.length === 1;
}

/** A repeated submission adds one entry. */
export async function insertLibraryEntry(transaction: ActorTransaction, entry: SaveLibraryEntry): Promise<void> {
  await transaction.execute(sql`
    insert into risk_library_entries (id, sphere, direction_code, recommendation_kind_code, process, exposed_position, scheme, safeguard, report_section, valid_from, valid_to)
    values (${entry.id}, ${entry.sphere}, ${entry.directionCode}, ${entry.recommendationKindCode}, ${JSON.stringify(entry.process)}::jsonb,
      ${JSON.stringify(entry.exposedPosition)}::jsonb, ${JSON.stringify(entry.scheme)}::jsonb, ${JSON.stringify(entry.safeguard)}::jsonb,
      ${entry.reportSection}, ${entry.validFrom}, ${entry.validTo})
    on conflict (id) do nothing`);
}

export async function updateLibraryEntry(transaction: ActorTransaction, entry: SaveLibraryEntry): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update risk_library_entries set sphere = ${entry.sphere}, direction_code = ${entry.directionCode}, recommendation_kind_code = ${entry.recommendationKindCode},
      process = ${JSON.stringify(entry.process)}::jsonb, exposed_position = ${JSON.stringify(entry.exposedPosition)}::jsonb,
      scheme = ${JSON.stringify(entry.scheme)}::jsonb, safeguard = ${JSON.stringify(entry.safeguard)}::jsonb, report_section = ${entry.reportSection},
      valid_from = ${entry.validFrom}, valid_to = ${entry.validTo}, version = version + 1
    where id = ${entry.id} and version = ${entry.version} returning id`);
  return rows.length === 1;
}

/** The newest record of a count, which a later one ends. */
export async function lockNewestTerm(transaction: ActorTransaction, code: string): Promise<{ validFrom: string; unit: string; amount: number } | null> {
  const [row] = await transaction.execute<{ validFrom: string; unit: string; amount: number }>(sql`
    select valid_from as "validFrom", unit, amount from analysis_terms where code = ${code} order by valid_from desc limit 1 for update`);
  return row ?? null;
}

export async function replaceTerm(transaction: ActorTransaction, previousFrom: string, unit: string, term: SaveTerm): Promise<void> {
  await transaction.execute(sql`
    update analysis_terms set valid_to = ${term.validFrom}::date - 1, version = version + 1 where code = ${term.code} and valid_from = ${previousFrom}`);
  await transaction.execute(sql`
    insert into analysis_terms (code, amount, unit, legal_basis_code, note, valid_from)
    select ${term.code}, ${term.amount}, ${unit}, ${term.legalBasisCode}, case when ${term.legalBasisCode}::text is null then note end, ${term.validFrom}
    from analysis_terms where code = ${term.code} and valid_from = ${previousFrom}`);
}

export async function exists(transaction: ActorTransaction, catalogue: string, code: string): Promise<boolean> {
  const rows = await transaction.execute(sql`select 1 from risk_catalogue_entries where catalogue = ${catalogue} and code = ${code}`);
  return rows.length === 1;
}

export async function isKnown(transaction: ActorTransaction, table: 'evidence_kinds' | 'legal_bases', code: string): Promise<boolean> {
  const rows = await transaction.execute(sql`select 1 from ${sql.identifier(table)} where code = ${code}`);
  return rows.length === 1;
}
