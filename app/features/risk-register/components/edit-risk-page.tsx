import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import { formValuesOf } from '../form-initial.ts';
import type { FormOptions, FormPlace, RiskCard } from '../risk-page.queries.server.ts';
import { isEditableRisk } from '../risk-life.model.ts';
import { RiskForm } from './risk-form.tsx';

type EditRiskPageProps = FormOptions & { place: FormPlace; risk: RiskCard; personId: string };

export function EditRiskPage({ risk, ...props }: EditRiskPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const page = `/risks/${risk.officeId}/${risk.riskId}`;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('riskRegister.list.title'), to: '/risks' }, { label: risk.code, to: page }, { label: t('riskRegister.page.edit') }]} />
      <PageHeader kicker={`${risk.code} · ${localize(risk.organisationName)}`} title={t('riskRegister.form.editTitle')} />
      {isEditableRisk(risk.state) ? (
        <RiskForm {...props} riskId={risk.riskId} version={risk.version} initial={formValuesOf(risk)} isQuick={false} back={page} fullAddress={null} />
      ) : (
        <Banner tone="attention" action={<LinkButton to={page}>{risk.code}</LinkButton>}>{t('riskRegister.errors.settled')}</Banner>
      )}
    </Page>
  );
}
