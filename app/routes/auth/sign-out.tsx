import { redirect } from '@remix-run/node';
import * as z from 'zod';
import { clientOf } from '#app/features/identity/client.server.ts';
import { signOut } from '#app/features/identity/identity.service.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'public' }, async () => redirect('/'));

export const action = defineAction({ access: 'public', input: z.object({}) }, async ({ request, services, viewer }) => {
  const headers = new Headers();
  if (viewer) headers.append('Set-Cookie', await signOut(services, viewer, clientOf(request)));
  else {
    const entrant = await services.auth.entrant(request);
    if (entrant) headers.append('Set-Cookie', await services.auth.within(services.database.auth).end(entrant.sessionId));
  }
  return redirect('/sign-in', { headers });
});
