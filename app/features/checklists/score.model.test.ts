import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerValues, scoreOf, scoreParts, type AnswerValue } from './score.model.ts';

const value = fc.option(fc.constantFrom(...answerValues), { nil: null });
const values = fc.array(value, { maxLength: 60 });
const score = (list: readonly (AnswerValue | null)[]) => scoreOf(scoreParts(list));

test('a score is the sum over what applies', () => {
  expect(score(['met', 'partly', 'notMet', 'notApplicable'])).toBe(0.5);
  expect(score(['met', null])).toBe(0.5);
  expect(score(['notApplicable'])).toBeNull();
  expect(score([])).toBeNull();
});

test('a better answer always makes a better score', () => {
  const ranks: AnswerValue[] = ['notMet', 'partly', 'met'];
  fc.assert(
    fc.property(values, values, fc.integer({ min: 0, max: 1 }), (before, after, rank) => {
      const worse = score([...before, ranks[rank]!, ...after]);
      const better = score([...before, ranks[rank + 1]!, ...after]);
      expect(better!).toBeGreaterThan(worse!);
    }),
  );
});

test('the order of requirements does not matter', () => {
  fc.assert(
    fc.property(values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      expect(scoreParts(shuffled)).toEqual(scoreParts(list));
    }),
  );
});

test('what does not apply changes no score', () => {
  fc.assert(
    fc.property(values, fc.nat({ max: 20 }), (list, count) => {
      expect(score([...list, ...Array<AnswerValue>(count).fill('notApplicable')])).toBe(score(list));
    }),
  );
});

test('a score lies between nothing and everything, and its parts add up', () => {
  fc.assert(
    fc.property(values, (list) => {
      const parts = scoreParts(list);
      expect(parts.met + parts.partly + parts.notMet + parts.notApplicable).toBe(parts.given);
      expect(parts.points).toBe(2 * parts.met + parts.partly);
      const found = scoreOf(parts);
      if (found !== null) expect(found >= 0 && found <= 1).toBe(true);
    }),
  );
});
