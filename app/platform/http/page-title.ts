import { useMatches, useRouteError } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useFormat, useLocalize, useTranslation, type Format, type Localized } from '#app/platform/i18n/index.ts';

export type TitleWords = { t: TFunction; localize: (text: Localized) => string; format: Format };

/** `export const handle = pageTitle<typeof loader>((data, { t }) => …)` names the page in the browser's tab and history. */
export function pageTitle<Loader extends (...args: never[]) => Promise<unknown>>(title: (data: Awaited<ReturnType<Loader>>, words: TitleWords) => string) {
  return { title: title as (data: unknown, words: TitleWords) => string };
}

/** The innermost page's own title, then the product; a refused page (its data never arrived) is titled as one. */
export function usePageTitle(): string {
  const { t } = useTranslation();
  const localize = useLocalize();
  const format = useFormat();
  const error = useRouteError();
  const named = useMatches().findLast(({ handle }) => typeof (handle as { title?: unknown } | undefined)?.title === 'function');
  // Where nothing went wrong there is no error: null outside of a boundary, undefined inside of one.
  const isRefused = Boolean(error) || (named !== undefined && !named.data);
  const title = isRefused
    ? t('platform.errors.title')
    : (named?.handle as ReturnType<typeof pageTitle> | undefined)?.title(named!.data, { t, localize, format });
  return title ? `${title} · ${t('ui.product')}` : t('ui.product');
}
