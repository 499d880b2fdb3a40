import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charterStates } from '#app/features/charters/charter-life.model.ts';
import { byHealth, healthOf, healths, summarise, type HealthInput } from './portfolio.model.ts';

const name = { kk: 'n', ru: null, en: null };
const indicator = fc.record({
  charterIndicatorId: fc.uuid(), status: fc.constantFrom('onPlan' as const, 'atRisk' as const, 'behind' as const, 'noPlan' as const), isPaused: fc.boolean(),
});
const charter: fc.Arbitrary<HealthInput> = fc
  .record({
    state: fc.constantFrom(...charterStates), hasBegun: fc.boolean(), indicators: fc.array(indicator, { maxLength: 5 }), missedControlPoints: fc.nat(2),
    overdueWork: fc.nat(2), openEscalations: fc.nat(3), overdueEscalations: fc.nat(3),
  })
  .map((input) => ({ ...input, overdueEscalations: Math.min(input.openEscalations, input.overdueEscalations) }));

describe('health', () => {
  test('is never better than its worst part, and names a reason whenever it is not good', () => {
    fc.assert(fc.property(charter, (input) => {
      const { health, reasons } = healthOf(input);
      const inForce = ['approved', 'active', 'closing'].includes(input.state) && input.hasBegun;
      if (!inForce) {
        expect([health, reasons]).toEqual(['notInForce', []]);
        return;
      }
      const judged = input.indicators.filter(({ isPaused }) => !isPaused).map(({ status }) => status);
      const isBehind = judged.includes('behind') || input.missedControlPoints > 0 || input.overdueEscalations > 0;
      const isAtRisk = judged.includes('atRisk') || input.overdueWork > 0 || input.openEscalations > 0;
      expect(health).toBe(isBehind ? 'behind' : isAtRisk ? 'atRisk' : 'onPlan');
      expect(reasons.length === 0).toBe(health === 'onPlan');
    }));
  });

  test('summaries hold every charter once, and all the money', () => {
    const row = fc.record({ health: fc.constantFrom(...healths), plannedTenge: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String), usedTenge: fc.nat().map(String), block: fc.constantFrom('a', 'b', 'c') });
    fc.assert(fc.property(fc.array(row), (rows) => {
      const summaries = summarise(rows, ({ block }) => ({ key: block, name }));
      const counted = summaries.reduce((sum, { counts }) => sum + healths.reduce((all, health) => all + counts[health], 0), 0);
      expect(counted).toBe(rows.length);
      expect(summaries.reduce((sum, { plannedTenge }) => sum + plannedTenge, 0n)).toBe(rows.reduce((sum, { plannedTenge }) => sum + BigInt(plannedTenge), 0n));
    }));
  });

  test('the worst comes first', () => {
    const rows = [
      { health: 'onPlan' as const, reasons: [], code: 'A' }, { health: 'behind' as const, reasons: [1], code: 'C' }, { health: 'behind' as const, reasons: [1, 2], code: 'D' },
      { health: 'atRisk' as const, reasons: [1], code: 'B' },
    ];
    expect(rows.sort(byHealth).map(({ code }) => code)).toEqual(['D', 'C', 'B', 'A']);
  });
});
