import type { Language } from '#app/platform/i18n/languages.ts';

/** A document to be printed, apart from how: every renderer draws the same one. All texts are ready to be read. */
export type PaperDocument = {
  language: Language;
  title: string;
  /** Lines below the title: what the document is about. */
  subtitle: readonly string[];
  approval: Approval | null;
  /** Stands on every page of a document that is not in force; null: it is. */
  mark: string | null;
  blocks: readonly Block[];
  /** Stands at the foot of every page, beside the number of the page. */
  footer: readonly string[];
  /** Smaller type and narrower margins, for what must stay on few pages; of PDF only. */
  isCompact?: boolean;
  author: string;
  createdAt: Date;
};

/** Who puts the document in force: at the top right of the first page. */
export type Approval = { word: string; position: readonly string[]; name: string; date: string };

export type Align = 'start' | 'centre' | 'end';
/** `width`: the column's part of the table's width, in any unit. */
export type Column = { title: string; width: number; align?: Align };
export type TableRow = { kind: 'cells'; cells: readonly string[] } | { kind: 'group'; title: string };
/** What one point of a drawn trend says; where nothing is known, nothing is drawn. */
export type TrendPoint = { fact: number | null; plan: number | null };
/** `words` say the trend where nothing can be drawn. */
export type TrendRow = { cells: readonly string[]; points: readonly TrendPoint[]; words: string };
export type Fact = { label: string; value: string };

export type Block =
  | { kind: 'heading'; text: string }
  /** `leadIn`: says what the next block is, and stays with it. */
  | { kind: 'paragraph'; text: string; tone?: 'quiet' | 'leadIn' }
  /** Names and values side by side; `labelShare` is the part of the width that names take. */
  | { kind: 'facts'; facts: readonly Fact[]; labelShare?: number }
  | { kind: 'list'; items: readonly string[] }
  /** The head stands on every page that the table reaches. */
  | { kind: 'table'; columns: readonly Column[]; rows: readonly TableRow[] }
  /** A table whose last column draws a trend with its plan. */
  | { kind: 'trends'; columns: readonly Column[]; trend: Column; rows: readonly TrendRow[] }
  /** Lines to be signed by hand. */
  | { kind: 'signatures'; people: readonly { position: string; name: string }[] };

export const cells = (...texts: readonly string[]): TableRow => ({ kind: 'cells', cells: texts });
export const group = (title: string): TableRow => ({ kind: 'group', title });

/** Sizes of an A4 page and of type, in points, the same on every kind of paper. */
export const page = { width: 595.28, height: 841.89, margins: { left: 71, top: 57, right: 43, bottom: 62 } } as const;
export const textWidth = page.width - page.margins.left - page.margins.right;
export const type = { title: 14, body: 12, table: 11, footer: 8.5 } as const;
/** The approval block begins here, from the left edge of the text. */
export const approvalIndent = 255;
export const factLabelShare = 0.34;
/** A heading stands no lower on a page than so high above the end of its text: below, nothing of its block would follow. */
export const roomBelowHeading = 75;

/** The same of a compact document. */
export const compactType = { title: 13, body: 9.5, table: 8.5, footer: 7 } as const;
export const compactMargins = { left: 43, top: 34, right: 34, bottom: 40 } as const;

/** Languages as files of documents name them. */
export const languageTags: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' };

/** Of a bold letter in the head of a table in parts of its size, and of the space beside it: generous, for capitals are wide. */
const headLetter = 0.6;
const headPadding = 11;
const longestWord = (text: string) => Math.max(...text.split(/[\s-]+/).map((word) => word.length));

/** Widths of columns that fill `total`, none of them so narrow that a word of its head would be broken. `points`: the size of its type. */
export function columnWidths(columns: readonly Pick<Column, 'title' | 'width'>[], total: number, points: number = type.table): number[] {
  const sum = columns.reduce((whole, { width }) => whole + width, 0);
  const wanted = columns.map(({ width }) => (width / sum) * total);
  const least = columns.map(({ title }) => longestWord(title) * headLetter * points + headPadding);
  const lacking = wanted.reduce((whole, width, index) => whole + Math.max(0, least[index]! - width), 0);
  const spare = wanted.reduce((whole, width, index) => whole + Math.max(0, width - least[index]!), 0);
  if (lacking === 0 || lacking > spare) return wanted;
  return wanted.map((width, index) => (width < least[index]! ? least[index]! : width - ((width - least[index]!) / spare) * lacking));
}
