import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { addMonths, addWorkingDays, deadlinesOf, isReassessmentDue, latestExtension, monitoringDates } from './deadlines.model.ts';
import { procedure } from './procedure.model.ts';

const everyDay = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2022-01-01', offset));
/** Holidays and moved working days of any kind. */
const calendar = fc.array(fc.record({ day: everyDay, isWorking: fc.boolean() }), { maxLength: 60 }).map((days) => workingDayRule(days));
const terms = { wholeAnalysis: 30, collection: 10, survey: 7, analysing: 10, discussion: 3, actionPlan: 10, extension: 15, reassessment: 18 };

test('so many working days lie between, the last one among them', () => {
  fc.assert(fc.property(everyDay, fc.integer({ min: 1, max: 40 }), calendar, (day, count, isWorking) => {
    const reached = addWorkingDays(day, count, isWorking);
    expect(isWorking(reached)).toBe(true);
    let counted = 0;
    for (let passed = addDays(day, 1); passed <= reached; passed = addDays(passed, 1)) counted += Number(isWorking(passed));
    expect(counted).toBe(count);
    expect(addWorkingDays(day, count + 1, isWorking) > reached).toBe(true);
    expect(addWorkingDays(addDays(day, 1), count, isWorking) >= reached).toBe(true);
  }));
});

test('steps within the term follow one another and end with it', () => {
  fc.assert(fc.property(everyDay, calendar, fc.option(fc.integer({ min: 1, max: 15 }), { nil: null }), (startsOn, isWorking, extra) => {
    const plain = deadlinesOf({ startsOn, extendedDueOn: null, signedOn: null }, terms, isWorking);
    const extendedDueOn = extra === null ? null : addWorkingDays(plain.dueOn!, extra, isWorking);
    const { dueOn, steps } = deadlinesOf({ startsOn, extendedDueOn, signedOn: null }, terms, isWorking);
    expect(dueOn).toBe(plain.dueOn);
    const within = procedure.filter(({ isWithinWholeTerm }) => isWithinWholeTerm).map(({ code }) => steps[code]!);
    expect([...within].sort()).toEqual(within);
    expect(within.at(-1)).toBe(extendedDueOn ?? dueOn);
    expect(steps.announcement! < startsOn && steps.plan! > within.at(-1)!).toBe(true);
    expect(latestExtension(dueOn!, terms, isWorking) >= (extendedDueOn ?? dueOn!)).toBe(true);
  }));
});

test('nothing is due before it is known when the analysis starts', () => {
  const { dueOn, steps } = deadlinesOf({ startsOn: null, extendedDueOn: null, signedOn: null }, terms, () => true);
  expect([dueOn, ...Object.values(steps)].every((day) => day === null)).toBe(true);
});

test('months keep the day where they have it', () => {
  expect([addMonths('2026-01-31', 1), addMonths('2024-01-31', 1), addMonths('2026-11-15', 18), addMonths('2026-12-31', 2)]).toEqual(['2026-02-28', '2024-02-29', '2028-05-15', '2027-02-28']);
  expect([isReassessmentDue('2026-03-02', 18, '2027-09-02'), isReassessmentDue('2026-03-02', 18, '2027-09-03')]).toEqual([false, true]);
});

test('monitorings fall on working days until the last deadline is past', () => {
  const isWorking = workingDayRule([]);
  expect(monitoringDates('2026-03-16', null, 3, isWorking)).toEqual(['2026-06-16']);
  expect(monitoringDates('2026-03-16', '2026-12-01', 3, isWorking)).toEqual(['2026-06-16', '2026-09-16', '2026-12-16']);
  expect(monitoringDates('2026-03-14', '2026-05-01', 3, isWorking)).toEqual(['2026-06-15']);
  expect(monitoringDates('2026-03-16', '2099-01-01', 3, isWorking)).toHaveLength(12);
});
