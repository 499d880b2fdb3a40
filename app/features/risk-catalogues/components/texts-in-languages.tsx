import { useTranslation } from '#app/platform/i18n/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { TextArea, TextField } from '#app/ui/index.ts';

type TextsInLanguagesProps = {
  name: string;
  label: string;
  texts: Localized | undefined;
  maximum: number;
  isLong?: boolean;
  errorOf: (name: string) => string | undefined;
};

/** One text in Kazakh, Russian and English; Kazakh is always given. */
export function TextsInLanguages({ name, label, texts, maximum, isLong = false, errorOf }: TextsInLanguagesProps) {
  const { t } = useTranslation();
  const Control = isLong ? TextArea : TextField;
  return (
    <>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <Control
          key={language}
          name={`${name}.${language}`}
          label={t('charters.fields.inLanguage', { field: label, language: t(`charters.languages.${language}`) })}
          required={language === 'kk'}
          lang={language}
          maxLength={maximum}
          defaultValue={texts?.[language] ?? ''}
          error={errorOf(`${name}.${language}`)}
        />
      ))}
    </>
  );
}
