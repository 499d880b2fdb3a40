import { Fragment } from 'react';
import { localize as localizeIn, useFormat, useLanguage, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { barsDrawing, ChartFigure, DrawingFigure, kazakhstanTiles, linesDrawing, multiplesDrawing, Section, TileMap, type Tile } from '#app/ui/index.ts';
import { type DescribedDefinition } from '#app/features/statistic-catalogue/index.ts';
import { cellOf, type Dimension, type Member } from '#app/features/statistic-engine/index.ts';
import { comparedChartOf, isDrawable } from '../chart.model.ts';
import { valueOf } from '../explorer.model.ts';
import type { ExplorerData } from '../explorer.queries.server.ts';
import { cellAddresses } from '../explorer.search.ts';
import { useExplorerText } from './explorer-words.ts';
import styles from './explorer.module.css';

type ExplorerChartProps = Pick<ExplorerData, 'view' | 'rows' | 'columns' | 'cells' | 'before' | 'period' | 'other'> & { definition: DescribedDefinition };

const drawings = { bars: barsDrawing, lines: linesDrawing, multiples: multiplesDrawing } as const;

/** A statistic drawn; beside an earlier day, both on one scale in their order. */
export function ExplorerChart(props: ExplorerChartProps) {
  const { view, rows, columns, cells, before, period, other, definition } = props;
  const { t } = useTranslation();
  const localize = useLocalize();
  const words = useExplorerText();
  const { code } = definition;
  const format = useFormat();
  const write = words.written(definition, view.measure);
  /** The year stands in the note. */
  const named = ({ key, name }: Member, dimension: Dimension) => (dimension === 'month' ? format.shortMonth(key) : localize(name));
  const chart = comparedChartOf({ view, rows, columns, cells: cells[code] ?? {}, before: before && (before[code] ?? {}) }, view.shape, {
    name: named, value: write, whole: t('explorer.total'), now: words.period(period), then: other && words.period(other),
  });
  if (!isDrawable(view.shape, chart, view)) return <p className={styles.quiet}>{t(`explorer.undrawable.${view.shape}`)}</p>;
  const note = [t(`explorer.measures.${view.measure}`), view.measure === 'completeness' ? null : localize(definition.unit), words.period(period)].filter(Boolean).join(' · ');
  if (view.shape === 'tiles') return <RegionTiles {...props} note={note} />;
  const draw = drawings[view.shape as keyof typeof drawings];
  const { series } = chart;
  const table = {
    columns: [view.rows ? words.dimension(view.rows) : t('explorer.whole'), ...series.map(({ name }) => name)],
    rows: chart.categories.map((category, index) => ({ key: `${index}`, cells: [category, ...series.map(({ labels }) => labels[index] ?? '–')] })),
  };
  return (
    <ChartFigure title={localize(definition.name)} note={note} table={table}>
      <DrawingFigure title={localize(definition.name)} draw={(width) => draw({ categories: chart.categories, series, format: (value) => write(String(value)) }, width)} />
    </ChartFigure>
  );
}

/** One map for each member of the other dimension, the whole first. */
function RegionTiles({ view, rows, columns, cells, definition, note }: ExplorerChartProps & { note: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const language = useLanguage();
  const words = useExplorerText();
  const isRows = view.rows === 'region';
  const [regions, others] = isRows ? [rows, columns] : [columns, rows];
  const dimension = isRows ? view.columns : view.rows;
  const maps = [null, ...others.slice(0, 12)];
  const addressOf = cellAddresses(view, definition.code);
  return (
    <>
      {maps.map((member) => {
        const tiles = regions.flatMap(({ key, name }): Tile[] => {
          const place = kazakhstanTiles[key];
          if (!place) return [];
          const cell = cellOf({ region: key, ...(member && dimension ? { [dimension]: member.key } : {}) });
          const figure = cells[definition.code]?.[cell] ?? null;
          const value = valueOf(figure ?? undefined, view.measure);
          return [{
            code: key, name: localize(name), short: localizeIn(place.short, language), value: value === null ? null : Number(value), label: words.figure(definition, view.measure, figure),
            ...(value === null ? {} : { href: addressOf(cell) }), column: place.column, row: place.row,
          }];
        });
        const title = member ? `${localize(definition.name)}: ${localize(member.name)}` : localize(definition.name);
        return <Fragment key={member?.key ?? ''}>{member === null ? <TileMap title={title} tiles={tiles} note={note} valueName={t(`explorer.measures.${view.measure}`)} /> : <Section title={localize(member.name)}><TileMap title={title} tiles={tiles} note={note} valueName={t(`explorer.measures.${view.measure}`)} /></Section>}</Fragment>;
      })}
    </>
  );
}
