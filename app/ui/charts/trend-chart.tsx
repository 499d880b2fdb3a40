import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { ChartFigure } from './chart-figure.tsx';
import {
  labelledPoints,
  lastKnown,
  spreadLabels,
  trendScales,
  valueDomain,
  valueTicks,
  type TrendPoint,
  type TrendSeries,
} from './scales.ts';
import { useTrendText, type TrendText } from './trend-text.ts';
import styles from './trend.module.css';

export interface TrendChartProps {
  title: string;
  points: readonly TrendPoint[];
  /** Shown once, in the note and the table's header. */
  unit?: string;
  note?: ReactNode;
  /** How values are written; the language's numbers unless told. */
  formatValue?: (value: number) => string;
  /** Other words than fact, plan and verified. */
  names?: Partial<Record<TrendSeries, string>>;
  downloads?: ReactNode;
}

/** Drawn once for each width of its place, so that words keep their size; CSS shows the one that fits. */
const sizes = [
  { name: 'narrow', width: 290, height: 200 },
  { name: 'medium', width: 680, height: 250 },
  { name: 'wide', width: 1060, height: 290 },
] as const;

const order: readonly TrendSeries[] = ['fact', 'verified', 'plan'];

export function TrendChart({ title, points, unit, note, formatValue, names, downloads }: TrendChartProps) {
  const text = useTrendText(points, { formatValue, names, unit });
  return (
    <ChartFigure title={title} note={note ?? unit} table={text.table} downloads={downloads}>
      <div className={styles.trend}>
        {sizes.map((size) => (
          <TrendDrawing key={size.name} size={size} title={title} points={points} text={text} />
        ))}
      </div>
    </ChartFigure>
  );
}

interface DrawingProps {
  size: (typeof sizes)[number];
  title: string;
  points: readonly TrendPoint[];
  text: TrendText;
}

function TrendDrawing({ size, title, points, text }: DrawingProps) {
  const { t } = useTranslation();
  const id = useId();
  const domain = valueDomain(points);
  const ticks = valueTicks(domain, size.name === 'narrow' ? 3 : 4);
  const ends = order.flatMap((series) => {
    const last = lastKnown(points, series);
    return last ? [{ series, ...last, name: text.names[series], shown: text.value(last.value) }] : [];
  });
  const box = {
    left: 12 + widest(ticks.map(text.value)),
    right: size.width - 14 - widest(ends.flatMap(({ name, shown }) => [name, shown])),
    top: 14,
    bottom: size.height - 24,
  };
  const scales = trendScales(points, domain, box);
  const places = spreadLabels(
    ends.map(({ value }) => scales.yOf(value)),
    31,
    { top: box.top, bottom: box.bottom - 12 },
  );
  const labelled = labelledPoints(points, box.right - box.left, 8 + widest(points.map(({ at }) => text.shortTime(at))));
  const fact = lastKnown(points, 'fact');

  return (
    <svg
      className={clsx(styles.svg, styles[size.name])}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>
        {ends.map(({ name, shown, at }) => t('ui.chart.lastValue', { name, value: shown, at: text.longTime(at) })).join(' ')}
      </desc>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.base : styles.grid}
            x1={box.left}
            x2={box.right}
            y1={scales.yOf(tick)}
            y2={scales.yOf(tick)}
          />
          <text className={styles.axis} x={box.left - 8} y={scales.yOf(tick)} dy="0.35em" textAnchor="end">
            {text.value(tick)}
          </text>
        </g>
      ))}
      {points.map((point) =>
        labelled.has(point) ? (
          <text key={point.at} className={styles.axis} x={scales.xOf(point.at)} y={size.height - 6} textAnchor="middle">
            {text.shortTime(point.at)}
          </text>
        ) : null,
      )}
      <path className={styles.verifiedArea} d={scales.areaPath('verified')} />
      <path className={styles.verifiedLine} d={scales.linePath('verified')} />
      <path className={styles.plan} d={scales.linePath('plan')} />
      <path className={styles.fact} d={scales.linePath('fact')} />
      {fact ? <circle className={styles.dot} cx={scales.xOf(fact.at)} cy={scales.yOf(fact.value)} r="4.5" /> : null}
      {points.map((point) =>
        point.fact === null ? null : (
          <circle key={point.at} className={styles.point} cx={scales.xOf(point.at)} cy={scales.yOf(point.fact)} r="4">
            <title>{`${text.longTime(point.at)}: ${text.value(point.fact)}`}</title>
          </circle>
        ),
      )}
      {ends.map(({ series, name, shown }, index) => (
        <text key={series} x={box.right + 12} y={places[index]}>
          <tspan className={clsx(styles.name, nameStyles[series])}>{name}</tspan>
          <tspan className={styles.value} x={box.right + 12} dy="14">
            {shown}
          </tspan>
        </text>
      ))}
    </svg>
  );
}

const nameStyles: Record<TrendSeries, string | undefined> = {
  fact: styles.factName,
  verified: styles.verifiedName,
  plan: undefined,
};

/** A generous guess of the width of 12 px text, for the server cannot measure it. */
function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length)) * 8;
}
