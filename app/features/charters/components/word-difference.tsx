import { VisuallyHidden } from '#app/ui/index.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { compareWords } from '../word-difference.model.ts';
import styles from './differences.module.css';

/** Two texts side by side, old and new, with the words marked that only one of them has. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const parts = compareWords(before, after);
  return (
    <span className={styles.texts}>
      <span className={styles.text}>
        <VisuallyHidden>{t('charters.difference.before')} </VisuallyHidden>
        {parts.map(({ text, change }, index) => change !== 'added' && (change === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>))}
      </span>
      <span className={styles.text}>
        <VisuallyHidden>{t('charters.difference.after')} </VisuallyHidden>
        {parts.map(({ text, change }, index) => change !== 'removed' && (change === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>))}
      </span>
    </span>
  );
}
