import { useTranslation } from '#app/platform/i18n/index.ts';
import { CheckList, FieldRow, Select } from '#app/ui/index.ts';
import { useWatch } from 'react-hook-form';
import { useEditPage, useInitialValues } from './edit-page-context.tsx';
import { SectionCard } from './section-card.tsx';
import { useSectionForm } from './use-section-form.ts';

export function TeamSection() {
  const { t } = useTranslation();
  const { people } = useEditPage().options;
  const values = useInitialValues('team');
  const sectionForm = useSectionForm('team', values);
  const { form, register, errorOf, generation, touched } = sectionForm;
  const executors = useWatch({ control: form.control, name: 'executors' }) as string[];
  const rolesOf = (roles: readonly string[]) => roles.map((role) => t(`identity.roles.${role}`)).join(', ');
  return (
    <SectionCard section="team" sectionForm={sectionForm} about={t('charters.edit.teamAbout')}>
      <FieldRow>
        {(['customer', 'curator', 'manager'] as const).map((duty) => (
          <Select
            key={duty}
            label={t(`charters.duties.${duty}`)}
            help={t(`charters.dutyHelp.${duty}`)}
            required={duty !== 'curator'}
            placeholder={t('charters.edit.nobody')}
            options={people.map(({ id, fullName }) => ({ value: id, label: fullName }))}
            defaultValue={values[duty]}
            {...register(duty)}
            error={errorOf(duty)}
          />
        ))}
      </FieldRow>
      <CheckList
        key={generation}
        name="executors"
        legend={t('charters.duties.executors')}
        items={people.map(({ id, fullName, roles }) => ({ value: id, label: fullName, facts: rolesOf(roles) }))}
        chosen={executors ?? values.executors}
        searchLabel={t('charters.edit.searchPeople')}
        countLabel={(count) => t('charters.edit.executorCount', { count })}
        onChange={touched}
      />
    </SectionCard>
  );
}
