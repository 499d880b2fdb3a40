import { Banknote, Package, Users } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { TextField } from '#app/ui/index.ts';
import { changeResources } from '../charter-rows.model.ts';
import { ListSection, type ListedFieldsProps } from './list-section.tsx';

const kinds = ['money', 'people', 'other'] as const;
const icons = { money: Banknote, people: Users, other: Package };
const additionOf = { money: 'addMoney', people: 'addPeople', other: 'addOther' };

export function ResourcesSection() {
  const { t } = useTranslation();
  return (
    <ListSection
      section="resources"
      about={t('charters.edit.resourcesAbout')}
      change={changeResources}
      additions={kinds.map((kind) => ({ change: additionOf[kind], label: t(`charters.resourceKinds.${kind}`), icon: icons[kind] }))}
      factsOf={({ kind, planned }) => [t(`charters.resourceKinds.${kind}`), planned && `${planned}${kind === 'money' ? ` ${t('charters.fields.tenge')}` : ''}`]}
      Fields={Fields}
    />
  );
}

/** What kind of resource a row is was said when it was added. */
function Fields({ sectionForm: { register, errorOf }, row, field }: ListedFieldsProps<'resources'>) {
  const { t } = useTranslation();
  const name = `${field}.planned`;
  return (
    <>
      <input type="hidden" name={`${field}.kind`} value={row.kind} />
      {row.kind !== 'other' && (
        <TextField
          numeric
          narrow
          label={t(row.kind === 'money' ? 'charters.fields.plannedTenge' : 'charters.fields.plannedPeople')}
          unit={row.kind === 'money' ? t('charters.fields.tenge') : undefined}
          defaultValue={row.planned}
          {...register(name)}
          error={errorOf(name)}
        />
      )}
    </>
  );
}
