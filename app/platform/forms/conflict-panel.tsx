import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow } from '#app/ui/index.ts';
import styles from './conflict-panel.module.css';

type ConflictPanelProps = {
  section: string;
  /** Both texts side by side. */
  children: ReactNode;
  /** Without them (no script) the form's own button saves, and a link drops what was typed. */
  onTakeTheirs?: () => void;
  onKeepMine?: () => void;
};

/** Two people wrote the same section, and the person chooses. */
export function ConflictPanel({ section, children, onTakeTheirs, onKeepMine }: ConflictPanelProps) {
  const { t } = useTranslation();
  return (
    <Banner tone="attention">
      <div className={styles.panel}>
        <p className={styles.sentence}>{t(onKeepMine ? 'platform.drafts.conflictText' : 'platform.drafts.conflictTextWithoutScript')}</p>
        {children}
        {onKeepMine ? (
          <ButtonRow>
            <Button size="small" onClick={onKeepMine}>
              {t('platform.drafts.keepMine')}
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              {t('platform.drafts.takeTheirs')}
            </Button>
          </ButtonRow>
        ) : (
          <Link to={{ hash: section }} reloadDocument>
            {t('platform.drafts.takeTheirs')}
          </Link>
        )}
      </div>
    </Banner>
  );
}
