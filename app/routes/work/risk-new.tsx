import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewRiskPage } from '#app/features/risk-register/components/new-risk-page.tsx';
import { newFormValues } from '#app/features/risk-register/form-initial.ts';
import { answerRiskForm, describeRisk, loadNewRisk } from '#app/features/risk-register/index.server.ts';
import { newRiskSchema, newRiskSearch } from '#app/features/risk-register/risk-register.schema.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import * as z from 'zod';

export const loader = defineLoader({ access: 'register.write', search: newRiskSearch }, async ({ actor, search, today, read }) => {
  const { analysis } = search;
  if (analysis === null) return null;
  const options = await read((transaction) => loadNewRisk(transaction, analysis, today));
  const entry = options.library.find(({ id }) => id === search.entry);
  return { ...options, initial: newFormValues(options.place, entry, today), isFull: search.full !== undefined, personId: actor.personId, newId: uuid() };
});

export const action = defineAction({ access: 'register.write', search: newRiskSearch, input: z.record(z.string(), z.unknown()) }, async ({ actor, search, input, today, write }) => {
  const { analysis } = search;
  if (analysis === null) throw notFound();
  return answerRiskForm(input, newRiskSchema, async ({ recommendation, ...risk }) => {
    const made = await write(async (transaction) => {
      const { place } = await loadNewRisk(transaction, analysis, today);
      return describeRisk(transaction, actor, place, { ...risk, recommendations: recommendation ? [recommendation] : [] }, today);
    });
    return redirectWithFlash(`/risks/${made.officeId}/${made.riskId}`, { messageKey: 'riskRegister.done.described' });
  });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';
export { keepFormClientAction as clientAction } from '#app/features/risk-register/components/keep-form-client-action.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('riskRegister.form.newTitle'));

export default function NewRisk() {
  const data = useLoaderData<typeof loader>();
  return <NewRiskPage data={data} />;
}
