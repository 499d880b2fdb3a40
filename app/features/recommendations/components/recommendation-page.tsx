import { Form, Link, useNavigation } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Card, CardItem, CardList, DateField, FieldRow, FormScope, FormStack, Page, PageHeader, Section, Sides, TextArea, TextField,
} from '#app/ui/index.ts';
import {
  isOverdue, movementsOf, nextActor, obstaclesOf, recommendationLife, takesProof, type RecommendationMovement, type RecommendationSource,
} from '../recommendation-life.model.ts';
import type { RecommendationPageData, RecommendationProof } from '../recommendations.queries.server.ts';
import { RecommendationStateBadge } from './recommendation-words.tsx';
import styles from './recommendations.module.css';

type RecommendationPageProps = { recommendation: RecommendationPageData; role: Role; personId: string; today: string; newId: string; uploadLimit: string };

/** The address of a source's own page, where the reader may open it. */
const registerOf: Record<RecommendationSource, { path: string; isForBody: boolean } | null> = {
  assessment: { path: 'assessments', isForBody: true },
  study: { path: 'studies', isForBody: false },
  draftAct: { path: 'draft-acts', isForBody: true },
  integrityCheck: { path: 'integrity-checks', isForBody: false },
  other: null,
};

/** One recommendation: what is asked and why, what the body answered, the path, and what may happen next. */
export function RecommendationPage({ recommendation, role, personId, today, newId, uploadLimit }: RecommendationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { state } = recommendation;
  const movements = movementsOf(state, role);
  const proofs = recommendation.proofs.filter(({ withdrawnAt }) => withdrawnAt === null);
  const subject = { reportedBy: recommendation.reportedBy, proofAuthors: proofs.map(({ authorId }) => authorId) };
  const mayProve = may({ role }, 'recommendation.answer') && takesProof(state);
  const next = nextActor(state);
  const body = recommendation.organisationName ? localize(recommendation.organisationName) : recommendation.bodyName;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('recommendations.title'), to: '/recommendations' }, { label: t('recommendations.number', { number: recommendation.number }) }]} />
      <PageHeader
        kicker={[localize(recommendation.officeName), body].filter(Boolean).join(' · ')}
        title={t('recommendations.number', { number: recommendation.number })}
        state={<RecommendationStateBadge state={state} daysLate={recommendation.daysLate} isOverdue={isOverdue(recommendation, today)} />}
        facts={[
          { label: t('recommendations.fields.givenOn'), value: format.date(recommendation.givenOn) },
          { label: t('recommendations.fields.dueOn'), value: format.date(recommendation.dueOn) },
          ...(recommendation.doneOn ? [{ label: t('recommendations.fields.doneOn'), value: format.date(recommendation.doneOn) }] : []),
          ...(recommendation.confirmedOn ? [{ label: t('recommendations.fields.confirmedOn'), value: format.date(recommendation.confirmedOn) }] : []),
        ]}
      />
      <Banner tone={state === 'returned' ? 'attention' : 'info'} about={state === 'returned' ? recommendation.reviewRemark : undefined}>
        {t(`recommendations.next.${state}`)} {next && t(`recommendations.nextActor.${next}`)}
      </Banner>
      <Sides>
        <div className={styles.side}>
          <Section title={t('recommendations.asked')}>
            <p className={styles.text}>{recommendation.wording}</p>
            <Text label={t('recommendations.fields.reason')} text={recommendation.reason} />
            <Text
              label={t('recommendations.fields.legalBasis')}
              text={[recommendation.legalBasis && `${localize(recommendation.legalBasis)} (${recommendation.legalReference})`, recommendation.legalNote].filter(Boolean).join('. ')}
            />
            <Source recommendation={recommendation} isNational={role === 'coordinator' || role === 'auditor'} />
          </Section>
          {recommendation.plan !== '' && (
            <Section title={t('recommendations.answer')}>
              <Text label={t('recommendations.fields.plan')} text={recommendation.plan} />
              <Text label={t('recommendations.fields.planResponsible')} text={recommendation.planResponsible} />
              <Text label={t('recommendations.fields.planOn')} text={format.date(recommendation.planOn)} />
              <Text label={t('recommendations.fields.result')} text={recommendation.result} />
            </Section>
          )}
          {(recommendation.proofs.length > 0 || mayProve) && (
            <Section title={t('recommendations.proofs.title')} about={mayProve ? t('recommendations.proofs.about') : undefined}>
              <Proofs proofs={recommendation.proofs} mayWithdraw={mayProve} />
              {mayProve && <AttachForms newId={newId} uploadLimit={uploadLimit} />}
            </Section>
          )}
          <Section title={t('recommendations.path')}>
            <CardList>
              {recommendation.steps.map((step) => (
                <CardItem key={step.id}>
                  <p>{t('recommendations.step', { from: t(`recommendations.states.${step.fromState}`), to: t(`recommendations.states.${step.toState}`) })}</p>
                  {step.note && <p className={styles.text}>{step.note}</p>}
                  <p className={styles.quiet}>
                    {step.madeByName}, {t(`identity.roles.${step.madeByRole}`)} · {format.dateTime(step.madeAt)}
                  </p>
                </CardItem>
              ))}
              <CardItem>
                <p>{t('recommendations.givenBy', { name: recommendation.authorName })}</p>
                <p className={styles.quiet}>{format.dateTime(recommendation.createdAt)}</p>
              </CardItem>
            </CardList>
          </Section>
        </div>
        <div className={styles.side} data-print="no">
          {movements.map((movement) => (
            <MoveForm key={`${movement} ${recommendation.version}`} recommendation={recommendation} movement={movement} obstacles={obstaclesOf(movement, subject, personId)} />
          ))}
          {movements.length === 0 && <p className={styles.quiet}>{t('recommendations.nothingToDo')}</p>}
        </div>
      </Sides>
    </Page>
  );
}

