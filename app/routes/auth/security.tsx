import { useLoaderData } from '@remix-run/react';
import { Security } from '#app/features/identity/components/security.tsx';
import { clientOf } from '#app/features/identity/client.server.ts';
import { relyingPartyOf } from '#app/features/identity/passkeys.server.ts';
import { recoveryCodesPage } from '#app/features/identity/recovery-codes.server.ts';
import { securitySchema } from '#app/features/identity/second-factor.schema.ts';
import { addFactorOf, forgetDevice, removeFactor, renewRecoveryCodes, securityOf } from '#app/features/identity/second-factor.service.server.ts';
import { offerTotp } from '#app/features/identity/totp.server.ts';
import { isFresh } from '#app/platform/auth/fresh-proof.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const page = '/account/security';

export const loader = defineLoader({ access: 'account.use' }, async ({ request, services, viewer }) => ({
  ...(await securityOf(services, viewer)),
  offer: await offerTotp(services, viewer),
  hasPasskeys: relyingPartyOf(services, request) !== null,
  isFresh: isFresh(viewer.provedAt, services.now()),
}));

const withCookies = (cookies: readonly string[]) => new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));

/** A passkey's challenge belongs to the session: the proof is asked for before it is given (`passkey-options.ts`). */
export const action = defineAction({ access: 'account.use', input: securitySchema, needsFreshProof: ({ intent }) => intent !== 'forgetDevice' && intent !== 'addPasskey' }, async ({ request, services, viewer, input }) => {
  const client = clientOf(request);
  switch (input.intent) {
    case 'addApp':
    case 'addPasskey': {
      const { cookies, hasCodes } = await addFactorOf(services, viewer, input, client, request);
      return redirectWithFlash(hasCodes ? recoveryCodesPage : page, { messageKey: 'identity.security.added' }, withCookies(cookies));
    }
    case 'removeApp':
      return redirectWithFlash(page, { messageKey: 'identity.security.removed' }, withCookies(await removeFactor(services, viewer, { method: 'totp' }, client)));
    case 'removePasskey':
      return redirectWithFlash(page, { messageKey: 'identity.security.removed' }, withCookies(await removeFactor(services, viewer, { method: 'passkey', passkeyId: input.passkeyId }, client)));
    case 'renewCodes':
      return redirectWithFlash(recoveryCodesPage, { messageKey: 'identity.security.codesMade' }, withCookies(await renewRecoveryCodes(services, viewer, client)));
    case 'forgetDevice':
      await forgetDevice(services, viewer, input.key, client);
      return redirectWithFlash(page, { messageKey: 'identity.security.deviceForgotten' });
  }
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.security.title'));

export default function SecurityPage() {
  return <Security {...useLoaderData<typeof loader>()} />;
}
