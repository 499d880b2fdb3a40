import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { addDays, daysBetween } from '#app/platform/time/civil-date.ts';
import { draggedSpan, ghostsOf, noPull, pulledBy, pulledOn, snap } from './bar-drag.model.ts';
import { countWorkingDays } from './schedule.model.ts';
import { timelineScale } from './timeline-scale.model.ts';

const day = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2026-01-01', offset));
const calendar = fc.array(fc.record({ day, isWorking: fc.boolean() }), { maxLength: 60 }).map((days) => workingDayRule(days));
const span = fc.tuple(day, fc.nat(200)).map(([startsOn, length]) => ({ startsOn, endsOn: addDays(startsOn, length) }));
const grip = fc.constantFrom('whole' as const, 'end' as const);
const days = fc.integer({ min: -400, max: 400 });
const isWorking = workingDayRule([{ day: '2026-03-09', isWorking: false }, { day: '2026-05-02', isWorking: true }]);

describe('snapping', () => {
  it('lands on a working day, none is nearer, and snapping again changes nothing', () => {
    fc.assert(
      fc.property(day, calendar, (from, works) => {
        const to = snap(from, works);
        expect(works(to)).toBe(true);
        expect(snap(to, works)).toBe(to);
        for (let distance = 0; distance < Math.abs(daysBetween(from, to)); distance += 1) {
          expect([works(addDays(from, distance)), works(addDays(from, -distance))]).toEqual([false, false]);
        }
      }),
    );
  });

  it('takes the earlier of two equally near and leaves the day where nobody ever works', () => {
    const wednesdayOff = workingDayRule([{ day: '2026-11-25', isWorking: false }]);
    expect(snap('2026-11-25', wednesdayOff)).toBe('2026-11-24');
    expect(snap('2026-11-25', () => false)).toBe('2026-11-25');
  });
});

describe('dragging a bar', () => {
  it('by nothing changes nothing', () => {
    fc.assert(
      fc.property(span, grip, calendar, (dates, held, works) => {
        expect(draggedSpan(dates, pulledBy(dates, held, 0, works), works)).toEqual(dates);
        expect(draggedSpan(dates, noPull, works)).toEqual(dates);
      }),
    );
  });

  it('never brings a date to a day off, and never the end before the start', () => {
    fc.assert(
      fc.property(span, grip, days, calendar, (dates, held, by, works) => {
        const to = draggedSpan(dates, pulledBy(dates, held, by, works), works);
        expect(to.endsOn >= to.startsOn).toBe(true);
        if (to.startsOn !== dates.startsOn) expect(works(to.startsOn)).toBe(true);
        if (to.endsOn !== dates.endsOn) expect(works(to.endsOn)).toBe(true);
      }),
    );
  });

  it('as a whole keeps its working days, and puts its start on the working day nearest to the pointer', () => {
    fc.assert(
      fc.property(span, days, calendar, (drawn, by, works) => {
        const dates = { startsOn: snap(drawn.startsOn, works), endsOn: snap(drawn.endsOn, works) };
        fc.pre(dates.startsOn <= dates.endsOn);
        const to = draggedSpan(dates, pulledBy(dates, 'whole', by, works), works);
        expect(to.startsOn).toBe(snap(addDays(dates.startsOn, by), works));
        expect(countWorkingDays(to.startsOn, to.endsOn, works)).toBe(countWorkingDays(dates.startsOn, dates.endsOn, works));
      }),
    );
  });

  it('at its edge leaves the start where it is', () => {
    fc.assert(
      fc.property(span, days, (dates, by) => {
        expect(draggedSpan(dates, pulledBy(dates, 'end', by, isWorking), isWorking).startsOn).toBe(dates.startsOn);
      }),
    );
  });

  it('by keys goes as far as by the pointer, step by step, over days off', () => {
    const dates = { startsOn: '2026-03-02', endsOn: '2026-03-05' };
    let pull = noPull;
    for (const by of [1, 1]) pull = pulledOn(dates, pull, 'whole', by, isWorking);
    expect(draggedSpan(dates, pull, isWorking)).toEqual({ startsOn: '2026-03-04', endsOn: '2026-03-10' });
    pull = pulledOn(dates, pull, 'end', 1, isWorking);
    expect(draggedSpan(dates, pull, isWorking)).toEqual({ startsOn: '2026-03-04', endsOn: '2026-03-11' });
    for (const [held, by] of [['end', -1], ['whole', -2]] as const) pull = pulledOn(dates, pull, held, by, isWorking);
    expect(pull).toEqual(noPull);
  });

  it('does not pull on what cannot become shorter', () => {
    const dates = { startsOn: '2026-03-02', endsOn: '2026-03-05' };
    const pull = pulledOn(dates, noPull, 'end', -30, isWorking);
    expect(draggedSpan(dates, pull, isWorking).endsOn).toBe('2026-03-02');
    expect(draggedSpan(dates, pulledOn(dates, pull, 'end', 1, isWorking), isWorking).endsOn).toBe('2026-03-03');
  });
});

describe('the ghosts', () => {
  const charter = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
  const first = { id: 'a', startsOn: '2026-03-02', endsOn: '2026-03-06', follows: [] };
  const second = { id: 'b', startsOn: '2026-03-10', endsOn: '2026-03-27', follows: ['a'] };
  const whole = { id: 'c', startsOn: null, endsOn: null, follows: ['b'] };
  const subtasks = [first, second, whole].map((task) => ({ ...task, span: { startsOn: task.startsOn ?? charter.startsOn, endsOn: task.endsOn ?? charter.endsOn } }));

  it('are of the held subtask and of all that follow it, and say what leaves the charter’s period', () => {
    expect(ghostsOf(subtasks, charter, { taskId: 'a', moved: 1, stretched: 0 }, isWorking)).toEqual({
      to: { startsOn: '2026-03-03', endsOn: '2026-03-10' },
      ghosts: [
        { id: 'a', startsOn: '2026-03-03', endsOn: '2026-03-10', workingDays: 1, isBeyondCharter: false },
        { id: 'b', startsOn: '2026-03-11', endsOn: '2026-03-30', workingDays: 1, isBeyondCharter: false },
      ],
    });
    const far = ghostsOf(subtasks, charter, { taskId: 'a', moved: 5, stretched: 0 }, isWorking);
    expect(far?.ghosts.map(({ isBeyondCharter }) => isBeyondCharter)).toEqual([false, true]);
  });

  it('are none where the bar is held in its place, also one that lasts as long as the charter, or is not there', () => {
    for (const taskId of ['a', 'c', 'unknown']) expect(ghostsOf(subtasks, charter, { taskId, ...noPull }, isWorking)).toBeNull();
  });
});

describe('the scale', () => {
  it('gives back the days between two places of the drawing', () => {
    fc.assert(
      fc.property(day, day, (left, right) => {
        const { x, daysIn } = timelineScale('2026-01-01', '2027-12-31');
        expect(daysIn(x(right) - x(left)) + 0).toBe(daysBetween(left, right) + 0);
      }),
    );
  });
});
