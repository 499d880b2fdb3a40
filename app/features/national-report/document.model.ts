import { addressKey, membersOf, type FigureAddress } from '#app/features/statistic-engine/index.ts';
import type { CaptionWords, Diagram, DocumentFigure, ReportBlock, ReportChapter, ReportColumn, ReportDocument, Run } from '#app/platform/export/report-document.ts';
import { createFormat, localize, type Language, type Localized } from '#app/platform/i18n/index.ts';
import { kazakhstanTiles } from '#app/ui/index.ts';
import { referencedBy, yearBefore, type Block, type BlockFrame, type BlockWords, type FigureRow } from './blocks.model.ts';
import { seenOf, stateOfToken, valueSeen, type CitedFigure, type CitedFigures } from './cited-figures.model.ts';
import { parseInline, tokenKey, type FigureToken, type Inline } from './inline-text.model.ts';
import { printFigure } from './number-words.model.ts';

export type Ground = { code: string; kind: 'act' | 'assignment'; title: Localized; reference: string };
export type ChapterContent = { code: string; title: Localized; blocks: readonly Block[] };

/** The sentences that stand around what authors write. */
export type DocumentWords = {
  contents: string; notes: string; data: string; mark: string; indicator: string; value: string; change: string; definition: string; source: string; records: string;
  figuresTitle: string; groundsTitle: string; assignments: string; acts: string;
  table: CaptionWords; diagram: CaptionWords;
  period: (period: string) => string; points: (value: string) => string; sources: (names: string) => string; importedFrom: (source: string, date: string) => string;
  publication: (title: string, asOf: string, hash: string) => string; restated: (values: { number: number; name: string; value: string; reason: string }) => string;
};

export type DocumentInput = {
  language: Language; title: string; subtitle: readonly string[]; isFinal: boolean; chapters: readonly ChapterContent[]; figures: CitedFigures; grounds: ReadonlyMap<string, Ground>;
  words: DocumentWords; author: string; createdAt: string;
};

/** Numbers that run through the whole document. */
type Counters = { tables: number; diagrams: number; footnotes: number; figures: Map<string, number>; listed: DocumentFigure[]; grounds: Map<string, number> };

const noValue = '–';

/** The report of one language, from its blocks and the figures that they cite. */
export function buildDocument(input: DocumentInput): ReportDocument {
  const counters: Counters = { tables: 0, diagrams: 0, footnotes: 0, figures: new Map(), listed: [], grounds: new Map() };
  const chapters = input.chapters.map((chapter, index): ReportChapter => {
    const footnotes: { number: number; runs: Run[] }[] = [];
    const blocks = chapter.blocks.flatMap((block) => blockOf(block, input, counters, footnotes));
    return { id: chapter.code, title: `${index + 1}. ${localize(chapter.title, input.language)}`, blocks, footnotes };
  });
  const { words } = input;
  return {
    language: input.language, title: input.title, subtitle: input.subtitle, mark: input.isFinal ? null : words.mark,
    words: { contents: words.contents, table: words.table, diagram: words.diagram, notes: words.notes, data: words.data },
    chapters: [...chapters, ...appendices(input, counters)], figures: counters.listed, author: input.author, createdAt: input.createdAt,
  };
}

type Around = { input: DocumentInput; counters: Counters };

const nameOf = (figure: CitedFigure, language: Language): string => [figure.name, figure.part].flatMap((text) => (text ? [localize(text, language)] : [])).join(', ');

function exactOf(figure: CitedFigure, measure: FigureToken['measure'], language: Language): string {
  const value = figure[measure];
  return value === null ? noValue : `${printFigure({ value, decimals: figure.decimals, qualifier: figure.qualifier }, 'number', language).text} ${localize(figure.unit, language)}`;
}

