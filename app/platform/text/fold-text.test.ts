import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test('words written in Kazakh and in Russian letters are spelled alike', () => {
  expect(foldText('  Әкімдіктің  ҚҰРЫЛЫС бөлімі ')).toBe('акимдиктин курылыс болими');
  expect(foldText('Ғимарат, үй, Һ, ё')).toBe('гимарат, уй, х, е');
});
