import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Cell, ColumnHeader, EmptyState, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { usePercentText } from '#app/features/statistics/index.ts';
import type { RegionQueue, WaitingCharter, WaitingMonth } from '../queue.queries.server.ts';
import styles from './progress.module.css';
import { useQueueKeys } from './queue-keys.ts';
import { ReasonBadges } from './reasons.tsx';

type RegionQueuePageProps = { queue: RegionQueue; regionCode: string; regionName: Localized | null; today: string; needs: ReactNode; changes: ReactNode; figures: ReactNode };

/** What waits for the commissioner, what deserves attention first, and why. */
export function RegionQueuePage({ queue: { charters, months }, regionCode, regionName, today, needs, changes, figures }: RegionQueuePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const list = useQueueKeys<HTMLDivElement>();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('progress.queue.title') }]} />
      <PageHeader
        kicker={regionName ? localize(regionName) : undefined}
        title={t('progress.queue.title')}
        facts={[
          { label: t('progress.queue.charters'), value: format.number(charters.length) },
          { label: t('progress.queue.months'), value: format.number(months.length) },
          { label: t('statistics.asOf'), value: format.date(today) },
        ]}
        secondary={<LinkButton to={`/briefing/region/${regionCode}`} icon={FileText}>{t('progress.office.briefing')}</LinkButton>}
      />
      {needs}
      {changes}
      {charters.length + months.length === 0 ? (
        <EmptyState title={t('progress.queue.emptyTitle')}>{t('progress.queue.emptyText')}</EmptyState>
      ) : (
        <div ref={list} className={styles.stack}>
          <Section title={t('progress.queue.months')} about={t('progress.queue.monthsAbout')}>
            <Months months={months} />
          </Section>
          <Section title={t('progress.queue.charters')} about={t('progress.queue.chartersAbout')}>
            <Charters charters={charters} />
          </Section>
        </div>
      )}
      {figures}
    </Page>
  );
}

function Months({ months }: { months: readonly WaitingMonth[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const percent = usePercentText();
  if (months.length === 0) return <p className={styles.muted}>{t('progress.queue.noMonths')}</p>;
  return (
    <Table caption={t('progress.queue.months')}>
      <TableHead>
        <ColumnHeader>{t('statistics.period.month')}</ColumnHeader>
        <ColumnHeader>{t('progress.queue.why')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.completeness')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.timeliness')}</ColumnHeader>
        <ColumnHeader>{t('progress.queue.closedBy')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.queue.waitsSince')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {months.map((month) => (
          <Row key={`${month.officeId}|${month.month}`}>
            <RowHeader className={styles.name}>
              <RowLink to={`/periods/${month.officeId}/${month.month}`}>{format.month(month.month)}</RowLink>
              <span className={styles.about}>{localize(month.officeName)}</span>
            </RowHeader>
            <Cell wide>
              <ReasonBadges reasons={month.reasons} />
            </Cell>
            <Cell figure primary label={t('statistics.completeness')}>
              {percent(month.expectedEntries === 0 ? null : Math.min(1, month.entries / month.expectedEntries))}
            </Cell>
            <Cell figure>{percent(month.expectedEntries === 0 ? null : Math.min(1, month.onTimeEntries / month.expectedEntries))}</Cell>
            <Cell>{month.closedByName}</Cell>
            <Cell figure primary label={t('progress.queue.waitsSince')}>
              {format.dateTime(month.since)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Charters({ charters }: { charters: readonly WaitingCharter[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (charters.length === 0) return <p className={styles.muted}>{t('progress.queue.noCharters')}</p>;
  return (
    <Table caption={t('progress.queue.charters')}>
      <TableHead>
        <ColumnHeader>{t('statistics.charter')}</ColumnHeader>
        <ColumnHeader>{t('progress.queue.why')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.queue.startsOn')}</ColumnHeader>
        <ColumnHeader>{t('progress.queue.submittedBy')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.queue.waitsSince')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {charters.map((charter) => (
          <Row key={charter.charterId}>
            <RowHeader className={styles.name}>
              <RowLink to={`/charters/${charter.officeId}/${charter.charterId}`}>{localize(charter.name)}</RowLink>
              <span className={styles.about}>
                {charter.code} · {localize(charter.officeName)}
              </span>
            </RowHeader>
            <Cell wide>
              <ReasonBadges reasons={charter.reasons} />
            </Cell>
            <Cell figure primary label={t('progress.queue.startsOn')}>
              {format.date(charter.startsOn)}
            </Cell>
            <Cell>{charter.submittedByName}</Cell>
            <Cell figure primary label={t('progress.queue.waitsSince')}>
              {format.dateTime(charter.since)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
