import { Form } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { useFormRefusal, type FormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, ConfirmDialog, DateField, Field, FieldRow, FieldSet, FormScope, FormStack, RadioGroup, Select, TextArea, TextField } from '#app/ui/index.ts';
import { bodyFields, rightFields, serviceForms } from '../compliance.model.ts';
import type { Body, CatalogueEntry, Certificate, ComplianceDocument, ServiceState } from '../compliance.queries.server.ts';
import styles from './compliance.module.css';

export type Choices = { documents: readonly CatalogueEntry[]; bodies: readonly Body[]; standards: readonly CatalogueEntry[] };
type Person = { id: string; name: string };

type FrameProps = { name: string; summary: ReactNode; intent: string; id: string; version: number; isOpen?: boolean; hasFile?: boolean; children: (refusal: FormRefusal) => ReactNode };

/** One form of the page behind its own heading; refused, it is open. */
function FormFrame({ name, summary, intent, id, version, isOpen, hasFile, children }: FrameProps) {
  const { t } = useTranslation();
  const refusal = useFormRefusal(name);
  return (
    <details className={styles.more} {...(version > 0 ? { id: `form-${id}` } : {})} open={isOpen === true || refusal.refusal !== null} data-print="no">
      <summary>{summary}</summary>
      <FormScope name={name}>
        <Form method="post" action={refusal.action} noValidate preventScrollReset {...(hasFile ? { encType: 'multipart/form-data' as const } : {})}>
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <FormStack>
            {refusal.summary}
            {children(refusal)}
            <ButtonRow><Button type="submit" tone="primary">{t('complianceServices.save')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}

const optionsOf = (entries: readonly CatalogueEntry[], localize: ReturnType<typeof useLocalize>, withCode = false) =>
  entries.map(({ code, name }) => ({ value: code, label: withCode ? `${code} ${localize(name)}` : localize(name) }));

type ServiceFormProps = {
  name: string; summary: ReactNode; id: string;
  /** The state that is corrected; null: a new one. */
  state: ServiceState | null;
  /** What a new one begins with: what is. */
  template: ServiceState | null;
  choices: Choices; people: readonly Person[]; today: string; isOpen?: boolean;
};

export function ServiceForm({ name, summary, id, state, template, choices, people, today, isOpen }: ServiceFormProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const bodies = optionsOf(choices.bodies, localize);
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`complianceServices.choices.yesNo.${value}`) }));
  const notSaid = t('complianceServices.notSaid');
  return (
    <FormFrame name={name} summary={summary} intent="saveService" id={id} version={state?.version ?? 0} {...(isOpen ? { isOpen } : {})}>
      {({ errorOf }) => (
        <>
          <RadioGroup
            name="isEstablished" label={t('complianceServices.fields.isEstablished')} inline
            defaultValue={(template?.isEstablished ?? true) ? 'yes' : 'no'} error={errorOf('isEstablished')}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`complianceServices.choices.established.${value}`) }))}
          />
          <FieldRow>
            <DateField name="effectiveOn" label={t('complianceServices.fields.effectiveOn')} help={t('complianceServices.help.effectiveOn')} max={today} defaultValue={state?.effectiveOn ?? today} error={errorOf('effectiveOn')} />
            <TextField name="decisionNumber" label={t('complianceServices.fields.decisionNumber')} required={false} narrow defaultValue={state?.decisionNumber} error={errorOf('decisionNumber')} />
            <DateField name="decisionOn" label={t('complianceServices.fields.decisionOn')} required={false} max={today} defaultValue={state?.decisionOn ?? ''} error={errorOf('decisionOn')} />
          </FieldRow>
          <TextField name="decisionBody" label={t('complianceServices.fields.decisionBody')} help={t('complianceServices.help.decisionBody')} required={false} defaultValue={state?.decisionBody} error={errorOf('decisionBody')} />
          <div className={styles.absent}>
            <TextArea name="reason" label={t('complianceServices.fields.reason')} help={t('complianceServices.help.reason')} rows={3} defaultValue={template?.reason} error={errorOf('reason')} />
          </div>
          <div className={styles.established}>
            <FormStack>
              <FieldRow>
                <Select name="form" label={t('complianceServices.fields.form')} placeholder={t('complianceServices.choose')} defaultValue={template?.form ?? ''} error={errorOf('form')} options={serviceForms.map((value) => ({ value, label: t(`complianceServices.forms.${value}`) }))} />
                <TextField name="staffCount" label={t('complianceServices.fields.staffCount')} required={false} inputMode="numeric" narrow defaultValue={template?.staffCount ?? ''} error={errorOf('staffCount')} />
              </FieldRow>
              <FieldSet legend={t('complianceServices.fields.independence')}>
                <p className={styles.rule}>{t('complianceServices.help.independence')}</p>
                <FieldRow>
                  {bodyFields.map((field) => (
                    <Select key={field} name={field} label={t(`complianceServices.fields.${field}`)} required={false} placeholder={notSaid} defaultValue={template?.[field] ?? ''} error={errorOf(field)} options={bodies} />
                  ))}
                  {rightFields.map((field) => {
                    const right = template?.[field];
                    return (
                      <Select
                        key={field} name={field} label={t(`complianceServices.fields.${field}`)} required={false} placeholder={notSaid}
                        defaultValue={right === true ? 'yes' : right === false ? 'no' : ''} error={errorOf(field)} options={yesNo}
                      />
                    );
                  })}
                </FieldRow>
              </FieldSet>
              <FieldRow>
                <TextField name="officerName" label={t('complianceServices.fields.officerName')} required={false} defaultValue={template?.officerName} error={errorOf('officerName')} />
                <TextField name="officerPosition" label={t('complianceServices.fields.officerPosition')} required={false} defaultValue={template?.officerPosition} error={errorOf('officerPosition')} />
                <TextField name="officerPhone" type="tel" label={t('complianceServices.columns.phone')} required={false} defaultValue={template?.officerPhone} error={errorOf('officerPhone')} />
                <TextField name="officerEmail" type="email" label={t('complianceServices.fields.officerEmail')} required={false} defaultValue={template?.officerEmail} error={errorOf('officerEmail')} />
              </FieldRow>
              {people.length > 0 && (
                <Select
                  name="officerPersonId" label={t('complianceServices.fields.officerPersonId')} help={t('complianceServices.help.officerPersonId')} required={false} placeholder={notSaid}
                  defaultValue={people.some((person) => person.id === template?.officerPersonId) ? (template?.officerPersonId ?? '') : ''} error={errorOf('officerPersonId')}
                  options={people.map((person) => ({ value: person.id, label: person.name }))}
                />
              )}
            </FormStack>
          </div>
        </>
      )}
    </FormFrame>
  );
}

