import { expect, test } from 'vitest';
import { workingDaysBetween } from '../reference/calendar.ts';
import { people } from '../reference/people.ts';
import { buildCurrentMonths } from './current-months.ts';
import { buildWork, type WorkSeed } from './work.ts';
import { buildYear2022 } from './year-2022.ts';

const year = buildYear2022();
const { charters } = year;
const today = '2023-02-01';
const work = buildWork(charters, today);

test('the work of the year is the same in every run', () => {
  expect(buildWork(charters, today)).toEqual(work);
});

test('what is done has its proofs, lies in the past, and is confirmed by somebody else', () => {
  const given = new Set(work.occurrence_proofs.map((proof) => `${proof.occurrence_id} ${proof.evidence_kind}`));
  const tasks = new Map(charters.flatMap((charter) => charter.tasks.map((task) => [task.id, task])));
  const names = new Set(people.map(({ id }) => id));
  for (const row of work.task_occurrences) {
    const isFinished = row.state === 'done' || row.state === 'nothingToDo';
    expect(isFinished).toBe(row.done_on !== null);
    expect(row.state === 'nothingToDo').toBe(row.nothing_reason !== null);
    if (row.state === 'done') expect(tasks.get(row.task_id as string)!.evidence.every((kind) => given.has(`${row.id as string} ${kind}`))).toBe(true);
    if (isFinished) expect((row.done_on as string) < today && names.has(row.done_by as string)).toBe(true);
    if (row.review) expect(row.reviewed_by !== row.done_by && (row.reviewed_at as string) < today).toBe(true);
  }
});

test('everything is due once and on a working day', () => {
  const working = new Set(workingDaysBetween('2022-01-01', '2022-12-31'));
  const due = work.task_occurrences.map((row) => row.due_on as string);
  expect(due.every((day) => working.has(day))).toBe(true);
  expect(new Set(work.task_occurrences.map(({ task_id: task, due_on: day }) => `${task as string} ${day as string}`)).size).toBe(due.length);
});

test('the trail of each occurrence ends where the occurrence stands', () => {
  const steps = Map.groupBy(work.occurrence_steps, ({ occurrence_id: id }) => id as string);
  for (const row of work.task_occurrences) {
    const trail = (steps.get(row.id as string) ?? []).map(({ movement, made_by: by }) => [movement, by]);
    expect(trail).toEqual([[row.state === 'done' ? 'finish' : row.state, row.done_by], ['confirm', row.reviewed_by]]);
  }
});

const statesOf = ({ task_occurrences: rows }: WorkSeed) => new Set(rows.map((row) => `${row.state as string} ${(row.review as string | null) ?? ''}`));

test('the year that is over is finished and confirmed; now some is late, skipped, returned or waits', () => {
  expect(statesOf(work)).toEqual(new Set(['done confirmed', 'nothingToDo confirmed']));
  const now = buildWork(buildCurrentMonths('2026-11-23', year).charters, '2026-11-23');
  expect(statesOf(now)).toEqual(new Set(['planned ', 'inProgress ', 'inProgress returned', 'done ', 'done confirmed', 'nothingToDo ', 'nothingToDo confirmed']));
  expect(now.task_occurrences.some((row) => row.state === 'planned' && (row.due_on as string) < '2026-11-23')).toBe(true);
});
