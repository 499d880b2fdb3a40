import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingFile, fileColours } from './drawing-file.ts';
import { barsDrawing, linesDrawing, multiplesDrawing, tilesDrawing, type DrawingData } from './drawing.ts';

const tokens = readFileSync(path.resolve(import.meta.dirname, '../styles/tokens.css'), 'utf8');
const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];

test('a file has the colours of the light theme', () => {
  for (const name of ['mark', 'text', 'muted'] as const) expect([name, fileColours[name]]).toEqual([name, token(name)]);
  expect([fileColours.line, fileColours.negative, fileColours.earlier, fileColours.grid, fileColours.base]).toEqual([token('mark'), token('plan'), token('plan'), token('line'), token('line-strong')]);
  for (const step of [1, 2, 3, 4, 5] as const) expect([fileColours[`shade${step}`], fileColours[`onShade${step}`]]).toEqual([token(`shade-${step}`), token(`on-shade-${step}`)]);
});

const data: fc.Arbitrary<DrawingData> = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 12 })).chain(([categories, series]) =>
  fc.array(fc.array(fc.option(fc.integer({ min: -1000, max: 1_000_000 })), { minLength: categories, maxLength: categories }), { minLength: series, maxLength: series }).map((values) => ({
    categories: Array.from({ length: categories }, (_, index) => `Санат ${index}`),
    series: values.map((list, index) => ({ name: `Қатар ${index}`, values: list, labels: list.map((value) => (value === null ? '–' : String(value))) })),
    format: String,
  })));

describe('drawings', () => {
  test.each([['bars', barsDrawing], ['lines', linesDrawing], ['multiples', multiplesDrawing]] as const)('%s keep to their space at every width and name every known figure', (_, draw) => {
    fc.assert(
      fc.property(data, fc.constantFrom(310, 900), (one, width) => {
        const { marks, height } = draw(one, width);
        for (const mark of marks) {
          const points = mark.kind === 'rule' ? [[mark.x1, mark.y1], [mark.x2, mark.y2]] : mark.kind === 'path' ? [] : [[mark.x, mark.y]];
          for (const [x, y] of points) expect(x! >= -0.1 && x! <= width + 0.1 && y! >= -0.1 && y! <= height + 0.1).toBe(true);
        }
        expect(JSON.stringify(marks)).not.toMatch(/NaN|null,/);
      }),
    );
  });

  test('tiles of regions that there are; a text cannot break out of the file', () => {
    const drawing = tilesDrawing([{ code: 'KZ-11', name: '<Ақмола> & "x"', value: 5, label: '5' }, { code: 'KZ-71', name: 'Астана', value: null, label: '–' }, { code: 'XX-1', name: 'x', value: 1, label: '1' }], 900);
    expect(drawing.marks.filter(({ kind }) => kind === 'rect')).toHaveLength(2);
    const file = drawingFile([{ heading: ['A & B'], drawing }]);
    expect(file).toContain('&lt;Ақмола&gt; &amp; &quot;x&quot;');
    expect(file).not.toContain('<Ақмола>');
  });
});
