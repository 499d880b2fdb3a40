import { describe, expect, it } from 'vitest';
import { byAttention, reasonsOfCharter, reasonsOfMonth } from './attention.model.ts';

const clean = { entries: 100, onTimeEntries: 100, expectedEntries: 100, correctedEntries: 0, bulkEntries: 0, returns: 0 };
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

describe('a month', () => {
  it('without anything unusual has no reasons, also when nothing was expected', () => {
    expect(reasonsOfMonth(clean)).toEqual([]);
    expect(reasonsOfMonth({ ...clean, entries: 0, onTimeEntries: 0, expectedEntries: 0 })).toEqual([]);
  });

  it('names each reason with its size', () => {
    expect(reasonsOfMonth({ entries: 80, onTimeEntries: 60, expectedEntries: 100, correctedEntries: 3, bulkEntries: 20, returns: 1 })).toEqual([
      { code: 'incomplete', share: 0.8 }, { code: 'bulk', share: 0.25 }, { code: 'late', share: 0.25 }, { code: 'corrected', count: 3 }, { code: 'returnedBefore', count: 1 },
    ]);
  });
});

describe('a charter', () => {
  const charter = { startsOn: '2026-12-01', returns: 0, indicators: 4, indicatorsWithoutPlan: 0 };

  it('hurries when it is about to start or should have started', () => {
    expect(reasonsOfCharter(charter, '2026-11-01')).toEqual([]);
    expect(reasonsOfCharter(charter, '2026-11-23')).toEqual([{ code: 'startsSoon', count: 8 }]);
    expect(reasonsOfCharter(charter, '2026-12-03')).toEqual([{ code: 'started', count: 2 }]);
  });

  it('deserves a look without plans or after a return', () => {
    expect(codes(reasonsOfCharter({ ...charter, returns: 1, indicatorsWithoutPlan: 2 }, '2026-11-01'))).toEqual(['withoutPlan', 'returnedBefore']);
  });
});

it('the queue begins with the most reasons, then with what waits longest', () => {
  const item = (id: string, reasons: number, since: string) => ({ id, since, reasons: Array.from({ length: reasons }, () => ({ code: 'late' as const })) });
  const queue = [item('a', 1, '2026-11-02'), item('b', 2, '2026-11-09'), item('c', 1, '2026-11-01')];
  expect(byAttention(queue).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
