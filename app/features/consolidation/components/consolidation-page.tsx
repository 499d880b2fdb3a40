import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { PeriodForm, usePeriodText, type Period } from '#app/features/statistics/index.ts';
import { Banner, Breadcrumbs, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import { summaryOf } from '../board.model.ts';
import type { Board } from '../board.queries.server.ts';
import { boardViews, type ConsolidationSearch } from '../consolidation.schema.ts';
import { boardAddress } from './board-address.ts';
import styles from './consolidation.module.css';
import { FindingsView } from './findings-view.tsx';
import { OfficesView } from './offices-view.tsx';
import { ReadyToPublish } from './ready-to-publish.tsx';
import { RemindersView } from './reminders-view.tsx';
import { Rules } from './rules.tsx';

export type ConsolidationPageProps = { board: Board; period: Period; search: Pick<ConsolidationSearch, 'view' | 'only' | 'rule'>; today: string; mayAct: boolean };

/** Is the period complete, and what would embarrass us if it were published today. */
export function ConsolidationPage({ board, period, search, today, mayAct }: ConsolidationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePeriodText();
  const summary = summaryOf(board.offices, board.findings);
  const counts = {
    offices: summary.offices,
    findings: summary.openFindings,
    reminders: board.offices.reduce((sum, { reminders }) => sum + reminders.length, 0),
  };
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('consolidation.title') }]} />
      <PageHeader
        title={t('consolidation.titleOf', { period: words(period) })}
        facts={[{ label: t('statistics.asOf'), value: format.date(period.fullTo < today ? period.fullTo : today) }]}
        secondary={
          <>
            <LinkButton to={`/consolidation/export?period=${period.label}&format=xlsx`} icon={Download} reloadDocument>XLSX</LinkButton>
            <LinkButton to={`/consolidation/export?period=${period.label}&format=csv`} icon={Download} reloadDocument>CSV</LinkButton>
          </>
        }
      />
      <PeriodForm period={period} today={today} isWhole />
      <ReadyToPublish board={board} summary={summary} period={period} mayAct={mayAct} />
      <nav className={styles.views} aria-label={t('consolidation.views.label')} data-print="no">
        {boardViews.map((view) => (
          <Link key={view} to={boardAddress(period, view === 'offices' ? {} : { view })} preventScrollReset aria-current={view === search.view ? 'page' : undefined}>
            {t(`consolidation.views.${view}`)} <span className={styles.count}>{format.number(counts[view])}</span>
          </Link>
        ))}
      </nav>
      {search.view === 'offices' && board.offices.every(({ months }) => months.length === 0) ? <Banner>{t('consolidation.noMonths')}</Banner> : null}
      {search.view === 'offices' ? <OfficesView board={board} period={period} only={search.only} today={today} mayAct={mayAct} /> : null}
      {search.view === 'findings' ? <FindingsView board={board} period={period} rule={search.rule} mayAct={mayAct} /> : null}
      {search.view === 'reminders' ? <RemindersView offices={board.offices} /> : null}
      <Rules rules={board.rules} mayEdit={mayAct} />
    </Page>
  );
}
