import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#app/platform/auth/actor.ts';
import { eventLife, eventMovements, eventStates, isCounted, isEditable, isReviewerOf, movementsFrom, refusalOf, type EventState, type EventSubject } from './event-life.model.ts';

const today = '2026-06-01';
const subject = (change: Partial<EventSubject> = {}): EventSubject => ({
  state: 'planned', plannedOn: '2026-05-20', officeKind: 'lea', needsParticipants: true, needsProof: true, participants: 12, proofs: 1, reportedBy: null, proofAuthors: ['executor'], ...change,
});
const executor = { role: 'executor' as const, personId: 'executor' };
const commissioner = { role: 'commissioner' as const, personId: 'commissioner' };

describe('an event is reported as held', () => {
  test('on a day that has come, with participants and proof where its kind asks for them', () => {
    const hold = (change: Partial<EventSubject>, heldOn: string | null = '2026-06-01') => refusalOf('hold', subject(change), executor, { heldOn }, today);
    expect(hold({})).toBeNull();
    expect(hold({}, '2026-06-02')).toBe('notFuture');
    expect(hold({}, null)).toBe('notFuture');
    expect(hold({ participants: 0 })).toBe('participants');
    expect(hold({ participants: 0, needsParticipants: false })).toBeNull();
    expect(hold({ proofs: 0 })).toBe('proof');
    expect(hold({ proofs: 0, needsProof: false })).toBeNull();
    expect(hold({ state: 'cancelled' })).toBe('notFromHere');
  });
});

describe('an event is confirmed', () => {
  const held = { state: 'held' as const, reportedBy: 'executor' };
  test('by the commissioner for an akimat and by the coordinator for a central body', () => {
    expect(refusalOf('verify', subject(held), commissioner, {}, today)).toBeNull();
    expect(refusalOf('verify', subject({ ...held, officeKind: 'cga' }), commissioner, {}, today)).toBe('ownReviewer');
    expect(refusalOf('verify', subject({ ...held, officeKind: 'cga' }), { role: 'coordinator', personId: 'c' }, {}, today)).toBeNull();
    expect(refusalOf('verify', subject(held), { role: 'coordinator', personId: 'c' }, {}, today)).toBe('ownReviewer');
    expect(refusalOf('verify', subject(held), executor, {}, today)).toBe('notYours');
  });
  test('never by whoever reported it or gave its proof', () => {
    expect(refusalOf('verify', subject({ ...held, reportedBy: 'commissioner' }), commissioner, {}, today)).toBe('secondPerson');
    expect(refusalOf('verify', subject({ ...held, proofAuthors: ['x', 'commissioner'] }), commissioner, {}, today)).toBe('secondPerson');
  });
});

test('moving needs another day and a reason, cancelling a reason, returning a remark', () => {
  const by = (movement: 'move' | 'cancel' | 'return', words: object, state: EventState = 'planned') => refusalOf(movement, subject({ state }), movement === 'return' ? commissioner : executor, words, today);
  expect(by('move', { movedTo: '2026-05-20', note: 'x' })).toBe('newDay');
  expect(by('move', { note: 'x' })).toBe('newDay');
  expect(by('move', { movedTo: '2026-07-01', note: ' ' })).toBe('reason');
  expect(by('move', { movedTo: '2026-07-01', note: 'x' })).toBeNull();
  expect(by('cancel', {})).toBe('reason');
  expect(by('return', {}, 'held')).toBe('remark');
  expect(by('return', { note: 'x' }, 'verified')).toBeNull();
});

test('a page offers nothing that the table of the life does not allow', () => {
  for (const state of eventStates) {
    for (const role of roles) {
      for (const movement of movementsFrom(state, role, 'lea')) {
        expect(eventLife[movement].from).toContain(state);
        if (movement === 'verify' || movement === 'return') expect(isReviewerOf(role, 'lea')).toBe(true);
      }
    }
  }
  expect(movementsFrom('held', 'auditor', 'lea')).toEqual([]);
  expect(eventStates.filter(isEditable)).toEqual(['planned', 'moved', 'returned']);
});

test('whatever is tried in whatever order, nothing comes to be verified without what it needs and a second person', () => {
  const person = fc.record({ role: fc.constantFrom(...roles), personId: fc.constantFrom('a', 'b', 'c') });
  const step = fc.record({
    movement: fc.constantFrom(...eventMovements), actor: person, heldOn: fc.constantFrom(null, '2026-05-01', today, '2026-07-01'), movedTo: fc.constantFrom(null, '2026-05-20', '2026-07-02'),
    note: fc.constantFrom('', 'x'), participants: fc.nat(2), proofs: fc.nat(2), proofAuthor: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom('lea' as const, 'cga' as const), (steps, officeKind) => {
      let event = subject({ officeKind, participants: 0, proofs: 0, proofAuthors: [] });
      let heldOn: string | null = null;
      for (const { movement, actor, participants, proofs, proofAuthor, ...words } of steps) {
        if (isEditable(event.state)) event = { ...event, participants, proofs, proofAuthors: proofs > 0 ? [proofAuthor] : [] };
        const before = event.state;
        if (refusalOf(movement, event, actor, words, today) !== null) continue;
        const { to } = eventLife[movement];
        if (to === 'held') heldOn = words.heldOn;
        event = { ...event, state: to, reportedBy: to === 'held' ? actor.personId : event.reportedBy, plannedOn: to === 'moved' ? words.movedTo! : event.plannedOn };
        if (isCounted(to)) {
          expect(event.participants).toBeGreaterThan(0);
          expect(event.proofs).toBeGreaterThan(0);
          expect(heldOn! <= today).toBe(true);
        }
        if (to === 'verified') {
          expect(before).toBe('held');
          expect(actor.role).toBe(officeKind === 'lea' ? 'commissioner' : 'coordinator');
          expect([event.reportedBy, ...event.proofAuthors]).not.toContain(actor.personId);
        }
      }
    }),
    { numRuns: 400 },
  );
});
