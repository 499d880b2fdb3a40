import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeBriefed, shortened, spansOf } from './briefing.model.ts';

describe('who is briefed about whom', () => {
  const office = { kind: 'office', officeId: 'a' } as const;
  const region = { kind: 'region', regionCode: 'KZ-11' } as const;
  const organisation = { kind: 'organisation', officeId: 'a', organisationId: 'o' } as const;
  const actor = (scope: 'national' | 'region' | 'office' | 'organisation' | 'team', more = {}) => ({ scope, officeId: 'a', regionCode: 'KZ-11', organisationId: null as string | null, ...more });
  test.each([
    ['national', {}, [true, true, true]],
    ['region', {}, [true, true, true]],
    ['region', { regionCode: 'KZ-15' }, [true, false, true]],
    ['office', {}, [true, false, true]],
    ['office', { officeId: 'b' }, [false, false, false]],
    ['organisation', { organisationId: 'o' }, [false, false, true]],
    ['organisation', { organisationId: 'p' }, [false, false, false]],
    ['team', {}, [false, false, false]],
  ] as const)('%s %o', (scope, more, [ofOffice, ofRegion, ofOrganisation]) => {
    expect([mayBeBriefed(actor(scope, more), office), mayBeBriefed(actor(scope, more), region), mayBeBriefed(actor(scope, more), organisation)]).toEqual([ofOffice, ofRegion, ofOrganisation]);
  });
});

describe('the days that are told', () => {
  test('a year that is over is told whole, this one up to today', () => {
    expect(spansOf(2022, '2026-11-23').year).toEqual({ from: '2022-01-01', to: '2022-12-31' });
    expect(spansOf(2026, '2026-11-23')).toEqual({ year: { from: '2026-01-01', to: '2026-11-23' }, sinceLastMonth: { from: '2026-10-24', to: '2026-11-23' } });
  });
  test('a month ago is the last day of a shorter month', () => {
    expect(spansOf(2026, '2026-03-31').sinceLastMonth.from).toBe('2026-03-01');
  });
});

test('a shortened story is no longer than it may be, and ends with a sentence or a word', () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 80 }), fc.integer({ min: 20, max: 300 }), (text, most) => {
    const short = shortened(text, most);
    expect(short.length).toBeLessThanOrEqual(Math.max(most, 1) + 2);
    if (text.length > most) expect(short).toMatch(/(\.| …)$/);
    else expect(short).toBe(text);
  }));
});
