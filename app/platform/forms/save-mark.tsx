import { Link, useLocation } from '@remix-run/react';
import { Check, CircleAlert, CloudOff, LoaderCircle, PencilLine, RefreshCw, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { signInAddress } from '#app/platform/http/sign-in-address.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Icon } from '#app/ui/index.ts';
import type { SaveState } from './draft-saver.ts';
import styles from './save-mark.module.css';

/** Whether what stands in a section is stored, said in words and read out when it changes. */
export function SaveMark({ state, onShowProblems }: { state: SaveState; onShowProblems: () => void }) {
  return (
    <div className={styles.place} role="status">
      <MarkOf state={state} onShowProblems={onShowProblems} />
    </div>
  );
}

function MarkOf({ state, onShowProblems }: { state: SaveState; onShowProblems: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const location = useLocation();
  switch (state.kind) {
    case 'clean':
      return null;
    case 'waiting':
      return <Mark icon={PencilLine}>{t('platform.drafts.waiting')}</Mark>;
    case 'saving':
      return (
        <Mark icon={LoaderCircle} look="spinning">
          {t('platform.drafts.saving')}
        </Mark>
      );
    case 'saved':
      return <Mark icon={Check}>{t('platform.drafts.saved', { at: format.time(state.at) })}</Mark>;
    case 'updated':
      return <Mark icon={RefreshCw}>{t('platform.drafts.updated')}</Mark>;
    case 'failed':
      return (
        <Mark icon={CloudOff} look="attention">
          {t('platform.drafts.failed')}
        </Mark>
      );
    case 'conflict':
      return (
        <Mark icon={CircleAlert} look="attention">
          {t('platform.drafts.conflict')}
        </Mark>
      );
    case 'refused':
      return (
        <Mark icon={CircleAlert} look="critical">
          {t(state.refusal.messageKey, state.refusal.params)}
          {state.refusal.messageKey === 'platform.errors.signedOut' && (
            <>
              {' '}
              <Link to={signInAddress(location)} reloadDocument>{t('platform.errors.signIn')}</Link>
            </>
          )}
        </Mark>
      );
    case 'incomplete':
      return (
        <Button tone="quiet" size="small" icon={CircleAlert} className={styles.attention} onClick={onShowProblems}>
          {t('platform.drafts.incomplete', { count: state.problems })}
        </Button>
      );
  }
}

function Mark({ icon, look, children }: { icon: LucideIcon; look?: 'spinning' | 'attention' | 'critical'; children: ReactNode }) {
  return (
    <span className={look ? `${styles.mark} ${styles[look]}` : styles.mark}>
      <Icon icon={icon} size={14} />
      {children}
    </span>
  );
}
