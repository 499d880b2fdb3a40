import { Form, useLoaderData } from '@remix-run/react';
import { clientOf } from '#app/features/identity/client.server.ts';
import { signInRulesSchema } from '#app/features/identity/second-factor.schema.ts';
import { readSignInRules, saveSignInRules } from '#app/features/identity/second-factor.service.server.ts';
import { roles } from '#app/platform/auth/actor.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Checkbox, FieldSet, FormStack, Page, PageHeader, Section } from '#app/ui/index.ts';

export const loader = defineLoader({ access: 'signInRules.edit' }, async ({ services }) => readSignInRules(services));

export const action = defineAction({ access: 'signInRules.edit', input: signInRulesSchema }, async ({ request, services, viewer, input }) => {
  await saveSignInRules(services, viewer, input, clientOf(request));
  return redirectWithFlash('/sign-in-rules', { messageKey: 'identity.rules.saved' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.rules.title'));

export default function SignInRules() {
  const rules = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { summary } = useFormRefusal();
  return (
    <Page>
      <PageHeader title={t('identity.rules.title')} />
      <Section title={t('identity.rules.secondFactor')} about={t('identity.rules.secondFactorAbout')}>
        <Form method="post">
          <FormStack>
            {summary}
            <input type="hidden" name="version" value={rules.version} />
            <FieldSet legend={t('identity.rules.roles')}>
              {roles.map((role) => (
                <Checkbox key={role} id={`role-${role}`} name="roles" value={role} label={t(`identity.roles.${role}`)} defaultChecked={rules.roles.includes(role)} />
              ))}
            </FieldSet>
            <ButtonRow>
              <Button type="submit" tone="primary">
                {t('identity.rules.save')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </Section>
    </Page>
  );
}
