import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '#app/platform/spreadsheet/read-workbook.server.ts';
import type { ReadCell } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import {
  amountOf, changeOf, decimalsOf, directions, isFarFrom, isFuturePeriod, isPeriod, isSameAmount, qualifierKey, qualifiers, statuses, yearBefore, type Qualifier, type ValueInForce,
} from './imported.model.ts';
import { formColumns, formRowsOf, sheetColumnsOf, type ColumnKey, type FormSeries, type FormWords } from './workbook-columns.model.ts';
import { compareWithThere, findingsOf, keyOf, readForm } from './workbook-import.model.ts';

const today = '2026-11-23';
const counted = { unitCode: 'person', direction: 'lessIsBetter' as const };

test('a number is read as a person writes it, and nothing else is one', () => {
  expect(['103 800 000 000 000', '1 724', '−18,70', '0.0500', '007'].map(amountOf)).toEqual(['103800000000000', '1724', '-18.7', '0.05', '7']);
  expect(['', 'көп', '1e5', '1.2.3', '0,00001', '12345678901234567', '+5', '-'].map(amountOf)).toEqual(Array(8).fill(null));
  expect(['5', '5.50', '0.1234'].map(decimalsOf)).toEqual([0, 1, 4]);
});

test('a change has its number, its share and what it means', () => {
  expect(changeOf('725', '892', counted)).toEqual({ amount: '-167', share: -167 / 892, verdict: 'better' });
  expect(changeOf('14', '5', counted)).toMatchObject({ amount: '9', verdict: 'worse' });
  expect(changeOf('1724', '1557', { ...counted, direction: 'neutral' })).toMatchObject({ amount: '167', verdict: 'neutral' });
  expect(changeOf('5', '5', counted)).toEqual({ amount: '0', share: 0, verdict: 'same' });
  expect(changeOf('81.2', '75.4', { unitCode: 'percent', direction: 'moreIsBetter' })).toEqual({ amount: '5.8', share: null, verdict: 'better' });
  expect(changeOf('103800000000000', '73100000000000.5', { unitCode: 'tenge', direction: 'moreIsBetter' })!.amount).toBe('30699999999999.5');
  expect([changeOf(null, '5', counted), changeOf('5', null, counted)]).toEqual([null, null]);
});

const amount = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 4 })).map(([digits, decimals]) => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  return amountOf(`${digits < 0n ? '-' : ''}${text.slice(0, text.length - decimals)}${decimals ? `.${text.slice(-decimals)}` : ''}`);
}).filter((value) => value !== null);

test('changes are exact, go both ways alike, and never divide by nothing', () => {
  fc.assert(fc.property(amount, amount, fc.constantFrom(...directions), (later, earlier, direction) => {
    const [there, back] = [changeOf(later, earlier, { unitCode: 'tenge', direction })!, changeOf(earlier, later, { unitCode: 'tenge', direction })!];
    expect(there.amount.replace('-', '')).toBe(back.amount.replace('-', ''));
    expect(isSameAmount(changeOf(later, there.amount, counted)!.amount, earlier)).toBe(true);
    expect(there.share === null).toBe(isSameAmount(earlier, '0'));
    if (there.share !== null) expect(Number.isFinite(there.share)).toBe(true);
    if (direction === 'neutral') expect(['neutral', 'same']).toContain(there.verdict);
  }));
});

test('ten times more or less than the year before is doubted; nothing is doubted beside a zero', () => {
  expect([isFarFrom('1001', '100'), isFarFrom('1000', '100'), isFarFrom('9', '100'), isFarFrom('10', '100'), isFarFrom('0', '100'), isFarFrom('100', '0')]).toEqual([true, false, true, false, false, false]);
});

