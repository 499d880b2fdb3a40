import type { CivilDate } from '#app/platform/time/civil-date.ts';

/** Whose standing: what lies below is the same for each of them. */
export type Subject =
  | { kind: 'nation' }
  | { kind: 'region'; regionCode: string }
  | { kind: 'office'; officeId: string }
  | { kind: 'organisation'; officeId: string; organisationId: string };

/** What the registers say of a subject within days, and how it stands on the last of them. */
export type Standing = {
  risks: { found: number; open: number; overdue: number; eliminated: number; verified: number };
  analyses: { signed: number; open: number; overdue: number };
  checklists: { due: number; submitted: number; reviewed: number; overdue: number; points: number; applicable: number; verdictPoints: number; verdictApplicable: number };
  actions: { open: number; overdue: number; done: number };
  /** Of charters; an organisation has none of its own. */
  work: { due: number; done: number; overdue: number } | null;
  escalations: { open: number; overdue: number } | null;
  events: { held: number; verified: number };
};

export type Span = { from: CivilDate; to: CivilDate };

/** Of what was found, how much is reported as eliminated and how much of that is verified. Never a reason to find less or more. */
export const eliminationShares = ({ risks }: Pick<Standing, 'risks'>): { eliminated: number | null; verified: number | null } => {
  const all = risks.open + risks.eliminated;
  return { eliminated: all === 0 ? null : risks.eliminated / all, verified: risks.eliminated === 0 ? null : risks.verified / risks.eliminated };
};
