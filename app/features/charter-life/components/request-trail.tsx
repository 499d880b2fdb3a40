import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import { shortHash, type ChangeRequestState, type Decision } from '#app/features/charters/index.ts';
import { ChangeStateBadge } from './change-state.tsx';
import styles from './charter-life.module.css';

/** Every decision about a change request, newest first. */
export function RequestTrail({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Section title={t('charters.trail.title')} id="trail">
      <ol className={styles.trail} data-list="plain">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <ChangeStateBadge state={decision.toState as ChangeRequestState} />
            <p className={styles.quiet}>
              {decision.decidedByName}, {t(`identity.roles.${decision.decidedByRole}`)} · {format.dateTime(decision.decidedAt)}
            </p>
            {decision.remark && <p className={styles.reason}>{decision.remark}</p>}
            <p className={styles.quiet}>
              {t('charters.trail.about')} <code>{shortHash(decision.contentHash)}</code>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
