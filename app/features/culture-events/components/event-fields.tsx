import { languageNames, languages, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, FieldError, FieldRow, FieldSet, Select, TextArea, TextField } from '#app/ui/index.ts';
import { eventFormats, type Audience } from '../culture-events.model.ts';
import type { EventChoices } from '../culture-events.queries.server.ts';
import styles from './culture-events.module.css';

type ErrorOf = (name: string) => string | undefined;
type TextName = 'title' | 'place' | 'localityName' | 'organiser' | 'speakers' | 'partner' | 'result' | 'startTime' | 'feedback' | 'feedbackAnswers';

export type EventValues = Partial<Record<TextName | 'language' | 'format' | 'kindCode' | 'charterId', string>> & {
  isPublic?: boolean; audienceCodes?: readonly string[]; persons?: Readonly<Record<string, number>>;
};

type FieldsProps = { values: EventValues; errorOf: ErrorOf };

const textField = (t: (key: string) => string, { values, errorOf }: FieldsProps) => (name: TextName) => ({
  name, label: t(`cultureEvents.fields.${name}`), defaultValue: values[name] ?? '', error: errorOf(name),
});

export function KindSelect({ values, errorOf, kinds }: FieldsProps & Pick<EventChoices, 'kinds'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Select
      name="kindCode" label={t('cultureEvents.fields.kindCode')} defaultValue={values.kindCode ?? ''} placeholder={t('cultureEvents.choose')} error={errorOf('kindCode')}
      options={kinds.map(({ code, name }) => ({ value: code, label: localize(name) }))}
    />
  );
}

/** How many came, by audience. */
export function PersonsFields({ values, errorOf, audiences }: FieldsProps & { audiences: readonly Audience[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const error = errorOf('audienceCodes');
  return (
    <FieldSet legend={t('cultureEvents.fields.persons')} help={t('cultureEvents.help.persons')}>
      {error && <FieldError id="persons-error">{error}</FieldError>}
      <div className={styles.persons}>
        {audiences.map(({ code, name }) => (
          <TextField
            key={code} name={`persons.${code}`} label={localize(name)} required={false} inputMode="numeric" numeric narrow maxLength={7}
            defaultValue={values.persons?.[code] ? String(values.persons[code]) : ''} error={errorOf(`persons.${code}`)}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** For whom it is planned. */
export function AudienceFields({ values, errorOf, audiences }: FieldsProps & { audiences: readonly Audience[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const error = errorOf('audienceCodes');
  return (
    <FieldSet legend={t('cultureEvents.fields.audienceCodes')}>
      {error && <FieldError id="audience-error">{error}</FieldError>}
      <div className={styles.checks}>
        {audiences.map(({ code, name }) => (
          <Checkbox key={code} id={`audience-${code}`} name="audienceCodes" value={code} label={localize(name)} defaultChecked={values.audienceCodes?.includes(code)} />
        ))}
      </div>
    </FieldSet>
  );
}

export function PublicField({ values }: Pick<FieldsProps, 'values'>) {
  const { t } = useTranslation();
  return <Checkbox name="isPublic" label={t('cultureEvents.fields.isPublic')} help={t('cultureEvents.help.isPublic')} defaultChecked={values.isPublic ?? false} />;
}

/** Language, form, time, and who makes it: what a quick entry may leave as it is. */
export function FurtherFields(props: FieldsProps) {
  const { values, errorOf } = props;
  const { t } = useTranslation();
  const field = textField(t, props);
  return (
    <>
      <FieldRow>
        <Select
          name="language" label={t('cultureEvents.fields.language')} help={t('cultureEvents.help.language')} defaultValue={values.language ?? 'kk'} error={errorOf('language')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <Select
          name="format" label={t('cultureEvents.fields.format')} defaultValue={values.format ?? 'inPerson'} error={errorOf('format')}
          options={eventFormats.map((format) => ({ value: format, label: t(`cultureEvents.formats.${format}`) }))}
        />
        <TextField {...field('startTime')} required={false} type="time" narrow />
      </FieldRow>
      <TextField {...field('organiser')} required={false} maxLength={300} help={t('cultureEvents.help.organiser')} />
      <FieldRow>
        <TextField {...field('speakers')} required={false} maxLength={500} />
        <TextField {...field('partner')} required={false} maxLength={300} />
      </FieldRow>
    </>
  );
}

/** What came of it. */
export function AftermathFields({ charters, ...props }: FieldsProps & Pick<EventChoices, 'charters'>) {
  const { values, errorOf } = props;
  const { t } = useTranslation();
  const localize = useLocalize();
  const field = textField(t, props);
  return (
    <>
      <TextField {...field('localityName')} required={false} maxLength={200} help={t('cultureEvents.help.localityName')} />
      <TextArea {...field('result')} required={false} rows={3} maxLength={2000} help={t('cultureEvents.help.result')} />
      <FieldRow>
        <TextField {...field('feedback')} required={false} inputMode="decimal" narrow maxLength={4} help={t('cultureEvents.help.feedback')} />
        <TextField {...field('feedbackAnswers')} required={false} inputMode="numeric" narrow maxLength={7} />
      </FieldRow>
      {charters.length > 0 && (
        <Select
          name="charterId" label={t('cultureEvents.fields.charterId')} required={false} defaultValue={values.charterId ?? ''} placeholder={t('cultureEvents.noCharter')} error={errorOf('charterId')}
          options={charters.map(({ id, code, name }) => ({ value: id, label: `${code} · ${localize(name)}` }))}
        />
      )}
    </>
  );
}

export function TitleField(props: FieldsProps) {
  const { t } = useTranslation();
  return <TextField {...textField(t, props)('title')} maxLength={300} help={t('cultureEvents.help.title')} />;
}

export function PlaceField(props: FieldsProps) {
  const { t } = useTranslation();
  return <TextField {...textField(t, props)('place')} required={false} maxLength={300} help={t('cultureEvents.help.place')} />;
}

export function OrganisationField({ organisations, errorOf }: Pick<EventChoices, 'organisations'> & { errorOf: ErrorOf }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (organisations.length === 1) return <input type="hidden" name="organisationId" value={organisations[0]!.id} />;
  return (
    <Select
      name="organisationId" label={t('cultureEvents.fields.organisation')} defaultValue={organisations[0]?.id ?? ''} error={errorOf('organisationId')}
      options={organisations.map(({ id, name }) => ({ value: id, label: localize(name) }))}
    />
  );
}
