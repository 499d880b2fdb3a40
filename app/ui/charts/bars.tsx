import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '../../platform/i18n/index.ts';
import styles from './bars.module.css';
import { largest, percentOf } from './scales.ts';

/** Bars stretch to their place; what they say is in their name, and beside them in text or in the table's cells. */
function Bar({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <svg
      className={clsx(styles.bar, className)}
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

export interface BulletBarProps {
  /** Whose plan and fact. */
  label: string;
  fact: number;
  plan: number;
  /** The end of the scale, such as the target of the year; the same for bars to be compared. */
  scaleTo?: number;
  /** The part of the plan by which the fact may miss it: 0.1 is 10 %. */
  tolerance?: number;
  /** Whether more is better or less is. */
  direction?: 'up' | 'down';
  factText?: string;
  planText?: string;
}

/** Fact as a bar, plan as a stroke across it, the tolerance as a band before the stroke. */
export function BulletBar(props: BulletBarProps) {
  const { label, fact, plan, scaleTo, tolerance = 0, direction = 'up', factText, planText } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const whole = scaleTo ?? largest([fact, plan * (direction === 'down' ? 1 + tolerance : 1)]) * 1.05;
  const mark = percentOf(plan, whole);
  const edge = percentOf(plan * (direction === 'up' ? 1 - tolerance : 1 + tolerance), whole);
  const name = t('ui.chart.factAgainstPlan', {
    label,
    fact: factText ?? format.number(fact),
    plan: planText ?? format.number(plan),
  });
  return (
    <Bar label={name} className={styles.bullet}>
      <rect className={styles.track} x="0" y="2" width="100" height="12" />
      <rect className={styles.tolerance} x={Math.min(mark, edge)} y="2" width={Math.abs(mark - edge)} height="12" />
      <rect className={styles.fact} x="0" y="5" width={percentOf(fact, whole)} height="6" />
      <line className={styles.plan} x1={mark} x2={mark} y1="0" y2="16" />
    </Bar>
  );
}

export interface ReportedVerifiedBarProps {
  label: string;
  reported: number;
  verified: number;
  scaleTo?: number;
}

/** Verified solid, the reported remainder outlined. */
export function ReportedVerifiedBar({ label, reported, verified, scaleTo }: ReportedVerifiedBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const whole = scaleTo ?? largest([reported, verified]);
  const solid = percentOf(verified, whole);
  const end = Math.max(solid, percentOf(reported, whole));
  const name = t('ui.chart.verifiedOfReported', {
    label,
    verified: format.number(verified),
    reported: format.number(reported),
  });
  return (
    <Bar label={name} className={styles.medium}>
      <rect className={styles.reported} x={solid} y="1" width={end - solid} height="14" />
      <rect className={styles.verified} x="0" y="0" width={solid} height="16" />
    </Bar>
  );
}

export interface CompletenessProps {
  /** What is complete. */
  label: string;
  /** 0 to 1. */
  ratio: number;
}

export function CompletenessBar({ label, ratio }: CompletenessProps) {
  const name = useCompletenessName(label, ratio);
  return (
    <Bar label={name} className={styles.thin}>
      <rect className={styles.track} width="100" height="16" />
      <rect className={styles.fact} width={percentOf(ratio, 1)} height="16" />
    </Bar>
  );
}

export function CompletenessRing({ label, ratio, size = 16 }: CompletenessProps & { size?: 16 | 20 | 24 | 32 }) {
  const name = useCompletenessName(label, ratio);
  return (
    <svg className={styles.ring} width={size} height={size} viewBox="0 0 20 20" role="img" aria-label={name}>
      <circle className={styles.ringTrack} cx="10" cy="10" r="8" />
      <circle
        className={styles.ringPart}
        cx="10"
        cy="10"
        r="8"
        pathLength="100"
        strokeDasharray={`${percentOf(ratio, 1)} 100`}
        transform="rotate(-90 10 10)"
      />
    </svg>
  );
}

/** Rounded down: what is not complete never reads 100 %. */
export function completenessPercent(ratio: number): number {
  return Math.floor(Math.min(1, Math.max(0, ratio)) * 1000 + 1e-9) / 1000;
}

function useCompletenessName(label: string, ratio: number): string {
  const { t } = useTranslation();
  return t('ui.chart.completeness', { label, share: useFormat().percent(completenessPercent(ratio)) });
}
