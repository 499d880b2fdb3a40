import { sql } from 'drizzle-orm';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { selectAnalysisTerms, selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { analysisLife, isSigned } from './analysis-life.model.ts';
import { amountsOf, composePapers, ruleDayOf } from './analysis-papers.server.ts';
import { deadlinesOf, latestExtension } from './deadlines.model.ts';
import { writesIn } from './internal-analyses.queries.server.ts';
import {
  findDocumentStep, findOfficeDays, findOrganisationForNew, findSteps, hasEvidenceKind, insertAnalysis, insertDocument, insertEvent, lockAnalysis, markStep,
  replaceMembers, replaceMonitorings, saveDeadlines, saveDetails, saveMonitoringResult, updateAnalysis, withdrawDocument, type AnalysisForWork,
} from './internal-analyses.repo.server.ts';
import type { AnalysisAction, AnalysisKey, AttachDocument, Extend, NewAnalysis, Review, SaveMonitoring, SaveStep } from './internal-analyses.schema.ts';
import { procedure, type AnalysisStepCode } from './procedure.model.ts';
import { loadStanding } from './procedure-page.server.ts';
import { isWholeProcedureDone, isWritable, mayReturnTo, missingOf } from './standing.model.ts';
import type { MemberValue, StepValues } from './step-fields.model.ts';

/** What the database would refuse too, should it be reached in another way. */
const guarded = guardedBy({
  internal_analyses_number_key: stale,
  internal_analyses_movement_check: 'internalAnalyses.errors.movement',
  internal_analyses_confirmed_check: 'internalAnalyses.errors.confirmed',
  internal_analyses_reviewer_check: 'internalAnalyses.errors.notReviewer',
  internal_analyses_review_check: 'internalAnalyses.errors.ownNote',
});

/** Begins an analysis with every step open; what the last one of the organisation had is taken over. @throws AppError 404, 422. */
export async function beginAnalysis(transaction: ActorTransaction, actor: Actor, input: NewAnalysis, today: string): Promise<AnalysisKey> {
  const key = { officeId: actor.officeId, analysisId: input.id };
  const [organisation, catalogues] = await Promise.all([
    findOrganisationForNew(transaction, actor.officeId, input.organisationId, input.year), selectRiskCatalogues(transaction, today),
  ]);
  if (!organisation || !writesIn(actor, { officeId: actor.officeId, organisationId: input.organisationId })) throw notFound();
  const already = await lockAnalysis(transaction, key);
  if (already) return key;
  if (organisation.hasOpen && !input.isUnscheduled) throw refused('internalAnalyses.errors.alreadyOpen', {}, { organisationId: 'internalAnalyses.errors.alreadyOpen' });
  const inForce = new Set(catalogues.direction.map(({ code }) => code));
  const directionCodes = catalogues.direction.filter(({ code }) => input.directionCodes.includes(code)).map(({ code }) => code);
  if (input.directionCodes.some((code) => !inForce.has(code))) throw refused('internalAnalyses.errors.noDirection', {}, { directionCodes: 'internalAnalyses.errors.noDirection' });
  const isNew = await guarded(() =>
    insertAnalysis(transaction, actor, { ...input, directionCodes, regionCode: organisation.regionCode, number: organisation.lastNumber + 1, previous: organisation.previous }));
  if (isNew) await insertEvent(transaction, actor, { ...key, organisationId: input.organisationId, regionCode: organisation.regionCode }, 'created', null, input.isUnscheduled ? input.unscheduledReason : null);
  return key;
}

/** @throws AppError 403, 404. */
async function lockForWriting(transaction: ActorTransaction, actor: Actor, key: AnalysisKey): Promise<AnalysisForWork> {
  if (!may(actor, 'register.write')) throw forbidden();
  const analysis = await lockAnalysis(transaction, key);
  if (!analysis || !writesIn(actor, analysis)) throw notFound();
  return analysis;
}

async function rulesOf(transaction: ActorTransaction, analysis: AnalysisForWork, today: string) {
  const [terms, days] = await Promise.all([
    selectAnalysisTerms(transaction, ruleDayOf(analysis, today)), findOfficeDays(transaction, analysis.officeId, analysis.startsOn ?? today),
  ]);
  return { amounts: amountsOf(terms), isWorking: workingDayRule(days.calendar, days.exceptions) };
}

/** Deadlines follow the start, the extension and the signature. */
async function renewDeadlines(transaction: ActorTransaction, key: AnalysisKey, today: string): Promise<void> {
  const analysis = (await lockAnalysis(transaction, key))!;
  const { amounts, isWorking } = await rulesOf(transaction, analysis, today);
  await saveDeadlines(transaction, key, deadlinesOf(analysis, amounts, isWorking));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

async function writeStep(transaction: ActorTransaction, analysis: AnalysisForWork, { step, version, details }: SaveStep, today: string): Promise<void> {
  const isOwnColumns = step === 'order' || step === 'performer';
  if (!(await saveDetails(transaction, analysis, step, version, isOwnColumns ? {} : details))) throw stale();
  if (step === 'order') {
    const startsOn = textOf(details.startsOn) || null;
    await updateAnalysis(transaction, analysis, sql`order_number = ${textOf(details.orderNumber)}, order_on = ${textOf(details.orderOn) || null}, starts_on = ${startsOn},
      extended_due_on = case when starts_on is not distinct from ${startsOn}::date then extended_due_on end,
      extension_reason = case when starts_on is not distinct from ${startsOn}::date then extension_reason end`);
    await renewDeadlines(transaction, analysis, today);
  }
  if (step === 'performer') {
    await updateAnalysis(transaction, analysis, sql`performer_kind = ${textOf(details.performerKind)}, performer_name = ${textOf(details.performerName)}`);
    await replaceMembers(transaction, analysis, details.members as readonly MemberValue[]);
  }
}

/** A day before the order of the analysis, or after today, is a mistake of typing. */
function assertPlausible({ step, details }: SaveStep, today: string) {
  const past: Partial<Record<AnalysisStepCode, string>> = { order: 'orderOn', announcement: 'publishedOn', discussion: 'heldOn', plan: 'approvedOn', publication: 'publishedOn' };
  const field = past[step];
  if (field && textOf(details[field]) > today) throw refused('internalAnalyses.errors.inFuture', {}, { [field]: 'internalAnalyses.errors.inFuture' });
  if (step === 'survey' && textOf(details.heldTo) !== '' && textOf(details.heldTo) < textOf(details.heldFrom)) {
    throw refused('internalAnalyses.errors.periodEnds', {}, { heldTo: 'internalAnalyses.errors.periodEnds' });
  }
}

/** Saves what is written in a step, and finishes it when asked to. Finishing the submission signs the note. @throws AppError 403, 404, 409, 422. */
export async function saveStep(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: SaveStep, today: string): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  if (!isWritable(input.step, analysis)) throw refused('internalAnalyses.errors.settled');
  assertPlausible(input, today);
  await writeStep(transaction, analysis, input, today);
  if (input.isFinished) await finishStep(transaction, actor, analysis, input.step, today);
}

async function finishStep(transaction: ActorTransaction, actor: Actor, analysis: AnalysisForWork, step: AnalysisStepCode, today: string): Promise<void> {
  const { facts, values } = await loadStanding(transaction, analysis, today);
  const rule = procedure.find(({ code }) => code === step)!;
  const missing = missingOf(rule, values[step], facts);
  if (missing.length > 0) {
    const fields = missing.flatMap((one) => (one.kind === 'field' ? [one.name] : []));
    throw refused('internalAnalyses.errors.stepIncomplete', {}, Object.fromEntries(fields.map((name) => [name, 'platform.errors.required'])));
  }
  await markStep(transaction, actor, analysis, step, null, { state: 'done', doneOn: today, skipReason: null });
  await insertEvent(transaction, actor, analysis, 'stepDone', step, null);
  if (step === 'submission') await signNote(transaction, actor, analysis, today);
  if (step === 'plan') {
    const { actionPlan } = await composePapers(transaction, analysis, today);
    await replaceMonitorings(transaction, analysis, actionPlan.kind === 'actionPlan' ? actionPlan.monitoringDates : []);
  }
  await completeWhenDone(transaction, actor, analysis);
}

async function signNote(transaction: ActorTransaction, actor: Actor, analysis: AnalysisForWork, today: string): Promise<void> {
  await guarded(() => updateAnalysis(transaction, analysis, sql`state = ${analysisLife.sign.to}, signed_on = ${today}, signed_by = ${actor.personId}, signed_by_name = ${actor.name},
    review = null, review_remark = null, reviewed_on = null, reviewed_by = null, reviewed_by_name = null`));
  await insertEvent(transaction, actor, analysis, 'signed', null, null);
  await renewDeadlines(transaction, analysis, today);
}

async function completeWhenDone(transaction: ActorTransaction, actor: Actor, analysis: AnalysisForWork): Promise<void> {
  const steps = await findSteps(transaction, analysis);
  if (!isWholeProcedureDone(Object.fromEntries(steps.map(({ step, state }) => [step, state])) as Parameters<typeof isWholeProcedureDone>[0])) return;
  await guarded(() => updateAnalysis(transaction, analysis, sql`state = ${analysisLife.complete.to}`));
  await insertEvent(transaction, actor, analysis, 'completed', null, null);
}

async function skipStep(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: Extract<AnalysisAction, { intent: 'skipStep' }>, today: string): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  const rule = procedure.find(({ code }) => code === input.step)!;
  if (!rule.isOptional) throw refused('internalAnalyses.errors.notOptional');
  if (!isWritable(input.step, analysis)) throw refused('internalAnalyses.errors.settled');
  if (!isSigned(analysis.state) && input.step === 'reassessment') throw refused('internalAnalyses.errors.signatureFirst');
  if (!(await markStep(transaction, actor, key, input.step, input.version, { state: 'skipped', doneOn: today, skipReason: input.reason }))) throw stale();
  await insertEvent(transaction, actor, analysis, 'stepSkipped', input.step, input.reason);
  await completeWhenDone(transaction, actor, analysis);
}

