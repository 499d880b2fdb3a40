import { redirect } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { AppCodeField, RecoveryCodeField } from '#app/features/identity/components/code-fields.tsx';
import { Entrance } from '#app/features/identity/components/entrance.tsx';
import { PasskeyButton } from '#app/features/identity/components/passkey-button.tsx';
import { clientOf } from '#app/features/identity/client.server.ts';
import { localPath } from '#app/features/identity/identity.schema.ts';
import { relyingPartyOf } from '#app/features/identity/passkeys.server.ts';
import { trustedDays } from '#app/features/identity/second-factor.model.ts';
import { entranceSearch, secondFactorSchema } from '#app/features/identity/second-factor.schema.ts';
import { enterWithFactor, factorsOf } from '#app/features/identity/second-factor.service.server.ts';
import { answerOf } from '#app/features/identity/session-start.server.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Checkbox, FormStack } from '#app/ui/index.ts';

export const loader = defineLoader({ access: 'public', search: entranceSearch }, async ({ request, services, search }) => {
  const entrant = await services.auth.entrant(request);
  if (entrant?.stage !== 'secondFactor') throw redirect('/sign-in');
  const { hasApp, passkeys, codesLeft } = await factorsOf(services, entrant.accountId);
  const methods = [
    ...(passkeys.length > 0 && relyingPartyOf(services, request) ? (['passkey'] as const) : []), ...(hasApp ? (['totp'] as const) : []), ...(codesLeft > 0 ? (['recovery'] as const) : []),
  ];
  return { name: entrant.name, methods, method: methods.find((method) => method === search.method) ?? methods[0] ?? 'recovery', returnTo: localPath(search.returnTo) };
});

export const action = defineAction({ access: 'public', input: secondFactorSchema, search: entranceSearch }, async ({ request, services, input }) => {
  const entrant = await services.auth.entrant(request);
  if (entrant?.stage !== 'secondFactor') throw redirect('/sign-in');
  const entry = await enterWithFactor(services, entrant, input, input.trust === 'on', clientOf(request), request);
  const { address, headers } = answerOf(entry, localPath(input.returnTo));
  return redirect(address, { headers });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.secondFactor.title'));

export default function SecondFactor() {
  const { name, methods, method, returnTo } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Entrance title={t('identity.secondFactor.title')}>
      <p>{name}</p>
      <Form method="post" reloadDocument>
        <FormStack>
          {summary}
          <input type="hidden" name="returnTo" value={returnTo} />
          {method === 'totp' && <AppCodeField error={errorOf('code')} />}
          {method === 'recovery' && <RecoveryCodeField error={errorOf('code')} />}
          {method !== 'recovery' && <Checkbox name="trust" label={t('identity.secondFactor.trust', { count: trustedDays })} help={t('identity.secondFactor.trustHelp')} />}
          {method === 'passkey' ? (
            <PasskeyButton purpose="show" label={t('identity.secondFactor.usePasskey')} tone="primary" />
          ) : (
            <Button type="submit" tone="primary" wide>
              {t('identity.signIn')}
            </Button>
          )}
        </FormStack>
      </Form>
      {methods.filter((other) => other !== method).map((other) => (
        <Link key={other} to={`?method=${other}&returnTo=${encodeURIComponent(returnTo)}`}>
          {t(`identity.secondFactor.instead.${other}`)}
        </Link>
      ))}
      <Form method="post" action="/sign-out" reloadDocument>
        <Button type="submit" tone="quiet">
          {t('identity.secondFactor.asSomebodyElse')}
        </Button>
      </Form>
    </Entrance>
  );
}
