import { sql } from 'drizzle-orm';
import { selectEliminationRule, selectRiskBands, selectRiskCatalogues, type Band, type EliminationRule, type RiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { contentColumns } from './carry-over.repo.server.ts';
import { fieldDifferences, type FieldDifference } from './risk-difference.model.ts';
import { movementsFrom, type RiskMovement, type RiskState } from './risk-life.model.ts';
import { obstaclesBefore } from './risk-movement.model.ts';
import { selectRisksForMove, type AnalysisKey, type RiskKey } from './risk-register.repo.server.ts';
import { obstacleWords, type SpokenObstacle } from './risk-register.service.server.ts';
import { contentFields, type OriginMark, type Removal, type RiskContent } from './risk.model.ts';

export type ProofCard = {
  id: string; evidenceKind: string; title: string; url: string | null; fileId: string | null; authorName: string; createdAt: string; withdrawnAt: string | null;
};
export type RecommendationCard = {
  id: string; kindCode: string; text: string; changes: string; removes: Removal; ownerId: string | null; ownerName: string; dueOn: string | null; evidenceKinds: string[];
  state: string; doneOn: string | null; doneNote: string; version: number; proofs: ProofCard[];
};
export type DecisionRow = {
  id: string; fromState: RiskState; toState: RiskState; remark: string | null; ruleCode: string | null; decidedByName: string; decidedByRole: string; decidedAt: string;
};
type RevisionRow = { subject: 'risk' | 'recommendation'; subjectId: string; revision: number; content: Record<string, unknown>; byName: string | null; at: string };
export type RelatedRisk = { officeId: string; riskId: string; code: string; year: number; state: RiskState; mark: OriginMark };

export type RiskCard = RiskContent & {
  officeId: string; riskId: string; organisationId: string; analysisId: string; code: string; state: RiskState; year: number; version: number;
  organisationName: Localized; officeName: Localized; regionName: Localized; analysisNumber: number; analysisState: string; language: Language;
  score: number | null; residualScore: number | null; ownerId: string | null; ownerName: string; dueOn: string | null; eliminatedOn: string | null;
  reportNote: string | null; reportedByName: string | null; reviewRemark: string | null; reviewedByName: string | null; reviewedAt: string | null;
  acceptedReason: string | null; acceptedByName: string | null; acceptedUntil: string | null; withdrawnReason: string | null; originMark: OriginMark | null;
  authorName: string; createdAt: string; updatedAt: string;
};

export type Revision = { subject: 'risk' | 'recommendation'; number: number | null; byName: string | null; at: string; differences: FieldDifference[] };

export type RiskPageData = {
  risk: RiskCard;
  recommendations: RecommendationCard[];
  decisions: DecisionRow[];
  revisions: Revision[];
  origin: RelatedRisk | null;
  continuations: RelatedRisk[];
  catalogues: RiskCatalogues;
  evidenceKinds: Record<string, Localized>;
  bands: Band[];
  rule: EliminationRule;
  movements: { movement: RiskMovement; obstacles: SpokenObstacle[] }[];
  people: { id: string; name: string }[];
};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const camelKeys = (content: Record<string, unknown>) => Object.fromEntries(Object.entries(content).map(([name, value]) => [camel(name), value]));

const riskRevisionFields = [...contentFields, 'code', 'ownerName'] as const;
const recommendationRevisionFields = ['kindCode', 'text', 'changes', 'removes', 'ownerName', 'dueOn', 'evidenceKinds', 'state', 'doneOn', 'doneNote'] as const;

/** Superseded rows and the rows as they are, turned into what each edit changed, the latest first. Movements change no words. */
function revisionsOf(rows: readonly RevisionRow[], risk: RiskCard, recommendations: readonly RecommendationCard[]): Revision[] {
  const now = new Map<string, Record<string, unknown>>([[risk.riskId, risk], ...recommendations.map((one): [string, Record<string, unknown>] => [one.id, one])]);
  const numbers = new Map(recommendations.map(({ id }, index) => [id, index + 1]));
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
  const revisions = [...bySubject.values()].flatMap((list) => {
    const ordered = list.toSorted((left, right) => left.revision - right.revision);
    return ordered.flatMap((row, index): Revision[] => {
      const after = index + 1 < ordered.length ? camelKeys(ordered[index + 1]!.content) : now.get(row.subjectId);
      if (!after) return [];
      const differences = fieldDifferences<string>(camelKeys(row.content), after, row.subject === 'risk' ? riskRevisionFields : recommendationRevisionFields);
      return differences.length === 0 ? [] : [{ subject: row.subject, number: numbers.get(row.subjectId) ?? null, byName: row.byName, at: row.at, differences }];
    });
  });
  return revisions.toSorted((left, right) => right.at.localeCompare(left.at));
}

const related = (table: string) => sql.raw(`json_build_object('officeId', ${table}.office_id, 'riskId', ${table}.id, 'code', ${table}.code, 'year', ${table}.year, 'state', ${table}.state`);

type RawRisk = { risk: RiskCard; recommendations: RecommendationCard[]; decisions: DecisionRow[]; revisions: RevisionRow[]; origin: RelatedRisk | null; continuations: RelatedRisk[]; evidenceKinds: Record<string, Localized> };

async function selectRisk(transaction: ActorTransaction, key: RiskKey): Promise<RawRisk> {
  const [row] = await transaction.execute<RawRisk>(sql`
    select (select row_to_json(x) from (select r.office_id as "officeId", r.id as "riskId", r.organisation_id as "organisationId", r.analysis_id as "analysisId", r.code, r.state, r.year, r.version,
        o.name as "organisationName", f.short_name as "officeName", g.name as "regionName", a.number as "analysisNumber", a.state as "analysisState", a.language, r.score,
        r.residual_score as "residualScore", r.owner_id as "ownerId", r.owner_name as "ownerName", r.due_on as "dueOn", r.eliminated_on as "eliminatedOn",
        r.report_note as "reportNote", r.reported_by_name as "reportedByName", r.review_remark as "reviewRemark", r.reviewed_by_name as "reviewedByName",
        r.reviewed_at as "reviewedAt", r.accepted_reason as "acceptedReason", r.accepted_by_name as "acceptedByName", r.accepted_until as "acceptedUntil",
        r.withdrawn_reason as "withdrawnReason", r.origin_mark as "originMark", r.author_name as "authorName", r.created_at as "createdAt", r.updated_at as "updatedAt",
        ${contentColumns}) x) as risk,
      coalesce((select json_agg(json_build_object('id', m.id, 'kindCode', m.kind_code, 'text', m.text, 'changes', m.changes, 'removes', m.removes, 'ownerId', m.owner_id,
          'ownerName', m.owner_name, 'dueOn', m.due_on, 'evidenceKinds', m.evidence_kinds, 'state', m.state, 'doneOn', m.done_on, 'doneNote', m.done_note, 'version', m.version,
          'proofs', coalesce((select json_agg(json_build_object('id', p.id, 'evidenceKind', p.evidence_kind, 'title', p.title, 'url', p.url, 'fileId', p.file_id,
              'authorName', p.author_name, 'createdAt', p.created_at, 'withdrawnAt', p.withdrawn_at) order by p.created_at, p.id)
            from risk_proofs p where p.office_id = m.office_id and p.risk_id = m.risk_id and p.recommendation_id = m.id), '[]')) order by m.position, m.id)
        from risk_recommendations m where m.office_id = r.office_id and m.risk_id = r.id), '[]') as recommendations,
      coalesce((select json_agg(json_build_object('id', d.id, 'fromState', d.from_state, 'toState', d.to_state, 'remark', d.remark, 'ruleCode', d.elimination_rule_code,
          'decidedByName', d.decided_by_name, 'decidedByRole', d.decided_by_role, 'decidedAt', d.decided_at) order by d.decided_at desc, d.id desc)
        from risk_decisions d where d.office_id = r.office_id and d.risk_id = r.id), '[]') as decisions,
      coalesce((select json_agg(json_build_object('subject', v.subject, 'subjectId', v.subject_id, 'revision', v.revision, 'content', v.content, 'byName', v.superseded_by_name,
          'at', v.superseded_at) order by v.superseded_at) from risk_revisions v where v.office_id = r.office_id and v.risk_id = r.id), '[]') as revisions,
      (select ${related('b')}, 'mark', r.origin_mark) from risks b where b.office_id = r.office_id and b.id = r.origin_risk_id) as origin,
      coalesce((select json_agg(${related('c')}, 'mark', c.origin_mark) order by c.year, c.code) from risks c where c.office_id = r.office_id and c.origin_risk_id = r.id), '[]') as continuations,
      (select json_object_agg(k.code, k.name) from evidence_kinds k) as "evidenceKinds"
    from risks r join internal_analyses a on a.office_id = r.office_id and a.id = r.analysis_id join organisations o on o.office_id = r.office_id and o.id = r.organisation_id
    join offices f on f.id = r.office_id join regions g on g.code = r.region_code
    where r.office_id = ${key.officeId} and r.id = ${key.riskId}`);
  if (!row) throw notFound();
  return row;
}

/** Whom one may name as responsible: people of the organisation and of its office. */
function selectPeople(transaction: ActorTransaction, officeId: string, organisationId: string): Promise<{ id: string; name: string }[]> {
  return transaction.execute<{ id: string; name: string }>(sql`
    select p.id, p.full_name as name from people p where p.id in (
      select m.person_id from memberships m where m.office_id = ${officeId} and m.revoked_at is null and (m.organisation_id = ${organisationId} or m.scope = 'office'))
    order by p.full_name collate "kk-x-icu", p.id limit 500`);
}

/** Everything of one risk. @throws AppError 404. */
export async function loadRisk(transaction: ActorTransaction, actor: Actor, key: RiskKey, today: string): Promise<RiskPageData> {
  const [raw, [subject], catalogues, bands, rule, speak] = await Promise.all([
    selectRisk(transaction, key), selectRisksForMove(transaction, [key], 'look'), selectRiskCatalogues(transaction), selectRiskBands(transaction, today),
    selectEliminationRule(transaction, today), obstacleWords(transaction, actor),
  ]);
  const { risk, recommendations } = raw;
  return {
    ...raw, catalogues, bands, rule,
    revisions: revisionsOf(raw.revisions, risk, recommendations),
    movements: movementsFrom(risk.state, actor.role).map((movement) => ({ movement, obstacles: obstaclesBefore(movement, actor, subject!, today).map(speak) })),
    people: await selectPeople(transaction, key.officeId, risk.organisationId),
  };
}

export type LibraryEntry = {
  id: string; sphere: string; directionCode: string; process: Localized; exposedPosition: Localized; scheme: Localized; safeguard: Localized; recommendationKindCode: string;
};

export function selectLibrary(transaction: ActorTransaction, today: string): Promise<LibraryEntry[]> {
  return transaction.execute<LibraryEntry>(sql`
    select l.id, l.sphere, l.direction_code as "directionCode", l.process, l.exposed_position as "exposedPosition", l.scheme, l.safeguard,
      l.recommendation_kind_code as "recommendationKindCode"
    from risk_library_entries l where l.valid_from <= ${today} and (l.valid_to is null or l.valid_to >= ${today}) order by l.sphere, l.id`);
}

export type FormOptions = {
  catalogues: RiskCatalogues; evidenceKinds: Record<string, Localized>; bands: Band[]; people: { id: string; name: string }[]; library: LibraryEntry[];
};

async function loadFormOptions(transaction: ActorTransaction, officeId: string, organisationId: string, today: string): Promise<FormOptions> {
  const [catalogues, [kinds], bands, people, library] = await Promise.all([
    selectRiskCatalogues(transaction, today), transaction.execute<{ names: Record<string, Localized> }>(sql`select json_object_agg(k.code, k.name) as names from evidence_kinds k`),
    selectRiskBands(transaction, today), selectPeople(transaction, officeId, organisationId), selectLibrary(transaction, today),
  ]);
  return { catalogues, evidenceKinds: kinds!.names, bands, people, library };
}

export type FormPlace = AnalysisKey & { organisationId: string; organisationName: Localized; year: number; number: number; state: string; language: Language };

/** The form of a new risk of an analysis. @throws AppError 404. */
export async function loadNewRisk(transaction: ActorTransaction, analysisId: string, today: string): Promise<FormOptions & { place: FormPlace }> {
  const [place] = await transaction.execute<FormPlace>(sql`
    select a.office_id as "officeId", a.id as "analysisId", a.organisation_id as "organisationId", o.name as "organisationName", a.year, a.number, a.state, a.language
    from internal_analyses a join organisations o on o.office_id = a.office_id and o.id = a.organisation_id where a.id = ${analysisId}`);
  if (!place) throw notFound();
  return { ...(await loadFormOptions(transaction, place.officeId, place.organisationId, today)), place };
}

/** The form of a risk that is there. @throws AppError 404. */
export async function loadEditRisk(transaction: ActorTransaction, key: RiskKey, today: string): Promise<FormOptions & { place: FormPlace; risk: RiskCard }> {
  const { risk } = await selectRisk(transaction, key);
  const place = {
    officeId: risk.officeId, analysisId: risk.analysisId, organisationId: risk.organisationId, organisationName: risk.organisationName, year: risk.year,
    number: risk.analysisNumber, state: risk.analysisState, language: risk.language,
  };
  return { ...(await loadFormOptions(transaction, key.officeId, risk.organisationId, today)), place, risk };
}

/** What is stored now, for somebody who wanted to save over it. */
export const loadRiskNow = async (transaction: ActorTransaction, key: RiskKey): Promise<RiskCard> => (await selectRisk(transaction, key)).risk;
