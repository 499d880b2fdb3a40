import { Form, Link, useSubmit } from '@remix-run/react';
import { BadgeCheck, CircleAlert, Plus, Undo2 } from 'lucide-react';
import { RegisterTabs } from '#app/features/risk-catalogues/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, FilteredEmptyState, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, StateBadge, Table,
  TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { AnalysesDesk, AnalysisPage, AnalysisRow } from '../internal-analyses.queries.server.ts';
import type { AnalysisListSearch } from '../internal-analyses.schema.ts';
import { analysisStates, procedure } from '../procedure.model.ts';
import { AnalysisStateBadge } from './analysis-state.tsx';
import { TermBasis } from './term-basis.tsx';
import styles from './analysis.module.css';

type AnalysesPageProps = AnalysisPage & AnalysesDesk & { search: AnalysisListSearch; role: Role; mayWrite: boolean; hasOffices: boolean; isOneOrganisation: boolean };

/** Analyses that the reader may see; first what waits for them. */
export function AnalysesPage(props: AnalysesPageProps) {
  const { rows, next, previous, current, due, search, role, mayWrite, hasOffices, isOneOrganisation } = props;
  const { t } = useTranslation();
  const isFiltered = search.q !== '' || [search.state, search.year, search.office, search.region].some((value) => value !== null);
  const isFirstPage = search.after === null && search.before === null;
  const isEmpty = rows.length === 0 && !isFiltered && isFirstPage;
  const begin = (
    <LinkButton to="/analyses/new" tone="primary" icon={Plus}>
      {t('internalAnalyses.list.begin')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={t('internalAnalyses.list.title')} action={mayWrite && !isEmpty ? begin : undefined} />
      <RegisterTabs role={role} />
      {isFirstPage && !isFiltered && current.length > 0 && (
        <Section title={t('internalAnalyses.list.current')}>
          <AnalysisTable rows={current} caption={t('internalAnalyses.list.current')} hasOffices={false} hasOrganisations={false} />
        </Section>
      )}
      {isFirstPage && !isFiltered && due.length > 0 && <Due {...props} />}
      {isEmpty ? (
        <EmptyState title={t('internalAnalyses.list.emptyTitle')} action={mayWrite ? begin : undefined}>
          <p>{t(mayWrite ? 'internalAnalyses.list.emptyText' : 'internalAnalyses.list.emptyForReaders')}</p>
        </EmptyState>
      ) : (
        <Section title={t('internalAnalyses.list.all')}>
          <Filters {...props} />
          {rows.length === 0 ? (
            <FilteredEmptyState />
          ) : (
            <>
              <AnalysisTable rows={rows} caption={t('internalAnalyses.list.title')} hasOffices={hasOffices} hasOrganisations={!isOneOrganisation} />
              <KeysetPager next={next} previous={previous} shown={rows.length} />
            </>
          )}
        </Section>
      )}
    </Page>
  );
}

/** Organisations whose last analysis is too long ago, or that never had one. */
function Due({ due, dueCount, reassessment, mayWrite, isOneOrganisation }: AnalysesPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Section title={t('internalAnalyses.due.title', { count: dueCount })} about={reassessment ? <>{t('internalAnalyses.due.about')} <TermBasis term={reassessment} /></> : undefined}>
      <ul className={styles.list} data-list="plain">
        {due.map(({ organisationId, name, regionName, lastSignedOn }) => (
          <li key={organisationId} className={styles.due}>
            <span>
              {isOneOrganisation ? null : <>{localize(name)} <span className={styles.quiet}>{localize(regionName)}</span>{' '}</>}
              <StateBadge tone="attention" icon={CircleAlert}>
                {lastSignedOn ? t('internalAnalyses.due.last', { on: format.date(lastSignedOn) }) : t('internalAnalyses.due.never')}
              </StateBadge>
            </span>
            {mayWrite && <Link to={`/analyses/new?organisation=${organisationId}`}>{t('internalAnalyses.list.begin')}</Link>}
          </li>
        ))}
      </ul>
      {dueCount > due.length && <p className={styles.quiet}>{t('internalAnalyses.due.more', { count: dueCount - due.length })}</p>}
    </Section>
  );
}

