import { CircleAlert, CircleCheck, CircleSlash, TriangleAlert, type LucideIcon } from 'lucide-react';
import { Link } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { Health, NamedReason } from '../portfolio.model.ts';
import type { PortfolioRow } from '../portfolio.queries.server.ts';
import styles from './portfolio.module.css';

const looks: Record<Health, { tone: Tone; icon: LucideIcon }> = {
  behind: { tone: 'critical', icon: CircleAlert },
  atRisk: { tone: 'attention', icon: TriangleAlert },
  onPlan: { tone: 'info', icon: CircleCheck },
  notInForce: { tone: 'neutral', icon: CircleSlash },
};

export function HealthBadge({ health }: { health: Health }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[health]}>{t(`portfolio.healths.${health}`)}</StateBadge>;
}

const shownReasons = 3;
const isSerious = (reason: NamedReason) => ['indicatorBehind', 'controlPointMissed', 'escalationOverdue'].includes(reason.code);

/** Why the charter is as it is, each reason leading to where it can be dealt with. */
export function HealthReasons({ row }: { row: Pick<PortfolioRow, 'officeId' | 'charterId' | 'reasons'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const page = `/charters/${row.officeId}/${row.charterId}`;
  const placeOf = (reason: NamedReason): string => {
    if ('name' in reason) return `/work/progress/${row.officeId}/${reason.charterIndicatorId}`;
    return reason.code === 'workOverdue' || reason.code === 'controlPointMissed' ? `${page}/work` : `${page}/escalations`;
  };
  if (row.reasons.length === 0) return null;
  return (
    <ul className={styles.reasons} data-list="plain">
      {row.reasons.slice(0, shownReasons).map((reason) => (
        <li key={`${reason.code} ${'name' in reason ? reason.charterIndicatorId : ''}`} className={isSerious(reason) ? styles.behind : undefined}>
          <Link to={placeOf(reason)}>
            {'name' in reason ? t(`portfolio.reasons.${reason.code}`, { name: localize(reason.name) }) : t(`portfolio.reasons.${reason.code}`, { count: reason.count })}
          </Link>
        </li>
      ))}
      {row.reasons.length > shownReasons && <li className={styles.quiet}>{t('portfolio.moreReasons', { more: format.number(row.reasons.length - shownReasons) })}</li>}
    </ul>
  );
}
