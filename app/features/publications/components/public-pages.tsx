import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Cell, ColumnHeader, EmptyState, LinkButton, Page, PageHeader, PublicFrame, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { PublicListed, ShownPublication } from '../publications.queries.server.ts';
import { PublishedFigures, PublishedStatisticPart, Restatements, usePeriodLabel } from './publication-parts.tsx';
import styles from './publications.module.css';

/** What the state says it did, for everybody. */
export function PublicPublicationsPage({ publications, banner }: { publications: readonly PublicListed[]; banner: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodLabel();
  return (
    <PublicFrame banner={banner}>
      <Page>
        <PageHeader title={t('publications.public.title')} secondary={<LinkButton to="/sign-in">{t('publications.public.signIn')}</LinkButton>} />
        <p className={styles.words}>{t('publications.public.about')} <Link to="/public/audit-roots">{t('publications.public.auditRoots')}</Link></p>
        {publications.length === 0 ? (
          <EmptyState title={t('publications.public.none')}>{t('publications.public.noneAbout')}</EmptyState>
        ) : (
          <Table caption={t('publications.public.title')}>
            <TableHead>
              <ColumnHeader>{t('publications.fields.title')}</ColumnHeader>
              <ColumnHeader>{t('publications.fields.period')}</ColumnHeader>
              <ColumnHeader>{t('publications.fields.published')}</ColumnHeader>
              <ColumnHeader figure>{t('publications.restatements')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {publications.map(({ code, title, summary, period, asOf, publishedAt, publishedByName, restatements }) => (
                <Row key={code}>
                  <RowHeader><RowLink to={`/public/publications/${code}`}>{localize(title)}</RowLink>{summary && <span className={styles.quiet}>{localize(summary)}</span>}</RowHeader>
                  <Cell primary label={t('publications.fields.period')}>{t('publications.periodAsOf', { period: periodText(period), on: format.date(asOf) })}</Cell>
                  <Cell label={t('publications.fields.published')}>{`${format.dateTime(publishedAt)}, ${publishedByName}`}</Cell>
                  <Cell figure label={t('publications.restatements')}>{format.number(restatements)}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        )}
      </Page>
    </PublicFrame>
  );
}

/** One publication for everybody: its figures, what was corrected, its files, and how to check them. */
export function PublicPublicationPage({ shown, statistic, banner }: { shown: ShownPublication; statistic: string | null; banner: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodLabel();
  const { content } = shown;
  const file = (name: string) => `/public/publications/${content.code}/${name}`;
  return (
    <PublicFrame banner={banner}>
      <Page>
        <Breadcrumbs items={[{ label: t('publications.public.title'), to: '/public/publications' }, { label: localize(content.title) }]} />
        <PageHeader
          title={localize(content.title)}
          facts={[
            { label: t('publications.fields.period'), value: periodText(content.period) },
            { label: t('publications.fields.asOf'), value: format.date(content.asOf) },
            ...(shown.publishedAt ? [{ label: t('publications.fields.published'), value: `${format.dateTime(shown.publishedAt)}, ${shown.publishedByName}` }] : []),
            { label: t('publications.fields.statistics'), value: format.number(content.statistics.length) },
          ]}
        />
        {content.summary && <p className={styles.words}>{localize(content.summary)}</p>}
        <Section title={t('publications.download')}>
          <p className={styles.files}>
            {(['xlsx', 'csv', 'json'] as const).map((kind) => <a key={kind} href={file(`adal-${content.code}.${kind}`)} download>{t(`publications.files.${kind}`)}</a>)}
          </p>
          <p className={styles.quiet}>{t('publications.hash')}: <code className={styles.hash}>{shown.contentHash}</code></p>
          <p className={styles.quiet}>{t('publications.hashHow')}</p>
          <p className={styles.quiet}>{t('publications.knownAt', { at: format.dateTime(content.knownAt) })}</p>
        </Section>
        {statistic !== null && <PublishedStatisticPart shown={shown} code={statistic} />}
        <Section title={t('publications.figures')} about={t('publications.figuresAbout')}>
          <PublishedFigures shown={shown} statisticLink={(code) => `?statistic=${code}#statistic`} />
        </Section>
        <Restatements shown={shown} fileLink={(number) => file(`adal-${content.code}-restatement-${number}.json`)} />
      </Page>
    </PublicFrame>
  );
}
