import { foldText } from '#app/platform/text/fold-text.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';

type Entry = { directionCode: string; process: Localized; exposedPosition: Localized; scheme: Localized };

const mostSuggestions = 6;
const fewestLetters = 2;

const textOf = ({ process, exposedPosition, scheme }: Entry) =>
  foldText([process, exposedPosition, scheme].flatMap(({ kk, ru, en }) => [kk, ru ?? '', en ?? '']).join(' '));

/** Entries of the library that hold every word typed, in any language and spelling; those of the chosen direction first. */
export function suggestionsFor<E extends Entry>(library: readonly E[], typed: string, directionCode: string | null): E[] {
  const words = foldText(typed).split(' ').filter((word) => word.length >= fewestLetters);
  if (words.length === 0) return [];
  const matching = library.filter((entry) => {
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  return matching.toSorted((left, right) => Number(right.directionCode === directionCode) - Number(left.directionCode === directionCode)).slice(0, mostSuggestions);
}
