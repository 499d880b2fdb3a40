import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Cell, ColumnHeader, CompletenessBar, EmptyState, GroupRow, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { OfficeYear } from '../periods.queries.server.ts';
import { PeriodStateBadge } from './period-state.tsx';
import styles from './periods-page.module.css';

type PeriodsPageProps = { year: number; today: string; offices: readonly OfficeYear[]; reminders?: ReactNode };

export function PeriodsPage({ year, today, offices, reminders }: PeriodsPageProps) {
  const { t } = useTranslation();
  const years = (
    <>
      <LinkButton to={{ search: `?year=${year - 1}` }}>{year - 1}</LinkButton>
      {year < Number(today.slice(0, 4)) && <LinkButton to={{ search: `?year=${year + 1}` }}>{year + 1}</LinkButton>}
    </>
  );
  return (
    <Page>
      <PageHeader title={t('periods.title', { year })} secondary={years} />
      {reminders}
      {offices.length === 0 && <EmptyState title={t('periods.empty.title')}>{t('periods.empty.text')}</EmptyState>}
      {offices.length === 1 && <OfficeMonths office={offices[0]!} />}
      {offices.length > 1 && <OfficesByMonth offices={offices} />}
    </Page>
  );
}

const shareOf = (part: number, whole: number) => (whole === 0 ? null : Math.min(1, part / whole));

function OfficeMonths({ office }: { office: OfficeYear }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table caption={t('periods.monthsOfOffice')}>
      <TableHead>
        <ColumnHeader>{t('periods.month')}</ColumnHeader>
        <ColumnHeader>{t('periods.state')}</ColumnHeader>
        <ColumnHeader figure>{t('periods.received')}</ColumnHeader>
        <ColumnHeader>{t('periods.completeness')}</ColumnHeader>
        <ColumnHeader figure>{t('periods.onTime')}</ColumnHeader>
        <ColumnHeader figure>{t('periods.verified')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {office.months.toReversed().map((month) => (
          <Row key={month.month}>
            <RowHeader>
              <RowLink to={`/periods/${office.officeId}/${month.month}`}>{format.month(month.month)}</RowLink>
            </RowHeader>
            <Cell primary label={t('periods.state')}>
              <PeriodStateBadge state={month.state} />
            </Cell>
            <Cell figure label={t('periods.received')}>
              {format.number(month.entries)} / {format.number(month.expectedEntries)}
            </Cell>
            <Cell primary label={t('periods.completeness')}>
              {month.expectedEntries > 0 ? (
                <CompletenessBar label={t('periods.completeness')} ratio={shareOf(month.entries, month.expectedEntries)!} />
              ) : (
                '–'
              )}
            </Cell>
            <Cell figure label={t('periods.onTime')}>
              {format.percent(shareOf(month.onTimeEntries, month.entries))}
            </Cell>
            <Cell figure label={t('periods.verified')}>
              {format.percent(shareOf(month.verifiedEntries, month.entries))}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** Offices in alphabetical order: a matrix of states, never a ranking. */
function OfficesByMonth({ offices }: { offices: readonly OfficeYear[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const months = offices[0]!.months.map(({ month }) => month);
  return (
    <>
      <ul className={styles.legend} data-list="plain">
        {(['open', 'closed', 'returned', 'accepted', 'consolidated'] as const).map((state) => (
          <li key={state}>
            <PeriodStateBadge state={state} />
          </li>
        ))}
      </ul>
      <Table caption={t('periods.officesByMonth')} scroll="box" narrow="table">
        <TableHead>
          <ColumnHeader>{t('periods.office')}</ColumnHeader>
          {months.map((month) => (
            <ColumnHeader key={month}>{format.shortMonth(month)}</ColumnHeader>
          ))}
        </TableHead>
        <TableBody>
          {(['cga', 'lea'] as const).map((kind) => {
            const group = offices.filter((office) => office.officeKind === kind);
            return group.length === 0
              ? null
              : [
                  <GroupRow key={kind} columns={months.length + 1}>
                    {t(`periods.kinds.${kind}`, { count: group.length })}
                  </GroupRow>,
                  ...group.map((office) => (
                    <Row key={office.officeId}>
                      <RowHeader>{localize(office.officeName)}</RowHeader>
                      {office.months.map((month) => (
                        <Cell key={month.month} tight>
                          <Link
                            to={`/periods/${office.officeId}/${month.month}`}
                            className={clsx(styles.month, styles[month.state])}
                            title={`${localize(office.officeName)}, ${format.month(month.month)}: ${t(`periods.states.${month.state}`)}`}
                          >
                            <span className={styles.share}>{format.percent(shareOf(month.entries, month.expectedEntries), { decimals: 0 })}</span>
                            <span className={styles.word}>{t(`periods.shortStates.${month.state}`)}</span>
                          </Link>
                        </Cell>
                      ))}
                    </Row>
                  )),
                ];
          })}
        </TableBody>
      </Table>
    </>
  );
}
