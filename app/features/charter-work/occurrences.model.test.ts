import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { addDays, eachDay } from '#app/platform/time/civil-date.ts';
import { frequencies, reconcile, unfold, unfoldSubtasks, type StoredOccurrence } from './occurrences.model.ts';

const day = fc.integer({ min: 0, max: 365 * 3 }).map((offset) => addDays('2025-01-01', offset));
const calendar = fc.array(fc.record({ day, isWorking: fc.boolean() }), { maxLength: 60 });
const span = fc.tuple(day, fc.nat(500)).map(([startsOn, length]) => ({ startsOn, endsOn: addDays(startsOn, length) }));
const frequency = fc.constantFrom(...frequencies);

describe('unfolding', () => {
  it('gives one occurrence per period, due on its last working day', () => {
    const isWorking = workingDayRule([{ day: '2026-03-31', isWorking: false }], [{ day: '2026-06-30', isWorking: false }]);
    expect(unfold('quarterly', { startsOn: '2026-02-10', endsOn: '2026-10-15' }, isWorking)).toEqual([
      { startsOn: '2026-02-10', dueOn: '2026-03-30' },
      { startsOn: '2026-04-01', dueOn: '2026-06-29' },
      { startsOn: '2026-07-01', dueOn: '2026-09-30' },
      { startsOn: '2026-10-01', dueOn: '2026-10-15' },
    ]);
    expect(unfold('weekly', { startsOn: '2026-11-20', endsOn: '2026-11-29' }, isWorking)).toEqual([
      { startsOn: '2026-11-20', dueOn: '2026-11-20' },
      { startsOn: '2026-11-23', dueOn: '2026-11-27' },
    ]);
    expect(unfold('once', { startsOn: '2026-11-21', endsOn: '2026-12-20' }, isWorking)).toEqual([{ startsOn: '2026-11-23', dueOn: '2026-12-18' }]);
    expect(unfold('half_yearly', { startsOn: '2026-01-01', endsOn: '2027-01-31' }, isWorking).map(({ dueOn }) => dueOn)).toEqual([
      '2026-06-29', '2026-12-31', '2027-01-29',
    ]);
    expect(unfold('yearly', { startsOn: '2026-05-01', endsOn: '2027-04-30' }, isWorking)).toHaveLength(2);
  });

  it('is ordered, without duplicates, never due on a day off, and every working day of the dates belongs to one period', () => {
    fc.assert(
      fc.property(frequency, span, calendar, calendar, (every, dates, recorded, exceptions) => {
        const isWorking = workingDayRule(recorded, exceptions);
        const periods = unfold(every, dates, isWorking);
        expect(unfold(every, dates, isWorking)).toEqual(periods);
        for (const [index, { startsOn, dueOn }] of periods.entries()) {
          expect(isWorking(startsOn) && isWorking(dueOn)).toBe(true);
          expect(startsOn <= dueOn && startsOn >= dates.startsOn && dueOn <= dates.endsOn).toBe(true);
          expect(index === 0 || periods[index - 1]!.dueOn < startsOn).toBe(true);
        }
        const working = eachDay(dates.startsOn, dates.endsOn).filter(isWorking);
        expect(working.every((each) => periods.filter(({ startsOn, dueOn }) => startsOn <= each && each <= dueOn).length === 1)).toBe(true);
        if (every === 'once') expect(periods).toHaveLength(Math.min(1, working.length));
        if (every === 'daily') expect(periods.map(({ dueOn }) => dueOn)).toEqual(working);
      }),
    );
  });
});

