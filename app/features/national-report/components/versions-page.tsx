import { Form, Link } from '@remix-run/react';
import { WordDifference } from '#app/features/charters/index.ts';
import { languageNames, languages, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, EmptyState, Page, PageHeader, Section, Select } from '#app/ui/index.ts';
import type { VersionsData } from '../report-pages.server.ts';
import styles from './national-report.module.css';

/** Agreed versions of a chapter, what differs between two of them, and who wrote what before. */
export function VersionsPage({ report, chapter, language, snapshots, fromId, toId, differences, revisions }: VersionsData) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const address = `/national-reports/${report.year}/chapters/${chapter.code}`;
  const options = snapshots.map(({ id, createdAt, authorName }) => ({ value: id, label: t('nationalReport.versions.agreed', { at: format.dateTime(createdAt), name: authorName }) }));
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('nationalReport.title'), to: '/national-reports' }, { label: String(report.year), to: `/national-reports/${report.year}` }, { label: localize(chapter.title), to: `${address}?language=${language}` }, { label: t('nationalReport.versions.title') }]} />
      <PageHeader title={t('nationalReport.versions.title')} kicker={localize(chapter.title)} />
      <nav className={styles.tabs} aria-label={t('nationalReport.languagesOf')}>
        <ul data-list="plain">
          {languages.map((one) => <li key={one}><Link to={`${address}/versions?language=${one}`} aria-current={one === language ? 'page' : undefined} lang={one}>{languageNames[one]}</Link></li>)}
        </ul>
      </nav>
      <Section title={t('nationalReport.versions.difference')}>
        {snapshots.length === 0 ? (
          <EmptyState title={t('nationalReport.versions.none')}>{t('nationalReport.versions.noneAbout')}</EmptyState>
        ) : (
          <>
            <Form method="get" className={styles.pickerChoice}>
              <input type="hidden" name="language" value={language} />
              <Select name="from" label={t('nationalReport.versions.from')} defaultValue={fromId ?? ''} options={options} />
              <Select name="to" label={t('nationalReport.versions.to')} required={false} defaultValue={toId ?? ''} placeholder={t('nationalReport.versions.now')} options={options} />
              <Button type="submit">{t('nationalReport.versions.compare')}</Button>
            </Form>
            {differences.length === 0 ? <p>{t('nationalReport.versions.same')}</p> : (
              <ol data-list="plain" className={styles.blocks} lang={language}>
                {differences.map(({ id, kind, before, after }) => (
                  <li key={id} className={styles.block}>
                    <h3 className={styles.blockTitle}>{t(`nationalReport.kinds.${kind}`)}</h3>
                    <div className={styles.difference}><WordDifference before={before} after={after} /></div>
                  </li>
                ))}
              </ol>
            )}
          </>
        )}
      </Section>
      {revisions.length > 0 && (
        <Section title={t('nationalReport.versions.revisions')} about={t('nationalReport.versions.revisionsAbout')}>
          <ol data-list="plain" className={styles.steps}>
            {revisions.map(({ blockId, number, authorName, changedAt, text }) => (
              <li key={`${blockId} ${number}`}>
                <span className={styles.quiet}>{authorName}, {format.dateTime(changedAt)}</span>
                <p className={styles.comment} lang={language}>{text}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}
