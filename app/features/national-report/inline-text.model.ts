import { addressKey, membersOf, type FigureAddress } from '#app/features/statistic-engine/index.ts';
import { figureForms, type FigureForm } from './number-words.model.ts';

/** What a text cites of a statistic. `seen`: what it was when its author put it there, with its qualifier; empty: it was unknown. */
export type FigureToken = { address: FigureAddress; form: FigureForm; measure: 'reported' | 'verified'; seen: string };

export type Inline =
  | { kind: 'text'; text: string; emphasis: boolean }
  | { kind: 'figure'; token: FigureToken; emphasis: boolean }
  /** A legal act or an assignment of the Head of State, by its code in the catalogue of grounds. */
  | { kind: 'reference'; code: string }
  | { kind: 'footnote'; parts: Inline[] };

const statisticCode = /^[a-z0-9_]+([.][a-z0-9_]+)*$/;
const period = /^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/;
const seen = /^$|^(about|moreThan|over)?:-?\d+(\.\d+)?$/;

/** `{{statistic|period|cell|form|measure|seen}}`, as the picker writes it. */
export const printToken = ({ address, form, measure, seen: value }: FigureToken): string =>
  `{{${[address.statistic, address.period, address.cell, form, measure, value].join('|')}}}`;

/** @returns null for a text between braces that cites nothing. */
export function parseToken(inner: string): FigureToken | null {
  const [statistic = '', periodText = '', cell = '', form = '', measure = '', value = '', ...rest] = inner.split('|');
  const isToken = rest.length === 0 && statisticCode.test(statistic) && period.test(periodText) && isCell(cell)
    && (figureForms as readonly string[]).includes(form) && (measure === 'reported' || measure === 'verified') && seen.test(value);
  return isToken ? { address: { statistic, period: periodText, cell }, form: form as FigureForm, measure: measure as FigureToken['measure'], seen: value } : null;
}

function isCell(cell: string): boolean {
  try {
    return membersOf(cell) !== null;
  } catch {
    return false;
  }
}

const marks = /\{\{([^{}]{1,300})\}\}|\[\[([\w-]{1,60})\]\]|\*\*|\(\(|\)\)/g;

/**
 * Reads the small syntax of texts: `{{…}}` a figure, `[[code]]` a reference, `**…**` emphasis, `((…))` a footnote. Whatever is none
 * of them stays the text it is.
 */
export function parseInline(text: string): Inline[] {
  const whole: Inline[] = [];
  let target = whole;
  let emphasis = false;
  let from = 0;
  const plain = (until: number) => {
    if (until > from) target.push({ kind: 'text', text: text.slice(from, until), emphasis });
  };
  for (const match of text.matchAll(marks)) {
    const [mark, figure, reference] = match;
    const token = figure === undefined ? null : parseToken(figure);
    const opensNote = mark === '((' && target === whole && text.indexOf('))', match.index) > 0;
    const closesNote = mark === '))' && target !== whole;
    const isEmphasis = mark === '**' && (emphasis || text.indexOf('**', match.index + 2) > 0);
    if (!token && reference === undefined && !opensNote && !closesNote && !isEmphasis) continue;
    plain(match.index);
    from = match.index + mark.length;
    if (token) target.push({ kind: 'figure', token, emphasis });
    else if (reference !== undefined) target.push({ kind: 'reference', code: reference });
    else if (isEmphasis) emphasis = !emphasis;
    else if (opensNote) {
      const note: Inline = { kind: 'footnote', parts: [] };
      whole.push(note);
      target = note.parts;
    } else target = whole;
  }
  plain(text.length);
  return whole;
}

/** The figures of a text, in their order. */
export const tokensOf = (text: string): FigureToken[] =>
  [...text.matchAll(/\{\{([^{}]{1,300})\}\}/g)].flatMap(([, inner]) => parseToken(inner!) ?? []);

export const referencesOf = (text: string): string[] => [...text.matchAll(/\[\[([\w-]{1,60})\]\]/g)].map(([, code]) => code!);

/** The text with each of its figures changed, or left where `change` gives the same. */
export const withTokens = (text: string, change: (token: FigureToken) => FigureToken): string =>
  text.replace(/\{\{([^{}]{1,300})\}\}/g, (whole, inner: string) => {
    const token = parseToken(inner);
    return token ? printToken(change(token)) : whole;
  });

/** What a text says apart from the values that its figures had: a translation is behind when this changes, not when a figure does. */
export const withoutSeen = (text: string): string => withTokens(text, (token) => ({ ...token, seen: '' }));

export const tokenKey = (token: Pick<FigureToken, 'address' | 'measure'>): string => `${addressKey(token.address)}|${token.measure}`;
