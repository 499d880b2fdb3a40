import type { Role } from '#app/platform/auth/actor.ts';
import type { CivilDate } from '#app/platform/time/civil-date.ts';

/** Something that waits for a person: what, how many, since when, due when. */
export type Need = { code: NeedCode; count: number; since: CivilDate | null; dueOn: CivilDate | null };

export const needCodes = [
  'tasksReturned', 'tasksOverdue', 'tasksDue', 'chaptersGiven', 'myActionsOverdue', 'myActionsDue', 'eventsReturned', 'eventsOverdue',
  'checklistsReturned', 'checklistsOverdue', 'checklistsDue', 'analysesReturned', 'analysesOverdue', 'risksReturned', 'risksOverdue', 'actionsOverdue',
  'reminders', 'monthsReturned', 'monthsToClose', 'chartersReturned', 'chartersToApprove', 'chartersToClose', 'escalations', 'recommendationsOverdue', 'recommendationsDue',
  'chartersToAgree', 'monthsToAccept', 'eliminationsToReview', 'analysesToReview', 'checklistsToReview', 'actionsToReview', 'eventsToReview', 'workToReview', 'effectsToVerify',
  'recommendationsToJudge', 'monthsLate', 'findings',
] as const;
export type NeedCode = (typeof needCodes)[number];

/** What may wait for each role, and nothing else is asked of the database. */
export const needsOfRole: Record<Role, readonly NeedCode[]> = {
  executor: ['tasksReturned', 'tasksOverdue', 'tasksDue', 'chaptersGiven', 'myActionsOverdue', 'myActionsDue', 'eventsReturned'],
  complianceOfficer: ['checklistsReturned', 'checklistsOverdue', 'checklistsDue', 'analysesReturned', 'analysesOverdue', 'risksReturned', 'risksOverdue', 'actionsOverdue', 'eventsReturned', 'eventsOverdue'],
  projectManager: [
    'reminders', 'monthsReturned', 'chartersReturned', 'tasksReturned', 'tasksOverdue', 'tasksDue', 'risksReturned', 'risksOverdue', 'analysesOverdue', 'checklistsOverdue', 'recommendationsOverdue',
    'recommendationsDue', 'eventsReturned',
  ],
  officeLead: [
    'reminders', 'chartersToApprove', 'monthsReturned', 'monthsToClose', 'chartersToClose', 'escalations', 'recommendationsOverdue', 'recommendationsDue', 'checklistsOverdue', 'analysesOverdue', 'risksOverdue',
  ],
  commissioner: ['monthsToAccept', 'chartersToAgree', 'eliminationsToReview', 'analysesToReview', 'checklistsToReview', 'actionsToReview', 'eventsToReview', 'workToReview', 'effectsToVerify'],
  coordinator: [
    'monthsLate', 'monthsToAccept', 'chartersToAgree', 'escalations', 'recommendationsToJudge', 'eliminationsToReview', 'analysesToReview', 'eventsToReview', 'workToReview', 'effectsToVerify', 'findings',
  ],
  auditor: ['monthsLate', 'findings'],
  administrator: [],
};

/** The list that shows exactly this. */
export function placeOfNeed(code: NeedCode, role: Role, lastMonth: string): string {
  switch (code) {
    case 'tasksReturned':
    case 'tasksOverdue':
    case 'tasksDue':
    case 'workToReview':
      return '/work/tasks';
    case 'chaptersGiven':
      return '/checklists';
    case 'myActionsOverdue':
    case 'myActionsDue':
      return '/actions?state=mine';
    case 'eventsReturned':
      return '/culture?state=returned';
    case 'eventsOverdue':
      return '/culture?state=overdue';
    case 'eventsToReview':
      return '/culture?state=held';
    case 'checklistsReturned':
      return '/checklists?state=returned';
    case 'checklistsOverdue':
      return '/checklists?state=overdue';
    case 'checklistsDue':
      return '/checklists?state=open';
    case 'checklistsToReview':
      return '/checklists?state=waiting';
    case 'analysesReturned':
      return '/analyses';
    case 'analysesOverdue':
      return '/analyses?state=overdue';
    case 'analysesToReview':
      return '/review?view=analyses';
    case 'risksReturned':
      return '/risks?state=returned';
    case 'risksOverdue':
      return '/risks?overdue=yes';
    case 'eliminationsToReview':
      return '/review';
    case 'actionsOverdue':
      return '/actions?state=overdue';
    case 'actionsToReview':
      return '/actions?state=done';
    case 'reminders':
    case 'monthsReturned':
    case 'monthsToClose':
    case 'monthsToAccept':
      return '/periods';
    case 'chartersReturned':
      return '/charters?state=returned';
    case 'chartersToApprove':
      return '/charters?state=agreed';
    case 'chartersToClose':
      return '/charters?state=closing';
    case 'chartersToAgree':
      return '/charters?state=submitted';
    case 'escalations':
      return role === 'coordinator' ? '/escalations?level=coordinator' : '/escalations';
    case 'recommendationsOverdue':
      return '/recommendations?state=overdue';
    case 'recommendationsDue':
      return '/recommendations?state=open';
    case 'recommendationsToJudge':
      return '/recommendations?state=done';
    case 'effectsToVerify':
      return '/registers/effects';
    case 'monthsLate':
      return `/consolidation?period=${lastMonth}&only=late`;
    case 'findings':
      return `/consolidation?period=${lastMonth}&view=findings`;
  }
}

export const isOverdue = ({ dueOn }: Pick<Need, 'dueOn'>, today: CivilDate): boolean => dueOn !== null && dueOn < today;

/** What is overdue first, then what is due next, then what waits longest. */
export function byUrgency(needs: readonly Need[], today: CivilDate): Need[] {
  const key = (need: Need) => [isOverdue(need, today) ? '0' : need.dueOn ? '1' : '2', need.dueOn ?? '', need.since ?? ''].join('|');
  return needs.filter(({ count }) => count > 0).sort((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
}
