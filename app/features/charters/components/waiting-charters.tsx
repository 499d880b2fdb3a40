import { Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import { isEditable } from '../charter-life.model.ts';
import type { WaitingCharter } from '../charters.queries.server.ts';
import { CharterStateBadge } from './charter-state.tsx';
import styles from './waiting-charters.module.css';

type WaitingChartersProps = { waiting: readonly WaitingCharter[]; hasOffices: boolean };

const shownAtOnce = 5;

/** What the reader is expected to do next, oldest first. */
export function WaitingCharters({ waiting, hasOffices }: WaitingChartersProps) {
  const { t } = useTranslation();
  const more = waiting.length - shownAtOnce;
  return (
    <Section title={t('charters.waiting.title', { count: waiting.length })}>
      <WaitingList waiting={waiting.slice(0, shownAtOnce)} hasOffices={hasOffices} />
      {more > 0 && (
        <details className={styles.more}>
          <summary>{t('charters.waiting.more', { count: more })}</summary>
          <WaitingList waiting={waiting.slice(shownAtOnce)} hasOffices={hasOffices} />
        </details>
      )}
    </Section>
  );
}

function WaitingList({ waiting, hasOffices }: WaitingChartersProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
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
  );
}
