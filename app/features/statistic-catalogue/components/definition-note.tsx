import { Link } from '@remix-run/react';
import { Info } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, VisuallyHidden } from '#app/ui/index.ts';
import type { DescribedDefinition } from '../sentence.model.ts';
import { useSentence } from './catalogue-words.ts';
import styles from './catalogue.module.css';

/** What a figure counts, one key away from it, and on paper beneath it. */
export function DefinitionNote({ definition }: { definition: DescribedDefinition }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const sentence = useSentence()(definition);
  const { code, version, legalReference } = definition;
  return (
    <>
      <details className={styles.note}>
        <summary><Icon icon={Info} size={14} />{t('statisticCatalogue.note.open')}<VisuallyHidden>: {localize(definition.name)}</VisuallyHidden></summary>
        <div className={styles.noteBody}>
          <p>{localize(definition.description)}</p>
          <p>{sentence}</p>
          {legalReference && <p>{localize(legalReference)}</p>}
          <p className={styles.quiet}>{t('statisticCatalogue.note.facts', { unit: localize(definition.unit), since: format.date(definition.countedSince), version })}</p>
          <p><Link to={`/statistic-catalogue/${code}`}>{t('statisticCatalogue.note.page')}</Link></p>
        </div>
      </details>
      <div className={styles.printed} aria-hidden="true">{localize(definition.description)}</div>
    </>
  );
}
