import { CharterFrame } from '#app/features/charters/index.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, EmptyState, FilteredEmptyState, LinkButton } from '#app/ui/index.ts';
import type { WorkPageData } from '../work-page.server.ts';
import { RefusalSummary } from './refusal-summary.tsx';
import { ViewLinks, WorkFilters, WorkSummary, workAddress } from './view-links.tsx';
import { WorkBoard } from './work-board.tsx';
import { WorkCalendar } from './work-calendar.tsx';
import { WorkList } from './work-list.tsx';
import { WorkMoney } from './work-money.tsx';
import { WorkPeople } from './work-people.tsx';
import { WorkPoints } from './work-points.tsx';
import { WorkTimeline } from './work-timeline.tsx';

export type WorkPageProps = WorkPageData & {
  /** For the row that a form of this page makes. */
  newId: string;
};

export function WorkPage(data: WorkPageProps) {
  const { t } = useTranslation();
  const { header, search, summary, people } = data;
  const page = `/charters/${header.officeId}/${header.charterId}`;
  if (!data.hasBegun) {
    return (
      <CharterFrame header={header}>
        <EmptyState title={t('charterWork.notBegun.title')} action={<LinkButton to={page}>{t('charterWork.notBegun.open')}</LinkButton>}>
          <p>{t('charterWork.notBegun.text')}</p>
        </EmptyState>
      </CharterFrame>
    );
  }
  const isOccurrences = ['list', 'board', 'timeline', 'calendar'].includes(data.view);
  return (
    <CharterFrame header={header}>
      {header.state === 'suspended' && <Banner tone="attention">{t('charterWork.suspended')}</Banner>}
      <RefusalSummary />
      <WorkSummary summary={summary} />
      <ViewLinks search={search} />
      {isOccurrences && <WorkFilters search={search} people={people} />}
      <View {...data} />
    </CharterFrame>
  );
}

function View(data: WorkPageProps) {
  const { t } = useTranslation();
  const { search, header } = data;
  const isFiltered = search.person !== null || search.state !== null;
  const clearTo = `${workAddress(header)}?view=${data.view}`;
  if (data.summary.all === 0 && (data.view === 'list' || data.view === 'board' || data.view === 'calendar')) {
    return (
      <EmptyState title={t('charterWork.empty.title')}>
        <p>{t('charterWork.empty.text')}</p>
      </EmptyState>
    );
  }
  switch (data.view) {
    case 'list':
      return data.tasks.length === 0 && isFiltered ? <FilteredEmptyState clearTo={clearTo} /> : <WorkList {...data} />;
    case 'board':
      return isFiltered && data.columns.every(({ cards }) => cards.length === 0) ? <FilteredEmptyState clearTo={clearTo} /> : <WorkBoard {...data} />;
    case 'timeline':
      return data.timeline.rows.length === 0 && isFiltered ? <FilteredEmptyState clearTo={clearTo} /> : <WorkTimeline {...data} />;
    case 'calendar':
      return <WorkCalendar {...data} />;
    case 'points':
      return <WorkPoints {...data} />;
    case 'people':
      return <WorkPeople {...data} />;
    case 'money':
      return <WorkMoney {...data} />;
  }
}
