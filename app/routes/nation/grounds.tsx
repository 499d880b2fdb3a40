import { useLoaderData } from '@remix-run/react';
import { GroundsPage } from '#app/features/catalogue/components/grounds-page.tsx';
import { loadLegalBases } from '#app/features/catalogue/catalogue.queries.server.ts';
import { groundsSearch, legalBasisSchema } from '#app/features/catalogue/catalogue.schema.ts';
import { editLegalBasis } from '#app/features/catalogue/catalogue.service.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'catalogue.read', search: groundsSearch }, async ({ actor, read }) => ({
  grounds: await read(loadLegalBases),
  canEdit: may(actor, 'catalogue.edit'),
}));

export const action = defineAction({ access: 'catalogue.edit', search: groundsSearch, input: legalBasisSchema }, async ({ input, write }) => {
  await write((transaction) => editLegalBasis(transaction, input));
  return redirectWithFlash('/catalogue/grounds', { messageKey: 'catalogue.done.ground' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('catalogue.grounds.title'));

export default function Grounds() {
  return <GroundsPage {...useLoaderData<typeof loader>()} />;
}
