import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type TextPart } from './word-difference.model.ts';

const textOf = (parts: readonly TextPart[], left: TextPart['change']) => parts.filter(({ change }) => change !== left).map(({ text }) => text).join('');

describe('words that differ', () => {
  it('marks whole words of the Kazakh and the Russian alphabet', () => {
    expect(compareWords('Ұйымның тәуекелдері', 'Қызметтің тәуекелдері')).toEqual([
      { text: 'Ұйымның', change: 'removed' }, { text: 'Қызметтің', change: 'added' }, { text: ' тәуекелдері', change: 'same' },
    ]);
    expect(compareWords('Охватить 200 человек.', 'Охватить 2400 человек.')).toEqual([
      { text: 'Охватить ', change: 'same' }, { text: '200', change: 'removed' }, { text: '2400', change: 'added' }, { text: ' человек.', change: 'same' },
    ]);
  });

  it('gives both texts back to the letter', () => {
    const text = fc.string({ unit: fc.constantFrom('ә', 'Ж', 'a', '7', ' ', '\n', '.', '«', '😀', 'й') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareWords(before, after);
        expect(textOf(parts, 'added')).toBe(before);
        expect(textOf(parts, 'removed')).toBe(after);
      }),
    );
  });
});
