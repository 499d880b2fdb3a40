import { Form, useLocation } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, Figure, FigureRow, FilteredEmptyState, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { ActionListRow, ActionsPageData } from '../gap-actions.queries.server.ts';
import type { ActionListSearch } from '../gap-actions.schema.ts';
import { ActionStateBadge } from './action-words.tsx';
import styles from './gap-actions.module.css';

type ActionsPageProps = ActionsPageData & { search: ActionListSearch; today: string };

export const addressOf = ({ source, officeId, id, parentId }: Pick<ActionListRow, 'source' | 'officeId' | 'id' | 'parentId'>): string =>
  source === 'risk' ? `/risks/${officeId}/${parentId}` : `/actions/${officeId}/${id}`;

/** Everything that is to be done about risks and about gaps, by whom and until when. */
export function ActionsPage({ rows, next, counts, search, today }: ActionsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { search: address } = useLocation();
  const isFiltered = search.q !== '' || search.state !== 'open' || search.source !== null;
  const any = { value: '', label: t('gapActions.filters.any') };
  const withParameter = (name: string, value: string, path = '') => {
    const parameters = new URLSearchParams(address);
    parameters.delete('after');
    parameters.set(name, value);
    return `${path}?${parameters}`;
  };
  return (
    <Page>
      <PageHeader title={t('gapActions.title')} />
      <FigureRow>
        <Figure label={t('gapActions.filters.open')} value={counts.open} href={withParameter('state', 'open')} size="small" />
        <Figure label={t('gapActions.overdue')} value={counts.overdue} href={withParameter('state', 'overdue')} size="small" />
        <Figure label={t('gapActions.filters.mine')} value={counts.mine} href={withParameter('state', 'mine')} size="small" />
      </FigureRow>
      <Section title={t('gapActions.list')} about={t('gapActions.listAbout')}>
        <Form method="get" className={styles.filters} role="search" aria-label={t('gapActions.filters.label')} data-print="no">
          <TextField key={`q ${search.q}`} name="q" type="search" label={t('gapActions.filters.text')} required={false} defaultValue={search.q} />
          <Select
            key={`state ${search.state}`} name="state" label={t('gapActions.fields.state')} required={false} defaultValue={search.state}
            options={[
              { value: 'open', label: t('gapActions.filters.open') }, { value: 'overdue', label: t('gapActions.overdue') }, { value: 'mine', label: t('gapActions.filters.mine') },
              { value: 'done', label: t('gapActions.filters.done') }, { value: 'all', label: t('gapActions.filters.any') },
            ]}
          />
          <Select
            key={`source ${search.source}`} name="source" label={t('gapActions.fields.source')} required={false} defaultValue={search.source ?? ''}
            options={[any, { value: 'risk', label: t('gapActions.sources.risk') }, { value: 'gap', label: t('gapActions.sources.gap') }]}
          />
          <Button type="submit">{t('gapActions.filters.show')}</Button>
        </Form>
        {rows.length === 0 && isFiltered && <FilteredEmptyState />}
        {rows.length === 0 && !isFiltered && <EmptyState title={t('gapActions.empty.title')}>{t('gapActions.empty.about')}</EmptyState>}
        {rows.length > 0 && (
          <>
            <Table caption={t('gapActions.list')}>
              <TableHead>
                <ColumnHeader>{t('gapActions.fields.text')}</ColumnHeader>
                <ColumnHeader>{t('gapActions.fields.about')}</ColumnHeader>
                <ColumnHeader>{t('gapActions.fields.organisation')}</ColumnHeader>
                <ColumnHeader>{t('gapActions.fields.owner')}</ColumnHeader>
                <ColumnHeader>{t('gapActions.fields.dueOn')}</ColumnHeader>
                <ColumnHeader>{t('gapActions.fields.state')}</ColumnHeader>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <Row key={row.id}>
                    <RowHeader>
                      <RowLink to={addressOf(row)}>
                        <span className={styles.clamped}>{row.text}</span>
                      </RowLink>
                    </RowHeader>
                    <Cell label={t('gapActions.fields.about')}>
                      {t(`gapActions.sources.${row.source}`)}
                      <span className={styles.quiet}>{row.about}</span>
                    </Cell>
                    <Cell label={t('gapActions.fields.organisation')}>
                      {localize(row.organisationName)}
                      <span className={styles.quiet}>{localize(row.officeName)}</span>
                    </Cell>
                    <Cell label={t('gapActions.fields.owner')}>{row.ownerName || '–'}</Cell>
                    <Cell primary label={t('gapActions.fields.dueOn')}>{format.date(row.dueOn)}</Cell>
                    <Cell primary label={t('gapActions.fields.state')}><ActionStateBadge state={row.state} dueOn={row.dueOn} today={today} /></Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
            <p className={styles.exports} data-print="no">
              <a href={withParameter('format', 'xlsx', '/actions/export')}>{t('gapActions.export.xlsx')}</a>
              <a href={withParameter('format', 'csv', '/actions/export')}>{t('gapActions.export.csv')}</a>
            </p>
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
    </Page>
  );
}
