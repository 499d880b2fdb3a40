import { useTranslation } from '#app/platform/i18n/index.ts';
import { TextField } from '#app/ui/index.ts';

/** The six figures that an authenticator app shows now. */
export function AppCodeField({ error }: { error: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <input type="hidden" name="method" value="totp" />
      <TextField name="code" label={t('identity.secondFactor.appCode')} help={t('identity.secondFactor.appCodeHelp')} inputMode="numeric" autoComplete="one-time-code" narrow error={error} />
    </>
  );
}

export function RecoveryCodeField({ error }: { error: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <input type="hidden" name="method" value="recovery" />
      <TextField name="code" label={t('identity.secondFactor.recoveryCode')} help={t('identity.secondFactor.recoveryCodeHelp')} autoComplete="off" error={error} />
    </>
  );
}
