import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { sentenceOf, type DescribedDefinition } from '#app/features/statistic-catalogue/index.ts';
import { cellOf } from '#app/features/statistic-engine/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { createFormat, localize as localizeIn, type Language, type Localized } from '#app/platform/i18n/index.ts';
import { workbookMediaType, type Sheet, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeCsv, writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { drawingFile, type DrawingPage } from '#app/ui/charts/drawing-file.ts';
import { barsDrawing, linesDrawing, multiplesDrawing, tilesDrawing } from '#app/ui/charts/drawing.ts';
import { comparedChartOf, isDrawable } from './chart.model.ts';
import { addsUp, changeOfParts, pivotOf, valueOf } from './explorer.model.ts';
import type { ExplorerData } from './explorer.queries.server.ts';

type Translate = (key: string, params?: Record<string, string | number>) => string;
export type FileContext = { actor: Actor; scope: { name: Localized | null }; t: Translate; language: Language; now: Date };
export const fileFormats = ['csv', 'xlsx', 'svg', 'png'] as const;
export type FileFormat = (typeof fileFormats)[number];

const require = createRequire(import.meta.url);
const fonts = ['400Regular', '600SemiBold'].map((face) => require.resolve(`@expo-google-fonts/inter/${face}/Inter_${face}.ttf`));
const mediaTypes: Record<FileFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: workbookMediaType, svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

/** Exactly what a view shows, as a file. @throws AppError 422 when the view has nothing to be drawn. */
export async function explorerFile(data: ExplorerData, format: FileFormat, context: FileContext): Promise<Response> {
  const words = wordsOf(context);
  const title = data.definitions.map(({ name }) => words.name(name)).join(', ').slice(0, 120) || context.t('explorer.title');
  const body = await bodyOf(data, format, context, title);
  return new Response(Buffer.from(body), {
    headers: { 'Content-Type': mediaTypes[format], 'Content-Disposition': attachmentNamed(`${title.slice(0, 80)} ${data.period.label} ${data.period.to}.${format}`), 'Cache-Control': 'private, no-store' },
  });
}

async function bodyOf(data: ExplorerData, format: FileFormat, context: FileContext, title: string): Promise<Uint8Array> {
  switch (format) {
    case 'csv': return new TextEncoder().encode(writeCsv(tableSheet(data, context)));
    case 'xlsx': return new Uint8Array(await writeWorkbook([tableSheet(data, context), aboutSheet(data, context)], { title, author: context.actor.name, createdAt: context.now }));
    case 'svg': return new TextEncoder().encode(chartFile(data, context));
    case 'png': return new Uint8Array(new Resvg(chartFile(data, context), { fitTo: { mode: 'zoom', value: 2 }, font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Inter' } }).render().asPng());
  }
}

function wordsOf({ t, language }: Pick<FileContext, 't' | 'language'>) {
  const format = createFormat(language);
  const name = (text: Localized) => localizeIn(text, language);
  const period = ({ label, kind, from, to, fullTo }: ExplorerData['period']) => {
    const named = kind === 'month' ? format.month(from) : label;
    return to === fullTo ? named : t('explorer.periodAsOf', { period: named, date: format.date(to) });
  };
  return { format, name, period };
}

/** A row for each member of the rows and each statistic; the figures of each column beside each other, as numbers. */
function tableSheet(data: ExplorerData, context: FileContext): Sheet {
  const { t } = context;
  const { name, period } = wordsOf(context);
  const { view, definitions, rows, columns, cells, before, other } = data;
  const total = t('explorer.total');
  const columnNames = [...(view.columns ? columns.map((member) => name(member.name)) : []), view.columns ? total : t(`explorer.measures.${view.measure}`)];
  const number = (title: string): SheetColumn => ({ title, width: 16, kind: 'number' });
  const text = (title: string, width: number): SheetColumn => ({ title, width, kind: 'text' });
  const sheetColumns: SheetColumn[] = [
    text(t('statisticCatalogue.facts.name'), 40), text(t('statisticCatalogue.facts.unit'), 14), ...(view.rows ? [text(t(`statisticCatalogue.dimensions.${view.rows}`), 32)] : []),
    ...columnNames.flatMap((column) => (before && other ? [number(`${column}: ${period(data.period)}`), number(`${column}: ${period(other)}`), number(`${column}: ${t('explorer.change')}`)] : [number(column)])),
  ];
  const typed = (value: string | null): SheetCell => (value === null ? null : Number(value));
  const sheetRows = definitions.flatMap((definition) =>
    pivotOf(view, rows, columns, cells[definition.code] ?? {}, before ? (before[definition.code] ?? {}) : null).rows.map((row): SheetCell[] => [
      name(definition.name), name(definition.unit), ...(view.rows ? [row.member ? name(row.member.name) : total] : []),
      ...row.cells.flatMap(({ figure, before: earlier }) => {
        const [now, then] = [valueOf(figure ?? undefined, view.measure), valueOf(earlier ?? undefined, view.measure)];
        return before ? [typed(now), typed(then), typed(changeOfParts(now, then, view.measure !== 'completeness' && addsUp(definition))?.amount ?? null)] : [typed(now)];
      }),
    ]));
  return { name: t('explorer.sheets.figures'), columns: sheetColumns, rows: sheetRows };
}

/** What the figures are: definitions, period, day and part of the country. */
function aboutSheet(data: ExplorerData, context: FileContext): Sheet {
  const { t, scope } = context;
  const { format, name, period } = wordsOf(context);
  const { definitions, view, other, filters } = data;
  const rows: SheetCell[][] = [
    [t('statistics.scope'), scope.name ? name(scope.name) : t('statistics.nation')],
    [t('statistics.period.label'), period(data.period)],
    [t('statistics.asOf'), format.date(data.period.to)],
    ...(other ? [[t('explorer.comparedWith'), period(other)]] : []),
    [t('explorer.measure'), t(`explorer.measures.${view.measure}`)],
    ...filters.map(({ dimension, members }) => [t(`statisticCatalogue.dimensions.${dimension}`), members.map((member) => name(member.name)).join(', ')]),
    ...definitions.map((definition) => [name(definition.name), aboutDefinition(definition, context)]),
  ];
  return { name: t('explorer.sheets.about'), columns: [{ title: t('explorer.sheets.what'), width: 36, kind: 'text' }, { title: t('explorer.sheets.says'), width: 110, kind: 'text' }], rows };
}

function aboutDefinition(definition: DescribedDefinition, context: FileContext): string {
  const { t } = context;
  const { name } = wordsOf(context);
  return [name(definition.description), sentenceOf(definition, { t, localize: name }), `${definition.code}, ${t('statisticCatalogue.facts.version')} ${definition.version}`].join(' ');
}

const fileWidth = 900;
const drawings = { bars: barsDrawing, lines: linesDrawing, multiples: multiplesDrawing } as const;

function chartFile(data: ExplorerData, context: FileContext): string {
  const { t, scope } = context;
  const { format, name, period } = wordsOf(context);
  const { view, rows, columns, cells, before, other, definitions, filters } = data;
  const pages = definitions.flatMap((definition): DrawingPage[] => {
    const write = (value: string | null) => (view.measure === 'completeness' ? format.percent(value) : format.number(value, { decimals: definition.decimals }));
    const chart = comparedChartOf({ view, rows, columns, cells: cells[definition.code] ?? {}, before: before && (before[definition.code] ?? {}) }, view.shape, {
      now: period(data.period), then: other && period(other),
      name: (member, dimension) => (dimension === 'month' ? format.shortMonth(member.key) : name(member.name)), value: write, whole: t('explorer.total'),
    });
    if (view.shape === 'table' || !isDrawable(view.shape, chart, view)) return [];
    const heading = [
      name(definition.name),
      [t(`explorer.measures.${view.measure}`), name(definition.unit), period(data.period), ...(data.period.to === data.period.fullTo ? [t('explorer.asOfDay', { date: format.date(data.period.to) })] : []), scope.name ? name(scope.name) : t('statistics.nation')].join(' · '),
      ...(filters.length > 0 ? [filters.map(({ dimension, members }) => `${t(`statisticCatalogue.dimensions.${dimension}`)}: ${members.map((member) => name(member.name)).join(', ')}`).join('; ')] : []),
    ];
    if (view.shape === 'tiles') {
      const regions = view.rows === 'region' ? rows : columns;
      const tiles = regions.map((member) => {
        const value = valueOf(cells[definition.code]?.[cellOf({ region: member.key })], view.measure);
        return { code: member.key, name: name(member.name), value: value === null ? null : Number(value), label: write(value) };
      });
      return [{ heading, drawing: tilesDrawing(tiles, fileWidth) }];
    }
    return [{ heading, drawing: drawings[view.shape]({ ...chart, format: (value) => write(String(value)) }, fileWidth) }];
  });
  if (pages.length === 0) throw refused('explorer.errors.nothingDrawn');
  return drawingFile(pages);
}
