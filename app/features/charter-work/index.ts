export { asFrequency, reconcile, unfold, unfoldSubtasks, type Period, type PlannedOccurrence } from './occurrences.model.ts';
export { criticalPath, shiftedDates, type MovableTask, type MovedTask, type ScheduledTask } from './schedule.model.ts';
export { isFinished, isOverdue, stageOf, type OccurrenceState, type Stage } from './work.model.ts';
