import { useFormat, useTranslation } from '../../platform/i18n/index.ts';
import { lastKnown, trendScales, valueDomain, type TrendPoint } from './scales.ts';
import styles from './trend.module.css';

export interface SparklineProps {
  /** Whose trend. */
  label: string;
  points: readonly TrendPoint[];
  width?: number;
  height?: number;
}

/** A trend the size of a word, with the plan's line; for a table's cell, beside the figure. */
export function Sparkline({ label, points, width = 96, height = 24 }: SparklineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = { left: 2, right: width - 4, top: 3, bottom: height - 3 };
  const scales = trendScales(points, valueDomain(points), box);
  const fact = lastKnown(points, 'fact');
  const plan = lastKnown(points, 'plan');
  const name = t('ui.chart.factAgainstPlan', {
    label,
    fact: format.number(fact?.value),
    plan: format.number(plan?.value),
  });
  return (
    <svg
      className={styles.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={plan ? name : t('ui.chart.factOnly', { label, fact: format.number(fact?.value) })}
    >
      <path className={styles.plan} d={scales.linePath('plan')} />
      <path className={styles.fact} d={scales.linePath('fact')} />
      {fact ? <circle className={styles.dot} cx={scales.xOf(fact.at)} cy={scales.yOf(fact.value)} r="3" /> : null}
    </svg>
  );
}
