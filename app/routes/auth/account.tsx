import { redirect } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { Account } from '#app/features/identity/components/account.tsx';
import { accountSchema } from '#app/features/identity/identity.schema.ts';
import { clientOf } from '#app/features/identity/client.server.ts';
import { changePassword, endAllSessions, endSession, listSessions } from '#app/features/identity/identity.service.server.ts';
import { idleHours } from '#app/platform/auth/auth.server.ts';
import { absoluteLifetimeDays } from '#app/platform/auth/session-store.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import type { loader as rootLoader } from '#app/root.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'account.use' }, async ({ services, viewer }) => ({
  name: viewer.name,
  email: viewer.email,
  limits: { idleHours, days: absoluteLifetimeDays },
  sessions: await listSessions(services, viewer),
}));

export const action = defineAction({ access: 'account.use', input: accountSchema }, async ({ request, services, viewer, input }) => {
  if (input.intent === 'endAllSessions') {
    return redirect('/sign-in', { headers: { 'Set-Cookie': await endAllSessions(services, viewer, clientOf(request)) } });
  }
  if (input.intent === 'endSession') {
    await endSession(services, viewer, input.sessionKey, clientOf(request));
    return redirectWithFlash('/account', { messageKey: 'identity.account.sessionEnded' });
  }
  const { cookies } = await changePassword(services, viewer, input, clientOf(request));
  return redirectWithFlash('/account', { messageKey: 'identity.account.passwordChanged' }, new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])));
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.account.title'));

export default function AccountPage() {
  const data = useLoaderData<typeof loader>();
  const density = useRouteLoaderData<typeof rootLoader>('root')?.density ?? 'compact';
  return <Account {...data} density={density} />;
}
