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

export type LibraryEntry = {
  id: string;
  sphere: string;
  directionCode: string;
  recommendationKindCode: string;
  process: Localized;
  exposedPosition: Localized;
  scheme: Localized;
  safeguard: Localized;
  reportSection: number | null;
  validFrom: string;
  validTo: string | null;
  version: number;
};

/** The corruption library, by sphere. With a day, only what is offered on it. */
export function selectLibrary(transaction: ActorTransaction, onDay: string | null = null): Promise<LibraryEntry[]> {
  return transaction.execute<LibraryEntry>(sql`
    select l.id, l.sphere, l.direction_code as "directionCode", l.recommendation_kind_code as "recommendationKindCode", l.process,
      l.exposed_position as "exposedPosition", l.scheme, l.safeguard, l.report_section as "reportSection", l.valid_from as "validFrom", l.valid_to as "validTo", l.version
    from risk_library_entries l left join risk_catalogue_entries s on s.catalogue = 'sphere' and s.code = l.sphere
    where ${onDay === null ? sql`true` : sql`l.valid_from <= ${onDay} and (l.valid_to is null or l.valid_to >= ${onDay})`}
    order by s.position, l.sphere, (l.process ->> 'kk') collate "kk-x-icu", l.id`);
}

export type TermRecord = AnalysisTerm & { code: string; validFrom: string; validTo: string | null };
export type SettingsPage = {
  terms: TermRecord[];
  bands: Band[];
  rules: (EliminationRule & { validFrom: string; validTo: string | null })[];
  legalBases: { code: string; title: Localized; reference: string }[];
};

/** Every record of the settings, the one in force first. One statement. */
export async function loadSettings(transaction: ActorTransaction): Promise<SettingsPage> {
  const [row] = await transaction.execute<SettingsPage>(sql`
    select
      (select json_agg(json_build_object('code', t.code, 'amount', t.amount, 'unit', t.unit, 'note', t.note, 'validFrom', t.valid_from, 'validTo', t.valid_to,
          'legalBasis', case when b.code is not null then json_build_object('title', b.title, 'reference', b.reference) end) order by t.code, t.valid_from desc)
        from analysis_terms t left join legal_bases b on b.code = t.legal_basis_code) as terms,
      (select json_agg(json_build_object('code', code, 'name', name, 'fromScore', from_score, 'toScore', to_score) order by from_score)
        from risk_bands where valid_to is null) as bands,
      (select json_agg(json_build_object('code', code, 'wording', wording, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from desc) from elimination_rules) as rules,
      (select json_agg(json_build_object('code', code, 'title', title, 'reference', reference) order by code) from legal_bases where kind = 'act') as "legalBases"`);
  return row!;
}

export async function selectEvidenceKinds(transaction: ActorTransaction): Promise<{ code: string; name: Localized }[]> {
  return transaction.execute<{ code: string; name: Localized }>(sql`select code, name from evidence_kinds order by code`);
}
