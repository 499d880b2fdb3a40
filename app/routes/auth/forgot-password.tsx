import { Form, Link, useActionData } from '@remix-run/react';
import { Entrance } from '#app/features/identity/components/entrance.tsx';
import { requestResetSchema } from '#app/features/identity/identity.schema.ts';
import { clientOf } from '#app/features/identity/client.server.ts';
import { requestPasswordReset } from '#app/features/identity/identity.service.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { useActionForm } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, FormErrorSummary, FormStack, TextField } from '#app/ui/index.ts';

export const loader = defineLoader({ access: 'public' }, async () => ({}));

export const action = defineAction({ access: 'public', input: requestResetSchema }, async ({ request, services, input }) => {
  await requestPasswordReset(services, input.email, clientOf(request));
  return { isSent: true };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.forgot.title'));

export default function ForgotPassword() {
  const { t } = useTranslation();
  const actionData = useActionData<typeof action>();
  const { register, errorOf, refusal, isSubmitting, formProps } = useActionForm({ schema: requestResetSchema, defaultValues: { email: '' } });
  const error = errorOf('email');
  return (
    <Entrance title={t('identity.forgot.title')}>
      {actionData && 'isSent' in actionData ? (
        <Banner>{t('identity.forgot.sent')}</Banner>
      ) : (
        <Form method="post" {...formProps}>
          <FormStack>
            {refusal && <FormErrorSummary errors={[]} formError={t(refusal.messageKey, refusal.params)} />}
            <p>{t('identity.forgot.about')}</p>
            <TextField label={t('identity.email')} type="email" autoComplete="username" {...register('email')} error={error && t(error)} />
            <Button type="submit" tone="primary" wide pending={isSubmitting}>
              {t('identity.forgot.send')}
            </Button>
          </FormStack>
        </Form>
      )}
      <Link to="/sign-in">{t('identity.signIn')}</Link>
    </Entrance>
  );
}
