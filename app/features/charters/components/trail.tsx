import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { Decision } from '../charter-page.queries.server.ts';
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
