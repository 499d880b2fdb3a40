import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '../../platform/i18n/index.ts';
import { ChartFigure } from './chart-figure.tsx';
import { lastKnown, trendScales, valueDomain, type TrendPoint } from './scales.ts';
import styles from './trend.module.css';

export interface Multiple {
  id: string;
  name: string;
  href?: string;
  points: readonly TrendPoint[];
}

export interface SmallMultiplesProps {
  title: string;
  items: readonly Multiple[];
  unit?: string;
  note?: ReactNode;
  formatValue?: (value: number) => string;
  downloads?: ReactNode;
}

const drawing = { width: 200, height: 64 };
const box = { left: 2, right: 198, top: 4, bottom: 60 };

/** Many units, each a small trend, all on one scale so that heights compare. */
export function SmallMultiples({ title, items, unit, note, formatValue, downloads }: SmallMultiplesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = formatValue ?? ((number: number) => format.number(number));
  const domain = valueDomain(items.flatMap(({ points }) => points));
  const scaleNote = t('ui.chart.oneScale', { from: value(domain[0]), to: value(domain[1]) });
  const lastOf = (points: readonly TrendPoint[], series: 'fact' | 'plan') => {
    const last = lastKnown(points, series);
    return last ? value(last.value) : '–';
  };
  const table = {
    columns: [t('ui.chart.name'), t('ui.chart.fact'), t('ui.chart.plan')],
    rows: items.map(({ id, name, points }) => ({
      key: id,
      cells: [name, lastOf(points, 'fact'), lastOf(points, 'plan')],
    })),
  };

  return (
    <ChartFigure title={title} note={note ?? [unit, scaleNote].filter(Boolean).join(' · ')} table={table} downloads={downloads}>
      <ul data-list="plain" className={styles.multiples}>
        {items.map(({ id, name, href, points }) => {
          const label = t('ui.chart.factAgainstPlan', {
            label: name,
            fact: lastOf(points, 'fact'),
            plan: lastOf(points, 'plan'),
          });
          return (
            <li key={id} className={styles.multiple}>
              <div className={styles.multipleHead}>
                {href ? <Link to={href}>{name}</Link> : <span>{name}</span>}
                <span className={styles.multipleFigure}>{lastOf(points, 'fact')}</span>
              </div>
              <MultipleDrawing label={label} points={points} domain={domain} />
            </li>
          );
        })}
      </ul>
    </ChartFigure>
  );
}

function MultipleDrawing({
  label,
  points,
  domain,
}: {
  label: string;
  points: readonly TrendPoint[];
  domain: [number, number];
}) {
  const scales = trendScales(points, domain, box);
  const zero = scales.yOf(0);
  return (
    <svg
      className={styles.small}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line className={styles.base} x1={box.left} x2={box.right} y1={zero} y2={zero} />
      <path className={styles.factArea} d={scales.areaPath('fact')} />
      <path className={styles.plan} d={scales.linePath('plan')} />
      <path className={styles.fact} d={scales.linePath('fact')} />
    </svg>
  );
}
