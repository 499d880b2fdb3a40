import { useBlocker } from '@remix-run/react';
import { useMemo } from 'react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, Dialog, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import type { CharterForm } from '../charter-page.queries.server.ts';
import { isEditable } from '../charter-life.model.ts';
import type { AdvisedPart, MissingPart } from '../charters.model.ts';
import { BasicsSection } from './basics-section.tsx';
import { CharterStateBadge } from './charter-state.tsx';
import { Completeness } from './completeness.tsx';
import { ControlPointsSection } from './control-points-section.tsx';
import { DraftSaving, useDraftSaver } from './draft-saving.tsx';
import { EditPageContext, type EditPage, type SubmittedSection } from './edit-page-context.tsx';
import styles from './edit-charter-page.module.css';
import { GroundsSection } from './grounds-section.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { OrganisationsSection } from './organisations-section.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { RisksSection } from './risks-section.tsx';
import { StakeholdersSection } from './stakeholders-section.tsx';
import { TasksSection } from './tasks-section.tsx';
import { TeamSection } from './team-section.tsx';
import { WhatNext } from './what-next.tsx';

export type EditCharterPageProps = CharterForm & {
  missing: readonly MissingPart[];
  advised: readonly AdvisedPart[];
  submitted?: SubmittedSection;
};

export function EditCharterPage(props: EditCharterPageProps) {
  const { header, content, contentHash, values, options, missing, advised, lastDecision, submitted } = props;
  const { t } = useTranslation();
  const localize = useLocalize();
  const page = `/charters/${header.officeId}/${header.charterId}`;
  const mayEditAll = isEditable(header.state);
  const editPage = useMemo<EditPage>(
    () => ({ version: header.version, values, options, startsOn: content.startsOn, endsOn: content.endsOn, submitted }),
    [header.version, values, options, content.startsOn, content.endsOn, submitted],
  );
  return (
    <DraftSaving version={header.version} values={values}>
      <EditPageContext.Provider value={editPage}>
        <Page>
          <Breadcrumbs items={[{ label: t('charters.list.title'), to: '/charters' }, { label: header.code, to: page }, { label: t('charters.edit.title') }]} />
          <PageHeader
            kicker={`${header.code} · ${localize(header.blockName)}`}
            title={localize(content.name)}
            state={<CharterStateBadge state={header.state} />}
            secondary={<LinkButton to={page}>{t('charters.edit.view')}</LinkButton>}
          />
          {mayEditAll && header.state === 'returned' && <WhatNext header={header} decisions={lastDecision ? [lastDecision] : []} isOwnWork={false} mayEdit={false} />}
          {!mayEditAll && <p>{t('charters.edit.onlyTeam')}</p>}
          <div className={mayEditAll ? styles.sides : undefined}>
            {mayEditAll && <Completeness page={page} header={header} contentHash={contentHash} missing={missing} advised={advised} />}
            <div className={styles.sections}>
              {mayEditAll && (
                <>
                  <BasicsSection />
                  <GroundsSection />
                </>
              )}
              <TeamSection />
              {mayEditAll && (
                <>
                  <OrganisationsSection />
                  <IndicatorsSection />
                  <TasksSection />
                  <ControlPointsSection />
                  <ResourcesSection />
                  <RisksSection />
                  <StakeholdersSection />
                </>
              )}
            </div>
          </div>
        </Page>
        <LeaveGuard />
      </EditPageContext.Provider>
    </DraftSaving>
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
