import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { kazakhstanTiles } from './kazakhstan-tiles.ts';
import { labelledPoints, shadeScale, spreadLabels, valueTicks, type Shade } from './scales.ts';

/** What a mark is, from which a page or a file takes its colour. */
export type DrawingTone = 'mark' | 'negative' | 'earlier' | 'line' | 'grid' | 'base' | 'text' | 'muted' | 'panel' | 'empty' | `shade${Shade}` | `onShade${Shade}`;

export type DrawingMark =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: DrawingTone; title?: string }
  | { kind: 'rule'; x1: number; y1: number; x2: number; y2: number; tone: DrawingTone }
  | { kind: 'path'; d: string; tone: DrawingTone }
  | { kind: 'dot'; x: number; y: number; tone: DrawingTone; title?: string }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; tone: DrawingTone; isStrong?: boolean };

/** A chart as marks in a space of its own: a page draws them in its theme, a file in fixed colours. */
export type Drawing = { width: number; height: number; marks: DrawingMark[] };

export type DrawingSeries = { name: string; values: readonly (number | null)[]; labels: readonly string[]; /** Drawn quieter, beside what it is compared with. */ isEarlier?: boolean };
export type DrawingData = { categories: readonly string[]; series: readonly DrawingSeries[]; format: (value: number) => string };

const letter = 6.9;
const lineHeight = 18;
const round = (value: number): number => Math.round(value * 10) / 10;
const widthOf = (text: string): number => text.length * letter;

