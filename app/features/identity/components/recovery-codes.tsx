import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, LinkButton, Page, PageHeader, Section } from '#app/ui/index.ts';
import styles from './recovery-codes.module.css';

export function RecoveryCodes({ codes, returnTo }: { codes: readonly string[]; returnTo: string }) {
  const { t } = useTranslation();
  if (codes.length === 0) {
    return (
      <Page>
        <PageHeader title={t('identity.secondFactor.codes')} />
        <Banner action={<LinkButton to="/account/security">{t('identity.security.title')}</LinkButton>}>{t('identity.secondFactor.codesShownOnce')}</Banner>
      </Page>
    );
  }
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Adal\n\n${codes.join('\n')}\n`)}`;
  return (
    <Page>
      <PageHeader title={t('identity.secondFactor.codes')} action={<LinkButton to={returnTo} tone="primary">{t('identity.secondFactor.codesKept')}</LinkButton>} />
      <Section title={t('identity.secondFactor.codesTitle')} about={t('identity.secondFactor.codesAbout')}>
        <ol className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <a href={file} download="adal-recovery-codes.txt" data-print="no">
          {t('identity.secondFactor.codesDownload')}
        </a>
      </Section>
    </Page>
  );
}
