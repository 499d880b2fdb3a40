import { CalendarPlus } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { DateField } from '#app/ui/index.ts';
import { changeControlPoints } from '../charter-rows.model.ts';
import { useEditPage } from './edit-page-context.tsx';
import { ListSection, type ListedFieldsProps } from './list-section.tsx';

export function ControlPointsSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const { startsOn, endsOn } = useEditPage();
  return (
    <ListSection
      section="controlPoints"
      about={t('charters.edit.controlPointsAbout', { period: format.dateRange(startsOn, endsOn) })}
      change={changeControlPoints}
      additions={[{ change: 'addControlPoint', label: t('charters.edit.addControlPoint'), icon: CalendarPlus }]}
      factsOf={({ dueOn }) => [dueOn && format.date(dueOn)]}
      Fields={Fields}
      isOrdered={false}
    />
  );
}

function Fields({ sectionForm: { register, errorOf }, row, field }: ListedFieldsProps<'controlPoints'>) {
  const { t } = useTranslation();
  const name = `${field}.dueOn`;
  return <DateField label={t('charters.fields.dueOn')} defaultValue={row.dueOn} {...register(name)} error={errorOf(name)} />;
}
