import { sql } from 'drizzle-orm';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { selectAnalysisTerms, selectRiskCatalogues, type AnalysisTerm } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { acceptsEntries, isSigned, movementsOf, type AnalysisMovement } from './analysis-life.model.ts';
import { currentPapers, ruleDayOf } from './analysis-papers.server.ts';
import { latestExtension } from './deadlines.model.ts';
import { headerColumns, headerSource, writesIn, type AnalysisHeader } from './internal-analyses.queries.server.ts';
import { calendarOf, stepColumns, type AnalysisEventKind, type OfficeDays, type StepRow } from './internal-analyses.repo.server.ts';
import type { AnalysisKey } from './internal-analyses.schema.ts';
import { procedure, type AnalysisStepCode, type StepActor } from './procedure.model.ts';
import { currentStep, isWritable, mayReturnTo, missingOf, type Missing, type ProcedureFacts, type StepState } from './standing.model.ts';
import { valuesOf, type MemberValue, type StepValues } from './step-fields.model.ts';

export type AnalysisDocument = {
  id: string;
  step: AnalysisStepCode;
  evidenceKind: string;
  title: string;
  url: string | null;
  fileId: string | null;
  authorName: string;
  createdAt: string;
};
export type Monitoring = { id: string; dueOn: string; doneOn: string | null; findings: string; doneByName: string | null; version: number };
export type AnalysisEvent = { id: string; kind: AnalysisEventKind; step: AnalysisStepCode | null; note: string | null; madeByName: string; madeByRole: string; madeAt: string };

export type StepOnPage = Pick<StepRow, 'state' | 'dueOn' | 'skipReason' | 'doneOn' | 'doneByName' | 'version'> & {
  code: AnalysisStepCode;
  actor: StepActor;
  isOptional: boolean;
  values: StepValues;
  missing: Missing[];
  documents: AnalysisDocument[];
  /** The count that sets its deadline. */
  term: AnalysisTerm | null;
  isOverdue: boolean;
  isWritable: boolean;
  mayReturn: boolean;
};

export type ProcedurePageData = {
  header: AnalysisHeader;
  unscheduledReason: string | null;
  cancelReason: string | null;
  steps: StepOnPage[];
  currentStep: AnalysisStepCode | null;
  monitorings: Monitoring[];
  events: AnalysisEvent[];
  riskStates: { state: string; count: number }[];
  riskCount: number;
  previous: { analysisId: string; year: number; number: number } | null;
  names: { directions: { code: string; name: Localized }[]; sources: { code: string; name: Localized }[]; evidenceKinds: Record<string, Localized> };
  wholeTerm: AnalysisTerm | null;
  extensionTerm: AnalysisTerm | null;
  monitoringTerm: AnalysisTerm | null;
  extension: { originalDueOn: string; extendedDueOn: string | null; reason: string | null; byName: string | null; latest: string | null };
  review: { verdict: 'confirmed' | 'returned'; remark: string | null; on: string | null; byName: string | null } | null;
  signedByName: string | null;
  movements: AnalysisMovement[];
  mayWrite: boolean;
  mayReview: boolean;
  /** The reader signed the note and may therefore not confirm it. */
  isOwnNote: boolean;
};

type PageRow = AnalysisHeader & OfficeDays & {
  orderNumber: string;
  orderOn: string | null;
  performerKind: string;
  performerName: string;
  originalDueOn: string | null;
  extendedDueOn: string | null;
  extensionReason: string | null;
  extendedByName: string | null;
  signedBy: string | null;
  signedByName: string | null;
  reviewRemark: string | null;
  reviewedOn: string | null;
  reviewedByName: string | null;
  unscheduledReason: string | null;
  cancelReason: string | null;
  members: MemberValue[];
  steps: StepRow[];
  documents: AnalysisDocument[];
  monitorings: Monitoring[];
  events: AnalysisEvent[];
  riskStates: { state: string; count: number }[];
  withoutRecommendation: number;
  previousName: { analysisId: string; year: number; number: number } | null;
  evidenceKinds: Record<string, Localized>;
};

const ofAnalysis = (alias: string) => sql.raw(`${alias}.office_id = a.office_id and ${alias}.analysis_id = a.id`);

