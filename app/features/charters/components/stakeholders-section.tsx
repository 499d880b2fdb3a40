import { Plus } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { changeStakeholders } from '../charter-rows.model.ts';
import { DegreeSelect } from './degree-select.tsx';
import { ListSection, type ListedFieldsProps } from './list-section.tsx';
import { LocalizedFields } from './localized-fields.tsx';

export function StakeholdersSection() {
  const { t } = useTranslation();
  return (
    <ListSection
      section="stakeholders"
      about={t('charters.edit.stakeholdersAbout')}
      change={changeStakeholders}
      additions={[{ change: 'addStakeholder', label: t('charters.edit.addStakeholder'), icon: Plus }]}
      factsOf={({ influence }) => [`${t('charters.fields.influence')}: ${t(`charters.degrees.${influence}`)}`]}
      Fields={Fields}
    />
  );
}

function Fields({ sectionForm, row, field }: ListedFieldsProps<'stakeholders'>) {
  const { t } = useTranslation();
  return (
    <>
      <LocalizedFields sectionForm={sectionForm} name={`${field}.interest`} label={t('charters.fields.interest')} values={row.interest} isArea />
      <DegreeSelect sectionForm={sectionForm} name={`${field}.influence`} label={t('charters.fields.influence')} value={row.influence} />
    </>
  );
}
