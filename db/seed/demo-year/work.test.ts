import { expect, test } from 'vitest';
import { workingDaysBetween } from '../reference/calendar.ts';
import { people } from '../reference/people.ts';
import { buildWork } from './work.ts';
import { buildYear2022 } from './year-2022.ts';

const { charters } = buildYear2022();
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

test('everything is due on a working day, and some of it is late, skipped and returned', () => {
  const working = new Set(workingDaysBetween('2022-01-01', '2022-12-31'));
  const due = work.task_occurrences.map((row) => row.due_on as string);
  expect(due.every((day) => working.has(day))).toBe(true);
  expect(new Set(work.task_occurrences.map(({ task_id: task, due_on: day }) => `${task as string} ${day as string}`)).size).toBe(due.length);
  const states = work.task_occurrences.map((row) => `${row.state as string} ${(row.review as string | null) ?? ''}`);
  const share = (state: string) => states.filter((each) => each === state).length / states.length;
  expect(share('done confirmed')).toBeGreaterThan(0.75);
  for (const state of ['nothingToDo confirmed', 'inProgress returned', 'inProgress ']) expect(share(state)).toBeGreaterThan(0);
});
