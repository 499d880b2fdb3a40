import type { EvidenceKindCode } from '../evidence-kinds.ts';
import type { IndicatorCode } from '../indicators.ts';
import type { BlockCode } from '../streams-and-blocks.ts';
import type { Trilingual } from '../trilingual.ts';

export type Frequency = 'once' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half_yearly' | 'yearly';

/** The plan of an indicator in a year: figures or, with `shareOf`, fractions of what only the charter knows. */
export type Plan = {
  trajectory: 'linear' | 'stepped';
  targets: { throughMonth: number; planned: string; shareOf?: 'organisations' }[];
};

/** What a template says, as it is written here. */
export type TemplateDraft = {
  block: BlockCode;
  name: Trilingual;
  goal: Trilingual;
  tasks: (Trilingual & { subtasks: (Trilingual & { every: Frequency; proof: EvidenceKindCode[] })[] })[];
  /** Without a plan where neither an act nor the charter's own extent says how much there should be. */
  indicators: { code: IndicatorCode; plan?: Plan }[];
  /** Codes of the acts that a charter made of it rests on. */
  grounds: string[];
  publishedAt: string;
};

const quarterEnds = [3, 6, 9, 12];

/** Each quarter a quarter of the organisations covered, so that at the year's end it is done in all of them. */
export const coveredByQuarters: Plan = {
  trajectory: 'linear',
  targets: quarterEnds.map((throughMonth) => ({ throughMonth, planned: String(throughMonth / 12), shareOf: 'organisations' })),
};

/** What a rule demands of every case is done in every case, whenever it is looked at. */
export const everyCase: Plan = {
  trajectory: 'stepped',
  targets: quarterEnds.map((throughMonth) => ({ throughMonth, planned: '1' })),
};
