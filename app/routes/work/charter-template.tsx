import { useLoaderData } from '@remix-run/react';
import { differencesOfContents } from '#app/features/charters/charter-difference.model.ts';
import { answerTemplateSchema, charterParams } from '#app/features/charters/charters.schema.ts';
import { TemplateOfferPage } from '#app/features/charters/components/template-offer-page.tsx';
import { answerTemplateOffer, loadCharterHeader, loadNames, loadTemplateMerge } from '#app/features/charters/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.draft', params: charterParams }, ({ params, read }) =>
  read(async (transaction) => {
    const [header, names, merge] = await Promise.all([
      loadCharterHeader(transaction, params), loadNames(transaction, params), loadTemplateMerge(transaction, params),
    ]);
    if (!merge) return { header, names, offer: null };
    const { content, merged, ...versions } = merge;
    return { header, names, offer: { ...versions, differences: differencesOfContents(content, merged) } };
  }),
);

export const action = defineAction(
  { access: 'charter.draft', params: charterParams, input: answerTemplateSchema },
  async ({ params, input, write }) => {
    await write((transaction) => answerTemplateOffer(transaction, params, input));
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}`, { messageKey: `charters.template.done.${input.intent}` });
  },
);

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((data, { t }) => `${t('charters.template.page')}: ${data.header.code}`);

export default function CharterTemplate() {
  return <TemplateOfferPage {...useLoaderData<typeof loader>()} />;
}
