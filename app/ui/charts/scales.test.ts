import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  labelledPoints,
  lastKnown,
  percentOf,
  shadeScale,
  spreadLabels,
  trendScales,
  valueDomain,
  valueTicks,
} from './scales.ts';

const points = [
  { at: '2022-01', fact: 10, plan: 12 },
  { at: '2022-02', fact: null, plan: 24 },
  { at: '2022-03', fact: 31, plan: 36 },
];
const box = { left: 0, right: 100, top: 0, bottom: 50 };

describe('the scales of charts', () => {
  it('starts at zero and ends at a round number', () => {
    expect(valueDomain(points)).toEqual([0, 40]);
    expect(valueDomain([{ at: 'a', fact: -3 }])).toEqual([-3, 0]);
    expect(valueDomain([{ at: 'a', fact: null }])).toEqual([0, 1]);
    expect(valueTicks([0, 40])).toEqual([0, 10, 20, 30, 40]);
  });

  it('places points and breaks the line where nothing was reported', () => {
    const scales = trendScales(points, [0, 40], box);
    expect([scales.xOf('2022-01'), scales.xOf('2022-02'), scales.xOf('2022-03')]).toEqual([0, 50, 100]);
    expect([scales.yOf(0), scales.yOf(40)]).toEqual([50, 0]);
    expect(scales.linePath('fact').match(/M/g)).toHaveLength(2);
    expect(scales.linePath('plan').match(/M/g)).toHaveLength(1);
    expect(scales.linePath('verified')).toBe('');
  });

  it('finds the last known value', () => {
    expect(lastKnown(points, 'fact')).toEqual({ at: '2022-03', value: 31 });
    expect(lastKnown(points.slice(0, 2), 'fact')).toEqual({ at: '2022-01', value: 10 });
    expect(lastKnown(points, 'verified')).toBeNull();
  });

  it('labels as many points as fit, the last among them', () => {
    const months = Array.from({ length: 12 }, (_, index) => index);
    expect([...labelledPoints(months, 600, 50)]).toHaveLength(12);
    expect([...labelledPoints(months, 300, 50)]).toEqual([1, 3, 5, 7, 9, 11]);
    expect([...labelledPoints(months, 10, 50)]).toEqual([11]);
  });

  it('moves labels apart and keeps them in the box', () => {
    expect(spreadLabels([10, 12], 14, { top: 0, bottom: 100 })).toEqual([10, 24]);
    expect(spreadLabels([98, 95], 14, { top: 0, bottom: 100 })).toEqual([100, 86]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 }), (wanted) => {
        const placed = spreadLabels(wanted, 30, { top: 0, bottom: 200 }).sort((a, b) => a - b);
        placed.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(200);
          if (index > 0) expect(place - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(30);
        });
      }),
    );
  });

  it('keeps shares inside the bar', () => {
    expect(percentOf(25, 50)).toBe(50);
    expect(percentOf(80, 50)).toBe(100);
    expect(percentOf(-1, 50)).toBe(0);
    expect(percentOf(5, 0)).toBe(0);
  });

  it('shades by five equal steps', () => {
    const shade = shadeScale([0, 100, null]);
    expect([0, 19, 20, 55, 80, 100].map(shade)).toEqual([1, 1, 2, 3, 5, 5]);
    expect(shadeScale([7, 7])(7)).toBe(3);
    expect(shadeScale([])(1)).toBe(3);
  });
});
