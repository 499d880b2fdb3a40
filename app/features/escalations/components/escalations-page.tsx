import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, FilteredEmptyState, Figure, FigureRow, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Table,
  TableBody, TableHead,
} from '#app/ui/index.ts';
import { ChartersTabs } from '#app/features/charters/index.ts';
import { escalationLevels } from '../escalations.model.ts';
import type { EscalationsPageData } from '../escalations.queries.server.ts';
import type { EscalationSearch } from '../escalations.schema.ts';
import { EscalationStateBadge, useEscalationText } from './escalation-words.tsx';
import styles from './escalations.module.css';

type EscalationsPageProps = EscalationsPageData & { search: EscalationSearch; hasOffices: boolean; today: string; rules: ReactNode };

/** What is open before each level, the nearest deadline first. */
export function EscalationsPage({ rows, next, counts, search, hasOffices, today, rules }: EscalationsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const textOf = useEscalationText();
  const isFiltered = search.level !== undefined || search.state !== 'open';
  return (
    <Page>
      <PageHeader title={t('escalations.title')} />
      <ChartersTabs />
      <FigureRow>
        {escalationLevels.map((level) => {
          const { open = 0, overdue = 0 } = counts.find((count) => count.level === level) ?? {};
          return (
            <Figure
              key={level}
              label={t(`escalations.levels.${level}`)}
              value={open}
              unit={overdue > 0 ? `${t('escalations.open')}, ${t('escalations.overdueCount', { count: overdue })}` : t('escalations.open')}
            />
          );
        })}
      </FigureRow>
      <Section title={t('escalations.list')}>
        <Form method="get" className={styles.filters}>
          <Select
            name="level" label={t('escalations.level')} labelHidden required={false} defaultValue={search.level ?? ''}
            options={[{ value: '', label: t('escalations.anyLevel') }, ...escalationLevels.map((value) => ({ value, label: t(`escalations.levels.${value}`) }))]}
          />
          <Select
            name="state" label={t('escalations.state')} labelHidden required={false} defaultValue={search.state}
            options={[{ value: 'open', label: t('escalations.states.open') }, { value: 'answered', label: t('escalations.states.answered') }, { value: 'all', label: t('escalations.anyState') }]}
          />
          <Button type="submit">{t('escalations.show')}</Button>
        </Form>
        {rows.length === 0 && isFiltered && <FilteredEmptyState />}
        {rows.length === 0 && !isFiltered && <EmptyState title={t('escalations.emptyTitle')}>{t('escalations.emptyText')}</EmptyState>}
        {rows.length > 0 && (
          <>
            <Table caption={t('escalations.list')}>
              <TableHead>
                <ColumnHeader>{t('escalations.question')}</ColumnHeader>
                <ColumnHeader>{t('escalations.level')}</ColumnHeader>
                <ColumnHeader>{t('escalations.state')}</ColumnHeader>
                <ColumnHeader>{t('escalations.dueOn')}</ColumnHeader>
                <ColumnHeader>{t('escalations.raisedBy')}</ColumnHeader>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <Row key={row.id}>
                    <RowHeader>
                      <RowLink to={`/charters/${row.officeId}/${row.charterId}/escalations#${row.id}`}>{textOf(row)}</RowLink>
                      <span className={styles.quiet}>
                        {' '}
                        {[row.charterCode, hasOffices && localize(row.officeName), localize(row.charterName)].filter(Boolean).join(' · ')}
                      </span>
                    </RowHeader>
                    <Cell label={t('escalations.level')}>{t(`escalations.levels.${row.level}`)}</Cell>
                    <Cell primary label={t('escalations.state')}>
                      <EscalationStateBadge escalation={row} today={today} />
                    </Cell>
                    <Cell primary label={t('escalations.dueOn')}>
                      {format.date(row.dueOn)}
                    </Cell>
                    <Cell label={t('escalations.raisedBy')}>{row.raisedByName ?? t('escalations.bySystem')}</Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
      {rules}
    </Page>
  );
}
