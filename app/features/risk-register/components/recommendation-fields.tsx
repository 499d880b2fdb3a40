import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, DateField, FieldRow, FieldSet, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { removals } from '../risk.model.ts';
import { OwnerFields } from './owner-fields.tsx';

type Kind = { code: string; name: Localized; evidenceKindCode: string | null };

type RecommendationFieldsProps = {
  /** Before each name: the form of a new risk holds the fields of its first recommendation beside its own. */
  prefix?: string;
  kinds: readonly Kind[];
  evidenceKinds: Record<string, Localized>;
  people: readonly { id: string; name: string }[];
  initial: { kindCode?: string; text?: string; changes?: string; removes?: string; ownerId?: string | null; ownerName?: string; dueOn?: string | null; evidenceKinds?: readonly string[] };
  errorOf: (name: string) => string | undefined;
  required?: boolean;
};

/** What is to be done, by whom, until when and what will show that it was done. */
export function RecommendationFields({ prefix = '', kinds, evidenceKinds, people, initial, errorOf, required = true }: RecommendationFieldsProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const name = (field: string) => `${prefix}${field}`;
  const error = (field: string) => errorOf(name(field));
  return (
    <>
      <TextArea
        name={name('text')} label={t('riskRegister.fields.text')} help={t('riskRegister.help.text')} rows={3} maxLength={2000} required={required} defaultValue={initial.text} error={error('text')}
      />
      <FieldRow>
        <Select
          name={name('kindCode')}
          label={t('riskRegister.fields.kindCode')}
          required={required}
          placeholder={t('riskRegister.form.choose')}
          defaultValue={initial.kindCode ?? ''}
          error={error('kindCode')}
          options={kinds.map((kind) => ({ value: kind.code, label: localize(kind.name) }))}
        />
        <Select
          name={name('removes')}
          label={t('riskRegister.fields.removes')}
          defaultValue={initial.removes ?? 'eliminates'}
          options={removals.map((value) => ({ value, label: t(`riskRegister.removals.${value}`) }))}
        />
      </FieldRow>
      <TextField name={name('changes')} label={t('riskRegister.fields.changes')} help={t('riskRegister.help.changes')} required={false} maxLength={500} defaultValue={initial.changes} error={error('changes')} />
      {prefix === '' ? (
        <OwnerFields people={people} ownerId={initial.ownerId} ownerName={initial.ownerName} error={error('ownerId')} />
      ) : (
        <TextField name={name('ownerName')} label={t('riskRegister.fields.responsible')} required={false} maxLength={200} defaultValue={initial.ownerName} error={error('ownerName')} />
      )}
      <DateField name={name('dueOn')} label={t('riskRegister.fields.dueOn')} required={false} defaultValue={initial.dueOn ?? ''} error={error('dueOn')} />
      <FieldSet legend={t('riskRegister.fields.evidenceKinds')} help={t('riskRegister.help.evidenceKinds')}>
        {Object.entries(evidenceKinds).map(([code, kind]) => (
          <Checkbox
            key={code} id={`${name('evidence')}-${code}-${initial.text?.length ?? 0}`} name={name('evidenceKinds')} value={code} label={localize(kind)} required={false}
            defaultChecked={initial.evidenceKinds?.includes(code) ?? false}
          />
        ))}
      </FieldSet>
    </>
  );
}
