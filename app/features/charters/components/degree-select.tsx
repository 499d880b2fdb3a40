import { useTranslation } from '#app/platform/i18n/index.ts';
import { Select } from '#app/ui/index.ts';
import { degrees, type Section } from '../charters.model.ts';
import type { SectionForm } from './use-section-form.ts';

type DegreeSelectProps = { sectionForm: SectionForm<Section>; name: string; label: string; value: string };

/** Low, medium or high. */
export function DegreeSelect({ sectionForm: { register, errorOf }, name, label, value }: DegreeSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      options={degrees.map((degree) => ({ value: degree, label: t(`charters.degrees.${degree}`) }))}
      defaultValue={value}
      {...register(name)}
      error={errorOf(name)}
    />
  );
}
