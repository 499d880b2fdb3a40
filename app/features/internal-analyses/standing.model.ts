import { isSigned, type AnalysisStanding } from './analysis-life.model.ts';
import { procedure, type AnalysisStepCode, type ProcedureStep, type StepNeed } from './procedure.model.ts';
import { emptyFields, type StepValues } from './step-fields.model.ts';

export type StepState = 'open' | 'done' | 'skipped';

/** What is there of what steps need. */
export type ProcedureFacts = AnalysisStanding & {
  stepStates: Readonly<Record<AnalysisStepCode, StepState>>;
  /** Kinds of the papers attached to each step. */
  papers: Readonly<Partial<Record<AnalysisStepCode, readonly string[]>>>;
  isPerformerNamed: boolean;
  riskCount: number;
  isNoneFound: boolean;
  risksWithoutRecommendation: number;
  /** Papers whose newest version has the content of the register as it stands. */
  currentPapers: readonly ('analyticalNote' | 'actionPlan')[];
  monitorings: { done: number; overdue: number };
};

export type Missing = { kind: 'field'; name: string } | StepNeed | { kind: 'steps'; steps: readonly AnalysisStepCode[] } | { kind: 'signature' };

function isMet(need: StepNeed, step: AnalysisStepCode, facts: ProcedureFacts): boolean {
  switch (need.kind) {
    case 'paper':
      return (facts.papers[step] ?? []).includes(need.evidenceKind);
    case 'members':
      return facts.isPerformerNamed;
    case 'risks':
      return facts.riskCount > 0 || facts.isNoneFound;
    case 'recommendations':
      return facts.risksWithoutRecommendation === 0;
    case 'generatedPaper':
      return facts.currentPapers.includes(need.paper);
    case 'monitorings':
      return facts.monitorings.done > 0 && facts.monitorings.overdue === 0;
  }
}

const submissionIndex = procedure.findIndex(({ code }) => code === 'submission');
/** Up to the signature. They change only while the analysis is open. */
export const isBeforeSignature = (step: AnalysisStepCode): boolean => procedure.findIndex(({ code }) => code === step) <= submissionIndex;

/** What stands between a step and its end. */
export function missingOf({ code, needs }: ProcedureStep, values: StepValues, facts: ProcedureFacts): Missing[] {
  const open = procedure.slice(0, submissionIndex).filter((step) => facts.stepStates[step.code] === 'open').map((step) => step.code);
  return [
    ...emptyFields(code, values).map((name): Missing => ({ kind: 'field', name })),
    ...needs.filter((need) => !isMet(need, code, facts)),
    ...(code === 'submission' && open.length > 0 ? [{ kind: 'steps', steps: open } as const] : []),
    ...(!isBeforeSignature(code) && !isSigned(facts.state) ? [{ kind: 'signature' } as const] : []),
  ];
}

/** Whether the fields and papers of a step may change now. */
export const isWritable = (step: AnalysisStepCode, { state }: AnalysisStanding): boolean =>
  state === 'open' || (state === 'signed' && !isBeforeSignature(step));

/** Whether one may come back to a step that is finished. Coming back to the submission takes the signature back. */
export const mayReturnTo = (step: AnalysisStepCode, { state }: AnalysisStanding, stepState: StepState): boolean =>
  stepState !== 'open' && (isBeforeSignature(step) ? state === 'open' : state === 'signed' || state === 'completed');

/** The first step that is still to be done. */
export const currentStep = (stepStates: ProcedureFacts['stepStates']): AnalysisStepCode | null => procedure.find(({ code }) => stepStates[code] === 'open')?.code ?? null;

export const isWholeProcedureDone = (stepStates: ProcedureFacts['stepStates']): boolean => currentStep(stepStates) === null;
