import { Form } from '@remix-run/react';
import { Check, ExternalLink, FileText } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, CardItem, CardList, DateField, EmptyState, FieldRow, FormErrorSummary, FormScope, FormStack, Icon, Section, Select, StateBadge, TextArea, TextField } from '#app/ui/index.ts';
import type { RecommendationCard } from '../risk-page.queries.server.ts';
import { useFieldValue, type CodeNames } from './difference-list.tsx';
import { RecommendationFields } from './recommendation-fields.tsx';
import type { RiskPageProps } from './risk-page.tsx';
import styles from './risk.module.css';

type Shared = { data: RiskPageProps; names: CodeNames; isEditable: boolean };

/** What is to be done about the risk, with its proof. */
export function Recommendations({ data, names, isEditable }: Shared) {
  const { t } = useTranslation();
  return (
    <Section title={t('riskRegister.recommendations.title')} id="recommendations">
      {data.recommendations.length === 0 && <EmptyState title={t('riskRegister.recommendations.none')}><p>{t('riskRegister.recommendations.noneText')}</p></EmptyState>}
      <CardList ordered>
        {data.recommendations.map((recommendation, index) => (
          <CardItem key={recommendation.id} id={`recommendation-${index + 1}`}>
            <Recommendation recommendation={recommendation} number={index + 1} data={data} names={names} isEditable={isEditable} />
          </CardItem>
        ))}
      </CardList>
      {data.mayWrite && isEditable && <RecommendationForm data={data} form="add" recommendation={null} title={t('riskRegister.recommendations.add')} />}
    </Section>
  );
}

