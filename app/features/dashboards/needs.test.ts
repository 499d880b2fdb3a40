import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#app/platform/auth/actor.ts';
import { byUrgency, isOverdue, needCodes, needsOfRole, placeOfNeed, type Need } from './needs.model.ts';

const today = '2026-11-23';
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
const need: fc.Arbitrary<Need> = fc.record({ code: fc.constantFrom(...needCodes), count: fc.integer({ min: 0, max: 9 }), since: fc.option(day), dueOn: fc.option(day) });

describe('what needs somebody today', () => {
  test('is in the order of urgency: overdue, due, waiting; and nothing that counts nothing', () => {
    fc.assert(fc.property(fc.array(need), (needs) => {
      const sorted = byUrgency(needs, today);
      expect(sorted).toHaveLength(needs.filter(({ count }) => count > 0).length);
      const weights = sorted.map((one) => (isOverdue(one, today) ? 0 : one.dueOn ? 1 : 2));
      expect(weights).toEqual([...weights].sort());
      const due = sorted.filter(({ dueOn }) => dueOn !== null).map(({ dueOn }) => dueOn!);
      expect(due).toEqual([...due].sort());
    }));
  });

  test('leads every role straight to a list', () => {
    for (const role of roles) for (const code of needsOfRole[role]) expect(placeOfNeed(code, role, '2026-10')).toMatch(/^\/[a-z]/);
    expect(new Set(roles.flatMap((role) => needsOfRole[role])).size).toBe(needCodes.length);
  });

  test('due today is not overdue', () => expect(isOverdue({ dueOn: today }, today)).toBe(false));
});