function FileField({ errorOf, uploadLimit }: { errorOf: FormRefusal['errorOf']; uploadLimit: string }) {
  const { t } = useTranslation();
  return (
    <Field name="file" label={t('complianceServices.fields.file')} help={t('complianceServices.help.file', { limit: uploadLimit })} error={errorOf('file')} required={false}>
      {(control) => <input type="file" className={styles.file} {...control} />}
    </Field>
  );
}

type DocumentFormProps = { name: string; summary: ReactNode; id: string; document: ComplianceDocument | null; choices: Choices; today: string; uploadLimit: string; isOpen?: boolean };

export function DocumentForm({ name, summary, id, document, choices, today, uploadLimit, isOpen }: DocumentFormProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <FormFrame name={name} summary={summary} intent="saveDocument" id={id} version={document?.version ?? 0} hasFile {...(isOpen ? { isOpen } : {})}>
      {({ errorOf }) => (
        <>
          <Select name="documentCode" label={t('complianceServices.fields.documentCode')} placeholder={t('complianceServices.choose')} defaultValue={document?.documentCode ?? ''} error={errorOf('documentCode')} options={optionsOf(choices.documents, localize, true)} />
          <FieldRow>
            <TextField name="number" label={t('complianceServices.fields.number')} required={false} narrow defaultValue={document?.number} error={errorOf('number')} />
            <DateField name="adoptedOn" label={t('complianceServices.fields.adoptedOn')} help={t('complianceServices.help.adoptedOn')} max={today} defaultValue={document?.adoptedOn ?? ''} error={errorOf('adoptedOn')} />
            <DateField name="endedOn" label={t('complianceServices.fields.endedOn')} help={t('complianceServices.help.endedOn')} required={false} defaultValue={document?.endedOn ?? ''} error={errorOf('endedOn')} />
          </FieldRow>
          <TextField name="url" type="url" label={t('complianceServices.fields.link')} help={t('complianceServices.help.link')} required={false} defaultValue={document?.url ?? ''} error={errorOf('url')} />
          <FileField errorOf={errorOf} uploadLimit={uploadLimit} />
        </>
      )}
    </FormFrame>
  );
}

