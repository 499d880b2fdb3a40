import { createRemixStub } from '@remix-run/testing';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createI18n, I18nProvider } from '#app/platform/i18n/index.ts';
import { messages } from '#app/platform/i18n/messages.kk.ts';
import { PaperMenu } from './paper-menu.tsx';

test('offers every document in every language and format, without script', () => {
  const Stub = createRemixStub([{
    path: '/',
    Component: () => (
      <I18nProvider i18n={createI18n('kk', messages)}>
        <PaperMenu officeId="o" charterId="c" documents={['charter', 'status']} />
      </I18nProvider>
    ),
  }]);
  const html = renderToString(<Stub />);
  const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(12);
  expect(addresses).toContain('/charters/o/c/paper/charter.pdf?lang=kk');
  expect(addresses).toContain('/charters/o/c/paper/status.docx?lang=en');
  expect(html).toContain('<details');
});
