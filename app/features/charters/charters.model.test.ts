import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#app/platform/auth/actor.ts';
import { charterStates, isEditable, movements, possibleMovements, refusalOfMovement, type CharterState, type Movement, type Reviewable } from './charter-life.model.ts';
import { advisedParts, missingParts, partCount, placeOf, untranslated, type CharterContent } from './charters.model.ts';
import { noParts } from './charters.fixtures.ts';

const text = (kk: string) => ({ kk, ru: null, en: null });

const complete: CharterContent = {
  code: 'AKM-2026-01',
  blockCode: '2024-culture',
  name: text('n'),
  goal: text('g'),
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  ...noParts,
  grounds: ['law-anti-corruption'],
  controlPoints: [{ id: 'p', name: text('p'), dueOn: '2026-06-30' }],
  organisations: [{ organisationId: 'o', regionCode: 'KZ-11' }],
  tasks: [
    { id: 't', parentId: null, name: text('t'), frequency: null, evidenceKinds: [], startsOn: null, endsOn: null, standardTaskId: null, follows: [] },
    { id: 's', parentId: 't', name: text('s'), frequency: 'monthly', evidenceKinds: ['minutes'], startsOn: null, endsOn: null, standardTaskId: null, follows: [] },
  ],
  indicators: [
    {
      id: 'i', indicatorCode: 'CU-01', name: text('i'), unitCode: 'event', kind: 'increment', direction: 'up', decimals: 0, rangeLow: null, rangeHigh: null,
      baseline: '0', trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15', targets: [{ controlOn: '2026-12-31', planned: '10', organisationId: null }],
    },
  ],
};
const everybody = ['customer', 'manager', 'executor'];

const mover = fc.record({
  role: fc.constantFrom(...roles),
  personId: fc.constantFrom('a', 'b', 'c'),
  regionCode: fc.constantFrom('KZ-11', 'KZ-15', null),
});
const step = fc.record({ mover, movement: fc.constantFrom(...(Object.keys(movements) as Movement[])) });

/** The trail of a charter moved by `steps`, as far as the rules let it be moved. */
function walk(regionCode: string | null, steps: { mover: { role: Role; personId: string; regionCode: string | null }; movement: Movement }[]) {
  const charter: Reviewable = { state: 'draft', regionCode, submittedBy: null };
  const trail: { by: string; role: Role; from: CharterState; to: CharterState; movement: Movement; submittedBy: string | null; moverRegion: string | null }[] = [];
  for (const { mover: who, movement } of steps) {
    if (refusalOfMovement(who, charter, movement)) continue;
    const from = charter.state;
    charter.state = movements[movement].to;
    if (movement === 'submit') charter.submittedBy = who.personId;
    trail.push({ by: who.personId, role: who.role, from, to: charter.state, movement, submittedBy: charter.submittedBy, moverRegion: who.regionCode });
  }
  return { charter, trail };
}

