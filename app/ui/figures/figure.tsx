import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDownRight, ArrowUpRight, BadgeCheck, Import, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '../../platform/i18n/index.ts';
import type { TrendPoint } from '../charts/scales.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { completenessPercent, CompletenessRing, ReportedVerifiedBar } from '../charts/bars.tsx';
import { Icon } from '../styles/icon.tsx';
import styles from './figure.module.css';

export interface FigureChange {
  /** Against then: the sign decides the arrow. */
  amount: number;
  /** As written, with its sign; the language's signed number unless told. */
  text?: string;
  /** The day it is compared with. */
  since: string;
  /** Whether more is better; a change for the worse is marked. Nothing is said unless told. */
  better?: 'up' | 'down';
}

export interface FigureProps {
  label: ReactNode;
  /** A number, or its text where the caller writes it. */
  value: number | string | null;
  decimals?: number;
  unit?: ReactNode;
  /** To the parts of the figure. */
  href?: string;
  change?: FigureChange;
  /** How much of a reported figure a reviewer has confirmed; draws both side by side. */
  verified?: number | null;
  /** 0 to 1: how much of what is expected has been reported. */
  completeness?: number;
  asOf?: string;
  /** Its way to here, against the plan. */
  trend?: readonly TrendPoint[];
  /** Imported, not computed from records: where it comes from. */
  source?: ReactNode;
  size?: 'normal' | 'small';
}

export function Figure(props: FigureProps) {
  const { label, value, decimals, unit, href, change, verified, completeness, asOf, trend, source, size } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const shown = typeof value === 'string' ? value : format.number(value, { decimals });
  const name = typeof label === 'string' ? label : '';

  return (
    <div className={clsx(styles.figure, size === 'small' && styles.small, Boolean(source) && styles.imported)}>
      <div className={styles.label}>{label}</div>
      <div className={styles.line}>
        <span className={styles.value}>{href ? <Link to={href}>{shown}</Link> : shown}</span>
        {unit ? <span className={styles.unit}>{unit}</span> : null}
        {trend && trend.length > 1 ? <span className={styles.trend}><Sparkline label={name} points={trend} /></span> : null}
      </div>
      {change ? <Change change={change} /> : null}
      {typeof verified === 'number' ? (
        <div className={styles.pair}>
          {typeof value === 'number' ? <ReportedVerifiedBar label={name} reported={value} verified={verified} /> : null}
          <div className={styles.verified}>
            <Icon icon={BadgeCheck} size={14} />
            {t('ui.figure.verified')} <span className={styles.verifiedValue}>{format.number(verified, { decimals })}</span>
          </div>
        </div>
      ) : null}
      {completeness !== undefined || asOf || source ? (
        <div className={styles.foot}>
          {completeness === undefined ? null : (
            <span className={styles.part}>
              <CompletenessRing label={name} ratio={completeness} />
              {t('ui.figure.complete', { share: format.percent(completenessPercent(completeness)) })}
            </span>
          )}
          {asOf ? <span>{t('ui.figure.asOf', { date: format.date(asOf) })}</span> : null}
          {source ? (
            <span className={styles.part}>
              <Icon icon={Import} size={12} />
              <span>
                {t('ui.figure.imported')} {source}
              </span>
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Change({ change }: { change: FigureChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { amount, text, since, better } = change;
  const worse = better !== undefined && amount !== 0 && amount > 0 !== (better === 'up');
  const arrow = amount === 0 ? Minus : amount > 0 ? ArrowUpRight : ArrowDownRight;
  return (
    <div className={styles.change}>
      <span className={worse ? styles.worse : undefined}>
        <Icon icon={arrow} size={14} /> {text ?? format.signed(amount)}
      </span>{' '}
      <span className={styles.since}>{t('ui.figure.since', { date: format.date(since) })}</span>
    </div>
  );
}
