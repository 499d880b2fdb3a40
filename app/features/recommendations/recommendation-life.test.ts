import { workingDaysLate } from '#app/features/calendar/index.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deadlineAfter, isOverdue, movementsOf, nextActor, obstaclesOf, recommendationLife, recommendationMovements, recommendationStates, type RecommendationState,
} from './recommendation-life.model.ts';

const weekdays = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test('the body answers and the coordinator judges, nobody both', () => {
  for (const state of recommendationStates) {
    for (const role of ['projectManager', 'officeLead'] as const) expect(movementsOf(state, role).every((movement) => ['plan', 'reportDone', 'takeBack'].includes(movement))).toBe(true);
    expect(movementsOf(state, 'coordinator').every((movement) => ['confirm', 'return', 'withdraw'].includes(movement))).toBe(true);
    for (const role of ['commissioner', 'auditor', 'executor', 'administrator'] as const) expect(movementsOf(state, role)).toEqual([]);
  }
});

test('every state but the settled ones has somebody who acts next', () => {
  for (const state of recommendationStates) {
    const isSettled = state === 'confirmed' || state === 'withdrawn';
    expect([state, nextActor(state) === null]).toEqual([state, isSettled]);
    expect([state, movementsOf(state, 'projectManager').length + movementsOf(state, 'coordinator').length === 0]).toEqual([state, isSettled]);
  }
});

test('whatever the order, confirmed is reached only through a report', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...recommendationMovements), { maxLength: 12 }), (tried) => {
      let state: RecommendationState = 'given';
      const path: RecommendationState[] = [state];
      for (const movement of tried) {
        if (!recommendationLife[movement].from.includes(state)) continue;
        state = recommendationLife[movement].to;
        path.push(state);
      }
      if (state === 'confirmed') expect(path.at(-2)).toBe('done');
    }),
  );
});

test('confirming needs proof and somebody who neither reported nor gave it', () => {
  expect(obstaclesOf('confirm', { reportedBy: 'a', proofAuthors: ['a'] }, 'b')).toEqual([]);
  expect(obstaclesOf('confirm', { reportedBy: 'b', proofAuthors: ['a'] }, 'b')).toEqual(['recommendations.refusals.secondPerson']);
  expect(obstaclesOf('confirm', { reportedBy: 'a', proofAuthors: ['b'] }, 'b')).toEqual(['recommendations.refusals.secondPerson']);
  expect(obstaclesOf('reportDone', { reportedBy: null, proofAuthors: [] }, 'a')).toEqual(['recommendations.refusals.proofMissing']);
});

test('a deadline is a working day, and the working days that have passed since then are its delay', () => {
  expect(deadlineAfter('2026-06-05', 1, weekdays)).toBe('2026-06-08');
  expect(isOverdue({ state: 'planned', dueOn: '2026-06-05' }, '2026-06-05')).toBe(false);
  expect(isOverdue({ state: 'done', dueOn: '2026-06-05' }, '2026-06-09')).toBe(false);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), (shift, term) => {
      const day = new Date(Date.UTC(2026, 0, 5 + shift)).toISOString().slice(0, 10);
      const due = deadlineAfter(day, term, weekdays);
      expect(weekdays(due)).toBe(true);
      expect(workingDaysLate(day, due, weekdays)).toBe(term);
      expect(workingDaysLate(due, due, weekdays)).toBe(0);
    }),
  );
});
