import { CalendarDays, FileText, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, CompletenessBar, Figure, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Sides, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import { usePercentText } from '#app/features/statistics/index.ts';
import type { MonthDiscipline, OfficeOverview, TodayOfCharter } from '../office.queries.server.ts';
import styles from './progress.module.css';

type OfficePageProps = { overview: OfficeOverview; officeId: string; officeName: Localized; today: string; needs: ReactNode; changes: ReactNode; figures: ReactNode };

/** What waits for the lead's decision; is the office complete, on time, verified. */
export function OfficePage({ overview, officeId, officeName, today, needs, changes, figures }: OfficePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('progress.office.title') }]} />
      <PageHeader
        title={localize(officeName)}
        facts={[{ label: t('progress.office.today'), value: format.longDate(today) }]}
        secondary={
          <>
            <LinkButton to={`/briefing/office/${officeId}`} icon={FileText}>{t('progress.office.briefing')}</LinkButton>
            <LinkButton to="/office/people" icon={Users}>{t('progress.office.people')}</LinkButton>
            <LinkButton to="/office/calendar" icon={CalendarDays}>{t('progress.office.calendar')}</LinkButton>
          </>
        }
      />
      {needs}
      <Section title={t('progress.office.decisions')}>
        <Decisions overview={overview} officeId={officeId} />
      </Section>
      {changes}
      <Sides even>
        {overview.months.map((month) => (
          <MonthState key={month.month} officeId={officeId} month={month} isCurrent={month.month === today.slice(0, 7)} />
        ))}
      </Sides>
      {figures}
      <Section title={t('progress.office.log')} aside={<LinkButton to="/work/log" size="small">{t('progress.office.openLog')}</LinkButton>}>
        <TodaysLog charters={overview.today} />
      </Section>
    </Page>
  );
}

function Decisions({ overview: { charters, monthsToClose }, officeId }: Pick<OfficePageProps, 'overview' | 'officeId'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (charters.length + monthsToClose.length === 0) return <p className={styles.muted}>{t('progress.office.nothingWaits')}</p>;
  return (
    <Table caption={t('progress.office.decisions')}>
      <TableHead>
        <ColumnHeader>{t('progress.office.subject')}</ColumnHeader>
        <ColumnHeader>{t('progress.office.decision')}</ColumnHeader>
        <ColumnHeader>{t('progress.office.note')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {charters.map((charter) => (
          <Row key={charter.id}>
            <RowHeader>
              <RowLink to={`/charters/${officeId}/${charter.id}`}>{localize(charter.name)}</RowLink>
              <span className={styles.about}>{charter.code}</span>
            </RowHeader>
            <Cell primary>
              <StateBadge tone="info">{t('progress.office.approve')}</StateBadge>
            </Cell>
            <Cell wide>
              {t('progress.office.agreedBy', { name: charter.agreedByName, at: charter.since, on: charter.startsOn })}
            </Cell>
          </Row>
        ))}
        {monthsToClose.map((month) => (
          <Row key={month.month}>
            <RowHeader>
              <RowLink to={`/periods/${officeId}/${month.month}`}>{format.month(month.month)}</RowLink>
            </RowHeader>
            <Cell primary>
              <StateBadge tone="attention">{t(`progress.office.month.${month.state}`)}</StateBadge>
            </Cell>
            <Cell wide>
              {month.remark ? `${month.returnedByName ?? ''}: ${month.remark}` : t('progress.office.monthIsOver')}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function MonthState({ officeId, month, isCurrent }: { officeId: string; month: MonthDiscipline; isCurrent: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = usePercentText();
  const parts = ['completeness', 'timeliness', 'verification'] as const;
  return (
    <Section
      title={format.month(month.month)}
      about={t(isCurrent ? 'progress.office.upToYesterday' : 'progress.office.wholeMonth', { received: format.number(month.entries), expected: format.number(month.expectedEntries) })}
      aside={<LinkButton size="small" to={`/periods/${officeId}/${month.month}`}>{t('progress.office.openMonth')}</LinkButton>}
    >
      <div className={styles.monthFigures}>
        {parts.map((part) => (
          <div key={part} className={styles.monthFigure}>
            <Figure size="small" label={t(`progress.office.${part}`)} value={percent(month[part])} />
            {month[part] === null ? null : <CompletenessBar label={t(`progress.office.${part}`)} ratio={month[part]} />}
          </div>
        ))}
      </div>
    </Section>
  );
}

function TodaysLog({ charters }: { charters: readonly TodayOfCharter[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (charters.length === 0) return <p className={styles.muted}>{t('progress.empty.title')}</p>;
  if (charters.every(({ expected }) => expected === 0)) return <p className={styles.muted}>{t('progress.office.dayOff')}</p>;
  return (
    <Table caption={t('progress.office.log')}>
      <TableHead>
        <ColumnHeader>{t('statistics.charter')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.office.entered')}</ColumnHeader>
        <ColumnHeader>{t('progress.office.state')}</ColumnHeader>
        <ColumnHeader hidden>{t('statistics.completeness')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {charters.map((charter) => {
          const isDone = charter.entered >= charter.expected;
          return (
            <Row key={charter.id}>
              <RowHeader>
                <RowLink to={`/work/log?charter=${charter.id}`}>{localize(charter.name)}</RowLink>
                <span className={styles.about}>{charter.code}</span>
              </RowHeader>
              <Cell figure primary label={t('progress.office.entered')}>
                {t('progress.office.enteredOf', { entered: format.number(charter.entered), expected: format.number(charter.expected) })}
              </Cell>
              <Cell primary>
                <StateBadge tone={isDone ? 'neutral' : 'attention'}>{isDone ? t('progress.office.done') : t('progress.office.left', { count: charter.expected - charter.entered })}</StateBadge>
              </Cell>
              <Cell className={styles.bullet}>
                <CompletenessBar label={localize(charter.name)} ratio={charter.expected === 0 ? 1 : Math.min(1, charter.entered / charter.expected)} />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
