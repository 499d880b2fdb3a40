import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from './document.ts';
import { attachmentNamed } from './export.server.ts';

const column = fc.record({ title: fc.string({ maxLength: 30 }), width: fc.integer({ min: 1, max: 100 }) });

test('columns fill the width, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), fc.integer({ min: 100, max: 900 }), (columns, total) => {
      const widths = columnWidths(columns, total);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(total);
      expect(widths.every((width) => width > 0)).toBe(true);
    }),
  );
});

test('no word of a head is broken where there is room elsewhere', () => {
  const [wide, narrow] = columnWidths([{ title: 'A', width: 95 }, { title: 'Ықтималдығы', width: 5 }], 480);
  expect(narrow).toBeGreaterThan(75);
  expect(wide! + narrow!).toBeCloseTo(480);
});

test('a file keeps its name in the reader’s letters', () => {
  expect(attachmentNamed('АҚМ-2026-01 «паспорт».pdf')).toBe(
    `attachment; filename="-2026-01.pdf"; filename*=UTF-8''${encodeURIComponent('АҚМ-2026-01 «паспорт».pdf')}`,
  );
  expect(attachmentNamed("a'(b).pdf")).toBe(`attachment; filename="a(b).pdf"; filename*=UTF-8''a%27%28b%29.pdf`);
  expect(attachmentNamed('паспорт')).toContain('filename="file"');
});
