import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Cell, ColumnHeader, EmptyState, FilteredEmptyState, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Table,
  TableBody, TableHead,
} from '#app/ui/index.ts';
import type { CharterFilters, CharterPage, CharterRow, WaitingCharter } from '../charters.queries.server.ts';
import type { CharterListSearch } from '../charters.search.ts';
import { CharterFilterForm } from './charter-filter-form.tsx';
import { ChartersTabs } from './charters-tabs.tsx';
import { CharterStateBadge } from './charter-state.tsx';
import { WaitingCharters } from './waiting-charters.tsx';
import styles from './charters-page.module.css';

type ChartersPageProps = CharterPage & {
  waiting: readonly WaitingCharter[];
  filters: CharterFilters;
  search: CharterListSearch;
  mayDraft: boolean;
  /** Whether the reader sees more than one office. */
  hasOffices: boolean;
  /** Whether the reader may also see the portfolio and the escalations. */
  hasLists: boolean;
  /** Change requests that wait for the reader. */
  changes: ReactNode;
};

export function ChartersPage({ rows, next, previous, waiting, filters, search, mayDraft, hasOffices, hasLists, changes }: ChartersPageProps) {
  const { t } = useTranslation();
  const isFiltered = search.q !== '' || [search.state, search.block, search.year, search.office].some((value) => value !== null);
  const isFirstPage = search.after === null && search.before === null;
  const create = (
    <LinkButton to="/charters/new" tone="primary" icon={Plus}>
      {t('charters.list.create')}
    </LinkButton>
  );
  const isEmpty = rows.length === 0 && !isFiltered && isFirstPage;
  return (
    <Page>
      <PageHeader title={t('charters.list.title')} action={mayDraft && !isEmpty ? create : undefined} />
      {hasLists && <ChartersTabs />}
      {!isFiltered && isFirstPage && waiting.length > 0 && <WaitingCharters waiting={waiting} hasOffices={hasOffices} />}
      {!isFiltered && isFirstPage && changes}
      {isEmpty ? (
        <EmptyState title={t('charters.list.emptyTitle')} action={mayDraft ? create : undefined}>
          <p>{mayDraft ? t('charters.list.emptyText') : t('charters.list.emptyForReaders')}</p>
        </EmptyState>
      ) : (
        <Section title={t('charters.list.all')}>
          <CharterFilterForm filters={filters} search={search} hasOffices={hasOffices} />
          {rows.length === 0 ? (
            <FilteredEmptyState />
          ) : (
            <>
              <CharterTable rows={rows} hasOffices={hasOffices} />
              <KeysetPager next={next} previous={previous} shown={rows.length} />
            </>
          )}
        </Section>
      )}
    </Page>
  );
}

function CharterTable({ rows, hasOffices }: { rows: readonly CharterRow[]; hasOffices: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('charters.list.title')}>
      <TableHead>
        <ColumnHeader>{t('charters.list.name')}</ColumnHeader>
        {hasOffices && <ColumnHeader>{t('charters.list.office')}</ColumnHeader>}
        <ColumnHeader>{t('charters.list.block')}</ColumnHeader>
        <ColumnHeader>{t('charters.list.state')}</ColumnHeader>
        <ColumnHeader>{t('charters.list.period')}</ColumnHeader>
        <ColumnHeader>{t('charters.duties.manager')}</ColumnHeader>
        <ColumnHeader figure>{t('charters.list.version')}</ColumnHeader>
        <ColumnHeader>{t('charters.list.updated')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.officeId}/${row.charterId}`}>
            <RowHeader className={styles.name}>
              <RowLink to={`/charters/${row.officeId}/${row.charterId}`}>{localize(row.name)}</RowLink>
              <span className={styles.code}>{row.code}</span>
            </RowHeader>
            {hasOffices && (
              <Cell wide className={styles.office}>
                {localize(row.officeName)}
              </Cell>
            )}
            <Cell className={styles.block}>{localize(row.blockName)}</Cell>
            <Cell tight primary label={t('charters.list.state')}>
              <CharterStateBadge state={row.state} />
            </Cell>
            <Cell primary label={t('charters.list.period')} className={styles.period}>
              {format.dateRange(row.startsOn, row.endsOn)}
            </Cell>
            <Cell>{row.managerName ?? '–'}</Cell>
            <Cell figure>{row.approvedVersion ?? '–'}</Cell>
            <Cell>{format.dateTime(row.updatedAt)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
