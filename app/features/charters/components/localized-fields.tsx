import { useWatch } from 'react-hook-form';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { TextArea, TextField } from '#app/ui/index.ts';
import type { TextValues } from '#app/platform/forms/typed-values.ts';
import styles from './localized-fields.module.css';
import type { SectionForm } from './use-section-form.ts';
import type { Section } from '../charters.model.ts';

type LocalizedFieldsProps = {
  sectionForm: SectionForm<Section>;
  name: string;
  /** What the text is, before the language. */
  label: string;
  values: TextValues;
  isArea?: boolean;
  isRequired?: boolean;
};

/** One text in three languages, Kazakh first; beside a missing one stands what readers of that language see instead. */
export function LocalizedFields({ sectionForm, name, label, values, isArea = false, isRequired = true }: LocalizedFieldsProps) {
  const { t } = useTranslation();
  const { form, register, errorOf } = sectionForm;
  const typed = (useWatch({ control: form.control, name }) ?? values) as TextValues;
  const fields = (['kk', 'ru', 'en'] as const).map((language) => {
    const isFallback = language !== 'kk' && !typed[language]?.trim();
    const shared = {
      label: t('charters.fields.inLanguage', { field: label, language: t(`charters.languages.${language}`) }),
      required: language === 'kk' && isRequired,
      lang: language,
      help: isFallback ? t('charters.fields.fallback') : undefined,
      defaultValue: values[language],
      ...register(`${name}.${language}`),
      error: errorOf(`${name}.${language}`),
    };
    return isArea ? <TextArea key={language} rows={2} {...shared} /> : <TextField key={language} {...shared} />;
  });
  return <div className={styles.fields}>{fields}</div>;
}