/** Cut to the room there is; the whole text stands in the table beside the chart. */
const fitting = (text: string, width: number): string => {
  const most = Math.max(3, Math.floor(width / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};

const known = (values: readonly (number | null)[]): number[] => values.filter((value): value is number => value !== null);

function domainOf(data: DrawingData): [number, number] {
  const values = data.series.flatMap(({ values: list }) => known(list));
  const [from = 0, to = 0] = scaleLinear().domain([Math.min(0, ...values), Math.max(0, ...values)]).nice(4).domain();
  return from === to ? [from, from + 1] : [from, to];
}

const text = (x: number, y: number, words: string, tone: DrawingTone, anchor: 'start' | 'middle' | 'end' = 'start', isStrong = false): DrawingMark =>
  ({ kind: 'text', x: round(x), y: round(y), text: words, anchor, tone, isStrong });

/** A bar for each category and series, all on one scale, each with its figure at its end. */
export function barsDrawing(data: DrawingData, width: number): Drawing {
  const { categories, series } = data;
  const isGrouped = series.length > 1;
  const names = isGrouped ? series.map(({ name }) => name) : categories;
  const labels = series.flatMap((one) => one.labels);
  const left = Math.min(width * 0.4, 12 + Math.max(0, ...names.map(widthOf)));
  const right = 10 + Math.max(24, ...labels.map(widthOf));
  const domain = domainOf(data);
  const x = scaleLinear(domain, [left, width - right]);
  const marks: DrawingMark[] = [];
  let top = 4;
  for (const [index, category] of categories.entries()) {
    if (isGrouped) {
      marks.push(text(0, top + 13, fitting(category, width), 'text', 'start', true));
      top += lineHeight;
    }
    for (const { name, values, labels: written, isEarlier } of series) {
      const value = values[index] ?? null;
      marks.push(text(left - 8, top + 13, fitting(isGrouped ? name : category, left - 8), 'muted', 'end'));
      if (value !== null) {
        const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
        marks.push({ kind: 'rect', x: round(from), y: top + 2, width: Math.max(1, round(to - from)), height: 13, tone: value < 0 ? 'negative' : isEarlier ? 'earlier' : 'mark', title: `${category}: ${written[index] ?? ''}` });
      }
      marks.push(text((value === null ? x(0) : Math.max(x(0), x(value))) + 6, top + 13, written[index] ?? '', 'text'));
      top += lineHeight;
    }
    if (isGrouped) top += 6;
  }
  marks.push({ kind: 'rule', x1: round(x(0)), y1: 2, x2: round(x(0)), y2: round(top), tone: 'base' });
  return { width, height: round(top + 4), marks };
}

/** A line for each series over the categories, named at its end. */
export function linesDrawing(data: DrawingData, width: number): Drawing {
  const { categories, series, format } = data;
  const height = Math.max(240, series.length * 33 + 56);
  const domain = domainOf(data);
  const ticks = valueTicks(domain, 4);
  const ends = series.flatMap((one) => {
    const last = one.values.findLastIndex((value) => value !== null);
    return last < 0 ? [] : [{ ...one, last, value: one.values[last]! }];
  });
  const isNamed = series.length > 1;
  const room = Math.min(width * 0.36, 16 + Math.max(0, ...ends.map(({ name, labels, last }) => Math.max(isNamed ? widthOf(name) : 0, widthOf(labels[last] ?? '')))));
  const box = { left: 12 + Math.max(0, ...ticks.map((tick) => widthOf(format(tick)))), right: width - room - 10, top: 12, bottom: height - 26 };
  const x = scalePoint([...categories.keys()], [box.left, box.right]);
  const y = scaleLinear(domain, [box.bottom, box.top]);
  const marks: DrawingMark[] = ticks.flatMap((tick) => [
    { kind: 'rule' as const, x1: round(box.left), y1: round(y(tick)), x2: round(box.right), y2: round(y(tick)), tone: tick === 0 ? ('base' as const) : ('grid' as const) },
    text(box.left - 8, y(tick) + 4, format(tick), 'muted', 'end'),
  ]);
  const indexes = [...categories.keys()];
  const labelled = labelledPoints(indexes, box.right - box.left, 10 + Math.max(0, ...categories.map(widthOf)));
  for (const index of indexes) if (labelled.has(index)) marks.push(text(x(index)!, height - 8, categories[index]!, 'muted', 'middle'));
  for (const { values, labels, name } of series) {
    const drawn = line<number | null>().defined((value) => value !== null).x((_, index) => round(x(index)!)).y((value) => round(y(value ?? 0)))([...values]);
    if (drawn) marks.push({ kind: 'path', d: drawn, tone: 'line' });
    for (const [index, value] of values.entries()) {
      if (value !== null) marks.push({ kind: 'dot', x: round(x(index)!), y: round(y(value)), tone: 'line', title: `${isNamed ? `${name}, ` : ''}${categories[index]}: ${labels[index] ?? ''}` });
    }
  }
  const places = spreadLabels(ends.map(({ value }) => y(value)), isNamed ? 31 : 16, { top: box.top, bottom: box.bottom - (isNamed ? 17 : 4) });
  for (const [index, { name, labels, last }] of ends.entries()) {
    const place = places[index]!;
    if (isNamed) marks.push(text(box.right + 10, place, fitting(name, room), 'muted'));
    marks.push(text(box.right + 10, place + (isNamed ? 15 : 4), labels[last] ?? '', 'text', 'start', true));
  }
  return { width, height, marks };
}

/** Each series small, all on one scale so that heights compare. */
export function multiplesDrawing(data: DrawingData, width: number): Drawing {
  const { categories, series } = data;
  const columns = Math.max(1, Math.floor(width / 190));
  const panel = { width: width / columns, height: 96 };
  const domain = domainOf(data);
  const marks: DrawingMark[] = series.flatMap(({ name, values, labels }, index): DrawingMark[] => {
    const [left, top] = [(index % columns) * panel.width, Math.floor(index / columns) * (panel.height + 14)];
    const last = values.findLastIndex((value) => value !== null);
    const label = last < 0 ? '–' : (labels[last] ?? '');
    const x = scalePoint([...categories.keys()], [left + 4, left + panel.width - 16]);
    const y = scaleLinear(domain, [top + panel.height - 4, top + 26]);
    const drawn = line<number | null>().defined((value) => value !== null).x((_, at) => round(x(at)!)).y((value) => round(y(value ?? 0)))([...values]);
    return [
      text(left + 2, top + 14, fitting(name, panel.width - 28 - widthOf(label)), 'muted'),
      text(left + panel.width - 16, top + 14, label, 'text', 'end', true),
      { kind: 'rule', x1: round(left + 4), y1: round(y(0)), x2: round(left + panel.width - 16), y2: round(y(0)), tone: 'base' },
      ...(drawn ? [{ kind: 'path' as const, d: drawn, tone: 'line' as const }] : []),
      ...(last < 0 ? [] : [{ kind: 'dot' as const, x: round(x(last)!), y: round(y(values[last]!)), tone: 'line' as const, title: `${name}: ${label}` }]),
    ];
  });
  return { width, height: Math.ceil(series.length / columns) * (panel.height + 14), marks };
}

export type DrawingTile = { code: string; name: string; value: number | null; label: string };

/** The regions as equal tiles in their neighbourhood, for a file. */
export function tilesDrawing(tiles: readonly DrawingTile[], width: number): Drawing {
  const shade = shadeScale(tiles.map(({ value }) => value));
  const [side, gap] = [width / 6, 5];
  const high = Math.min(side, 84);
  const marks = tiles.flatMap(({ code, name, value, label }): DrawingMark[] => {
    const place = kazakhstanTiles[code];
    if (!place) return [];
    const [x, y] = [(place.column - 1) * side, (place.row - 1) * high];
    const step = value === null ? null : shade(value);
    const tone: DrawingTone = step === null ? 'muted' : `onShade${step}`;
    return [
      { kind: 'rect', x: round(x), y: round(y), width: round(side - gap), height: round(high - gap), tone: step === null ? 'empty' : `shade${step}`, title: `${name}: ${label}` },
      text(x + 8, y + 20, fitting(name, side - gap - 12), tone),
      text(x + 8, y + high - gap - 10, label, tone, 'start', true),
    ];
  });
  return { width, height: round(high * 5), marks };
}
