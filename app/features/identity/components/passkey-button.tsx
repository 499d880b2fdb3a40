import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FieldError, type ButtonTone } from '#app/ui/index.ts';

const neverChanges = () => () => {};

type PasskeyButtonProps = {
  purpose: 'show' | 'add';
  label: string;
  tone?: ButtonTone;
  /** Before the names of the fields, in a form that has others of the same name. */
  prefix?: string;
};

/** Asks the browser for a passkey and sends the form around it with the answer. The one thing here that needs scripts. */
export function PasskeyButton({ purpose, label, tone = 'secondary', prefix = '' }: PasskeyButtonProps) {
  const { t } = useTranslation();
  const isSupported = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => null);
  const [state, setState] = useState<'resting' | 'asking' | 'failed'>('resting');
  const answer = useRef<HTMLInputElement>(null);

  async function ask() {
    const { form } = answer.current!;
    if (!form!.reportValidity()) return;
    setState('asking');
    try {
      const response = await fetch('/passkey-options', { method: 'POST', body: new URLSearchParams({ purpose }) });
      if (!response.ok) throw new Error(String(response.status));
      const optionsJSON = await response.json();
      answer.current!.value = JSON.stringify(purpose === 'show' ? await startAuthentication({ optionsJSON }) : await startRegistration({ optionsJSON }));
      form!.requestSubmit();
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      <input type="hidden" name={`${prefix}method`} value="passkey" />
      <input ref={answer} type="hidden" name={`${prefix}response`} />
      {isSupported === false && <p>{t('identity.secondFactor.noPasskeysHere')}</p>}
      <noscript>
        <p>{t('identity.secondFactor.passkeyNeedsScript')}</p>
      </noscript>
      {state === 'failed' && <FieldError id="passkey-error">{t('identity.secondFactor.passkeyFailed')}</FieldError>}
      <Button type="button" tone={tone} pending={state === 'asking'} disabled={isSupported !== true} onClick={() => void ask()}>
        {label}
      </Button>
    </>
  );
}
