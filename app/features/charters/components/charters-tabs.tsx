import { useTranslation } from '#app/platform/i18n/index.ts';
import { Tabs } from '#app/ui/index.ts';

/** The lists of charters: one by one, as a portfolio, and what was escalated. */
export function ChartersTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('charters.lists.label')}
      tabs={[
        { to: '/charters', label: t('charters.lists.all'), end: true },
        { to: '/portfolio', label: t('charters.lists.portfolio') },
        { to: '/escalations', label: t('charters.lists.escalations') },
      ]}
    />
  );
}
