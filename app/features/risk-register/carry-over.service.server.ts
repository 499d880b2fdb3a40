import { selectRiskCatalogues, type RiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { selectEarlierAnalyses, selectRisksOfAnalysis, selectRisksToContinue, type EarlierAnalysis, type EarlierRisk } from './carry-over.repo.server.ts';
import { differenceOfCycles, type CycleEntry } from './risk-difference.model.ts';
import { riskLife } from './risk-life.model.ts';
import { reserveCodes, saveMovements, selectEvidenceNames, selectRisksForMove, type AnalysisKey } from './risk-register.repo.server.ts';
import type { CarryOverInput } from './risk-register.schema.ts';
import { insertRisks, guarded } from './risk-register.service.server.ts';
import type { OriginMark } from './risk.model.ts';

export const mayBeCarried = (risk: Pick<EarlierRisk, 'state' | 'isContinued'>): boolean => riskLife.carryOver.from.includes(risk.state) && !risk.isContinued;
/** What was confirmed as eliminated can be found again. */
export const mayReappear = (risk: Pick<EarlierRisk, 'state' | 'isContinued'>): boolean => risk.state === 'verified' && !risk.isContinued;

export type Cycles = { analyses: EarlierAnalysis[]; from: EarlierAnalysis | null };

async function cyclesOf(transaction: ActorTransaction, key: AnalysisKey, previousAnalysisId: string | null, from: string | undefined): Promise<Cycles> {
  const analyses = await selectEarlierAnalyses(transaction, key);
  const wanted = from ?? previousAnalysisId;
  const found = analyses.find(({ analysisId }) => analysisId === wanted);
  if (from !== undefined && !found) throw notFound();
  return { analyses, from: found ?? analyses[0] ?? null };
}

export type CarryOverPage = Cycles & { risks: (EarlierRisk & { offered: OriginMark | null })[] };

/** The risks of the earlier cycle, with what can be done about each. @throws AppError 404 for an analysis that is no earlier one of the organisation. */
export async function loadCarryOver(transaction: ActorTransaction, key: AnalysisKey, previousAnalysisId: string | null, from: string | undefined): Promise<CarryOverPage> {
  const cycles = await cyclesOf(transaction, key, previousAnalysisId, from);
  const risks = cycles.from ? await selectRisksOfAnalysis(transaction, { officeId: key.officeId, analysisId: cycles.from.analysisId }) : [];
  return { ...cycles, risks: risks.map((risk) => ({ ...risk, offered: mayBeCarried(risk) ? ('carried' as const) : mayReappear(risk) ? ('reappeared' as const) : null })) };
}

export type DifferencePage = Cycles & { entries: CycleEntry[]; catalogues: RiskCatalogues; evidenceKinds: Record<string, Localized> };

export async function loadDifference(transaction: ActorTransaction, key: AnalysisKey, previousAnalysisId: string | null, from: string | undefined): Promise<DifferencePage> {
  const cycles = await cyclesOf(transaction, key, previousAnalysisId, from);
  const [catalogues, evidenceKinds, earlier, current] = await Promise.all([
    selectRiskCatalogues(transaction), selectEvidenceNames(transaction),
    cycles.from ? selectRisksOfAnalysis(transaction, { officeId: key.officeId, analysisId: cycles.from.analysisId }) : [],
    cycles.from ? selectRisksOfAnalysis(transaction, key) : [],
  ]);
  return { ...cycles, catalogues, evidenceKinds, entries: differenceOfCycles(earlier, current) };
}

/**
 * Takes the chosen risks of an earlier cycle over into this one: as risks of their own that remember where they come from.
 * Those still open move on to `carried` there; what was found in an earlier year is not counted again, what came back is.
 * Doing it twice takes nothing over twice. @returns how many were taken over. @throws AppError 404, 422.
 */
export async function carryOver(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: CarryOverInput, today: string): Promise<number> {
  // Whoever carries over into the same organisation and year waits here, and then sees what was taken over meanwhile.
  if (!(await reserveCodes(transaction, key))) throw notFound();
  const earlier = (await selectEarlierAnalyses(transaction, key)).find(({ analysisId }) => analysisId === input.from);
  if (!earlier) throw notFound();
  const wanted = new Set([...input.carried, ...input.reappeared]);
  if (wanted.size === 0) throw refused('riskRegister.errors.nothingChosen');
  const keys = [...wanted].map((riskId) => ({ officeId: key.officeId, riskId }));
  const locked = await selectRisksForMove(transaction, keys, 'lock');
  const known = new Map((await selectRisksOfAnalysis(transaction, { officeId: key.officeId, analysisId: input.from })).map((risk) => [risk.riskId, risk]));
  if (locked.length < keys.length || locked.some(({ riskId }) => !known.has(riskId))) throw notFound();
  const carried = input.carried.filter((riskId) => mayBeCarried(known.get(riskId)!));
  const reappeared = input.reappeared.filter((riskId) => mayReappear(known.get(riskId)!));
  if (carried.length + reappeared.length === 0) return 0;
  const isCarried = new Set(carried);
  const sources = await selectRisksToContinue(transaction, key.officeId, [...carried, ...reappeared]);
  await insertRisks(transaction, actor, key, sources.map(({ riskId, recommendations, ...risk }) => {
    const mark: OriginMark = isCarried.has(riskId) ? 'carried' : 'reappeared';
    return { ...risk, code: null, origin: { riskId, mark }, identifiedOn: mark === 'carried' ? risk.identifiedOn : today, recommendations };
  }));
  await guarded(() => saveMovements(transaction, actor, locked.filter(({ riskId }) => isCarried.has(riskId)), { movement: 'carryOver' }, today));
  return sources.length;
}
