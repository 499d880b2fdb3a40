import { describe, expect, test } from 'vitest';
import { serverTranslate } from '#app/platform/i18n/index.server.ts';
import { languages, localize } from '#app/platform/i18n/index.ts';
import { statistics } from '#db/seed/reference/statistics.ts';
import { registerCodes, registers } from '#app/features/statistic-engine/index.ts';
import { sentenceOf } from './sentence.model.ts';
import { editDefinitionSchema, newStatisticSchema } from './statistic-catalogue.schema.ts';

const names = Object.fromEntries(statistics.map(({ code, name }) => [code, name]));
const isMissing = (text: string) => /[a-z]+[A-Z]?[a-zA-Z]*\.[a-z]+\.|statisticCatalogue|\{\{/.test(text);

describe('a definition as a sentence', () => {
  test.each(languages)('in %s, for every definition with which the catalogue begins', (language) => {
    const t = serverTranslate(language);
    for (const { code, source } of statistics) {
      const sentence = sentenceOf({ source, words: names }, { t, localize: (text) => localize(text, language) });
      expect([code, sentence.length > 20, source.kind === 'imported' || !isMissing(sentence)]).toEqual([code, true, true]);
    }
  });

  test.each(languages)('in %s, every rule, count and field that a register declares has its words', (language) => {
    const t = serverTranslate(language);
    for (const register of registerCodes) {
      const { dateRules, distinct, sums, fields } = registers[register];
      const keys = [
        `registers.${register}`, ...Object.keys(dateRules).map((rule) => `dateRules.${rule}`), ...distinct.map((field) => `distinct.${field}`), ...sums.map((field) => `sums.${field}`),
        ...Object.keys(fields).map((field) => `fields.${field}`),
      ];
      for (const key of keys) expect([key, t(`statisticCatalogue.${key}`)]).not.toEqual([key, `statisticCatalogue.${key}`]);
    }
  });
});

const text = (words: string) => ({ kk: words, ru: '', en: '' });
const typed = (more: Record<string, unknown> = {}) => ({
  intent: 'save', name: text('Атауы'), description: text('Түсіндірме'), legalReference: text(''), themeCode: 'culture', unitCode: 'risk', decimals: '0', direction: 'up', countedSince: '2022-01-01',
  code: 'risks.tried', version: '1', reason: 'Бұрын қосылмаған', source: { kind: 'records', register: 'risks', count: 'records', dateRule: 'identified' }, ...more,
});
const problemsOf = (answer: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => (answer.success ? [] : answer.error!.issues.map(({ path }) => path.join('.')));
const source = (more: Record<string, unknown>) => typed({ source: { kind: 'records', register: 'risks', count: 'records', dateRule: 'identified', ...more } });

describe('what the form of a definition refuses', () => {
  test('a whole definition passes; conditions without values do not count', () => {
    const parsed = newStatisticSchema.safeParse(source({ count: 'distinct:organisation', conditions: [{ field: 'state', operator: 'is', values: ['eliminated', 'verified'] }, { field: 'direction', operator: 'is' }] }));
    expect(parsed.data?.source).toEqual({ kind: 'records', register: 'risks', count: { kind: 'distinct', field: 'organisation' }, dateRule: 'identified', conditions: [{ field: 'state', operator: 'is', values: ['eliminated', 'verified'] }] });
  });

  test('at the field: what the register does not declare, a bad code, a missing reason', () => {
    expect(problemsOf(newStatisticSchema.safeParse(source({ dateRule: 'held' })))).toEqual(['source.dateRule']);
    expect(problemsOf(newStatisticSchema.safeParse(source({ count: 'sum:persons' })))).toEqual(['source.count']);
    expect(problemsOf(newStatisticSchema.safeParse(source({ conditions: [{ field: 'audience', operator: 'is', values: 'business' }] })))).toEqual(['source.conditions[0].values']);
    expect(problemsOf(newStatisticSchema.safeParse(source({ conditions: [{ field: 'officeKind', operator: 'is', values: 'nobody' }] })))).toEqual(['source.conditions[0].values']);
    expect(problemsOf(newStatisticSchema.safeParse(typed({ code: 'Not A Code' })))).toEqual(['code']);
    expect(problemsOf(editDefinitionSchema.safeParse(typed({ reason: '' })))).toEqual(['reason']);
    expect(problemsOf(editDefinitionSchema.safeParse(typed({ reason: '', intent: 'preview' })))).toEqual([]);
  });

  test('an empty value is asked for by a dash', () => {
    const parsed = newStatisticSchema.safeParse(source({ conditions: [{ field: 'direction', operator: 'isNot', values: '-' }] }));
    expect(parsed.data?.source).toMatchObject({ conditions: [{ field: 'direction', operator: 'isNot', values: [''] }] });
  });
});
