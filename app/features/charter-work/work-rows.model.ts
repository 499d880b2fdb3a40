/** A charter's work as it is stored: what every view is drawn from. */

import type { CalendarDay } from '#app/features/calendar/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { OccurrenceState, Review } from './work.model.ts';

export type WorkPerson = {
  personId: string;
  /** Null: somebody whom the reader does not see. */
  fullName: string | null;
  duty: 'owner' | 'coExecutor';
  /** No longer in the office. */
  isGone: boolean;
};

export type WorkTask = {
  id: string;
  parentId: string | null;
  name: Localized;
  frequency: string | null;
  evidenceKinds: string[];
  startsOn: string | null;
  endsOn: string | null;
  follows: string[];
  isStandard: boolean;
  people: WorkPerson[];
};

export type WorkOccurrence = {
  id: string;
  taskId: string;
  startsOn: string;
  dueOn: string;
  state: OccurrenceState;
  review: Review | null;
  doneBy: string | null;
  doneByName: string | null;
  doneOn: string | null;
  version: number;
  /** Kinds of the proofs that are attached. */
  givenKinds: string[];
};

export type ControlPoint = {
  id: string;
  name: Localized;
  dueOn: string;
  result: { reachedOn: string; note: string; givenByName: string; givenAt: string } | null;
};

export type Work = {
  tasks: WorkTask[];
  occurrences: WorkOccurrence[];
  controlPoints: ControlPoint[];
  kindNames: Record<string, Localized>;
  calendar: CalendarDay[];
  exceptions: CalendarDay[];
};
