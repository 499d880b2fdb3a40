import { useWatch } from 'react-hook-form';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CheckList } from '#app/ui/index.ts';
import { useEditPage, useInitialValues } from './edit-page-context.tsx';
import { SectionCard } from './section-card.tsx';
import { useSectionForm } from './use-section-form.ts';

export function OrganisationsSection() {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { organisations } = useEditPage().options;
  const values = useInitialValues('organisations');
  const sectionForm = useSectionForm('organisations', values);
  const { form, generation, touched } = sectionForm;
  const chosen = useWatch({ control: form.control, name: 'organisationIds' }) as string[];
  const hasRegions = new Set(organisations.map(({ regionName }) => regionName?.kk)).size > 1;
  return (
    <SectionCard section="organisations" sectionForm={sectionForm} about={t('charters.edit.organisationsAbout')}>
      <CheckList
        key={generation}
        name="organisationIds"
        legend={t('charters.edit.organisationsOfOffice')}
        items={organisations.map(({ id, name, kind, regionName }) => ({
          value: id,
          label: localize(name),
          facts: [t(`charters.organisationKinds.${kind}`), hasRegions && regionName && localize(regionName)].filter(Boolean).join(' · '),
        }))}
        chosen={chosen ?? values.organisationIds}
        searchLabel={t('charters.edit.searchOrganisations')}
        countLabel={(count) => t('charters.edit.organisationCount', { count, all: organisations.length })}
        onChange={touched}
      />
    </SectionCard>
  );
}
