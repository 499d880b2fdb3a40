import { ClipboardCheck, PencilLine } from 'lucide-react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import type { Need } from '../needs.model.ts';
import type { Standing } from '../standing.model.ts';
import { NeedsToday } from './needs-today.tsx';
import { StandingFigures } from './standing-figures.tsx';

type OwnOrganisationPageProps = { name: Localized; needs: readonly Need[]; standing: Standing; today: string; year: number; briefing: string };

const places = {
  risks: '/risks', overdueRisks: '/risks?overdue=yes', analyses: '/analyses', checklists: '/checklists', actions: '/actions?state=overdue', events: '/culture',
};

/** Where is the analysis, what is overdue, what does the reviewer want. */
export function OwnOrganisationPage({ name, needs, standing, today, year, briefing }: OwnOrganisationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('identity.navigation.ownOrganisation') }]} />
      <PageHeader
        title={localize(name)}
        facts={[{ label: t('statistics.asOf'), value: format.date(today) }]}
        secondary={
          <>
            <LinkButton to="/work/log" icon={PencilLine}>{t('identity.navigation.log')}</LinkButton>
            <LinkButton to={briefing} icon={ClipboardCheck}>{t('identity.navigation.briefing')}</LinkButton>
          </>
        }
      />
      <NeedsToday needs={needs} reader="complianceOfficer" today={today} />
      <StandingFigures standing={standing} title={t('dashboards.ofOrganisation', { year })} places={places} />
    </Page>
  );
}
