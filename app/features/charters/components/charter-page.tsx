import { NotebookPen, PencilLine, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Card, LinkButton, Section, Sides } from '#app/ui/index.ts';
import type { CharterDocument } from '../charter-page.queries.server.ts';
import { acceptsValues, isEditable, isOver, type Movement } from '../charter-life.model.ts';
import { CharterFrame } from './charter-frame.tsx';
import { CharterContentView } from './charter-content.tsx';
import { Differences } from './differences.tsx';
import { Pauses } from './pauses.tsx';
import { TemplateOffer } from './template-offer.tsx';
import { DecisionTrail, Reassignments } from './trail.tsx';
import { VersionList } from './versions.tsx';
import { WhatNext } from './what-next.tsx';
import styles from './charter-page.module.css';

export type CharterPageProps = CharterDocument & {
  movements: readonly Movement[];
  /** The reader could decide, had they not submitted the charter themselves. */
  isOwnWork: boolean;
  mayEdit: boolean;
  mayLog: boolean;
  mayPause: boolean;
  maySeeProgress: boolean;
  today: string;
  newPauseId: string;
  /** The form of what the reader may decide now. */
  decision: ReactNode;
  /** What differs from what was submitted before. */
  sinceSubmission: ReactNode;
  /** The menu of documents to print. */
  paper: ReactNode;
};

export function CharterPage(props: CharterPageProps) {
  const { header, content, names, versions, decisions, movements, sinceVersion, isPartial, contentHash, mayEdit, mayLog, decision, sinceSubmission, paper } = props;
  const { t } = useTranslation();
  const page = `/charters/${header.officeId}/${header.charterId}`;
  const hasVersion = header.approvedVersion !== null;
  const isReview = movements.some((movement) => movement === 'agree' || movement === 'approve');
  const edit = (
    <LinkButton to={`${page}/edit`} tone={isReview || acceptsValues(header.state) ? 'secondary' : 'primary'} icon={PencilLine}>
      {t(isEditable(header.state) ? 'charters.document.edit' : 'charters.document.editTeam')}
    </LinkButton>
  );
  const log = (
    <LinkButton to={`/work/log?charter=${header.charterId}`} tone={isReview ? 'secondary' : 'primary'} icon={NotebookPen}>
      {t('charters.document.log')}
    </LinkButton>
  );
  return (
    <CharterFrame
      header={header}
      secondary={
        <>
          {paper}
          {mayEdit && !isOver(header.state) && edit}
        </>
      }
      action={
        isReview ? (
          <LinkButton to="#decision" tone="primary" icon={Scale}>
            {t('charters.decision.go')}
          </LinkButton>
        ) : mayLog && acceptsValues(header.state) ? (
          log
        ) : undefined
      }
    >
      <WhatNext header={header} decisions={decisions} isOwnWork={props.isOwnWork} mayEdit={mayEdit} />
      {mayEdit && <TemplateOffer header={header} />}
      <Sides>
        <div className={styles.column}>
          {sinceSubmission}
          {sinceVersion.length > 0 && (
            <Section title={t('charters.document.sinceVersion', { version: header.approvedVersion })}>
              <Card>
                <Differences differences={sinceVersion} names={names} />
              </Card>
            </Section>
          )}
          <CharterContentView
            content={content}
            names={names}
            members={header.members}
            isPartial={isPartial}
            progressOf={hasVersion && props.maySeeProgress ? (indicatorId) => `/work/progress/${header.officeId}/${indicatorId}` : undefined}
          />
        </div>
        <div className={styles.column}>
          {decision}
          {hasVersion && <Pauses {...props} />}
          <VersionList page={page} versions={versions} contentHash={contentHash} />
          {decisions.length > 0 && <DecisionTrail decisions={decisions} />}
          <Reassignments reassignments={props.reassignments} />
        </div>
      </Sides>
    </CharterFrame>
  );
}

