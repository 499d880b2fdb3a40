import { Link, useNavigation, useSearchParams } from '@remix-run/react';
import { Download, Grid3x3, Printer } from 'lucide-react';
import type { RowSelectionState } from '@tanstack/react-table';
import { useState, type ReactNode } from 'react';
import { RegisterTabs } from '#app/features/risk-catalogues/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, EmptyState, FilteredEmptyState, FormErrorSummary, Icon, KeysetPager, LinkButton, Page, PageHeader, Section } from '#app/ui/index.ts';
import type { RegisterGroup, RegisterOptions, RegisterPage as Rows, RegisterTotals } from '../register.queries.server.ts';
import { groupings, type RegisterSearch } from '../register.search.ts';
import { isOpenRisk, riskStates } from '../risk-life.model.ts';
import { BulkBar } from './bulk-bar.tsx';
import { isFiltered, registerAddress } from './register-address.ts';
import { ColumnChooser } from './register-columns.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterGroups } from './register-groups.tsx';
import { RegisterTable } from './register-table.tsx';
import styles from './register.module.css';

export type RegisterPageProps = Rows & {
  totals: RegisterTotals;
  groups: RegisterGroup[] | null;
  options: RegisterOptions;
  search: RegisterSearch;
  today: string;
  role: Role;
  mayWrite: boolean;
  /** Whether the reader may do anything to several risks. */
  mayMove: boolean;
  views: ReactNode;
};

const nothing: RowSelectionState = {};
const keptByFilters = ['sort', 'group', 'columns'];

/** The register: what the filters leave, as rows or as groups. Everything about it is in its address. */
export function RegisterPage({ rows, next, previous, totals, groups, options, search, today, role, mayWrite, mayMove, views }: RegisterPageProps) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const navigation = useNavigation();
  // What was chosen on another page of the list is not seen, so it is not chosen any more.
  const [chosenOf, setChosenOf] = useState<{ rows: typeof rows; selection: RowSelectionState }>({ rows, selection: nothing });
  const selection = chosenOf.rows === rows ? chosenOf.selection : nothing;
  const setSelection = (next: RowSelectionState) => setChosenOf({ rows, selection: next });
  const refusal = useRefusal();
  const total = Object.values(totals.states).reduce((sum, count) => sum + count, 0);
  const isNarrowed = isFiltered(search);
  const isEmpty = total === 0 && !isNarrowed;
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === '/risks' && !navigation.formMethod;
  const chosen = Object.values(selection).filter(Boolean).length;
  const table = (
    <>
      {mayMove && <BulkBar count={chosen} people={options.owners} role={role} />}
      <RegisterTable
        rows={rows} columns={search.columns} options={options} today={today} role={role} mayWrite={mayWrite} mayMove={mayMove} selection={selection} onSelection={setSelection}
      />
      <KeysetPager next={next} previous={previous} shown={rows.length} total={groups === null ? total : null} />
    </>
  );
  const exportAddress = (format: 'xlsx' | 'csv') => registerAddress(address, { format }, '/risks/export');
  return (
    <Page>
      <PageHeader
        title={t('riskRegister.list.title')}
        secondary={
          <>
            <LinkButton to={registerAddress(new URLSearchParams([...address].filter(([name]) => !['sort', 'group', 'open', 'columns'].includes(name))), {}, '/risks/heat-map')} icon={Grid3x3}>
              {t('riskRegister.heatMap.title')}
            </LinkButton>
            {search.analysis !== null && mayWrite && <LinkButton tone="primary" to={`/risks/new?analysis=${search.analysis}`}>{t('riskRegister.form.describe')}</LinkButton>}
          </>
        }
      />
      <RegisterTabs role={role} />
      {views}
      {refusal && refusal.code === 'stale' && <FormErrorSummary errors={[]} formError={t('riskRegister.obstacles.stale')} />}
      {isEmpty ? (
        <EmptyState title={t('riskRegister.list.emptyTitle')} action={<LinkButton to="/analyses">{t('riskRegister.list.toAnalyses')}</LinkButton>}>
          <p>{mayWrite ? t('riskRegister.list.emptyText') : t('riskRegister.list.emptyForReaders')}</p>
        </EmptyState>
      ) : (
        <Section title={t('riskRegister.list.found')}>
          <RegisterFilters options={options} search={search} path="/risks" thisYear={Number(today.slice(0, 4))} kept={keptByFilters} />
          <Totals totals={totals} total={total} />
          <div className={styles.tools} data-print="no">
            <GroupLinks search={search} />
            <ColumnChooser columns={search.columns} />
            <span className={styles.exports}>
              <Icon icon={Download} size={16} />
              <a href={exportAddress('xlsx')}>XLSX</a>
              <a href={exportAddress('csv')}>CSV</a>
            </span>
            <Button size="small" tone="quiet" icon={Printer} className={styles.print} onClick={() => window.print()}>{t('riskRegister.list.print')}</Button>
          </div>
          <div aria-busy={isLoading || undefined} className={isLoading ? styles.loading : undefined}>
            {total === 0 ? <FilteredEmptyState /> : groups === null || search.group === null ? table : <RegisterGroups groups={groups} grouping={search.group} open={search.open}>{table}</RegisterGroups>}
          </div>
        </Section>
      )}
    </Page>
  );
}

/** Counts of all that the filters leave; what was verified is a part of what was reported. */
function Totals({ totals, total }: { totals: RegisterTotals; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [address] = useSearchParams();
  const { states, overdue } = totals;
  const of = (keys: readonly (keyof typeof states)[]) => keys.reduce((sum, key) => sum + (states[key] ?? 0), 0);
  const figure = (label: string, value: number, changes: Record<string, string | null>) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd><Link to={registerAddress(address, { ...changes, open: null })} preventScrollReset>{format.number(value)}</Link></dd>
    </div>
  );
  return (
    <dl className={styles.totals}>
      {figure(t('riskRegister.list.all'), total, { state: null, overdue: null, verified: null })}
      {figure(t('riskRegister.states.open'), of(riskStates.filter(isOpenRisk)), { state: 'open' })}
      {figure(t('riskRegister.list.overdue'), overdue, { overdue: 'yes' })}
      <div>
        <dt>{t('riskRegister.list.eliminated')}</dt>
        <dd>{t('riskRegister.list.reportedOf', { reported: format.number(of(['eliminated', 'verified'])), verified: format.number(of(['verified'])) })}</dd>
      </div>
      {figure(t('riskRegister.states.accepted'), of(['accepted']), { state: 'accepted' })}
      {figure(t('riskRegister.states.carried'), of(['carried']), { state: 'carried' })}
      {figure(t('riskRegister.states.withdrawn'), of(['withdrawn']), { state: 'withdrawn' })}
    </dl>
  );
}

function GroupLinks({ search }: { search: RegisterSearch }) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const link = (grouping: string | null, words: string) => (
    <Link key={words} to={registerAddress(address, { group: grouping, open: null })} preventScrollReset aria-current={search.group === grouping ? 'true' : undefined}>
      {words}
    </Link>
  );
  return (
    <nav className={styles.grouping} aria-label={t('riskRegister.list.group')}>
      <span>{t('riskRegister.list.group')}:</span>
      {link(null, t('riskRegister.list.noGroups'))}
      {groupings.map((grouping) => link(grouping, t(`riskRegister.columns.${grouping}`)))}
    </nav>
  );
}