describe('the life of a charter', () => {
  test('random people making random movements never leave the table', () => {
    fc.assert(
      fc.property(fc.constantFrom('KZ-11', null), fc.array(step, { maxLength: 60 }), (regionCode, steps) => {
        const { charter, trail } = walk(regionCode, steps);
        expect(charterStates).toContain(charter.state);
        for (const { movement, role, from, to, by, submittedBy, moverRegion } of trail) {
          const rule = movements[movement];
          expect(rule.roles).toContain(role);
          expect(rule.from).toContain(from);
          expect(to).toBe(rule.to);
          if (role === 'commissioner') expect(moverRegion).toBe(regionCode);
          if (role === 'coordinator') expect(regionCode).toBeNull();
          if (movement === 'agree' || movement === 'approve') expect(by).not.toBe(submittedBy);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('approval always follows an agreement, and that a submission', () => {
    fc.assert(
      fc.property(fc.constantFrom('KZ-11', null), fc.array(step, { maxLength: 80 }), (regionCode, steps) => {
        const { trail } = walk(regionCode, steps);
        trail.forEach(({ movement }, place) => {
          if (movement === 'approve') expect(trail.slice(place - 2, place).map((one) => one.movement)).toEqual(['submit', 'agree']);
          if (movement === 'approve') expect(place).toBe(trail.length - 1);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('what is offered is what is not refused', () => {
    fc.assert(
      fc.property(mover, fc.constantFrom(...charterStates), fc.constantFrom('KZ-11', null), fc.constantFrom('a', null), (who, state, regionCode, submittedBy) => {
        const charter = { state, regionCode, submittedBy };
        for (const movement of Object.keys(movements) as Movement[]) {
          expect(possibleMovements(who, charter).includes(movement)).toBe(refusalOfMovement(who, charter, movement) === null);
        }
      }),
    );
  });

  test('a reviewer returns what is submitted, a lead what is agreed', () => {
    const lead = { role: 'officeLead' as const, personId: 'l', regionCode: 'KZ-11' };
    const commissioner = { role: 'commissioner' as const, personId: 'c', regionCode: 'KZ-11' };
    const at = (state: CharterState) => ({ state, regionCode: 'KZ-11', submittedBy: 'm' });
    expect([refusalOfMovement(lead, at('submitted'), 'return'), refusalOfMovement(lead, at('agreed'), 'return')]).toEqual(['notInThisState', null]);
    expect([refusalOfMovement(commissioner, at('submitted'), 'return'), refusalOfMovement(commissioner, at('agreed'), 'return')]).toEqual([null, 'notInThisState']);
  });

  test('content changes only in a draft and after a return', () => {
    expect(charterStates.filter(isEditable)).toEqual(['draft', 'returned']);
  });
});

describe('what a charter lacks', () => {
  test('nothing, or each part by its name', () => {
    expect(missingParts(complete, everybody)).toEqual([]);
    expect(missingParts({ ...complete, goal: text(' ') }, ['customer'])).toEqual(['goal', 'manager', 'executor']);
    expect(missingParts({ ...complete, organisations: [], indicators: [], tasks: [] }, everybody)).toEqual(['organisations', 'indicators', 'tasks']);
    expect(missingParts({ ...complete, grounds: [], controlPoints: [] }, everybody)).toEqual(['grounds', 'controlPoints']);
    const [indicator] = complete.indicators;
    expect(missingParts({ ...complete, indicators: [{ ...indicator!, targets: [] }] }, everybody)).toEqual(['targets']);
    expect(missingParts({ ...complete, endsOn: '2026-11-30' }, everybody)).toEqual(['targetsOutsidePeriod']);
    expect(missingParts({ ...complete, tasks: complete.tasks.map((task) => ({ ...task, evidenceKinds: [] })) }, everybody)).toEqual(['evidenceKinds']);
    const late = complete.tasks.map((task) => ({ ...task, endsOn: '2027-01-15' }));
    const early = [{ ...complete.controlPoints[0]!, dueOn: '2025-12-31' }];
    expect(missingParts({ ...complete, tasks: late, controlPoints: early }, everybody)).toEqual(['tasksOutsidePeriod', 'controlPointsOutsidePeriod']);
  });

  test('nothing is asked for twice, and every part has a place and a giver', () => {
    const nothing = { ...complete, goal: text(''), grounds: [], organisations: [], indicators: [], tasks: [], controlPoints: [] };
    const asked = missingParts(nothing, []);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(partCount);
    for (const part of asked) expect(placeOf[part].section).toBeDefined();
  });

  test('what is only advised does not count as missing', () => {
    expect(advisedParts(complete, 2)).toEqual(['owners', 'resources', 'risks', 'stakeholders', 'russianTexts', 'englishTexts']);
    expect(missingParts(complete, everybody)).toEqual([]);
    const full = (kk: string) => ({ kk, ru: kk, en: kk });
    const whole: CharterContent = {
      ...complete,
      name: full('n'),
      goal: full('g'),
      tasks: complete.tasks.map((task) => ({ ...task, name: full('t') })),
      controlPoints: [{ id: 'p', name: full('p'), dueOn: '2026-06-30' }],
      resources: [{ id: 'r', kind: 'other', name: full('r'), plannedTenge: null, plannedPeople: null }],
      risks: [{ id: 'k', name: full('k'), likelihood: 'low', impact: 'high', response: full('a') }],
      stakeholders: [{ id: 'h', name: full('h'), interest: { kk: 'i', ru: 'i', en: null }, influence: 'low' }],
    };
    expect(advisedParts(whole, 0)).toEqual(['englishTexts']);
    expect(untranslated(whole, 'en')).toEqual([{ section: 'stakeholders', count: 1 }]);
  });
});