/** What stands behind the figure, listed once for the whole document. */
function listedFigure(token: FigureToken, { input, counters }: Around): number | undefined {
  const { figures, language, words } = input;
  const figure = figures.get(addressKey(token.address));
  if (!figure) return undefined;
  const key = `${tokenKey(token)}|${token.seen}`;
  const known = counters.figures.get(key);
  if (known !== undefined) return known;
  const { imported, publication, restated } = figure;
  const isChanged = stateOfToken(token, figures) === 'changed';
  counters.listed.push({
    name: `${nameOf(figure, language)}, ${words.period(token.address.period)}`,
    exact: exactOf(figure, token.measure, language),
    definition: localize(figure.description, language),
    source: [
      imported ? words.importedFrom(localize(imported.source, language), imported.sourceDate) : words.records,
      ...(publication ? [words.publication(localize(publication.title, language), publication.asOf, publication.contentHash?.slice(0, 12) ?? '')] : []),
    ].join(' '),
    isImported: imported !== null,
    restated: restated ? restatedSentence(figure, token, input) : null,
    changed: isChanged ? exactOf(figure, token.measure, language) : null,
  });
  counters.figures.set(key, counters.listed.length - 1);
  return counters.listed.length - 1;
}

function restatedSentence(figure: CitedFigure, token: FigureToken, { language, words }: DocumentInput): string {
  const { number, reason, ...values } = figure.restated!;
  const value = values[token.measure];
  return words.restated({
    number, name: nameOf(figure, language), reason: localize(reason, language),
    value: value === null ? noValue : printFigure({ value, decimals: figure.decimals, qualifier: '' }, 'number', language).text,
  });
}

/** What a figure was when its author put it in: it is never replaced in silence. */
function printed(token: FigureToken, { input }: Around): string {
  const figure = input.figures.get(addressKey(token.address));
  const seen = valueSeen(token.seen === '' ? seenOf(figure, token.measure) : token.seen);
  return seen ? printFigure({ ...seen, decimals: figure?.decimals ?? 2 }, token.form, input.language).text : noValue;
}

const figureRun = (token: FigureToken, around: Around): Run => {
  const figure = listedFigure(token, around);
  return { text: printed(token, around), ...(figure === undefined ? {} : { figure }) };
};

function runsOf(parts: readonly Inline[], around: Around, footnotes: { number: number; runs: Run[] }[]): Run[] {
  const { input, counters } = around;
  return parts.map((part): Run => {
    switch (part.kind) {
      case 'text':
        return { text: part.text, ...(part.emphasis ? { emphasis: true as const } : {}) };
      case 'figure':
        return { ...figureRun(part.token, around), ...(part.emphasis ? { emphasis: true as const } : {}) };
      case 'reference': {
        if (!input.grounds.has(part.code)) return { text: `[${part.code}]` };
        if (!counters.grounds.has(part.code)) counters.grounds.set(part.code, counters.grounds.size + 1);
        return { text: `[${counters.grounds.get(part.code)}]` };
      }
      case 'footnote': {
        counters.footnotes += 1;
        const number = counters.footnotes;
        footnotes.push({ number, runs: runsOf(part.parts, around, footnotes) });
        return { text: String(number), footnote: number };
      }
    }
  });
}

function blockOf(block: Block, input: DocumentInput, counters: Counters, footnotes: { number: number; runs: Run[] }[]): ReportBlock[] {
  const words = block.texts[input.language]?.words ?? {};
  const { frame } = block;
  const around = { input, counters };
  const runs = (text: string) => runsOf(parseInline(text), around, footnotes);
  if (frame.kind === 'table' || frame.kind === 'diagram') return frame.rows.length === 0 ? [] : [figuresOf(frame, words, around, runs)];
  if (!words.text) return [];
  switch (frame.kind) {
    case 'heading':
      return [{ kind: 'heading', level: frame.level, id: block.id, text: words.text }];
    case 'list':
      return [{ kind: 'list', items: words.text.split('\n').flatMap((line) => (line.trim() ? [runs(line.trim())] : [])) }];
    default:
      return words.text.split(/\n{2,}/).map((text) => ({ kind: frame.kind as 'paragraph' | 'note', runs: runs(text.replaceAll('\n', ' ')) }));
  }
}

type FiguresFrame = Extract<BlockFrame, { rows: FigureRow[] }>;

