import { useLoaderData } from '@remix-run/react';
import { OrganisationPage } from '#app/features/tenancy/components/organisation-page.tsx';
import { loadOrganisation, loadPlaces, moveOrganisation } from '#app/features/tenancy/index.server.ts';
import { moveSchema, organisationParams } from '#app/features/tenancy/tenancy.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'organisation.read', params: organisationParams }, async ({ actor, params, today, read }) => {
  const canMove = may(actor, 'organisation.move');
  const [organisation, places] = await read((transaction) =>
    Promise.all([loadOrganisation(transaction, params.officeId, params.organisationId, may(actor, 'charter.read')), canMove ? loadPlaces(transaction) : null]),
  );
  if (!organisation) throw notFound();
  return { ...params, organisation, places, today };
});

export const action = defineAction({ access: 'organisation.move', params: organisationParams, input: moveSchema }, async ({ actor, params, input, write }) => {
  await write((transaction) => moveOrganisation(transaction, actor, params, input));
  return redirectWithFlash(`/organisations/${input.toOfficeId}/${params.organisationId}`, { messageKey: 'tenancy.done.moved' });
});

export const handle = pageTitle<typeof loader>((data, { localize }) => localize(data.organisation.name));

export default function Organisation() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} />;
}
