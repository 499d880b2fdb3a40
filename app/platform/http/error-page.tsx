import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { ErrorState, LinkButton } from '#app/ui/index.ts';
import styles from './error-page.module.css';

type Details = { messageKey?: unknown; params?: Record<string, string | number>; requestId?: unknown };

/** One boundary for all pages: a sentence by the error's code, never an exception's own text. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const details: Details = isRouteErrorResponse(error) && error.data && typeof error.data === 'object' ? (error.data as Details) : {};
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const messageKey =
    typeof details.messageKey === 'string' ? details.messageKey : status === 404 ? 'platform.errors.notFound' : 'platform.errors.unexpected';
  return (
    <div className={styles.page}>
      <ErrorState
        isPage
        title={t('platform.errors.title')}
        requestId={typeof details.requestId === 'string' ? details.requestId : null}
        action={status < 500 ? <LinkButton to="/">{t('platform.errors.home')}</LinkButton> : undefined}
      >
        <p>{t(messageKey, details.params)}</p>
        {status === 401 ? <Link to="/sign-in">{t('platform.errors.signIn')}</Link> : null}
      </ErrorState>
    </div>
  );
}