/** What tells rows apart: their statistics, else the parts of one, else its periods. */
export function rowLabels(rows: readonly FigureRow[], figures: CitedFigures, language: Language, period: (period: string) => string): string[] {
  const isOne = (of: (address: FigureAddress) => string) => new Set(rows.map(({ token }) => of(token.address))).size === 1;
  const ofOneStatistic = isOne(({ statistic }) => statistic) && rows.length > 1;
  const ofOneCell = isOne(({ cell }) => cell);
  return rows.map(({ token }) => {
    const figure = figures.get(addressKey(token.address));
    if (!figure) return token.address.statistic;
    if (!ofOneStatistic) return nameOf(figure, language);
    return ofOneCell ? period(token.address.period) : localize(figure.part ?? figure.name, language);
  });
}

/** A change is computed and never typed: the difference, and its share of the year before. */
export function printChange(now: CitedFigure | undefined, before: CitedFigure | undefined, measure: FigureToken['measure'], language: Language, points: (value: string) => string): string {
  const [value, earlier] = [now?.[measure] ?? null, before?.[measure] ?? null];
  if (value === null || earlier === null) return noValue;
  const format = createFormat(language);
  const decimals = now!.decimals;
  const factor = 10 ** decimals;
  const difference = (Math.round(Number(value) * factor) - Math.round(Number(earlier) * factor)) / factor;
  const signed = format.signed(difference, { maximumDecimals: decimals });
  if (now!.unitCode === 'percent') return points(signed);
  if (Number(earlier) === 0 || difference === 0) return signed;
  const share = difference / Number(earlier);
  return `${signed} (${share > 0 ? '+' : ''}${format.percent(share)})`;
}

function figuresOf(frame: FiguresFrame, words: BlockWords, around: Around, runs: (text: string) => Run[]): ReportBlock {
  const { input, counters } = around;
  const { language, figures } = input;
  const at = (address: FigureAddress) => figures.get(addressKey(address));
  const labels = rowLabels(frame.rows, figures, language, input.words.period).map((label, index) => words[`row_${frame.rows[index]!.id}`] ?? label);
  const units = frame.rows.map(({ token }) => at(token.address)?.unit);
  const unitTexts = units.map((unit, index) => (unit && !['tenge', 'millions', 'billions', 'percent'].includes(frame.rows[index]!.token.form) ? localize(unit, language) : ''));
  const isOneUnit = new Set(unitTexts).size === 1;
  const periods = new Set(frame.rows.map(({ token }) => token.address.period));
  const unit = isOneUnit && unitTexts[0] ? `, ${unitTexts[0]}` : '';
  const nowTitle = periods.size === 1 ? input.words.period([...periods][0]!) : input.words.value;
  const beforeTitle = periods.size === 1 ? input.words.period(yearBefore(frame.rows[0]!.token.address).period) : input.words.value;
  const textColumns = frame.kind === 'table' ? Array.from({ length: frame.textColumns }, (_, index) => index + 1) : [];
  const withChange = frame.kind === 'table' && frame.withChange;
  const columns: ReportColumn[] = [
    { title: input.words.indicator, width: 46, align: 'start' },
    ...(frame.withYearBefore ? [{ title: beforeTitle + unit, width: 15, align: 'end' as const }] : []),
    { title: nowTitle + unit, width: 15, align: 'end' },
    ...(withChange ? [{ title: input.words.change, width: 20, align: 'end' as const }] : []),
    ...textColumns.map((column) => ({ title: words[`column_${column}`] ?? '', width: 30, align: 'start' as const })),
  ];
  const beforeRun = (token: FigureToken): Run => {
    const earlier = { ...token, address: yearBefore(token.address) };
    return figureRun({ ...earlier, seen: seenOf(at(earlier.address), token.measure) }, around);
  };
  const rows = frame.rows.map(({ id, token }, index) => [
    [{ text: isOneUnit || !unitTexts[index] ? labels[index]! : `${labels[index]!}, ${unitTexts[index]}` }],
    ...(frame.withYearBefore ? [[beforeRun(token)]] : []),
    [figureRun(token, around)],
    ...(withChange ? [[{ text: printChange(at(token.address), at(yearBefore(token.address)), token.measure, language, input.words.points) }]] : []),
    ...textColumns.map((column) => runs(words[`cell_${id}_${column}`] ?? '')),
  ]);
  const cited = frame.rows.flatMap(({ token }) => at(token.address) ?? []);
  const sources = [...new Set(cited.map(({ imported }) => (imported ? localize(imported.source, language) : input.words.records)))];
  const notes = [
    ...(words.note ? [runs(words.note)] : []),
    ...frame.rows.flatMap(({ token }) => (at(token.address)?.restated ? [[{ text: restatedSentence(at(token.address)!, token, input) }]] : [])),
    ...(sources.length > 0 ? [[{ text: input.words.sources(sources.join('; ')) }]] : []),
  ];
  const caption = words.caption ?? '';
  if (frame.kind === 'table') return { kind: 'table', number: (counters.tables += 1), caption, columns, rows, notes };
  const diagram: Diagram = {
    form: frame.form,
    series: frame.withYearBefore ? [nowTitle, beforeTitle] : [nowTitle],
    points: frame.rows.map(({ token }, index) => {
      const region = membersOf(token.address.cell)?.region;
      const place = region === undefined ? undefined : kazakhstanTiles[region];
      const tokens = frame.withYearBefore ? [token, { ...token, address: yearBefore(token.address), seen: '' }] : [token];
      return {
        label: labels[index]!,
        values: tokens.map((one) => numberOf(one, figures)), texts: tokens.map((one) => printed(one, around)),
        tile: frame.form === 'tiles' && place ? { column: place.column, row: place.row, short: localize(place.short, language) } : null,
      };
    }),
  };
  return { kind: 'diagram', number: (counters.diagrams += 1), caption, diagram, columns, rows, notes };
}

