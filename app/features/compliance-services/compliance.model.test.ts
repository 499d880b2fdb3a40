import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/platform/time/civil-date.ts';
import { certificateStateOn, completenessOn, coreOn, establishedSince, isInForce, isValidOn, markerCodes, markersOf, stateOn, type ServiceContent } from './compliance.model.ts';
import { breakDown, breakdowns, countNames, shareOf, sumOf, type FigureCell } from './figures.model.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2019-01-01', offset));
const history = fc.uniqueArray(fc.record({ effectiveOn: day, isEstablished: fc.boolean() }), { selector: ({ effectiveOn }) => effectiveOn, maxLength: 8 });

const content: ServiceContent = {
  isEstablished: true, reason: '', decisionNumber: '', decisionOn: null, decisionBody: '', form: 'oneOfficer', staffCount: 1, appointedBy: 'boardOfDirectors', dismissedBy: 'executiveHead',
  payDecidedBy: null, accountableTo: 'boardOfDirectors', hasDocumentAccess: true, mayConveneBoard: false, mayRequestExplanations: null, officerName: '', officerPosition: '', officerPhone: '', officerEmail: '',
};

describe('the state of a service', () => {
  test('on a day is the last that began by then, whatever the order and whatever began later', () => {
    fc.assert(fc.property(history, day, (states, on) => {
      const found = stateOn(states, on);
      const begun = states.filter(({ effectiveOn }) => effectiveOn <= on);
      expect(found).toEqual(begun.length === 0 ? null : [...begun].sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0]);
      expect(stateOn([...states].reverse(), on)).toEqual(found);
      expect(stateOn([...states, { effectiveOn: addDays(on, 1), isEstablished: true }], on)).toEqual(found);
    }));
  });

  test('has lasted since a day exactly when there is a service, and there was one on every day in between', () => {
    fc.assert(fc.property(history, day, (states, on) => {
      const since = establishedSince(states, on);
      expect(since !== null).toBe(stateOn(states, on)?.isEstablished === true);
      if (since === null) return;
      expect(states.filter(({ effectiveOn }) => effectiveOn >= since && effectiveOn <= on).every(({ isEstablished }) => isEstablished)).toBe(true);
      expect(stateOn(states, addDays(since, -1))?.isEstablished ?? false).toBe(false);
    }));
  });
});

test('each marker of independence says whether it is met and why', () => {
  const markers = markersOf(content, new Set(['boardOfDirectors']));
  expect(markers.map(({ code }) => code)).toEqual([...markerCodes]);
  expect(markers.map(({ isMet, reason }) => [isMet, reason])).toEqual([
    [true, 'independentBody'], [false, 'dependentBody'], [false, 'notSaid'], [true, 'independentBody'], [true, 'granted'], [false, 'notGranted'], [false, 'notSaid'],
  ]);
  expect(markersOf(content, new Set()).filter(({ isMet }) => isMet).map(({ code }) => code)).toEqual(['hasDocumentAccess']);
});

describe('documents', () => {
  const documents = fc.array(fc.record({ documentCode: fc.constantFrom('D01', 'D03', 'D05'), adoptedOn: day, endedOn: fc.option(day) }), { maxLength: 12 });

  test('are complete when each of the core is in force on the day', () => {
    fc.assert(fc.property(documents, fc.subarray(['D01', 'D03', 'D05']), day, (all, codes, on) => {
      const { present, missing, isComplete } = completenessOn(all, { validFrom: '2019-01-01', documentCodes: codes }, on);
      expect([...present, ...missing].sort()).toEqual([...codes].sort());
      expect(isComplete).toBe(codes.length > 0 && codes.every((code) => all.some((one) => one.documentCode === code && isInForce(one, on))));
    }));
    expect(completenessOn([], null, '2022-01-01').isComplete).toBe(false);
  });

  test('follow the rule that is in force on the day', () => {
    const cores = [{ validFrom: '2020-01-01', documentCodes: ['D01'] }, { validFrom: '2023-01-01', documentCodes: ['D01', 'D03'] }];
    expect([coreOn(cores, '2019-12-31'), coreOn(cores, '2022-12-31'), coreOn([...cores].reverse(), '2023-01-01')]).toEqual([null, cores[0], cores[1]]);
  });
});

test('a certificate is valid from its issue through its last day, unless withdrawn', () => {
  const certificate = { issuedOn: '2022-03-01', validUntil: '2025-02-28', withdrawnOn: null };
  const states = ['2022-02-28', '2022-03-01', '2024-12-29', '2024-12-30', '2025-02-28', '2025-03-01'].map((on) => certificateStateOn(certificate, on));
  expect(states).toEqual(['future', 'valid', 'valid', 'expiring', 'expiring', 'expired']);
  expect(['2023-04-30', '2023-05-01'].map((on) => isValidOn({ ...certificate, withdrawnOn: '2023-05-01' }, on))).toEqual([true, false]);
});

describe('figures', () => {
  const name = (text: string) => ({ kk: text, ru: null, en: null });
  const cell = fc.record({ office: fc.integer({ min: 0, max: 5 }), region: fc.integer({ min: 0, max: 3 }), organisations: fc.nat(400), established: fc.nat(400), complete: fc.nat(400), certified: fc.nat(20) })
    .map(({ office, region, ...counts }): FigureCell => ({
      ...counts, officeId: `o${office}`, officeName: name(`o${office}`), officeKind: office < 3 ? 'cga' : 'lea', peerGroupCode: office % 2 ? 'odd' : null, peerGroupName: office % 2 ? name('odd') : null,
      regionCode: `r${region}`, regionName: name(`r${region}`),
    }));

  test('of every breakdown add up to the same total, and its shares are those of the sums', () => {
    fc.assert(fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const total = sumOf(cells);
      for (const by of breakdowns) {
        const rows = breakDown(cells, by);
        expect(sumOf(rows)).toEqual(total);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const weighted = rows.reduce((sum, row) => sum + (shareOf(row, 'established') ?? 0) * row.organisations, 0);
        if (total.organisations > 0) expect(weighted / total.organisations).toBeCloseTo(rows.filter(({ organisations }) => organisations > 0).reduce((sum, { established }) => sum + established, 0) / total.organisations, 9);
      }
      for (const count of countNames) expect(total[count]).toBe(cells.reduce((sum, one) => sum + one[count], 0));
    }));
    expect(shareOf(sumOf([]), 'established')).toBeNull();
  });
});
