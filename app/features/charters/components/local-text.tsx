import { useLanguage, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import styles from './charter-content.module.css';

/** A text in the reader's language, else in Kazakh with the word that says so. */
export function LocalText({ text }: { text: Localized }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localize = useLocalize();
  if (text[language] || !text.kk) return <>{localize(text)}</>;
  return (
    <>
      <span lang="kk">{text.kk}</span> <span className={styles.fallback}>{t('charters.document.noText', { language: t(`charters.languages.${language}`) })}</span>
    </>
  );
}
