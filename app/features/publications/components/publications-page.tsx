import { FilePlus2, GitCompare } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, EmptyState, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { ListedPublication } from '../publications.queries.server.ts';
import { PublicationStateBadge, usePeriodLabel } from './publication-parts.tsx';
import styles from './publications.module.css';

/** What was published, and what is being prepared. */
export function PublicationsPage({ publications, mayPrepare }: { publications: readonly ListedPublication[]; mayPrepare: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodLabel();
  const prepare = mayPrepare ? <LinkButton to="/publications/new" tone="primary" icon={FilePlus2}>{t('publications.prepare')}</LinkButton> : undefined;
  const frozen = publications.filter(({ state }) => state !== 'prepared');
  return (
    <Page>
      <PageHeader
        title={t('publications.title')} action={prepare}
        secondary={
          <>
            {frozen.length > 1 && <LinkButton to={`/publications/compare?one=${frozen[1]!.id}&other=${frozen[0]!.id}`} icon={GitCompare}>{t('publications.compare')}</LinkButton>}
            <LinkButton to="/public/publications">{t('publications.publicPage')}</LinkButton>
          </>
        }
      />
      <p className={styles.words}>{t('publications.about')}</p>
      {publications.length === 0 ? (
        <EmptyState title={t('publications.none')} action={prepare}>{t('publications.noneAbout')}</EmptyState>
      ) : (
        <Table caption={t('publications.title')}>
          <TableHead>
            <ColumnHeader>{t('publications.fields.title')}</ColumnHeader>
            <ColumnHeader>{t('publications.fields.period')}</ColumnHeader>
            <ColumnHeader>{t('publications.fields.state')}</ColumnHeader>
            <ColumnHeader>{t('publications.fields.frozen')}</ColumnHeader>
            <ColumnHeader>{t('publications.fields.published')}</ColumnHeader>
            <ColumnHeader figure>{t('publications.fields.statistics')}</ColumnHeader>
            <ColumnHeader figure>{t('publications.restatements')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {publications.map(({ id, title, code, period, asOf, state, frozenAt, frozenByName, publishedAt, publishedByName, statistics, restatements }) => (
              <Row key={id}>
                <RowHeader><RowLink to={`/publications/${id}`}>{localize(title)}</RowLink> <code className={styles.quiet}>{code}</code></RowHeader>
                <Cell label={t('publications.fields.period')}>{t('publications.periodAsOf', { period: periodText(period), on: format.date(asOf) })}</Cell>
                <Cell primary label={t('publications.fields.state')}><PublicationStateBadge state={state} /></Cell>
                <Cell label={t('publications.fields.frozen')}>{frozenAt ? `${format.dateTime(frozenAt)}, ${frozenByName}` : '–'}</Cell>
                <Cell label={t('publications.fields.published')}>{publishedAt ? `${format.dateTime(publishedAt)}, ${publishedByName}` : '–'}</Cell>
                <Cell figure label={t('publications.fields.statistics')}>{format.number(statistics)}</Cell>
                <Cell figure label={t('publications.restatements')}>{format.number(restatements)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Page>
  );
}
