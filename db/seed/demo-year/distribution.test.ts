import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../apportion.ts';
import { createRandom } from '../random.ts';
import { eliminationsOf, findingsOf, growth, scatter, scatterInSessions, successes } from './distribution.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const seed = fc.integer();
const total = fc.integer({ min: 0, max: 3000 });
/** Some days closed, at least one open. */
const openDays = fc.array(fc.boolean(), { minLength: 1, maxLength: 260 }).map((days) => (days.includes(true) ? days : days.map(() => true)));

const isZeroWhereClosed = (amounts: readonly number[], isOpen: readonly boolean[]) => amounts.every((amount, day) => isOpen[day] || amount === 0);

describe('apportion', () => {
  test('adds up, and stays within one of the exact share', () => {
    fc.assert(
      fc.property(total, fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 60 }), (whole, weights) => {
        const parts = apportion(whole, weights);
        expect(sum(parts)).toBe(whole);
        for (const [index, part] of parts.entries()) expect(Math.abs(part - (whole * weights[index]!) / sum(weights))).toBeLessThan(1);
      }),
    );
  });

  test('never exceeds a cap, and says so when nothing fits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat(50)), { minLength: 1, maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (parts, fill) => {
        const caps = parts.map(([, cap]) => cap);
        const weights = parts.map(([weight]) => weight);
        const whole = Math.floor(sum(caps) * fill);
        const result = apportion(whole, weights, caps);
        expect(sum(result)).toBe(whole);
        for (const [index, part] of result.entries()) expect(part).toBeLessThanOrEqual(caps[index]!);
        expect(() => apportion(sum(caps) + 1, weights, caps)).toThrow('no part has room');
      }),
    );
  });
});

describe('spreading over days', () => {
  test('scatter and sessions add up and use open days only', () => {
    fc.assert(
      fc.property(seed, total, openDays, fc.integer({ min: 1, max: 40 }), (start, whole, isOpen, size) => {
        const weights = isOpen.map((open, day) => (open ? 1 + (day % 5) : 0));
        for (const amounts of [
          scatter(whole, weights, createRandom(start)),
          scatterInSessions(whole, size, weights, createRandom(start)),
        ]) {
          expect(sum(amounts)).toBe(whole);
          expect(isZeroWhereClosed(amounts, isOpen)).toBe(true);
        }
      }),
    );
  });

  test('no more is eliminated than was found, at any day', () => {
    fc.assert(
      fc.property(seed, fc.nat(300), openDays, fc.double({ min: 0, max: 1, noNaN: true }), (start, whole, isOpen, share) => {
        const random = createRandom(start);
        const weights = isOpen.map(Number);
        const found = findingsOf(scatter(whole === 0 ? 0 : 3, weights, random), whole, isOpen, random);
        const eliminated = eliminationsOf(found, Math.floor(whole * share), isOpen, random);
        expect(sum(found)).toBe(whole);
        expect(sum(eliminated)).toBe(Math.floor(whole * share));
        expect(isZeroWhereClosed(found, isOpen) && isZeroWhereClosed(eliminated, isOpen)).toBe(true);
        let open = 0;
        for (const day of found.keys()) {
          open += found[day]! - eliminated[day]!;
          expect(open).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('growth ends at the end and never falls', () => {
    fc.assert(
      fc.property(seed, fc.nat(200), fc.nat(200), openDays, (start, from, more, isOpen) => {
        const levels = growth(from, from + more, isOpen.map(Number), createRandom(start));
        expect(levels.at(-1)).toBe(from + more);
        expect(levels.every((level, day) => level >= (levels[day - 1] ?? from))).toBe(true);
      }),
    );
  });

  test('a numerator never exceeds its denominator', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.nat(80)), fc.double({ min: 0, max: 1, noNaN: true }), (start, cases, rate) => {
        const numerators = successes(cases, rate, createRandom(start));
        expect(numerators.every((numerator, day) => numerator >= 0 && numerator <= cases[day]!)).toBe(true);
      }),
    );
  });

  test('the same seed gives the same days', () => {
    expect(scatter(500, Array(200).fill(1), createRandom('x', 1))).toEqual(scatter(500, Array(200).fill(1), createRandom('x', 1)));
  });
});
