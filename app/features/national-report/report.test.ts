import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInCatalogue, type PrintedFigure } from '#db/seed/reference/report-figures.ts';
import { demoChapters } from '#db/seed/load-national-reports.ts';
import { drawDiagram, svgOf } from '#app/platform/export/diagram-drawing.ts';
import report2022 from '#db/seed/reference/report-2022.json' with { type: 'json' };
import { behindIn, placesOf, rowsFrom, sourceOf, translationOf, wordsWithin, type Block } from './blocks.model.ts';
import { frameSchema, wordsSchema } from './blocks.schema.ts';
import { accepted, changesIn, isOpen, stateOfToken } from './cited-figures.model.ts';
import { printChange } from './document.model.ts';
import { printToken } from './inline-text.model.ts';
import { citedFigure, tokenOf } from './report.fixtures.ts';
import { movementsOf, textLife, textMovements, textStates } from './report-life.model.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a translation', () => {
  const block = (source: string, translated?: { text: string; from: string }): Block => ({
    id: 'b', frame: { kind: 'paragraph' },
    texts: { kk: { words: { text: source }, madeFrom: null }, ...(translated ? { ru: { words: { text: translated.text }, madeFrom: hashOf(sourceOf({ kind: 'paragraph' }, { text: translated.from })) } } : {}) },
  });

  test('is missing, in step or behind', () => {
    const state = (one: Block) => translationOf(one, 'ru', 'kk', hashOf);
    expect([state(block('a')), state(block('a', { text: 'б', from: 'a' })), state(block('a2', { text: 'б', from: 'a' })), state(block('', { text: 'б', from: 'a' }))].slice(0, 3)).toEqual(['missing', 'inStep', 'behind']);
    expect(translationOf(block('a'), 'kk', 'kk', hashOf)).toBe('source');
    expect(behindIn([block('a'), block('a', { text: 'б', from: 'a' })], 'ru', 'kk', hashOf)).toHaveLength(1);
  });

  test('is not behind for a figure that changed', () => {
    const before = printToken(tokenOf('a', ':5'));
    const after = printToken(tokenOf('a', ':6'));
    expect(translationOf(block(`x ${after}`, { text: 'y', from: `x ${before}` }), 'ru', 'kk', hashOf)).toBe('inStep');
  });
});

describe('figures that an author saw', () => {
  const figures = new Map([['a|2022|', citedFigure('a', '5.00')], ['b|2022|', { ...citedFigure('b', '7'), restated: { number: 1, reported: '8', verified: null, reason: { kk: 'x', ru: null, en: null } } }]]);

  test('are the same, changed, unknown or restated', () => {
    expect(['a :5', 'a :6', 'c :1', 'b :7'].map((one) => stateOfToken(tokenOf(one[0]!, one.slice(2)), figures))).toEqual(['same', 'changed', 'unknown', 'restated']);
  });

  test('are told once in a block, and open until they are accepted', () => {
    const words = { text: `${printToken(tokenOf('a', ':6'))} ${printToken(tokenOf('a', ':6'))} ${printToken(tokenOf('b', ':7'))}` };
    const changes = changesIn([{ id: 'x', frame: { kind: 'paragraph' }, words }], figures);
    expect(changes.map(({ state, now }) => [state, now])).toEqual([['changed', ':5'], ['restated', ':7']]);
    expect(changes.filter(isOpen)).toHaveLength(1);
    expect(accepted(figures)(tokenOf('a', ':6'))).toEqual(tokenOf('a', ':5'));
    expect(accepted(figures)(tokenOf('c', ':6'))).toEqual(tokenOf('c', ':6'));
  });

  test('change by what is computed, never by what is typed', () => {
    const points = (value: string) => `${value} pp`;
    expect(printChange(citedFigure('a', '1724'), citedFigure('a', '1557'), 'reported', 'en', points)).toBe('+167 (+10.7%)');
    expect(printChange(citedFigure('a', '725'), citedFigure('a', '892'), 'reported', 'en', points)).toBe('−167 (−18.7%)');
    expect(printChange({ ...citedFigure('a', '55.4'), unitCode: 'percent' }, { ...citedFigure('a', '50'), unitCode: 'percent' }, 'reported', 'en', points)).toBe('+5.4 pp');
    expect(printChange(citedFigure('a', '5'), undefined, 'reported', 'en', points)).toBe('–');
  });
});

