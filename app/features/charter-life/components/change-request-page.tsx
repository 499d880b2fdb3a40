import { Form } from '@remix-run/react';
import { PencilLine, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, Card, FactsLine, FormStack, LinkButton, Section, Sides, TextArea } from '#app/ui/index.ts';
import { CharterFrame, Differences, reviewerOf, shortHash, type ChangeMovement } from '#app/features/charters/index.ts';
import type { ChangeRequestDocument } from '../change-requests.queries.server.ts';
import { ChangeEffects } from './change-effects.tsx';
import { SinceSubmission } from './submission-differences.tsx';
import { ChangeStateBadge } from './change-state.tsx';
import { DecisionForm } from './decision-form.tsx';
import { RequestTrail } from './request-trail.tsx';
import styles from './charter-life.module.css';

type ChangeRequestPageProps = ChangeRequestDocument & { movements: readonly ChangeMovement[]; isOwnWork: boolean; mayWrite: boolean; paper: ReactNode };

/** A change request by its difference: why, what exactly, with which effect, and whose turn it is. */
export function ChangeRequestPage(props: ChangeRequestPageProps) {
  const { header, request, contentHash, differences, effects, names, decisions, movements, isOwnWork, mayWrite, paper, sinceSubmission } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const page = `/charters/${header.officeId}/${header.charterId}/changes`;
  const isReview = movements.some((movement) => movement === 'agree' || movement === 'approve');
  const returned = request.state === 'returned' ? decisions[0] : undefined;
  return (
    <CharterFrame
      header={header}
      secondary={paper}
      action={
        isReview ? (
          <LinkButton to="#decision" tone="primary" icon={Scale}>
            {t('charters.decision.go')}
          </LinkButton>
        ) : mayWrite ? (
          <LinkButton to={`${page}/${request.id}/edit`} tone="primary" icon={PencilLine}>
            {t('charterLife.changes.edit')}
          </LinkButton>
        ) : undefined
      }
    >
      {isOwnWork && <Banner tone="attention">{t('charterLife.changes.ownWork')}</Banner>}
      {returned && (
        <Banner tone="critical">
          <p>{t('charters.next.returnedBy', { name: returned.decidedByName, role: t(`identity.roles.${returned.decidedByRole}`) })}</p>
          <p className={styles.reason}>{returned.remark}</p>
        </Banner>
      )}
      <Sides>
        <div className={styles.column}>
          <Section title={t('charterLife.changes.number', { number: request.number })}>
            <FactsLine
              facts={[
                { label: t('charters.list.state'), value: <ChangeStateBadge state={request.state} /> },
                { label: t('charterLife.changes.author'), value: request.createdByName },
                { label: t('charters.list.updated'), value: format.dateTime(request.updatedAt) },
                { label: t('charterLife.changes.base'), value: t('charters.versions.version', { version: request.baseVersion }) },
                ...(request.charterVersion === null ? [] : [{ label: t('charterLife.changes.became'), value: t('charters.versions.version', { version: request.charterVersion }) }]),
              ]}
            />
            {mayWrite ? <Reason request={request} /> : <p className={styles.reason}>{request.reason}</p>}
          </Section>
          {sinceSubmission && <SinceSubmission since={sinceSubmission} isOpen={isReview} />}
          <Section title={t('charterLife.effects.title')} about={t('charterLife.effects.about')}>
            <Card>
              <ChangeEffects effects={effects} names={names} />
            </Card>
          </Section>
          <Section title={t('charterLife.changes.differences', { version: request.baseVersion })} id="differences">
            <Card>{differences.length === 0 ? <p>{t('charterLife.changes.noDifference')}</p> : <Differences differences={differences} names={names} />}</Card>
          </Section>
        </div>
        <div className={styles.column}>
          <DecisionForm
            subject="changeRequest"
            version={request.version}
            movements={movements}
            contentHash={contentHash}
            params={{
              number: request.number, version: (header.approvedVersion ?? 0) + 1, hash: shortHash(contentHash), reviewer: t(`identity.roles.${reviewerOf(header.regionCode)}`),
            }}
          />
          <RequestTrail decisions={decisions} />
        </div>
      </Sides>
    </CharterFrame>
  );
}

function Reason({ request }: Pick<ChangeRequestDocument, 'request'>) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal('reason');
  return (
    <Form method="post" action={action} noValidate preventScrollReset>
      <input type="hidden" name="intent" value="saveReason" />
      <input type="hidden" name="version" value={request.version} />
      <FormStack>
        {summary}
        <TextArea name="reason" label={t('charterLife.changes.reason')} defaultValue={request.reason} rows={3} error={errorOf('reason')} />
        <Button type="submit">{t('charterLife.changes.saveReason')}</Button>
      </FormStack>
    </Form>
  );
}
