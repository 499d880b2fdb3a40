import { clsx } from 'clsx';
import { useTranslation } from '../../platform/i18n/index.ts';
import { VisuallyHidden } from '../styles/visually-hidden.tsx';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** The shape of what is coming. */
  shape?: 'text' | 'title' | 'figure' | 'rows';
  lines?: number;
}

export function Skeleton({ shape = 'text', lines = shape === 'rows' ? 6 : shape === 'text' ? 3 : 1 }: SkeletonProps) {
  const { t } = useTranslation();
  const places = Array.from({ length: lines }, (_, index) => index);
  return (
    <div role="status">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      <div className={clsx(styles.skeleton, styles[shape])} aria-hidden="true">
        {places.map((place) =>
          shape === 'rows' ? (
            <div key={place} className={styles.row}>
              <div className={styles.bar} />
              <div className={styles.bar} />
              <div className={styles.bar} />
            </div>
          ) : (
            <div key={place} className={styles.bar} />
          ),
        )}
      </div>
    </div>
  );
}
