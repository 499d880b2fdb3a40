import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay } from '#app/platform/time/civil-date.ts';
import {
  addDisciplines,
  civilDayAt,
  completenessOf,
  deadlineOf,
  disciplineOf,
  expectedDays,
  isOnTime,
  nextWorkingDay,
  previousWorkingDay,
  timelinessOf,
  workingDayRule,
  type CalendarDay,
} from './calendar.model.ts';

const day = fc.integer({ min: 0, max: 365 * 6 }).map((offset) => addDays('2022-01-01', offset));
const calendar = fc.array(fc.record({ day, isWorking: fc.boolean() }), { maxLength: 40 });

const december2026: CalendarDay[] = [
  { day: '2026-12-16', isWorking: false },
  { day: '2026-12-19', isWorking: true },
];

describe('expected days', () => {
  it('follow the calendar, the office and the pauses', () => {
    const range = { from: '2026-12-14', to: '2026-12-21' };
    expect(expectedDays(range, december2026)).toEqual([
      '2026-12-14', '2026-12-15', '2026-12-17', '2026-12-18', '2026-12-19', '2026-12-21',
    ]);
    expect(expectedDays(range, december2026, [{ day: '2026-12-19', isWorking: false }])).not.toContain('2026-12-19');
    expect(expectedDays(range, december2026, [], [{ from: '2026-12-15', to: '2026-12-17' }])).toEqual([
      '2026-12-14', '2026-12-18', '2026-12-19', '2026-12-21',
    ]);
    expect(expectedDays(range, december2026, [], [{ from: '2026-12-18', to: null }])).toEqual([
      '2026-12-14', '2026-12-15', '2026-12-17',
    ]);
  });

  it('lie inside the range, in order, each once, and a pause only takes away', () => {
    fc.assert(
      fc.property(day, fc.nat(60), calendar, day, fc.nat(20), (from, length, recorded, pausedFrom, pausedFor) => {
        const range = { from, to: addDays(from, length) };
        const all = expectedDays(range, recorded);
        expect(all).toEqual([...new Set(all)].sort());
        const paused = expectedDays(range, recorded, [], [{ from: pausedFrom, to: addDays(pausedFrom, pausedFor) }]);
        expect(paused.every((each) => all.includes(each))).toBe(true);
        expect(eachDay(range.from, range.to).filter((each) => !all.includes(each)).every((each) => !workingDayRule(recorded)(each))).toBe(true);
      }),
    );
  });

  it('next and previous working day are each other’s inverse', () => {
    fc.assert(
      fc.property(day, calendar, (from, recorded) => {
        const isWorking = workingDayRule(recorded);
        const next = nextWorkingDay(from, isWorking)!;
        expect(next > from && isWorking(next)).toBe(true);
        expect(previousWorkingDay(addDays(next, 1), isWorking)).toBe(next);
        if (isWorking(from)) expect(previousWorkingDay(next, isWorking)).toBe(from);
      }),
    );
    expect(nextWorkingDay('2026-11-23', () => false)).toBeNull();
  });
});

describe('deadline', () => {
  const almaty = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'medium' });
  const clockTime = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

  it('shows the deadline at the deadline, by the zone data of the machine', () => {
    fc.assert(
      fc.property(day, clockTime, (each, time) => {
        expect(almaty.format(deadlineOf(each, time))).toBe(`${each} ${time}:00`);
      }),
    );
  });

  it('puts the deadline on the day it belongs to', () => {
    expect(deadlineOf('2022-06-01').toISOString()).toBe('2022-06-01T14:00:00.000Z');
    expect(deadlineOf('2024-02-29').toISOString()).toBe('2024-02-29T14:00:00.000Z');
    expect(deadlineOf('2024-03-01').toISOString()).toBe('2024-03-01T15:00:00.000Z');
    expect(deadlineOf('2024-02-29', '23:30').toISOString()).toBe('2024-02-29T18:30:00.000Z');
    expect(deadlineOf('2026-11-23', '18:30').toISOString()).toBe('2026-11-23T13:30:00.000Z');
    fc.assert(fc.property(day, (each) => civilDayAt(deadlineOf(each)) === each));
  });

  it('counts the very instant of the deadline as on time', () => {
    expect(isOnTime(new Date('2026-11-23T15:00:00.000Z'), '2026-11-23')).toBe(true);
    expect(isOnTime(new Date('2026-11-23T15:00:00.001Z'), '2026-11-23')).toBe(false);
    fc.assert(
      fc.property(day, fc.integer({ min: -200_000, max: 200_000 }), (each, seconds) => {
        const enteredAt = new Date(deadlineOf(each).getTime() + seconds * 1000);
        expect(isOnTime(enteredAt, each)).toBe(seconds <= 0);
      }),
    );
  });

  it('changes the civil day at local midnight', () => {
    expect(civilDayAt(new Date('2026-11-23T18:59:59.999Z'))).toBe('2026-11-23');
    expect(civilDayAt(new Date('2026-11-23T19:00:00Z'))).toBe('2026-11-24');
  });
});

describe('completeness and timeliness', () => {
  it('counts expected days only', () => {
    const entered = new Map([
      ['2026-11-23', new Date('2026-11-23T10:00:00Z')],
      ['2026-11-24', new Date('2026-11-25T10:00:00Z')],
      ['2026-11-28', new Date('2026-11-28T10:00:00Z')],
    ]);
    const discipline = disciplineOf(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'], entered);
    expect(discipline).toEqual({ expected: 4, received: 2, onTime: 1 });
    expect(completenessOf(discipline)).toBe(0.5);
    expect(timelinessOf(discipline)).toBe(0.25);
    expect(completenessOf(disciplineOf([], entered))).toBe(1);
  });

  it('on time never exceeds received, received never exceeds expected, parts add up', () => {
    const entries = fc.array(fc.tuple(day, fc.integer({ min: -100, max: 100 })), { maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 40 }), entries, fc.nat(40), (expected, received, cut) => {
        const entered = new Map(received.map(([each, hours]) => [each, new Date(deadlineOf(each).getTime() + hours * 3_600_000)]));
        const whole = disciplineOf(expected, entered);
        expect(whole.onTime).toBeLessThanOrEqual(whole.received);
        expect(whole.received).toBeLessThanOrEqual(whole.expected);
        expect(addDisciplines([disciplineOf(expected.slice(0, cut), entered), disciplineOf(expected.slice(cut), entered)])).toEqual(whole);
      }),
    );
  });
});
