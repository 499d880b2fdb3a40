import { Import } from 'lucide-react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import styles from './imported.module.css';

export type ImportedMarkProps = {
  /** Whose figure it is; without it the mark says only that the figure was not computed here. */
  source?: Localized;
  /** The day as of which the source states it. */
  asOf?: string;
};

/** Stands at every figure that was not computed from records: icon, word and source in one sentence, in a broken outline. */
export function ImportedMark({ source, asOf }: ImportedMarkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const sentence = !source ? t('importedFigures.mark')
    : asOf ? t('importedFigures.markOfSourceAsOf', { source: localize(source), date: format.date(asOf) }) : t('importedFigures.markOfSource', { source: localize(source) });
  return (
    <span className={styles.mark}>
      <Icon icon={Import} size={12} />
      <span>{sentence}</span>
    </span>
  );
}
