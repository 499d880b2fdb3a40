import type { FigureQualifier } from '#app/features/statistic-engine/index.ts';
import { roundDecimal, type Decimal } from '#app/platform/i18n/decimal.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { pluralCategory } from '#app/platform/i18n/plural.ts';

/** How a figure is written in a sentence. */
export const figureForms = ['number', 'percent', 'tenge', 'millions', 'billions', 'thousands'] as const;
export type FigureForm = (typeof figureForms)[number];

/** What is printed, and whether something was left off: then the exact figure stands beside it. */
export type PrintedFigure = { text: string; isRounded: boolean };

type Printable = { value: Decimal; decimals: number; qualifier: FigureQualifier };

/** Endings of the ablative after a number in digits, by the word that its end is read as. */
const endingOfDigit = ['', 'ден', 'ден', 'тен', 'тен', 'тен', 'дан', 'ден', 'ден', 'дан'];
const endingOfTen = ['', 'нан', 'дан', 'дан', 'тан', 'ден', 'тан', 'тен', 'нен', 'нан'];

/** `4 486` is read with six at its end: `4 486-дан`. */
export function kazakhAblative(written: string): string {
  const digits = written.replace(/\D/g, '');
  const zeros = /0*$/.exec(digits)![0].length;
  if (zeros === digits.length) return `${written}-ден`;
  const last = Number(digits[digits.length - 1 - zeros]);
  const ending = zeros === 0 ? endingOfDigit[last] : zeros === 1 ? endingOfTen[last] : zeros === 2 ? 'ден' : zeros < 9 ? 'нан' : 'тан';
  return `${written}-${ending}`;
}

const scales = {
  billion: { zeros: 9, kk: 'млрд', ru: 'млрд', en: 'billion' },
  million: { zeros: 6, kk: 'млн', ru: 'млн', en: 'million' },
} as const;

/** A word that stands behind the number takes the ending in its place. */
type Tail = { plain: string; kazakhAblative: string };

const tails: Record<'tenge' | 'percent', Record<Language, Tail>> = {
  tenge: {
    kk: { plain: 'теңге', kazakhAblative: 'теңгеден' }, ru: { plain: 'тенге', kazakhAblative: '' }, en: { plain: 'tenge', kazakhAblative: '' },
  },
  percent: {
    kk: { plain: '%', kazakhAblative: '%-дан' }, ru: { plain: '%', kazakhAblative: '' }, en: { plain: '%', kazakhAblative: '' },
  },
};
const noBreak = '\u00a0';
const moreThan = { kk: 'астам', ru: 'более', en: 'more than' } as const;
const about = { kk: 'шамамен', ru: 'около', en: 'about' } as const;

/** A number with what its author says about its exactness. Without a tail the number itself takes the ending of Kazakh. */
function qualified(number: string, glue: string, tail: Tail | null, qualifier: FigureQualifier, language: Language): string {
  const whole = tail ? `${number}${glue}${tail.plain}` : number;
  if (qualifier === '') return whole;
  if (qualifier === 'about') return `${about[language]}${noBreak}${whole}`;
  if (language !== 'kk') return `${moreThan[language]}${noBreak}${whole}`;
  return `${tail ? `${number}${glue}${tail.kazakhAblative}` : kazakhAblative(number)}${noBreak}${moreThan.kk}`;
}

function scaled({ value, qualifier }: Printable, scale: keyof typeof scales, language: Language): PrintedFigure {
  const { zeros } = scales[scale];
  const text = createFormat(language).number(shifted(value, zeros), { maximumDecimals: 1 });
  const word = scales[scale][language];
  const tail = tails.tenge[language];
  return {
    text: qualified(text, noBreak, { plain: `${word}${noBreak}${tail.plain}`, kazakhAblative: `${word}${noBreak}${tail.kazakhAblative}` }, qualifier, language),
    isRounded: !isExactAt(value, zeros - 1),
  };
}

/** value ÷ 10^zeros, exactly. */
const shifted = (value: Decimal, zeros: number): string => `${String(value)}e-${zeros}`;
const isExactAt = (value: Decimal, zeros: number): boolean => {
  const exact = roundDecimal(value, 0, 12)!;
  return exact.fraction === '' && exact.whole.padStart(zeros + 1, '0').endsWith('0'.repeat(zeros));
};

const thousandOf: Record<Language, (count: number, isOver: boolean) => string> = {
  kk: () => 'мың',
  en: () => 'thousand',
  /** „Более“ is followed by the genitive. */
  ru: (count, isOver) => {
    const category = pluralCategory('ru', count);
    if (isOver) return category === 'one' ? 'тысячи' : 'тысяч';
    return category === 'one' ? 'тысяча' : category === 'few' ? 'тысячи' : 'тысяч';
  },
};

/** "More than 11 thousand" is said only of what truly is more. */
function inThousands(figure: Printable, language: Language): PrintedFigure {
  const whole = roundDecimal(figure.value, 0, 12)!;
  const thousands = Math.trunc(Number(whole.whole) / 1000);
  if (whole.negative || thousands === 0) return inDigits(figure, language);
  const isOver = !isExactAt(figure.value, 3);
  const over = isOver || figure.qualifier === 'moreThan' || figure.qualifier === 'over';
  const word = thousandOf[language](thousands, over || figure.qualifier === 'about');
  const tail = { plain: word, kazakhAblative: 'мыңнан' };
  return { text: qualified(createFormat(language).number(thousands), noBreak, tail, over ? 'moreThan' : figure.qualifier, language), isRounded: isOver };
}

const inDigits = ({ value, decimals, qualifier }: Printable, language: Language): PrintedFigure => ({
  text: qualified(createFormat(language).number(value, { maximumDecimals: decimals }), '', null, qualifier, language),
  isRounded: false,
});

/** A figure as it stands in a sentence of the language. */
export function printFigure(figure: Printable, form: FigureForm, language: Language): PrintedFigure {
  const magnitude = Math.abs(Number(figure.value));
  switch (form) {
    case 'number':
      return inDigits(figure, language);
    case 'percent': {
      const text = createFormat(language).number(figure.value, { maximumDecimals: figure.decimals });
      return { text: qualified(text, language === 'ru' ? noBreak : '', tails.percent[language], figure.qualifier, language), isRounded: false };
    }
    case 'millions':
      return scaled(figure, 'million', language);
    case 'billions':
      return scaled(figure, 'billion', language);
    case 'tenge':
      if (magnitude >= 1e9) return scaled(figure, 'billion', language);
      if (magnitude >= 1e6) return scaled(figure, 'million', language);
      return { text: qualified(createFormat(language).number(figure.value), noBreak, tails.tenge[language], figure.qualifier, language), isRounded: false };
    case 'thousands':
      return inThousands(figure, language);
  }
}
