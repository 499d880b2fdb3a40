import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable, writeTable } from './clipboard.model.ts';

describe('tables on the clipboard', () => {
  it.each([
    ['1\t2\n3\t4', [['1', '2'], ['3', '4']]],
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['1\r2', [['1'], ['2']]],
    ['1\t\t3', [['1', '', '3']]],
    ['1\n2\t3\n', [['1'], ['2', '3']]],
    ['', [['']]],
    ['\n', [['']]],
    ['\t', [['', '']]],
    ['"a\tb"\t"c ""d"""\r\n"e\nf"', [['a\tb', 'c "d"'], ['e\nf']]],
    ['"open\t1', [['"open', '1']]],
    ['"a"b\t1', [['"a"b', '1']]],
    ['1 234,5\n\n7', [['1 234,5'], [''], ['7']]],
  ])('reads %j', (text, rows) => expect(parseTable(text)).toEqual(rows));

  it('reads what it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', ' ', '"', '\t', '\n', '\r'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        // A last row of one empty cell is a trailing line break and nothing else.
        table.filter((rows) => rows.length === 1 || rows.at(-1)!.length > 1 || rows.at(-1)![0] !== ''),
        (rows) => {
          expect(parseTable(writeTable(rows))).toEqual(rows);
        },
      ),
    );
  });
});
