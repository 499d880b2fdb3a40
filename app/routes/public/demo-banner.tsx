import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner } from '#app/ui/index.ts';

/** Says on every open page that the figures of the demo are reconstructed. */
export function DemoBanner({ isDemo }: { isDemo: boolean }) {
  const { t } = useTranslation();
  return isDemo ? <Banner tone="attention" about={t('routes.frame.reconstructedAbout')}>{t('routes.frame.reconstructed')}</Banner> : null;
}
