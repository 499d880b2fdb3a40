import { redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { AuthenticatorApp } from '#app/features/identity/components/authenticator-app.tsx';
import { AppCodeField } from '#app/features/identity/components/code-fields.tsx';
import { Entrance } from '#app/features/identity/components/entrance.tsx';
import { PasskeyButton } from '#app/features/identity/components/passkey-button.tsx';
import { clientOf } from '#app/features/identity/client.server.ts';
import { localPath } from '#app/features/identity/identity.schema.ts';
import { relyingPartyOf } from '#app/features/identity/passkeys.server.ts';
import { recoveryCodesPage } from '#app/features/identity/recovery-codes.server.ts';
import { enrolmentSchema, entranceSearch } from '#app/features/identity/second-factor.schema.ts';
import { enterWithNewFactor } from '#app/features/identity/second-factor.service.server.ts';
import { answerOf } from '#app/features/identity/session-start.server.ts';
import { offerTotp } from '#app/features/identity/totp.server.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FormStack, TextField } from '#app/ui/index.ts';

export const loader = defineLoader({ access: 'public', search: entranceSearch }, async ({ request, services, search }) => {
  const entrant = await services.auth.entrant(request);
  if (entrant?.stage !== 'enrolment') throw redirect('/sign-in');
  return { name: entrant.name, offer: await offerTotp(services, entrant), hasPasskeys: relyingPartyOf(services, request) !== null, returnTo: localPath(search.returnTo) };
});

export const action = defineAction({ access: 'public', input: enrolmentSchema, search: entranceSearch }, async ({ request, services, input }) => {
  const entrant = await services.auth.entrant(request);
  if (entrant?.stage !== 'enrolment') throw redirect('/sign-in');
  const entry = await enterWithNewFactor(services, entrant, input, clientOf(request), request);
  const { address, headers } = answerOf(entry, `${recoveryCodesPage}?returnTo=${encodeURIComponent(localPath(input.returnTo))}`);
  return redirect(address, { headers });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.secondFactor.enrolment'));

export default function Enrolment() {
  const { name, offer, hasPasskeys, returnTo } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Entrance title={t('identity.secondFactor.enrolment')}>
      <p>{t('identity.secondFactor.enrolmentAbout', { name })}</p>
      {summary}
      {offer && (
        <>
          <h2>{t('identity.secondFactor.app')}</h2>
          <AuthenticatorApp offer={offer} />
          <Form method="post" reloadDocument>
            <FormStack>
              <input type="hidden" name="returnTo" value={returnTo} />
              <AppCodeField error={errorOf('code')} />
              <Button type="submit" tone="primary" wide>
                {t('identity.secondFactor.addApp')}
              </Button>
            </FormStack>
          </Form>
        </>
      )}
      {hasPasskeys && (
        <>
          <h2>{t('identity.secondFactor.passkey')}</h2>
          <p>{t('identity.secondFactor.passkeyAbout')}</p>
          <Form method="post" reloadDocument>
            <FormStack>
              <input type="hidden" name="returnTo" value={returnTo} />
              <TextField name="name" label={t('identity.secondFactor.passkeyName')} defaultValue={t('identity.secondFactor.passkey')} maxLength={80} error={errorOf('name')} />
              <PasskeyButton purpose="add" label={t('identity.secondFactor.addPasskey')} />
            </FormStack>
          </Form>
        </>
      )}
      <Form method="post" action="/sign-out" reloadDocument>
        <Button type="submit" tone="quiet">
          {t('identity.secondFactor.asSomebodyElse')}
        </Button>
      </Form>
    </Entrance>
  );
}
