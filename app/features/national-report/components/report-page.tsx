import { Form, Link } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { languageNames, languages, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, ButtonRow, Checkbox, DateField, FieldRow, FieldSet, FormStack, LinkButton, Page, PageHeader, Section, Select, StateBadge } from '#app/ui/index.ts';
import { isComplete, reportMovementsOf } from '../report-life.model.ts';
import type { ReportData } from '../report-pages.server.ts';
import { Steps } from './steps.tsx';
import { ReportStateBadge, TextStateBadge } from './state-words.tsx';
import styles from './national-report.module.css';

type ReportPageProps = ReportData & { role: Role; today: string };

/** A report on one page: who writes what, how far each language is, what is missing, and what comes out of it. */
export function ReportPage({ report, chapters, authors, publications, steps, missing, role, today }: ReportPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { year } = report;
  const writes = may({ role }, 'nationalReport.write') && report.state === 'preparing';
  const { summary, action } = useFormRefusal('report');
  const publication = publications.find(({ id }) => id === report.publicationId);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('nationalReport.title'), to: '/national-reports' }, { label: String(year) }]} />
      <PageHeader
        title={localize(report.title)}
        state={<ReportStateBadge state={report.state} />}
        facts={[
          { label: t('nationalReport.fields.figures'), value: publication ? localize(publication.title) : t('nationalReport.live') },
          ...(report.publishedAt ? [{ label: t('nationalReport.fields.publishedAt'), value: `${format.dateTime(report.publishedAt)}, ${report.publishedByName}` }] : []),
        ]}
        action={<LinkButton to={`/national-reports/${year}/preview`} tone="primary">{t('nationalReport.preview.open')}</LinkButton>}
        secondary={report.state === 'published' ? <LinkButton to={`/public/national-reports/${year}`}>{t('nationalReport.public.open')}</LinkButton> : undefined}
      />
      {summary}
      {report.state === 'preparing' && <MissingBanner missing={missing} />}
      <Section title={t('nationalReport.chapters')}>
        <ol data-list="plain" className={styles.chapters}>
          {chapters.map((chapter) => (
            <li key={chapter.code} className={styles.chapterRow}>
              <div className={styles.chapterHead}>
                <h3><Link to={`/national-reports/${year}/chapters/${chapter.code}`}>{chapter.position}. {localize(chapter.title)}</Link></h3>
                <p className={styles.quiet}>
                  {[
                    chapter.authors.map(({ name }) => name).join(', ') || t('nationalReport.noAuthors'),
                    chapter.deadlineOn ? t('nationalReport.until', { date: format.date(chapter.deadlineOn) }) : null,
                    t('nationalReport.blocksCount', { count: chapter.blocks }),
                  ].filter(Boolean).join(' · ')}
                </p>
                <p className={styles.marks}>
                  {chapter.openFigures > 0 && <StateBadge tone="attention">{t('nationalReport.openFigures', { count: chapter.openFigures })}</StateBadge>}
                  {chapter.openComments > 0 && <StateBadge>{t('nationalReport.openComments', { count: chapter.openComments })}</StateBadge>}
                  {chapter.deadlineOn !== null && chapter.deadlineOn < today && chapter.languages.some(({ state }) => state !== 'agreed') && <StateBadge tone="critical">{t('nationalReport.overdue')}</StateBadge>}
                </p>
              </div>
              <ul data-list="plain" className={styles.languages}>
                {chapter.languages.map(({ language, state, behind }) => (
                  <li key={language}>
                    <Link to={`/national-reports/${year}/chapters/${chapter.code}?language=${language}`} className={styles.language}>
                      <span lang={language}>{languageNames[language]}{language === chapter.sourceLanguage && ` (${t('nationalReport.source')})`}</span>
                      <TextStateBadge state={state} />
                      {behind > 0 && <StateBadge tone="attention">{t('nationalReport.behind', { count: behind })}</StateBadge>}
                    </Link>
                  </li>
                ))}
              </ul>
              {writes && <AssignmentForm chapter={chapter} authors={authors} />}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('nationalReport.output.title')} about={t(report.state === 'published' ? 'nationalReport.output.published' : 'nationalReport.output.draft')}>
        <ul data-list="plain" className={styles.outputs}>
          {languages.map((language) => (
            <li key={language}>
              <span lang={language}>{languageNames[language]}</span>
              <a href={`/national-reports/${year}/file/${language}.docx`} download>DOCX</a>
              <a href={`/national-reports/${year}/file/${language}.pdf`} download>PDF</a>
              <Link to={`/national-reports/${year}/preview?language=${language}`}>{t('nationalReport.output.page')}</Link>
            </li>
          ))}
        </ul>
      </Section>
      {writes && (
        <Section title={t('nationalReport.binding.title')} about={t('nationalReport.binding.about')}>
          <Form method="post" action={action} preventScrollReset key={report.version}>
            <input type="hidden" name="intent" value="bind" />
            <input type="hidden" name="version" value={report.version} />
            <FormStack>
              <FieldRow>
                {(['publicationId', 'comparisonPublicationId'] as const).map((name) => (
                  <Select key={name} name={name} label={t(`nationalReport.binding.${name}`)} required={false} defaultValue={report[name] ?? ''} placeholder={t('nationalReport.binding.none')}
                    options={publications.filter(({ state }) => state !== 'prepared').map(({ id, title, period }) => ({ value: id, label: `${localize(title)} (${period})` }))} />
                ))}
              </FieldRow>
              <div><Button type="submit">{t('nationalReport.binding.save')}</Button></div>
            </FormStack>
          </Form>
        </Section>
      )}
      {may({ role }, 'nationalReport.publish') && reportMovementsOf(report.state).length > 0 && (
        <Section title={t('nationalReport.decision.title')} about={t(`nationalReport.decision.${report.state}`)}>
          <Form method="post" action={action} preventScrollReset>
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="version" value={report.version} />
            <ButtonRow>
              {reportMovementsOf(report.state).map((movement) => (
                <Button key={movement} type="submit" name="movement" value={movement} tone={movement === 'reopen' ? 'secondary' : 'primary'}>{t(`nationalReport.movements.${movement}`)}</Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      )}
      <Steps steps={steps} titles={new Map(chapters.map(({ code, title }) => [code, localize(title)]))} />
    </Page>
  );
}

function MissingBanner({ missing }: Pick<ReportData, 'missing'>) {
  const { t } = useTranslation();
  if (isComplete(missing)) return <Banner tone="info">{t('nationalReport.missing.nothing')}</Banner>;
  const { notAgreed, behind, openFigures, noPublication, unpublished } = missing;
  const reasons = [
    ...(notAgreed > 0 ? [t('nationalReport.missing.notAgreed', { count: notAgreed })] : []),
    ...(behind > 0 ? [t('nationalReport.missing.behind', { count: behind })] : []),
    ...(openFigures > 0 ? [t('nationalReport.missing.openFigures', { count: openFigures })] : []),
    ...(noPublication ? [t('nationalReport.missing.noPublication')] : []),
    ...(unpublished ? [t('nationalReport.missing.unpublished')] : []),
  ];
  return <Banner tone="attention" about={reasons.join(' ')}>{t('nationalReport.missing.title')}</Banner>;
}

function AssignmentForm({ chapter, authors }: { chapter: ReportData['chapters'][number]; authors: ReportData['authors'] }) {
  const { t } = useTranslation();
  const { summary, action } = useFormRefusal(`assign-${chapter.code}`);
  return (
    <details className={styles.assignment} open={summary !== null}>
      <summary>{t('nationalReport.assignment.open')}</summary>
      <Form method="post" action={action} preventScrollReset key={chapter.version}>
        <input type="hidden" name="intent" value="assign" />
        <input type="hidden" name="sectionCode" value={chapter.code} />
        <input type="hidden" name="version" value={chapter.version} />
        <FormStack>
          {summary}
          <FieldSet legend={t('nationalReport.assignment.authors')}>
            {authors.map(({ personId, name }) => (
              <Checkbox key={personId} id={`author-${chapter.code}-${personId}`} name="authorIds" value={personId} label={name} defaultChecked={chapter.authors.some((author) => author.personId === personId)} />
            ))}
          </FieldSet>
          <FieldRow>
            <DateField id={`deadline-${chapter.code}`} name="deadlineOn" label={t('nationalReport.assignment.deadline')} required={false} defaultValue={chapter.deadlineOn ?? ''} />
            <Select id={`source-${chapter.code}`} name="sourceLanguage" label={t('nationalReport.assignment.source')} defaultValue={chapter.sourceLanguage} options={languages.map((language) => ({ value: language, label: languageNames[language] }))} />
          </FieldRow>
          <div><Button type="submit" size="small">{t('nationalReport.assignment.save')}</Button></div>
        </FormStack>
      </Form>
    </details>
  );
}
