import { UserX } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';
import type { WorkPerson } from '../work-rows.model.ts';
import styles from './charter-work.module.css';

/** The owner first, then who helps; somebody who left the office is marked. */
export function PeopleNames({ people }: { people: readonly WorkPerson[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return <span className={styles.muted}>{t('charterWork.people.nobody')}</span>;
  return (
    <ul data-list="plain" className={styles.people}>
      {people.map(({ personId, fullName, duty, isGone }) => (
        <li key={personId}>
          {fullName ?? t('charterWork.people.unseen')}
          {duty === 'coExecutor' && <span className={styles.muted}> ({t('charterWork.people.coExecutor')})</span>}
          {isGone && (
            <>
              {' '}
              <StateBadge tone="critical" icon={UserX}>{t('charterWork.people.gone')}</StateBadge>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
