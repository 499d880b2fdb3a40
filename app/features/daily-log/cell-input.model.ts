/**
 * What a person types or pastes into a cell, turned into exact decimal strings or refused with a reason.
 *
 * Separators, in this order:
 * 1. Spaces (also non-breaking and narrow), apostrophes and underscores group digits; groups must be of three.
 * 2. Where both "." and "," occur, the last one is the decimal sign and the other one groups: "1,234.5", "1.234,5".
 * 3. A sign that occurs more than once groups: "1,234,567".
 * 4. A single "." is a decimal point in every language: number pads and spreadsheets produce it.
 * 5. A single "," is a decimal comma, except for the shape "1,234" (one to three digits without a leading zero, then
 *    exactly three) where English reads thousands and Kazakh and Russian a decimal comma.
 * A number of that last shape never loses its zeros silently: "1,000" for a whole-number indicator is refused in
 * Kazakh and Russian rather than saved as 1.
 */

export type InputLanguage = 'kk' | 'ru' | 'en';
export type InputKind = 'increment' | 'level' | 'ratio' | 'derived';

export type CellInputRule = { kind: InputKind; decimals: number; mayBeNegative?: boolean };

export const cellInputRefusals = [
  'derived',
  'notANumber',
  'negative',
  'tooManyDecimals',
  'tooLarge',
  'denominatorMissing',
  'denominatorZero',
  'denominatorUnexpected',
  'numeratorExceedsDenominator',
] as const;

export type CellInputRefusal = (typeof cellInputRefusals)[number];

export type CellContent =
  | { entry: 'value'; value: string; denominator: string | null }
  | { entry: 'no_change'; value: null; denominator: null }
  | { entry: 'cleared'; value: null; denominator: null };

export type CellInput =
  | { outcome: 'accepted'; content: CellContent }
  | { outcome: 'refused'; code: CellInputRefusal; params: Record<string, string> };

export const maximumIntegerDigits = 15;
const maximumInputLength = 64;

export const noChange: CellContent = { entry: 'no_change', value: null, denominator: null };
export const cleared: CellContent = { entry: 'cleared', value: null, denominator: null };

type Parsed<Value> = { ok: true; value: Value } | { ok: false; code: CellInputRefusal; params?: Record<string, string> };

const refuse = (code: CellInputRefusal, params: Record<string, string> = {}): CellInput => ({ outcome: 'refused', code, params });

