import { createRequire } from 'node:module';
import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import {
  approvalIndent, columnWidths, compactMargins, compactType, factLabelShare, languageTags, roomBelowHeading, page, textWidth, type, type Align, type Block, type PaperDocument, type TrendPoint,
} from './document.ts';

const require = createRequire(import.meta.url);
/** The module is one object without names that an import could find. */
const pdfmake = require('pdfmake') as typeof import('pdfmake');

const face = (style: string) => require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
/** The metrics of the typeface that official letters are written in, with every letter of Kazakh. */
const faces = { normal: face('400Regular'), bold: face('700Bold'), italics: face('400Regular_Italic'), bolditalics: face('700Bold_Italic') };
pdfmake.setFonts({ Tinos: faces });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(faces).includes(path));

const rule = '#5c6670';
const quiet = '#444444';
const alignment = { start: 'left', centre: 'center', end: 'right' } as const satisfies Record<Align, string>;
/** Beyond this many letters a row may be parted between pages. */
const longCell = 900;

const lines = (shade: boolean) => ({
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => rule,
  vLineColor: () => rule,
  fillColor: (row: number) => (shade && row === 0 ? '#eceff1' : null),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
});
const paddings = (columns: number) => columns * 8 + (columns + 1) * 0.6;

/** What the sizes of a document follow from. */
type Measures = { type: { title: number; body: number; table: number; footer: number }; textWidth: number; roomBelowHeading: number };
const ordinary: Measures = { type, textWidth, roomBelowHeading };
const compact: Measures = { type: compactType, textWidth: page.width - compactMargins.left - compactMargins.right, roomBelowHeading: 48 };

const tonesOf = (table: number) => ({
  plain: { alignment: 'justify' },
  quiet: { fontSize: table, italics: true, color: quiet },
  leadIn: {},
}) as const;

const trendHeight = 20;

/** The fact as a line with its last point, the plan as a dashed line; both on one scale from zero. */
function trendOf(points: readonly TrendPoint[], width: number): CanvasElement[] {
  const values = points.flatMap(({ fact, plan }) => [fact, plan]).filter((value) => value !== null);
  if (points.length < 2 || values.length === 0) return [];
  const [least, greatest] = [Math.min(0, ...values), Math.max(...values)];
  const xOf = (index: number) => 2 + (index / (points.length - 1)) * (width - 6);
  const yOf = (value: number) => trendHeight - 2 - ((value - least) / (greatest - least || 1)) * (trendHeight - 4);
  const line = (part: keyof TrendPoint) => points.flatMap((point, index) => (point[part] === null ? [] : [{ x: xOf(index), y: yOf(point[part]) }]));
  const [facts, plans] = [line('fact'), line('plan')];
  const last = facts.at(-1);
  return [
    ...(plans.length > 1 ? [{ type: 'polyline' as const, points: plans, lineWidth: 0.8, lineColor: quiet, dash: { length: 2, space: 2 } }] : []),
    ...(facts.length > 1 ? [{ type: 'polyline' as const, points: facts, lineWidth: 1.2, lineColor: '#00546f' }] : []),
    ...(last ? [{ type: 'ellipse' as const, x: last.x, y: last.y, r1: 1.8, r2: 1.8, color: '#00546f' }] : []),
  ];
}

