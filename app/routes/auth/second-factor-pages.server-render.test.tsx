import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import QRCode from 'qrcode';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { I18nProvider, languages, loadI18n, type Language } from '#app/platform/i18n/index.ts';
import Enrolment from './enrolment.tsx';
import SecondFactor from './second-factor.tsx';
import { ToastProvider } from '#app/ui/index.ts';
import { enrolmentSchema, secondFactorSchema, securitySchema } from '#app/features/identity/second-factor.schema.ts';
import type { TotpOffer } from '#app/features/identity/totp.server.ts';
import { ConfirmIdentity } from '#app/features/identity/components/confirm-identity.tsx';
import { RecoveryCodes } from '#app/features/identity/components/recovery-codes.tsx';
import { Security } from '#app/features/identity/components/security.tsx';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

async function pageOf(language: Language, Component: ComponentType, loaderData: object | null = null) {
  const Stub = createRemixStub([{ id: 'page', path: '/', Component, ...(loaderData && { loader: () => loaderData }) }]);
  const i18n = await loadI18n(language);
  const { document } = new Window();
  document.body.innerHTML = renderToString(
    <I18nProvider i18n={i18n}>
      <ToastProvider>
        <Stub hydrationData={loaderData ? { loaderData: { page: loaderData } } : {}} />
      </ToastProvider>
    </I18nProvider>,
  );
  return document;
}

type Page = Awaited<ReturnType<typeof pageOf>>;

/** What a browser without scripts sends when the form with this field is filled in and its button pressed. */
function sent(page: Page, having: string, fills: Record<string, string> = {}): unknown {
  const form = [...page.querySelectorAll('form')].find((candidate) => candidate.querySelector(having))!;
  const data = new FormData();
  for (const input of form.querySelectorAll('input')) {
    if (input.name && (input.type !== 'checkbox' || input.checked)) data.append(input.name, fills[input.name] ?? input.value);
  }
  const button = form.querySelector('button[type="submit"]');
  if (button?.getAttribute('name')) data.append(button.getAttribute('name')!, button.getAttribute('value')!);
  return formDataToObject(data);
}

const offer: TotpOffer = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', address: 'otpauth://totp/Adal:n', picture: { size: QRCode.create('x', {}).modules.size, path: 'M0 0h1v1h-1z' } };
const passkey = { id: 'abc', name: 'Phone', createdAt: '2026-11-23T00:00:00Z', lastUsedAt: null };
const factors = { hasApp: true, passkeys: [passkey], codesLeft: 9 };
const device = { key: 'a'.repeat(64), userAgent: 'Firefox', trustedUntil: '2026-12-23T00:00:00Z', lastSeenAt: '2026-11-23T00:00:00Z' };

describe.each(languages)('in %s, without a script', (language) => {
  it('the second step sends what its schema reads', async () => {
    const data = { name: 'n', methods: ['totp', 'passkey', 'recovery'], method: 'totp', returnTo: '/charters' };
    const page = await pageOf(language, SecondFactor, data);
    expect(secondFactorSchema.parse(sent(page, 'input[value="totp"]', { code: '123 456' }))).toEqual({ method: 'totp', code: '123456', returnTo: '/charters' });
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining(['/?method=passkey&returnTo=%2Fcharters', '/?method=recovery&returnTo=%2Fcharters']));
    const recovery = await pageOf(language, SecondFactor, { ...data, method: 'recovery' });
    expect(secondFactorSchema.parse(sent(recovery, 'input[value="recovery"]', { code: 'ABCD' }))).toMatchObject({ method: 'recovery', code: 'ABCD' });
  });

  it('setting up shows the secret and sends the first code', async () => {
    const page = await pageOf(language, Enrolment, { name: 'n', offer, hasPasskeys: true, returnTo: '/' });
    expect(page.querySelector('code')?.textContent?.replaceAll(' ', '')).toBe(offer.secret);
    expect(page.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBeTruthy();
    expect(enrolmentSchema.parse(sent(page, 'input[value="totp"]', { code: '123456' }))).toEqual({ method: 'totp', code: '123456', returnTo: '/' });
    expect(page.querySelector('noscript')).not.toBeNull();
  });

  it('the page of the account sends each of its deeds', async () => {
    const page = await pageOf(language, () => <Security factors={factors} devices={[device]} mustHave isAnybodyAsked offer={offer} hasPasskeys isFresh />);
    const deed = (having: string, fills = {}) => securitySchema.parse(sent(page, having, fills)).intent;
    expect(deed('input[value="totp"]', { code: '123456' })).toBe('addApp');
    expect(deed('button[value="removeApp"]')).toBe('removeApp');
    expect(deed('input[name="passkeyId"]')).toBe('removePasskey');
    expect(deed('button[value="renewCodes"]')).toBe('renewCodes');
    expect(deed('input[name="key"]')).toBe('forgetDevice');
    expect(deed('input[value="addPasskey"]', { response: '{"id":"x"}' })).toBe('addPasskey');
    const stale = await pageOf(language, () => <Security factors={factors} devices={[]} mustHave={false} isAnybodyAsked={false} offer={null} hasPasskeys isFresh={false} />);
    expect(stale.querySelector('a[href="/confirm?to=%2Faccount%2Fsecurity"]')).not.toBeNull();
  });

  it('a waiting form is sent again with the proof', async () => {
    const page = await pageOf(language, () => <ConfirmIdentity to="/publications/1" from="/publications/1" isReady={false} hasApp hasPasskey held={[['intent', 'publish'], ['name.kk', 'ж']]} error={null} />);
    expect(sent(page, 'input[name="proof.response"]', { 'proof.response': '{"id":"x"}' })).toEqual({ intent: 'publish', name: { kk: 'ж' }, proof: { method: 'passkey', response: '{"id":"x"}' } });
    expect(sent(page, 'input[type="password"]', { 'proof.password': 'p' })).toEqual({ intent: 'publish', name: { kk: 'ж' }, proof: { password: 'p', code: '' } });
    const ready = await pageOf(language, () => <ConfirmIdentity to="/risks/export?format=csv" from="/risks" isReady hasApp hasPasskey={false} held={[]} error={null} />);
    expect([...ready.querySelectorAll('a')].map((link) => link.getAttribute('href')).sort()).toEqual(['/risks', '/risks/export?format=csv']);
  });

  it('recovery codes can be downloaded, and are gone afterwards', async () => {
    const page = await pageOf(language, () => <RecoveryCodes codes={['AAAA-BBBB-CCCC-DDDD']} returnTo="/" />);
    expect(decodeURIComponent(page.querySelector('a[download]')!.getAttribute('href')!)).toContain('AAAA-BBBB-CCCC-DDDD');
    const later = await pageOf(language, () => <RecoveryCodes codes={[]} returnTo="/" />);
    expect(later.querySelector('a[download]')).toBeNull();
  });
});
