import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';
import type { Reason } from '../attention.model.ts';
import styles from './progress.module.css';

/** Why something deserves attention, each reason in a few words. */
export function ReasonBadges({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (reasons.length === 0) return <span className={styles.muted}>{t('progress.reasons.none')}</span>;
  return (
    <span className={styles.badges}>
      {reasons.map(({ code, share, count }) => (
        <StateBadge key={code} tone="attention">
          {t(`progress.reasons.${code}`, { count: count ?? 0, share: format.percent(share ?? 0) })}
        </StateBadge>
      ))}
    </span>
  );
}