describe('rows of a table', () => {
  test('keep their names while they stand there, and new ones get new names', () => {
    const text = (...codes: string[]) => codes.map((code) => printToken(tokenOf(code, ':1'))).join('\n');
    const first = rowsFrom(text('a', 'b'), []);
    const second = rowsFrom(text('c', 'b', 'a', 'a'), first);
    expect(first.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(second.map(({ id }) => id)).toEqual(['r3', 'r2', 'r1', 'r4']);
    expect(wordsWithin({ kind: 'table', rows: first, withYearBefore: false, withChange: false, textColumns: 1 }, { caption: ' x ', row_r1: 'y', row_r9: 'z', cell_r2_1: '', text: 'no' })).toEqual({ caption: 'x', row_r1: 'y' });
  });
});

describe('the life of a text', () => {
  test('lets nobody judge what they handed in', () => {
    fc.assert(fc.property(fc.constantFrom(...textStates), fc.boolean(), (state, isOwn) => {
      const offered = movementsOf({ state, submittedBy: isOwn ? 'me' : 'other' }, 'me');
      for (const movement of textMovements) {
        const { from, by } = textLife[movement];
        expect(offered.includes(movement)).toBe(from.includes(state) && (by === 'anybody' || (by === 'submitter') === isOwn));
      }
    }));
  });
});

describe('the report for 2022', () => {
  const sections: Record<number, string> = { 7: 'external-assessment', 8: 'monitoring', 9: 'offices', 12: 'statistics' };

  test.each(Object.entries(sections))('cites every figure of section %s that the catalogue has', (section, code) => {
    const chapter = demoChapters.find((one) => one.code === code)!;
    const figures = (report2022.figures as (PrintedFigure & { section: number })[]).filter((figure) => figure.section === Number(section) && placeInCatalogue(figure)?.how === 'is');
    expect(figures.map(({ key }) => key).filter((key) => !chapter.facts.includes(key))).toEqual([]);
  });

  test('types no figure into a text, and says in each language the same figures', () => {
    for (const { blocks } of demoChapters) {
      for (const { frame, words } of blocks) {
        expect(frameSchema.safeParse(frame).success).toBe(true);
        for (const [place, texts] of Object.entries(words)) {
          expect(placesOf(frame)).toContain(place);
          const cited = texts.map((text) => [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, inner]) => inner).sort());
          expect(cited[1]).toEqual(cited[0]);
          expect(cited[2]).toEqual(cited[0]);
          expect(texts.every((text) => wordsSchema.safeParse({ text }).success && text !== '')).toBe(true);
          expect(texts.map((text) => text.replaceAll(/\{\{[^{}]*\}\}|\[\[[^\]]*\]\]|№ 4|No\. 4|37001/g, '').match(/\d+/)).filter(Boolean)).toEqual([]);
        }
      }
    }
  });
});

describe('a diagram', () => {
  test('keeps every name whole and stays within its width', () => {
    const label = fc.array(fc.stringMatching(/^[а-яә]{1,18}$/), { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    const points = fc.array(fc.record({ label, values: fc.tuple(fc.nat()), texts: fc.tuple(fc.constant('1 234')), tile: fc.constant(null) }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(points, fc.constantFrom('bars' as const, 'trend' as const), (list, form) => {
      const drawing = drawDiagram({ form, series: ['2022'], points: list });
      const said = drawing.shapes.flatMap((shape) => (shape.kind === 'text' && shape.part === 'label' ? [shape.text] : [])).join(' ').split(/\s+/).sort();
      expect(said).toEqual(list.flatMap((point) => point.label.split(' ')).sort());
      for (const shape of drawing.shapes) {
        if (shape.kind === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(drawing.width);
        if ('y' in shape) expect(shape.y).toBeLessThanOrEqual(drawing.height);
      }
      expect(svgOf(drawing, 'Tinos')).not.toContain('NaN');
    }));
  });
});
