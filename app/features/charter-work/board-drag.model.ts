/** What dropping a card on another column of the board does: the same movement as its button, or nothing and why. */

import {
  refusalOf, stageOf, stages, wordless, type Movement, type MovementRefusal, type Stage, type Subject, type WordlessMovement,
} from './work.model.ts';

/** `needsWords`: the step asks for a reason or a remark, which is given on the occurrence's own page. */
export type DropRefusal = MovementRefusal | 'needsWords';
export type Drop = { movement: WordlessMovement; refusal: null } | { movement: null; refusal: DropRefusal };
export type Drops = Partial<Record<Stage, Drop>>;

/** The movement that leads from one column to another, as its button would. */
const between: Partial<Record<Stage, Partial<Record<Stage, WordlessMovement>>>> = {
  planned: { inProgress: 'start', reported: 'finish' },
  inProgress: { reported: 'finish' },
  reported: { inProgress: 'undo', verified: 'confirm' },
};

type Mover = Parameters<typeof refusalOf>[0];

function dropOn(mover: Mover, subject: Subject, offered: readonly Movement[], from: Stage, to: Stage): Drop {
  const movement = between[from]?.[to];
  if (!movement) return { movement: null, refusal: 'notInThisState' };
  if (movement === 'undo' && !offered.includes('undo') && offered.includes('return')) return { movement: null, refusal: 'needsWords' };
  const refusal = refusalOf(mover, subject, movement);
  return refusal === null ? { movement, refusal } : { movement: null, refusal };
}

/** What each other column answers; null where the person has no step to make by dragging, tried in vain or not. */
export function dropsOf(mover: Mover, subject: Subject, offered: readonly Movement[]): Drops | null {
  if (!wordless.some((movement) => offered.includes(movement))) return null;
  const from = stageOf(subject);
  return Object.fromEntries(stages.filter((stage) => stage !== from).map((stage) => [stage, dropOn(mover, subject, offered, from, stage)]));
}
