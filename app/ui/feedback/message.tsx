import { useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { FilterX, Inbox, Lock, OctagonAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Button, LinkButton } from '../actions/button.tsx';
import { Icon } from '../styles/icon.tsx';
import styles from './message.module.css';

interface MessageProps {
  icon: LucideIcon;
  title: ReactNode;
  /** The page's own heading, where the message is the whole page. */
  isPage?: boolean;
  critical?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}

function Message({ icon, title, isPage, critical, children, actions }: MessageProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={clsx(styles.message, critical && styles.critical)}>
      <span className={styles.mark}>
        <Icon icon={icon} size={20} />
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

export interface EmptyStateProps {
  icon?: LucideIcon;
  title: ReactNode;
  /** What this place is for and what to do first. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon = Inbox, title, children, action }: EmptyStateProps) {
  return (
    <Message icon={icon} title={title} actions={action}>
      {children ? <div className={styles.text}>{children}</div> : null}
    </Message>
  );
}

/** Nothing matches the filters: the way out is to clear them. */
export function FilteredEmptyState({ clearTo, title }: { clearTo?: string; title?: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Message
      icon={FilterX}
      title={title ?? t('ui.empty.filteredTitle')}
      actions={<LinkButton to={clearTo ?? pathname}>{t('ui.empty.clearFilters')}</LinkButton>}
    >
      <p className={styles.text}>{t('ui.empty.filteredText')}</p>
    </Message>
  );
}

export interface ErrorStateProps {
  title?: ReactNode;
  isPage?: boolean;
  /** One plain sentence with the way out. */
  children?: ReactNode;
  /** A button that tries again; without it a link loads the page anew. */
  onRetry?: () => void;
  requestId?: string | null;
  action?: ReactNode;
  icon?: LucideIcon;
}

export function ErrorState({ title, isPage, children, onRetry, requestId, action, icon = OctagonAlert }: ErrorStateProps) {
  const { t } = useTranslation();
  const location = useLocation();
  const retry = onRetry ? (
    <Button onClick={onRetry}>{t('ui.error.retry')}</Button>
  ) : (
    <LinkButton to={`${location.pathname}${location.search}`} reloadDocument>
      {t('ui.error.retry')}
    </LinkButton>
  );
  return (
    <Message icon={icon} isPage={isPage} critical title={title ?? t('ui.error.title')} actions={action ?? retry}>
      <div className={styles.text}>{children ?? t('ui.error.text')}</div>
      {requestId ? (
        <p className={styles.request}>
          {t('ui.error.requestId')} <code>{requestId}</code>
        </p>
      ) : null}
    </Message>
  );
}

/** The place exists and the person may know it, but not open it. */
export function NoPermissionState({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Message icon={Lock} title={t('ui.error.noPermissionTitle')} actions={action}>
      <div className={styles.text}>{children ?? t('ui.error.noPermissionText')}</div>
    </Message>
  );
}
