import { useTranslation } from '#app/platform/i18n/index.ts';
import { DateField, FieldRow } from '#app/ui/index.ts';
import { useInitialValues } from './edit-page-context.tsx';
import { LocalizedFields } from './localized-fields.tsx';
import { SectionCard } from './section-card.tsx';
import { useSectionForm } from './use-section-form.ts';

export function BasicsSection() {
  const { t } = useTranslation();
  const values = useInitialValues('basics');
  const sectionForm = useSectionForm('basics', values);
  const { register, errorOf } = sectionForm;
  return (
    <SectionCard section="basics" sectionForm={sectionForm} about={t('charters.edit.basicsAbout')}>
      <LocalizedFields sectionForm={sectionForm} name="name" label={t('charters.fields.name')} values={values.name} />
      <LocalizedFields sectionForm={sectionForm} name="goal" label={t('charters.fields.goal')} values={values.goal} isArea />
      <FieldRow>
        <DateField label={t('charters.fields.startsOn')} defaultValue={values.startsOn} {...register('startsOn')} error={errorOf('startsOn')} />
        <DateField label={t('charters.fields.endsOn')} defaultValue={values.endsOn} {...register('endsOn')} error={errorOf('endsOn')} />
      </FieldRow>
    </SectionCard>
  );
}
