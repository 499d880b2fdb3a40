import { Link, useNavigation, useSearchParams } from '@remix-run/react';
import { Download, Globe, Plus } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Cell, ColumnHeader, EmptyState, FilteredEmptyState, Icon, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, searchWith, Section, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { EventsPageData } from '../culture-events.queries.server.ts';
import type { EventSearch } from '../culture-events.schema.ts';
import { countedStates } from '../event-life.model.ts';
import styles from './culture-events.module.css';
import { EventFilters, isFiltered } from './event-filters.tsx';
import { EventStateBadge } from './event-words.tsx';
import { EventsTabs } from './events-tabs.tsx';

type EventsPageProps = EventsPageData & { search: EventSearch; today: string; mayWrite: boolean; /** Whether the office or organisation is the reader's own and need not be named. */ isWide: boolean };

/** The yearly plan and register of events: what the filters leave, with its totals. */
export function EventsPage({ rows, next, totals, options, search, today, mayWrite, isWide }: EventsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const navigation = useNavigation();
  const [address] = useSearchParams();
  const all = Object.values(totals.states).reduce((sum, count) => sum + count, 0);
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === '/culture' && !navigation.formMethod;
  const exportAddress = (kind: 'xlsx' | 'csv') => `/culture/export${searchWith(address, { format: kind, after: null })}`;
  return (
    <Page>
      <PageHeader
        title={t('cultureEvents.list.title')}
        secondary={<LinkButton to="/public/events" icon={Globe}>{t('cultureEvents.public.link')}</LinkButton>}
        action={mayWrite ? <LinkButton to="/culture/new" tone="primary" icon={Plus}>{t('cultureEvents.new.title')}</LinkButton> : undefined}
      />
      <EventsTabs />
      {all === 0 && !isFiltered(search) ? (
        <EmptyState title={t('cultureEvents.list.empty')} action={mayWrite ? <LinkButton to="/culture/new">{t('cultureEvents.new.title')}</LinkButton> : undefined}>
          {t('cultureEvents.list.emptyAbout')}
        </EmptyState>
      ) : (
        <Section title={t('cultureEvents.list.found')}>
          <EventFilters options={options} search={search} path="/culture" />
          <Totals totals={totals} all={all} options={options} />
          <p className={styles.exports} data-print="no">
            <Icon icon={Download} size={16} />
            <a href={exportAddress('xlsx')}>XLSX</a>
            <a href={exportAddress('csv')}>CSV</a>
          </p>
          <div aria-busy={isLoading || undefined} className={isLoading ? styles.loading : undefined}>
            {all === 0 && <FilteredEmptyState />}
            {rows.length > 0 && (
              <Table caption={t('cultureEvents.list.title')}>
                <TableHead>
                  <ColumnHeader>{t('cultureEvents.fields.title')}</ColumnHeader>
                  <ColumnHeader>{t('cultureEvents.fields.day')}</ColumnHeader>
                  <ColumnHeader>{t('cultureEvents.fields.kindCode')}</ColumnHeader>
                  <ColumnHeader>{t('cultureEvents.fields.state')}</ColumnHeader>
                  <ColumnHeader>{t(isWide ? 'cultureEvents.fields.office' : 'cultureEvents.fields.organisation')}</ColumnHeader>
                  <ColumnHeader figure>{t('cultureEvents.fields.participants')}</ColumnHeader>
                </TableHead>
                <TableBody>
                  {rows.map((row) => (
                    <Row key={row.eventId}>
                      <RowHeader>
                        <RowLink to={`/culture/${row.officeId}/${row.eventId}`} lang={row.language}>{row.title}</RowLink>
                        <span className={styles.quiet}>{[row.localityName, row.place].filter(Boolean).join(', ')}</span>
                      </RowHeader>
                      <Cell primary label={t('cultureEvents.fields.day')}>{format.date(row.happensOn)}{row.startTime && `, ${row.startTime}`}</Cell>
                      <Cell label={t('cultureEvents.fields.kindCode')}>{localize(row.kindName)}</Cell>
                      <Cell primary label={t('cultureEvents.fields.state')}><EventStateBadge state={row.state} happensOn={row.happensOn} today={today} /></Cell>
                      <Cell label={t(isWide ? 'cultureEvents.fields.office' : 'cultureEvents.fields.organisation')}>{localize(isWide ? row.officeName : row.organisationName)}</Cell>
                      <Cell figure label={t('cultureEvents.fields.participants')}>
                        {row.participants.length > 0 ? format.number(row.participants.reduce((sum, { persons }) => sum + persons, 0)) : ''}
                      </Cell>
                    </Row>
                  ))}
                </TableBody>
              </Table>
            )}
            {rows.length > 0 && <KeysetPager next={next} shown={rows.length} total={all} />}
          </div>
        </Section>
      )}
    </Page>
  );
}

/** Counts of all that the filters leave; what was verified is a part of what was held. */
function Totals({ totals, all, options }: Pick<EventsPageProps, 'totals' | 'options'> & { all: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [address] = useSearchParams();
  const { states, persons, overdue, trained } = totals;
  const held = countedStates.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const everybody = Object.values(persons).reduce((sum, count) => sum + count, 0);
  const figure = (label: string, value: number, state: string | null) => (
    <div>
      <dt>{label}</dt>
      <dd><Link to={searchWith(address, { state, after: null })} preventScrollReset>{format.number(value)}</Link></dd>
    </div>
  );
  return (
    <>
      <dl className={styles.totals}>
        {figure(t('cultureEvents.totals.events'), all, null)}
        {figure(t('cultureEvents.states.counted'), held, 'counted')}
        {figure(t('cultureEvents.totals.waiting'), states.held ?? 0, 'held')}
        {figure(t('cultureEvents.states.verified'), states.verified ?? 0, 'verified')}
        {figure(t('cultureEvents.states.overdue'), overdue, 'overdue')}
        <div><dt>{t('cultureEvents.fields.participants')}</dt><dd>{format.number(everybody)}</dd></div>
        <div><dt>{t('cultureEvents.totals.trained')}</dt><dd>{format.number(trained)}</dd></div>
      </dl>
      {everybody > 0 && (
        <dl className={styles.audiences} aria-label={t('cultureEvents.totals.byAudience')}>
          {options.audiences.filter(({ code }) => persons[code]).map(({ code, name }) => (
            <div key={code}><dt>{localize(name)}</dt><dd>{format.number(persons[code])}</dd></div>
          ))}
        </dl>
      )}
    </>
  );
}
