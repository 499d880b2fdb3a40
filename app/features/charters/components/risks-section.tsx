import { Plus } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { FieldRow } from '#app/ui/index.ts';
import { changeRisks } from '../charter-rows.model.ts';
import { DegreeSelect } from './degree-select.tsx';
import { ListSection, type ListedFieldsProps } from './list-section.tsx';
import { LocalizedFields } from './localized-fields.tsx';

export function RisksSection() {
  const { t } = useTranslation();
  return (
    <ListSection
      section="risks"
      about={t('charters.edit.risksAbout')}
      change={changeRisks}
      additions={[{ change: 'addRisk', label: t('charters.edit.addRisk'), icon: Plus }]}
      factsOf={({ likelihood, impact }) =>
        (['likelihood', 'impact'] as const).map((key) => `${t(`charters.fields.${key}`)}: ${t(`charters.degrees.${{ likelihood, impact }[key]}`)}`)
      }
      Fields={Fields}
    />
  );
}

function Fields({ sectionForm, row, field }: ListedFieldsProps<'risks'>) {
  const { t } = useTranslation();
  return (
    <>
      <FieldRow>
        <DegreeSelect sectionForm={sectionForm} name={`${field}.likelihood`} label={t('charters.fields.likelihood')} value={row.likelihood} />
        <DegreeSelect sectionForm={sectionForm} name={`${field}.impact`} label={t('charters.fields.impact')} value={row.impact} />
      </FieldRow>
      <LocalizedFields sectionForm={sectionForm} name={`${field}.response`} label={t('charters.fields.response')} values={row.response} isArea />
    </>
  );
}
