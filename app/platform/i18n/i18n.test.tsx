import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { compareTexts, sortByText } from './collation.ts';
import { serverI18n, serverTranslate } from './i18n.server.ts';
import { createI18n } from './i18n.ts';
import { isLanguage, languages, negotiateLanguage } from './languages.ts';
import { loadI18n } from './load-i18n.ts';
import { localize } from './localized.ts';
import { mergeMessages } from './messages.ts';
import { pluralCategories, pluralCategory } from './plural.ts';
import { I18nProvider, useFormat, useLanguage, useLocalize, useTranslation } from './react.tsx';

describe('the choice of a language', () => {
  it('knows three', () => {
    expect(languages).toEqual(['kk', 'ru', 'en']);
    expect([isLanguage('kk'), isLanguage('de'), isLanguage(null)]).toEqual([true, false, false]);
  });

  it('takes the best the browser asks for', () => {
    expect(negotiateLanguage('ru-KZ,ru;q=0.9,en;q=0.8')).toBe('ru');
    expect(negotiateLanguage('de, en;q=0.5, ru;q=0.7')).toBe('ru');
    expect(negotiateLanguage('en;q=0, kk;q=0.1')).toBe('kk');
    expect(negotiateLanguage('de,*;q=0.1')).toBe('kk');
    expect(negotiateLanguage(null)).toBe('kk');
  });
});

describe('plurals', () => {
  it('follows the reference data', () => {
    for (const language of languages) {
      const reference = new Intl.PluralRules(language);
      expect([...pluralCategories[language]].sort()).toEqual([...reference.resolvedOptions().pluralCategories].sort());
      for (const count of [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 1.5, 1_000_000]) {
        expect(pluralCategory(language, count), `${language} ${count}`).toBe(reference.select(count));
      }
    }
  });

  it('chooses among messages', () => {
    const i18n = createI18n('ru', {
      test: { files_one: '{{count}} файл', files_few: '{{count}} файла', files_many: '{{count, number}} файлов', files_other: '{{count}} файла' },
    });
    expect([1, 3, 5000, 1.5].map((count) => i18n.t('test.files', { count }))).toEqual([
      '1 файл',
      '3 файла',
      '5\u00a0000 файлов',
      '1.5 файла',
    ]);
  });
});

describe('messages', () => {
  it('refuses two files with one root', () => {
    expect(() => mergeMessages({ a: { ui: {} }, b: { ui: {} } })).toThrow(/"ui"/);
  });

  it('says a key alone the same again, and with parameters what they ask for', () => {
    const i18n = createI18n('en', { test: { plain: 'Saved', left_one: '{{count}} left of {{all}}', left_other: '{{count}} left, of {{all}}' } });
    expect([i18n.t('test.plain'), i18n.t('test.plain')]).toEqual(['Saved', 'Saved']);
    expect([1, 2, 1].map((count) => i18n.t('test.left', { count, all: 3 }))).toEqual(['1 left of 3', '2 left, of 3', '1 left of 3']);
    expect(i18n.t('test.left', { count: 5, all: 7 })).toBe('5 left, of 7');
  });

  it('puts parameters in as they are', () => {
    const i18n = createI18n('en', { test: { line: '{{ label }}: {{share}} of {{label}}', nested: '$t(test.one) {{x}}', one: 'One' } });
    expect(i18n.t('test.line', { label: '{{share}} $t(test.one) $&', share: 3 })).toBe('{{share}} $t(test.one) $&: 3 of {{share}} $t(test.one) $&');
    expect(i18n.t('test.line', { label: '', share: 0 })).toBe(': 0 of ');
    expect(i18n.t('test.nested', { x: 1 })).toBe('One 1');
    expect(i18n.t('test.none', { x: 1 })).toBe('test.none');
  });

  it('formats like the rest of the interface', () => {
    const i18n = createI18n('en', { test: { line: '{{on, date}} {{on, longDate}} {{share, percent}} {{at, dateTime}} {{month, month}}' } });
    const text = i18n.t('test.line', { on: '2022-11-02', share: 0.5, at: '2022-11-02T00:00:00Z', month: '2022-11' });
    expect(text.replaceAll('\u00a0', ' ')).toBe('2 Nov 2022 2 November 2022 50% 2 Nov 2022, 06:00 November 2022');
  });

  it('gives the same texts on the server and in the browser', async () => {
    for (const language of languages) {
      const browser = await loadI18n(language);
      expect(browser.t('ui.table.next')).toBe(serverTranslate(language)('ui.table.next'));
      expect(browser.t('ui.table.next')).not.toContain('ui.');
    }
  });

  it('reaches components', () => {
    function Probe() {
      const { t } = useTranslation();
      const text = useLocalize();
      return (
        <p>
          {useLanguage()} {t('ui.table.next')} {useFormat().number(1234)} {text({ kk: 'Абай', ru: 'Абай (ru)', en: null })}
        </p>
      );
    }
    const html = renderToString(
      <I18nProvider i18n={serverI18n('ru')}>
        <Probe />
      </I18nProvider>,
    );
    expect(html.replaceAll('<!-- -->', '')).toBe('<p>ru Следующие 1\u00a0234 Абай (ru)</p>');
  });
});

describe('texts of the data', () => {
  it('falls back to Kazakh, then Russian, then English', () => {
    expect(localize({ kk: 'қаз', ru: 'рус', en: 'eng' }, 'en')).toBe('eng');
    expect(localize({ kk: 'қаз', ru: 'рус', en: null }, 'en')).toBe('қаз');
    expect(localize({ kk: '', ru: 'рус', en: null }, 'en')).toBe('рус');
    expect(localize({ kk: '', ru: null, en: null }, 'kk')).toBe('');
  });

  it('sorts by the Kazakh alphabet', () => {
    const alphabet = 'АӘБВГҒДЕЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЫІЭЮЯ';
    const names = [...alphabet].map((letter) => `${letter}т`);
    expect(sortByText(names.toReversed(), (name) => name)).toEqual(names);
    expect(compareTexts('№ 2', '№ 10')).toBeLessThan(0);
  });
});
