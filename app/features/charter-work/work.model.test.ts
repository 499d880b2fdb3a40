import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles, scopes } from '#app/platform/auth/actor.ts';
import {
  isReviewerOf, mayWorkOn, movementNames, movements, offeredMovements, openBefore, refusalOf, stageOf, type Progress, type Subject,
} from './work.model.ts';

const person = fc.constantFrom('p1', 'p2', 'p3');
const region = fc.constantFrom('KZ-11', 'KZ-15', null);
const mover = fc.record({ role: fc.constantFrom(...roles), scope: fc.constantFrom(...scopes), personId: person, regionCode: region });
const subject = fc.record({
  charterAcceptsWork: fc.boolean(),
  regionCode: region,
  people: fc.array(fc.record({ personId: person, duty: fc.constantFrom('owner' as const, 'coExecutor' as const) }), { maxLength: 2 }),
  isStandard: fc.boolean(),
  missingProof: fc.constantFrom<string[]>([], ['minutes']),
  openBefore: fc.constantFrom<string[]>([], ['x']),
});
const fresh: Progress = { state: 'planned', review: null, doneBy: null };

/** What the service stores for a movement. */
function after(progress: Progress, movement: (typeof movementNames)[number], by: string): Progress {
  switch (movement) {
    case 'start': return { ...progress, state: 'inProgress' };
    case 'finish': return { state: 'done', review: null, doneBy: by };
    case 'nothingToDo': return { state: 'nothingToDo', review: null, doneBy: by };
    case 'undo': return { state: 'inProgress', review: null, doneBy: null };
    case 'confirm': return { ...progress, review: 'confirmed' };
    case 'return': return { state: 'inProgress', review: 'returned', doneBy: null };
  }
}

describe('the life of an occurrence', () => {
  it('never becomes done without proof or before its time, nor verified by whoever did it, whoever tries what', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(mover, fc.constantFrom(...movementNames)), { maxLength: 40 }), subject, (steps, scene) => {
        let progress = fresh;
        for (const [who, movement] of steps) {
          const now: Subject = { ...scene, ...progress };
          if (refusalOf(who, now, movement) !== null) continue;
          expect(movements[movement].from).toContain(progress.state);
          expect(scene.charterAcceptsWork).toBe(true);
          if (movement === 'finish') expect([scene.missingProof, scene.openBefore]).toEqual([[], []]);
          if (movement === 'nothingToDo') expect(scene.isStandard).toBe(true);
          if (movement === 'confirm' || movement === 'return') {
            expect(who.personId).not.toBe(progress.doneBy);
            expect(isReviewerOf(who, scene.regionCode)).toBe(true);
          }
          expect(stageOf(progress)).not.toBe('verified');
          progress = after(progress, movement, who.personId);
        }
      }),
    );
  });

  it('is offered what only a missing proof prevents, so that trying says what is missing', () => {
    const scene: Subject = { ...fresh, charterAcceptsWork: true, regionCode: 'KZ-11', people: [], isStandard: true, missingProof: ['minutes'], openBefore: [] };
    const executor = { role: 'executor', scope: 'team', personId: 'p1', regionCode: 'KZ-11' } as const;
    expect(offeredMovements(executor, scene)).toEqual(['start', 'finish', 'nothingToDo']);
    expect(refusalOf(executor, scene, 'finish')).toBe('proofMissing');
    expect(offeredMovements({ ...executor, scope: 'organisation' }, scene)).toEqual([]);
  });

  it('belongs to its owner and helpers, to the office, and to the whole team only while nobody owns it', () => {
    const executor = { role: 'executor', scope: 'team', personId: 'p1', regionCode: null } as const;
    expect(mayWorkOn(executor, [])).toBe(true);
    expect(mayWorkOn(executor, [{ personId: 'p2', duty: 'coExecutor' }])).toBe(true);
    expect(mayWorkOn(executor, [{ personId: 'p2', duty: 'owner' }])).toBe(false);
    expect(mayWorkOn(executor, [{ personId: 'p2', duty: 'owner' }, { personId: 'p1', duty: 'coExecutor' }])).toBe(true);
    expect(mayWorkOn({ ...executor, role: 'officeLead', scope: 'office' }, [{ personId: 'p2', duty: 'owner' }])).toBe(true);
  });

  it('waits for what it follows up to its own due date', () => {
    const earlier = [
      { taskId: 'a', dueOn: '2026-03-31', state: 'done' as const },
      { taskId: 'a', dueOn: '2026-06-30', state: 'planned' as const },
      { taskId: 'b', dueOn: '2026-03-31', state: 'planned' as const },
    ];
    expect(openBefore('2026-04-30', ['a'], earlier)).toEqual([]);
    expect(openBefore('2026-06-30', ['a'], earlier)).toEqual([earlier[1]]);
  });
});