function RecommendationForm({ data, form, recommendation, title }: { data: RiskPageProps; form: string; recommendation: RecommendationCard | null; title: string }) {
  const { t } = useTranslation();
  const { action, refusal, summary, errorOf } = useFormRefusal(form);
  return (
    <FormScope name={form}>
      <details open={refusal !== null || undefined} data-print="no">
        <summary className={styles.summary}>{title}</summary>
        <Form method="post" action={action} noValidate preventScrollReset key={`${data.newId} ${recommendation?.version ?? 0}`}>
          <input type="hidden" name="intent" value={recommendation ? 'editRecommendation' : 'addRecommendation'} />
          {recommendation ? (
            <>
              <input type="hidden" name="recommendationId" value={recommendation.id} />
              <input type="hidden" name="version" value={recommendation.version} />
            </>
          ) : (
            <input type="hidden" name="id" value={data.newId} />
          )}
          <FormStack>
            {refusal?.code === 'stale' ? <FormErrorSummary errors={[]} formError={t('riskRegister.obstacles.stale')} /> : summary}
            <RecommendationFields
              kinds={data.catalogues.recommendationKind} evidenceKinds={data.evidenceKinds} people={data.people} initial={recommendation ?? {}} errorOf={errorOf}
            />
            <ButtonRow>
              <Button type="submit" tone="primary">{t('riskRegister.form.save')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </details>
    </FormScope>
  );
}

function Recommendation({ recommendation, number, data, names, isEditable }: Shared & { recommendation: RecommendationCard; number: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const valueOf = useFieldValue(names);
  const isDone = recommendation.state === 'done';
  const present = recommendation.proofs.filter(({ withdrawnAt }) => withdrawnAt === null);
  const missing = recommendation.evidenceKinds.filter((kind) => !present.some(({ evidenceKind }) => evidenceKind === kind));
  const kindName = (code: string) => (data.evidenceKinds[code] ? localize(data.evidenceKinds[code]) : code);
  const mayCarryOut = data.mayCarryOut && isEditable;
  const isOverdue = !isDone && isEditable && recommendation.dueOn !== null && recommendation.dueOn < data.today;
  return (
    <article className={styles.recommendation} aria-label={t('riskRegister.recommendations.number', { number })}>
      <p className={styles.recommendationHead}>
        <span className={styles.muted}>{number}.</span> <strong>{recommendation.text}</strong>{' '}
        <StateBadge tone={isDone ? 'info' : 'neutral'} icon={isDone ? Check : undefined}>{t(`riskRegister.recommendationStates.${recommendation.state}`)}</StateBadge>
        {isOverdue && <StateBadge tone="critical">{t('riskRegister.list.overdueSince', { day: format.date(recommendation.dueOn!) })}</StateBadge>}
      </p>
      <dl className={styles.facts}>
        {(['kindCode', 'removes', 'changes', 'ownerName', 'dueOn', 'evidenceKinds', ...(isDone ? (['doneOn', 'doneNote'] as const) : [])] as const).map((field) => (
          <div key={field}>
            <dt>{t(`riskRegister.fields.${field}`)}</dt>
            <dd>{valueOf(field, recommendation[field])}</dd>
          </div>
        ))}
      </dl>
      {present.length > 0 && (
        <ul data-list="plain" className={styles.proofs} aria-label={t('riskRegister.proofs.title')}>
          {present.map((proof) => (
            <li key={proof.id}>
              {proof.fileId ? (
                <a href={`/files/${proof.fileId}`} download className={styles.file}><Icon icon={FileText} size={14} />{proof.title}</a>
              ) : (
                <a href={proof.url!} target="_blank" rel="noreferrer noopener" className={styles.file}><Icon icon={ExternalLink} size={14} />{proof.title}</a>
              )}{' '}
              <StateBadge>{kindName(proof.evidenceKind)}</StateBadge>{' '}
              <span className={styles.muted}>{proof.authorName} · {format.dateTime(proof.createdAt)}</span>
              {mayCarryOut && (
                <Form method="post" preventScrollReset className={styles.inline} data-print="no">
                  <input type="hidden" name="intent" value="withdrawProof" />
                  <input type="hidden" name="proofId" value={proof.id} />
                  <Button type="submit" size="small" tone="quiet" aria-label={`${t('riskRegister.proofs.withdraw')}: ${proof.title}`}>{t('riskRegister.proofs.withdraw')}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {isEditable && missing.length > 0 && <p className={styles.missing}>{t('riskRegister.proofs.missing', { kinds: missing.map(kindName).join(', ') })}</p>}
      {mayCarryOut && <AttachForm data={data} recommendation={recommendation} first={missing[0]} />}
      {mayCarryOut && <DoneForm data={data} recommendation={recommendation} />}
      {data.mayWrite && isEditable && (
        <>
          <RecommendationForm data={data} form={`edit-${recommendation.id}`} recommendation={recommendation} title={t('riskRegister.recommendations.edit')} />
          {present.length === 0 && <RemoveForm recommendation={recommendation} />}
        </>
      )}
    </article>
  );
}

function RemoveForm({ recommendation }: { recommendation: RecommendationCard }) {
  const { t } = useTranslation();
  const { action, summary } = useFormRefusal(`remove-${recommendation.id}`);
  return (
    <Form method="post" action={action} preventScrollReset data-print="no">
      {summary}
      <input type="hidden" name="intent" value="removeRecommendation" />
      <input type="hidden" name="recommendationId" value={recommendation.id} />
      <input type="hidden" name="version" value={recommendation.version} />
      <Button type="submit" size="small" tone="quiet">{t('riskRegister.recommendations.remove')}</Button>
    </Form>
  );
}

function DoneForm({ data, recommendation }: { data: RiskPageProps; recommendation: RecommendationCard }) {
  const { t } = useTranslation();
  const form = `done-${recommendation.id}`;
  const { action, refusal, summary, errorOf } = useFormRefusal(form);
  const hidden = (
    <>
      <input type="hidden" name="recommendationId" value={recommendation.id} />
      <input type="hidden" name="version" value={recommendation.version} />
    </>
  );
  if (recommendation.state === 'done') {
    return (
      <Form method="post" action={action} preventScrollReset data-print="no">
        {summary}
        <input type="hidden" name="intent" value="reopenRecommendation" />
        {hidden}
        <Button type="submit" size="small">{t('riskRegister.recommendations.reopen')}</Button>
      </Form>
    );
  }
  return (
    <FormScope name={form}>
      <details open={refusal !== null || undefined} data-print="no">
        <summary className={styles.summary}>{t('riskRegister.recommendations.finish')}</summary>
        <Form method="post" action={action} noValidate preventScrollReset>
          <input type="hidden" name="intent" value="finishRecommendation" />
          {hidden}
          <FormStack>
            {summary}
            <DateField name="doneOn" label={t('riskRegister.fields.doneOn')} defaultValue={data.today} error={errorOf('doneOn')} />
            <TextArea name="doneNote" label={t('riskRegister.fields.doneNote')} required={false} rows={2} maxLength={2000} error={errorOf('doneNote')} />
            <ButtonRow>
              <Button type="submit" tone="primary">{t('riskRegister.recommendations.finish')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </details>
    </FormScope>
  );
}

function AttachForm({ data, recommendation, first }: { data: RiskPageProps; recommendation: RecommendationCard; first: string | undefined }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const form = `proof-${recommendation.id}`;
  const { action, refusal, summary, errorOf } = useFormRefusal(form);
  const kinds = [...new Set([...(first ? [first] : []), ...recommendation.evidenceKinds, ...Object.keys(data.evidenceKinds)])];
  const shared = (
    <>
      <input type="hidden" name="id" value={data.newProofId} />
      <input type="hidden" name="recommendationId" value={recommendation.id} />
    </>
  );
  const fields = (
    <FieldRow>
      <Select name="evidenceKind" label={t('riskRegister.proofs.kind')} error={errorOf('evidenceKind')} options={kinds.map((code) => ({ value: code, label: localize(data.evidenceKinds[code]!) }))} />
      <TextField name="title" label={t('riskRegister.proofs.name')} required={false} maxLength={300} error={errorOf('title')} />
    </FieldRow>
  );
  return (
    <details open={refusal !== null || undefined} data-print="no">
      <summary className={styles.summary}>{t('riskRegister.proofs.attach')}</summary>
      {summary}
      <FormScope name={`${form}-file`}>
        <Form method="post" action={action} encType="multipart/form-data" noValidate preventScrollReset key={`file ${data.newProofId}`}>
          <input type="hidden" name="intent" value="attachFile" />
          {shared}
          <FormStack>
            {fields}
            <TextField name="file" type="file" label={t('riskRegister.proofs.file')} help={t('riskRegister.proofs.fileHelp', { limit: data.uploadLimit })} error={errorOf('file')} />
            <ButtonRow><Button type="submit">{t('riskRegister.proofs.attachFile')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
      <FormScope name={`${form}-link`}>
        <Form method="post" action={action} noValidate preventScrollReset key={`link ${data.newProofId}`}>
          <input type="hidden" name="intent" value="attachLink" />
          {shared}
          <FormStack>
            {fields}
            <TextField name="url" type="url" inputMode="url" label={t('riskRegister.proofs.url')} placeholder="https://" error={errorOf('url')} />
            <ButtonRow><Button type="submit">{t('riskRegister.proofs.attachLink')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}
