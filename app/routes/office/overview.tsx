import { useLoaderData } from '@remix-run/react';
import { WaitingChanges } from '#app/features/charter-life/index.ts';
import { loadWaitingChanges } from '#app/features/charter-life/index.server.ts';
import { headlinesOf, NeedsToday, OwnFigures, StandingFigures } from '#app/features/dashboards/index.ts';
import { loadNeeds, loadStanding } from '#app/features/dashboards/index.server.ts';
import { OfficePage } from '#app/features/progress/components/office-page.tsx';
import { loadOfficeOverview } from '#app/features/progress/office.queries.server.ts';
import { choosePeriod } from '#app/features/statistics/index.ts';
import { loadStatistics } from '#app/features/statistics/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';

export const loader = defineLoader({ access: 'ownOffice.read' }, async ({ actor, viewer, today, read }) => {
  const year = choosePeriod({}, today);
  const [overview, changes, needs, blocks, standing] = await read((transaction) =>
    Promise.all([
      loadOfficeOverview(transaction, actor, today), loadWaitingChanges(transaction, actor), loadNeeds(transaction, actor, today),
      loadStatistics(transaction, actor, year, today), loadStanding(transaction, { kind: 'office', officeId: actor.officeId }, { from: year.from, to: today }),
    ]),
  );
  return { overview, changes, needs, headlines: headlinesOf(blocks), standing, officeId: actor.officeId, officeName: viewer.membership!.officeName, today, year: Number(year.label) };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.office'));

const places = {
  risks: '/risks', overdueRisks: '/risks?overdue=yes', analyses: '/analyses', checklists: '/checklists', actions: '/actions?state=overdue', work: '/portfolio', escalations: '/escalations', events: '/culture',
};

export default function Office() {
  const { changes, needs, headlines, standing, year, ...office } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OfficePage
      {...office}
      needs={<NeedsToday needs={needs} reader="officeLead" today={office.today} />}
      changes={<WaitingChanges changes={changes} hasOffices={false} />}
      figures={
        <>
          <OwnFigures blocks={headlines} title={t('dashboards.figuresOf', { year })} year={year} officeId={office.officeId} />
          <StandingFigures standing={standing} title={t('dashboards.ofOffice', { year })} places={places} />
        </>
      }
    />
  );
}
