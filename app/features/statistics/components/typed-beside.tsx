import { useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader } from '#app/ui/index.ts';
import type { TypedBeside } from '../statistics.model.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import { useFigureText } from './figure-text.ts';
import styles from './statistics-table.module.css';

type TypedProps = { indicator: StandardIndicator; typed: TypedBeside | null };

/** Heads of the two columns that a derived figure has beside it. */
export function TypedHeaders() {
  const { t } = useTranslation();
  return (
    <>
      <ColumnHeader figure>{t('statistics.typed')}</ColumnHeader>
      <ColumnHeader figure>{t('statistics.difference')}</ColumnHeader>
    </>
  );
}

/** What was typed, and by how much the registers count more or less. */
export function TypedCells({ indicator, typed }: TypedProps) {
  const { t } = useTranslation();
  const text = useFigureText();
  const differs = typed !== null && typed.difference !== '0';
  return (
    <>
      <Cell figure label={t('statistics.typed')}>{text.figure(indicator, typed?.figure ?? null)}</Cell>
      <Cell figure label={t('statistics.difference')} className={differs ? styles.differs : styles.muted}>
        {typed === null ? null : text.signed(indicator, typed.difference)}
      </Cell>
    </>
  );
}

/** The same in one line, only where they differ. */
export function TypedHint({ indicator, typed }: TypedProps) {
  const { t } = useTranslation();
  const text = useFigureText();
  if (typed === null || typed.difference === '0') return null;
  return (
    <span className={styles.hint}>
      {t('statistics.typedDiffers', { typed: text.figure(indicator, typed.figure), difference: text.signed(indicator, typed.difference) })}
    </span>
  );
}
