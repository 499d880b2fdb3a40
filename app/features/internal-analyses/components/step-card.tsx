import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react';
import { ExternalLink, FileText } from 'lucide-react';
import { useRef } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, FactsLine, FieldRow, FormScope, FormStack, Icon, LinkButton, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { RefusedStep } from '../answer-analysis.server.ts';
import type { Missing } from '../standing.model.ts';
import { procedure } from '../procedure.model.ts';
import { differingFields, stepFields } from '../step-fields.model.ts';
import type { ProcedurePageData, StepOnPage } from '../procedure-page.server.ts';
import { Monitorings } from './monitorings.tsx';
import { StepFields, useWordsOf } from './step-fields.tsx';
import { StepStateBadge } from './step-state.tsx';
import { TermBasis } from './term-basis.tsx';
import { useKeptText } from './use-kept-text.ts';
import styles from './analysis.module.css';

export type StepCardProps = { step: StepOnPage; data: ProcedurePageData & { newId: string; uploadLimit: string; membershipId: string }; position: number };

/** One step of the procedure: who acts, until when, what it needs, what was written, and what can be done now. */
export function StepCard({ step, data, position }: StepCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search] = useSearchParams();
  const isCurrent = data.currentStep === step.code;
  const asked = search.get('step');
  const isOpen = asked ? asked === step.code : isCurrent;
  return (
    <li className={styles.step} id={`step-${step.code}`}>
      <details open={isOpen}>
        <summary>
          <span className={styles.number}>{position}</span>
          <span className={styles.stepName}>{t(`internalAnalyses.steps.${step.code}.name`)}</span>
          {step.dueOn && step.state === 'open' && <span className={styles.quiet}>{t('internalAnalyses.until', { on: format.date(step.dueOn) })}</span>}
          <StepStateBadge step={step} isCurrent={isCurrent} />
        </summary>
        <div className={styles.stepBody}>
          <p className={styles.quiet}>{t(`internalAnalyses.steps.${step.code}.about`)}</p>
          <FactsLine
            facts={[
              { label: t('internalAnalyses.fields.actor'), value: t(`internalAnalyses.actors.${step.actor}`) },
              ...(step.term ? [{ label: t('internalAnalyses.fields.term'), value: <TermBasis term={step.term} /> }] : []),
              ...(step.code === 'monitoring' && data.monitoringTerm ? [{ label: t('internalAnalyses.fields.interval'), value: <TermBasis term={data.monitoringTerm} /> }] : []),
              ...(step.doneOn ? [{ label: t(`internalAnalyses.fields.${step.state === 'skipped' ? 'skippedOn' : 'doneOn'}`), value: [format.date(step.doneOn), step.doneByName].filter(Boolean).join(', ') }] : []),
            ]}
          />
          {step.state === 'skipped' && <Banner about={step.skipReason}>{t('internalAnalyses.skippedBecause')}</Banner>}
          <MissingList step={step} data={data} />
          {step.isWritable ? <StepForm step={step} data={data} /> : <StepReading step={step} data={data} />}
          {step.code === 'monitoring' && <Monitorings data={data} />}
          <Documents step={step} data={data} />
          <StepMoves step={step} />
        </div>
      </details>
    </li>
  );
}

function MissingList({ step, data }: Omit<StepCardProps, 'position'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (step.state !== 'open' || step.missing.length === 0 || !data.mayWrite) return null;
  const words = (missing: Missing): string => {
    switch (missing.kind) {
      case 'field':
        return t(`internalAnalyses.stepFields.${step.code}.${missing.name}`);
      case 'paper':
        return t('internalAnalyses.missing.paper', { kind: localize(data.names.evidenceKinds[missing.evidenceKind]!) });
      case 'generatedPaper':
        return t(`internalAnalyses.missing.generated.${missing.paper}`);
      case 'steps':
        return t('internalAnalyses.missing.steps', { steps: missing.steps.map((code) => t(`internalAnalyses.steps.${code}.name`)).join(', ') });
      default:
        return t(`internalAnalyses.missing.${missing.kind}`);
    }
  };
  return (
    <div>
      <p>{t('internalAnalyses.missing.title')}</p>
      <ul className={styles.missing}>
        {step.missing.map((missing) => (
          <li key={JSON.stringify(missing)}>{words(missing)}</li>
        ))}
      </ul>
    </div>
  );
}

