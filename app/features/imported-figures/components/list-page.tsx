import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { Download, Plus } from 'lucide-react';
import { Fragment } from 'react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, EmptyState, FilteredEmptyState, GroupRow, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, searchWith, Section, Select, Table,
  TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { changeOf, statuses } from '../imported.model.ts';
import type { ImportedListData, ImportedRow } from '../imported.queries.server.ts';
import type { ImportedSearch } from '../imported.search.ts';
import { ChangeText, ImportedTabs, StatusBadge, usePeriodText, useShareText, Value } from './figure-words.tsx';
import { ImportedMark } from './imported-mark.tsx';
import styles from './imported.module.css';

export type ImportedListPageProps = ImportedListData & { search: ImportedSearch; mayWrite: boolean };

/** What other authorities state: the chosen year beside the year before, by theme. */
export function ImportedListPage(props: ImportedListPageProps) {
  const { rows, next, year, search, mayWrite } = props;
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const isFiltered = search.q !== '' || search.theme !== null || search.source !== null || search.status !== null;
  const file = (format: string) => `/imported-figures/export${searchWith(address, { after: null, year, format })}`;
  return (
    <Page>
      <PageHeader
        title={t('importedFigures.title')} state={<ImportedMark />}
        action={mayWrite ? <LinkButton to="/imported-figures/new" tone="primary" icon={Plus}>{t('importedFigures.newSeries')}</LinkButton> : undefined}
      />
      <ImportedTabs mayWrite={mayWrite} />
      <Section title={t('importedFigures.twoYears', { year, before: year - 1 })} about={t('importedFigures.about')}>
        <Filters {...props} />
        {rows.length === 0 && (isFiltered || search.after !== null) && <FilteredEmptyState />}
        {rows.length === 0 && !isFiltered && search.after === null && <EmptyState title={t('importedFigures.empty')}>{t('importedFigures.emptyAbout')}</EmptyState>}
        {rows.length > 0 && (
          <>
            <ButtonRow>
              <LinkButton to={file('xlsx')} icon={Download} reloadDocument>{t('importedFigures.export.xlsx')}</LinkButton>
              <LinkButton to={file('csv')} icon={Download} reloadDocument>{t('importedFigures.export.csv')}</LinkButton>
            </ButtonRow>
            <FiguresTable rows={rows} year={year} />
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
    </Page>
  );
}

function FiguresTable({ rows, year }: { rows: readonly ImportedRow[]; year: number }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Table caption={t('importedFigures.twoYears', { year, before: year - 1 })}>
      <TableHead>
        <ColumnHeader>{t('importedFigures.fields.name')}</ColumnHeader>
        <ColumnHeader figure>{String(year)}</ColumnHeader>
        <ColumnHeader figure>{String(year - 1)}</ColumnHeader>
        <ColumnHeader figure>{t('importedFigures.fields.change')}</ColumnHeader>
        <ColumnHeader figure>{t('importedFigures.fields.share')}</ColumnHeader>
        <ColumnHeader>{t('importedFigures.sourceAndStatus')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <Fragment key={row.cursor}>
            {groupOf(rows[index - 1]) !== groupOf(row) && <GroupRow columns={6}>{[row.themeName, row.dimension].flatMap((name) => (name ? [localize(name)] : [])).join(': ')}</GroupRow>}
            <FigureRowOf row={row} year={year} />
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

/** A theme, and within it the table that the series is a row of. */
const groupOf = (row: ImportedRow | undefined): string => (row ? `${row.themeCode} ${row.dimension?.kk ?? ''}` : '');

function FigureRowOf({ row, year }: { row: ImportedRow; year: number }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const shareText = useShareText();
  const { current, prior, decimals } = row;
  const change = changeOf(current?.value ?? null, prior?.value ?? null, row);
  const stated = current ?? prior;
  const place = row.placeName ? localize(row.placeName) : row.place;
  const about = [place, localize(row.unitName), stated && stated.period.length > 4 ? periodText(stated.period) : null].filter(Boolean).join(' · ');
  return (
    <Row>
      <RowHeader className={styles.name}>
        <RowLink to={`/imported-figures/series/${row.seriesCode}`}>{localize(row.name)}</RowLink>
        <span className={styles.quiet}>{about}</span>
      </RowHeader>
      <Cell figure primary label={String(year)}><Value value={current} decimals={decimals} /></Cell>
      <Cell figure primary label={String(year - 1)}><Value value={prior} decimals={decimals} /></Cell>
      <Cell figure label={t('importedFigures.fields.change')}>
        <ChangeText change={change} decimals={decimals} isApproximate={[current, prior].some((value) => value !== null && value.qualifier !== '')} />
      </Cell>
      <Cell figure label={t('importedFigures.fields.share')}>{shareText(change)}</Cell>
      <Cell wide className={styles.source} label={t('importedFigures.sourceAndStatus')}>
        {stated ? <div className={styles.state}><ImportedMark source={stated.sourceName} asOf={stated.sourceDate} /><StatusBadge status={stated.status} /></div> : t('importedFigures.noValue')}
      </Cell>
    </Row>
  );
}

function Filters({ search, year, years, themes, sources }: ImportedListPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const shownYears = [...new Set([year, ...years])].sort((a, b) => b - a);
  const choice = (name: 'theme' | 'source' | 'status', options: { value: string; label: string }[]) => (
    <Select
      key={`${name} ${search[name]}`} name={name} label={t(`importedFigures.fields.${name}`)} labelHidden required={false} defaultValue={search[name] ?? ''}
      placeholder={t('importedFigures.any', { name: t(`importedFigures.fields.${name}`) })}
      onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={options}
    />
  );
  const entries = (list: ImportedListData['themes']) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('importedFigures.filters')} data-print="no">
      <Select
        key={`year ${year}`} name="year" label={t('importedFigures.fields.year')} labelHidden required={false} defaultValue={String(year)}
        onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={shownYears.map((value) => ({ value: String(value), label: String(value) }))}
      />
      <TextField key={`q ${search.q}`} name="q" type="search" label={t('importedFigures.fields.search')} labelHidden required={false} placeholder={t('importedFigures.fields.search')} defaultValue={search.q} maxLength={100} />
      {choice('theme', entries(themes))}
      {choice('source', entries(sources))}
      {choice('status', statuses.map((value) => ({ value, label: t(`importedFigures.statuses.${value}`) })))}
      <Button type="submit">{t('importedFigures.show')}</Button>
    </Form>
  );
}
