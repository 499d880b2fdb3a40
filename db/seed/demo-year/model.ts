import type { IndicatorCode, IndicatorKind } from '../reference/indicators.ts';
import type { Office } from '../reference/offices.ts';
import type { Organisation } from '../reference/organisations.ts';
import type { Person, Role } from '../reference/people.ts';
import type { BlockCode } from '../reference/streams-and-blocks.ts';
import type { Frequency } from '../reference/templates.ts';
import type { EvidenceKindCode } from '../reference/evidence-kinds.ts';
import type { Trilingual } from '../reference/trilingual.ts';
import type { CharterParts } from './charter-parts.ts';

export type CharterState = 'draft' | 'submitted' | 'returned' | 'agreed' | 'approved';

export type CharterIndicatorSeed = {
  id: string;
  code: IndicatorCode;
  kind: IndicatorKind;
  position: number;
  baseline: number;
  trajectory: 'linear' | 'stepped';
  /** Per cent of the plan. */
  toleranceAtRisk: number;
  toleranceBehind: number;
  targets: { id: string; controlOn: string; planned: number }[];
};

export type CharterTaskSeed = {
  id: string;
  parentId: string | null;
  standardTaskId: string;
  position: number;
  name: Trilingual;
  frequency: Frequency | null;
  evidence: EvidenceKindCode[];
  startsOn: string;
  endsOn: string;
  follows: string[];
};

export type CharterDecisionSeed = {
  id: string;
  fromState: CharterState;
  toState: CharterState;
  /** About what was submitted first and returned; later ones are about the content as it is. */
  isFirstAttempt: boolean;
  remark: string | null;
  by: Person;
  role: Role;
  at: string;
};

export type CharterSeed = CharterParts & {
  id: string;
  code: string;
  office: Office;
  block: BlockCode;
  templateId: string;
  state: CharterState;
  name: Trilingual;
  goal: Trilingual;
  startsOn: string;
  endsOn: string;
  createdBy: Person;
  createdAt: string;
  members: { person: Person; duty: 'customer' | 'curator' | 'manager' | 'executor' }[];
  organisations: Organisation[];
  tasks: CharterTaskSeed[];
  indicators: CharterIndicatorSeed[];
  grounds: string[];
  controlPoints: { id: string; name: Trilingual; dueOn: string }[];
  decisions: CharterDecisionSeed[];
};

/** One indicator of one organisation over the days of its sheet. */
export type Series = {
  indicator: CharterIndicatorSeed;
  /** What happened on the day; of a level, how it stood; of a ratio, its numerator. */
  amounts: number[];
  /** Denominators of a ratio. */
  cases: number[] | null;
};

/** What one organisation logs for one charter. */
export type Sheet = {
  charter: CharterSeed;
  organisation: Organisation;
  /** Working days of the charter up to the last one with entries. */
  days: string[];
  /** A closed day has no entry at all: the sheet was forgotten. */
  isOpen: boolean[];
  series: Series[];
};

export type PeriodState = 'open' | 'closed' | 'returned' | 'accepted';

export type PeriodDecisionSeed = {
  id: string;
  fromState: PeriodState;
  toState: PeriodState;
  remark: string | null;
  by: Person;
  role: Role;
  at: string;
};

export type PeriodSeed = { office: Office; month: string; state: PeriodState; decisions: PeriodDecisionSeed[] };

export type DailyValueSeed = {
  officeId: string;
  organisationId: string;
  charterIndicatorId: string;
  day: string;
  charterId: string;
  regionCode: string;
  kind: IndicatorKind;
  entry: 'value' | 'no_change';
  value: number | null;
  denominator: number | null;
  revision: number;
  reason: string | null;
  isOnTime: boolean;
  isVerified: boolean;
  authorId: string;
  authorName: string;
  enteredAt: string;
  /** The first revision, where the value was corrected. */
  superseded: { entry: 'value' | 'no_change'; value: number | null; denominator: number | null; enteredAt: string } | null;
};

/** Everything of one stretch of time: 2022, or the current months. */
export type DemoPeriod = {
  charters: CharterSeed[];
  sheets: Sheet[];
  periods: PeriodSeed[];
  /** How many of a sheet's rows are filled on its last day; all of them where absent. */
  filledOnLastDay: Map<Sheet, number>;
};
