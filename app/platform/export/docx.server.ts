import {
  AlignmentType, BorderStyle, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableLayoutType,
  TableRow, TabStopType, TextRun, VerticalAlign, WidthType, type IParagraphOptions,
} from 'docx';
import {
  approvalIndent, columnWidths, factLabelShare, languageTags, page, textWidth, type, type Align, type Block, type PaperDocument,
} from './document.ts';

/** A point is twenty twips, and type is sized in half points. */
const twips = (points: number) => Math.round(points * 20);
const size = (points: number) => Math.round(points * 2);

const font = 'Times New Roman';
const quiet = '444444';
const line = { style: BorderStyle.SINGLE, size: 4, color: '5C6670' };
const borders = { top: line, bottom: line, left: line, right: line };
const padding = { top: 40, bottom: 40, left: 80, right: 80 };
const alignment = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const satisfies Record<Align, string>;

type Style = { bold?: boolean; italics?: boolean; points?: number; color?: string };

/** Line ends of the text stay line ends. */
function runs(text: string, { points = type.body, ...style }: Style = {}): TextRun[] {
  return text.split('\n').map((part, index) => new TextRun({ text: part, size: size(points), ...style, ...(index > 0 ? { break: 1 } : {}) }));
}

const paragraph = (text: string, options: Omit<IParagraphOptions, 'children'> = {}, style: Style = {}) => new Paragraph({ ...options, children: runs(text, style) });

type CellOptions = Style & { align?: Align; fill?: string; span?: number; keepNext?: boolean; middle?: boolean };

function cell(text: string, width: number, { align = 'start', fill, span, keepNext = false, middle = false, ...style }: CellOptions = {}): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders,
    margins: padding,
    ...(span ? { columnSpan: span } : {}),
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    ...(middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
    children: [paragraph(text, { alignment: alignment[align], keepNext }, { points: type.table, ...style })],
  });
}

const tableOf = (widths: readonly number[], rows: TableRow[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows,
  });

/** Word joins two tables that touch: something stands after each. */
const afterTable = () => new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' }, children: [] });

function elementsOf(block: Block, listInstance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { heading: 'Heading1', keepNext: true, spacing: { before: 240, after: 100 } }, { bold: true, color: '000000' })];
    case 'paragraph':
      return [block.tone === 'quiet'
        ? paragraph(block.text, { spacing: { after: 120 } }, { points: type.table, italics: true, color: quiet })
        : paragraph(block.text, { spacing: { after: 120 }, ...(block.tone === 'leadIn' ? { keepNext: true } : { alignment: AlignmentType.JUSTIFIED }) })];
    case 'list':
      return block.items.map((text) => paragraph(text, { numbering: { reference: 'list', level: 0, instance: listInstance }, spacing: { after: 40 } }));
    case 'facts': {
      const share = block.labelShare ?? factLabelShare;
      const widths = [textWidth * share, textWidth * (1 - share)];
      const rows = block.facts.map(({ label, value }) => new TableRow({ cantSplit: true, children: [cell(label, widths[0]!, { bold: true }), cell(value, widths[1]!)] }));
      return [tableOf(widths, rows), afterTable()];
    }
    case 'table': {
      const { columns } = block;
      const widths = columnWidths(columns, textWidth);
      const head = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, widths[index]!, { bold: true, align: 'centre', fill: 'ECEFF1', keepNext: true, middle: true })),
      });
      const rows = block.rows.map((row) => new TableRow({
        cantSplit: true,
        children: row.kind === 'group'
          ? [cell(row.title, textWidth, { bold: true, span: columns.length, fill: 'F6F7F8', keepNext: true })]
          : row.cells.map((text, index) => cell(text, widths[index] ?? 0, { align: columns[index]?.align ?? 'start' })),
      }));
      return [tableOf(widths, [head, ...rows]), afterTable()];
    }
    case 'trends': {
      const columns = [...block.columns, block.trend];
      return elementsOf({ kind: 'table', columns, rows: block.rows.map((row) => ({ kind: 'cells', cells: [...row.cells, row.words] })) }, listInstance);
    }
    case 'signatures':
      return block.people.map(({ position, name }, index) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: twips(textWidth - 302) }, { type: TabStopType.LEFT, position: twips(textWidth - 188) }],
          spacing: { before: index === 0 ? 360 : 240 },
          keepLines: true,
          keepNext: index < block.people.length - 1,
          children: [new TextRun({ text: `${position}\t${'_'.repeat(17)}\t${name}`, size: size(type.body) })],
        }));
  }
}

function approvalOf({ approval }: PaperDocument): Paragraph[] {
  if (approval === null) return [];
  const indent = { left: twips(approvalIndent) };
  return [
    paragraph(approval.word, { indent, spacing: { after: 40 } }, { bold: true }),
    ...approval.position.map((text) => paragraph(text, { indent })),
    paragraph(`_________________ ${approval.name}`, { indent, spacing: { before: 200, after: 40 } }),
    paragraph(approval.date, { indent, spacing: { after: 360 } }),
  ];
}

/** The document as DOCX. */
export async function renderDocx(document: PaperDocument): Promise<Uint8Array> {
  const { mark } = document;
  const { margins } = page;
  const centred = { alignment: AlignmentType.CENTER };
  const file = new Document({
    title: document.title,
    description: document.subtitle.join('. '),
    creator: document.author,
    lastModifiedBy: document.author,
    styles: {
      default: {
        document: { run: { font, size: size(type.body), language: { value: languageTags[document.language] } }, paragraph: { spacing: { line: 252 } } },
        heading1: { run: { font, size: size(type.body), bold: true, color: '000000' } },
      },
    },
    numbering: {
      config: [{
        reference: 'list',
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 400 } } } }],
      }],
    },
    sections: [{
      properties: {
        page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: { left: twips(margins.left), right: twips(margins.right), top: twips(margins.top), bottom: twips(margins.bottom), header: twips(26), footer: twips(20) },
        },
      },
      headers: mark === null ? {} : {
        default: new Header({ children: [paragraph(mark, { alignment: AlignmentType.RIGHT }, { bold: true, points: type.table })] }),
      },
      footers: {
        default: new Footer({
          children: document.footer.map((text, index) => new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
            children: [
              ...runs(text, { points: type.footer, color: quiet }),
              ...(index > 0 ? [] : [new TextRun({ size: size(type.table), children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]),
            ],
          })),
        }),
      },
      children: [
        ...approvalOf(document),
        paragraph(document.title, { ...centred, spacing: { after: 80 } }, { bold: true, points: type.title }),
        ...document.subtitle.map((text) => paragraph(text, { ...centred, spacing: { after: 40 } }, { bold: true })),
        new Paragraph({ spacing: { after: 60 }, children: [] }),
        ...document.blocks.flatMap((block, index) => elementsOf(block, index)),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
