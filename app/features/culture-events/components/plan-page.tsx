import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Cell, ColumnHeader, EmptyState, LinkButton, Page, PageHeader, Row, RowHeader, searchWith, Section, Select, Table, TableBody, TableFoot, TableHead } from '#app/ui/index.ts';
import { planRows, quarters, sumOf, type PlanCell } from '../culture-events.model.ts';
import type { EventPlanData } from '../culture-events.queries.server.ts';
import type { EventPlanSearch } from '../culture-events.schema.ts';
import styles from './culture-events.module.css';
import { EventsTabs } from './events-tabs.tsx';

const quarterMonths = { 1: ['01-01', '03-31'], 2: ['04-01', '06-30'], 3: ['07-01', '09-30'], 4: ['10-01', '12-31'] } as const;

/** What a year planned against what was held in it, by kind and quarter. */
export function PlanPage({ year, cells, options, search }: EventPlanData & { search: EventPlanSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const submit = useSubmit();
  const [address] = useSearchParams();
  const rows = planRows(cells, options.kinds.map(({ code }) => code));
  const nameOf = (code: string) => localize(options.kinds.find((kind) => kind.code === code)!.name);
  const listOf = (kindCode: string, quarter: 1 | 2 | 3 | 4) =>
    `/culture${searchWith(address, { year: null, kind: kindCode, from: `${year}-${quarterMonths[quarter][0]}`, to: `${year}-${quarterMonths[quarter][1]}` })}`;
  const figures = ({ planned, held, verified }: Omit<PlanCell, 'kindCode' | 'quarter'>) => t('cultureEvents.plan.cell', { planned: format.number(planned), held: format.number(held), verified: format.number(verified) });
  const choice = (name: 'region' | 'office' | 'organisation', choices: { value: string; label: string }[]) =>
    choices.length > 1 && (
      <Select
        key={`${name} ${search[name] ?? ''}`} name={name} label={t(`cultureEvents.filters.${name}`)} labelHidden required={false} defaultValue={search[name] ?? ''}
        placeholder={t(`cultureEvents.filters.any.${name}`)} options={choices} onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
      />
    );
  const hasFilters = options.regions.length + options.offices.length + options.organisations.length > 1;
  return (
    <Page>
      <PageHeader
        title={t('cultureEvents.plan.title', { year })}
        secondary={<Button icon={Printer} onClick={() => window.print()}>{t('cultureEvents.plan.print')}</Button>}
      />
      <EventsTabs />
      <Section
        title={t('cultureEvents.plan.byKind')} about={t('cultureEvents.plan.about')}
        aside={
          <nav className={styles.months} aria-label={t('cultureEvents.plan.years')} data-print="no">
            <LinkButton to={searchWith(address, { year: year - 1 })} icon={ChevronLeft} rel="prev" size="small">{String(year - 1)}</LinkButton>
            <LinkButton to={searchWith(address, { year: year + 1 })} icon={ChevronRight} rel="next" size="small">{String(year + 1)}</LinkButton>
          </nav>
        }
      >
        {hasFilters && (
          <Form method="get" className={styles.filters} data-print="no">
            <input type="hidden" name="year" value={year} />
            {choice('region', options.regions.map(({ code, name }) => ({ value: code, label: localize(name) })))}
            {choice('office', options.offices.map(({ id, name }) => ({ value: id, label: localize(name) })))}
            {choice('organisation', options.organisations.map(({ id, name }) => ({ value: id, label: localize(name) })))}
            <Button type="submit">{t('cultureEvents.filters.show')}</Button>
          </Form>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('cultureEvents.plan.empty')}>{t('cultureEvents.plan.emptyAbout')}</EmptyState>
        ) : (
          <Table caption={t('cultureEvents.plan.title', { year })}>
            <TableHead>
              <ColumnHeader>{t('cultureEvents.fields.kindCode')}</ColumnHeader>
              {quarters.map((quarter) => <ColumnHeader key={quarter} figure unit={t('cultureEvents.plan.units')}>{t('cultureEvents.plan.quarter', { quarter })}</ColumnHeader>)}
              <ColumnHeader figure unit={t('cultureEvents.plan.units')}>{t('cultureEvents.plan.year')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {rows.map(({ kindCode, quarters: own, total }) => (
                <Row key={kindCode}>
                  <RowHeader>{nameOf(kindCode)}</RowHeader>
                  {quarters.map((quarter) => (
                    <Cell key={quarter} figure label={t('cultureEvents.plan.quarter', { quarter })}>
                      <Link to={listOf(kindCode, quarter)}>{figures(own[quarter])}</Link>
                    </Cell>
                  ))}
                  <Cell figure primary wide label={t('cultureEvents.plan.year')}>{figures(total)}</Cell>
                </Row>
              ))}
            </TableBody>
            <TableFoot>
              <Row>
                <RowHeader>{t('cultureEvents.plan.total')}</RowHeader>
                {quarters.map((quarter) => (
                  <Cell key={quarter} figure label={t('cultureEvents.plan.quarter', { quarter })}>{figures(sumOf(rows.map((row) => row.quarters[quarter])))}</Cell>
                ))}
                <Cell figure primary wide label={t('cultureEvents.plan.year')}>{figures(sumOf(rows.map(({ total }) => total)))}</Cell>
              </Row>
            </TableFoot>
          </Table>
        )}
      </Section>
    </Page>
  );
}
