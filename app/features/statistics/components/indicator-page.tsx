import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, EmptyState, Page, PageHeader, Section, SmallMultiples } from '#app/ui/index.ts';
import type { IndicatorPage as IndicatorPageData, OfficeFigures } from '../indicator.queries.server.ts';
import type { Period } from '../statistics.model.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import type { Breakdown } from '../statistics.schema.ts';
import { BreakdownLinks } from './breakdown-links.tsx';
import { useFigureText } from './figure-text.ts';
import { IndicatorDefinition, IndicatorFigures, IndicatorTrend } from './indicator-head.tsx';
import { MonthsTable } from './months-table.tsx';
import { OfficesTable } from './offices-table.tsx';
import { PeriodForm } from './period-form.tsx';
import { usePeriodQuery, usePeriodText } from './period-words.ts';
import { RegionsView } from './regions-view.tsx';
import type { StatisticsScope } from '../statistics-scope.ts';

type IndicatorPageProps = { page: IndicatorPageData; scope: StatisticsScope; period: Period; today: string; by: Breakdown; /** What the national statistic of the indicator counts. */ note?: ReactNode };

export function IndicatorPage({ page, scope, period, today, by, note }: IndicatorPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const query = usePeriodQuery();
  const { indicator, figures, discipline, plan } = page;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('statistics.title'), to: `/statistics${query}` }, { label: localize(indicator.name) }]} />
      <PageHeader
        kicker={[indicator.code, ...indicator.blocks.map(({ name }) => localize(name))].join(' · ')}
        title={localize(indicator.name)}
        facts={[
          { label: t('statistics.scope'), value: scope.name ? localize(scope.name) : t('statistics.nation') },
          { label: t('statistics.period.label'), value: periodText(period) },
          { label: t('statistics.asOf'), value: format.date(period.to) },
        ]}
      />
      <PeriodForm period={period} today={today} />
      <IndicatorDefinition indicator={indicator} />
      {note}
      <IndicatorFigures indicator={indicator} figures={figures} discipline={discipline} plan={plan} period={period} typed={page.typed} place={{}} />
      <IndicatorTrend indicator={indicator} points={page.trend} period={period} />
      {page.offices.length === 0 ? (
        <EmptyState title={t('statistics.empty.title')}>{t('statistics.empty.text')}</EmptyState>
      ) : (
        <>
          <BreakdownLinks current={by} all={['offices', 'regions', 'months']} />
          {by === 'offices' ? (
            <>
              <OfficesTable indicator={indicator} offices={page.offices} />
              {page.offices.length > 1 && period.kind !== 'day' ? <Offices indicator={indicator} offices={page.offices} /> : null}
            </>
          ) : null}
          {by === 'regions' ? <RegionsView indicator={indicator} regions={page.regions} showMap={scope.isNational} /> : null}
          {by === 'months' ? <MonthsTable indicator={indicator} months={page.months} /> : null}
        </>
      )}
    </Page>
  );
}

/** Each office's way against its plan, all on one scale. */
function Offices({ indicator, offices }: { indicator: StandardIndicator; offices: readonly OfficeFigures[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const query = usePeriodQuery();
  return (
    <Section title={t('statistics.officesOnOneScale')}>
      <SmallMultiples
        title={t('statistics.trendAgainstPlan')}
        unit={localize(indicator.unit)}
        formatValue={(value) => text.figure(indicator, value)}
        items={offices.map(({ id, shortName, trend }) => ({
          id,
          name: localize(shortName),
          href: `/statistics/${indicator.code}/${id}${query}`,
          points: trend,
        }))}
      />
    </Section>
  );
}
