import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#app/platform/spreadsheet/read-workbook.server.ts';
import type { ReadCell } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { formRowsOf } from './form-rows.model.ts';
import { importColumns, sheetColumnsOf, type ImportColumnKey, type Words } from './import-columns.model.ts';
import { readRisks, type ImportedRisk } from './read-risks.model.ts';

const entry = (code: string, kk: string, ru: string, en: string) => ({ code, names: [kk, ru, en] });
const words: Words = {
  titles: Object.fromEntries(importColumns.map(({ key }) => [key, [`${key} қ`, `${key} р`]])) as unknown as Words['titles'],
  help: {},
  entries: {
    direction: [entry('B.HR', 'Персоналды басқару', 'Управление персоналом', 'Personnel'), entry('B.PROCUREMENT', 'Сатып алу', 'Закупки', 'Procurement')],
    process: [entry('recruitment', 'Жұмысқа қабылдау', 'Приём на работу', 'Recruitment')],
    factor: [entry('legalGap', 'Құқықтық олқылық', 'Пробел', 'Gap'), entry('collision', 'Қайшылық', 'Коллизия', 'Collision')],
    source: [], exposedPosition: [], safeguard: [], sphere: [],
    recommendationKind: [entry('training', 'Оқыту', 'Обучение', 'Training')],
    evidence: [entry('order', 'Бұйрық', 'Приказ', 'Order'), entry('minutes', 'Хаттама', 'Протокол', 'Minutes')],
    controlEffectiveness: [entry('partly', 'Ішінара', 'Частично', 'Partly')],
    removes: [entry('eliminates', 'Жояды', 'Устраняет', 'Eliminates'), entry('reduces', 'Азайтады', 'Снижает', 'Reduces')],
  },
};
const today = '2026-11-23';

type Typed = Partial<Record<ImportColumnKey, string | number | { day: string } | { formula: true }>>;