type CertificateFormProps = { name: string; summary: ReactNode; id: string; certificate: Certificate | null; choices: Choices; today: string; uploadLimit: string; isOpen?: boolean };

export function CertificateForm({ name, summary, id, certificate, choices, today, uploadLimit, isOpen }: CertificateFormProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <FormFrame name={name} summary={summary} intent="saveCertificate" id={id} version={certificate?.version ?? 0} hasFile {...(isOpen ? { isOpen } : {})}>
      {({ errorOf }) => (
        <>
          <FieldRow>
            <Select name="standardCode" label={t('complianceServices.fields.standardCode')} placeholder={t('complianceServices.choose')} defaultValue={certificate?.standardCode ?? ''} error={errorOf('standardCode')} options={optionsOf(choices.standards, localize)} />
            <TextField name="number" label={t('complianceServices.fields.number')} defaultValue={certificate?.number} error={errorOf('number')} />
          </FieldRow>
          <TextField name="issuedBy" label={t('complianceServices.fields.issuedBy')} defaultValue={certificate?.issuedBy} error={errorOf('issuedBy')} />
          <TextField name="accreditation" label={t('complianceServices.fields.accreditation')} help={t('complianceServices.help.accreditation')} required={false} defaultValue={certificate?.accreditation} error={errorOf('accreditation')} />
          <FieldRow>
            <DateField name="issuedOn" label={t('complianceServices.fields.issuedOn')} max={today} defaultValue={certificate?.issuedOn ?? ''} error={errorOf('issuedOn')} />
            <DateField name="validUntil" label={t('complianceServices.fields.validUntil')} defaultValue={certificate?.validUntil ?? ''} error={errorOf('validUntil')} />
            <DateField name="withdrawnOn" label={t('complianceServices.fields.withdrawnOn')} required={false} max={today} defaultValue={certificate?.withdrawnOn ?? ''} error={errorOf('withdrawnOn')} />
          </FieldRow>
          <TextField name="withdrawnReason" label={t('complianceServices.fields.withdrawnReason')} required={false} defaultValue={certificate?.withdrawnReason ?? ''} error={errorOf('withdrawnReason')} />
          <FileField errorOf={errorOf} uploadLimit={uploadLimit} />
        </>
      )}
    </FormFrame>
  );
}

/** Takes a record away that was entered by mistake; what it said stays in the history. */
export function RemoveForm({ subject, id, version }: { subject: 'service' | 'document' | 'certificate'; id: string; version: number }) {
  const { t } = useTranslation();
  const form = `remove-${id}`;
  const htmlId = useId();
  const { action, summary } = useFormRefusal(form);
  return (
    <Form method="post" action={action} id={htmlId} preventScrollReset data-print="no">
      {summary}
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <ConfirmDialog
        form={htmlId} name="intent" value="remove" trigger={t('complianceServices.remove.trigger')} triggerTone="quiet" triggerSize="small"
        title={t('complianceServices.remove.title')} consequence={t('complianceServices.remove.about')} confirm={t('complianceServices.remove.trigger')}
      />
    </Form>
  );
}
