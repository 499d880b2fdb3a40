import '#app/ui/styles/index.css';
import { data, type LinksFunction } from '@remix-run/node';
import { Links, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage } from '#app/platform/http/error-page.tsx';
import { clearFlash, readFlash } from '#app/platform/http/flash.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { useNonce } from '#app/platform/http/nonce.tsx';
import { usePageTitle } from '#app/platform/http/page-title.ts';
import { languageOfRequest } from '#app/platform/i18n/language-cookie.server.ts';
import { useLanguage } from '#app/platform/i18n/index.ts';
import { ToastProvider } from '#app/ui/index.ts';

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }];

export const loader = defineLoader({ access: 'public' }, async ({ request, services, viewer }) => {
  const flash = await readFlash(request);
  const headers = new Headers();
  if (flash) headers.append('Set-Cookie', await clearFlash());
  if (viewer?.refreshedCookie) headers.append('Set-Cookie', viewer.refreshedCookie);
  return data(
    {
      language: viewer?.language ?? (await languageOfRequest(request)),
      theme: viewer?.theme ?? ('system' as const),
      density: viewer?.density ?? ('compact' as const),
      isDemo: services.config.isDemo,
      flash,
    },
    { headers },
  );
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const language = useLanguage();
  return (
    <html lang={language} data-theme={root?.theme ?? 'system'} data-density={root?.density ?? 'compact'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{usePageTitle()}</title>
        <Links />
      </head>
      <body>
        <ToastProvider>{children}</ToastProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main>
      <ErrorPage />
    </main>
  );
}
