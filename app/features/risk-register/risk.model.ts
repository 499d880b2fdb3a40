import type { RiskMovement, RiskState } from './risk-life.model.ts';

export const controlEffectiveness = ['effective', 'partly', 'ineffective', 'notTested'] as const;
export type ControlEffectiveness = (typeof controlEffectiveness)[number];
export const removals = ['eliminates', 'reduces'] as const;
export type Removal = (typeof removals)[number];
export const originMarks = ['carried', 'reappeared'] as const;
export type OriginMark = (typeof originMarks)[number];

/** Fields of a risk that are written in words, with the most letters that each takes. */
export const textLimits = {
  title: 300, process: 300, exposedPosition: 300, cause: 2000, conditions: 2000, scheme: 2000, interestedParties: 1000, consequences: 2000,
  existingControls: 2000,
} as const;
export type TextField = keyof typeof textLimits;
export const textFields = Object.keys(textLimits) as TextField[];

/** What is said of a risk, by the words and codes of whoever describes it. */
export type RiskContent = Record<TextField, string> & {
  directionCode: string;
  processCode: string | null;
  factorCodes: string[];
  controlEffectiveness: string | null;
  likelihood: number | null;
  impact: number | null;
  residualLikelihood: number | null;
  residualImpact: number | null;
  identifiedOn: string;
};

export const contentFields = [
  'title', 'directionCode', 'processCode', 'process', 'exposedPosition', 'factorCodes', 'cause', 'conditions', 'scheme', 'interestedParties',
  'consequences', 'existingControls', 'controlEffectiveness', 'likelihood', 'impact', 'residualLikelihood', 'residualImpact', 'identifiedOn',
] as const satisfies readonly (keyof RiskContent)[];
export type ContentField = (typeof contentFields)[number];

export type RecommendationContent = {
  kindCode: string;
  text: string;
  changes: string;
  removes: Removal;
  ownerId?: string | null;
  ownerName: string;
  dueOn: string | null;
  evidenceKinds: string[];
};

export const recommendationFields = ['kindCode', 'text', 'changes', 'removes', 'ownerName', 'dueOn', 'evidenceKinds'] as const satisfies readonly (keyof RecommendationContent)[];

/** A risk that an analysis found, or took over from the one before. */
export type NewRisk = RiskContent & {
  /** Made with the form, so that a repeated submission makes one risk. */
  id?: string;
  /** Null: the next free one of the organisation in the year of the analysis. */
  code: string | null;
  ownerId?: string | null;
  ownerName?: string;
  origin?: { riskId: string; mark: OriginMark } | null;
  recommendations: readonly RecommendationContent[];
};

/** The next codes of a year: `2026-007` after `2026-006`, whatever else people called theirs. */
export function nextCodes(year: number, taken: readonly string[], count: number): string[] {
  const stem = `${year}-`;
  const numbers = taken.filter((code) => code.startsWith(stem) && /^\d{1,6}$/.test(code.slice(stem.length))).map((code) => Number(code.slice(stem.length)));
  const last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return Array.from({ length: count }, (_, index) => `${stem}${String(last + 1 + index).padStart(3, '0')}`);
}

/** What the rules of its life look at. */
export type RiskSubject = {
  state: RiskState;
  reportedBy: string | null;
  /** People who gave proof that still counts. */
  proofAuthors: readonly string[];
  recommendations: readonly { position: number; isDone: boolean; hasOwner: boolean; hasDeadline: boolean; evidenceKinds: readonly string[]; missingKinds: readonly string[] }[];
};

export type MovementWords = { remark?: string | null; reason?: string | null; expiresOn?: string | null };

export type Obstacle =
  | { kind: 'role' | 'state' | 'noRecommendation' | 'ownReport' | 'ownProof' | 'remark' | 'reason' | 'expiry' | 'expiryPassed' }
  /** Recommendations, by their numbers, that lack something. */
  | { kind: 'withoutOwner' | 'withoutDeadline' | 'withoutEvidence' | 'notDone'; numbers: readonly number[] }
  | { kind: 'proofMissing'; numbers: readonly number[]; kinds: readonly string[] };
export type ObstacleKind = Obstacle['kind'];

/** What people type when they move a risk: named by the field that takes it. */
export const obstaclesOfWords: Partial<Record<ObstacleKind, 'remark' | 'reason' | 'expiresOn'>> = {
  remark: 'remark', reason: 'reason', expiry: 'expiresOn', expiryPassed: 'expiresOn',
};

export type MovedRisk = { riskId: string; code: string; movement: RiskMovement };
