import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Page, PageHeader, Tabs } from '#app/ui/index.ts';
import { acceptsEntries } from '../analysis-life.model.ts';
import type { AnalysisHeader } from '../internal-analyses.queries.server.ts';
import { AnalysisStateBadge } from './analysis-state.tsx';

type AnalysisFrameProps = {
  header: AnalysisHeader;
  /** Whether the reader writes in this register: then the ways to bring risks in are shown. */
  mayWrite: boolean;
  /** The one primary action of the page. */
  action?: ReactNode;
  secondary?: ReactNode;
  children: ReactNode;
};

/** What every page of one analysis shares: the way to it, whose it is and its state, and the way to its other pages. */
export function AnalysisFrame({ header, mayWrite, action, secondary, children }: AnalysisFrameProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const page = `/analyses/${header.officeId}/${header.analysisId}`;
  const name = t('internalAnalyses.name', { year: header.year, number: header.number });
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('internalAnalyses.list.title'), to: '/analyses' }, { label: name }]} />
      <PageHeader
        kicker={`${name} · ${localize(header.officeName)}`}
        title={localize(header.organisationName)}
        state={<AnalysisStateBadge state={header.state} />}
        facts={[
          { label: t('internalAnalyses.fields.region'), value: localize(header.regionName) },
          { label: t('internalAnalyses.fields.period'), value: format.dateRange(header.periodFrom, header.periodTo) },
          ...(header.dueOn ? [{ label: t('internalAnalyses.fields.dueOn'), value: format.date(header.dueOn) }] : []),
          ...(header.signedOn ? [{ label: t('internalAnalyses.fields.signedOn'), value: format.date(header.signedOn) }] : []),
        ]}
        secondary={secondary}
        action={action}
      />
      <Tabs
        label={t('internalAnalyses.tabs.label')}
        tabs={[
          { to: page, label: t('internalAnalyses.tabs.procedure'), end: true },
          { to: `/risks?analysis=${header.analysisId}`, label: t('internalAnalyses.tabs.risks') },
          { to: `${page}/papers`, label: t('internalAnalyses.tabs.papers') },
          ...(mayWrite && acceptsEntries(header.state)
            ? [{ to: `${page}/import`, label: t('internalAnalyses.tabs.import') }]
            : []),
          ...(header.previousAnalysisId ? [{ to: `${page}/carry-over`, label: t('internalAnalyses.tabs.carryOver') }] : []),
        ]}
      />
      {children}
    </Page>
  );
}
