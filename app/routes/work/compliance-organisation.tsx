import { useLoaderData } from '@remix-run/react';
import { OrganisationPage } from '#app/features/compliance-services/components/organisation-page.tsx';
import { organisationActionSchema, organisationParams } from '#app/features/compliance-services/compliance.schema.ts';
import { changeOrganisation, loadOrganisationPage } from '#app/features/compliance-services/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'compliance.read', params: organisationParams }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadOrganisationPage(transaction, actor, params, today))),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

export const action = defineAction({ access: 'compliance.write', params: organisationParams, input: organisationActionSchema }, async ({ services, actor, params, input, today, write }) => {
  await changeOrganisation(services, actor, write, params, input, today);
  return redirectWithFlash(`/compliance-services/${params.officeId}/${params.organisationId}`, { messageKey: `complianceServices.done.${input.intent}` });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${localize(header.name)}, ${t('complianceServices.columns.service')}`);

export default function ComplianceOrganisation() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} />;
}