const pageColumns = sql`a.order_number as "orderNumber", a.order_on as "orderOn", a.performer_kind as "performerKind", a.performer_name as "performerName",
  a.due_on as "originalDueOn", a.extended_due_on as "extendedDueOn", a.extension_reason as "extensionReason", a.extended_by_name as "extendedByName",
  a.signed_by as "signedBy", a.signed_by_name as "signedByName", a.review_remark as "reviewRemark", a.reviewed_on as "reviewedOn",
  a.reviewed_by_name as "reviewedByName", a.unscheduled_reason as "unscheduledReason", a.cancel_reason as "cancelReason",
  coalesce((select json_agg(json_build_object('fullName', m.full_name, 'jobTitle', m.job_title, 'isHead', m.is_head) order by m.position, m.id)
    from analysis_members m where ${ofAnalysis('m')}), '[]') as members,
  coalesce((select json_agg(json_build_object(${stepColumns})) from analysis_steps s where ${ofAnalysis('s')}), '[]') as steps,
  coalesce((select json_agg(json_build_object('id', d.id, 'step', d.step, 'evidenceKind', d.evidence_kind, 'title', d.title, 'url', d.url, 'fileId', d.file_id,
      'authorName', d.author_name, 'createdAt', d.created_at) order by d.created_at, d.id)
    from analysis_documents d where ${ofAnalysis('d')} and d.withdrawn_at is null), '[]') as documents,
  coalesce((select json_agg(json_build_object('id', m.id, 'dueOn', m.due_on, 'doneOn', m.done_on, 'findings', m.findings, 'doneByName', m.done_by_name,
      'version', m.version) order by m.due_on) from analysis_monitorings m where ${ofAnalysis('m')}), '[]') as monitorings,
  coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'step', e.step, 'note', e.note, 'madeByName', e.made_by_name,
      'madeByRole', e.made_by_role, 'madeAt', e.made_at) order by e.made_at desc, e.id desc)
    from (select * from analysis_events e where ${ofAnalysis('e')} order by e.made_at desc limit 100) e), '[]') as events,
  coalesce((select json_agg(x) from (select k.state, count(*)::int as count from risks k where ${ofAnalysis('k')} group by k.state order by k.state) x), '[]') as "riskStates",
  (select count(*)::int from risks k where ${ofAnalysis('k')} and k.state <> 'withdrawn' and (
    not exists (select from risk_recommendations m where m.office_id = k.office_id and m.risk_id = k.id)
    or exists (select from risk_recommendations m where m.office_id = k.office_id and m.risk_id = k.id
      and (m.due_on is null or m.owner_name = '' or m.evidence_kinds = '{}')))) as "withoutRecommendation",
  (select json_build_object('analysisId', b.id, 'year', b.year, 'number', b.number) from internal_analyses b
    where b.office_id = a.office_id and b.id = a.previous_analysis_id) as "previousName",
  (select json_object_agg(e.code, e.name) from evidence_kinds e) as "evidenceKinds"`;

/** Fields that the analysis itself keeps stand in the form of their step. */
function detailsOf(row: PageRow, step: StepRow): StepValues {
  if (step.step === 'order') return { orderNumber: row.orderNumber, orderOn: row.orderOn ?? '', startsOn: row.startsOn ?? '' };
  if (step.step === 'performer') return { performerKind: row.performerKind, performerName: row.performerName, members: row.members };
  return step.details;
}

function factsOf(row: PageRow, papers: ProcedureFacts['currentPapers'], today: string): ProcedureFacts {
  const papersOfSteps: Partial<Record<AnalysisStepCode, string[]>> = {};
  for (const { step, evidenceKind } of row.documents) (papersOfSteps[step] ??= []).push(evidenceKind);
  const analysis = row.steps.find(({ step }) => step === 'analysis');
  return {
    state: row.state,
    review: row.review,
    stepStates: Object.fromEntries(row.steps.map(({ step, state }) => [step, state])) as Record<AnalysisStepCode, StepState>,
    papers: papersOfSteps,
    isPerformerNamed: row.performerName !== '' || row.members.length > 0,
    riskCount: row.riskStates.reduce((sum, { state, count }) => (state === 'withdrawn' ? sum : sum + count), 0),
    isNoneFound: analysis?.details.noneFound === true,
    risksWithoutRecommendation: row.withoutRecommendation,
    currentPapers: papers,
    monitorings: {
      done: row.monitorings.filter(({ doneOn }) => doneOn !== null).length,
      overdue: row.monitorings.filter(({ doneOn, dueOn }) => doneOn === null && dueOn <= today).length,
    },
  };
}

