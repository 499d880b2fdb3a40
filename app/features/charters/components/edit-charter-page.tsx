import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import type { CharterForm } from '../charter-page.queries.server.ts';
import { isEditable } from '../charter-life.model.ts';
import type { AdvisedPart, MissingPart } from '../charters.model.ts';
import { CharterStateBadge } from './charter-state.tsx';
import { Completeness } from './completeness.tsx';
import { DraftForm, MaterialSections } from './draft-form.tsx';
import type { SubmittedSection } from './edit-page-context.tsx';
import styles from './edit-charter-page.module.css';
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
  return (
    <DraftForm version={header.version} values={values} options={options} startsOn={content.startsOn} endsOn={content.endsOn} submitted={submitted}>
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
          <div className={styles.sections}>{mayEditAll ? <MaterialSections team={<TeamSection />} /> : <TeamSection />}</div>
        </div>
      </Page>
    </DraftForm>
  );
}
