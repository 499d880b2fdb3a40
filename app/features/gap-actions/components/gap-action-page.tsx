import { Form, Link, useNavigation } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Card, CardItem, CardList, DateField, FieldRow, FormScope, FormStack, Page, PageHeader, Section, Select, Sides, TextArea, TextField,
} from '#app/ui/index.ts';
import { gapActionLife, gapActionMovements, isOpen, refusalOf, type GapActionMovement } from '../gap-action-life.model.ts';
import type { ActionProof, EvidenceKind, GapActionDetails, GapActionPageData } from '../gap-actions.queries.server.ts';
import { ActionStateBadge } from './action-words.tsx';
import styles from './gap-actions.module.css';
import { PlanFields } from './plan-fields.tsx';

type GapActionPageProps = GapActionPageData & { role: Role; personId: string; today: string; newId: string; uploadLimit: string };

/** One action about a gap: what it closes, what shows that it is done, and what may happen next. */
export function GapActionPage({ action, allEvidenceKinds, role, personId, today, newId, uploadLimit }: GapActionPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const isOwn = may({ role }, 'checklist.answer') && isOpen(action.state);
  const movements = gapActionMovements.filter((movement) => {
    const refusal = refusalOf(movement, action, { role, personId });
    return refusal === null || refusal === 'proof';
  });
  const address = `/checklists/${action.officeId}/${action.checklistId}/chapters/${action.chapterCode}#${action.subjectId}`;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('gapActions.title'), to: '/actions' }, { label: action.code }]} />
      <PageHeader
        kicker={[localize(action.organisationName), localize(action.officeName), localize(action.regionName)].join(' · ')}
        title={action.text}
        state={<ActionStateBadge state={action.state} dueOn={action.dueOn} today={today} />}
        facts={[
          { label: t('gapActions.fields.owner'), value: action.ownerName || '–' },
          { label: t('gapActions.fields.dueOn'), value: format.date(action.dueOn) },
          ...(action.doneOn ? [{ label: t('gapActions.fields.doneOn'), value: format.date(action.doneOn) }] : []),
        ]}
      />
      {action.state === 'returned' && <Banner tone="attention" about={action.reviewRemark}>{t('gapActions.returnedBy', { name: action.reviewedByName ?? '' })}</Banner>}
      {action.state === 'withdrawn' && <Banner tone="info">{action.withdrawnReason}</Banner>}
      {action.state === 'verified' && <Banner tone="info">{t('gapActions.verifiedBy', { name: action.reviewedByName ?? '', at: format.dateTime(action.reviewedAt) })}</Banner>}
      <Sides>
        <div className={styles.side}>
          <Section title={t('gapActions.gap')}>
            <p className={styles.words}>
              <Link to={address}>{action.code}</Link> {localize(action.requirement)}
            </p>
            <p className={styles.quiet}>{action.title}</p>
            {action.doneNote && <p className={styles.words}>{action.doneNote}</p>}
          </Section>
          <Section title={t('gapActions.proofs.title')} about={t('gapActions.proofs.needed', { list: action.evidenceKinds.map(({ name }) => localize(name)).join(', ') })}>
            <Proofs proofs={action.proofs} mayWithdraw={isOwn} />
            {isOwn && <AttachForm kinds={action.evidenceKinds} newId={newId} uploadLimit={uploadLimit} />}
          </Section>
        </div>
        <div className={styles.side} data-print="no">
          {movements.map((movement) => (
            <MoveForm key={`${movement} ${action.version}`} action={action} movement={movement} today={today} isObstructed={refusalOf(movement, action, { role, personId }) === 'proof'} />
          ))}
          {isOwn && may({ role }, 'checklist.submit') && <EditForm key={action.version} action={action} evidenceKinds={allEvidenceKinds} />}
          {movements.length === 0 && <p className={styles.quiet}>{t('gapActions.nothingToDo')}</p>}
        </div>
      </Sides>
    </Page>
  );
}

