import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { RegisterPage } from '#app/features/risk-register/components/register-page.tsx';
import { loadRegisterCounts, loadRegisterOptions, loadRegisterPage, quickEdit } from '#app/features/risk-register/index.server.ts';
import { registerSearch } from '#app/features/risk-register/register.search.ts';
import { quickEditSchema } from '#app/features/risk-register/risk-register.schema.ts';
import { SavedViews, savedViewActionSchema } from '#app/features/saved-views/index.ts';
import { loadSavedViews, removeView, saveView } from '#app/features/saved-views/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const screen = 'risks';
const nothing = { rows: [], next: null, previous: null };

export const loader = defineLoader({ access: 'register.read', search: registerSearch }, async ({ actor, search, today, read }) => {
  const [page, [totals, groups], options, views] = await read((transaction) =>
    Promise.all([
      search.group !== null && search.open === null ? nothing : loadRegisterPage(transaction, actor, search, today),
      loadRegisterCounts(transaction, actor, search, today, read),
      loadRegisterOptions(transaction, actor, search, today),
      loadSavedViews(transaction, screen),
    ]));
  return {
    ...page, totals, groups, options, views, search, today, role: actor.role, personId: actor.personId, newViewId: uuid(),
    maySave: may(actor, 'register.act'), mayWrite: may(actor, 'register.write'), mayMove: may(actor, 'register.carryOut'),
  };
});

const actionSchema = z.discriminatedUnion('intent', [...savedViewActionSchema.options, quickEditSchema]);

export const action = defineAction({ access: 'register.act', input: actionSchema }, async ({ actor, input, today, write }) => {
  if (input.intent === 'saveView') {
    await write((transaction) => saveView(transaction, actor, screen, input));
    return redirectWithFlash(`/risks?${input.query}`, { messageKey: 'savedViews.saved' });
  }
  if (input.intent === 'removeView') {
    await write((transaction) => removeView(transaction, input.id));
    return redirectWithFlash('/risks', { messageKey: 'savedViews.removed' });
  }
  await write((transaction) => quickEdit(transaction, actor, input, input, today));
  return redirectWithFlash(`/risks?${input.query}`, { messageKey: 'riskRegister.done.saved' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('riskRegister.list.title'));

export default function Risks() {
  const { views, personId, newViewId, maySave, ...register } = useLoaderData<typeof loader>();
  return <RegisterPage {...register} views={<SavedViews views={views} personId={personId} newId={newViewId} path="/risks" maySave={maySave} />} />;
}