function numberOf(token: FigureToken, figures: CitedFigures): number | null {
  const seen = valueSeen(token.seen === '' ? seenOf(figures.get(addressKey(token.address)), token.measure) : token.seen);
  return seen ? Number(seen.value) : null;
}

/** Every figure with what it counts and from where it comes, and every assignment and act that is referred to. */
function appendices({ words, grounds, language }: DocumentInput, { listed, grounds: numbers }: Counters): ReportChapter[] {
  const column = (title: string, width: number, align: ReportColumn['align'] = 'start'): ReportColumn => ({ title, width, align });
  const groundsOf = (kind: Ground['kind']) => [...numbers].filter(([code]) => grounds.get(code)!.kind === kind).map(([code, number]) => {
    const { title, reference } = grounds.get(code)!;
    return [{ text: `[${number}] ${localize(title, language)}. ${reference}` }];
  });
  const lists = ([['assignment', words.assignments], ['act', words.acts]] as const).flatMap(([kind, title]): ReportBlock[] => {
    const items = groundsOf(kind);
    return items.length === 0 ? [] : [{ kind: 'heading', level: 2, id: `grounds-${kind}`, text: title }, { kind: 'list', items }];
  });
  const rows = listed.map(({ name, exact, definition, source }) => [[{ text: name }], [{ text: exact }], [{ text: [definition, source].filter(Boolean).join(' ') }]]);
  return [
    ...(rows.length === 0 ? [] : [{
      id: 'figures', title: words.figuresTitle, footnotes: [],
      blocks: [{ kind: 'table' as const, number: 0, caption: '', columns: [column(words.indicator, 34), column(words.value, 18, 'end'), column(`${words.definition}, ${words.source}`, 48)], rows, notes: [] }],
    }]),
    ...(lists.length === 0 ? [] : [{ id: 'grounds', title: words.groundsTitle, footnotes: [], blocks: lists }]),
  ];
}

export const groundCodesIn = (blocks: readonly Block[]): string[] => [...new Set(blocks.flatMap(({ texts }) => Object.values(texts).flatMap(({ words }) => referencedBy(words))))];
