import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { languages, localize, type Language, type Localized } from '#app/platform/i18n/index.ts';
import type { AnalysisHeader, AnalysisKey } from '#app/features/internal-analyses/index.ts';
import { selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import { controlEffectiveness, importColumns, removes, type ImportColumnKey, type Words } from './import-columns.model.ts';
import type { ImportFindings, RegisteredRisk } from './import-findings.model.ts';
import type { ImportState } from './risk-import.repo.server.ts';

const inOrder = (language: Language): Language[] => [language, ...languages.filter((other) => other !== language)];

/** Titles and names by which a workbook may call columns and entries: all three languages, the form's first. */
export async function loadImportWords(transaction: ActorTransaction, language: Language, onDay: string | null): Promise<Words> {
  const [catalogues, evidenceKinds] = await Promise.all([
    selectRiskCatalogues(transaction, onDay),
    transaction.execute<{ code: string; name: Localized }>(sql`select code, name from evidence_kinds order by code`),
  ]);
  const order = inOrder(language);
  const inAll = (key: string) => order.map((one) => serverTranslate(one)(key));
  const named = (entries: readonly { code: string; name: Localized }[]) =>
    entries.map(({ code, name }) => ({ code, names: order.map((one) => localize(name, one)) }));
  const choice = (column: string, codes: readonly string[]) => codes.map((code) => ({ code, names: inAll(`riskImport.choices.${column}.${code}`) }));
  return {
    titles: Object.fromEntries(importColumns.map(({ key }) => [key, inAll(`riskImport.columns.${key}`)])) as Record<ImportColumnKey, string[]>,
    help: Object.fromEntries(
      (['factorCodes', 'evidenceKinds', 'code'] as const).map((key) => [key, serverTranslate(language)(`riskImport.columnHelp.${key}`)]),
    ),
    entries: {
      direction: named(catalogues.direction), process: named(catalogues.process), factor: named(catalogues.factor), source: named(catalogues.source),
      recommendationKind: named(catalogues.recommendationKind), exposedPosition: named(catalogues.exposedPosition), safeguard: named(catalogues.safeguard),
      sphere: named(catalogues.sphere), evidence: named(evidenceKinds),
      controlEffectiveness: choice('controlEffectiveness', controlEffectiveness), removes: choice('removes', removes),
    },
  };
}

/** Risks of the organisation in the analysis's year, in the shape in which a workbook says them. */
export function selectRegisteredRisks(
  transaction: ActorTransaction,
  { officeId, organisationId, year, analysisId }: AnalysisHeader,
  { onlyOfAnalysis = false } = {},
): Promise<RegisteredRisk[]> {
  return transaction.execute<RegisteredRisk>(sql`
    select 0 as row, r.code, r.title, r.direction_code as "directionCode", r.process_code as "processCode", r.process, r.exposed_position as "exposedPosition",
      r.factor_codes as "factorCodes", r.cause, r.conditions, r.scheme, r.interested_parties as "interestedParties", r.consequences,
      r.existing_controls as "existingControls", r.control_effectiveness as "controlEffectiveness", r.likelihood, r.impact,
      r.residual_likelihood as "residualLikelihood", r.residual_impact as "residualImpact", r.identified_on::text as "identifiedOn",
      coalesce((select json_agg(json_build_object('kindCode', m.kind_code, 'text', m.text, 'changes', m.changes, 'removes', m.removes, 'ownerName', m.owner_name,
          'dueOn', m.due_on, 'evidenceKinds', m.evidence_kinds) order by m.position, m.id)
        from risk_recommendations m where m.office_id = r.office_id and m.risk_id = r.id), '[]') as recommendations
    from risks r
    where r.office_id = ${officeId} and r.organisation_id = ${organisationId} and r.year = ${year}
      ${onlyOfAnalysis ? sql`and r.analysis_id = ${analysisId}` : sql``}
    order by r.code`);
}

export type ImportCard = {
  id: string;
  state: ImportState;
  fileName: string;
  findings: ImportFindings;
  authorName: string;
  createdAt: string;
  confirmedAt: string | null;
  undoneAt: string | null;
  undoneByName: string | null;
};

/** The workbooks that were brought to an analysis, the newest first. */
export function selectImports(transaction: ActorTransaction, { officeId, analysisId }: AnalysisKey): Promise<ImportCard[]> {
  return transaction.execute<ImportCard>(sql`
    select id, state, file_name as "fileName", findings, author_name as "authorName", created_at as "createdAt", confirmed_at as "confirmedAt",
      undone_at as "undoneAt", undone_by_name as "undoneByName"
    from risk_imports where office_id = ${officeId} and analysis_id = ${analysisId}
    order by created_at desc, id desc limit 50`);
}
