import { useTranslation } from '#app/platform/i18n/index.ts';
import { Tabs } from '#app/ui/index.ts';

const places = [{ key: 'list', to: '/culture' }, { key: 'calendar', to: '/culture/calendar' }, { key: 'plan', to: '/culture/plan' }, { key: 'series', to: '/culture/series' }] as const;

/** The places of anti-corruption culture, side by side at the head of each of them. */
export function EventsTabs() {
  const { t } = useTranslation();
  return <Tabs label={t('cultureEvents.tabs.label')} tabs={places.map(({ key, to }) => ({ to, end: true, label: t(`cultureEvents.tabs.${key}`) }))} />;
}
