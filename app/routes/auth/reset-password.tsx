import { redirect } from '@remix-run/node';
import { clientOf } from '#app/features/identity/client.server.ts';
import { answerOf } from '#app/features/identity/session-start.server.ts';
import { Entrance } from '#app/features/identity/components/entrance.tsx';
import { NewPasswordForm } from '#app/features/identity/components/new-password-form.tsx';
import { newPasswordSchema, oneTimeLinkParams } from '#app/features/identity/identity.schema.ts';
import { requireUsableReset, resetPassword } from '#app/features/identity/identity.service.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'public', params: oneTimeLinkParams }, async ({ services, params }) => {
  await requireUsableReset(services, params.token);
  return {};
});

export const action = defineAction(
  { access: 'public', params: oneTimeLinkParams, input: newPasswordSchema },
  async ({ request, services, params, input }) => {
    const { address, headers } = answerOf(await resetPassword(services, params.token, input.password, clientOf(request)), '/');
    return redirect(address, { headers });
  },
);

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.reset.title'));

export default function ResetPassword() {
  const { t } = useTranslation();
  return (
    <Entrance title={t('identity.reset.title')}>
      <NewPasswordForm submitLabel={t('identity.reset.save')} />
    </Entrance>
  );
}
