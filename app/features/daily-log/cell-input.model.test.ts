import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCellInput, refusalOfContent, sameContent, writeCellContent, type CellContent, type CellInputRule, type InputLanguage } from './cell-input.model.ts';

const count: CellInputRule = { kind: 'increment', decimals: 0 };
const amount: CellInputRule = { kind: 'level', decimals: 2, mayBeNegative: true };
const precise: CellInputRule = { kind: 'level', decimals: 3 };
const share: CellInputRule = { kind: 'ratio', decimals: 1 };

function read(text: string, rule: CellInputRule = amount, language: InputLanguage = 'kk'): string {
  const input = parseCellInput(text, rule, language);
  if (input.outcome === 'refused') return input.code;
  const { entry, value, denominator } = input.content;
  return entry === 'value' ? (denominator === null ? value : `${value}/${denominator}`) : entry;
}

describe('numbers as people write them', () => {
  it.each([
    ['1 234,5', '1234.5'],
    ['1\u00A0234,5', '1234.5'],
    ['1\u202F234\u202F567,05', '1234567.05'],
    ['1’234.5', '1234.5'],
    ["1'234", '1234'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['+12', '12'],
    ['−12,50', '-12.5'],
    ['- 3', '-3'],
    ['-0,00', '0'],
    ['007', '7'],
    [',5', '0.5'],
    ['12,00', '12'],
    ['45 %', '45'],
    ['１２．５', '12.5'],
    ['  12\t', '12'],
    ['999999999999999', '999999999999999'],
  ])('%j is %s', (text, value) => expect(read(text)).toBe(value));

  it('lets the language decide the one ambiguous shape', () => {
    expect(read('1,234', precise, 'en')).toBe('1234');
    expect(read('1,234', precise, 'kk')).toBe('1.234');
    expect(read('1,234', precise, 'ru')).toBe('1.234');
    expect(read('1.234', precise, 'en')).toBe('1.234');
    expect(read('0,234', precise, 'en')).toBe('0.234');
    expect(read('1 234,567', precise, 'en')).toBe('1234.567');
    expect(read('1,23', amount, 'en')).toBe('1.23');
  });

  it('never takes a written thousand for one', () => {
    for (const text of ['1,000', '1.000', '12,000']) expect(read(text, count, 'ru')).toBe('tooManyDecimals');
    expect(read('1.000', count, 'en')).toBe('tooManyDecimals');
    expect(read('1,000', count, 'en')).toBe('1000');
    expect(read('5,00', count, 'ru')).toBe('5');
  });

  it('understands clearing and no change', () => {
    for (const text of ['', '   ', '\u00A0']) expect(read(text)).toBe('cleared');
    for (const text of ['-', '—', '–', '−', ' - ']) expect(read(text)).toBe('no_change');
  });

  it.each(['abc', '12 34', '1,2,3', '1.2,3.4', '5,', '.', ',', '1e5', '0x1f', '(5)', '5-', '--5', '1/2/3', '$5', '5²', '1 2345', '∞', '12a', '1,23,456', '9'.repeat(80)])(
    'refuses %j',
    (text) => expect(['notANumber', 'denominatorUnexpected']).toContain(read(text)),
  );

  it('refuses with the reason', () => {
    expect(read('-5', count)).toBe('negative');
    expect(read('1,5', count)).toBe('tooManyDecimals');
    expect(read('1000000000000000')).toBe('tooLarge');
    expect(read('12/40')).toBe('denominatorUnexpected');
    expect(read('5 %', count)).toBe('notANumber');
    expect(read('5', { kind: 'derived', decimals: 0 })).toBe('derived');
  });
});

describe('ratios', () => {
  it.each([
    ['12/40', '12/40'],
    ['1 200 / 4 000', '1200/4000'],
    ['12⁄40', '12/40'],
    ['１２／４０', '12/40'],
    ['0/5', '0/5'],
    ['-', 'no_change'],
    ['', 'cleared'],
    ['30 %', 'denominatorMissing'],
    ['12', 'denominatorMissing'],
    ['12/', 'denominatorMissing'],
    ['/40', 'notANumber'],
    ['1/0', 'denominatorZero'],
    ['0/0', 'denominatorZero'],
    ['41/40', 'numeratorExceedsDenominator'],
    ['1/2/3', 'notANumber'],
    ['-1/4', 'negative'],
    ['1,5/4', 'tooManyDecimals'],
  ])('%j is %s', (text, expected) => expect(read(text, share, 'ru')).toBe(expected));
});

describe('writing and reading are inverse', () => {
  const value = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 999n }))
    .map(([whole, fraction]) => `${whole}${fraction ? `.${fraction.toString().padStart(3, '0').replace(/0+$/, '')}` : ''}`);
  const ratio = fc.tuple(fc.nat(), fc.nat()).filter(([a, b]) => b > 0 && a <= b);
  const language = fc.constantFrom<InputLanguage>('kk', 'ru', 'en');

  it('for values, ratios and no change', () => {
    fc.assert(
      fc.property(value, language, (each, spoken) => {
        const content: CellContent = { entry: 'value', value: each, denominator: null };
        expect(read(writeCellContent(content, spoken), { ...precise, mayBeNegative: true }, spoken)).toBe(each);
      }),
    );
    fc.assert(
      fc.property(ratio, language, ([numerator, denominator], spoken) => {
        const content: CellContent = { entry: 'value', value: String(numerator), denominator: String(denominator) };
        expect(read(writeCellContent(content, spoken), share, spoken)).toBe(`${numerator}/${denominator}`);
      }),
    );
    expect(read(writeCellContent({ entry: 'no_change', value: null, denominator: null }, 'kk'))).toBe('no_change');
  });

  it('reads what Intl prints, in each language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), language, (each, spoken) => {
        const printed = new Intl.NumberFormat(spoken).format(each);
        expect(read(printed, { kind: 'level', decimals: 0, mayBeNegative: true }, spoken)).toBe(String(each));
      }),
    );
  });

  it('answers any text without throwing, and only with canonical decimals', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+/ %\u00A0’abж'), maxLength: 12 }), language, (text, spoken) => {
        const input = parseCellInput(text, amount, spoken);
        if (input.outcome === 'accepted' && input.content.entry === 'value')
          expect(input.content.value).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });

  it('holds parsed content to the same rules', () => {
    const content: CellContent = { entry: 'value', value: '1000.5', denominator: null };
    expect(refusalOfContent(content, amount)).toBeNull();
    expect(refusalOfContent(content, count)).toMatchObject({ code: 'tooManyDecimals' });
    expect(refusalOfContent(content, share)).toMatchObject({ code: 'tooManyDecimals' });
    expect(refusalOfContent({ ...content, value: '4' }, share)).toMatchObject({ code: 'denominatorMissing' });
    expect(refusalOfContent({ ...content, value: '4', denominator: '5' }, count)).toMatchObject({ code: 'denominatorUnexpected' });
    expect(refusalOfContent({ entry: 'cleared', value: null, denominator: null }, share)).toBeNull();
  });

  it('treats an empty cell and a cleared one as the same', () => {
    expect(sameContent(null, { entry: 'cleared', value: null, denominator: null })).toBe(true);
    expect(sameContent(null, { entry: 'no_change', value: null, denominator: null })).toBe(false);
  });
});
