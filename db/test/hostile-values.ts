import { crc32, deflateRawSync } from 'node:zlib';

/** Texts that nobody types, by what is wrong with them. */
export const hostileTexts: Readonly<Record<string, string>> = {
  empty: '',
  giant: 'ж'.repeat(200_000),
  null: 'a\0b',
  'right to left': '\u202Efdp.exe\u202C',
  'lone surrogate': 'a\uD800b',
  controls: '\u0001\u0007\u001B[31m\r\nX: y',
  combining: `e${'\u0301'.repeat(5_000)}`,
  negative: '-1',
  'negative zero': '-0',
  huge: '9'.repeat(400),
  'beyond int': '2147483648',
  'beyond bigint': '99999999999999999999',
  exponent: '1e309',
  fraction: '0.30000000000000004',
  hexadecimal: '0x10',
  infinity: 'Infinity',
  'not a number': 'NaN',
  'other digits': '١٢٣',
  'no such day': '2026-02-30',
  'first day': '0000-00-00',
  'year zero': '0000-01-01',
  'year one': '0001-01-01',
  'year 9999': '9999-12-31',
  'year 275760': '+275760-09-13',
  'before Christ': '-000001-01-01',
  'no such month': '2026-13',
  'zero uuid': '00000000-0000-0000-0000-000000000000',
  'unknown uuid': '01890a5d-ac96-774b-bcce-b302099a8057',
  'uuid in capitals': '01890A5D-AC96-774B-BCCE-B302099A8057',
  statement: "x'); drop table people; --",
  pattern: '%_\\%',
  'catastrophic pattern': `${'a'.repeat(40)}!`,
  markup: '<script>alert(1)</script>',
  formula: '=cmd|/c calc!A1',
  template: '{{7*7}}${7*7}',
  path: '../../../../etc/passwd',
  address: 'javascript:alert(1)',
  'broken address': 'http://[::1',
  'long path': 'a/'.repeat(3_000),
  json: '{"a":{"$gt":""}}',
  'text of null': 'null',
  'name of the prototype': '__proto__',
  constructor: 'constructor',
  spaces: ' \t\u00A0\u200B\u2028\u3000 ',
};

export type Body = { name: string; type: string; body: string | Buffer };

const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