/** Full-width forms lie at a fixed distance from ASCII; only the signs that occur in numbers are folded. */
const foldFullWidth = (text: string): string =>
  text.replace(/[\uFF05\uFF0B-\uFF0F\uFF10-\uFF19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function tidy(text: string): string {
  return foldFullWidth(text)
    .replace(/[\s\u00A0\u202F\u2007\u2009\u200A\u3000\uFEFF]+/g, ' ')
    .replace(/[\u2018\u2019\u02BC\u00B4`_]/g, "'")
    .replace(/[\u2212\u2010-\u2015\uFE63]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .trim();
}

type Separated = { whole: string; fraction: string; mayBeThousands: boolean };

const groupsOfThree = (whole: string, separator: string): boolean => {
  const [first = '', ...rest] = whole.split(separator);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
};

const thousandsShape = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Finds the decimal sign and checks the grouping; null when the text is no number. */
function separate(text: string, language: InputLanguage): Separated | null {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const isMixed = points > 0 && commas > 0;
  const sign = last < 0 ? '' : text[last]!;
  const isEnglishThousands = sign === ',' && language === 'en' && thousandsShape.test(text);
  const isDecimalSign = sign !== '' && (isMixed || points + commas === 1) && !isEnglishThousands;
  const whole = isDecimalSign ? text.slice(0, last) : text;
  const fraction = isDecimalSign ? text.slice(last + 1) : '';
  if (isDecimalSign && !/^\d+$/.test(fraction)) return null;
  const separators = [...new Set(whole.replace(/\d/g, ''))];
  if (separators.length > 1) return null;
  if (separators[0] ? !groupsOfThree(whole, separators[0]) : whole !== '' && !/^\d+$/.test(whole)) return null;
  if (whole === '' && fraction === '') return null;
  return { whole: whole.replace(/\D/g, ''), fraction, mayBeThousands: isDecimalSign && thousandsShape.test(text) };
}

function parseNumber(text: string, language: InputLanguage, decimals: number, mayBeNegative: boolean): Parsed<string> {
  const signed = /^([+-]?) ?([\d., ']+)$/.exec(text);
  const separated = signed && separate(signed[2]!.replaceAll(' ', "'"), language);
  if (!signed || !separated) return { ok: false, code: 'notANumber' };
  const whole = separated.whole.replace(/^0+(?=\d)/, '') || '0';
  const trimmed = separated.fraction.replace(/0+$/, '');
  if (whole.length > maximumIntegerDigits) return { ok: false, code: 'tooLarge', params: { digits: String(maximumIntegerDigits) } };
  if ((separated.mayBeThousands ? separated.fraction : trimmed).length > decimals)
    return { ok: false, code: 'tooManyDecimals', params: { decimals: String(decimals) } };
  const isNegative = signed[1] === '-' && !(whole === '0' && trimmed === '');
  if (isNegative && !mayBeNegative) return { ok: false, code: 'negative' };
  return { ok: true, value: `${isNegative ? '-' : ''}${whole}${trimmed && `.${trimmed}`}` };
}

/** Numerator and denominator are counts, never shares: "12/40", not "30 %". */
function parseRatio(text: string, language: InputLanguage): CellInput {
  const parts = text.split('/').map((part) => part.trim());
  if (parts.length > 2) return refuse('notANumber');
  const [numeratorText = '', denominatorText = ''] = parts;
  const numerator = parseNumber(numeratorText.replace(/ ?%$/, ''), language, 0, false);
  if (!numerator.ok) return refuse(numerator.code, numerator.params);
  if (denominatorText === '') return refuse('denominatorMissing');
  const denominator = parseNumber(denominatorText, language, 0, false);
  if (!denominator.ok) return refuse(denominator.code, denominator.params);
  if (denominator.value === '0') return refuse('denominatorZero');
  if (BigInt(numerator.value) > BigInt(denominator.value)) return refuse('numeratorExceedsDenominator');
  return { outcome: 'accepted', content: { entry: 'value', value: numerator.value, denominator: denominator.value } };
}

export function parseCellInput(text: string, rule: CellInputRule, language: InputLanguage): CellInput {
  if (rule.kind === 'derived') return refuse('derived');
  if (text.length > maximumInputLength) return refuse('notANumber');
  const input = tidy(text);
  if (input === '') return { outcome: 'accepted', content: cleared };
  if (input === '-') return { outcome: 'accepted', content: noChange };
  if (rule.kind === 'ratio') return parseRatio(input, language);
  if (input.includes('/')) return refuse('denominatorUnexpected');
  // A state measured in per cent may repeat its unit; counts of a day are never per cent.
  const bare = rule.kind === 'level' ? input.replace(/ ?%$/, '') : input;
  const number = parseNumber(bare, language, rule.decimals, rule.mayBeNegative ?? false);
  if (!number.ok) return refuse(number.code, number.params);
  return { outcome: 'accepted', content: { entry: 'value', value: number.value, denominator: null } };
}

/** The plain spelling for editing and for spreadsheets: the language's decimal sign, no grouping. */
export function writeCellContent(content: CellContent | null, language: InputLanguage): string {
  if (content === null || content.entry === 'cleared') return '';
  if (content.entry === 'no_change') return '—';
  const localise = (value: string) => (language === 'en' ? value : value.replace('.', ','));
  return content.denominator === null
    ? localise(content.value)
    : `${localise(content.value)}/${localise(content.denominator)}`;
}

export const sameContent = (left: CellContent | null, right: CellContent | null): boolean =>
  (left?.entry ?? 'cleared') === (right?.entry ?? 'cleared') &&
  (left?.value ?? null) === (right?.value ?? null) &&
  (left?.denominator ?? null) === (right?.denominator ?? null);

/** The same rules for content that arrives already parsed; null when the cell may take it. */
export function refusalOfContent(content: CellContent, rule: CellInputRule): { code: CellInputRefusal; params: Record<string, string> } | null {
  const input = parseCellInput(writeCellContent(content, 'en'), rule, 'en');
  return input.outcome === 'refused' ? { code: input.code, params: input.params } : null;
}
