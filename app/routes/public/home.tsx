import { redirect } from '@remix-run/node';
import { homeOf } from '#app/features/identity/index.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'public' }, async ({ viewer }) =>
  redirect(viewer ? homeOf(viewer.actor?.role ?? null) : '/sign-in'),
);