const cellOf = (value: Typed[ImportColumnKey]): ReadCell => {
  if (value === undefined) return { kind: 'empty' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  return 'day' in value ? { kind: 'date', day: value.day } : { kind: 'formula' };
};

function read(...rows: Typed[]) {
  const head = importColumns.map(({ key }) => words.titles[key][0]!);
  return readRisks(head, rows.map((row, index) => ({ number: index + 2, cells: importColumns.map(({ key }) => cellOf(row[key])) })), words, today);
}

function problemsOf(...rows: Typed[]): string[] {
  const result = read(...rows);
  return result.fault === null ? result.problems.map(({ column, address, problem }) => `${column} ${address} ${problem}`) : [result.fault];
}

const whole: Typed = { title: 'Тәуекел', directionCode: 'Персоналды басқару' };

describe('a row of the workbook', () => {
  test('is read with names in any language and spelling, with days and scores as people type them', () => {
    const result = read({
      ...whole, directionCode: 'ПЕРСОНАЛДЫ  баскару', processCode: 'Recruitment', factorCodes: 'Құқықтық олқылық; коллизия', likelihood: '3,0', impact: 4,
      identifiedOn: '02.03.2026', kindCode: 'training', text: 'Оқыту', removes: 'Снижает', dueOn: { day: '2026-12-01' }, evidenceKinds: 'Приказ;Хаттама',
    });
    expect(result).toMatchObject({
      fault: null, problems: [],
      risks: [{
        row: 2, code: null, directionCode: 'B.HR', processCode: 'recruitment', factorCodes: ['legalGap', 'collision'], likelihood: 3, impact: 4, identifiedOn: '2026-03-02',
        recommendations: [{ kindCode: 'training', text: 'Оқыту', removes: 'reduces', dueOn: '2026-12-01', evidenceKinds: ['order', 'minutes'], ownerName: '' }],
      }],
    });
  });

  test('of a risk that has a row already adds a recommendation', () => {
    const result = read({ ...whole, code: 'R-1', kindCode: 'Оқыту', text: 'a' }, { code: 'R-1', kindCode: 'Оқыту', text: 'b' }, { ...whole, code: 'R-1', kindCode: 'Оқыту', text: 'c' });
    expect(result.fault === null && result.risks.map(({ recommendations }) => recommendations.map(({ text }) => text))).toEqual([['a', 'b', 'c']]);
  });

  test.each<[string, Typed[], string[]]>([
    ['what must be there', [{ code: 'x' }], ['title B2 required', 'directionCode C2 required']],
    ['a formula', [{ ...whole, cause: { formula: true } }], ['cause H2 formula']],
    ['a name that no catalogue has', [{ ...whole, directionCode: 'Спорт' }], ['directionCode C2 unknownEntry', 'directionCode C2 required']],
    ['a day that does not exist', [{ ...whole, identifiedOn: '31.02.2026' }], ['identifiedOn S2 notADate']],
    ['a day typed as a number', [{ ...whole, identifiedOn: 46_000 }], ['identifiedOn S2 notADate']],
    ['a day to come', [{ ...whole, identifiedOn: { day: '2026-11-24' } }], ['identifiedOn S2 dateLater']],
    ['half a score', [{ ...whole, likelihood: 2.5, impact: 4 }], ['likelihood O2 notAScore', 'likelihood O2 scorePair']],
    ['a score without its other half', [{ ...whole, impact: 4 }], ['likelihood O2 scorePair']],
    ['a text of a page and more', [{ ...whole, cause: 'я'.repeat(2001) }], ['cause H2 tooLong']],
    ['another risk under the same code', [{ ...whole, code: 'R-1' }, { ...whole, code: 'R-1', title: 'Басқа' }], ['code A3 repeatedRisk']],
    ['a deadline before the risk was found', [{ ...whole, identifiedOn: { day: '2026-03-02' }, kindCode: 'Оқыту', text: 'x', dueOn: { day: '2026-03-01' } }], ['dueOn Y2 dueBeforeFound']],
    ['a recommendation without words', [{ ...whole, kindCode: 'Оқыту' }], ['text U2 recommendationWithoutText']],
  ])('names the cell: %s', (_name, rows, problems) => {
    expect(problemsOf(...rows)).toEqual(problems);
  });

  test('a sheet without a needed column, or with a column twice, is not read', () => {
    expect(readRisks(['title қ'], [], words, today)).toEqual({ fault: 'missingColumns', columns: ['directionCode'] });
    expect(readRisks(['title қ', 'title р *', 'directionCode қ'], [], words, today)).toEqual({ fault: 'repeatedColumns', columns: ['title'] });
  });
});

const someText = (maximum: number) => fc.string({ unit: 'grapheme', maxLength: Math.min(maximum, 60) }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim());
const day = fc.date({ min: new Date('2022-01-01'), max: new Date('2026-11-23'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const pair = fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { nil: null });

const someRisk = (code: string): fc.Arbitrary<ImportedRisk> =>
  fc.record({
    title: someText(300).filter((text) => text !== ''), directionCode: fc.constantFrom('B.HR', 'B.PROCUREMENT'), processCode: fc.option(fc.constant('recruitment'), { nil: null }),
    process: someText(300), exposedPosition: someText(300), factorCodes: fc.subarray(['legalGap', 'collision']), cause: someText(2000), conditions: someText(2000),
    scheme: someText(2000), interestedParties: someText(1000), consequences: someText(2000), existingControls: someText(2000),
    controlEffectiveness: fc.option(fc.constant('partly'), { nil: null }), scores: fc.tuple(pair, pair), identifiedOn: day,
    recommendations: fc.array(
      fc.record({
        kindCode: fc.constant('training'), text: someText(2000).filter((text) => text !== ''), changes: someText(500), removes: fc.constantFrom('eliminates' as const, 'reduces' as const),
        ownerName: someText(200), dueOn: fc.option(fc.constant('2026-12-31'), { nil: null }), evidenceKinds: fc.subarray(['order', 'minutes']),
      }),
      { maxLength: 3 },
    ),
  }).map(({ scores: [inherent, residual], ...risk }) => ({
    ...risk, row: 0, code, likelihood: inherent?.[0] ?? null, impact: inherent?.[1] ?? null, residualLikelihood: residual?.[0] ?? null, residualImpact: residual?.[1] ?? null,
  }));

test('whatever risks are written into the form, reading it gives the same risks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => someRisk(`R-${index}`)))), async (risks) => {
      const file = await writeWorkbook([{ name: 'S', columns: sheetColumnsOf(words), rows: formRowsOf(risks, words) }], { title: '', author: '', createdAt: new Date(0) });
      const workbook = await readWorkbook(file, { rows: 100, columns: 50 });
      if (workbook.fault !== null) throw new Error(workbook.fault);
      const result = readRisks(workbook.head, workbook.rows, words, today);
      if (result.fault !== null) throw new Error(result.fault);
      expect(result.problems).toEqual([]);
      expect(result.risks.map((risk) => ({ ...risk, row: 0 }))).toEqual(risks);
    }),
    { numRuns: 40 },
  );
});