describe('reconciling', () => {
  const task = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    frequency: fc.constantFrom('once', 'weekly', 'monthly', 'quarterly'),
    startsOn: fc.option(day, { nil: null }),
  }).map((each) => ({ ...each, endsOn: each.startsOn && addDays(each.startsOn, 100) }));
  const tasks = fc.uniqueArray(task, { selector: ({ id }) => id });
  const charter = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const isWorking = workingDayRule([]);

  it('adds everything at first and nothing the second time', () => {
    fc.assert(
      fc.property(tasks, (subtasks) => {
        const planned = unfoldSubtasks(subtasks, charter, isWorking);
        expect(reconcile(planned, [])).toEqual({ missing: planned, superfluous: [], moved: [] });
        const stored = planned.map((one, index) => ({ ...one, id: String(index), isBegun: index % 3 === 0, isFinished: index % 6 === 0 }));
        expect(reconcile(planned, stored)).toEqual({ missing: [], superfluous: [], moved: [] });
      }),
    );
  });

  it('keeps what was begun and the dates of what is finished, never asks twice for one due date, and comes to rest', () => {
    fc.assert(
      fc.property(tasks, tasks, fc.array(fc.constantFrom('planned', 'begun', 'finished'), { minLength: 60, maxLength: 60 }), (before, after, states) => {
        let stored: StoredOccurrence[] = unfoldSubtasks(before, charter, isWorking).map((one, index) => ({
          ...one, id: `old ${index}`, isBegun: states[index % 60] !== 'planned', isFinished: states[index % 60] === 'finished',
        }));
        const kept = stored.filter(({ isBegun }) => isBegun).map(({ id }) => id);
        const finished = stored.filter(({ isFinished }) => isFinished);
        const planned = unfoldSubtasks(after, charter, isWorking);
        const step = () => {
          const { missing, superfluous, moved } = reconcile(planned, stored);
          const dates = new Map(moved.map((one) => [one.id, one]));
          stored = [
            ...stored.filter(({ id }) => !superfluous.includes(id)).map((one) => ({ ...one, ...dates.get(one.id) })),
            ...missing.map((one, index) => ({ ...one, id: `new ${index}`, isBegun: false, isFinished: false })),
          ];
          return missing.length + superfluous.length + moved.length;
        };
        step();
        expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
        expect(stored).toEqual(expect.arrayContaining(finished));
        expect(new Set(stored.map(({ taskId, dueOn }) => `${taskId} ${dueOn}`)).size).toBe(stored.length);
        expect(step()).toBe(0);
      }),
    );
  });

  it('moves several at once, each to the day that the next one leaves', () => {
    const two = [
      { taskId: 'a', startsOn: '2026-02-02', dueOn: '2026-02-16', id: 'first', isBegun: true, isFinished: false },
      { taskId: 'a', startsOn: '2026-02-17', dueOn: '2026-02-27', id: 'second', isBegun: true, isFinished: false },
    ];
    const shifted = [{ taskId: 'a', startsOn: '2026-02-09', dueOn: '2026-02-20' }, { taskId: 'a', startsOn: '2026-02-23', dueOn: '2026-03-06' }];
    expect(reconcile(shifted, two)).toEqual({
      missing: [], superfluous: [],
      moved: [{ id: 'second', startsOn: '2026-02-23', dueOn: '2026-03-06' }, { id: 'first', startsOn: '2026-02-09', dueOn: '2026-02-20' }],
    });
  });

  it('does not ask again for work that was begun before its date moved', () => {
    const planned = unfoldSubtasks([{ id: 'a', frequency: 'once', startsOn: '2026-06-01', endsOn: '2026-06-30' }], charter, isWorking);
    const begun = { taskId: 'a', startsOn: '2026-03-02', dueOn: '2026-03-31', id: '1', isBegun: true, isFinished: false };
    const [period] = planned;
    expect(reconcile(planned, [begun])).toEqual({ missing: [], superfluous: [], moved: [{ id: '1', startsOn: period!.startsOn, dueOn: period!.dueOn }] });
    expect(reconcile(planned, [{ ...begun, isFinished: true }])).toEqual({ missing: [], superfluous: [], moved: [] });
    expect(reconcile(planned, [{ ...begun, isBegun: false }])).toEqual({ missing: planned, superfluous: ['1'], moved: [] });
  });
});
