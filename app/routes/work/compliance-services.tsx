import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RegisterPage } from '#app/features/compliance-services/components/register-page.tsx';
import { complianceSearch } from '#app/features/compliance-services/compliance.search.ts';
import { loadRegisterPage } from '#app/features/compliance-services/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'compliance.read', search: complianceSearch }, async ({ request, actor, search, today, read }) => {
  const page = await read((transaction) => loadRegisterPage(transaction, actor, search, today));
  const [only] = page.rows;
  // An officer answers for one organisation: its page is the register, unless something was asked for.
  if (actor.scope === 'organisation' && only && new URL(request.url).search === '') throw redirect(`/compliance-services/${only.officeId}/${only.id}`);
  return page;
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('complianceServices.title'));

export default function ComplianceServices() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />;
}
