import { Link } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { VersionMark } from '../charter-page.queries.server.ts';
import { Hash } from './hash.tsx';
import styles from './trail.module.css';

/** Approved versions, newest first; before the first one, the hash of what is on the page. */
export function VersionList({ page, versions, contentHash }: { page: string; versions: readonly VersionMark[]; contentHash: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (versions.length === 0 && contentHash === null) return null;
  return (
    <Section title={t('charters.versions.title')} id="versions">
      {versions.length === 0 ? (
        <div>
          <p className={styles.who}>{t('charters.versions.none')}</p>
          <Hash value={contentHash!} />
        </div>
      ) : (
        <ol className={styles.trail} data-list="plain">
          {versions.map((version) => (
            <li key={version.charterVersion}>
              <Link to={`${page}/versions/${version.charterVersion}`}>{t('charters.versions.version', { version: version.charterVersion })}</Link>
              <p className={styles.who}>
                {version.approvedByName} · {format.dateTime(version.approvedAt)}
              </p>
              <Hash value={version.contentHash} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
