import type { Language } from '#app/platform/i18n/languages.ts';
import type { Align } from './document.ts';

/** A part of a sentence. `figure`: what is known of the figure that it prints; `footnote`: the number of what is said below. */
export type Run = { text: string; emphasis?: true; figure?: number; footnote?: number };
export type Runs = readonly Run[];

export type ReportColumn = { title: string; width: number; align: Align };
export type DiagramPoint = { label: string; values: readonly (number | null)[]; texts: readonly string[]; tile: { column: number; row: number; short: string } | null };
/** One or two series of figures on one scale. */
export type Diagram = { form: 'bars' | 'trend' | 'tiles'; series: readonly string[]; points: readonly DiagramPoint[] };

export type ReportBlock =
  | { kind: 'heading'; level: 2 | 3; id: string; text: string }
  | { kind: 'paragraph' | 'note'; runs: Runs }
  | { kind: 'list'; items: readonly Runs[] }
  /** Number 0: a table that is a whole appendix, without a caption. */
  | { kind: 'table'; number: number; caption: string; columns: readonly ReportColumn[]; rows: readonly (readonly Runs[])[]; notes: readonly Runs[] }
  /** Its figures stand in the table, for whoever does not see it. */
  | { kind: 'diagram'; number: number; caption: string; diagram: Diagram; columns: readonly ReportColumn[]; rows: readonly (readonly Runs[])[]; notes: readonly Runs[] };

export type ReportChapter = { id: string; title: string; blocks: readonly ReportBlock[]; footnotes: readonly { number: number; runs: Runs }[] };

/** What stands behind a printed figure: shown beside it on a page, and in the appendix on paper. */
/** `changed`: what it is now, where its author saw another value. */
export type DocumentFigure = { name: string; exact: string; definition: string; source: string; isImported: boolean; restated: string | null; changed: string | null };

/** Before and after the number of a caption: `Table 1`, `1-кесте`. */
export type CaptionWords = readonly [before: string, after: string];

/** A long document of chapters apart from how it is drawn: every renderer draws the same one. All texts are ready to be read. */
export type ReportDocument = {
  language: Language;
  title: string;
  subtitle: readonly string[];
  /** Stands on every page of a document that is not published; null: it is. */
  mark: string | null;
  words: { contents: string; table: CaptionWords; diagram: CaptionWords; notes: string; data: string };
  chapters: readonly ReportChapter[];
  figures: readonly DocumentFigure[];
  author: string;
  /** The moment that files are dated with. */
  createdAt: string;
};

export const captionOf = (words: CaptionWords, number: number): string => `${words[0]}${number}${words[1]}`;
export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');
