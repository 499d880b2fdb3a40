import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ReportDocument } from '#app/platform/export/report-document.ts';
import { languageNames, languages, useFormat, useTranslation, type Language } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, LanguageSwitch, LinkButton, Logo, Page, PageHeader } from '#app/ui/index.ts';
import { DocumentView } from './document-view.tsx';
import styles from './national-report.module.css';

const Languages = ({ current, addressOf, label }: { current: Language; addressOf: (language: Language) => string; label: string }) => (
  <nav className={styles.tabs} aria-label={label} data-print="no">
    <ul data-list="plain">
      {languages.map((language) => <li key={language}><Link to={addressOf(language)} aria-current={language === current ? 'page' : undefined} lang={language}>{languageNames[language]}</Link></li>)}
    </ul>
  </nav>
);

/** The report, or one chapter of it, as it would come out now. */
export function PreviewPage({ year, document, language, chapter }: { year: number; document: ReportDocument; language: Language; chapter: string | null }) {
  const { t } = useTranslation();
  const ofChapter = chapter ? `&chapter=${chapter}` : '';
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('nationalReport.title'), to: '/national-reports' }, { label: String(year), to: `/national-reports/${year}` }, { label: t('nationalReport.preview.title') }]} />
      <PageHeader title={document.title} />
      {document.mark && <Banner tone="info">{t('nationalReport.preview.about')}</Banner>}
      <Languages current={language} label={t('nationalReport.languagesOf')} addressOf={(one) => `/national-reports/${year}/preview?language=${one}${ofChapter}`} />
      <DocumentView document={document} />
    </Page>
  );
}

type PublicReportPageProps = { year: number; document: ReportDocument; language: Language; publishedAt: string; contentHash: string; banner: ReactNode };

/** A published report, for everybody. */
export function PublicReportPage({ year, document, language, publishedAt, contentHash, banner }: PublicReportPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.publicPage}>
      <header className={styles.publicHead}>
        <span className={styles.brand}><Logo /> {t('ui.product')}</span>
        <LanguageSwitch action="/preferences" />
      </header>
      {banner}
      <main id="main">
        <Page>
          <PageHeader title={document.title} facts={[{ label: t('nationalReport.fields.publishedAt'), value: format.dateTime(publishedAt) }]}
            secondary={<>
              <LinkButton to={`/public/national-reports/${year}/file/${language}.pdf`} reloadDocument>PDF</LinkButton>
              <LinkButton to={`/public/national-reports/${year}/file/${language}.docx`} reloadDocument>DOCX</LinkButton>
            </>} />
          <Languages current={language} label={t('nationalReport.languagesOf')} addressOf={(one) => `/public/national-reports/${year}/${one}`} />
          <DocumentView document={document} />
          <p className={styles.hash}>{t('nationalReport.public.hash')} <code>{contentHash}</code></p>
        </Page>
      </main>
    </div>
  );
}
