import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { FrameScope, FramePerson, useNavigationEntries } from '#app/features/identity/components/frame-parts.tsx';
import { homeOf } from '#app/features/identity/index.ts';
import { DraftOwner } from '#app/platform/forms/draft-owner.ts';
import { ErrorPage } from '#app/platform/http/error-page.tsx';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { AppFrame, Banner, LanguageSwitch, readNavigationSetting, ThemeSwitch, useToast } from '#app/ui/index.ts';
import type { loader as rootLoader } from '#app/root.tsx';

/** Everything the frame shows comes from the session: a page's own loader is the only one that opens a transaction. */
export const loader = defineLoader({ access: 'signedIn' }, async ({ request, viewer, today }) => ({
  today,
  name: viewer.name,
  email: viewer.email,
  theme: viewer.theme,
  membership: viewer.membership!,
  memberships: viewer.memberships,
  isNavigationCollapsed: readNavigationSetting(request.headers.get('Cookie') ?? ''),
}));

export type FrameData = Awaited<ReturnType<typeof loader>>;

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export default function Frame() {
  const frame = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const navigation = useNavigationEntries(frame.membership.role);
  const flash = root?.flash;

  useEffect(() => {
    if (flash) toast.show({ text: t(flash.messageKey, flash.params), tone: flash.tone === 'attention' ? 'attention' : 'info' });
    // A flash is shown once, when its page arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [flash]);

  return (
    <AppFrame
      home={homeOf(frame.membership.role)}
      navigation={navigation}
      collapsed={frame.isNavigationCollapsed}
      scope={<FrameScope current={frame.membership} all={frame.memberships} />}
      language={<LanguageSwitch action="/preferences" />}
      theme={<ThemeSwitch action="/preferences" current={frame.theme} />}
      person={<FramePerson name={frame.name} email={frame.email} role={frame.membership.role} />}
      banner={root?.isDemo ? <DemoBanner /> : null}
      printNote={t('routes.frame.printNote', { day: format.longDate(frame.today) })}
    >
      <DraftOwner value={frame.membership.id}>
        <Outlet />
      </DraftOwner>
    </AppFrame>
  );
}

function DemoBanner() {
  const { t } = useTranslation();
  return (
    <Banner full tone="attention" about={t('routes.frame.reconstructedAbout')}>
      {t('routes.frame.reconstructed')}
    </Banner>
  );
}

export function ErrorBoundary() {
  return (
    <main>
      <ErrorPage />
    </main>
  );
}
