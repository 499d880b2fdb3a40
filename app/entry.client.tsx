import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import * as z from 'zod';
import { I18nProvider, isLanguage, loadI18n } from './platform/i18n/index.ts';

// The content security policy forbids the code that zod would otherwise generate.
z.config({ jitless: true });

const { lang } = document.documentElement;
const i18n = await loadI18n(isLanguage(lang) ? lang : 'kk');
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  );
});
