import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, EmptyState, FilteredEmptyState, Page, PageHeader, Section } from '#app/ui/index.ts';
import type { Period } from '../statistics.model.ts';
import type { StatisticsBlock } from '../statistics.queries.server.ts';
import { PeriodForm } from './period-form.tsx';
import { usePeriodText } from './period-words.ts';
import type { StatisticsScope } from '../statistics-scope.ts';
import { StatisticsTable } from './statistics-table.tsx';



type StatisticsPageProps = {
  scope: StatisticsScope;
  period: Period;
  today: string;
  blocks: readonly StatisticsBlock[];
  /** The block chosen, if any. */
  blockCode: string | null;
};

export function StatisticsPage({ scope, period, today, blocks, blockCode }: StatisticsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const chosen = blocks.filter(({ code }) => blockCode === null || code === blockCode);
  const shown = scope.isNational
    ? chosen
    : chosen
        .map((block) => ({ ...block, indicators: block.indicators.filter(({ isCounted, total }) => isCounted || total.reported !== null) }))
        .filter(({ indicators }) => indicators.length > 0);
  const isEmpty = shown.every(({ indicators }) => indicators.every(({ isCounted, total }) => !isCounted && total.reported === null));

  return (
    <Page>
      <Breadcrumbs items={[{ label: t('statistics.title') }]} />
      <PageHeader
        title={t('statistics.titleOf', { scope: scope.name ? localize(scope.name) : t('statistics.nation') })}
        facts={[
          { label: t('statistics.period.label'), value: periodText(period) },
          { label: t('statistics.asOf'), value: format.date(period.to) },
        ]}
      />
      <PeriodForm period={period} today={today} blocks={blocks} />
      {isEmpty ? (
        <Empty isFiltered={blockCode !== null} />
      ) : (
        shown.map((block) => (
          <Section key={block.code} title={localize(block.name)}>
            <StatisticsTable block={block} isNational={scope.isNational} />
          </Section>
        ))
      )}
    </Page>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <FilteredEmptyState />;
  return <EmptyState title={t('statistics.empty.title')}>{t('statistics.empty.text')}</EmptyState>;
}
