import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { RecoveryCodes } from '#app/features/identity/components/recovery-codes.tsx';
import { localPath } from '#app/features/identity/identity.schema.ts';
import { recoveryCodesCookie, recoveryCodesOf } from '#app/features/identity/recovery-codes.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

const search = z.object({ returnTo: z.string().max(2000).optional() });

export const loader = defineLoader({ access: 'account.use', search }, async ({ request, services, search: { returnTo } }) =>
  data(
    { codes: recoveryCodesOf(request), returnTo: localPath(returnTo ?? '/account/security') },
    { headers: { 'Set-Cookie': recoveryCodesCookie([], services.config.origin), 'Cache-Control': 'no-store' } },
  ));

export const shouldRevalidate = () => false;

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.secondFactor.codes'));

export default function RecoveryCodesPage() {
  return <RecoveryCodes {...useLoaderData<typeof loader>()} />;
}
