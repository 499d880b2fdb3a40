import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import type { Sheet } from './spreadsheet.ts';
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