function Text({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <h3 className={styles.label}>{label}</h3>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function Source({ recommendation, isNational }: { recommendation: RecommendationPageData; isNational: boolean }) {
  const { t } = useTranslation();
  const { sourceKind, sourceOfficeId, sourceId, sourceTitle } = recommendation;
  const register = registerOf[sourceKind];
  const isOpenable = register !== null && sourceId !== null && (isNational || register.isForBody);
  return (
    <div>
      <h3 className={styles.label}>{t('recommendations.fields.source')}</h3>
      <p className={styles.text}>
        {t(`recommendations.sources.${sourceKind}`)}: {isOpenable ? <Link to={`/registers/${register.path}/${sourceOfficeId}/${sourceId}`}>{sourceTitle}</Link> : sourceTitle}
      </p>
    </div>
  );
}

function Proofs({ proofs, mayWithdraw }: { proofs: readonly RecommendationProof[]; mayWithdraw: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (proofs.length === 0) return <p className={styles.quiet}>{t('recommendations.proofs.none')}</p>;
  return (
    <CardList>
      {proofs.map((proof) => {
        const isGone = proof.withdrawnAt !== null;
        return (
          <CardItem key={proof.id}>
            <div className={styles.proof}>
              <div>
                {proof.url ? (
                  <a className={isGone ? styles.gone : undefined} href={proof.url} rel="noreferrer noopener" target="_blank">{proof.title}</a>
                ) : (
                  <a className={isGone ? styles.gone : undefined} href={`/files/${proof.fileId}`} download>{proof.title}</a>
                )}
                <p className={styles.quiet}>
                  {proof.authorName} · {format.dateTime(proof.createdAt)}
                  {isGone && ` · ${t('recommendations.proofs.withdrawn')}`}
                </p>
              </div>
              {mayWithdraw && !isGone && (
                <Form method="post" action="?form=proofs" preventScrollReset data-print="no">
                  <input type="hidden" name="intent" value="withdrawProof" />
                  <input type="hidden" name="proofId" value={proof.id} />
                  <Button type="submit">{t('recommendations.proofs.withdraw')}</Button>
                </Form>
              )}
            </div>
          </CardItem>
        );
      })}
    </CardList>
  );
}

function AttachForms({ newId, uploadLimit }: { newId: string; uploadLimit: string }) {
  const { t } = useTranslation();
  const file = useFormRefusal('file');
  const link = useFormRefusal('link');
  const title = <TextField name="title" label={t('recommendations.proofs.name')} required={false} maxLength={200} />;
  return (
    <div data-print="no">
      <FormScope name="file">
        <Form method="post" action={file.action} encType="multipart/form-data" noValidate preventScrollReset key={`file ${newId}`}>
          <FormStack>
            {file.summary}
            <input type="hidden" name="intent" value="attachFile" />
            <input type="hidden" name="id" value={newId} />
            <FieldRow>
              <TextField name="file" type="file" label={t('recommendations.proofs.file')} help={t('recommendations.proofs.fileHelp', { limit: uploadLimit })} error={file.errorOf('file')} />
              {title}
            </FieldRow>
            <ButtonRow>
              <Button type="submit">{t('recommendations.proofs.attachFile')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
      <FormScope name="link">
        <Form method="post" action={link.action} noValidate preventScrollReset key={`link ${newId}`}>
          <FormStack>
            {link.summary}
            <input type="hidden" name="intent" value="attachLink" />
            <input type="hidden" name="id" value={newId} />
            <FieldRow>
              <TextField name="url" type="url" inputMode="url" placeholder="https://" label={t('recommendations.proofs.url')} error={link.errorOf('url')} maxLength={2000} />
              {title}
            </FieldRow>
            <ButtonRow>
              <Button type="submit">{t('recommendations.proofs.attachLink')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </div>
  );
}

type MoveFormProps = { recommendation: RecommendationPageData; movement: RecommendationMovement; obstacles: readonly string[] };

function MoveForm({ recommendation, movement, obstacles }: MoveFormProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf } = useFormRefusal(movement);
  const { asksFor } = recommendationLife[movement];
  const isPending = navigation.state !== 'idle' && navigation.formData?.get('movement') === movement;
  return (
    <Card>
      <FormScope name={movement}>
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            <h2 className={styles.movement}>{t(`recommendations.movements.${movement}.title`)}</h2>
            {summary}
            {obstacles.map((obstacle) => (
              <p key={obstacle} className={styles.quiet}>{t(obstacle)}</p>
            ))}
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="movement" value={movement} />
            <input type="hidden" name="version" value={recommendation.version} />
            {asksFor === 'plan' && (
              <>
                <TextArea name="plan" label={t('recommendations.fields.plan')} help={t('recommendations.help.plan')} defaultValue={recommendation.plan} error={errorOf('plan')} rows={4} maxLength={4000} />
                <FieldRow>
                  <TextField name="planResponsible" label={t('recommendations.fields.planResponsible')} defaultValue={recommendation.planResponsible} error={errorOf('planResponsible')} maxLength={200} />
                  <DateField name="planOn" label={t('recommendations.fields.planOn')} defaultValue={recommendation.planOn ?? ''} error={errorOf('planOn')} />
                </FieldRow>
              </>
            )}
            {asksFor === 'result' && (
              <TextArea name="result" label={t('recommendations.fields.result')} help={t('recommendations.help.result')} defaultValue={recommendation.result} error={errorOf('result')} rows={4} maxLength={4000} />
            )}
            {(asksFor === 'remark' || asksFor === 'reason') && (
              <TextArea
                name="remark" label={asksFor === 'remark' ? t('recommendations.fields.remark') : t('recommendations.fields.why')} error={errorOf('remark')} rows={3} maxLength={4000}
              />
            )}
            {asksFor === 'remark' && (
              <TextField
                name="dueInWorkingDays" inputMode="numeric" label={t('recommendations.fields.dueInWorkingDays')} help={t('recommendations.help.newTerm')}
                defaultValue="10" error={errorOf('dueInWorkingDays')} maxLength={3}
              />
            )}
            <ButtonRow>
              <Button type="submit" tone={movement === 'confirm' || movement === 'plan' || movement === 'reportDone' ? 'primary' : 'secondary'} pending={isPending}>
                {t(`recommendations.movements.${movement}.button`)}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </Card>
  );
}
