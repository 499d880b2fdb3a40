import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { ConfirmIdentity, type HeldForm } from '#app/features/identity/components/confirm-identity.tsx';
import { clientOf } from '#app/features/identity/client.server.ts';
import { proofSchema, proveAgain } from '#app/features/identity/confirm.service.server.ts';
import { localPath } from '#app/features/identity/identity.schema.ts';
import { relyingPartyOf } from '#app/features/identity/passkeys.server.ts';
import { factorsOf } from '#app/features/identity/second-factor.service.server.ts';
import { proofField } from '#app/platform/auth/fresh-proof.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { flatFields } from '#app/platform/http/held-form.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const search = z.object({ to: z.string().max(4000).optional(), from: z.string().max(4000).optional(), file: z.enum(['asked', 'ready']).optional().catch(undefined) });

export const loader = defineLoader({ access: 'account.use', search }, async ({ request, services, viewer, search: { to, from, file } }) => {
  const { hasApp, passkeys } = await factorsOf(services, viewer.accountId);
  return { to: localPath(to), from: localPath(from ?? (file ? '/' : to)), isReady: file === 'ready', hasApp, hasPasskey: passkeys.length > 0 && relyingPartyOf(services, request) !== null };
});

/** A form comes here first without a proof, and stays on the page while it is asked for; with the proof it goes on to its own address. */
export const action = defineAction({ access: 'account.use', search, input: z.record(z.string(), z.unknown()) }, async ({ request, services, viewer, search: { to, from, file }, input }) => {
  const { [proofField]: proof, ...form } = input;
  const held: HeldForm = flatFields(form);
  if (proof === undefined) return data({ held, error: null });
  try {
    const cookie = await proveAgain(services, viewer, proofSchema.parse(proof), clientOf(request), request);
    const headers = { 'Set-Cookie': cookie };
    if (held.length > 0) return redirect(localPath(to), { status: 307, headers });
    return redirect(file ? `/confirm?file=ready&to=${encodeURIComponent(localPath(to))}&from=${encodeURIComponent(localPath(from))}` : localPath(to), { status: 303, headers });
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    return data({ held, error: { messageKey: error.messageKey, params: error.params } }, { status: 422 });
  }
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.confirm.title'));

export default function Confirm() {
  const answer = useActionData<typeof action>();
  const shown = answer && 'held' in answer ? answer : { held: [], error: null };
  return <ConfirmIdentity {...useLoaderData<typeof loader>()} {...shown} />;
}
