import { useMemo, type ReactNode } from 'react';
import { DraftSaving } from '#app/platform/forms/draft-saving.tsx';
import { BasicsSection } from './basics-section.tsx';
import { ControlPointsSection } from './control-points-section.tsx';
import { EditPageContext, type EditPage } from './edit-page-context.tsx';
import { GroundsSection } from './grounds-section.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { OrganisationsSection } from './organisations-section.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { RisksSection } from './risks-section.tsx';
import { StakeholdersSection } from './stakeholders-section.tsx';
import { TasksSection } from './tasks-section.tsx';

type DraftFormProps = EditPage & { children: ReactNode };

/** Around the sections of a draft, of a charter or of a change request: they save themselves to the page's own address. */
export function DraftForm({ version, values, options, startsOn, endsOn, submitted, children }: DraftFormProps) {
  const editPage = useMemo<EditPage>(
    () => ({ version, values, options, startsOn, endsOn, submitted }),
    [version, values, options, startsOn, endsOn, submitted],
  );
  return (
    <DraftSaving version={version} values={values}>
      <EditPageContext.Provider value={editPage}>{children}</EditPageContext.Provider>
    </DraftSaving>
  );
}

/** Everything that approval freezes; people stand between the grounds and the organisations where they are asked for. */
export function MaterialSections({ team }: { team?: ReactNode }) {
  return (
    <>
      <BasicsSection />
      <GroundsSection />
      {team}
      <OrganisationsSection />
      <IndicatorsSection />
      <TasksSection />
      <ControlPointsSection />
      <ResourcesSection />
      <RisksSection />
      <StakeholdersSection />
    </>
  );
}