/** Comes back to a step that was finished; a completed analysis goes on. */
async function returnToStep(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: Extract<AnalysisAction, { intent: 'returnToStep' }>): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  const stored = (await findSteps(transaction, key)).find(({ step }) => step === input.step)!;
  if (stored.version !== input.version) throw stale();
  if (!mayReturnTo(input.step, analysis, stored.state)) throw refused('internalAnalyses.errors.settled');
  await markStep(transaction, actor, key, input.step, input.version, { state: 'open', doneOn: null, skipReason: null });
  await insertEvent(transaction, actor, analysis, 'stepReturned', input.step, null);
  if (analysis.state === 'completed') {
    await guarded(() => updateAnalysis(transaction, key, sql`state = ${analysisLife.resume.to}`));
    await insertEvent(transaction, actor, analysis, 'resumed', null, null);
  }
}

async function extend(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: Extend, today: string): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  if (analysis.version !== input.version) throw stale();
  if (analysis.state !== 'open' || analysis.dueOn === null) throw refused('internalAnalyses.errors.nothingToExtend');
  const { amounts, isWorking } = await rulesOf(transaction, analysis, today);
  const refusal = !isWorking(input.extendedDueOn) ? 'dayOff' : input.extendedDueOn <= analysis.dueOn ? 'notLater' : input.extendedDueOn > latestExtension(analysis.dueOn, amounts, isWorking) ? 'tooFar' : null;
  if (refusal) throw refused(`internalAnalyses.errors.${refusal}`, {}, { extendedDueOn: `internalAnalyses.errors.${refusal}` });
  await updateAnalysis(transaction, key, sql`extended_due_on = ${input.extendedDueOn}, extension_reason = ${input.reason}, extended_by = ${actor.personId}, extended_by_name = ${actor.name}`);
  await renewDeadlines(transaction, key, today);
  await insertEvent(transaction, actor, analysis, 'extended', null, `${input.extendedDueOn}: ${input.reason}`);
}

