import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInline, parseToken, printToken, referencesOf, tokensOf, withoutSeen, withTokens, type FigureToken } from './inline-text.model.ts';
import { figureForms } from './number-words.model.ts';

const token: fc.Arbitrary<FigureToken> = fc.record({
  address: fc.record({
    statistic: fc.stringMatching(/^[a-z0-9_]{1,10}([.][a-z0-9_]{1,10}){0,3}$/), period: fc.constantFrom('2022', '2021-Q3', '2022-08'), cell: fc.constantFrom('', 'region=KZ-11', 'region=KZ-33&state=eliminated', 'kind=a%20b'),
  }),
  form: fc.constantFrom(...figureForms), measure: fc.constantFrom('reported' as const, 'verified' as const), seen: fc.constantFrom('', ':0', ':4486', 'about:87000000', 'moreThan:-3.5'),
});

describe('a token', () => {
  test('is read as it was printed, wherever it stands', () => {
    fc.assert(fc.property(token, (one) => {
      expect(parseToken(printToken(one).slice(2, -2))).toEqual(one);
      expect(tokensOf(`а ${printToken(one)}, б ((${printToken(one)}))`)).toEqual([one, one]);
    }));
  });

  test('that cites nothing stays text', () => {
    for (const text of ['{{}}', '{{a|b}}', '{{a|2022||number|reported|x}}', '{{a|2022|region|number|reported|:1}}', '{{a|2022||shout|reported|:1}}', '{{a|2022|kind=%zz|number|reported|:1}}']) {
      expect(tokensOf(text)).toEqual([]);
      expect(parseInline(text)).toEqual([{ kind: 'text', text, emphasis: false }]);
    }
  });

  test('changes in its place, and without its value says the same', () => {
    fc.assert(fc.property(token, fc.string(), (one, before) => {
      const text = `${before.replaceAll(/[{}]/g, '')} ${printToken(one)} after`;
      expect(tokensOf(withTokens(text, (found) => ({ ...found, seen: ':7' })))).toEqual([{ ...one, seen: ':7' }]);
      expect(withoutSeen(withTokens(text, (found) => ({ ...found, seen: ':7' })))).toBe(withoutSeen(text));
    }));
  });
});

describe('a text', () => {
  test('has emphasis, references and footnotes', () => {
    expect(parseInline('a **b** [[law-1]]((c **d**)) e')).toEqual([
      { kind: 'text', text: 'a ', emphasis: false }, { kind: 'text', text: 'b', emphasis: true }, { kind: 'text', text: ' ', emphasis: false }, { kind: 'reference', code: 'law-1' },
      { kind: 'footnote', parts: [{ kind: 'text', text: 'c ', emphasis: false }, { kind: 'text', text: 'd', emphasis: true }] }, { kind: 'text', text: ' e', emphasis: false },
    ]);
    expect(referencesOf('[[a]] and [[b-2]]')).toEqual(['a', 'b-2']);
  });

  test('with signs that are never closed keeps them', () => {
    expect(parseInline('2 ** 3 (( open')).toEqual([{ kind: 'text', text: '2 ** 3 (( open', emphasis: false }]);
  });

  test('of any signs is read whole', () => {
    const written = fc.array(fc.constantFrom('**', '((', '))', '[[a]]', '{{', '}}', 'x ', '\n')).map((parts) => parts.join(''));
    const letters = (text: string) => text.replaceAll(/[^x]/g, '');
    const said = (parts: ReturnType<typeof parseInline>): string => parts.map((part) => (part.kind === 'text' ? part.text : part.kind === 'footnote' ? said(part.parts) : '')).join('');
    fc.assert(fc.property(written, (text) => {
      expect(letters(said(parseInline(text)))).toBe(letters(text));
    }));
  });
});
