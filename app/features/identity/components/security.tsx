import { Form, useSearchParams } from '@remix-run/react';
import { confirmAddress } from '#app/platform/auth/fresh-proof.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Button, ButtonRow, Cell, ColumnHeader, EmptyState, FormStack, LinkButton, Page, PageHeader, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { deviceName } from '../device-name.model.ts';
import type { TrustedDevice } from '../devices.server.ts';
import type { Factors } from '../second-factor.service.server.ts';
import type { TotpOffer } from '../totp.server.ts';
import { AuthenticatorApp } from './authenticator-app.tsx';
import { AppCodeField } from './code-fields.tsx';
import { PasskeyButton } from './passkey-button.tsx';

type SecurityProps = { factors: Factors; devices: readonly TrustedDevice[]; mustHave: boolean; isAnybodyAsked: boolean; offer: TotpOffer | null; hasPasskeys: boolean; isFresh: boolean };

export function Security({ factors, devices, mustHave, isAnybodyAsked, offer, hasPasskeys, isFresh }: SecurityProps) {
  const { t } = useTranslation();
  const { summary } = useFormRefusal();
  const [search] = useSearchParams();
  const hasFactor = factors.hasApp || factors.passkeys.length > 0;
  const rule = mustHave ? 'must' : isAnybodyAsked ? 'may' : 'nobodyMust';
  return (
    <Page>
      <PageHeader title={t('identity.security.title')} />
      <Banner>{t(`identity.security.${rule}`)}</Banner>
      {!search.has('form') && summary}
      <App hasApp={factors.hasApp} offer={offer} />
      <Passkeys passkeys={factors.passkeys} isPossible={hasPasskeys} isFresh={isFresh} />
      {hasFactor && <Codes left={factors.codesLeft} />}
      {hasFactor && <Devices devices={devices} />}
    </Page>
  );
}

function App({ hasApp, offer }: { hasApp: boolean; offer: TotpOffer | null }) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal('app');
  return (
    <Section
      title={t('identity.secondFactor.app')}
      aside={hasApp ? <StateBadge tone="info">{t('identity.security.inUse')}</StateBadge> : null}
    >
      {offer ? (
        <details open={!hasApp}>
          <summary>{t(hasApp ? 'identity.security.replaceApp' : 'identity.security.setUpApp')}</summary>
          <AuthenticatorApp offer={offer} />
          <Form method="post" action={action} reloadDocument>
            <FormStack>
              {summary}
              <AppCodeField error={errorOf('code')} />
              <ButtonRow>
                <Button type="submit" name="intent" value="addApp">
                  {t('identity.secondFactor.addApp')}
                </Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </details>
      ) : (
        <p>{t('identity.errors.noAuthenticatorApps')}</p>
      )}
      {hasApp && (
        <Form method="post" reloadDocument>
          <Button type="submit" name="intent" value="removeApp" tone="danger" size="small">
            {t('identity.security.removeApp')}
          </Button>
        </Form>
      )}
    </Section>
  );
}

function Passkeys({ passkeys, isPossible, isFresh }: { passkeys: Factors['passkeys']; isPossible: boolean; isFresh: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { action, summary, errorOf } = useFormRefusal('passkey');
  const used = t('identity.security.lastUsed');
  return (
    <Section title={t('identity.security.passkeys')} about={t('identity.secondFactor.passkeyAbout')}>
      {passkeys.length > 0 && (
        <Table caption={t('identity.security.passkeys')}>
          <TableHead>
            <ColumnHeader>{t('identity.secondFactor.passkeyName')}</ColumnHeader>
            <ColumnHeader>{used}</ColumnHeader>
            <ColumnHeader hidden>{t('identity.security.remove')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {passkeys.map((passkey) => (
              <Row key={passkey.id}>
                <RowHeader>{passkey.name}</RowHeader>
                <Cell label={used} primary>
                  {format.dateTime(passkey.lastUsedAt ?? passkey.createdAt)}
                </Cell>
                <Cell actions primary>
                  <Form method="post" reloadDocument>
                    <input type="hidden" name="passkeyId" value={passkey.id} />
                    <Button type="submit" name="intent" value="removePasskey" size="small" aria-label={`${t('identity.security.remove')}: ${passkey.name}`}>
                      {t('identity.security.remove')}
                    </Button>
                  </Form>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {isPossible && !isFresh && <LinkButton to={confirmAddress('/account/security')}>{t('identity.confirm.title')}</LinkButton>}
      {isPossible && isFresh && (
        <Form method="post" action={action} reloadDocument>
          <FormStack>
            {summary}
            <input type="hidden" name="intent" value="addPasskey" />
            <TextField name="name" label={t('identity.secondFactor.passkeyName')} defaultValue={t('identity.secondFactor.passkey')} maxLength={80} error={errorOf('name')} />
            <ButtonRow>
              <PasskeyButton purpose="add" label={t('identity.secondFactor.addPasskey')} />
            </ButtonRow>
          </FormStack>
        </Form>
      )}
      {!isPossible && <p>{t('identity.security.passkeysNeedName')}</p>}
    </Section>
  );
}

function Codes({ left }: { left: number }) {
  const { t } = useTranslation();
  return (
    <Section title={t('identity.secondFactor.codes')} about={t('identity.security.codesLeft', { count: left })}>
      <Form method="post" reloadDocument>
        <Button type="submit" name="intent" value="renewCodes" size="small">
          {t('identity.security.renewCodes')}
        </Button>
      </Form>
    </Section>
  );
}

function Devices({ devices }: { devices: readonly TrustedDevice[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const until = t('identity.security.trustedUntil');
  return (
    <Section title={t('identity.security.devices')} about={t('identity.security.devicesAbout')}>
      {devices.length === 0 ? (
        <EmptyState title={t('identity.security.noDevices')} />
      ) : (
        <Table caption={t('identity.security.devices')}>
          <TableHead>
            <ColumnHeader>{t('identity.account.device')}</ColumnHeader>
            <ColumnHeader>{until}</ColumnHeader>
            <ColumnHeader hidden>{t('identity.security.forget')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {devices.map((device) => (
              <Row key={device.key}>
                <RowHeader>{device.userAgent ? <span title={device.userAgent}>{deviceName(device.userAgent)}</span> : t('identity.account.unknownDevice')}</RowHeader>
                <Cell label={until} primary>
                  {format.dateTime(device.trustedUntil)}
                </Cell>
                <Cell actions primary>
                  <Form method="post">
                    <input type="hidden" name="key" value={device.key} />
                    <Button type="submit" name="intent" value="forgetDevice" size="small">
                      {t('identity.security.forget')}
                    </Button>
                  </Form>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
