import { useLoaderData } from '@remix-run/react';
import { NeedsToday, StandingFigures } from '#app/features/dashboards/index.ts';
import { loadNeeds, loadStanding } from '#app/features/dashboards/index.server.ts';
import { ProgressPage } from '#app/features/progress/components/progress-page.tsx';
import { loadProgress } from '#app/features/progress/progress.queries.server.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';

export const loader = defineLoader({ access: 'progress.read' }, async ({ actor, viewer, today, read }) => {
  const span = { from: `${yearOf(today)}-01-01`, to: today };
  const [rows, needs, standing] = await read((transaction) =>
    Promise.all([loadProgress(transaction, actor, today), loadNeeds(transaction, actor, today), loadStanding(transaction, { kind: 'office', officeId: actor.officeId }, span)]),
  );
  return { rows, needs, standing, role: actor.role, officeName: viewer.membership!.officeName, today };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.progress'));

const places = {
  risks: '/risks', overdueRisks: '/risks?overdue=yes', analyses: '/analyses', checklists: '/checklists', actions: '/actions?state=overdue', work: '/portfolio', escalations: '/escalations', events: '/culture',
};

export default function Progress() {
  const { needs, standing, role, ...progress } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ProgressPage
      {...progress}
      needs={role === 'projectManager' ? <NeedsToday needs={needs} reader={role} today={progress.today} /> : null}
      figures={role === 'projectManager' ? <StandingFigures standing={standing} title={t('dashboards.ofOffice', { year: yearOf(progress.today) })} places={places} /> : null}
    />
  );
}
