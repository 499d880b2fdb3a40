import type { Role } from '#app/platform/auth/actor.ts';

/** From the charter's own people up to the Commission under the President, see the rules of project management. */
export const escalationLevels = ['curator', 'customer', 'coordinator', 'commission'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

export const escalationCauses = ['manual', 'behindPlan', 'noAnswer', 'controlPointMissed'] as const;
export type EscalationCause = (typeof escalationCauses)[number];

export type EscalationState = 'open' | 'answered' | 'passedOn' | 'withdrawn';

export const nextLevel = (level: EscalationLevel): EscalationLevel | null => escalationLevels[escalationLevels.indexOf(level) + 1] ?? null;

/** Who puts a matter before which level. Nobody escalates to themselves or below. */
const raisable: Partial<Record<Role, readonly EscalationLevel[]>> = {
  projectManager: ['curator', 'customer'],
  officeLead: ['customer', 'coordinator'],
  commissioner: ['customer', 'coordinator'],
  coordinator: ['customer', 'commission'],
};

export const levelsRaisableBy = (role: Role): readonly EscalationLevel[] => raisable[role] ?? [];

type Person = { role: Role; personId: string; officeId: string };
export type Answerable = { state: EscalationState; level: EscalationLevel; officeId: string; raisedBy: string | null; curatorId: string | null; customerId: string | null };

/**
 * The curator and the customer answer in person or through an office lead; for the Commission the coordinator records its
 * answer. Nobody answers what they asked, except that the coordinator brings the Commission's answer.
 */
export function mayAnswer(person: Person, escalation: Answerable): boolean {
  if (escalation.state !== 'open') return false;
  if (escalation.level === 'commission') return person.role === 'coordinator';
  if (escalation.raisedBy === person.personId) return false;
  if (escalation.level === 'coordinator') return person.role === 'coordinator';
  if (person.officeId !== escalation.officeId) return false;
  return person.role === 'officeLead' || person.personId === (escalation.level === 'curator' ? escalation.curatorId : escalation.customerId);
}

/** What was not settled goes to the next level: by who asked, by who was asked, and by whoever may raise it there. */
export function mayPassOn(person: Person, escalation: Answerable): boolean {
  const next = nextLevel(escalation.level);
  if (next === null || escalation.state === 'passedOn' || escalation.state === 'withdrawn') return false;
  return mayAnswer(person, escalation) || (escalation.raisedBy === person.personId || escalation.raisedBy === null) && levelsRaisableBy(person.role).includes(next);
}

export const mayWithdraw = (person: Person, escalation: Answerable): boolean =>
  escalation.state === 'open' && (escalation.raisedBy === null ? person.role === 'coordinator' : escalation.raisedBy === person.personId);
