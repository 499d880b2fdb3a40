import type { AnalysisTerm } from '#app/features/risk-catalogues/index.server.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import styles from './analysis.module.css';

/** A count of days or months with what it rests on: an act, or the practice it follows. */
export function TermBasis({ term }: { term: AnalysisTerm }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const basis = term.legalBasis ? [localize(term.legalBasis.title), term.legalBasis.reference].filter(Boolean).join(', ') : term.note ? localize(term.note) : null;
  return (
    <span className={styles.quiet}>
      {t(`internalAnalyses.units.${term.unit}`, { count: term.amount, shown: format.number(term.amount) })}
      {basis && ` · ${basis}`}
    </span>
  );
}
