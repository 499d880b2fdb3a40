import type { FigureAddress } from '#app/features/statistic-engine/index.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { referencesOf, tokensOf, withoutSeen, withTokens, type FigureToken } from './inline-text.model.ts';

export const blockKinds = ['heading', 'paragraph', 'list', 'table', 'diagram', 'note'] as const;
export type BlockKind = (typeof blockKinds)[number];
export const diagramForms = ['bars', 'trend', 'tiles'] as const;
export type DiagramForm = (typeof diagramForms)[number];

/** A line of a table or a mark of a diagram: one figure, printed the same in every language. `id` names it for as long as it stands there. */
export type FigureRow = { id: string; token: FigureToken };

/** What a block is in every language: all but its words. */
export type BlockFrame =
  | { kind: 'heading'; level: 2 | 3 }
  | { kind: 'paragraph' }
  | { kind: 'list' }
  | { kind: 'note' }
  | { kind: 'table'; rows: FigureRow[]; withYearBefore: boolean; withChange: boolean; textColumns: number }
  | { kind: 'diagram'; form: DiagramForm; rows: FigureRow[]; withYearBefore: boolean };

/** The words of a block in one language, by their place in it: `text`, or `caption`, `note`, `row_r1`, `column_1`, `cell_r1_1`. */
export type BlockWords = Record<string, string>;

export type BlockText = { words: BlockWords; /** Hash of the source that it was translated from; null in the source. */ madeFrom: string | null };
export type Block = { id: string; frame: BlockFrame; texts: Partial<Record<Language, BlockText>> };

export const longestText = 8000;

/** The places of a block that can have words, in the order in which they are read. */
export function placesOf(frame: BlockFrame): string[] {
  if (frame.kind === 'table') {
    const columns = Array.from({ length: frame.textColumns }, (_, index) => index + 1);
    return ['caption', ...columns.map((column) => `column_${column}`), ...frame.rows.flatMap(({ id }) => [`row_${id}`, ...columns.map((column) => `cell_${id}_${column}`)]), 'note'];
  }
  return frame.kind === 'diagram' ? ['caption', ...frame.rows.map(({ id }) => `row_${id}`), 'note'] : ['text'];
}

/** Words of which a block cannot do without. */
export const neededPlaceOf = ({ kind }: BlockFrame): string => (kind === 'table' || kind === 'diagram' ? 'caption' : 'text');

export const isWritten = (frame: BlockFrame, words: BlockWords | undefined): boolean => Boolean(words?.[neededPlaceOf(frame)]?.trim());

/** Only the words that the block has places for; empty ones are none. */
export function wordsWithin(frame: BlockFrame, words: BlockWords): BlockWords {
  return Object.fromEntries(placesOf(frame).flatMap((place) => (words[place]?.trim() ? [[place, words[place].trim()]] : [])));
}

export const yearBefore = (address: FigureAddress): FigureAddress => ({ ...address, period: address.period.replace(/^\d{4}/, (year) => String(Number(year) - 1)) });

const rowsOf = (frame: BlockFrame): FigureRow[] => ('rows' in frame ? frame.rows : []);

/** Every figure that a block prints in a language, with those of the year before that a table or diagram compares with. */
export function citedBy(frame: BlockFrame, words: BlockWords): { tokens: FigureToken[]; compared: FigureToken[] } {
  const rows = rowsOf(frame).map(({ token }) => token);
  const compares = 'withYearBefore' in frame && (frame.withYearBefore || (frame.kind === 'table' && frame.withChange));
  return {
    tokens: [...rows, ...Object.values(words).flatMap(tokensOf)],
    compared: compares ? rows.map((token) => ({ ...token, address: yearBefore(token.address) })) : [],
  };
}

export const referencedBy = (words: BlockWords): string[] => Object.values(words).flatMap(referencesOf);

/** What a translation is made from: the words in a fixed order, without the values that figures had. */
export const sourceOf = (frame: BlockFrame, words: BlockWords): string =>
  JSON.stringify(placesOf(frame).flatMap((place) => (words[place] ? [[place, withoutSeen(words[place])]] : [])));

export const withWordTokens = (words: BlockWords, change: (token: FigureToken) => FigureToken): BlockWords =>
  Object.fromEntries(Object.entries(words).map(([place, text]) => [place, withTokens(text, change)]));

export const withFrameTokens = (frame: BlockFrame, change: (token: FigureToken) => FigureToken): BlockFrame =>
  'rows' in frame ? { ...frame, rows: frame.rows.map(({ id, token }) => ({ id, token: change(token) })) } : frame;

/** Rows as they are typed: one figure a line. A figure that stood there before keeps its id, and with it its words. */
export function rowsFrom(text: string, before: readonly FigureRow[]): FigureRow[] {
  const known = new Map(before.map(({ id, token }) => [`${JSON.stringify(token.address)}${token.measure}`, id]));
  let highest = before.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
  const taken = new Set<string>();
  return tokensOf(text).map((token) => {
    const key = `${JSON.stringify(token.address)}${token.measure}`;
    const kept = known.get(key);
    const id = kept !== undefined && !taken.has(kept) ? kept : `r${(highest += 1)}`;
    taken.add(id);
    return { id, token };
  });
}

export const emptyFrame = (kind: BlockKind): BlockFrame => {
  switch (kind) {
    case 'heading':
      return { kind, level: 2 };
    case 'table':
      return { kind, rows: [], withYearBefore: true, withChange: true, textColumns: 0 };
    case 'diagram':
      return { kind, form: 'bars', rows: [], withYearBefore: false };
    default:
      return { kind };
  }
};

/** How a language of a block stands to the source. */
export type Translation = 'source' | 'missing' | 'behind' | 'inStep';

/** @param hashOf of `sourceOf`. */
export function translationOf(block: Block, language: Language, source: Language, hashOf: (text: string) => string): Translation {
  const sourceWords = block.texts[source]?.words;
  if (language === source) return 'source';
  const text = block.texts[language];
  if (!sourceWords || Object.keys(sourceWords).length === 0) return 'inStep';
  if (!text || !isWritten(block.frame, text.words)) return 'missing';
  return text.madeFrom === hashOf(sourceOf(block.frame, sourceWords)) ? 'inStep' : 'behind';
}

/** Blocks whose words in the language are not those of the source today. */
export const behindIn = (blocks: readonly Block[], language: Language, source: Language, hashOf: (text: string) => string): Block[] =>
  blocks.filter((block) => ['missing', 'behind'].includes(translationOf(block, language, source, hashOf)));

/** The blocks of a chapter in one language, as an agreed version keeps them. */
export const contentIn = (blocks: readonly Block[], language: Language) =>
  blocks.map(({ id, frame, texts }) => ({ id, frame, words: texts[language]?.words ?? {} }));
export type SnapshotContent = ReturnType<typeof contentIn>;
