import type { BlockFrame, DiagramForm, FigureRow } from '#app/features/national-report/blocks.model.ts';
import { printToken, type FigureToken } from '#app/features/national-report/inline-text.model.ts';
import { figureForms, type FigureForm } from '#app/features/national-report/number-words.model.ts';
import { importedThemes } from '../../reference/imported-figures.ts';
import { placeInCatalogue, type PrintedFigure } from '../../reference/report-figures.ts';
import report from '../../reference/report-2022.json' with { type: 'json' };

/** Kazakh, Russian, English. */
export type Texts = readonly [kk: string, ru: string, en: string];
export type BlockSeed = { frame: BlockFrame; words: Record<string, Texts> };
export type ChapterSeed = { code: string; blocks: BlockSeed[]; /** Facts that it cites, by their keys. */ facts: string[] };

const year = 2022;
const series = new Set(importedThemes.flatMap((theme) => theme.series.map(({ code }) => code)));
const printed = new Map((report.figures as PrintedFigure[]).map((figure) => [`${figure.key} ${figure.year}`, figure]));
const qualifiers: Record<string, string> = { about: 'about', 'more than': 'moreThan', over: 'over' };

/** The place of a printed fact in the catalogue, with the value that the report prints. What is computed is exact. */
function tokenOf(key: string, form: FigureForm): FigureToken {
  const figure = printed.get(`${key} ${year}`) ?? printed.get(`${key} ${year - 1}`);
  const place = figure ? placeInCatalogue(figure) : null;
  if (!figure || place?.how !== 'is') throw new Error(`${key} is no figure of the catalogue`);
  const qualifier = series.has(key) ? (qualifiers[figure.qualifier ?? ''] ?? '') : '';
  return { address: place.addresses[0]!, form, measure: 'reported', seen: `${qualifier}:${figure.value}` };
}

const isForm = (form: string): form is FigureForm => (figureForms as readonly string[]).includes(form);

/** `key` or `key:form`, as texts below write it between braces. */
function parse(written: string): { key: string; token: FigureToken } {
  const [key = '', form = 'number'] = written.split(':');
  if (!isForm(form)) throw new Error(`${form} is no form`);
  return { key, token: tokenOf(key, form) };
}

/** Collects the blocks of a chapter and what they cite. */
export function chapter(code: string, build: (add: {
  heading: (...texts: Texts) => void; subheading: (...texts: Texts) => void; paragraph: (...texts: Texts) => void; list: (...texts: Texts) => void; note: (...texts: Texts) => void;
  table: (caption: Texts, rows: readonly (string | [string, Texts])[], more?: { withYearBefore?: boolean; note?: Texts }) => void;
  diagram: (form: DiagramForm, caption: Texts, rows: readonly (string | [string, Texts])[], more?: { withYearBefore?: boolean }) => void;
}) => void): ChapterSeed {
  const blocks: BlockSeed[] = [];
  const facts = new Set<string>();
  const cite = (text: string) => text.replace(/\{([\w.:]+)\}/g, (_, written: string) => {
    const { key, token } = parse(written);
    facts.add(key);
    return printToken(token);
  });
  const cited = (texts: Texts): Texts => [cite(texts[0]), cite(texts[1]), cite(texts[2])];
  const rowsOf = (rows: readonly (string | [string, Texts])[]) => {
    const words: Record<string, Texts> = {};
    const frames = rows.map((row, index): FigureRow => {
      const [written, label] = typeof row === 'string' ? [row, null] : row;
      const { key, token } = parse(written);
      facts.add(key);
      if (label) words[`row_r${index + 1}`] = label;
      return { id: `r${index + 1}`, token };
    });
    return { rows: frames, words };
  };
  const plain = (frame: BlockFrame) => (...texts: Texts) => void blocks.push({ frame, words: { text: cited(texts) } });
  build({
    heading: plain({ kind: 'heading', level: 2 }), subheading: plain({ kind: 'heading', level: 3 }), paragraph: plain({ kind: 'paragraph' }), list: plain({ kind: 'list' }), note: plain({ kind: 'note' }),
    table: (caption, rows, { withYearBefore = false, note } = {}) => {
      const { rows: frames, words } = rowsOf(rows);
      blocks.push({ frame: { kind: 'table', rows: frames, withYearBefore, withChange: withYearBefore, textColumns: 0 }, words: { caption: cited(caption), ...words, ...(note ? { note: cited(note) } : {}) } });
    },
    diagram: (form, caption, rows, { withYearBefore = false } = {}) => {
      const { rows: frames, words } = rowsOf(rows);
      blocks.push({ frame: { kind: 'diagram', form, rows: frames, withYearBefore }, words: { caption: cited(caption), ...words } });
    },
  });
  return { code, blocks, facts: [...facts] };
}
