import { useLoaderData } from '@remix-run/react';
import { WaitingChanges } from '#app/features/charter-life/index.ts';
import { loadWaitingChanges } from '#app/features/charter-life/index.server.ts';
import { headlinesOf, NeedsToday, OwnFigures, StandingFigures } from '#app/features/dashboards/index.ts';
import { loadNeeds, loadStandingFor } from '#app/features/dashboards/index.server.ts';
import { RegionQueuePage } from '#app/features/progress/components/region-queue-page.tsx';
import { loadRegionQueue } from '#app/features/progress/queue.queries.server.ts';
import { choosePeriod } from '#app/features/statistics/index.ts';
import { loadStatisticsFor } from '#app/features/statistics/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';

export const loader = defineLoader({ access: 'queue.read' }, async ({ actor, viewer, today, read }) => {
  const year = choosePeriod({}, today);
  const [queue, changes, needs, blocks, standing] = await read((transaction) =>
    Promise.all([
      loadRegionQueue(transaction, actor, today), loadWaitingChanges(transaction, actor), loadNeeds(transaction, actor, today),
      loadStatisticsFor(transaction, actor, read, { period: year, today }),
      loadStandingFor(transaction, actor, read, { subject: { kind: 'region', regionCode: actor.regionCode! }, span: { from: year.from, to: today } }),
    ]),
  );
  return { queue, changes, needs, headlines: headlinesOf(blocks), standing, regionCode: actor.regionCode!, regionName: viewer.membership!.regionName, today, year: Number(year.label) };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.queue'));

const places = {
  risks: '/risks', overdueRisks: '/risks?overdue=yes', analyses: '/analyses', checklists: '/checklists', actions: '/actions?state=overdue', work: '/portfolio', escalations: '/escalations', events: '/culture',
};

export default function Queue() {
  const { changes, needs, headlines, standing, year, ...queue } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <RegionQueuePage
      {...queue}
      needs={<NeedsToday needs={needs} reader="commissioner" today={queue.today} />}
      changes={<WaitingChanges changes={changes} hasOffices />}
      figures={
        <>
          <OwnFigures blocks={headlines} title={t('dashboards.figuresOf', { year })} about={t('dashboards.regionAbout')} year={year} />
          <StandingFigures standing={standing} title={t('dashboards.ofRegion', { year })} places={places} />
        </>
      }
    />
  );
}
