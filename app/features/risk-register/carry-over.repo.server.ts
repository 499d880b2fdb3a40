import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { CycleRisk } from './risk-difference.model.ts';
import type { AnalysisKey } from './risk-register.repo.server.ts';
import type { RecommendationContent, RiskContent } from './risk.model.ts';

export const contentColumns = sql.raw(`r.title, r.direction_code as "directionCode", r.process_code as "processCode", r.process, r.exposed_position as "exposedPosition",
  r.factor_codes as "factorCodes", r.cause, r.conditions, r.scheme, r.interested_parties as "interestedParties", r.consequences, r.existing_controls as "existingControls",
  r.control_effectiveness as "controlEffectiveness", r.likelihood, r.impact, r.residual_likelihood as "residualLikelihood", r.residual_impact as "residualImpact",
  r.identified_on as "identifiedOn"`);

const mostRisks = 5000;

export type EarlierAnalysis = { analysisId: string; year: number; number: number };

/** Earlier analyses of the same organisation, the latest first. */
export function selectEarlierAnalyses(transaction: ActorTransaction, { officeId, analysisId }: AnalysisKey): Promise<EarlierAnalysis[]> {
  return transaction.execute<EarlierAnalysis>(sql`
    select e.id as "analysisId", e.year, e.number
    from internal_analyses a join internal_analyses e on e.office_id = a.office_id and e.organisation_id = a.organisation_id
      and (e.year, e.number) < (a.year, a.number) and e.state <> 'cancelled'
    where a.office_id = ${officeId} and a.id = ${analysisId} order by e.year desc, e.number desc limit 30`);
}

export type EarlierRisk = CycleRisk & { version: number; ownerName: string; dueOn: string | null; isContinued: boolean };

/** The risks of one analysis; `isContinued`: another analysis has them already. */
export function selectRisksOfAnalysis(transaction: ActorTransaction, { officeId, analysisId }: AnalysisKey): Promise<EarlierRisk[]> {
  return transaction.execute<EarlierRisk>(sql`
    select r.id as "riskId", r.code, r.state, r.version, r.origin_risk_id as "originRiskId", r.origin_mark as "originMark", r.owner_name as "ownerName", r.due_on as "dueOn",
      ${contentColumns}, exists (select from risks c where c.office_id = r.office_id and c.origin_risk_id = r.id and c.state <> 'withdrawn') as "isContinued"
    from risks r where r.office_id = ${officeId} and r.analysis_id = ${analysisId} order by r.code, r.id limit ${mostRisks}`);
}

export type RiskToContinue = RiskContent & { riskId: string; ownerId: string | null; ownerName: string; recommendations: RecommendationContent[] };

/** What a later cycle takes over: the description, and the recommendations that are not done. */
export function selectRisksToContinue(transaction: ActorTransaction, officeId: string, riskIds: readonly string[]): Promise<RiskToContinue[]> {
  return transaction.execute<RiskToContinue>(sql`
    select r.id as "riskId", r.owner_id as "ownerId", r.owner_name as "ownerName", ${contentColumns}, coalesce((
      select json_agg(json_build_object('kindCode', m.kind_code, 'text', m.text, 'changes', m.changes, 'removes', m.removes, 'ownerId', m.owner_id, 'ownerName', m.owner_name,
        'dueOn', m.due_on, 'evidenceKinds', m.evidence_kinds) order by m.position, m.id)
      from risk_recommendations m where m.office_id = r.office_id and m.risk_id = r.id and m.state <> 'done'), '[]') as recommendations
    from risks r where r.office_id = ${officeId} and r.id in (select x::uuid from json_array_elements_text(${JSON.stringify(riskIds)}::json) x) order by r.code, r.id`);
}

