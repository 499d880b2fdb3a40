import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Tabs } from '#app/ui/index.ts';

/** The way to the words and settings of registers, beside each other. */
export function RiskSettingsHead({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs items={[{ label: t('catalogue.title'), to: '/catalogue' }, { label: title }]} />
      <Tabs
        label={t('riskCatalogues.settingsTabs.label')}
        tabs={[
          { to: '/catalogue/risk-words', label: t('riskCatalogues.words.title') },
          { to: '/catalogue/risk-library', label: t('riskCatalogues.library.title') },
          { to: '/catalogue/analysis-settings', label: t('riskCatalogues.settings.title') },
        ]}
      />
    </>
  );
}

export function useValidity() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
    validTo === null ? t('catalogue.validSince', { on: validFrom }) : format.dateRange(validFrom, validTo);
}
