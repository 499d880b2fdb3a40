import { Form, Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, DateField, EmptyState, FilteredEmptyState, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, searchWith, Section, Select,
  Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { ChartersTabs, charterStates } from '#app/features/charters/index.ts';
import { healths } from '../portfolio.model.ts';
import type { PortfolioPage as PortfolioData, PortfolioRow } from '../portfolio.queries.server.ts';
import type { PortfolioSearch } from '../portfolio.schema.ts';
import { HealthBadge, HealthReasons } from './health.tsx';
import styles from './portfolio.module.css';

type PortfolioPageProps = Omit<PortfolioData, 'summaries'> & {
  summaries: (Omit<PortfolioData['summaries'][number], 'plannedTenge' | 'usedTenge'> & { plannedTenge: string; usedTenge: string })[];
  search: PortfolioSearch;
  hasOffices: boolean;
  views: ReactNode;
};

/** All charters that the reader sees: which one is in trouble, why, and what moved since a day. */
export function PortfolioPage({ rows, total, next, summaries, options, since, search, hasOffices, views }: PortfolioPageProps) {
  const { t } = useTranslation();
  const isFiltered = search.q !== '' || [search.health, search.state, search.block, search.office, search.year].some((value) => value !== undefined);
  return (
    <Page>
      <PageHeader title={t('portfolio.title')} />
      <ChartersTabs />
      {views}
      <Summaries summaries={summaries} search={search} hasOffices={hasOffices} />
      <Section title={t('portfolio.charters')} about={t('portfolio.rule')}>
        <Filters options={options} search={search} since={since} hasOffices={hasOffices} />
        {rows.length === 0 && (isFiltered ? <FilteredEmptyState /> : <EmptyState title={t('portfolio.emptyTitle')}>{t('portfolio.emptyText')}</EmptyState>)}
        {rows.length > 0 && (
          <>
            <Charters rows={rows} since={since} hasOffices={hasOffices} />
            <KeysetPager next={next} shown={rows.length} total={total} />
          </>
        )}
      </Section>
    </Page>
  );
}

function Summaries({ summaries, search, hasOffices }: Pick<PortfolioPageProps, 'summaries' | 'search' | 'hasOffices'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [parameters] = useSearchParams();
  if (summaries.length === 0) return null;
  const caption = t(search.by === 'office' ? 'portfolio.byOffice' : 'portfolio.byBlock');
  const other = search.by === 'office' ? 'block' : 'office';
  return (
    <Section
      title={caption}
      aside={hasOffices ? <Link to={{ search: searchWith(parameters, { by: other, after: null }) }} preventScrollReset>{t(other === 'office' ? 'portfolio.byOffice' : 'portfolio.byBlock')}</Link> : undefined}
    >
      <Table caption={caption}>
        <TableHead>
          <ColumnHeader>{t(search.by === 'office' ? 'charters.list.office' : 'charters.list.block')}</ColumnHeader>
          {healths.map((health) => (
            <ColumnHeader key={health} figure>
              {t(`portfolio.healths.${health}`)}
            </ColumnHeader>
          ))}
          <ColumnHeader figure unit={t('portfolio.tenge')}>
            {t('portfolio.used')}
          </ColumnHeader>
          <ColumnHeader figure unit={t('portfolio.tenge')}>
            {t('portfolio.planned')}
          </ColumnHeader>
        </TableHead>
        <TableBody>
          {summaries.map(({ key, name, counts, plannedTenge, usedTenge }) => (
            <Row key={key}>
              <RowHeader>
                <Link to={{ search: searchWith(parameters, { [search.by]: key, after: null }) }} preventScrollReset>
                  {localize(name)}
                </Link>
              </RowHeader>
              {healths.map((health) => (
                <Cell key={health} figure primary={health === 'behind' || health === 'atRisk'} label={t(`portfolio.healths.${health}`)}>
                  {format.number(counts[health])}
                </Cell>
              ))}
              <Cell figure label={t('portfolio.used')}>
                {format.number(usedTenge)}
              </Cell>
              <Cell figure label={t('portfolio.planned')}>
                {format.number(plannedTenge)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Filters({ options, search, since, hasOffices }: Pick<PortfolioPageProps, 'options' | 'search' | 'since' | 'hasOffices'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const choice = (name: 'health' | 'state' | 'block' | 'office' | 'year', label: string, any: string, choices: { value: string; label: string }[]) => (
    <Select name={name} label={label} labelHidden required={false} defaultValue={String(search[name] ?? '')} options={[{ value: '', label: any }, ...choices]} />
  );
  return (
    <Form method="get" className={styles.filters} role="search">
      <TextField name="q" label={t('charters.filters.text')} labelHidden placeholder={t('charters.filters.text')} defaultValue={search.q} required={false} />
      {choice('health', t('portfolio.health'), t('portfolio.anyHealth'), healths.map((value) => ({ value, label: t(`portfolio.healths.${value}`) })))}
      {choice('state', t('charters.list.state'), t('charters.filters.any.state'), charterStates.map((value) => ({ value, label: t(`charters.states.${value}`) })))}
      {choice('block', t('charters.list.block'), t('charters.filters.any.block'), options.blocks.map(({ code, name }) => ({ value: code, label: localize(name) })))}
      {hasOffices && choice('office', t('charters.list.office'), t('charters.filters.any.office'), options.offices.map(({ id, name }) => ({ value: id, label: localize(name) })))}
      {choice('year', t('charters.filters.year'), t('charters.filters.any.year'), options.years.map((year) => ({ value: String(year), label: String(year) })))}
      <DateField name="since" label={t('portfolio.since')} defaultValue={since} />
      <input type="hidden" name="by" value={search.by} />
      <Button type="submit">{t('charters.filters.apply')}</Button>
    </Form>
  );
}

function Charters({ rows, since, hasOffices }: { rows: readonly PortfolioRow[]; since: string; hasOffices: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const changed = t('portfolio.changedSince', { date: format.dayMonth(since) });
  return (
    <Table caption={t('portfolio.charters')}>
      <TableHead>
        <ColumnHeader>{t('charters.list.name')}</ColumnHeader>
        <ColumnHeader>{t('portfolio.health')}</ColumnHeader>
        <ColumnHeader>{t('portfolio.because')}</ColumnHeader>
        <ColumnHeader figure>{t('portfolio.work')}</ColumnHeader>
        <ColumnHeader>{t('portfolio.nextControlPoint')}</ColumnHeader>
        <ColumnHeader figure unit={t('portfolio.tenge')}>
          {t('portfolio.money')}
        </ColumnHeader>
        <ColumnHeader>{changed}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.officeId} ${row.charterId}`}>
            <RowHeader>
              <RowLink to={`/charters/${row.officeId}/${row.charterId}`}>{localize(row.name)}</RowLink>
              <span className={styles.about}>
                {[row.code, hasOffices && localize(row.officeName), t(`charters.states.${row.state}`), row.managerName].filter(Boolean).join(' · ')}
              </span>
            </RowHeader>
            <Cell primary label={t('portfolio.health')}>
              <HealthBadge health={row.health} />
            </Cell>
            <Cell wide={row.reasons.length > 0}>
              <HealthReasons row={row} />
            </Cell>
            <Cell figure primary label={t('portfolio.work')}>
              <span className={styles.counts}>
                {format.number(row.work.done)} / {format.number(row.work.all)}
              </span>
              {row.overdueWork > 0 && <span className={styles.about}>{t('portfolio.reasons.workOverdue', { count: row.overdueWork })}</span>}
            </Cell>
            <Cell label={t('portfolio.nextControlPoint')}>
              {row.nextControlPoint ? (
                <>
                  {format.date(row.nextControlPoint.dueOn)}
                  <span className={styles.about}>{localize(row.nextControlPoint.name)}</span>
                </>
              ) : (
                '–'
              )}
            </Cell>
            <Cell figure label={t('portfolio.money')}>
              {row.plannedTenge === '0' ? '–' : `${format.number(row.usedTenge)} / ${format.number(row.plannedTenge)}`}
            </Cell>
            <Cell label={changed}>
              <Changes changes={row.changes} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Changes({ changes }: Pick<PortfolioRow, 'changes'>) {
  const { t } = useTranslation();
  const said = (['decisions', 'workDone', 'controlPoints', 'escalations'] as const).filter((kind) => changes[kind] > 0);
  if (said.length === 0) return <span className={styles.quiet}>{t('portfolio.nothingChanged')}</span>;
  return <span className={styles.quiet}>{said.map((kind) => t(`portfolio.changes.${kind}`, { count: changes[kind] })).join(', ')}</span>;
}
