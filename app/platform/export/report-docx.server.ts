import {
  AlignmentType, BorderStyle, Document, Footer, FootnoteReferenceRun, Header, ImageRun, LevelFormat, Packer, PageNumber, Paragraph, ShadingType, SimpleField, Table, TableCell,
  TableLayoutType, TableOfContents, TableRow, TabStopType, TextRun, WidthType, type IParagraphOptions,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { diagramPicture } from './diagram-picture.server.ts';
import { columnWidths, languageTags, page, textWidth, type, type Align } from './document.ts';
import { textOf, type CaptionWords, type ReportBlock, type ReportColumn, type ReportDocument, type Runs } from './report-document.ts';

const twips = (points: number) => Math.round(points * 20);
const size = (points: number) => Math.round(points * 2);

const font = 'Times New Roman';
const quiet = '444444';
const line = { style: BorderStyle.SINGLE, size: 4, color: '5C6670' };
const borders = { top: line, bottom: line, left: line, right: line };
const alignment = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const satisfies Record<Align, string>;
const headings = { 2: 'Heading2', 3: 'Heading3' } as const;

type Style = { points?: number; bold?: boolean };

const inlines = (runs: Runs, { points, bold }: Style = {}) =>
  runs.map(({ text, emphasis, footnote }) =>
    footnote === undefined ? new TextRun({ text, ...(points ? { size: size(points) } : {}), ...(emphasis || bold ? { bold: true } : {}) }) : new FootnoteReferenceRun(footnote));

const paragraph = (runs: Runs, options: Omit<IParagraphOptions, 'children'> = {}, style: Style = {}) => new Paragraph({ ...options, children: inlines(runs, style) });

/** The number is a field, so that Word counts it anew when something is put in between. */
function caption(words: CaptionWords, sequence: string, number: number, text: string): Paragraph {
  const [before, after] = words;
  return new Paragraph({
    style: 'Caption', keepNext: true,
    children: [...(before ? [new TextRun(before)] : []), new SimpleField(`SEQ ${sequence} \\* ARABIC`, String(number)), new TextRun(`${after}. ${text}`)],
  });
}

function cell(runs: Runs, width: number, align: Align, isHead = false): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'ECEFF1' } } : {}),
    children: [paragraph(runs, { style: 'TableText', alignment: alignment[align], keepNext: isHead }, isHead ? { bold: true } : {})],
  });
}

function table(columns: readonly ReportColumn[], rows: readonly (readonly Runs[])[]): Table {
  const widths = columnWidths(columns, textWidth);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, index) => cell([{ text: title }], widths[index]!, 'centre', true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((runs, index) => cell(runs, widths[index]!, columns[index]!.align)) })),
    ],
  });
}

const afterTable = () => new Paragraph({ spacing: { before: 0, after: 80, line: 120, lineRule: 'exact' }, children: [] });
const notesOf = (notes: readonly Runs[]) => notes.map((runs) => paragraph(runs, { style: 'Note' }));

function elementsOf(block: ReportBlock, { words }: ReportDocument): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], keepNext: true, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [paragraph(block.runs, { style: 'BodyText', alignment: AlignmentType.JUSTIFIED })];
    case 'note':
      return [paragraph(block.runs, { style: 'Note' })];
    case 'list':
      return block.items.map((runs) => paragraph(runs, { style: 'BodyText', numbering: { reference: 'dots', level: 0 } }));
    case 'table':
      return [...(block.number === 0 ? [] : [caption(words.table, 'Table', block.number, block.caption)]), table(block.columns, block.rows), afterTable(), ...notesOf(block.notes)];
    case 'diagram': {
      const { data, width, height } = diagramPicture(block.diagram);
      const scale = Math.min(1, textWidth / (width * 0.95));
      const described = block.rows.map((cells) => cells.map(textOf).join(': ')).join('; ');
      return [
        caption(words.diagram, 'Figure', block.number, block.caption),
        new Paragraph({
          spacing: { after: 120 },
          children: [new ImageRun({ type: 'png', data, transformation: { width: width * scale * 1.25, height: height * scale * 1.25 }, altText: { name: block.caption, title: block.caption, description: described } })],
        }),
        ...notesOf(block.notes),
      ];
    }
  }
}

/** The document as DOCX: its headings, captions, notes and table of contents are what Word knows as such. */
export async function renderReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const { margins } = page;
  const centred = { alignment: AlignmentType.CENTER };
  const black = { font, color: '000000', bold: true };
  const file = new Document({
    title: document.title,
    description: document.subtitle.join('. '),
    pageNumbers: estimatePageNumbers,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: {
      default: {
        document: { run: { font, size: size(type.body), language: { value: languageTags[document.language] } }, paragraph: { spacing: { line: 264, lineRule: 'auto' } } },
        title: { run: { ...black, size: size(24) }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 4000, after: 240 } } },
        heading1: { run: { ...black, size: size(16) }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading2: { run: { ...black, size: size(13.5) }, paragraph: { spacing: { before: 280, after: 120 } } },
        heading3: { run: { ...black, size: size(12) }, paragraph: { spacing: { before: 200, after: 80 } } },
        caption: { run: { font, size: size(type.table), bold: true, italics: false, color: '000000' }, paragraph: { spacing: { before: 160, after: 80 } } },
        footnoteText: { run: { font, size: size(10) } },
      },
      paragraphStyles: [
        { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 120 } } },
        { id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true, run: { size: size(type.table) }, paragraph: { spacing: { line: 240, lineRule: 'auto' } } },
        { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: { size: size(10), color: quiet }, paragraph: { spacing: { after: 120 } } },
        { id: 'ContentsHeading', name: 'TOC Heading', basedOn: 'Normal', run: { bold: true, size: size(16) }, paragraph: { spacing: { after: 160 } } },
      ],
    },
    numbering: {
      config: [{ reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 280 } } } }] }],
    },
    footnotes: Object.fromEntries(document.chapters.flatMap(({ footnotes }) => footnotes.map(({ number, runs }) => [number, { children: [paragraph(runs, { style: 'FootnoteText' })] }]))),
    sections: [{
      properties: {
        titlePage: true,
        page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: { left: twips(margins.left), right: twips(margins.right), top: twips(margins.top + 12), bottom: twips(margins.bottom), header: twips(26), footer: twips(20) },
        },
      },
      headers: {
        default: new Header({
          children: [new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CB', space: 4 } },
            children: [new TextRun({ text: document.title, size: size(type.footer + 1), color: quiet }), ...(document.mark ? [new TextRun({ text: `\t${document.mark}`, size: size(type.footer + 1), bold: true })] : [])],
          })],
        }),
        first: new Header({ children: [paragraph(document.mark ? [{ text: document.mark }] : [], { alignment: AlignmentType.RIGHT }, { bold: true })] }),
      },
      footers: {
        default: new Footer({ children: [new Paragraph({ ...centred, children: [new TextRun({ size: size(type.table), children: [PageNumber.CURRENT] })] })] }),
        first: new Footer({ children: [new Paragraph({ children: [] })] }),
      },
      children: [
        paragraph([{ text: document.title }], { heading: 'Title' }),
        ...document.subtitle.map((text) => paragraph([{ text }], { ...centred, spacing: { after: 80 } })),
        new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: [new TextRun(document.words.contents)] }),
        new TableOfContents(document.words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
        ...document.chapters.flatMap((chapter) => [
          new Paragraph({ heading: 'Heading1', pageBreakBefore: true, children: [new TextRun(chapter.title)] }),
          ...chapter.blocks.flatMap((block) => elementsOf(block, document)),
        ]),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
