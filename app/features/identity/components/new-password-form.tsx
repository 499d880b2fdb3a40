import { Form } from '@remix-run/react';
import { useActionForm } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FormErrorSummary, FormStack, TextField } from '#app/ui/index.ts';
import { newPasswordSchema, passwordLength } from '../identity.schema.ts';

/** Chooses a password, twice. With an account already there (`isKnown`), its password is asked for instead, once. */
export function NewPasswordForm({ submitLabel, isKnown = false }: { submitLabel: string; isKnown?: boolean }) {
  const { t } = useTranslation();
  const { register, errorOf, refusal, isSubmitting, formProps } = useActionForm({
    schema: newPasswordSchema,
    defaultValues: { password: '', repeated: '' },
  });
  const messageOf = (name: string) => errorOf(name) && t(errorOf(name)!);
  return (
    <Form method="post" reloadDocument {...(isKnown ? {} : formProps)}>
      <FormStack>
        {refusal && <FormErrorSummary errors={[]} formError={t(refusal.messageKey, refusal.params)} />}
        <TextField
          label={t('identity.password')}
          type="password"
          autoComplete={isKnown ? 'current-password' : 'new-password'}
          help={isKnown ? t('identity.invitation.knownPassword') : t('identity.passwordHelp', { count: passwordLength.minimum })}
          {...register('password')}
          error={messageOf('password')}
        />
        {!isKnown && (
          <TextField
            label={t('identity.repeatPassword')}
            type="password"
            autoComplete="new-password"
            {...register('repeated')}
            error={messageOf('repeated')}
          />
        )}
        <Button type="submit" tone="primary" wide pending={isSubmitting}>
          {submitLabel}
        </Button>
      </FormStack>
    </Form>
  );
}
