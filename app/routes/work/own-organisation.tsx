import { useLoaderData } from '@remix-run/react';
import { OwnOrganisationPage } from '#app/features/dashboards/index.ts';
import { loadNeeds, loadStanding } from '#app/features/dashboards/index.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';

export const loader = defineLoader({ access: 'ownOrganisation.read' }, async ({ actor, viewer, today, read }) => {
  const { officeId, organisationId } = actor;
  if (organisationId === null) throw notFound();
  const year = yearOf(today);
  const [needs, standing] = await read((transaction) =>
    Promise.all([loadNeeds(transaction, actor, today), loadStanding(transaction, { kind: 'organisation', officeId, organisationId }, { from: `${year}-01-01`, to: today })]),
  );
  return { name: viewer.membership!.organisationName!, needs, standing, today, year, briefing: `/briefing/organisation/${officeId}/${organisationId}` };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.ownOrganisation'));

export default function OwnOrganisation() {
  return <OwnOrganisationPage {...useLoaderData<typeof loader>()} />;
}
