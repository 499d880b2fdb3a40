import type { Diagram, DiagramPoint } from './report-document.ts';

/** What a part of a drawing is for: a page gives it the colours of its theme, paper its own. */
export type Part = 'mark' | 'before' | 'line' | 'label' | 'value' | 'quiet' | 'tile' | 'emptyTile' | 'onTile' | 'onEmptyTile';
export type Shape =
  | { kind: 'rect'; part: Part; x: number; y: number; width: number; height: number }
  | { kind: 'path'; part: Part; points: readonly (readonly [number, number])[] }
  | { kind: 'dot'; part: Part; x: number; y: number }
  | { kind: 'text'; part: Part; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; bold?: true };
export type Drawing = { width: number; height: number; shapes: readonly Shape[] };

const paperWidth = 480;
/** On a phone, where letters keep their size. */
export const phoneWidth = 290;
export const letterSize = 10.5;
/** Of an ordinary letter, generously. */
const letterWidth = letterSize * 0.56;

/** Lines that fit, broken between words. */
function linesOf(text: string, room: number): string[] {
  const most = Math.max(4, Math.floor(room / letterWidth));
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const highest = (points: readonly DiagramPoint[]) => Math.max(0, ...points.flatMap(({ values }) => values.map((value) => value ?? 0)));

/** Which series is which, where there are two. */
function keyOf({ series }: Diagram, shapes: Shape[], y: number): number {
  if (series.length < 2) return y;
  let x = 0;
  series.forEach((name, index) => {
    shapes.push({ kind: 'rect', part: index === 0 ? 'mark' : 'before', x, y: y + 2, width: 10, height: 10 });
    shapes.push({ kind: 'text', part: 'label', x: x + 15, y: y + 11, text: name, anchor: 'start' });
    x += 15 + name.length * letterWidth + 24;
  });
  return y + 24;
}

/** The name of a bar stands above it, whole in every language. */
function bars(diagram: Diagram, width: number): Drawing {
  const shapes: Shape[] = [];
  const most = highest(diagram.points);
  const widestText = Math.max(...diagram.points.flatMap(({ texts }) => texts.map((text) => text.length)), 1) * letterWidth + 8;
  const room = width - widestText;
  let y = keyOf(diagram, shapes, 0);
  for (const { label, values, texts } of diagram.points) {
    for (const line of linesOf(label, width)) {
      shapes.push({ kind: 'text', part: 'label', x: 0, y: y + 11, text: line, anchor: 'start' });
      y += 14;
    }
    values.forEach((value, index) => {
      const length = most > 0 && value !== null ? Math.max((Math.max(0, value) / most) * room, value > 0 ? 1.5 : 0) : 0;
      const height = index === 0 ? 13 : 9;
      shapes.push({ kind: 'rect', part: index === 0 ? 'mark' : 'before', x: 0, y: y + 1, width: length, height });
      shapes.push({ kind: 'text', part: index === 0 ? 'value' : 'quiet', x: length + 6, y: y + height - 1.5, text: texts[index]!, anchor: 'start', ...(index === 0 ? { bold: true as const } : {}) });
      y += height + 3;
    });
    y += 9;
  }
  return { width, height: Math.max(20, y), shapes };
}

function trend(diagram: Diagram, width: number): Drawing {
  const shapes: Shape[] = [];
  const top = keyOf(diagram, shapes, 0) + 24;
  const bottom = top + 130;
  const most = highest(diagram.points) || 1;
  const inset = 40;
  const step = diagram.points.length > 1 ? (width - 2 * inset) / (diagram.points.length - 1) : 0;
  const xOf = (index: number) => inset + index * step;
  const yOf = (value: number) => bottom - (Math.max(0, value) / most) * (bottom - top);
  shapes.push({ kind: 'path', part: 'quiet', points: [[0, bottom], [width, bottom]] });
  diagram.series.forEach((_, series) => {
    const part = series === 0 ? 'line' : 'before';
    const known = diagram.points.flatMap(({ values, texts }, index) => (values[series] === null || values[series] === undefined ? [] : [{ x: xOf(index), y: yOf(values[series]), text: texts[series]! }]));
    shapes.push({ kind: 'path', part, points: known.map(({ x, y }) => [x, y] as const) });
    for (const { x, y, text } of known) {
      shapes.push({ kind: 'dot', part: series === 0 ? 'mark' : 'before', x, y });
      shapes.push({ kind: 'text', part: series === 0 ? 'value' : 'quiet', x, y: series === 0 ? y - 8 : y + 16, text, anchor: 'middle', ...(series === 0 ? { bold: true as const } : {}) });
    }
  });
  const room = Math.max(Math.min(60, width / 6), step - 6);
  let lowest = bottom;
  diagram.points.forEach(({ label }, index) => {
    linesOf(label, room).forEach((line, row) => {
      const y = bottom + 16 + row * 13;
      shapes.push({ kind: 'text', part: 'label', x: xOf(index), y, text: line, anchor: 'middle' });
      lowest = Math.max(lowest, y);
    });
  });
  return { width, height: lowest + 8, shapes };
}

/** The regions as equal tiles that keep their neighbours; those without a figure are empty. */
function tiles(diagram: Diagram): Drawing {
  const shapes: Shape[] = [];
  const tile = { width: 76, height: 42, gap: 4 };
  const placed = diagram.points.filter(({ tile: place }) => place !== null);
  const rows = Math.max(1, ...placed.map(({ tile: place }) => place!.row));
  for (const { tile: place, values, texts } of placed) {
    const x = (place!.column - 1) * (tile.width + tile.gap);
    const y = (place!.row - 1) * (tile.height + tile.gap);
    const isEmpty = (values[0] ?? 0) === 0;
    shapes.push({ kind: 'rect', part: isEmpty ? 'emptyTile' : 'tile', x, y, width: tile.width, height: tile.height });
    const part = isEmpty ? 'onEmptyTile' : 'onTile';
    shapes.push({ kind: 'text', part, x: x + tile.width / 2, y: y + 16, text: place!.short, anchor: 'middle' });
    shapes.push({ kind: 'text', part, x: x + tile.width / 2, y: y + 32, text: texts[0]!, anchor: 'middle', bold: true });
  }
  return { width: paperWidth, height: rows * (tile.height + tile.gap), shapes };
}

const forms = { bars, trend, tiles } as const;
export const drawDiagram = (diagram: Diagram, width = paperWidth): Drawing => forms[diagram.form](diagram, width);

/** On white paper. */
const paper: Record<Part, string> = {
  mark: '#00698f', before: '#9fb4c0', line: '#00698f', label: '#151b22', value: '#151b22', quiet: '#505c68', tile: '#00698f', emptyTile: '#ebeff3', onTile: '#ffffff', onEmptyTile: '#505c68',
};
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The drawing as a file of its own, for paper. */
export function svgOf({ width: whole, height, shapes }: Drawing, font: string): string {
  const drawn = shapes.map((shape) => {
    const colour = paper[shape.part];
    switch (shape.kind) {
      case 'rect':
        return `<rect x="${rounded(shape.x)}" y="${rounded(shape.y)}" width="${rounded(shape.width)}" height="${rounded(shape.height)}" fill="${colour}"/>`;
      case 'path':
        return `<polyline points="${shape.points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${shape.part === 'quiet' ? 1 : 2}"/>`;
      case 'dot':
        return `<circle cx="${rounded(shape.x)}" cy="${rounded(shape.y)}" r="3.2" fill="${colour}"/>`;
      case 'text':
        return `<text x="${rounded(shape.x)}" y="${rounded(shape.y)}" font-family="${font}" font-size="${letterSize}" text-anchor="${shape.anchor}" fill="${colour}"${shape.bold ? ' font-weight="bold"' : ''}>${escaped(shape.text)}</text>`;
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${rounded(height)}" width="${whole}" height="${rounded(height)}">${drawn.join('')}</svg>`;
}
