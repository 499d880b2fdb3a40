import { diffArrays } from 'diff';

export type TextPart = { text: string; change: 'same' | 'added' | 'removed' };

/** Words of any alphabet, spaces and single signs. The ready-made tokens of `diff` know Latin words only and take others apart. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}_]+|\s+|./gsu) ?? [];

/** Two texts as one sequence of parts: what both have, what only the new one has, what only the old one had. */
export const compareWords = (before: string, after: string): TextPart[] =>
  diffArrays(tokensOf(before), tokensOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''), change: added ? 'added' : removed ? 'removed' : 'same',
  }));
