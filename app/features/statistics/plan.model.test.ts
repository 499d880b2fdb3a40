import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay, weekdayOf } from '#app/platform/time/civil-date.ts';
import { compareDecimals, plannedOn, subtractDecimals, sumDecimals, absoluteDecimal } from '#app/features/indicators/index.ts';
import { combinePlans, compareWithPlan, plannedWithin, workingDaysByOffice, type PlanMember } from './plan.model.ts';

const workingDays = eachDay('2025-12-01', '2027-12-31').filter((day) => weekdayOf(day) <= 5);
const workingDaysOf = workingDaysByOffice({ workingDays, exceptions: [] });

const member = (more: Partial<PlanMember> = {}): PlanMember => ({
  officeId: 'a', kind: 'increment', shape: 'linear', startsOn: '2026-01-01', endsOn: '2026-12-31', baseline: '0',
  tolerances: { onPlan: '5', atRisk: '15' }, points: [{ day: '2026-06-30', value: '50' }, { day: '2026-12-31', value: '100' }], ...more,
});

const anyMember = fc
  .record({ office: fc.constantFrom('a', 'b'), shape: fc.constantFrom('linear' as const, 'stepped' as const), start: fc.constantFrom('2026-01-01', '2026-06-15'), first: fc.nat(500), second: fc.nat(500) })
  .map(({ office, shape, start, first, second }) =>
    member({ officeId: office, shape, startsOn: start, points: [{ day: '2026-07-31', value: String(first) }, { day: '2026-12-31', value: String(first + second) }] }));

describe('the common plan', () => {
  it('is the sum of its parts on every day, however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(anyMember, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 364 }), (members, offset) => {
        const day = addDays('2026-01-01', offset);
        const plan = combinePlans('increment', members, workingDaysOf)!;
        const parts = members.map((one) => plannedOn({ ...one, startValue: one.baseline }, day, workingDays));
        const together = plannedWithin(plan, '2026-01-01', day);
        if (parts.every((part) => part === null)) expect(together).toBeNull();
        else {
          const difference = absoluteDecimal(subtractDecimals(together!, sumDecimals(parts.map((part) => part ?? '0'))));
          // Each part alone is rounded to six digits.
          expect(compareDecimals(difference, '0.00001')).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('is none where one charter has none', () => {
    expect(combinePlans('increment', [member(), member({ points: [] })], workingDaysOf)).toBeNull();
    expect(combinePlans('increment', [], workingDaysOf)).toBeNull();
  });

  it('of increments is what is planned within the period', () => {
    const plan = combinePlans('increment', [member()], workingDaysOf)!;
    expect(plannedWithin(plan, '2026-07-01', '2026-12-31')).toBe('50');
    expect(plannedWithin(plan, '2026-01-01', '2026-12-31')).toBe('100');
    expect(plannedWithin(plan, '2025-01-01', '2025-12-31')).toBeNull();
  });

  it('of a level is its height, for charters still in force', () => {
    const ended = member({ kind: 'level', endsOn: '2026-06-30', points: [{ day: '2026-06-30', value: '30' }] });
    const plan = combinePlans('level', [member({ kind: 'level' }), ended], workingDaysOf)!;
    expect(plannedWithin(plan, '2026-01-01', '2026-06-30')).toBe('80');
    expect(plannedWithin(plan, '2026-01-01', '2026-12-31')).toBe('100');
  });

  it('of shares is theirs when they agree and none when they do not', () => {
    const share = (value: string) => member({ kind: 'ratio', baseline: value, points: [{ day: '2026-12-31', value }] });
    const same = combinePlans('ratio', [share('0.9'), share('0.9')], workingDaysOf)!;
    expect(plannedWithin(same, '2026-01-01', '2026-05-01')).toBe('0.9');
    const different = combinePlans('ratio', [share('0.9'), share('0.8')], workingDaysOf)!;
    expect(plannedWithin(different, '2026-01-01', '2026-05-01')).toBeNull();
  });

  it('counts an office’s own working days', () => {
    const days = workingDaysByOffice({ workingDays, exceptions: [{ officeId: 'b', day: '2026-01-02', isWorking: false }, { officeId: 'b', day: '2026-01-03', isWorking: true }] });
    expect(days('a')).toBe(workingDays);
    expect(days('b')).not.toContain('2026-01-02');
    expect(days('b')).toContain('2026-01-03');
  });

  it('is judged with the charters’ own tolerances where they agree', () => {
    const strict = member({ tolerances: { onPlan: '1', atRisk: '2' } });
    const period = { from: '2026-01-01', to: '2026-12-31' };
    expect(compareWithPlan(combinePlans('increment', [strict], workingDaysOf), period, '97', 'up').status).toBe('behind');
    expect(compareWithPlan(combinePlans('increment', [strict, member()], workingDaysOf), period, '194', 'up').status).toBe('onPlan');
    const oneDay = { from: '2026-03-05', to: '2026-03-05' };
    expect(compareWithPlan(combinePlans('increment', [strict], workingDaysOf), oneDay, '0', 'up').status).toBe('noPlan');
    expect(compareWithPlan(null, period, '97', 'up')).toMatchObject({ status: 'noPlan', plan: null });
  });
});
