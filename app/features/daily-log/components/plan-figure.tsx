import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert, type LucideIcon } from 'lucide-react';
import { clsx } from 'clsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import { subtractDecimals, type PlanStatus } from '#app/features/indicators/index.ts';
import type { SheetRow } from '../daily-log.model.ts';
import { differenceText, figureText, statusKeys } from './words.ts';
import styles from './plan-figure.module.css';

const icons: Record<PlanStatus, LucideIcon> = {
  onPlan: CircleCheck,
  atRisk: CircleAlert,
  behind: OctagonAlert,
  noPlan: CircleDashed,
};

/** Fact and plan to date, the difference with its sign, and what it means in a word. */
export function PlanFigure({ row }: { row: SheetRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { planToday, factToDate, status } = row;
  if (planToday === null)
    return (
      <span className={styles.plan}>
        <span className={styles.figures}>{factToDate === null ? '' : figureText(format, row, factToDate)}</span>
        <span className={styles.status}>{t(statusKeys.noPlan)}</span>
      </span>
    );
  const difference = factToDate === null ? null : subtractDecimals(factToDate, planToday);
  return (
    <span className={styles.plan}>
      <span className={styles.figures}>
        <span>{figureText(format, row, factToDate)}</span>
        <span className={styles.planned}>{t('dailyLog.plan.of', { plan: figureText(format, row, planToday) })}</span>
      </span>
      <span className={clsx(styles.status, status === 'atRisk' && styles.atRisk, status === 'behind' && styles.behind)}>
        <Icon icon={icons[status]} size={12} />
        <span>{t(statusKeys[status])}</span>
        {difference === null || status === 'onPlan' ? null : <span>{differenceText(format, row, difference)}</span>}
      </span>
    </span>
  );
}
