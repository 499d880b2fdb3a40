import { redirect } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { Account } from '#app/features/identity/components/account.tsx';
import { accountSchema } from '#app/features/identity/identity.schema.ts';
import { changePassword, clientOf, endSession, listSessions } from '#app/features/identity/identity.service.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import type { loader as rootLoader } from '#app/root.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'account.use' }, async ({ services, viewer }) => ({
  name: viewer.name,
  email: viewer.email,
  sessions: await listSessions(services, viewer),
}));

export const action = defineAction({ access: 'account.use', input: accountSchema }, async ({ request, services, viewer, input }) => {
  if (input.intent === 'endAllSessions') {
    return redirect('/sign-in', { headers: { 'Set-Cookie': await services.auth.endAll(viewer.accountId) } });
  }
  if (input.intent === 'endSession') {
    await endSession(services, viewer, input.sessionKey);
    return redirectWithFlash('/account', { messageKey: 'identity.account.sessionEnded' });
  }
  const cookie = await changePassword(services, viewer, input, clientOf(request));
  return redirectWithFlash('/account', { messageKey: 'identity.account.passwordChanged' }, new Headers({ 'Set-Cookie': cookie }));
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.account.title'));

export default function AccountPage() {
  const data = useLoaderData<typeof loader>();
  const density = useRouteLoaderData<typeof rootLoader>('root')?.density ?? 'compact';
  return <Account {...data} density={density} />;
}