async function moveAnalysis(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, { movement, version, reason }: Extract<AnalysisAction, { intent: 'move' }>, today: string): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  const rule = analysisLife[movement];
  if (analysis.version !== version) throw stale();
  if (analysis.state !== rule.from) throw refused('internalAnalyses.errors.movement');
  if (rule.conditions.includes('notConfirmed') && analysis.review === 'confirmed') throw refused('internalAnalyses.errors.confirmed');
  if (movement === 'cancel') {
    await guarded(() => updateAnalysis(transaction, key, sql`state = ${rule.to}, cancel_reason = ${reason}`));
    await insertEvent(transaction, actor, analysis, 'cancelled', null, reason);
    return;
  }
  await guarded(() => updateAnalysis(transaction, key, sql`state = ${rule.to}, signed_on = null, signed_by = null, signed_by_name = null`));
  await markStep(transaction, actor, key, 'submission', null, { state: 'open', doneOn: null, skipReason: null });
  await insertEvent(transaction, actor, analysis, 'reopened', null, reason);
  await renewDeadlines(transaction, key, today);
}

/** A reviewer says whether the note stands. Whoever signed it may not. @throws AppError 403, 404, 409, 422. */
export async function reviewNote(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, { version, verdict, remark }: Review, today: string): Promise<void> {
  if (!may(actor, 'register.review')) throw forbidden();
  const analysis = await lockAnalysis(transaction, key);
  if (!analysis) throw notFound();
  if (analysis.version !== version) throw stale();
  if (!isSigned(analysis.state) || analysis.review === 'confirmed') throw refused('internalAnalyses.errors.notWaiting');
  if (verdict === 'confirmed' && analysis.signedBy === actor.personId) throw refused('internalAnalyses.errors.ownNote');
  if (verdict === 'returned' && remark === '') throw refused('internalAnalyses.errors.remarkMissing', {}, { remark: 'internalAnalyses.errors.remarkMissing' });
  await guarded(() => updateAnalysis(transaction, key, sql`review = ${verdict}, review_remark = ${remark || null}, reviewed_on = ${today}, reviewed_by = ${actor.personId},
    reviewed_by_name = ${actor.name}`));
  await insertEvent(transaction, actor, analysis, verdict, null, remark || null);
}

