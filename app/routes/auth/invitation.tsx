import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { clientOf } from '#app/features/identity/client.server.ts';
import { answerOf } from '#app/features/identity/session-start.server.ts';
import { Entrance } from '#app/features/identity/components/entrance.tsx';
import { NewPasswordForm } from '#app/features/identity/components/new-password-form.tsx';
import { newPasswordSchema, oneTimeLinkParams } from '#app/features/identity/identity.schema.ts';
import { acceptInvitation, findInvitation } from '#app/features/identity/identity.service.server.ts';
import { defineAction, defineLoader, parseInput } from '#app/platform/http/route.server.ts';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'public', params: oneTimeLinkParams }, async ({ services, params }) =>
  findInvitation(services, params.token),
);

/** Somebody with an account proves it with its password, which was chosen under rules of its time. */
const submitted = z.object({ password: z.string().min(1, 'platform.errors.required').max(200, 'platform.errors.tooLong'), repeated: z.string().optional() });

export const action = defineAction(
  { access: 'public', params: oneTimeLinkParams, input: submitted },
  async ({ request, services, params, input }) => {
    const { hasAccount } = await findInvitation(services, params.token);
    if (!hasAccount) parseInput(newPasswordSchema, input);
    const { address, headers } = answerOf(await acceptInvitation(services, params.token, input.password, clientOf(request)), '/');
    return redirect(address, { headers });
  },
);

export const handle = pageTitle<typeof loader>((data, { t }) => t('identity.invitation.title', { name: data.fullName }));

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Entrance title={t('identity.invitation.title', { name: invitation.fullName })}>
      <p>
        {t('identity.invitation.about', {
          inviter: invitation.invitedByName,
          role: t(`identity.roles.${invitation.role}`),
          office: localize(invitation.officeName),
        })}
      </p>
      <p>{invitation.email}</p>
      <NewPasswordForm submitLabel={t('identity.invitation.accept')} isKnown={invitation.hasAccount} />
    </Entrance>
  );
}
