import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { CardItem, CardList, EmptyState, LinkButton, Page, PageHeader, PublicFrame, Section } from '#app/ui/index.ts';
import type { PublicRoot } from '../trail.queries.server.ts';
import styles from './trail.module.css';

const command = 'scripts/verify-audit --key public-key.pem chain.jsonl.gz';

type PublicRootsPageProps = { roots: readonly PublicRoot[]; next: number | null; publicKey: string | null; banner: ReactNode };

/** The signed ends of the trail's chains, for everybody to keep. */
export function PublicRootsPage({ roots, next, publicKey, banner }: PublicRootsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PublicFrame banner={banner}>
      <Page>
        <PageHeader title={t('auditTrail.roots.title')} secondary={<LinkButton to="/public/publications">{t('auditTrail.roots.publications')}</LinkButton>} />
        <p className={styles.words}>{t('auditTrail.roots.about')}</p>
        <p className={styles.words}>{t('auditTrail.roots.why')}</p>
        <Section title={t('auditTrail.roots.key')} about={publicKey ? t('auditTrail.roots.keyAbout') : t('auditTrail.roots.noKey')}>
          {publicKey && <pre className={styles.key}>{publicKey.trim()}</pre>}
        </Section>
        <Section title={t('auditTrail.roots.check')}>
          <ol className={styles.words}>
            <li>{t('auditTrail.roots.checkKey')}</li>
            <li>{t('auditTrail.roots.checkChain')}</li>
            <li>{t('auditTrail.roots.checkRun')} <code className={styles.command}>{command}</code></li>
          </ol>
          <p><a href="/public/audit-roots.json" download>{t('auditTrail.roots.json')}</a></p>
        </Section>
        <Section title={t('auditTrail.roots.newest')}>
          {roots.length === 0 && <EmptyState title={t('auditTrail.roots.none')}>{t('auditTrail.roots.noneAbout')}</EmptyState>}
          {roots.length > 0 && (
            <CardList ordered>
              {roots.map(({ number, day, hash, signature, chains }) => (
                <CardItem key={number}>
                  <p><strong>{format.longDate(day)}</strong> · {t('auditTrail.roots.number', { number })} · {t('auditTrail.roots.chains', { count: chains })}</p>
                  <dl className={styles.origin}>
                    <div><dt>{t('auditTrail.roots.hash')}</dt><dd><code>{hash}</code></dd></div>
                    <div><dt>{t('auditTrail.roots.signature')}</dt><dd><code>{signature}</code></dd></div>
                  </dl>
                </CardItem>
              ))}
            </CardList>
          )}
          {next !== null && <p><Link to={`?before=${next}`} rel="next">{t('auditTrail.roots.older')}</Link></p>}
        </Section>
      </Page>
    </PublicFrame>
  );
}
