import { redirect } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Entrance } from '#app/features/identity/components/entrance.tsx';
import { clientOf } from '#app/features/identity/client.server.ts';
import { answerOf } from '#app/features/identity/session-start.server.ts';
import { localPath, signInSchema } from '#app/features/identity/identity.schema.ts';
import { signIn } from '#app/features/identity/identity.service.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { useActionForm } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FormErrorSummary, FormStack, TextField } from '#app/ui/index.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'public' }, async ({ request, viewer, services }) => {
  if (viewer) throw redirect('/');
  const entrant = await services.auth.entrant(request);
  if (entrant) throw redirect(answerOf({ cookies: [], stage: entrant.stage }, localPath(new URL(request.url).searchParams.get('returnTo') ?? undefined)).address);
  return { isDemo: services.config.isDemo, provider: services.signOn?.name ?? null };
});

export const action = defineAction({ access: 'public', input: signInSchema }, async ({ request, services, input }) => {
  const { address, headers } = answerOf(await signIn(services, input, clientOf(request)), localPath(input.returnTo));
  return redirect(address, { headers });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.signIn'));

export default function SignIn() {
  const { isDemo, provider } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { register, errorOf, refusal, isSubmitting, formProps } = useActionForm({
    schema: signInSchema,
    defaultValues: { email: '', password: '' },
  });
  const messageOf = (name: string) => errorOf(name) && t(errorOf(name)!);
  return (
    <Entrance title={t('identity.signIn')}>
      <Form method="post" reloadDocument {...formProps}>
        <FormStack>
          {search.get('signOn') === 'refused' && <FormErrorSummary errors={[]} formError={t('identity.errors.signOn')} />}
          {refusal && <FormErrorSummary errors={[]} formError={t(refusal.messageKey, refusal.params)} />}
          <input type="hidden" name="returnTo" value={search.get('returnTo') ?? '/'} />
          <TextField label={t('identity.email')} type="email" autoComplete="username" {...register('email')} error={messageOf('email')} />
          <TextField
            label={t('identity.password')}
            type="password"
            autoComplete="current-password"
            {...register('password')}
            error={messageOf('password')}
          />
          <Button type="submit" tone="primary" wide pending={isSubmitting}>
            {t('identity.signIn')}
          </Button>
          {provider && <a href={`/sign-in/sign-on?returnTo=${encodeURIComponent(search.get('returnTo') ?? '/')}`}>{t('identity.signOn', { name: provider })}</a>}
          <Link to="/forgot-password">{t('identity.forgot.link')}</Link>
          <Link to="/public/audit-roots">{t('identity.auditRoots')}</Link>
          {isDemo && <Link to="/outbox">{t('identity.outbox.title')}</Link>}
        </FormStack>
      </Form>
    </Entrance>
  );
}
