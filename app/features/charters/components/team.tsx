import { useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { CharterMember } from '../charter-page.queries.server.ts';
import { duties } from '../charters.model.ts';
import styles from './team.module.css';

export function Team({ members }: { members: readonly CharterMember[] }) {
  const { t } = useTranslation();
  const filled = duties.map((duty) => ({ duty, holders: members.filter((member) => member.duty === duty) })).filter(({ holders }) => holders.length > 0);
  return (
    <Section title={t('charters.sections.team')} id="team">
      {filled.length === 0 && <p className={styles.quiet}>{t('charters.document.noTeam')}</p>}
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
    </Section>
  );
}
