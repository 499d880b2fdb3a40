import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormRefusal, type FormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, ButtonRow, Card, Checkbox, DateField, FieldRow, FieldSet, FormScope, FormStack, Page, PageHeader, Section, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { CatalogueEntry } from '#app/features/risk-catalogues/index.server.ts';
import type { Position, PositionOrganisation } from '../exposed-positions.queries.server.ts';
import styles from './positions.module.css';

function PositionFrame({ title, kicker, children }: { title: string; kicker?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('exposedPositions.title'), to: '/exposed-positions' }, { label: title }]} />
      <PageHeader title={title} kicker={kicker} />
      {children}
    </Page>
  );
}

type FieldsProps = { directions: readonly CatalogueEntry[]; position: Position | null; errorOf: FormRefusal['errorOf']; today: string };

function PositionFields({ directions, position, errorOf, today }: FieldsProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <>
      <TextField name="title" label={t('exposedPositions.fields.title')} defaultValue={position?.title} error={errorOf('title')} />
      <FieldRow>
        <TextField name="unit" label={t('exposedPositions.fields.unit')} required={false} defaultValue={position?.unit} error={errorOf('unit')} />
        <TextField name="staff" label={t('exposedPositions.fields.staff')} inputMode="numeric" narrow defaultValue={String(position?.staff ?? 1)} error={errorOf('staff')} />
        <DateField name="sinceOn" label={t('exposedPositions.fields.sinceOn')} defaultValue={position?.sinceOn ?? today} error={errorOf('sinceOn')} />
      </FieldRow>
      <TextArea name="reason" label={t('exposedPositions.fields.reason')} help={t('exposedPositions.reasonHelp')} rows={4} defaultValue={position?.reason} error={errorOf('reason')} />
      <TextArea name="safeguards" label={t('exposedPositions.fields.safeguards')} required={false} rows={3} defaultValue={position?.safeguards} error={errorOf('safeguards')} />
      <FieldSet legend={t('exposedPositions.fields.directions')}>
        <div className={styles.checks}>
          {directions.map(({ code, name }) => (
            <Checkbox key={code} id={`direction-${code}`} name="directionCodes" value={code} label={localize(name)} defaultChecked={position?.directionCodes.includes(code)} />
          ))}
        </div>
      </FieldSet>
    </>
  );
}

type NewPositionPageProps = { newId: string; organisations: readonly PositionOrganisation[]; directions: readonly CatalogueEntry[]; chosen: string | null; today: string };

export function NewPositionPage({ newId, organisations, directions, chosen, today }: NewPositionPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const only = organisations.length === 1 ? organisations[0]! : null;
  return (
    <PositionFrame title={t('exposedPositions.add')} kicker={only ? localize(only.name) : undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={newId} />
        <FormStack>
          {summary}
          {only ? (
            <input type="hidden" name="organisationId" value={only.id} />
          ) : (
            <Select
              name="organisationId" label={t('exposedPositions.fields.organisation')} placeholder={t('exposedPositions.choose')} defaultValue={chosen ?? ''} error={errorOf('organisationId')}
              options={organisations.map(({ id, name, regionName }) => ({ value: id, label: `${localize(name)} · ${localize(regionName)}` }))}
            />
          )}
          <PositionFields directions={directions} position={null} errorOf={errorOf} today={today} />
          <ButtonRow><Button type="submit" tone="primary">{t('exposedPositions.save')}</Button></ButtonRow>
        </FormStack>
      </Form>
    </PositionFrame>
  );
}

type PositionPageProps = { position: Position; directions: readonly CatalogueEntry[]; mayWrite: boolean; today: string };

export function PositionPage({ position, directions, mayWrite, today }: PositionPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const saving = useFormRefusal('save');
  const ending = useFormRefusal('end');
  const isWritable = mayWrite && position.endedOn === null;
  const names = directions.filter(({ code }) => position.directionCodes.includes(code)).map(({ name }) => localize(name));
  return (
    <PositionFrame title={position.title} kicker={`${localize(position.organisationName)} · ${localize(position.regionName)}`}>
      {position.endedOn && <Banner about={position.endReason}>{t('exposedPositions.endedOn', { on: format.date(position.endedOn) })}</Banner>}
      <p className={styles.quiet}>{t('exposedPositions.changed', { name: position.authorName, at: format.dateTime(position.updatedAt) })}</p>
      {isWritable ? (
        <>
          <FormScope name="save">
            <Form method="post" action={saving.action} noValidate key={position.version}>
              <input type="hidden" name="intent" value="save" />
              <input type="hidden" name="version" value={position.version} />
              <FormStack>
                {saving.summary}
                <PositionFields directions={directions} position={position} errorOf={saving.errorOf} today={today} />
                <ButtonRow><Button type="submit" tone="primary">{t('exposedPositions.save')}</Button></ButtonRow>
              </FormStack>
            </Form>
          </FormScope>
          <Card>
            <details className={styles.more} open={ending.refusal !== null}>
              <summary>{t('exposedPositions.end')}</summary>
              <FormScope name="end">
                <Form method="post" action={ending.action} noValidate>
                  <input type="hidden" name="intent" value="end" />
                  <input type="hidden" name="version" value={position.version} />
                  <FormStack>
                    {ending.summary}
                    <DateField name="endedOn" label={t('exposedPositions.fields.endedOn')} defaultValue={today} error={ending.errorOf('endedOn')} />
                    <TextArea name="endReason" label={t('exposedPositions.fields.endReason')} help={t('exposedPositions.endHelp')} rows={3} error={ending.errorOf('endReason')} />
                    <ButtonRow><Button type="submit" tone="danger">{t('exposedPositions.end')}</Button></ButtonRow>
                  </FormStack>
                </Form>
              </FormScope>
            </details>
          </Card>
        </>
      ) : (
        <>
          <Section title={t('exposedPositions.fields.reason')}><p className={styles.words}>{position.reason}</p></Section>
          <Section title={t('exposedPositions.fields.safeguards')}><p className={styles.words}>{position.safeguards || '–'}</p></Section>
          <Section title={t('exposedPositions.fields.directions')}><p>{names.join('; ') || '–'}</p></Section>
        </>
      )}
    </PositionFrame>
  );
}
