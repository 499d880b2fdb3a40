import { Form } from '@remix-run/react';
import { freshMinutes, proofField } from '#app/platform/auth/fresh-proof.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, FormErrorSummary, FormStack, LinkButton, Page, PageHeader, Section, TextField } from '#app/ui/index.ts';
import { PasskeyButton } from './passkey-button.tsx';

export type HeldForm = readonly [name: string, value: string][];

type ConfirmIdentityProps = {
  to: string;
  /** Where the person was when this was asked for. */
  from: string;
  /** A file was asked for, and may be taken now. */
  isReady: boolean;
  hasApp: boolean;
  hasPasskey: boolean;
  held: HeldForm;
  error: { messageKey: string; params: Record<string, string | number> } | null;
};

export function ConfirmIdentity({ to, from, isReady, hasApp, hasPasskey, held, error }: ConfirmIdentityProps) {
  const { t } = useTranslation();
  if (isReady) {
    return (
      <Page>
        <meta httpEquiv="refresh" content={`0;url=${to}`} />
        <PageHeader title={t('identity.confirm.done')} action={<LinkButton to={from} tone="primary">{t('identity.confirm.back')}</LinkButton>} />
        <p>
          {t('identity.confirm.fileAbout')} <a href={to}>{t('identity.confirm.file')}</a>
        </p>
      </Page>
    );
  }
  const waiting = held.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />);
  return (
    <Page>
      <PageHeader title={t('identity.confirm.title')} />
      <p>{t('identity.confirm.about', { count: freshMinutes })}</p>
      {error && <FormErrorSummary errors={[]} formError={t(error.messageKey, error.params)} />}
      {hasPasskey && (
        <Section title={t('identity.secondFactor.passkey')}>
          <Form method="post" reloadDocument>
            <FormStack>
              {waiting}
              <ButtonRow>
                <PasskeyButton purpose="show" label={t('identity.confirm.usePasskey')} prefix={`${proofField}.`} />
              </ButtonRow>
            </FormStack>
          </Form>
        </Section>
      )}
      <Section title={t('identity.confirm.proof')}>
        <Form method="post" reloadDocument>
          <FormStack>
            {waiting}
            <TextField name={`${proofField}.password`} label={t('identity.password')} type="password" autoComplete="current-password" />
            {hasApp && <TextField name={`${proofField}.code`} label={t('identity.confirm.orCode')} inputMode="numeric" autoComplete="one-time-code" narrow />}
            <ButtonRow>
              <Button type="submit" tone="primary">
                {t('identity.confirm.goOn')}
              </Button>
              <LinkButton to={from}>{t('identity.confirm.back')}</LinkButton>
            </ButtonRow>
          </FormStack>
        </Form>
      </Section>
    </Page>
  );
}
