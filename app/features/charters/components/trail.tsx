import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { Decision, Reassignment } from '../charter-page.queries.server.ts';
import { CharterStateBadge } from './charter-state.tsx';
import { shortHash } from './hash.tsx';
import styles from './trail.module.css';

/** Every decision, newest first: who, when, with which remark, about which content. */
export function DecisionTrail({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('charters.trail.title')} id="trail">
      <ol className={styles.trail} data-list="plain">
        {decisions.map((decision) => (
          <li key={decision.id}>
            {decision.toState === 'draft' ? <span className={styles.word}>{t('charters.trail.withdrawn')}</span> : <CharterStateBadge state={decision.toState} />}
            <p className={styles.who}>
              {decision.decidedByName}, {t(`identity.roles.${decision.decidedByRole}`)} · {format.dateTime(decision.decidedAt)}
            </p>
            {decision.remark && <blockquote className={styles.remark}>{decision.remark}</blockquote>}
            <p className={styles.who}>
              {t('charters.trail.about')} <code>{shortHash(decision.contentHash)}</code>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Who was given or relieved of a duty since the approval, newest first. */
export function Reassignments({ reassignments }: { reassignments: readonly Reassignment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (reassignments.length === 0) return null;
  return (
    <Section title={t('charters.reassignments.title')} id="reassignments">
      <ol className={styles.trail} data-list="plain">
        {reassignments.map((one) => (
          <li key={one.id}>
            <p>{t(one.isRemoved ? 'charters.reassignments.removed' : 'charters.reassignments.added', { name: one.personName, duty: t(`charters.reassignments.duties.${one.duty}`) })}</p>
            {one.taskName && <p className={styles.who}>{localize(one.taskName)}</p>}
            <p className={styles.who}>
              {one.authorName} · {format.dateTime(one.createdAt)}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
