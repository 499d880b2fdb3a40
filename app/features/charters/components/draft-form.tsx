import { useBlocker } from '@remix-run/react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Dialog } from '#app/ui/index.ts';
import { BasicsSection } from './basics-section.tsx';
import { ControlPointsSection } from './control-points-section.tsx';
import { DraftSaving, useDraftSaver } from './draft-saving.tsx';
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
      <EditPageContext.Provider value={editPage}>
        {children}
        <LeaveGuard />
      </EditPageContext.Provider>
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

/** What cannot be saved as it stands is not left behind by a click. */
function LeaveGuard() {
  const { t } = useTranslation();
  const saver = useDraftSaver();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    if (currentLocation.pathname === nextLocation.pathname) return false;
    saver.flush();
    return saver.needsPerson();
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={stay}
      title={t('charters.edit.leaveTitle')}
      footer={
        <>
          <Button onClick={() => blocker.proceed?.()}>{t('charters.edit.leave')}</Button>
          <Button tone="primary" onClick={stay}>
            {t('charters.edit.stay')}
          </Button>
        </>
      }
    >
      <p>{t('charters.edit.leaveText')}</p>
    </Dialog>
  );
}
