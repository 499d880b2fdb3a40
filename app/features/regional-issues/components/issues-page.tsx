import { Form } from '@remix-run/react';
import { Plus } from 'lucide-react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { RegisterTabs } from '#app/features/risk-catalogues/index.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, FilteredEmptyState, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Select,
  Table, TableBody, TableHead, TextField, TileMap,
} from '#app/ui/index.ts';
import { isOverdue, issueStates } from '../issue-life.model.ts';
import type { IssuesPageData, RegionCount } from '../regional-issues.queries.server.ts';
import type { IssueSearch } from '../regional-issues.schema.ts';
import { IssueStateBadge } from './issue-words.tsx';
import styles from './regional-issues.module.css';

type IssuesPageProps = IssuesPageData & { search: IssueSearch; role: Role; today: string; isNational: boolean };

/** What worries the public of each region, and what was agreed to do about it. */
export function IssuesPage({ rows, next, regions, spheres, search, role, today, isNational }: IssuesPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const isFiltered = search.q !== '' || search.region !== null || search.sphere !== null || search.state !== null;
  const any = { value: '', label: t('regionalIssues.filters.any') };
  const list = (
    <Section title={t('regionalIssues.list')}>
      <Form method="get" className={styles.filters}>
        <TextField name="q" label={t('regionalIssues.filters.text')} required={false} defaultValue={search.q} />
        {isNational && (
          <Select
            name="region" label={t('regionalIssues.fields.region')} required={false} defaultValue={search.region ?? ''}
            options={[any, ...regions.map(({ code, name }) => ({ value: code, label: localize(name) }))]}
          />
        )}
        <Select
          name="sphere" label={t('regionalIssues.fields.sphere')} required={false} defaultValue={search.sphere ?? ''}
          options={[any, ...spheres.map(({ code, name }) => ({ value: code, label: localize(name) }))]}
        />
        <Select
          name="state" label={t('regionalIssues.fields.state')} required={false} defaultValue={search.state ?? ''}
          options={[
            any, { value: 'open', label: t('regionalIssues.open') }, { value: 'overdue', label: t('regionalIssues.overdue') },
            ...issueStates.map((state) => ({ value: state, label: t(`regionalIssues.states.${state}`) })),
          ]}
        />
        <Button type="submit">{t('regionalIssues.filters.show')}</Button>
      </Form>
      {rows.length === 0 && isFiltered && <FilteredEmptyState />}
      {rows.length === 0 && !isFiltered && <EmptyState title={t('regionalIssues.empty.title')}>{t('regionalIssues.empty.about')}</EmptyState>}
      {rows.length > 0 && (
        <>
          <Table caption={t('regionalIssues.list')}>
            <TableHead>
              <ColumnHeader>{t('regionalIssues.fields.issue')}</ColumnHeader>
              <ColumnHeader>{t('regionalIssues.fields.region')}</ColumnHeader>
              <ColumnHeader>{t('regionalIssues.fields.sphere')}</ColumnHeader>
              <ColumnHeader>{t('regionalIssues.fields.state')}</ColumnHeader>
              <ColumnHeader>{t('regionalIssues.fields.raisedOn')}</ColumnHeader>
              <ColumnHeader>{t('regionalIssues.fields.dueOn')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Row key={row.issueId}>
                  <RowHeader>
                    <RowLink to={`/regional-issues/${row.officeId}/${row.issueId}`}>{row.title}</RowLink>
                    {row.place && <span className={styles.quiet}>{row.place}</span>}
                  </RowHeader>
                  <Cell label={t('regionalIssues.fields.region')}>{localize(row.regionName)}</Cell>
                  <Cell label={t('regionalIssues.fields.sphere')}>{localize(row.sphere)}</Cell>
                  <Cell primary label={t('regionalIssues.fields.state')}>
                    <IssueStateBadge state={row.state} isOverdue={isOverdue(row, today)} />
                  </Cell>
                  <Cell label={t('regionalIssues.fields.raisedOn')}>{format.date(row.raisedOn)}</Cell>
                  <Cell primary label={t('regionalIssues.fields.dueOn')}>
                    {row.dueOn ? format.date(row.dueOn) : ''}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <KeysetPager next={next} shown={rows.length} />
        </>
      )}
    </Section>
  );
  return (
    <Page>
      <PageHeader
        title={t('regionalIssues.title')}
        action={
          may({ role }, 'regionalIssue.raise') ? (
            <LinkButton to="/regional-issues/new" tone="primary" icon={Plus}>
              {t('regionalIssues.raise')}
            </LinkButton>
          ) : undefined
        }
      />
      <RegisterTabs role={role} />
      {list}
      {isNational && <RegionMap regions={regions} />}
    </Page>
  );
}

function RegionMap({ regions }: { regions: readonly RegionCount[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <TileMap
      title={t('regionalIssues.map')}
      note={t('regionalIssues.mapNote')}
      valueName={t('regionalIssues.open')}
      tiles={regions.map((region) => ({
        code: region.code, name: localize(region.name), column: region.column, row: region.row, value: region.open, href: `?region=${region.code}`,
        label: region.overdue > 0 ? t('regionalIssues.openAndOverdue', { open: region.open, overdue: region.overdue }) : format.number(region.open),
      }))}
    />
  );
}
