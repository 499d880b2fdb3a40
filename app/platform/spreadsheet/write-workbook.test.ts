import exceljs from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFormula, type Sheet } from './spreadsheet.ts';
import { writeCsv, writeWorkbook } from './write-workbook.server.ts';

const sheet: Sheet = {
  name: 'Тәуекелдер: 2026/1',
  columns: [
    { title: 'Атауы', width: 40, kind: 'text', isRequired: true },
    { title: 'Анықталған күні', width: 12, kind: 'date' },
    { title: 'Бағыт', width: 20, kind: 'text', choices: ['Кадр', 'Сатып алу'] },
    { title: 'Балл', width: 8, kind: 'number' },
  ],
  rows: [['=1+1', '2026-03-02', 'Кадр', 12], ['Қарапайым «мәтін», үтірмен', null, null, null]],
  emptyRows: 5,
};
const properties = { title: 't', author: 'a', createdAt: new Date('2026-03-02T00:00:00Z') };

test('a workbook keeps texts as texts, days as days, and offers choices also in empty rows', async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await writeWorkbook([sheet], properties)) as unknown as ArrayBuffer);
  const worksheet = workbook.worksheets[0]!;
  expect(worksheet.name).toBe('Тәуекелдер  2026 1');
  expect(worksheet.getCell('A1').value).toBe('Атауы *');
  expect(worksheet.getCell('A2')).toMatchObject({ value: '=1+1', formula: undefined });
  expect(worksheet.getCell('B2').value).toEqual(new Date('2026-03-02T00:00:00Z'));
  expect(worksheet.getCell('C8').dataValidation).toMatchObject({ type: 'list', formulae: ['choices!$A$1:$A$2'] });
  expect(workbook.getWorksheet('choices')).toMatchObject({ state: 'veryHidden' });
});

test('comma-separated text escapes what a spreadsheet would take for a formula', () => {
  expect(writeCsv(sheet)).toBe(
    '\uFEFFАтауы,Анықталған күні,Бағыт,Балл\r\n\'=1+1,2026-03-02,Кадр,12\r\n"Қарапайым «мәтін», үтірмен",,,\r\n',
  );
});

const hostile = ["=cmd|' /C calc'!A0", '+1+cmd', '-1+cmd', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1+1', '\u00a0=1', '\uff1d1+1', '-', '--1'];

test('no text of a list begins a formula, in cells and heads; numbers stay numbers', async () => {
  const columns = [{ title: '=HYPERLINK("x")', width: 10, kind: 'text' as const }, { title: 'n', width: 10, kind: 'number' as const }];
  for (const name of hostile) {
    const [head, ...lines] = writeCsv({ columns, rows: [[name, -5]] }).slice(1).split('\r\n');
    expect(head).toMatch(/^"'=HYPERLINK/);
    expect(lines.join('\r\n')).toMatch(/^"?'/);
    expect(lines.at(-2)).toMatch(/,-5$/);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await writeWorkbook([{ name: 's', columns, rows: [[name, -5]] }], properties)) as unknown as ArrayBuffer);
    expect(workbook.worksheets[0]!.getCell('A2').type).toBe(exceljs.ValueType.String);
    expect(workbook.worksheets[0]!.getCell('A1').type).toBe(exceljs.ValueType.String);
    expect(workbook.worksheets[0]!.getCell('B2').value).toBe(-5);
  }
  fc.assert(fc.property(fc.string(), (text) => !/^[\s\0]*[=+\-@]/.test(withoutFormula(text)) || /^[+-]?\d+([.,]\d+)?$/.test(text)));
  for (const figure of ['-12.5', '+7', '3,4', '-0']) expect(withoutFormula(figure)).toBe(figure);
});
