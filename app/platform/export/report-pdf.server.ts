import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { drawDiagram, svgOf } from './diagram-drawing.ts';
import { columnWidths, languageTags, page, roomBelowHeading, textWidth, type, type Align } from './document.ts';
import { makePdf } from './pdf.server.ts';
import { captionOf, type ReportBlock, type ReportChapter, type ReportColumn, type ReportDocument, type Runs } from './report-document.ts';

const rule = '#5c6670';
const quiet = '#444444';
const alignment = { start: 'left', centre: 'center', end: 'right' } as const satisfies Record<Align, string>;
/** Beyond this many letters a row may be parted between pages. */
const longCell = 900;

const inlines = (runs: Runs): Content[] =>
  runs.map(({ text, emphasis, footnote }) =>
    footnote === undefined ? { text, ...(emphasis ? { bold: true } : {}) } : { text: String(footnote), sup: true, fontSize: type.footer });

const lines = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => rule,
  vLineColor: () => rule,
  fillColor: (row: number) => (row === 0 ? '#eceff1' : null),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

const tableOf = (columns: readonly ReportColumn[], rows: readonly (readonly Runs[])[]): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: rows.every((row) => row.every((runs) => runs.reduce((length, { text }) => length + text.length, 0) < longCell)),
    widths: columnWidths(columns, textWidth - columns.length * 8 - (columns.length + 1) * 0.6),
    body: [columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' as const })), ...rows.map((row) => row.map((runs, index) => ({ text: inlines(runs), alignment: alignment[columns[index]!.align] })))],
  },
  layout: lines,
  fontSize: type.table,
  margin: [0, 0, 0, 8],
});

const captionText = (text: string): Content => ({ text, bold: true, fontSize: type.table, margin: [0, 8, 0, 4] });
const noteText = (runs: Runs): Content => ({ text: inlines(runs), fontSize: 10, color: quiet, margin: [0, 0, 0, 6] });

function contentOf(block: ReportBlock, { words }: ReportDocument): Content[] {
  switch (block.kind) {
    case 'heading':
      return [{
        text: block.text, bold: true, fontSize: block.level === 2 ? 13.5 : type.body, margin: [0, block.level === 2 ? 14 : 10, 0, 6],
        ...(block.level === 2 ? { tocItem: 'contents', tocMargin: [14, 0, 0, 0] as [number, number, number, number] } : {}),
      }];
    case 'paragraph':
      return [{ text: inlines(block.runs), alignment: 'justify', margin: [0, 0, 0, 6] }];
    case 'note':
      return [noteText(block.runs)];
    case 'list':
      return [{ ul: block.items.map((runs): Content => ({ text: inlines(runs), margin: [0, 0, 0, 2] })), margin: [0, 0, 0, 6] }];
    case 'table':
      return [...(block.number === 0 ? [] : [captionText(`${captionOf(words.table, block.number)}. ${block.caption}`)]), tableOf(block.columns, block.rows), ...block.notes.map(noteText)];
    case 'diagram': {
      const drawing = drawDiagram(block.diagram);
      return [{
        unbreakable: drawing.height < 560,
        stack: [captionText(`${captionOf(words.diagram, block.number)}. ${block.caption}`), { svg: svgOf(drawing, 'Tinos'), width: textWidth, margin: [0, 0, 0, 8] }, ...block.notes.map(noteText)],
      }];
    }
  }
}

/** A heading, or the caption of a table, takes along to the next page the room that its beginning needs. */
function contentsOf(chapter: ReportChapter, document: ReportDocument): Content[] {
  const contents = chapter.blocks.flatMap((block) => contentOf(block, document).map((content, index) => ({ content, announces: block.kind === 'heading' || (block.kind === 'table' && block.number > 0 && index === 0) })));
  return contents.map(({ content, announces }, index): Content => {
    const drawn: Content = announces ? { unbreakable: true, stack: [{ stack: [content], margin: [0, 0, 0, roomBelowHeading] }] } : content;
    return contents[index - 1]?.announces ? { stack: [drawn], margin: [0, -roomBelowHeading, 0, 0] } : drawn;
  });
}

/** The document as PDF: its table of contents has the numbers of pages, and its chapters are bookmarks. */
export async function renderReportPdf(document: ReportDocument): Promise<Uint8Array> {
  const { mark, words } = document;
  const { left, top, right, bottom } = page.margins;
  const definition: TDocumentDefinitions & { tagged?: boolean } = {
    pageSize: 'A4',
    pageMargins: [left, top + 12, right, bottom],
    language: languageTags[document.language],
    info: { title: [document.title, ...document.subtitle].join('. '), author: document.author, creationDate: new Date(document.createdAt), producer: document.author, creator: document.author },
    defaultStyle: { font: 'Tinos', fontSize: type.body, lineHeight: 1.1 },
    ...(mark === null ? {} : { watermark: { text: mark, opacity: 0.06, bold: true, angle: -52 } }),
    header: (current) => current === 1 ? '' : {
      margin: [left, 28, right, 0], fontSize: type.footer + 1, color: quiet,
      columns: [{ width: '*', text: document.title }, ...(mark === null ? [] : [{ width: 'auto', text: mark, bold: true }])],
    },
    footer: (current) => (current === 1 ? '' : { text: String(current), alignment: 'center', fontSize: type.table, margin: [0, 16, 0, 0] }),
    content: [
      { text: document.title, bold: true, fontSize: 24, alignment: 'center', margin: [0, 220, 0, 16] },
      ...document.subtitle.map((text): Content => ({ text, alignment: 'center', margin: [0, 0, 0, 4] })),
      { text: words.contents, bold: true, fontSize: 16, margin: [0, 0, 0, 10], pageBreak: 'before' },
      { toc: { id: 'contents', numberStyle: {}, textMargin: [0, 0, 0, 3] } },
      ...document.chapters.flatMap((chapter): Content[] => [
        { text: chapter.title, bold: true, fontSize: 16, margin: [0, 0, 0, 10], pageBreak: 'before', tocItem: 'contents', tocStyle: { bold: true }, tocMargin: [0, 5, 0, 0], ...bookmark },
        ...contentsOf(chapter, document),
        ...(chapter.footnotes.length === 0 ? [] : [
          { canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: 120, y2: 0, lineWidth: 0.6, lineColor: rule }], margin: [0, 12, 0, 4] as [number, number, number, number] },
          ...chapter.footnotes.map(({ number, runs }): Content => ({ text: [{ text: String(number), sup: true }, ' ', ...inlines(runs)], fontSize: 10, margin: [0, 0, 0, 2] })),
        ]),
      ]),
    ],
  };
  return makePdf(definition);
}

/** The library knows it, its types do not yet. */
const bookmark = { outline: true } as object;
