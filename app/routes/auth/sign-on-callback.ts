import { redirect } from '@remix-run/node';
import { clientOf } from '#app/features/identity/client.server.ts';
import { localPath } from '#app/features/identity/identity.schema.ts';
import { answerOf } from '#app/features/identity/session-start.server.ts';
import { returnFromProvider, ticketCookie, ticketOf } from '#app/features/identity/sign-on.service.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'public' }, async ({ request, services }) => {
  const ticket = ticketOf(request);
  const ended = ticketCookie(null, services.config.origin);
  try {
    const { address, headers } = answerOf(await returnFromProvider(services, new URL(request.url).search, ticket, clientOf(request)), localPath(ticket?.returnTo));
    headers.append('Set-Cookie', ended);
    return redirect(address, { headers });
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    return redirect('/sign-in?signOn=refused', { headers: { 'Set-Cookie': ended } });
  }
});
