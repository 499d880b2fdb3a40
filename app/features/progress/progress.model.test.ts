import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachDay, weekdayOf } from '#app/platform/time/civil-date.ts';
import { byGap, byUrgency, factSeries, gapOf, planOfOrganisation, shortfallOf, type Planned } from './progress.model.ts';

const workingDays = eachDay('2026-01-01', '2026-12-31').filter((day) => weekdayOf(day) <= 5);
const indicator: Planned = {
  kind: 'increment', direction: 'up', shape: 'stepped', startsOn: '2026-01-01', baseline: '0', tolerances: { onPlan: '5', atRisk: '15' },
  targets: [
    { controlOn: '2026-06-30', planned: '90', organisationId: null },
    { controlOn: '2026-06-30', planned: '40', organisationId: 'own' },
  ],
};

describe('facts to date', () => {
  it('add up increments, follow a level and divide a ratio', () => {
    const cells = [{ day: '2026-01-05', value: '2', denominator: '4' }, { day: '2026-01-07', value: '1', denominator: '4' }];
    expect(factSeries({ kind: 'increment', decimals: 0 }, cells)).toEqual([{ day: '2026-01-05', value: '2' }, { day: '2026-01-07', value: '3' }]);
    expect(factSeries({ kind: 'ratio', decimals: 3 }, cells).at(-1)).toEqual({ day: '2026-01-07', value: '0.375' });
    expect(factSeries({ kind: 'ratio', decimals: 3 }, [{ day: '2026-01-05', value: '0', denominator: '0' }])).toEqual([]);
  });
});

describe('the gap of an organisation', () => {
  it('is measured by its own plan, else by an equal share', () => {
    expect(planOfOrganisation(indicator, 'own', 3, '2026-07-01', workingDays)).toBe('40');
    expect(planOfOrganisation(indicator, 'other', 3, '2026-07-01', workingDays)).toBe('30');
    expect(planOfOrganisation({ ...indicator, kind: 'ratio' }, 'other', 3, '2026-07-01', workingDays)).toBe('90');
    expect(planOfOrganisation({ ...indicator, targets: [] }, 'other', 3, '2026-07-01', workingDays)).toBeNull();
  });

  it('is what is missing, never negative, in the direction of the indicator', () => {
    expect(shortfallOf('30', '10', 'up')).toBe('20');
    expect(shortfallOf('30', '40', 'up')).toBe('0');
    expect(shortfallOf('30', '40', 'down')).toBe('10');
    expect(shortfallOf('30', '40', 'neutral')).toBe('10');
    expect(shortfallOf('30', null, 'up')).toBe('30');
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.constantFrom('up' as const, 'down' as const, 'neutral' as const), (plan, fact, direction) => {
        expect(Number(shortfallOf(String(plan), String(fact), direction))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('comes with the days that were not logged', () => {
    const gap = gapOf(indicator, { id: 'other', fact: '12', expectedEntries: 10, entries: 7 }, 3, '2026-07-01', workingDays);
    expect(gap).toMatchObject({ plan: '30', gap: '18', missingDays: 3, status: 'behind' });
  });
});

describe('order', () => {
  it('puts what is behind first, and the largest deviation before smaller ones', () => {
    const row = (status: 'behind' | 'atRisk' | 'onPlan' | 'noPlan', percent: string | null) => ({ status, percent });
    const rows = [row('onPlan', '50'), row('behind', '-20'), row('noPlan', null), row('behind', '-31.5'), row('atRisk', '-7')];
    expect(byUrgency(rows).map(({ status, percent }) => `${status} ${percent}`)).toEqual(['behind -31.5', 'behind -20', 'atRisk -7', 'onPlan 50', 'noPlan null']);
  });

  it('puts the largest shortfall first, then the most missing days', () => {
    const gaps = [{ gap: '2', missingDays: 0 }, { gap: '10', missingDays: 1 }, { gap: '2', missingDays: 5 }];
    expect(byGap(gaps)).toEqual([{ gap: '10', missingDays: 1 }, { gap: '2', missingDays: 5 }, { gap: '2', missingDays: 0 }]);
  });
});
