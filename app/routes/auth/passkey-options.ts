import { askForPasskey, offerPasskey, relyingPartyOf } from '#app/features/identity/passkeys.server.ts';
import { passkeyPurposeSchema } from '#app/features/identity/second-factor.schema.ts';
import { isFresh } from '#app/platform/auth/fresh-proof.ts';
import { forbidden, notFound } from '#app/platform/errors/app-error.ts';
import { defineAction } from '#app/platform/http/route.server.ts';

/** What the browser needs to ask for a passkey, or to make one: for who is in, and for who has given the password. */
export const action = defineAction({ access: 'public', answers: 'json', input: passkeyPurposeSchema }, async ({ request, services, viewer, input }) => {
  const entrant = viewer ? null : await services.auth.entrant(request);
  const party = relyingPartyOf(services, request);
  if (!party) throw notFound();
  if (input.purpose === 'show') {
    if (!viewer && entrant?.stage !== 'secondFactor') throw notFound();
    return Response.json(await askForPasskey(services, party, (viewer ?? entrant)!));
  }
  if (!viewer && entrant?.stage !== 'enrolment') throw notFound();
  if (viewer && !isFresh(viewer.provedAt, services.now())) throw forbidden();
  return Response.json(await offerPasskey(services, party, (viewer ?? entrant)!));
});
