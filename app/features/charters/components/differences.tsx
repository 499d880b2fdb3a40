import { ArrowRight } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, VisuallyHidden } from '#app/ui/index.ts';
import type { Difference, FieldChange } from '../charter-difference.model.ts';
import type { Names } from '../charter-page.queries.server.ts';
import { sections } from '../charters.model.ts';
import { fieldText, subjectText, valueText, type DifferenceWords } from '../difference-words.ts';
import styles from './differences.module.css';
import { WordDifference } from './word-difference.tsx';

type DifferencesProps = {
  differences: readonly Difference[];
  names: Names;
  /** Two people's values beside each other: neither is struck through. */
  isChoice?: boolean;
};

/** What differs, section by section and field by field: the old value struck through, the new one beside it. */
export function Differences({ differences, names, isChoice = false }: DifferencesProps) {
  const { t } = useTranslation();
  const words = useDifferenceWords();
  const present = sections.filter((section) => differences.some(({ part }) => part === section));
  return (
    <div className={styles.differences}>
      {present.map((section) => (
        <div key={section} className={styles.part}>
          <h3 className={styles.heading}>{t(`charters.sections.${section}`)}</h3>
          <ul className={styles.list} data-list="plain">
            {differences
              .filter(({ part }) => part === section)
              .map((difference) => (
                <li key={difference.key} className={styles.item}>
                  {difference.subject && (
                    <p className={styles.subject}>
                      {difference.change !== 'changed' && (
                        <span className={styles[difference.change]}>
                          {t(isChoice ? `charters.conflict.${difference.change}` : `charters.difference.${difference.change}`)}
                        </span>
                      )}
                      {subjectText(difference.subject, names, words)}
                    </p>
                  )}
                  {difference.fields.map((field) => (
                    <Change key={`${field.name} ${field.language} ${field.controlOn} ${field.organisationId}`} field={field} names={names} isChoice={isChoice} />
                  ))}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Change({ field, names, isChoice }: { field: FieldChange; names: Names; isChoice: boolean }) {
  const { t } = useTranslation();
  const words = useDifferenceWords();
  return (
    <p className={styles.change}>
      <span className={styles.label}>{fieldText(field, words)}</span>
      <span className={styles.values}>
        {isChoice ? (
          <>
            <span className={styles.side}>{t('charters.conflict.theirs')}</span>
            <Value field={field} value={field.before} names={names} />
            <span className={styles.side}>{t('charters.conflict.mine')}</span>
            <span className={styles.after}>
              <Value field={field} value={field.after} names={names} />
            </span>
          </>
        ) : field.kind === 'text' && field.before !== null && field.after !== null ? (
          <WordDifference before={field.before} after={field.after} />
        ) : (
          <>
            <del className={styles.before}>
              <VisuallyHidden>{t('charters.difference.before')} </VisuallyHidden>
              <Value field={field} value={field.before} names={names} />
            </del>
            <Icon icon={ArrowRight} size={12} />
            <ins className={styles.after}>
              <VisuallyHidden>{t('charters.difference.after')} </VisuallyHidden>
              <Value field={field} value={field.after} names={names} />
            </ins>
          </>
        )}
      </span>
    </p>
  );
}

function Value({ field, value, names }: { field: FieldChange; value: string | null; names: Names }) {
  const words = useDifferenceWords();
  return <>{value === null ? '–' : valueText(field, value, names, words)}</>;
}

function useDifferenceWords(): DifferenceWords {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return { t, format, localize };
}