function contentOf(block: Block, measures: Measures): Content {
  const { type, textWidth } = measures;
  const tones = tonesOf(type.table);
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, margin: [0, 12, 0, 5] };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 6], ...tones[block.tone ?? 'plain'] };
    case 'list':
      return { ol: block.items.map((text) => ({ text, margin: [0, 0, 0, 2] })), margin: [0, 0, 0, 6] };
    case 'facts': {
      const width = textWidth - paddings(2);
      const share = block.labelShare ?? factLabelShare;
      return {
        table: {
          dontBreakRows: block.facts.every(({ value }) => value.length < longCell),
          widths: [width * share, width * (1 - share)],
          body: block.facts.map(({ label, value }) => [{ text: label, bold: true }, value]),
        },
        layout: lines(false),
        fontSize: type.table,
        margin: [0, 0, 0, 6],
      };
    }
    case 'table': {
      const { columns, rows } = block;
      const body: TableCell[][] = rows.map((row) =>
        row.kind === 'group'
          ? [{ text: row.title, bold: true, colSpan: columns.length, fillColor: '#f6f7f8' }, ...columns.slice(1).map(() => '')]
          : row.cells.map((text, index) => ({ text, alignment: alignment[columns[index]?.align ?? 'start'] })),
      );
      return {
        table: {
          headerRows: 1,
          keepWithHeaderRows: rows[0]?.kind === 'group' ? 2 : 1,
          dontBreakRows: rows.every((row) => row.kind === 'group' || row.cells.every((text) => text.length < longCell)),
          widths: columnWidths(columns, textWidth - paddings(columns.length), type.table),
          body: [columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' })), ...body],
        },
        layout: lines(true),
        fontSize: type.table,
        margin: [0, 0, 0, 6],
      };
    }
    case 'trends': {
      const columns = [...block.columns, block.trend];
      const widths = columnWidths(columns, textWidth - paddings(columns.length), type.table);
      const body: TableCell[][] = block.rows.map(({ cells, points }) => {
        const drawn = trendOf(points, widths.at(-1)!);
        return [...cells.map((text, index): TableCell => ({ text, alignment: alignment[block.columns[index]?.align ?? 'start'] })), drawn.length > 0 ? { canvas: drawn } : { text: '–' }];
      });
      return {
        table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' })), ...body] },
        layout: lines(true),
        fontSize: type.table,
        margin: [0, 0, 0, 6],
      };
    }
    case 'signatures':
      return {
        unbreakable: true,
        margin: [0, 18, 0, 0],
        stack: block.people.map(({ position, name }) => ({
          margin: [0, 0, 0, 14],
          columnGap: 10,
          columns: [
            { width: '*', text: position },
            { width: 104, text: '_'.repeat(17) },
            { width: 188, text: name },
          ],
        })),
      };
  }
}

const announces = (block: Block | undefined) => block?.kind === 'heading' || (block?.kind === 'paragraph' && block.tone === 'leadIn');

/**
 * A heading goes to the next page together with the room that the beginning of its block needs; the block then takes that
 * room. Asking the library where each heading came to stand would draw the whole document anew for every answer.
 */
const contentsOf = (blocks: readonly Block[], measures: Measures): Content[] =>
  blocks.map((block, index): Content => {
    const content = contentOf(block, measures);
    const room = measures.roomBelowHeading;
    const drawn: Content = announces(block) ? { unbreakable: true, stack: [{ stack: [content], margin: [0, 0, 0, room] }] } : content;
    return announces(blocks[index - 1]) ? { stack: [drawn], margin: [0, -room, 0, 0] } : drawn;
  });

const approvalOf = ({ approval }: PaperDocument): Content[] =>
  approval === null
    ? []
    : [{
        margin: [approvalIndent, 0, 0, 18],
        stack: [
          { text: approval.word, bold: true, margin: [0, 0, 0, 2] },
          ...approval.position,
          { text: `_________________ ${approval.name}`, margin: [0, 10, 0, 2] },
          approval.date,
        ],
      }];

/** The document as PDF. */
export async function renderPdf(document: PaperDocument): Promise<Uint8Array> {
  const { mark, footer } = document;
  const measures = document.isCompact ? compact : ordinary;
  const { type } = measures;
  const { left, top, right, bottom } = document.isCompact ? compactMargins : page.margins;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    language: languageTags[document.language],
    info: { title: [document.title, ...document.subtitle].join('. '), author: document.author, creationDate: document.createdAt, producer: document.author, creator: document.author },
    defaultStyle: { font: 'Tinos', fontSize: type.body, lineHeight: 1.08 },
    ...(mark === null
      ? {}
      : {
          watermark: { text: mark, opacity: 0.07, bold: true, angle: -52 },
          header: () => ({ text: mark, bold: true, fontSize: type.table, alignment: 'right', margin: [left, 26, right, 0] }),
        }),
    footer: (current, total) => ({
      margin: [left, 12, right, 0],
      fontSize: type.footer,
      color: quiet,
      columns: [
        { width: '*', stack: [...footer] },
        { width: 50, text: `${current} / ${total}`, alignment: 'right', fontSize: type.table, color: '#000000' },
      ],
    }),
    content: [
      ...approvalOf(document),
      { text: document.title, bold: true, fontSize: type.title, alignment: 'center', margin: [0, 0, 0, 4] },
      ...document.subtitle.map((text): Content => ({ text, bold: true, alignment: 'center', margin: [0, 0, 0, 2] })),
      { text: '', margin: [0, 0, 0, 8] },
      ...contentsOf(document.blocks, measures),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}
