import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles, scopes } from '#app/platform/auth/actor.ts';
import { dropsOf } from './board-drag.model.ts';
import { movements, occurrenceStates, offeredMovements, refusalOf, stageOf, stages, wordless, type Subject } from './work.model.ts';

const person = fc.constantFrom('p1', 'p2');
const mover = fc.record({
  role: fc.constantFrom(...roles), scope: fc.constantFrom(...scopes), personId: person, regionCode: fc.constantFrom('KZ-11', null),
});
const subject: fc.Arbitrary<Subject> = fc.record({
  state: fc.constantFrom(...occurrenceStates),
  review: fc.constantFrom(null, 'confirmed' as const, 'returned' as const),
  doneBy: fc.option(person),
  charterAcceptsWork: fc.boolean(),
  regionCode: fc.constantFrom('KZ-11', null),
  people: fc.array(fc.record({ personId: person, duty: fc.constantFrom('owner' as const, 'coExecutor' as const) }), { maxLength: 2 }),
  isStandard: fc.boolean(),
  missingProof: fc.constantFrom<string[]>([], ['minutes']),
  openBefore: fc.constantFrom<string[]>([], ['x']),
});

describe('dropping a card', () => {
  it('does what a button of the card does, and only what the server would not refuse', () => {
    fc.assert(
      fc.property(mover, subject, (who, card) => {
        const offered = offeredMovements(who, card);
        const drops = dropsOf(who, card, offered);
        expect(drops === null).toBe(!wordless.some((movement) => offered.includes(movement)));
        for (const [stage, drop] of Object.entries(drops ?? {})) {
          expect(stage).not.toBe(stageOf(card));
          if (drop.refusal !== null) continue;
          expect(offered).toContain(drop.movement);
          expect(refusalOf(who, card, drop.movement)).toBeNull();
          const { to } = movements[drop.movement];
          expect(stageOf(to === null ? { ...card, review: 'confirmed' } : { state: to, review: null })).toBe(stage);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says of every other column what the server would say', () => {
    const owner = { role: 'projectManager', scope: 'office', personId: 'p1', regionCode: null } as const;
    const card: Subject = {
      state: 'planned', review: null, doneBy: null, charterAcceptsWork: true, regionCode: 'KZ-11', people: [], isStandard: true, missingProof: ['minutes'], openBefore: [],
    };
    const dropsFor = (one: Subject, who: Parameters<typeof dropsOf>[0] = owner) => dropsOf(who, one, offeredMovements(who, one));
    expect(dropsFor(card)).toEqual({
      inProgress: { movement: 'start', refusal: null },
      reported: { movement: null, refusal: 'proofMissing' },
      verified: { movement: null, refusal: 'notInThisState' },
    });
    expect(dropsFor({ ...card, state: 'inProgress', missingProof: [], openBefore: ['x'] })?.reported).toEqual({ movement: null, refusal: 'earlierOpen' });
    expect(dropsFor({ ...card, state: 'done', doneBy: 'p1' })?.verified).toEqual({ movement: null, refusal: 'notThisReviewer' });
    const commissioner = { role: 'commissioner', scope: 'region', personId: 'p2', regionCode: 'KZ-11' } as const;
    expect(dropsFor({ ...card, state: 'done', doneBy: 'p1' }, commissioner)).toEqual({
      planned: { movement: null, refusal: 'notInThisState' },
      inProgress: { movement: null, refusal: 'needsWords' },
      verified: { movement: 'confirm', refusal: null },
    });
    expect(Object.keys(dropsFor(card) ?? {})).toHaveLength(stages.length - 1);
  });

  it('is not offered to whoever only looks, nor of what is decided', () => {
    const auditor = { role: 'auditor', scope: 'national', personId: 'p1', regionCode: null } as const;
    const card: Subject = {
      state: 'planned', review: null, doneBy: null, charterAcceptsWork: true, regionCode: null, people: [], isStandard: false, missingProof: [], openBefore: [],
    };
    expect(dropsOf(auditor, card, offeredMovements(auditor, card))).toBeNull();
  });
});
