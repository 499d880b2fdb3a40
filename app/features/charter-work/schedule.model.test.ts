import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { countWorkingDays, criticalPath, moveWorkingDays, shiftedDates, workingDaysFrom, type ScheduledTask } from './schedule.model.ts';

const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2026-01-01', offset));
const isWorking = workingDayRule([{ day: '2026-03-09', isWorking: false }, { day: '2026-05-02', isWorking: true }]);

/** Each task follows only earlier ones, as a charter without circles does. */
const tasks = fc.array(fc.tuple(day, fc.nat(60), fc.array(fc.nat(20), { maxLength: 3 })), { minLength: 1, maxLength: 12 }).map((drawn) =>
  drawn.map(([startsOn, length, follows], index): ScheduledTask => ({
    id: `t${index}`,
    startsOn,
    endsOn: addDays(startsOn, length),
    follows: [...new Set(follows.filter((earlier) => earlier < index))].map((earlier) => `t${earlier}`),
  })),
);

function everyChain(list: readonly ScheduledTask[]): string[][] {
  const byId = new Map(list.map((task) => [task.id, task]));
  const endingAt = (id: string): string[][] => {
    const { follows } = byId.get(id)!;
    return follows.length === 0 ? [[id]] : follows.flatMap((before) => endingAt(before).map((chain) => [...chain, id]));
  };
  return list.flatMap(({ id }) => endingAt(id));
}

describe('the critical path', () => {
  it('is a chain, and none takes more working days', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        const path = criticalPath(list, isWorking);
        if (!list.some(({ follows }) => follows.length > 0)) {
          expect(path).toBeNull();
          return;
        }
        const byId = new Map(list.map((task) => [task.id, task]));
        const daysOf = (ids: string[]) => ids.reduce((sum, id) => sum + countWorkingDays(byId.get(id)!.startsOn, byId.get(id)!.endsOn, isWorking), 0);
        expect(daysOf(path!.ids)).toBe(path!.workingDays);
        expect(path!.ids.slice(1).every((id, index) => byId.get(id)!.follows.includes(path!.ids[index]!))).toBe(true);
        for (const chain of everyChain(list)) expect(daysOf(chain)).toBeLessThanOrEqual(path!.workingDays);
      }),
    );
  });

  it('ends even where tasks follow each other in a circle', () => {
    const circle = ['a', 'b', 'c'].map((id, index) => ({ id, startsOn: '2026-01-05', endsOn: '2026-01-09', follows: [['c'], ['a'], ['b']][index]! }));
    expect(new Set(criticalPath(circle, isWorking)!.ids).size).toBe(criticalPath(circle, isWorking)!.ids.length);
  });
});

describe('moving by working days', () => {
  it('lands on a working day and back on the same one', () => {
    fc.assert(
      fc.property(day.filter(isWorking), fc.integer({ min: -80, max: 80 }), (from, by) => {
        const moved = moveWorkingDays(from, by, isWorking);
        expect(isWorking(moved)).toBe(true);
        expect(workingDaysFrom(from, moved, isWorking)).toBe(by);
        expect(moveWorkingDays(moved, -by, isWorking)).toBe(from);
      }),
    );
    expect(moveWorkingDays('2026-01-05', 3, () => false)).toBe('2026-01-05');
  });
});

describe('shifted dates', () => {
  const working = (list: ScheduledTask[]) =>
    list.map((task) => ({ ...task, startsOn: moveWorkingDays(task.startsOn, 1, isWorking), endsOn: moveWorkingDays(task.endsOn, 1, isWorking) }));

  it('moves the task and its followers only, keeps their length, and leaves no wait shorter than it was allowed to be', () => {
    fc.assert(
      fc.property(tasks, fc.nat(11), fc.integer({ min: -40, max: 40 }), (drawn, at, by) => {
        const list = working(drawn);
        const changed = list[at % list.length]!;
        const end = moveWorkingDays(changed.endsOn, by, isWorking);
        const start = changed.startsOn < end ? changed.startsOn : end;
        const moved = new Map(shiftedDates(list, changed.id, start, end, isWorking).map((task) => [task.id, task]));
        const after = (task: ScheduledTask) => ({ ...task, ...moved.get(task.id) });
        const followers = new Set([changed.id]);
        for (const task of list) if (task.follows.some((id) => followers.has(id))) followers.add(task.id);
        for (const task of list) {
          if (!followers.has(task.id)) expect(moved.has(task.id)).toBe(false);
          if (task.id === changed.id) continue;
          const { startsOn, endsOn } = after(task);
          expect(workingDaysFrom(startsOn, endsOn, isWorking)).toBe(workingDaysFrom(task.startsOn, task.endsOn, isWorking));
          for (const before of list.filter(({ id }) => task.follows.includes(id))) {
            const waitedBefore = workingDaysFrom(before.endsOn, task.startsOn, isWorking);
            if (waitedBefore >= 0) expect(workingDaysFrom(after(before).endsOn, startsOn, isWorking)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('names nothing when nothing changes, and leaves undated subtasks with their charter', () => {
    const list = [
      { id: 'a', startsOn: '2026-01-05', endsOn: '2026-01-09', follows: [] },
      { id: 'b', startsOn: null, endsOn: null, follows: ['a'] },
      { id: 'c', startsOn: '2026-01-12', endsOn: '2026-01-16', follows: ['a'] },
    ];
    expect(shiftedDates(list, 'a', '2026-01-05', '2026-01-09', isWorking)).toEqual([]);
    expect(shiftedDates(list, 'a', '2026-01-05', '2026-01-13', isWorking)).toEqual([
      { id: 'a', startsOn: '2026-01-05', endsOn: '2026-01-13', workingDays: 2 },
      { id: 'c', startsOn: '2026-01-14', endsOn: '2026-01-20', workingDays: 2 },
    ]);
  });
});
