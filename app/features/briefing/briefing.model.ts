import type { Actor } from '#app/platform/auth/actor.ts';
import { addDays, addMonths, lastOfMonth, monthOf, yearOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Discipline, FigurePair } from '#app/features/statistics/index.ts';
import type { PlanStatus } from '#app/features/indicators/index.ts';
import type { Span, Standing, Subject } from '#app/features/dashboards/index.ts';

export type BriefedSubject = Exclude<Subject, { kind: 'nation' }>;

/** Who is briefed about whom: an office about itself and its organisations, a commissioner about the region, the nation about everybody. */
export function mayBeBriefed(actor: Pick<Actor, 'scope' | 'officeId' | 'regionCode' | 'organisationId'>, subject: BriefedSubject): boolean {
  switch (actor.scope) {
    case 'national':
      return true;
    case 'region':
      return subject.kind === 'region' ? subject.regionCode === actor.regionCode : true;
    case 'office':
      return subject.kind !== 'region' && subject.officeId === actor.officeId;
    case 'organisation':
      return subject.kind === 'organisation' && subject.officeId === actor.officeId && subject.organisationId === actor.organisationId;
    default:
      return false;
  }
}

/** The year that is told, up to today; and the month before its last day, of which changes are told. */
export function spansOf(year: number, today: CivilDate): { year: Span; sinceLastMonth: Span } {
  const end = `${year}-12-31`;
  const to = end < today ? end : today;
  const [, , day] = to.split('-') as [string, string, string];
  const month = addMonths(monthOf(to), -1);
  const sameDay = `${month}-${day}`;
  const monthAgo = sameDay <= lastOfMonth(month) ? sameDay : lastOfMonth(month);
  return { year: { from: `${year}-01-01`, to }, sinceLastMonth: { from: addDays(monthAgo, 1), to } };
}

export const yearsOffered = (today: CivilDate): number[] => {
  const [first, last] = [2022, yearOf(today)];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
};

export type TrendOf = { at: string; fact: number | null; plan: number | null };

export type BriefFigure = Discipline & {
  code: string;
  name: Localized;
  unitCode: string;
  unit: Localized;
  decimals: number;
  total: FigurePair;
  plan: string | null;
  status: PlanStatus;
  trend: TrendOf[];
};

export const changeKinds = [
  'risksFound', 'risksEliminated', 'risksVerified', 'risksReturned', 'analysesSigned', 'checklistsSubmitted', 'checklistsReviewed', 'workDone', 'escalationsRaised', 'escalationsAnswered', 'eventsHeld',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type OverdueItem = { kind: 'work' | 'risk' | 'checklist' | 'action'; title: string | Localized; about: Localized | null; dueOn: CivilDate; address: string };
export type OpenEscalation = { charterCode: string; charterName: Localized; level: string; cause: string; question: string | null; dueOn: CivilDate; address: string };
export type ToldEffect = { kind: string; amount: number; unit: string; tenge: number | null; story: string; happenedOn: CivilDate; isVerified: boolean };

export type Briefing = {
  subject: BriefedSubject;
  name: Localized;
  /** What it belongs to: the office of an organisation, the region of an office. */
  belongsTo: Localized | null;
  year: number;
  span: Span;
  changesSince: CivilDate;
  figures: BriefFigure[];
  standing: Standing;
  overdue: OverdueItem[];
  escalations: OpenEscalation[];
  effects: ToldEffect[];
  changes: Partial<Record<ChangeKind, number>>;
};

export const addressOf = (subject: BriefedSubject): string => {
  switch (subject.kind) {
    case 'office':
      return `/briefing/office/${subject.officeId}`;
    case 'region':
      return `/briefing/region/${subject.regionCode}`;
    case 'organisation':
      return `/briefing/organisation/${subject.officeId}/${subject.organisationId}`;
  }
};

/** A story on two pages is as long as a short paragraph: whole sentences where there are some, whole words otherwise. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const sentence = head.lastIndexOf('. ');
  if (sentence > most / 2) return head.slice(0, sentence + 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1))} …`;
}
