import { Form } from '@remix-run/react';
import { freshMinutes, proofField } from '#app/platform/auth/fresh-proof.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FormErrorSummary, FormStack, Page, PageHeader, Section, TextField } from '#app/ui/index.ts';

export type HeldForm = readonly [name: string, value: string][];

type ConfirmIdentityProps = {
  to: string;
  /** A file was asked for, and may be taken now. */
  isReady: boolean;
  hasApp: boolean;
  held: HeldForm;
  error: { messageKey: string; params: Record<string, string | number> } | null;
};

export function ConfirmIdentity({ to, isReady, hasApp, held, error }: ConfirmIdentityProps) {
  const { t } = useTranslation();
  if (isReady) {
    return (
      <Page>
        <meta httpEquiv="refresh" content={`0;url=${to}`} />
        <PageHeader title={t('identity.confirm.done')} />
        <p>
          {t('identity.confirm.fileAbout')} <a href={to}>{t('identity.confirm.file')}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t('identity.confirm.title')} />
      <Section title={t('identity.confirm.proof')} about={t('identity.confirm.about', { count: freshMinutes })}>
        <Form method="post" reloadDocument>
          <FormStack>
            {error && <FormErrorSummary errors={[]} formError={t(error.messageKey, error.params)} />}
            {held.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <TextField name={`${proofField}.password`} label={t('identity.password')} type="password" autoComplete="current-password" />
            {hasApp && <TextField name={`${proofField}.code`} label={t('identity.confirm.orCode')} inputMode="numeric" autoComplete="one-time-code" narrow />}
            <Button type="submit" tone="primary">
              {t('identity.confirm.goOn')}
            </Button>
          </FormStack>
        </Form>
      </Section>
    </Page>
  );
}
