import { describe, expect, test } from 'vitest';
import { kazakhAblative, printFigure, type FigureForm } from './number-words.model.ts';

const say = (value: string, form: FigureForm, qualifier: '' | 'about' | 'moreThan' | 'over' = '', decimals = 1) =>
  (['kk', 'ru', 'en'] as const).map((language) => printFigure({ value, decimals, qualifier }, form, language).text.replaceAll('\u00a0', ' '));

describe('a figure in a sentence', () => {
  test('is written as each language writes it', () => {
    expect(say('4486', 'number')).toEqual(['4 486', '4 486', '4,486']);
    expect(say('4486', 'number', 'about')).toEqual(['шамамен 4 486', 'около 4 486', 'about 4,486']);
    expect(say('4486', 'number', 'moreThan')).toEqual(['4 486-дан астам', 'более 4 486', 'more than 4,486']);
    expect(say('55.4', 'percent')).toEqual(['55,4%', '55,4 %', '55.4%']);
    expect(say('20', 'percent', 'over')).toEqual(['20%-дан астам', 'более 20 %', 'more than 20%']);
  });

  test('of money takes the scale that it needs', () => {
    expect(say('78000000000', 'tenge', 'moreThan')).toEqual(['78 млрд теңгеден астам', 'более 78 млрд тенге', 'more than 78 billion tenge']);
    expect(say('78800000', 'tenge')).toEqual(['78,8 млн теңге', '78,8 млн тенге', '78.8 million tenge']);
    expect(say('663000000', 'billions')).toEqual(['0,7 млрд теңге', '0,7 млрд тенге', '0.7 billion tenge']);
    expect(say('5000', 'tenge', 'over')).toEqual(['5 000 теңгеден астам', 'более 5 000 тенге', 'more than 5,000 tenge']);
  });

  test('says that it is rounded exactly when something is left off', () => {
    const isRounded = (value: string, form: FigureForm) => printFigure({ value, decimals: 0, qualifier: '' }, form, 'en').isRounded;
    expect([isRounded('78800000', 'millions'), isRounded('78850000', 'millions'), isRounded('78000000000', 'tenge'), isRounded('11000', 'thousands'), isRounded('11204', 'thousands')])
      .toEqual([false, true, false, false, true]);
  });

  test('is more than a thousand only where it truly is', () => {
    expect(say('11204', 'thousands')).toEqual(['11 мыңнан астам', 'более 11 тысяч', 'more than 11 thousand']);
    expect(say('21500', 'thousands')).toEqual(['21 мыңнан астам', 'более 21 тысячи', 'more than 21 thousand']);
    expect(say('11000', 'thousands')).toEqual(['11 мың', '11 тысяч', '11 thousand']);
    expect(say('2000', 'thousands')).toEqual(['2 мың', '2 тысячи', '2 thousand']);
    expect(say('8000', 'thousands', 'moreThan')).toEqual(['8 мыңнан астам', 'более 8 тысяч', 'more than 8 thousand']);
    expect(say('418', 'thousands')).toEqual(['418', '418', '418']);
  });

  test('takes the ending of the word that its end is read as', () => {
    const endings = ['1', '3', '6', '10', '20', '40', '50', '70', '80', '90', '100', '3 000', '2 000 000', '5 000 000 000', '2,5', '0'].map((written) => kazakhAblative(written).split('-')[1]);
    expect(endings).toEqual(['ден', 'тен', 'дан', 'нан', 'дан', 'тан', 'ден', 'тен', 'нен', 'нан', 'ден', 'нан', 'нан', 'тан', 'тен', 'ден']);
  });
});
