import { redirect } from '@remix-run/node';
import { homeOf } from '#app/features/identity/index.ts';
import { switchMembershipSchema } from '#app/features/identity/identity.schema.ts';
import { clientOf } from '#app/features/identity/client.server.ts';
import { switchMembership } from '#app/features/identity/identity.service.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'signedIn' }, async () => redirect('/'));

export const action = defineAction({ access: 'signedIn', input: switchMembershipSchema }, async ({ request, services, viewer, input }) => {
  const membership = viewer.memberships.find(({ id }) => id === input.membershipId);
  if (!membership) throw notFound();
  const cookie = await switchMembership(services, viewer, membership, clientOf(request));
  return redirect(homeOf(membership.role), { headers: { 'Set-Cookie': cookie } });
});
