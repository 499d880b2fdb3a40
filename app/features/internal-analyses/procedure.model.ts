import type { AnalysisTermCode } from '#app/features/risk-catalogues/index.ts';

export const analysisStepCodes = [
  'order', 'performer', 'announcement', 'sources', 'survey', 'analysis', 'discussion', 'note', 'submission', 'plan', 'monitoring',
  'publication', 'reassessment',
] as const;
export type AnalysisStepCode = (typeof analysisStepCodes)[number];

export type StepActor = 'head' | 'performer' | 'complianceService' | 'public';

/** What a step needs before it is done, beside its own fields. */
export type StepNeed =
  /** A paper of the named kind is attached to the step, as a file or a link. */
  | { kind: 'paper'; evidenceKind: string }
  /** Somebody is named in the working group, or the performer is. */
  | { kind: 'members' }
  /** At least one risk is described, or it is said that none was found. */
  | { kind: 'risks' }
  /** Every risk has a recommendation with somebody responsible, a deadline and the proof expected. */
  | { kind: 'recommendations' }
  /** A paper was made from the register as it stands. */
  | { kind: 'generatedPaper'; paper: 'analyticalNote' | 'actionPlan' }
  /** Every monitoring that fell due was carried out. */
  | { kind: 'monitorings' };

export type ProcedureStep = {
  code: AnalysisStepCode;
  actor: StepActor;
  isOptional: boolean;
  /** How long it may take, counted in working days from the day on which the step before it was due; null: no count of its own. */
  term: AnalysisTermCode | null;
  /** Whether it lies within the term of the whole analysis. */
  isWithinWholeTerm: boolean;
  needs: readonly StepNeed[];
};

const paper = (evidenceKind: string): StepNeed => ({ kind: 'paper', evidenceKind });

/**
 * The procedure of an internal analysis, in its order: domain §1.3 of the standard rules (Order 12 of 2016, wording of
 * 2023) and of what organisations publish about theirs. Steps may be returned to freely while the note is not confirmed.
 */
export const procedure: readonly ProcedureStep[] = [
  { code: 'order', actor: 'head', isOptional: false, term: null, isWithinWholeTerm: false, needs: [paper('order')] },
  { code: 'performer', actor: 'head', isOptional: false, term: null, isWithinWholeTerm: false, needs: [{ kind: 'members' }] },
  { code: 'announcement', actor: 'performer', isOptional: false, term: null, isWithinWholeTerm: false, needs: [paper('link')] },
  { code: 'sources', actor: 'performer', isOptional: false, term: 'collection', isWithinWholeTerm: true, needs: [] },
  { code: 'survey', actor: 'performer', isOptional: true, term: 'survey', isWithinWholeTerm: true, needs: [] },
  { code: 'analysis', actor: 'performer', isOptional: false, term: 'analysing', isWithinWholeTerm: true, needs: [{ kind: 'risks' }, { kind: 'recommendations' }] },
  { code: 'discussion', actor: 'public', isOptional: false, term: 'discussion', isWithinWholeTerm: true, needs: [paper('minutes')] },
  { code: 'note', actor: 'performer', isOptional: false, term: null, isWithinWholeTerm: true, needs: [{ kind: 'generatedPaper', paper: 'analyticalNote' }, paper('note')] },
  { code: 'submission', actor: 'performer', isOptional: false, term: null, isWithinWholeTerm: true, needs: [] },
  { code: 'plan', actor: 'head', isOptional: false, term: 'actionPlan', isWithinWholeTerm: false, needs: [{ kind: 'generatedPaper', paper: 'actionPlan' }, paper('plan')] },
  { code: 'monitoring', actor: 'complianceService', isOptional: false, term: null, isWithinWholeTerm: false, needs: [{ kind: 'monitorings' }] },
  { code: 'publication', actor: 'complianceService', isOptional: false, term: null, isWithinWholeTerm: false, needs: [paper('link')] },
  { code: 'reassessment', actor: 'performer', isOptional: true, term: null, isWithinWholeTerm: false, needs: [] },
];

export const analysisStates = ['open', 'signed', 'completed', 'cancelled'] as const;
export type AnalysisState = (typeof analysisStates)[number];
