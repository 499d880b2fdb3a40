import { useLoaderData } from '@remix-run/react';
import { NeedsToday, StandingFigures } from '#app/features/dashboards/index.ts';
import { loadNeeds, loadStandingFor } from '#app/features/dashboards/index.server.ts';
import { NationPage } from '#app/features/statistics/components/nation-page.tsx';
import { loadNationFor } from '#app/features/statistics/nation.queries.server.ts';
import { choosePeriod } from '#app/features/statistics/statistics.model.ts';
import { yearSearch } from '#app/features/statistics/statistics.schema.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'nation.read', search: yearSearch }, async ({ actor, search, today, read }) => {
  const period = choosePeriod(search, today);
  const [page, needs, standing] = await read((transaction) =>
    Promise.all([
      loadNationFor(transaction, actor, read, { period, today }), loadNeeds(transaction, actor, today),
      loadStandingFor(transaction, actor, read, { subject: { kind: 'nation' }, span: { from: period.from, to: period.to } }),
    ]),
  );
  return { page, needs, standing, period, today, role: actor.role };
});

export const handle = pageTitle<typeof loader>((data, { t }) => t('statistics.overview.title', { year: data.period.label }));

const places = {
  risks: '/risks', overdueRisks: '/risks?overdue=yes', analyses: '/analyses', checklists: '/checklists', actions: '/actions?state=overdue', work: '/portfolio', escalations: '/escalations', events: '/culture',
};

export default function Nation() {
  const { needs, standing, role, ...nation } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <NationPage
      {...nation}
      needs={<NeedsToday needs={needs} reader={role} today={nation.today} />}
      figures={<StandingFigures standing={standing} title={t('dashboards.ofNation', { year: nation.period.label })} places={places} />}
    />
  );
}
