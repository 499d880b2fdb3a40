import { diffWordsWithSpace } from 'diff';
import { VisuallyHidden } from '#app/ui/index.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import styles from './differences.module.css';

/** Two texts side by side, old and new, with the words marked that only one of them has. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const parts = diffWordsWithSpace(before, after);
  return (
    <span className={styles.texts}>
      <span className={styles.text}>
        <VisuallyHidden>{t('charters.difference.before')} </VisuallyHidden>
        {parts.map(({ value, added, removed }, index) => !added && (removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>))}
      </span>
      <span className={styles.text}>
        <VisuallyHidden>{t('charters.difference.after')} </VisuallyHidden>
        {parts.map(({ value, added, removed }, index) => !removed && (added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>))}
      </span>
    </span>
  );
}
