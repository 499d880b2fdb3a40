import { Form, useLocation } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, CompletenessBar, EmptyState, Figure, FigureRow, FilteredEmptyState, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Table, TableBody,
  TableHead, Tabs, TextField,
} from '#app/ui/index.ts';
import { checklistStates } from '../checklist-life.model.ts';
import type { ChecklistRow, ChecklistsPageData, Choice } from '../checklists.queries.server.ts';
import type { ChecklistSearch } from '../checklists.schema.ts';
import { scoreOf } from '../score.model.ts';
import { ChecklistStateBadge } from './checklist-words.tsx';
import styles from './checklists.module.css';

type ChecklistsPageProps = ChecklistsPageData & { search: ChecklistSearch; role: Role; today: string };

export function ChecklistTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('checklists.views')}
      tabs={[
        { label: t('checklists.list'), to: '/checklists', end: true },
        { label: t('checklists.figures.title'), to: '/checklists/figures' },
      ]}
    />
  );
}

/** Checklists that the reader may see: what waits for an answer, for review, and what came of it. */
export function ChecklistsPage({ rows, next, counts, offices, regions, frameworks, search, role, today }: ChecklistsPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { search: address } = useLocation();
  const isFiltered = Object.entries(search).some(([name, value]) => name !== 'after' && value !== null && value !== '');
  const withParameter = (name: string, value: string, path = '') => {
    const parameters = new URLSearchParams(address);
    parameters.delete('after');
    parameters.set(name, value);
    return `${path}?${parameters}`;
  };
  const any = { value: '', label: t('checklists.filters.any') };
  const choices = (list: readonly Choice[]) => [any, ...list.map(({ value, name }) => ({ value, label: localize(name) }))];
  const isOneOrganisation = role === 'complianceOfficer' || role === 'executor';
  return (
    <Page>
      <PageHeader title={t('checklists.title')} />
      <ChecklistTabs />
      <FigureRow>
        <Figure label={t('checklists.counts.open')} value={counts.open} href={withParameter('state', 'open')} size="small" />
        <Figure label={t('checklists.counts.overdue')} value={counts.overdue} href={withParameter('state', 'overdue')} size="small" />
        <Figure label={t('checklists.counts.waiting')} value={counts.waiting} href={withParameter('state', 'waiting')} size="small" />
        <Figure label={t('checklists.counts.reviewed')} value={counts.reviewed} href={withParameter('state', 'reviewed')} size="small" />
      </FigureRow>
      <Section title={t('checklists.list')}>
        <Form method="get" className={styles.filters} role="search" aria-label={t('checklists.filters.label')} data-print="no">
          {!isOneOrganisation && <TextField key={`q ${search.q}`} name="q" type="search" label={t('checklists.filters.text')} required={false} defaultValue={search.q} />}
          <Select
            key={`state ${search.state}`} name="state" label={t('checklists.fields.state')} required={false} defaultValue={search.state ?? ''}
            options={[
              any, { value: 'open', label: t('checklists.counts.open') }, { value: 'overdue', label: t('checklists.counts.overdue') },
              ...checklistStates.map((state) => ({ value: state, label: t(`checklists.states.${state}`) })),
            ]}
          />
          <Select key={`framework ${search.framework}`} name="framework" label={t('checklists.fields.framework')} required={false} defaultValue={search.framework ?? ''} options={choices(frameworks)} />
          {offices.length > 1 && <Select key={`office ${search.office}`} name="office" label={t('checklists.fields.office')} required={false} defaultValue={search.office ?? ''} options={choices(offices)} />}
          {offices.length > 1 && <Select key={`region ${search.region}`} name="region" label={t('checklists.fields.region')} required={false} defaultValue={search.region ?? ''} options={choices(regions)} />}
          <Button type="submit">{t('checklists.filters.show')}</Button>
        </Form>
        {rows.length === 0 && isFiltered && <FilteredEmptyState />}
        {rows.length === 0 && !isFiltered && <EmptyState title={t('checklists.empty.title')}>{t(`checklists.empty.${isOneOrganisation ? 'officer' : 'reader'}`)}</EmptyState>}
        {rows.length > 0 && (
          <>
            <ChecklistsTable rows={rows} today={today} namesOrganisation={!isOneOrganisation} />
            <p className={styles.exports} data-print="no">
              <a href={withParameter('format', 'xlsx', '/checklists/export')}>{t('checklists.export.xlsx')}</a>
              <a href={withParameter('format', 'csv', '/checklists/export')}>{t('checklists.export.csv')}</a>
            </p>
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
    </Page>
  );
}

function ChecklistsTable({ rows, today, namesOrganisation }: { rows: readonly ChecklistRow[]; today: string; namesOrganisation: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const share = (score: number | null) => (score === null ? '–' : format.percent(score));
  // Said once for all rows: there are many.
  const labels = { title: t('checklists.fields.title'), state: t('checklists.fields.state'), dueOn: t('checklists.fields.dueOn'), answered: t('checklists.fields.answered'), reported: t('checklists.reported'), verified: t('checklists.verified') };
  return (
    <Table caption={t('checklists.list')}>
      <TableHead>
        <ColumnHeader>{t(namesOrganisation ? 'checklists.fields.organisation' : 'checklists.fields.title')}</ColumnHeader>
        {namesOrganisation && <ColumnHeader>{t('checklists.fields.title')}</ColumnHeader>}
        <ColumnHeader>{t('checklists.fields.state')}</ColumnHeader>
        <ColumnHeader>{t('checklists.fields.dueOn')}</ColumnHeader>
        <ColumnHeader>{t('checklists.fields.answered')}</ColumnHeader>
        <ColumnHeader figure>{t('checklists.reported')}</ColumnHeader>
        <ColumnHeader figure>{t('checklists.verified')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.checklistId}>
            <RowHeader>
              <RowLink to={`/checklists/${row.officeId}/${row.checklistId}`}>{namesOrganisation ? localize(row.organisationName) : row.title}</RowLink>
              <span className={styles.quiet}>{namesOrganisation ? `${localize(row.officeName)}, ${localize(row.regionName)}` : `${localize(row.frameworkName)}, ${row.edition}`}</span>
            </RowHeader>
            {namesOrganisation && (
              <Cell label={labels.title}>
                {row.title}
                <span className={styles.quiet}>{`${localize(row.frameworkName)}, ${row.edition}`}</span>
              </Cell>
            )}
            <Cell primary label={labels.state}><ChecklistStateBadge checklist={row} today={today} /></Cell>
            <Cell primary label={labels.dueOn}>{format.date(row.dueOn)}</Cell>
            <Cell label={labels.answered}>
              <CompletenessBar label={labels.answered} ratio={row.requirementCount === 0 ? 0 : row.answeredCount / row.requirementCount} />
              <span className={styles.quiet}>{t('checklists.answeredOf', { answered: row.answeredCount, count: row.requirementCount })}</span>
            </Cell>
            <Cell figure label={labels.reported}>{share(row.answeredCount === 0 ? null : scoreOf({ points: row.points, applicable: row.applicableCount }))}</Cell>
            <Cell figure label={labels.verified}>{share(row.verdictCount === 0 ? null : scoreOf({ points: row.verdictPoints, applicable: row.verdictApplicableCount }))}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