test('periods are years and months that have begun', () => {
  expect(['2022', '2022-05', '2022-13', '22', '2022-5', '2022-00', '1899'].map(isPeriod)).toEqual([true, true, false, false, false, false, false]);
  expect(['2026', '2026-11', '2026-12', '2027'].map((period) => isFuturePeriod(period, today))).toEqual([false, false, true, true]);
  expect(['2022', '2022-05'].map(yearBefore)).toEqual(['2021', '2021-05']);
  expect(['' as const, ...qualifiers].map(qualifierKey)).toEqual([null, 'importedFigures.qualified.about', 'importedFigures.qualified.moreThan', 'importedFigures.qualified.over']);
});

const entry = (code: string) => ({ code, names: [`${code} қазақша`, `${code} по-русски`, `${code} in English`] });
const words: FormWords = {
  titles: Object.fromEntries(formColumns.map(({ key }) => [key, [`${key} атауы`, `${key} название`, `${key} title`]])) as Record<string, readonly string[]> as FormWords['titles'],
  choices: { unit: [...['person', 'tenge'].map(entry), { code: 'namesake', names: entry('person').names }], qualifier: qualifiers.map(entry), source: ['agency', 'statistics'].map(entry), status: statuses.map(entry), region: ['KZ-11', 'KZ-79'].map(entry) },
  help: { unit: 'x' },
};
const series: FormSeries[] = [
  { code: 'convicted.total', name: 'Сотталғандар', unitCode: 'person', decimals: 0, scopeKind: 'national' },
  { code: 'damage', name: 'Зиян', unitCode: 'tenge', decimals: 2, scopeKind: 'region' },
  { code: 'rating', name: 'Рейтинг', unitCode: 'person', decimals: 4, scopeKind: 'body' },
];

const text = fc.string({ unit: fc.constantFrom(...'аәбвгқңөұүһі Ab0-.«»=+'), minLength: 1, maxLength: 30 }).map((value) => value.trim()).filter((value) => value !== '');
const value: fc.Arbitrary<ValueInForce> = fc.constantFrom(...series).chain(({ code, decimals, scopeKind }) => fc.record({
  seriesCode: fc.constant(code), place: scopeKind === 'national' ? fc.constant('') : scopeKind === 'region' ? fc.constantFrom('KZ-11', 'KZ-79') : text,
  period: fc.constantFrom('2022', '2022-01', '2022-12'), revision: fc.integer({ min: 1, max: 4 }),
  value: fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(10 ** decimals - 1)).map(([whole, fraction]) => amountOf(decimals === 0 ? String(whole) : `${whole}.${String(fraction).padStart(decimals, '0')}`)!),
  qualifier: fc.constantFrom<Qualifier>('', ...qualifiers), sourceCode: fc.constantFrom('agency', 'statistics'), document: text, sourceDate: fc.constantFrom('2022-12-31', '2023-02-01'), status: fc.constantFrom(...statuses),
}));

test('whatever is there, the form brought back changes nothing', async () => {
  await fc.assert(fc.asyncProperty(fc.uniqueArray(value, { selector: keyOf, maxLength: 8 }), async (there) => {
    const file = await writeWorkbook([{ name: 'x', columns: sheetColumnsOf(words), rows: formRowsOf(series, there, 2022, words), emptyRows: 5 }], { title: 'x', author: 'x', createdAt: new Date(0) });
    const workbook = await readWorkbook(file, { rows: 100, columns: 40 });
    if (workbook.fault !== null) throw new Error(workbook.fault);
    const read = readForm(workbook.head, workbook.rows, words, series, today);
    if (read.fault !== null) throw new Error(read.fault);
    expect(read.problems).toEqual([]);
    expect(new Set(read.values.map(keyOf))).toEqual(new Set(there.map(keyOf)));
    const { plan, unchanged, problems } = compareWithThere(read.values, there);
    expect({ plan, problems, unchanged }).toEqual({ plan: [], problems: [], unchanged: there.length });
  }), { numRuns: 40 });
});

