import { Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import { isEditable } from '../charters.model.ts';
import type { WaitingCharter } from '../charters.queries.server.ts';
import { CharterStateBadge } from './charter-state.tsx';
import styles from './waiting-charters.module.css';

/** What the reader is expected to do next, oldest first. */
export function WaitingCharters({ waiting, hasOffices }: { waiting: readonly WaitingCharter[]; hasOffices: boolean }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Section title={t('charters.waiting.title', { count: waiting.length })}>
      <ul className={styles.list} data-list="plain">
        {waiting.map((charter) => {
          const page = `/charters/${charter.officeId}/${charter.charterId}`;
          return (
            <li key={charter.charterId} className={styles.item}>
              <div className={styles.words}>
                <Link to={isEditable(charter.state) ? `${page}/edit` : page} className={styles.name}>
                  {localize(charter.name)}
                </Link>
                <p className={styles.facts}>
                  <span>{charter.code}</span>
                  {hasOffices && <span>{localize(charter.officeName)}</span>}
                  <span>{t(`charters.waiting.since.${charter.state}`, { at: charter.since })}</span>
                </p>
                {charter.state === 'returned' && charter.remark && <blockquote className={styles.remark}>{charter.remark}</blockquote>}
              </div>
              <CharterStateBadge state={charter.state} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
