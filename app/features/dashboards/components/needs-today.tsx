import { Link } from '@remix-run/react';
import { CircleAlert, Inbox, OctagonAlert } from 'lucide-react';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { addMonths, monthOf } from '#app/platform/time/civil-date.ts';
import { Icon, Section, StateBadge } from '#app/ui/index.ts';
import { isOverdue, placeOfNeed, type Need } from '../needs.model.ts';
import styles from './dashboards.module.css';

export type NeedsTodayProps = { needs: readonly Need[]; reader: Role; today: string };

/** What waits for the person, with the way to exactly that. */
export function NeedsToday({ needs, reader, today }: NeedsTodayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('dashboards.needsToday')} id="needs-today">
      {needs.length === 0 ? <p className={styles.calm}>{t(reader === 'auditor' ? 'dashboards.nothingToReport' : 'dashboards.nothingWaits')}</p> : (
        <ul data-list="plain" className={styles.needs}>
          {needs.map((need) => {
            const isLate = isOverdue(need, today);
            return (
              <li key={need.code} className={styles.need}>
                <span className={isLate ? styles.critical : need.dueOn ? styles.attentive : styles.muted}>
                  <Icon icon={isLate ? OctagonAlert : need.dueOn ? CircleAlert : Inbox} size={16} />
                </span>
                <Link to={placeOfNeed(need.code, reader, addMonths(monthOf(today), -1))} className={styles.what}>{t(`dashboards.needs.${need.code}`, { count: need.count })}</Link>
                <span className={styles.when}>
                  {isLate ? <StateBadge tone="critical">{t('dashboards.overdueSince', { date: format.date(need.dueOn!) })}</StateBadge> : null}
                  {!isLate && need.dueOn ? <span>{t('dashboards.dueOn', { date: format.date(need.dueOn) })}</span> : null}
                  {need.since && !isLate ? <span className={styles.muted}>{t('dashboards.since', { date: format.date(need.since) })}</span> : null}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