const head = formColumns.map(({ key }) => words.titles[key][1]!);
const whole = { seriesCode: 'convicted.total', unit: 'person in English', period: '2022', value: '725', source: 'agency', document: 'Баяндама', sourceDate: '31.12.2022', status: 'final' };
const read = (...rows: Partial<Record<ColumnKey, string | ReadCell>>[]) => {
  const found = readForm(head, rows.map((row, index) => ({
    number: index + 2,
    cells: formColumns.map(({ key }): ReadCell => { const cell = row[key]; return cell === undefined || cell === '' ? { kind: 'empty' } : typeof cell === 'string' ? { kind: 'text', text: cell } : cell; }),
  })), words, series, today);
  if (found.fault !== null) throw new Error(found.fault);
  return found;
};
const problemsOf = (...rows: Parameters<typeof read>) => read(...rows).problems.map(({ address, problem }) => `${address} ${problem}`);

test('every cell that cannot be taken over is named with its address', () => {
  expect(problemsOf(
    { ...whole, seriesCode: 'nobody.knows' }, { ...whole, unit: 'tenge' }, { ...whole, unit: 'пуд' }, { ...whole, value: 'көп' }, { ...whole, value: '7,5' }, { ...whole, period: '2027' },
    { ...whole, period: '5/2022' }, { ...whole, place: 'KZ-11' }, { ...whole, seriesCode: 'damage', unit: '' }, { ...whole, seriesCode: 'damage', unit: '', place: 'Атлантида' },
    { ...whole, sourceDate: '2027-01-01' }, { ...whole, document: '', status: 'maybe' }, { ...whole, value: { kind: 'formula' } }, whole, { ...whole, value: '726' }, { seriesCode: 'damage', period: '2022' },
    { ...whole, value: '', document: 'x' }, { ...whole, value: { kind: 'number', number: 1e17 } },
  )).toEqual([
    'A2 unknownSeries', 'C3 wrongUnit', 'C4 unknownEntry', 'F5 notANumber', 'F6 decimals', 'E7 futurePeriod', 'E8 notAPeriod', 'D9 placeOfNational', 'D10 placeMissing', 'D11 unknownPlace',
    'J12 dateLater', 'K13 unknownEntry', 'I13 required', 'F14 formula', 'A16 repeatedRow', 'F18 required', 'F19 tooLarge',
  ]);
  expect(readForm(['seriesCode title'], [], words, series, today)).toMatchObject({ fault: 'missingColumns' });
});

test('a changed value needs its reason, and one far from the year before is only doubted', () => {
  const there: ValueInForce[] = [{ seriesCode: 'convicted.total', place: '', period: '2022', revision: 1, value: '725.0000', qualifier: '', sourceCode: 'agency', document: 'Баяндама', sourceDate: '2022-12-31', status: 'final' }];
  const compare = (...rows: Parameters<typeof read>) => { const found = read(...rows); return findingsOf(found, compareWithThere(found.values, there), rows.length); };
  expect(compare(whole)).toMatchObject({ added: 0, revised: 0, unchanged: 1, problemCount: 0 });
  expect(compare({ ...whole, value: '726' })).toMatchObject({ revised: 1, problems: [{ address: 'L2', problem: 'reasonMissing' }], differences: [{ before: '725.0000', after: '726', isRevision: true }] });
  expect(compare({ ...whole, value: '726', reason: 'қайта саналды' })).toMatchObject({ revised: 1, problemCount: 0 });
  expect(compare({ ...whole, period: '2023', value: '7251' })).toMatchObject({ added: 1, problemCount: 0, warningCount: 1, warnings: [{ address: 'F2', earlier: '725.0000', period: '2022' }] });
  expect(compare({ ...whole, period: '2024', value: '5' }, { ...whole, period: '2025', value: '51' })).toMatchObject({ added: 2, warningCount: 1, warnings: [{ address: 'F3', earlier: '5' }] });
});
