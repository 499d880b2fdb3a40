export const textStates = ['draft', 'submitted', 'returned', 'agreed'] as const;
export type TextState = (typeof textStates)[number];
export const textMovements = ['submit', 'takeBack', 'return', 'agree', 'reopen'] as const;
export type TextMovement = (typeof textMovements)[number];

/** One language of a chapter: who handed it in may not judge it. */
export const textLife: Record<TextMovement, { from: readonly TextState[]; to: TextState; by: 'anybody' | 'submitter' | 'another'; needsRemark: boolean }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'anybody', needsRemark: false },
  takeBack: { from: ['submitted'], to: 'draft', by: 'submitter', needsRemark: false },
  return: { from: ['submitted'], to: 'returned', by: 'another', needsRemark: true },
  agree: { from: ['submitted'], to: 'agreed', by: 'another', needsRemark: false },
  reopen: { from: ['agreed'], to: 'draft', by: 'anybody', needsRemark: false },
};

export const isEditable = (state: TextState): boolean => state === 'draft' || state === 'returned';

/** Movements that a person may make of a text now. */
export function movementsOf(text: { state: TextState; submittedBy: string | null }, personId: string): TextMovement[] {
  return textMovements.filter((movement) => {
    const { from, by } = textLife[movement];
    if (!from.includes(text.state)) return false;
    return by === 'anybody' || (text.submittedBy === personId) === (by === 'submitter');
  });
}

export const reportStates = ['preparing', 'agreed', 'published'] as const;
export type ReportState = (typeof reportStates)[number];
export const reportMovements = ['agree', 'reopen', 'publish'] as const;
export type ReportMovement = (typeof reportMovements)[number];

export const reportLife: Record<ReportMovement, { from: ReportState; to: ReportState }> = {
  agree: { from: 'preparing', to: 'agreed' },
  reopen: { from: 'agreed', to: 'preparing' },
  publish: { from: 'agreed', to: 'published' },
};

export const reportMovementsOf = (state: ReportState): ReportMovement[] => reportMovements.filter((movement) => reportLife[movement].from === state);

/** What a report lacks, by reason. Empty: it can be agreed and published. */
export type Missing = { notAgreed: number; behind: number; openFigures: number; noPublication: boolean; unpublished: boolean };

export const isComplete = ({ notAgreed, behind, openFigures, noPublication, unpublished }: Missing): boolean =>
  notAgreed === 0 && behind === 0 && openFigures === 0 && !noPublication && !unpublished;
