import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { RiskCatalogue } from './risk-catalogues.model.ts';

export type CatalogueEntry = {
  code: string;
  name: Localized;
  groupCode: string | null;
  evidenceKindCode: string | null;
  legalBasis: { title: Localized; reference: string } | null;
  validFrom: string;
  validTo: string | null;
  version: number;
};

export type RiskCatalogues = Record<RiskCatalogue, CatalogueEntry[]>;

export type Band = { code: string; name: Localized; fromScore: number; toScore: number };

/**
 * Entries of the catalogues in their order. With a day, only those in force on it, which is what a form offers; without,
 * all of them, which is what a record of any year needs to be read.
 */
export async function selectRiskCatalogues(transaction: ActorTransaction, onDay: string | null = null): Promise<RiskCatalogues> {
  const rows = await transaction.execute<CatalogueEntry & { catalogue: RiskCatalogue }>(sql`
    select e.catalogue, e.code, e.name, e.group_code as "groupCode", e.evidence_kind_code as "evidenceKindCode",
      case when b.code is not null then json_build_object('title', b.title, 'reference', b.reference) end as "legalBasis",
      e.valid_from as "validFrom", e.valid_to as "validTo", e.version
    from risk_catalogue_entries e left join legal_bases b on b.code = e.legal_basis_code
    where ${onDay === null ? sql`true` : sql`e.valid_from <= ${onDay} and (e.valid_to is null or e.valid_to >= ${onDay})`}
    order by e.catalogue, e.position, e.code`);
  const catalogues: RiskCatalogues = {
    direction: [], process: [], factor: [], source: [], recommendationKind: [], exposedPosition: [], safeguard: [], sphere: [],
  };
  for (const { catalogue, ...entry } of rows) catalogues[catalogue].push(entry);
  return catalogues;
}

/** Bands of the 5 × 5 score in force on a day, from the lowest. */
export function selectRiskBands(transaction: ActorTransaction, onDay: string): Promise<Band[]> {
  return transaction.execute<Band>(sql`
    select code, name, from_score as "fromScore", to_score as "toScore" from risk_bands
    where valid_from <= ${onDay} and (valid_to is null or valid_to >= ${onDay}) order by from_score`);
}

export type AnalysisTerm = { amount: number; unit: 'workingDays' | 'months' | 'perCent' | 'count'; legalBasis: { title: Localized; reference: string } | null; note: Localized | null };

/** Counts of the procedure in force on a day, by their codes. */
export async function selectAnalysisTerms(transaction: ActorTransaction, onDay: string): Promise<Map<string, AnalysisTerm>> {
  const rows = await transaction.execute<AnalysisTerm & { code: string }>(sql`
    select t.code, t.amount, t.unit, t.note,
      case when b.code is not null then json_build_object('title', b.title, 'reference', b.reference) end as "legalBasis"
    from analysis_terms t left join legal_bases b on b.code = t.legal_basis_code
    where t.valid_from <= ${onDay} and (t.valid_to is null or t.valid_to >= ${onDay})`);
  return new Map(rows.map(({ code, ...term }) => [code, term]));
}

export type EliminationRule = { code: string; wording: Localized };

/** What "eliminated" means on a day. */
export async function selectEliminationRule(transaction: ActorTransaction, onDay: string): Promise<EliminationRule> {
  const [rule] = await transaction.execute<EliminationRule>(sql`
    select code, wording from elimination_rules
    where valid_from <= ${onDay} and (valid_to is null or valid_to >= ${onDay}) order by valid_from desc limit 1`);
  if (!rule) throw new Error(`No rule says what "eliminated" means on ${onDay}`);
  return rule;
}
