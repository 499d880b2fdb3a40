import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#app/platform/auth/actor.ts';
import { periodMovements, periodStates, possiblePeriodMovements, refusalOfPeriodMovement, whoReopens, type PeriodMovement } from './periods.model.ts';

const movement = fc.constantFrom(...(Object.keys(periodMovements) as PeriodMovement[]));
const mover = fc.record({ role: fc.constantFrom(...roles), regionCode: fc.constantFrom('KZ-11', 'KZ-15', null) });
const period = fc.record({ state: fc.constantFrom(...periodStates), regionCode: fc.constantFrom('KZ-11', null), month: fc.constantFrom('2026-09', '2026-11') });
const today = '2026-11-20';

describe('the life of a month', () => {
  test('no sequence of movements leaves the declared table, and only a reviewer makes values verified', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(movement, mover), { maxLength: 30 }), period, (steps, start) => {
        let { state } = { ...start, state: 'open' as (typeof start)['state'] };
        for (const [wanted, who] of steps) {
          if (refusalOfPeriodMovement(who, { ...start, state }, wanted, today) !== null) continue;
          expect(periodMovements[wanted].from).toContain(state);
          if (wanted === 'accept') expect(['commissioner', 'coordinator']).toContain(who.role);
          state = periodMovements[wanted].to;
        }
        expect(periodStates).toContain(state);
      }),
    );
  });

  test('a commissioner never decides about another region or a central office', () => {
    fc.assert(
      fc.property(movement, period, (wanted, where) => {
        expect(refusalOfPeriodMovement({ role: 'commissioner', regionCode: 'KZ-15' }, where, wanted, today)).not.toBeNull();
      }),
    );
  });

  test('a month that is not over cannot be closed', () => {
    expect(possiblePeriodMovements({ role: 'officeLead', regionCode: 'KZ-11' }, { state: 'open', regionCode: 'KZ-11', month: '2026-11' }, today)).toEqual([]);
    expect(possiblePeriodMovements({ role: 'officeLead', regionCode: 'KZ-11' }, { state: 'open', regionCode: 'KZ-11', month: '2026-10' }, today)).toEqual(['close']);
  });

  test('the person named as able to reopen a closed month can indeed do it', () => {
    for (const state of ['closed', 'accepted', 'consolidated'] as const) {
      for (const regionCode of ['KZ-11', null]) {
        const who = { role: whoReopens(state, regionCode), regionCode };
        const moves = possiblePeriodMovements(who, { state, regionCode, month: '2026-09' }, today);
        expect(moves.some((move) => ['reopen', 'return'].includes(move))).toBe(true);
      }
    }
  });
});