/** Whole bodies that no form of the product sends. */
export const hostileBodies = (fields: Readonly<Record<string, string>>): Body[] => {
  const urlEncoded = 'application/x-www-form-urlencoded';
  const encoded = new URLSearchParams(fields).toString();
  const [first = 'value'] = Object.keys(fields);
  const multipart = (text: string) => ({ type: 'multipart/form-data; boundary=xx', body: text });
  return [
    { name: 'nothing', type: urlEncoded, body: '' },
    { name: 'bad UTF-8', type: urlEncoded, body: Buffer.concat([Buffer.from(`${encoded}&${first}=`), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]) },
    { name: 'bad percent', type: urlEncoded, body: `${encoded}&${first}=%E0%A4%A&%=%` },
    { name: '100,000 fields', type: urlEncoded, body: Array.from({ length: 100_000 }, (_, index) => `f${index}=`).join('&') },
    { name: 'every field twice', type: urlEncoded, body: `${encoded}&${encoded}` },
    { name: 'prototype fields', type: urlEncoded, body: `${encoded}&__proto__.x=1&constructor.prototype.x=1&a.__proto__.b=1` },
    { name: 'index out of range', type: urlEncoded, body: `${encoded}&${first}[999999999]=1&${first}[-1]=1&x[0][0][0]=1&[0]=1&.=1&a..b=1` },
    { name: 'lists for texts', type: urlEncoded, body: Object.keys(fields).map((name) => `${encodeURIComponent(`${name}[0]`)}=1&${encodeURIComponent(`${name}[1].x`)}=2`).join('&') },
    { name: 'objects for texts', type: urlEncoded, body: Object.keys(fields).map((name) => `${encodeURIComponent(`${name}.x.y`)}=1`).join('&') },
    { name: 'deep names', type: urlEncoded, body: `${encoded}&${'a.'.repeat(20_000)}a=1` },
    { name: 'deep JSON', type: 'application/json', body: nested(100_000) },
    { name: 'JSON of other types', type: 'application/json', body: JSON.stringify(Object.fromEntries(Object.keys(fields).map((name, index) => [name, [null, true, 1e308, [], {}, [[[]]]][index % 6]]))) },
    { name: 'JSON with a prototype', type: 'application/json', body: '{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}' },
    { name: 'JSON list', type: 'application/json', body: '[[[[]]]]' },
    { name: 'JSON null', type: 'application/json', body: 'null' },
    { name: 'cut JSON', type: 'application/json', body: '{"a":[1,' },
    { name: 'JSON with lone surrogate', type: 'application/json', body: JSON.stringify(Object.fromEntries(Object.keys(fields).map((name) => [name, 'a\uD800']))) },
    { name: 'JSON in other bytes', type: 'application/json; charset=utf-16', body: Buffer.from('{"a":1}', 'utf16le') },
    { name: 'multipart without boundary', type: 'multipart/form-data', body: 'x' },
    { name: 'cut multipart', ...multipart(`--xx\r\nContent-Disposition: form-data; name="${first}"\r\n\r\nval`) },
    { name: 'multipart without end', ...multipart(`--xx\r\nContent-Disposition: form-data; name="${first}"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${'x'.repeat(70_000)}`) },
    { name: 'multipart with broken heads', ...multipart('--xx\r\nContent-Disposition: form-data\r\n\r\n\r\n--xx\r\n\r\n\r\n--xx--\r\n') },
    { name: 'file for every text', ...multipart(`${Object.keys(fields).map((name) => `--xx\r\nContent-Disposition: form-data; name="${name}"; filename="a\u202Etxt.exe"\r\n\r\nx\r\n`).join('')}--xx--\r\n`) },
    { name: 'plain text', type: 'text/plain', body: encoded },
    { name: 'no known type', type: 'x/y', body: encoded },
  ];
};

type Entry = { name: string; content: Buffer; claimedSize?: number };

/** A zip file, written by hand so that it can lie. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, claimedSize = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimedSize, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const workbook = (sheet: Buffer, claimedSize?: number) => zipOf([
  { name: '[Content_Types].xml', content: Buffer.from('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>') },
  { name: 'xl/workbook.xml', content: Buffer.from('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>') },
  { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claimedSize !== undefined && { claimedSize }) },
]);

/** Files that are not what they say. */
export const hostileFiles = (): { name: string; fileName: string; bytes: Buffer }[] => {
  const billionLaughs = `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((letter, index) => `<!ENTITY ${letter} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`;
  return [
    { name: 'empty file', fileName: 'a.xlsx', bytes: Buffer.alloc(0) },
    { name: 'zip bomb', fileName: 'a.xlsx', bytes: workbook(Buffer.alloc(400_000_000, 0x20)) },
    { name: 'zip bomb that lies', fileName: 'a.xlsx', bytes: workbook(Buffer.alloc(200_000_000, 0x20), 10) },
    { name: 'many entries', fileName: 'a.xlsx', bytes: zipOf(Array.from({ length: 5_000 }, (_, index) => ({ name: `xl/${index}.xml`, content: Buffer.from('x') }))) },
    { name: 'entities within entities', fileName: 'a.xlsx', bytes: workbook(Buffer.from(billionLaughs)) },
    { name: 'cell far away', fileName: 'a.xlsx', bytes: workbook(Buffer.from('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>')) },
    { name: 'paths upwards', fileName: '../../a.xlsx', bytes: zipOf([{ name: '../../../tmp/x', content: Buffer.from('x') }]) },
    { name: 'cut zip', fileName: 'a.xlsx', bytes: workbook(Buffer.from('<worksheet/>')).subarray(0, 200) },
    { name: 'markup as picture', fileName: 'a.png', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') },
    { name: 'picture with a page behind', fileName: 'a.png', bytes: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('<script>1</script>')]) },
    { name: 'old workbook', fileName: 'a.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) },
    { name: 'name of 4,000 letters', fileName: `${'ж'.repeat(4_000)}.txt`, bytes: Buffer.from('x') },
  ];
};