function Proofs({ proofs, mayWithdraw }: { proofs: readonly ActionProof[]; mayWithdraw: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (proofs.length === 0) return <p className={styles.quiet}>{t('gapActions.proofs.none')}</p>;
  return (
    <CardList>
      {proofs.map((proof) => (
        <CardItem key={proof.id}>
          <div className={styles.proof}>
            <div>
              {proof.url ? <a href={proof.url} rel="noreferrer noopener" target="_blank">{proof.title}</a> : <a href={`/files/${proof.fileId}`} download>{proof.title}</a>}
              <p className={styles.quiet}>
                {localize(proof.kindName)}, {proof.authorName}, {format.dateTime(proof.createdAt)}
              </p>
            </div>
            {mayWithdraw && (
              <Form method="post" preventScrollReset data-print="no">
                <input type="hidden" name="intent" value="withdrawProof" />
                <input type="hidden" name="id" value={proof.id} />
                <Button type="submit" tone="quiet" size="small">{t('gapActions.proofs.withdraw')}</Button>
              </Form>
            )}
          </div>
        </CardItem>
      ))}
    </CardList>
  );
}

function AttachForm({ kinds, newId, uploadLimit }: { kinds: readonly EvidenceKind[]; newId: string; uploadLimit: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { action, summary, errorOf } = useFormRefusal('attach');
  return (
    <FormScope name="attach">
      <Form method="post" action={action} encType="multipart/form-data" noValidate preventScrollReset key={newId} data-print="no">
        <FormStack>
          {summary}
          <input type="hidden" name="intent" value="attach" />
          <input type="hidden" name="id" value={newId} />
          <FieldRow>
            <Select name="evidenceKind" label={t('gapActions.proofs.kind')} options={kinds.map(({ code, name }) => ({ value: code, label: localize(name) }))} error={errorOf('evidenceKind')} />
            <TextField name="title" label={t('gapActions.proofs.name')} required={false} maxLength={300} error={errorOf('title')} />
          </FieldRow>
          <FieldRow>
            <TextField name="file" type="file" label={t('gapActions.proofs.file')} help={t('gapActions.proofs.fileHelp', { limit: uploadLimit })} required={false} error={errorOf('file')} />
            <TextField name="url" type="url" inputMode="url" placeholder="https://" label={t('gapActions.proofs.url')} required={false} error={errorOf('url')} maxLength={2000} />
          </FieldRow>
          <ButtonRow>
            <Button type="submit">{t('gapActions.proofs.attach')}</Button>
          </ButtonRow>
        </FormStack>
      </Form>
    </FormScope>
  );
}

function EditForm({ action, evidenceKinds }: { action: GapActionDetails; evidenceKinds: readonly EvidenceKind[] }) {
  const { t } = useTranslation();
  const { action: address, summary, errorOf, refusal } = useFormRefusal('edit');
  return (
    <Card>
      <details open={refusal !== null || undefined}>
        <summary>{t('gapActions.edit.title')}</summary>
        <FormScope name="edit">
          <Form method="post" action={address} noValidate preventScrollReset>
            <FormStack>
              {summary}
              <input type="hidden" name="intent" value="edit" />
              <input type="hidden" name="version" value={action.version} />
              <PlanFields plan={action} owners={action.owners} evidenceKinds={evidenceKinds} errorOf={errorOf} />
              <ButtonRow>
                <Button type="submit">{t('gapActions.edit.button')}</Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </FormScope>
      </details>
    </Card>
  );
}

type MoveFormProps = { action: GapActionDetails; movement: GapActionMovement; today: string; isObstructed: boolean };

function MoveForm({ action, movement, today, isObstructed }: MoveFormProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action: address, summary, errorOf } = useFormRefusal(movement);
  const { asksFor } = gapActionLife[movement];
  const isPending = navigation.state !== 'idle' && navigation.formData?.get('movement') === movement;
  return (
    <Card>
      <FormScope name={movement}>
        <Form method="post" action={address} noValidate preventScrollReset>
          <FormStack>
            <h2 className={styles.heading}>{t(`gapActions.movements.${movement}.title`)}</h2>
            {summary}
            {isObstructed && <p className={styles.quiet}>{t('gapActions.refusals.proof')}</p>}
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="movement" value={movement} />
            <input type="hidden" name="version" value={action.version} />
            {asksFor === 'doneOn' && <DateField name="doneOn" label={t('gapActions.fields.doneOn')} defaultValue={today} error={errorOf('doneOn')} />}
            {asksFor !== null && (
              <TextArea
                name="note" label={t(`gapActions.notes.${asksFor}`)} required={asksFor !== 'doneOn'} error={errorOf('note')} rows={3} maxLength={4000}
              />
            )}
            <ButtonRow>
              <Button type="submit" tone={movement === 'report' || movement === 'verify' ? 'primary' : 'secondary'} pending={isPending} disabled={isObstructed}>
                {t(`gapActions.movements.${movement}.button`)}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </Card>
  );
}
