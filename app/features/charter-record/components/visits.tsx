import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { CharterRecordPageProps } from './charter-record-page.tsx';
import styles from './visits.module.css';

/** Who looked last, and how many want to hear of what is written here. */
export function Visits({ visits, watchers }: CharterRecordPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('charterRecord.visits.title')} id="visits" about={t('charterRecord.visits.watchers', { count: watchers })}>
      {visits.length === 0 ? (
        <p className={styles.quiet}>{t('charterRecord.visits.none')}</p>
      ) : (
        <ol className={styles.list} data-list="plain">
          {visits.map(({ personId, personName, role, visitedAt }) => (
            <li key={personId}>
              {personName}
              <span className={styles.about}>
                {t(`identity.roles.${role}`)} · {format.dateTime(visitedAt)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
