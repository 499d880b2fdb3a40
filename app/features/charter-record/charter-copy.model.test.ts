import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charterData } from '../charter-paper/charter-paper.fixtures.ts';
import { copiedContent, shiftYears } from './charter-copy.model.ts';

const content = charterData({ tasks: 3, subtasks: 3 }).content;
const subtasks = content.tasks.filter(({ parentId }) => parentId !== null);
const request = {
  code: 'AKM-2027-01', name: { kk: 'Келесі жыл', ru: null, en: null }, startsOn: '2027-01-05', endsOn: '2027-12-31',
  taskIds: subtasks.map(({ id }) => id), validGrounds: content.grounds, validIndicatorCodes: ['IA-01'],
};
const ids = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};

describe('days of another year', () => {
  test('are the same days; a leap day goes to the last of February', () => {
    expect(shiftYears('2026-03-31', 1)).toBe('2027-03-31');
    expect(shiftYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(shiftYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(shiftYears('2024-02-29', 76)).toBe('2100-02-28');
  });
});

describe('the content of a copy', () => {
  test('has shifted days, indicators of its own without targets, and everything else', () => {
    const copy = copiedContent(content, request, ids());
    expect(copy).toMatchObject({ code: 'AKM-2027-01', startsOn: '2027-01-05', endsOn: '2027-12-31', goal: content.goal, risks: content.risks });
    expect(copy.controlPoints.map(({ dueOn }) => dueOn)).toEqual(['2027-03-31', '2027-09-30']);
    expect(copy.tasks.find(({ id }) => id === subtasks[0]!.id)).toMatchObject({ startsOn: '2027-02-02', endsOn: '2027-03-31' });
    expect(copy.indicators.map(({ id, targets }) => [id, targets])).toEqual([['new-1', []], ['new-2', []]]);
  });

  test('leaves out what is no longer in force', () => {
    const copy = copiedContent(content, { ...request, validGrounds: ['law-anticorruption'], validIndicatorCodes: [] }, ids());
    expect(copy.grounds).toEqual(['law-anticorruption']);
    expect(copy.indicators.map(({ indicatorCode }) => indicatorCode)).toEqual([null]);
  });

  test('in a shorter period has no day outside of it', () => {
    const copy = copiedContent(content, { ...request, startsOn: '2027-03-01', endsOn: '2027-06-30' }, ids());
    expect(copy.controlPoints.map(({ dueOn }) => dueOn)).toEqual(['2027-03-31']);
    expect(copy.tasks.find(({ id }) => id === subtasks[0]!.id)).toMatchObject({ startsOn: null, endsOn: '2027-03-31' });
  });

  test('whatever is chosen: every parent is there, nothing follows what is not', () => {
    fc.assert(
      fc.property(fc.subarray(content.tasks.map(({ id }) => id)), (taskIds) => {
        const { tasks } = copiedContent(content, { ...request, taskIds }, ids());
        const present = new Set(tasks.map(({ id }) => id));
        expect(tasks.every(({ parentId, follows }) => (parentId === null || present.has(parentId)) && follows.every((id) => present.has(id)))).toBe(true);
        expect(taskIds.every((id) => present.has(id))).toBe(true);
        const chosenOrParent = (id: string) => taskIds.includes(id) || content.tasks.some((task) => task.parentId === id && taskIds.includes(task.id));
        expect(tasks.every(({ id }) => chosenOrParent(id))).toBe(true);
      }),
    );
  });
});
