import { ArrowRight } from 'lucide-react';
import { WordDifference } from '#app/features/charters/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, VisuallyHidden } from '#app/ui/index.ts';
import type { FieldDifference } from '../risk-difference.model.ts';
import styles from './risk.module.css';

export type CodeNames = Record<'direction' | 'process' | 'factor' | 'recommendationKind' | 'evidence', ReadonlyMap<string, Localized>>;

type NamedCatalogues = Record<'direction' | 'process' | 'factor' | 'recommendationKind', readonly { code: string; name: Localized }[]>;

export function codeNames(catalogues: NamedCatalogues, evidenceKinds: Record<string, Localized>): CodeNames {
  const names = (list: readonly { code: string; name: Localized }[]) => new Map(list.map(({ code, name }) => [code, name]));
  return {
    direction: names(catalogues.direction), process: names(catalogues.process), factor: names(catalogues.factor), recommendationKind: names(catalogues.recommendationKind),
    evidence: new Map(Object.entries(evidenceKinds)),
  };
}

const catalogueOf: Record<string, keyof CodeNames> = { directionCode: 'direction', processCode: 'process', factorCodes: 'factor', kindCode: 'recommendationKind', evidenceKinds: 'evidence' };
const dates = ['identifiedOn', 'dueOn', 'doneOn'];
const spoken: Record<string, string> = { controlEffectiveness: 'riskRegister.controlEffectiveness', removes: 'riskRegister.removals', state: 'riskRegister.recommendationStates' };

/** How the value of a field is shown: codes by their names, days in the reader's way. */
export function useFieldValue(names: CodeNames): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (field, value) => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
    const catalogue = catalogueOf[field];
    if (catalogue) {
      const nameOf = (code: string) => {
        const name = names[catalogue].get(code);
        return name ? localize(name) : code;
      };
      return Array.isArray(value) ? value.map((code: string) => nameOf(code)).join('; ') : nameOf(String(value));
    }
    if (dates.includes(field)) return format.date(String(value));
    return spoken[field] ? t(`${spoken[field]}.${String(value)}`) : String(value);
  };
}

/** Fields that differ: long texts with their words marked, other values one after the other; of two people's, side by side. */
export function DifferenceList({ differences, names, isChoice = false }: { differences: readonly FieldDifference[]; names: CodeNames; isChoice?: boolean }) {
  const { t } = useTranslation();
  const valueOf = useFieldValue(names);
  return (
    <dl className={styles.differences}>
      {differences.map(({ field, before, after }) => (
        <div key={field} className={styles.difference}>
          <dt>{t(`riskRegister.fields.${field}`)}</dt>
          <dd>
            {isChoice ? (
              <>
                <p><span className={styles.whose}>{t('riskRegister.conflict.theirs')}</span> {valueOf(field, before)}</p>
                <p><span className={styles.whose}>{t('riskRegister.conflict.mine')}</span> {valueOf(field, after)}</p>
              </>
            ) : typeof before === 'string' && typeof after === 'string' && !catalogueOf[field] && !dates.includes(field) && !spoken[field] ? (
              <WordDifference before={before} after={after} />
            ) : (
              <>
                <del><VisuallyHidden>{t('charters.difference.before')} </VisuallyHidden>{valueOf(field, before)}</del> <Icon icon={ArrowRight} size={12} />{' '}
                <ins><VisuallyHidden>{t('charters.difference.after')} </VisuallyHidden>{valueOf(field, after)}</ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
