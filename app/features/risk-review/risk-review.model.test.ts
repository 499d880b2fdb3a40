import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byAttention, cursorOf, drawSample, isFrontPage, pageAround, reasonsOf, sampleSize, workingDaysAfter, type ReviewFacts } from './risk-review.model.ts';

const calm: ReviewFacts = {
  unprovenKinds: 0, proofReusedIn: 0, copiedFrom: 0, identifiedOn: '2026-03-02', eliminatedOn: '2026-04-01', reportedAfter: 0, reportedAtPeriodEnd: 1,
};
const terms = { backDating: 5, bulkReporting: 10 };

describe('reasons for attention', () => {
  test('nothing strange, no reason', () => expect(reasonsOf(calm, terms)).toEqual([]));

  test.each([
    ['noProof', { unprovenKinds: 2 }, 2],
    ['proofReused', { proofReusedIn: 3 }, 3],
    ['textCopied', { copiedFrom: 1 }, 1],
    ['eliminatedSameDay', { eliminatedOn: '2026-03-02' }, 0],
    ['bulkAtPeriodEnd', { reportedAtPeriodEnd: 10 }, 10],
    ['backDated', { reportedAfter: 6 }, 6],
  ] as const)('%s', (code, change, count) => expect(reasonsOf({ ...calm, ...change }, terms)).toEqual([{ code, count }]));

  test('the limits themselves are no reason', () => expect(reasonsOf({ ...calm, reportedAfter: 5, reportedAtPeriodEnd: 9 }, terms)).toEqual([]));
});

test.each([
  ['https://www.gov.kz', true], ['https://www.gov.kz/', true], ['http://example.kz/a.pdf', false], ['https://example.kz/?id=5', false],
])('%s leads to the front page of a site: %s', (url, is) => expect(isFrontPage(url)).toBe(is));

describe('a sample', () => {
  test.each([[1, 1], [3, 3], [20, 3], [31, 4], [200, 20]])('of %i is %i', (count, size) => expect(sampleSize(count, { share: 10, least: 3 })).toBe(size));

  test('is drawn from what is there, each at most once', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(), { maxLength: 40 }), fc.nat({ max: 50 }), fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (items, size, chance) => {
      const drawn = drawSample(items, size, (bound) => Math.floor(chance.next().value * bound));
      expect(drawn).toHaveLength(Math.min(size, items.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((item) => items.includes(item))).toBe(true);
    }));
  });
});

test('working days skip days of rest', () => {
  expect(workingDaysAfter('2026-11-20', 2, (day) => !['2026-11-21', '2026-11-22'].includes(day))).toBe('2026-11-24');
});

test('pages in the order of attention leave nothing out and repeat nothing, there and back', () => {
  const item = fc.record({ attention: fc.boolean(), minute: fc.integer({ min: 10, max: 99 }), riskId: fc.uuid() });
  fc.assert(fc.property(fc.uniqueArray(item, { selector: ({ riskId }) => riskId, maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (drawn, size) => {
    const items = drawn
      .map(({ attention, minute, riskId }) => ({ riskId, reportedAt: `2026-11-01T10:${minute}`, reasons: attention ? [{ code: 'noProof' as const, count: 1 }] : [] }))
      .sort(byAttention);
    const seen: string[] = [];
    let after: string | null = null;
    let last = pageAround(items, { after, before: null }, size);
    for (;;) {
      seen.push(...last.page.map(({ riskId }) => riskId));
      if (last.next === null) break;
      after = last.next;
      last = pageAround(items, { after, before: null }, size);
    }
    expect(seen).toEqual(items.map(({ riskId }) => riskId));
    if (last.previous !== null) {
      const back = pageAround(items, { after: null, before: last.previous }, size);
      expect(back.page.at(-1)).toEqual(items[items.length - last.page.length - 1]);
    }
    expect(items.length === 0 || cursorOf(items[0]!).length > 10).toBe(true);
  }));
});
