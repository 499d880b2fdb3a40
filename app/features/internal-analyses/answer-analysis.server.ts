import { data } from '@remix-run/node';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { loadStepNow, workOnAnalysis, type StepNow } from './internal-analyses.service.server.ts';
import { analysisActionSchema, type AnalysisAction, type AnalysisKey } from './internal-analyses.schema.ts';
import { analysisStepCodes, type AnalysisStepCode } from './procedure.model.ts';
import type { StepValues } from './step-fields.model.ts';
import { typedStepValues } from './typed-step.model.ts';

type Run = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type Asked = { services: Services; actor: Actor; key: AnalysisKey; raw: Record<string, unknown>; today: string; read: Run; write: Run };

/** Of a step that was refused: what was typed, and beside it what somebody else saved meanwhile. */
export type RefusedStep = { step: AnalysisStepCode; typed: StepValues; theirs: StepNow | null };

const stepOf = (raw: Record<string, unknown>) => analysisStepCodes.find((code) => code === raw.step);

function deedOf(input: AnalysisAction): string {
  if (input.intent === 'saveStep') return !input.isFinished ? 'stepSaved' : input.step === 'submission' ? 'signed' : 'stepDone';
  if (input.intent === 'move') return input.movement === 'cancel' ? 'cancelled' : 'reopened';
  return input.intent;
}

/** Does what a form of the procedure's page asks for. A step's refusal gives back what was typed into it. */
export async function answerAnalysis({ services, actor, key, raw, today, read, write }: Asked) {
  try {
    const input = parseInput(analysisActionSchema, raw);
    await workOnAnalysis(services, actor, write, key, input, today);
    const step = 'step' in input ? input.step : stepOf(raw);
    const page = `/analyses/${key.officeId}/${key.analysisId}`;
    return await redirectWithFlash(step ? `${page}?step=${step}#step-${step}` : page, { messageKey: `internalAnalyses.done.${deedOf(input)}` });
  } catch (error) {
    const step = stepOf(raw);
    if (!(error instanceof AppError) || (error.status !== 409 && error.status !== 422) || raw.intent !== 'saveStep' || !step) throw error;
    const { code, messageKey, params, fieldErrors, status } = error;
    const theirs = code === 'stale' ? await read((transaction) => loadStepNow(transaction, key, step, today)) : null;
    const refusedStep: RefusedStep = { step, typed: typedStepValues(step, raw), theirs };
    return data({ refusal: { code, messageKey, params, fieldErrors }, refusedStep }, { status });
  }
}
