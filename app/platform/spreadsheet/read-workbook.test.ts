import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.server.ts';
import { writeWorkbook } from './write-workbook.server.ts';

const limits = { rows: 100, columns: 10 };

async function saved(fill: (sheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('S'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A zip of one part whose header says how large it is, truly or not. */
function zipOf(name: string, content: Buffer, declaredSize = content.length): Buffer {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(declaredSize, 22);
  header.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declaredSize, 24);
  central.writeUInt16LE(name.length, 28);
  const offset = header.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([header, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

test('what was written is read again: texts, numbers and days', async () => {
  const file = await writeWorkbook(
    [{ name: 'S', columns: [{ title: 'Атауы', width: 10, kind: 'text' }, { title: 'Күні', width: 10, kind: 'date' }, { title: 'Балл', width: 5, kind: 'number' }],
      rows: [['Қ', '2026-03-02', 4], [null, null, null], ['=1+1', null, 2.5]], emptyRows: 20 }],
    { title: 't', author: 'a', createdAt: new Date(0) },
  );
  expect(await readWorkbook(file, limits)).toEqual({
    fault: null,
    head: ['Атауы', 'Күні', 'Балл'],
    rows: [
      { number: 2, cells: [{ kind: 'text', text: 'Қ' }, { kind: 'date', day: '2026-03-02' }, { kind: 'number', number: 4 }] },
      { number: 4, cells: [{ kind: 'text', text: '=1+1' }, { kind: 'empty' }, { kind: 'number', number: 2.5 }] },
    ],
  });
});

test('a formula, rich text, a link and an error are told apart', async () => {
  const file = await saved((sheet) => {
    sheet.addRow(['A', 'B', 'C', 'D']);
    sheet.addRow([{ formula: 'A1&"x"', result: 'Ax' }, { richText: [{ text: 'қы' }, { text: 'зыл' }] }, { text: 'сайт', hyperlink: 'https://example.kz' }, { error: '#REF!' }]);
  });
  const read = await readWorkbook(file, limits);
  expect(read.fault === null && read.rows[0]!.cells).toEqual([
    { kind: 'formula' }, { kind: 'text', text: 'қызыл' }, { kind: 'text', text: 'сайт' }, { kind: 'unreadable' },
  ]);
});

test('days of a workbook that counts from 1904 are the same days', async () => {
  const file = await saved((sheet, workbook) => {
    workbook.properties.date1904 = true;
    sheet.addRow(['Күні']);
    sheet.addRow([new Date('2026-03-02T00:00:00Z')]);
  });
  const read = await readWorkbook(file, limits);
  expect(read.fault === null && read.rows[0]!.cells).toEqual([{ kind: 'date', day: '2026-03-02' }]);
});

describe('a file that is not read says why', () => {
  test.each([
    ['a text', Buffer.from('код;атауы\n1;x'), 'notAWorkbook'],
    ['an archive of something else', zipOf('readme.txt', Buffer.from('x')), 'notAWorkbook'],
    ['a password or an old .xls', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'encrypted'],
    ['a torn file', zipOf('xl/workbook.xml', Buffer.from('x')).subarray(0, 60), 'damaged'],
    ['macros', zipOf('xl/vbaProject.bin', Buffer.from('x')), 'macros'],
    ['a bomb that says so', zipOf('xl/workbook.xml', Buffer.alloc(210_000_000)), 'tooLarge'],
    ['a bomb of one merged cell', zipOf('xl/worksheets/sheet1.xml', Buffer.from('<mergeCell ref="A2:XFD1048576"/>')), 'tooLarge'],
    ['a bomb that lies', zipOf('xl/workbook.xml', Buffer.alloc(210_000_000), 1000), 'damaged'],
  ])('%s', async (_name, file, fault) => {
    expect(await readWorkbook(file, limits)).toEqual({ fault });
  });

  test('a merged head, and more rows than are allowed', async () => {
    const merged = await saved((sheet) => {
      sheet.addRow(['A', 'B']);
      sheet.mergeCells('A1:B1');
      sheet.addRow(['x', 'y']);
    });
    expect(await readWorkbook(merged, limits)).toEqual({ fault: 'mergedHead' });
    const long = await saved((sheet) => {
      for (let row = 0; row < 102; row += 1) sheet.addRow(['x']);
    });
    expect(await readWorkbook(long, limits)).toEqual({ fault: 'tooManyRows' });
  });
});
