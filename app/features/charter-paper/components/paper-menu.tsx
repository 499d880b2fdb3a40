import { Printer } from 'lucide-react';
import { languageNames, languages, useTranslation } from '#app/platform/i18n/index.ts';
import { DetailsMenu, DetailsMenuHeading, Icon } from '#app/ui/index.ts';
import { paperFormats, type PaperDocumentName } from '../charter-paper.schema.ts';
import styles from './paper-menu.module.css';

type PaperMenuProps = {
  officeId: string;
  charterId: string;
  documents: readonly PaperDocumentName[];
} | { officeId: string; charterId: string; changeRequestId: string };

/** Every document of a charter, in every language and format, as files to be saved. */
export function PaperMenu(props: PaperMenuProps) {
  const { t } = useTranslation();
  const charter = `/charters/${props.officeId}/${props.charterId}`;
  const [folder, documents] = 'changeRequestId' in props
    ? [`${charter}/changes/${props.changeRequestId}/paper`, ['change'] as const]
    : [`${charter}/paper`, props.documents];
  return (
    <DetailsMenu
      outlined
      summary={
        <>
          <Icon icon={Printer} /> {t('charterPaper.menu.label')}
        </>
      }
    >
      {documents.map((document) => (
        <section key={document} className={styles.document}>
          <DetailsMenuHeading>{t(`charterPaper.menu.documents.${document}`)}</DetailsMenuHeading>
          <ul className={styles.languages} data-list="plain">
            {languages.map((language) => (
              <li key={language} className={styles.language}>
                <span lang={language}>{languageNames[language]}</span>
                <span className={styles.formats}>
                  {paperFormats.map((format) => (
                    <a
                      key={format}
                      href={`${folder}/${document}.${format}?lang=${language}`}
                      download
                      className={styles.format}
                      aria-label={t('charterPaper.menu.entry', { document: t(`charterPaper.menu.documents.${document}`), language: languageNames[language], format: format.toUpperCase() })}
                    >
                      {format.toUpperCase()}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DetailsMenu>
  );
}