function StepForm({ step, data }: Omit<StepCardProps, 'position'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  const { action, refusal, errorOf } = useFormRefusal(step.code);
  const answer = useActionData<{ refusedStep?: RefusedStep }>();
  const form = useRef<HTMLFormElement>(null);
  const { kept, restore, drop } = useKeptText(form, `adal.analyses.${data.membershipId}.${data.header.analysisId}.${step.code}`);
  const refusedStep = answer?.refusedStep?.step === step.code ? answer.refusedStep : null;
  const theirs = refusedStep?.theirs ?? null;
  const differing = theirs ? differingFields(step.code, refusedStep!.typed, theirs.values) : [];
  const isPending = navigation.formData?.get('intent') === 'saveStep' && navigation.formData.get('step') === step.code;
  const page = `/analyses/${data.header.officeId}/${data.header.analysisId}`;
  const fields = stepFields[step.code];
  const isSigning = step.code === 'submission';
  return (
    <FormScope name={step.code}>
      <Form ref={form} method="post" action={action} noValidate preventScrollReset key={step.version}>
        <input type="hidden" name="intent" value="saveStep" />
        <input type="hidden" name="step" value={step.code} />
        <input type="hidden" name="version" value={theirs?.version ?? step.version} />
        <FormStack>
          {kept && (
            <Banner
              tone="attention"
              action={
                <ButtonRow>
                  <Button size="small" onClick={restore}>{t('internalAnalyses.kept.restore')}</Button>
                  <Button size="small" onClick={drop}>{t('internalAnalyses.kept.drop')}</Button>
                </ButtonRow>
              }
            >
              {t('internalAnalyses.kept.found', { at: format.dateTime(kept.at) })}
            </Banner>
          )}
          {theirs && <Banner tone="attention">{t('internalAnalyses.conflict.text')}</Banner>}
          {refusal && !theirs && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
          <StepFields
            step={step} fields={fields} values={refusedStep?.typed ?? step.values} names={data.names} errorOf={errorOf}
            theirs={theirs && Object.fromEntries(differing.map((name) => [name, theirs.values[name]!]))}
          />
          {step.code === 'analysis' && <p className={styles.quiet}>{t('internalAnalyses.risksHint')}</p>}
          {(step.code === 'note' || step.code === 'plan') && (
            <p>
              <LinkButton to={`${page}/papers`} size="small">{t('internalAnalyses.toPapers')}</LinkButton>
            </p>
          )}
          {isSigning && <Banner>{t('internalAnalyses.signingMeans')}</Banner>}
          <ButtonRow>
            {fields.length > 0 && (
              <Button type="submit" pending={isPending}>
                {t('internalAnalyses.actions.save')}
              </Button>
            )}
            <Button type="submit" name="finish" value="yes" tone="primary" pending={isPending}>
              {t(isSigning ? 'internalAnalyses.actions.sign' : fields.length > 0 ? 'internalAnalyses.actions.saveAndFinish' : 'internalAnalyses.actions.finish')}
            </Button>
          </ButtonRow>
        </FormStack>
      </Form>
    </FormScope>
  );
}

function StepReading({ step, data }: Omit<StepCardProps, 'position'>) {
  const { t } = useTranslation();
  const words = useWordsOf();
  const fields = stepFields[step.code];
  if (fields.length === 0) return null;
  return (
    <dl className={styles.list}>
      {fields.map(({ name, kind }) => (
        <div key={name}>
          <dt className={styles.quiet}>{t(`internalAnalyses.stepFields.${step.code}.${name}`)}</dt>
          <dd className={styles.words}>{words(kind, step.values[name] ?? '', data.names)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Documents({ step, data }: Omit<StepCardProps, 'position'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { action, refusal, errorOf } = useFormRefusal(`${step.code}-paper`);
  const needed = procedure.find(({ code }) => code === step.code)!.needs.flatMap((need) => (need.kind === 'paper' ? [need.evidenceKind] : []));
  const kinds = Object.keys(data.names.evidenceKinds).sort((left, right) => Number(needed.includes(right)) - Number(needed.includes(left)));
  if (step.documents.length === 0 && !step.isWritable) return null;
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="step" value={step.code} />
    </>
  );
  const shared = (
    <FieldRow>
      <Select name="evidenceKind" label={t('internalAnalyses.documents.kind')} defaultValue={kinds[0]} error={errorOf('evidenceKind')} options={kinds.map((code) => ({ value: code, label: localize(data.names.evidenceKinds[code]!) }))} />
      <TextField name="title" label={t('internalAnalyses.documents.name')} required={false} error={errorOf('title')} />
    </FieldRow>
  );
  return (
    <div>
      <h3>{t('internalAnalyses.documents.title')}</h3>
      <ul className={styles.list} data-list="plain">
        {step.documents.map((document) => (
          <li key={document.id}>
            <a className={styles.link} href={document.fileId ? `/files/${document.fileId}` : document.url!} {...(document.fileId ? { download: true } : { target: '_blank', rel: 'noreferrer noopener' })}>
              <Icon icon={document.fileId ? FileText : ExternalLink} size={14} /> {document.title}
            </a>{' '}
            <span className={styles.quiet}>
              {localize(data.names.evidenceKinds[document.evidenceKind]!)} · {document.authorName} · {format.dateTime(document.createdAt)}
            </span>
            {step.isWritable && (
              <Form method="post" action={action} preventScrollReset data-print="no">
                {hidden('withdrawDocument')}
                <input type="hidden" name="documentId" value={document.id} />
                <Button type="submit" size="small" aria-label={`${t('internalAnalyses.documents.withdraw')}: ${document.title}`}>
                  {t('internalAnalyses.documents.withdraw')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {refusal && <Banner tone="critical">{t(Object.values(refusal.fieldErrors)[0] ?? refusal.messageKey, refusal.params)}</Banner>}
      {step.isWritable && (
        <div data-print="no" className={styles.list}>
          <details className={styles.attach}>
            <summary>{t('internalAnalyses.documents.attachFile')}</summary>
            <FormScope name={`${step.code}-file`}>
              <Form method="post" action={action} encType="multipart/form-data" noValidate preventScrollReset key={`file ${step.documents.length}`}>
                {hidden('attachFile')}
                <input type="hidden" name="id" value={data.newId} />
                <FormStack>
                  {shared}
                  <TextField name="file" type="file" label={t('internalAnalyses.documents.file')} help={t('internalAnalyses.documents.fileHelp', { limit: data.uploadLimit })} error={errorOf('file')} />
                  <ButtonRow><Button type="submit">{t('internalAnalyses.documents.attach')}</Button></ButtonRow>
                </FormStack>
              </Form>
            </FormScope>
          </details>
          <details className={styles.attach}>
            <summary>{t('internalAnalyses.documents.attachLink')}</summary>
            <FormScope name={`${step.code}-link`}>
              <Form method="post" action={action} noValidate preventScrollReset key={`link ${step.documents.length}`}>
                {hidden('attachLink')}
                <input type="hidden" name="id" value={data.newId} />
                <FormStack>
                  {shared}
                  <TextField name="url" type="url" inputMode="url" label={t('internalAnalyses.documents.url')} placeholder="https://" error={errorOf('url')} />
                  <ButtonRow><Button type="submit">{t('internalAnalyses.documents.attach')}</Button></ButtonRow>
                </FormStack>
              </Form>
            </FormScope>
          </details>
        </div>
      )}
    </div>
  );
}

function StepMoves({ step }: { step: StepOnPage }) {
  const { t } = useTranslation();
  const { action, refusal, errorOf } = useFormRefusal(`${step.code}-move`);
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="step" value={step.code} />
      <input type="hidden" name="version" value={step.version} />
    </>
  );
  return (
    <>
      {refusal && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
      {step.mayReturn && (
        <Form method="post" action={action} preventScrollReset data-print="no">
          {hidden('returnToStep')}
          <Button type="submit">{t('internalAnalyses.actions.returnToStep')}</Button>
        </Form>
      )}
      {step.isWritable && step.isOptional && (
        <details className={styles.more} data-print="no">
          <summary>{t('internalAnalyses.actions.skip')}</summary>
          <FormScope name={`${step.code}-skip`}>
            <Form method="post" action={action} noValidate preventScrollReset>
              {hidden('skipStep')}
              <FormStack>
                <TextArea name="reason" label={t('internalAnalyses.fields.skipReason')} rows={2} error={errorOf('reason')} />
                <ButtonRow><Button type="submit">{t('internalAnalyses.actions.skip')}</Button></ButtonRow>
              </FormStack>
            </Form>
          </FormScope>
        </details>
      )}
    </>
  );
}
