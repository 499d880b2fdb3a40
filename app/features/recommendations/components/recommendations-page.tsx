import { Form, useLocation } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, Figure, FigureRow, FilteredEmptyState, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Table,
  TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { isOverdue, recommendationSources, recommendationStates } from '../recommendation-life.model.ts';
import type { RecommendationOfSource, RecommendationsPageData } from '../recommendations.queries.server.ts';
import type { RecommendationSearch } from '../recommendations.schema.ts';
import { RecommendationStateBadge } from './recommendation-words.tsx';
import styles from './recommendations.module.css';

type RecommendationsPageProps = RecommendationsPageData & { search: RecommendationSearch; today: string };

const firstYear = 2022;

/** Recommendations that the reader may see: of the whole country, a region or the own office. */
export function RecommendationsPage({ rows, next, counts, offices, search, today }: RecommendationsPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { search: address } = useLocation();
  const isFiltered = search.q !== '' || search.source !== null || search.office !== null || search.state !== null || search.year !== null;
  const any = { value: '', label: t('recommendations.filters.any') };
  const years = Array.from({ length: Number(today.slice(0, 4)) - firstYear + 1 }, (_, index) => String(Number(today.slice(0, 4)) - index));
  const file = (format: string) => {
    const parameters = new URLSearchParams(address);
    parameters.delete('after');
    parameters.set('format', format);
    return `/recommendations/export?${parameters}`;
  };
  const stateOf = (state: string) => {
    const parameters = new URLSearchParams(address);
    parameters.delete('after');
    parameters.set('state', state);
    return `?${parameters}`;
  };
  return (
    <Page>
      <PageHeader title={t('recommendations.title')} />
      <FigureRow>
        <Figure label={t('recommendations.open')} value={counts.open} href={stateOf('open')} size="small" />
        <Figure label={t('recommendations.overdue')} value={counts.overdue} href={stateOf('overdue')} size="small" />
        <Figure label={t('recommendations.states.done')} value={counts.waiting} href={stateOf('done')} size="small" />
        <Figure label={t('recommendations.states.confirmed')} value={counts.confirmed} href={stateOf('confirmed')} size="small" />
      </FigureRow>
      <Section title={t('recommendations.list')}>
        <Form method="get" className={styles.filters} role="search" aria-label={t('recommendations.filters.label')} data-print="no">
          <TextField key={`q ${search.q}`} name="q" type="search" label={t('recommendations.filters.text')} required={false} defaultValue={search.q} />
          <Select
            key={`source ${search.source}`} name="source" label={t('recommendations.fields.source')} required={false} defaultValue={search.source ?? ''}
            options={[any, ...recommendationSources.map((source) => ({ value: source, label: t(`recommendations.sources.${source}`) }))]}
          />
          {offices.length > 1 && (
            <Select
              key={`office ${search.office}`} name="office" label={t('recommendations.fields.addressee')} required={false} defaultValue={search.office ?? ''}
              options={[any, ...offices.map(({ id, name }) => ({ value: id, label: localize(name) }))]}
            />
          )}
          <Select
            key={`state ${search.state}`} name="state" label={t('recommendations.fields.state')} required={false} defaultValue={search.state ?? ''}
            options={[
              any, { value: 'open', label: t('recommendations.open') }, { value: 'overdue', label: t('recommendations.overdue') },
              ...recommendationStates.map((state) => ({ value: state, label: t(`recommendations.states.${state}`) })),
            ]}
          />
          <Select
            key={`year ${search.year}`} name="year" label={t('recommendations.fields.year')} required={false} defaultValue={String(search.year ?? '')}
            options={[any, ...years.map((year) => ({ value: year, label: year }))]}
          />
          <Button type="submit">{t('recommendations.filters.show')}</Button>
        </Form>
        {rows.length === 0 && isFiltered && <FilteredEmptyState />}
        {rows.length === 0 && !isFiltered && <EmptyState title={t('recommendations.empty.title')}>{t('recommendations.empty.about')}</EmptyState>}
        {rows.length > 0 && (
          <>
            <RecommendationsTable rows={rows} today={today} showsSource />
            <p className={styles.exports} data-print="no">
              <a href={file('xlsx')}>{t('recommendations.export.xlsx')}</a>
              <a href={file('csv')}>{t('recommendations.export.csv')}</a>
            </p>
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
    </Page>
  );
}

type RecommendationsTableProps = { rows: readonly RecommendationOfSource[]; today: string; showsSource?: boolean };

export function RecommendationsTable({ rows, today, showsSource = false }: RecommendationsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('recommendations.list')}>
      <TableHead>
        <ColumnHeader>{t('recommendations.fields.wording')}</ColumnHeader>
        <ColumnHeader>{t('recommendations.fields.addressee')}</ColumnHeader>
        {showsSource && <ColumnHeader>{t('recommendations.fields.source')}</ColumnHeader>}
        <ColumnHeader>{t('recommendations.fields.state')}</ColumnHeader>
        <ColumnHeader>{t('recommendations.fields.givenOn')}</ColumnHeader>
        <ColumnHeader>{t('recommendations.fields.dueOn')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.recommendationId}>
            <RowHeader>
              <RowLink to={`/recommendations/${row.officeId}/${row.recommendationId}`}>
                <span className={styles.clamped}>{row.wording}</span>
              </RowLink>
            </RowHeader>
            <Cell label={t('recommendations.fields.addressee')}>
              {localize(row.officeName)}
              <BodyOf row={row} />
            </Cell>
            {showsSource && (
              <Cell label={t('recommendations.fields.source')}>
                {t(`recommendations.sources.${row.sourceKind}`)}
                <span className={styles.quiet}>{row.sourceTitle}</span>
              </Cell>
            )}
            <Cell primary label={t('recommendations.fields.state')}>
              <RecommendationStateBadge state={row.state} daysLate={row.daysLate} isOverdue={isOverdue(row, today)} />
            </Cell>
            <Cell label={t('recommendations.fields.givenOn')}>{format.date(row.givenOn)}</Cell>
            <Cell primary label={t('recommendations.fields.dueOn')}>{format.date(row.dueOn)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function BodyOf({ row }: { row: RecommendationOfSource }) {
  const localize = useLocalize();
  const name = row.organisationName ? localize(row.organisationName) : row.bodyName;
  return name ? <span className={styles.quiet}>{name}</span> : null;
}
