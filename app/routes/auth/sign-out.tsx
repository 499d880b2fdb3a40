import { redirect } from '@remix-run/node';
import * as z from 'zod';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'public' }, async () => redirect('/'));

export const action = defineAction({ access: 'public', input: z.object({}) }, async ({ services, viewer }) => {
  const headers = new Headers();
  if (viewer) headers.append('Set-Cookie', await services.auth.end(viewer.sessionId));
  return redirect('/sign-in', { headers });
});
