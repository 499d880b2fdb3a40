export const publicationStates = ['prepared', 'frozen', 'published'] as const;
export type PublicationState = (typeof publicationStates)[number];
export type PublicationMovement = 'freeze' | 'release' | 'publish' | 'discard';

/** What may be done with a publication: what is frozen can be released again as long as nobody outside has seen it. */
export const publicationMovements: Record<PublicationMovement, { from: PublicationState; to: PublicationState | null }> = {
  freeze: { from: 'prepared', to: 'frozen' },
  release: { from: 'frozen', to: 'prepared' },
  publish: { from: 'frozen', to: 'published' },
  discard: { from: 'prepared', to: null },
};

export type PublicationRefusal = 'notInThisState' | 'ownFreeze' | 'noStatistics';

/** Why a publication may not be moved now; null when it may. Somebody else than who froze it answers for publishing it. */
export function refusalOfMovement(
  { state, frozenBy, statistics }: { state: PublicationState; frozenBy: string | null; statistics: number }, movement: PublicationMovement, personId: string,
): PublicationRefusal | null {
  if (publicationMovements[movement].from !== state) return 'notInThisState';
  if (movement === 'publish' && frozenBy === personId) return 'ownFreeze';
  return movement === 'freeze' && statistics === 0 ? 'noStatistics' : null;
}