/** Choosing filters at once; typed text waits for Enter. Without script the button does both. */
function Filters({ search, filters, hasOffices, isOneOrganisation }: AnalysesPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const choice = (name: 'state' | 'year' | 'office' | 'region', options: { value: string; label: string }[]) => (
    <Select
      key={`${name} ${search[name] ?? ''}`} name={name} label={t(`internalAnalyses.filters.${name}`)} labelHidden required={false}
      defaultValue={String(search[name] ?? '')} placeholder={t(`internalAnalyses.filters.any.${name}`)}
      onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={options}
    />
  );
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('internalAnalyses.filters.label')}>
      <TextField key={search.q} name="q" type="search" label={t('internalAnalyses.filters.text')} labelHidden required={false} placeholder={t('internalAnalyses.filters.text')} defaultValue={search.q} />
      {choice('state', [...analysisStates, 'overdue', 'waiting'].map((state) => ({ value: state, label: t(`internalAnalyses.states.${state}`) })))}
      {choice('year', filters.years.map((year) => ({ value: String(year), label: String(year) })))}
      {hasOffices && choice('office', filters.offices.map(({ id, name }) => ({ value: id, label: localize(name) })))}
      {!isOneOrganisation && choice('region', filters.regions.map(({ code, name }) => ({ value: code, label: localize(name) })))}
      <Button type="submit">{t('internalAnalyses.filters.apply')}</Button>
    </Form>
  );
}

type AnalysisTableProps = { rows: readonly AnalysisRow[]; caption: string; hasOffices: boolean; hasOrganisations: boolean };

function AnalysisTable({ rows, caption, hasOffices, hasOrganisations }: AnalysisTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={caption}>
      <TableHead>
        <ColumnHeader>{t(`internalAnalyses.fields.${hasOrganisations ? 'organisation' : 'analysis'}`)}</ColumnHeader>
        {hasOffices && <ColumnHeader>{t('internalAnalyses.fields.office')}</ColumnHeader>}
        {hasOrganisations && <ColumnHeader>{t('internalAnalyses.fields.region')}</ColumnHeader>}
        <ColumnHeader>{t('internalAnalyses.fields.state')}</ColumnHeader>
        <ColumnHeader>{t('internalAnalyses.fields.dueOn')}</ColumnHeader>
        <ColumnHeader>{t('internalAnalyses.fields.signedOn')}</ColumnHeader>
        <ColumnHeader figure>{t('internalAnalyses.fields.steps')}</ColumnHeader>
        <ColumnHeader figure>{t('internalAnalyses.fields.risks')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.officeId}/${row.analysisId}`}>
            <RowHeader>
              <RowLink to={`/analyses/${row.officeId}/${row.analysisId}`}>{hasOrganisations ? localize(row.organisationName) : t('internalAnalyses.name', row)}</RowLink>{' '}
              <span className={styles.quiet}>
                {[hasOrganisations && t('internalAnalyses.name', row), row.isUnscheduled && t('internalAnalyses.kinds.unscheduled')].filter(Boolean).join(' · ')}
              </span>
            </RowHeader>
            {hasOffices && <Cell wide>{localize(row.officeName)}</Cell>}
            {hasOrganisations && <Cell>{localize(row.regionName)}</Cell>}
            <Cell tight primary label={t('internalAnalyses.fields.state')}>
              {row.isOverdue ? (
                <StateBadge tone="critical" icon={CircleAlert}>{t('internalAnalyses.states.overdue')}</StateBadge>
              ) : row.review === 'confirmed' ? (
                <StateBadge tone="verified" icon={BadgeCheck}>{t('internalAnalyses.states.confirmed')}</StateBadge>
              ) : row.review === 'returned' ? (
                <StateBadge tone="attention" icon={Undo2}>{t('internalAnalyses.states.returned')}</StateBadge>
              ) : (
                <AnalysisStateBadge state={row.state} />
              )}
            </Cell>
            <Cell primary label={t('internalAnalyses.fields.dueOn')}>{format.date(row.dueOn)}</Cell>
            <Cell>{format.date(row.signedOn)}</Cell>
            <Cell figure>{t('internalAnalyses.list.stepsOf', { done: format.number(row.stepsDone), all: format.number(procedure.length) })}</Cell>
            <Cell figure>{format.number(row.riskCount)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
