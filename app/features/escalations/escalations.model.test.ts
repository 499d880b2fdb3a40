import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#app/platform/auth/actor.ts';
import { deadlineAfter, isDue } from './escalation-rules.model.ts';
import { escalationLevels, levelsRaisableBy, mayAnswer, mayPassOn, nextLevel, type Answerable } from './escalations.model.ts';

const person = fc.record({ role: fc.constantFrom(...roles), personId: fc.constantFrom('a', 'b', 'c'), officeId: fc.constantFrom('o', 'p') });
const escalation: fc.Arbitrary<Answerable> = fc.record({
  state: fc.constantFrom('open', 'answered', 'passedOn', 'withdrawn'), level: fc.constantFrom(...escalationLevels), officeId: fc.constantFrom('o', 'p'),
  raisedBy: fc.constantFrom('a', 'b', null), curatorId: fc.constantFrom('b', 'c', null), customerId: fc.constantFrom('a', 'c', null),
});

describe('who answers', () => {
  test('only what is open, never one’s own question except for the Commission, and an office only its own', () => {
    fc.assert(fc.property(person, escalation, (who, what) => {
      if (!mayAnswer(who, what)) return;
      expect(what.state).toBe('open');
      if (what.level !== 'commission') expect(what.raisedBy).not.toBe(who.personId);
      if (what.level === 'curator' || what.level === 'customer') expect(who.officeId).toBe(what.officeId);
      else expect(who.role).toBe('coordinator');
    }));
  });

  test('the curator is asked in person; the lead answers for the office', () => {
    const open: Answerable = { state: 'open', level: 'curator', officeId: 'o', raisedBy: 'm', curatorId: 'c', customerId: 'k' };
    expect(mayAnswer({ role: 'executor', personId: 'c', officeId: 'o' }, open)).toBe(true);
    expect(mayAnswer({ role: 'executor', personId: 'k', officeId: 'o' }, open)).toBe(false);
    expect(mayAnswer({ role: 'officeLead', personId: 'l', officeId: 'o' }, open)).toBe(true);
    expect(mayAnswer({ role: 'officeLead', personId: 'l', officeId: 'p' }, open)).toBe(false);
  });

  test('a matter goes up one level at a time and never beyond the Commission', () => {
    expect(escalationLevels.map(nextLevel)).toEqual(['customer', 'coordinator', 'commission', null]);
    fc.assert(fc.property(person, escalation, (who, what) => {
      if (mayPassOn(who, what)) expect(nextLevel(what.level)).not.toBeNull();
    }));
    expect(levelsRaisableBy('executor')).toEqual([]);
    expect(levelsRaisableBy('auditor')).toEqual([]);
  });
});

describe('rules', () => {
  const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-10', '2026-03-11'];

  test('count working days only', () => {
    expect(isDue('2026-03-06', '2026-03-09', 1, days)).toBe(false);
    expect(isDue('2026-03-06', '2026-03-10', 1, days)).toBe(true);
    expect(isDue('2026-03-02', '2026-03-02', 0, days)).toBe(true);
    expect(deadlineAfter('2026-03-05', 2, days)).toBe('2026-03-10');
    expect(deadlineAfter('2026-03-10', 9, days)).toBe('2026-03-11');
  });
});