async function saveMonitoring(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: SaveMonitoring, today: string): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  if (analysis.state !== 'signed') throw refused('internalAnalyses.errors.settled');
  if (input.doneOn > today) throw refused('internalAnalyses.errors.inFuture', {}, { doneOn: 'internalAnalyses.errors.inFuture' });
  const saved = await saveMonitoringResult(transaction, actor, key, input);
  if (saved === 'unknown') throw notFound();
  if (saved === 'stale') throw stale();
  await insertEvent(transaction, actor, analysis, 'monitored', null, null);
}

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** The file's bytes are stored before the transaction that names them and removed when it adds nothing. */
async function attachDocument({ config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: AnalysisKey, document: AttachDocument): Promise<void> {
  const attach = (url: string | null, file: StoredFile | null) =>
    write(async (transaction) => {
      const analysis = await lockForWriting(transaction, actor, key);
      const [name, steps] = await Promise.all([hasEvidenceKind(transaction, document.evidenceKind), findSteps(transaction, key)]);
      if (!name) throw refused('platform.errors.required', {}, { evidenceKind: 'platform.errors.required' });
      const isOpen = steps.find(({ step }) => step === document.step)?.state === 'open';
      if (!isOpen || !isWritable(document.step, analysis)) throw refused('internalAnalyses.errors.settled');
      const title = document.title || file?.name || localize(name, actor.language);
      return insertDocument(transaction, actor, analysis, { id: document.id, step: document.step, evidenceKind: document.evidenceKind, title, url, file });
    });
  if (document.intent === 'attachLink') {
    await attach(document.url, null);
    return;
  }
  await keepFile(config, key.officeId, document.file, (file) => attach(null, file));
}

/** Its row stays, so that it is seen that it was there. */
async function takeBackDocument(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, documentId: string): Promise<void> {
  const analysis = await lockForWriting(transaction, actor, key);
  const [step, steps] = await Promise.all([findDocumentStep(transaction, key, documentId), findSteps(transaction, key)]);
  if (!step) throw notFound();
  if (!isWritable(step, analysis) || steps.find((one) => one.step === step)?.state !== 'open') throw refused('internalAnalyses.errors.settled');
  await withdrawDocument(transaction, key, documentId);
}

/** One deed of the procedure's page. @throws AppError 403, 404, 409, 422. */
export async function workOnAnalysis(services: Pick<Services, 'config'>, actor: Actor, write: Write, key: AnalysisKey, input: AnalysisAction, today: string): Promise<void> {
  if (input.intent === 'attachFile' || input.intent === 'attachLink') return attachDocument(services, actor, write, key, input);
  await write((transaction) => {
    switch (input.intent) {
      case 'saveStep':
        return saveStep(transaction, actor, key, input, today);
      case 'skipStep':
        return skipStep(transaction, actor, key, input, today);
      case 'returnToStep':
        return returnToStep(transaction, actor, key, input);
      case 'withdrawDocument':
        return takeBackDocument(transaction, actor, key, input.documentId);
      case 'saveMonitoring':
        return saveMonitoring(transaction, actor, key, input, today);
      case 'extend':
        return extend(transaction, actor, key, input, today);
      case 'move':
        return moveAnalysis(transaction, actor, key, input, today);
    }
  });
}

export type StepNow = { step: AnalysisStepCode; version: number; values: StepValues };

/** What stands in a step now, for somebody who wanted to save over it. @throws AppError 404. */
export async function loadStepNow(transaction: ActorTransaction, key: AnalysisKey, step: AnalysisStepCode, today: string): Promise<StepNow> {
  const { row, values } = await loadStanding(transaction, key, today);
  return { step, version: row.steps.find((one) => one.step === step)!.version, values: values[step] };
}

