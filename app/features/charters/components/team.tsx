import { useTranslation } from '#app/platform/i18n/index.ts';
import type { CharterMember } from '../charter-page.queries.server.ts';
import { duties } from '../charters.model.ts';
import styles from './team.module.css';

/** Who holds which duty. */
export function TeamList({ members }: { members: readonly CharterMember[] }) {
  const { t } = useTranslation();
  const filled = duties.map((duty) => ({ duty, holders: members.filter((member) => member.duty === duty) })).filter(({ holders }) => holders.length > 0);
  if (filled.length === 0) return <p className={styles.quiet}>{t('charters.document.noTeam')}</p>;
  return (
    <dl className={styles.team}>
      {filled.map(({ duty, holders }) => (
        <div key={duty}>
          <dt className={styles.quiet}>{t(duty === 'executor' ? 'charters.duties.executors' : `charters.duties.${duty}`)}</dt>
          {holders.map((member) => (
            <dd key={member.personId}>{member.fullName}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