async function findPage(transaction: ActorTransaction, key: AnalysisKey, today: string): Promise<PageRow> {
  const [row] = await transaction.execute<PageRow>(sql`
    select ${headerColumns}, ${pageColumns}, ${calendarOf(sql`a.office_id`, today)} ${headerSource}
    where a.office_id = ${key.officeId} and a.id = ${key.analysisId}`);
  if (!row) throw notFound();
  return row;
}

/** What is there of what the steps need, and what stands in their fields. @throws AppError 404. */
export async function loadStanding(transaction: ActorTransaction, key: AnalysisKey, today: string) {
  const [row, papers] = await Promise.all([findPage(transaction, key, today), currentPapers(transaction, key, today)]);
  const values = Object.fromEntries(row.steps.map((step) => [step.step, valuesOf(step.step, detailsOf(row, step))])) as Record<AnalysisStepCode, StepValues>;
  return { row, facts: factsOf(row, papers, today), values };
}

/** Everything the page of one analysis shows. @throws AppError 404. */
export async function loadProcedurePage(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, today: string): Promise<ProcedurePageData> {
  const { row, facts, values } = await loadStanding(transaction, key, today);
  const [terms, catalogues] = await Promise.all([selectAnalysisTerms(transaction, ruleDayOf(row, today)), selectRiskCatalogues(transaction)]);
  const amounts = { extension: terms.get('extension')?.amount };
  const isWriter = writesIn(actor, row);
  const inForce = (entry: { code: string; validFrom: string; validTo: string | null }, chosen: readonly string[]) => {
    const day = ruleDayOf(row, today);
    return chosen.includes(entry.code) || (entry.validFrom <= day && (entry.validTo === null || entry.validTo >= day));
  };
  const steps = procedure.map((rule): StepOnPage => {
    const { code } = rule;
    const stored = row.steps.find(({ step }) => step === code)!;
    const { state, dueOn, skipReason, doneOn, doneByName, version } = stored;
    return {
      state, dueOn, skipReason, doneOn, doneByName, version, code, actor: rule.actor, isOptional: rule.isOptional, values: values[code],
      missing: state === 'open' ? missingOf(rule, values[code], facts) : [],
      documents: row.documents.filter(({ step }) => step === code),
      term: terms.get(rule.term ?? (code === 'reassessment' ? 'reassessment' : '')) ?? null,
      isOverdue: state === 'open' && dueOn !== null && dueOn < today && row.state !== 'cancelled',
      isWritable: isWriter && state === 'open' && isWritable(code, row),
      mayReturn: isWriter && mayReturnTo(code, row, state),
    };
  });
  const originalDueOn = row.originalDueOn;
  const latest = originalDueOn === null ? null : latestExtension(originalDueOn, amounts, workingDayRule(row.calendar, row.exceptions));
  const chosenSources = (values.sources.sourceCodes ?? []) as readonly string[];
  return {
    header: row,
    unscheduledReason: row.unscheduledReason,
    cancelReason: row.cancelReason,
    steps,
    currentStep: acceptsEntries(row.state) ? currentStep(facts.stepStates) : null,
    monitorings: row.monitorings,
    events: row.events,
    riskStates: row.riskStates,
    riskCount: facts.riskCount,
    previous: row.previousName,
    names: {
      directions: row.directionCodes.map((code) => ({ code, name: catalogues.direction.find((entry) => entry.code === code)?.name ?? { kk: code, ru: null, en: null } })),
      sources: catalogues.source.filter((entry) => inForce(entry, chosenSources)).map(({ code, name }) => ({ code, name })),
      evidenceKinds: row.evidenceKinds,
    },
    wholeTerm: terms.get('wholeAnalysis') ?? null,
    extensionTerm: terms.get('extension') ?? null,
    monitoringTerm: terms.get('monitoringInterval') ?? null,
    extension: { originalDueOn: originalDueOn ?? '', extendedDueOn: row.extendedDueOn, reason: row.extensionReason, byName: row.extendedByName, latest },
    review: row.review === null ? null : { verdict: row.review, remark: row.reviewRemark, on: row.reviewedOn, byName: row.reviewedByName },
    signedByName: row.signedByName,
    movements: isWriter ? movementsOf(row, actor.role) : [],
    mayWrite: isWriter,
    mayReview: may(actor, 'register.review') && isSigned(row.state) && row.review !== 'confirmed',
    isOwnNote: row.signedBy === actor.personId,
  };
}
