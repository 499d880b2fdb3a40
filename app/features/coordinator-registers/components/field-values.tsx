import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { sumOfCounts, type FieldValue, type RegisterField } from '../registers.model.ts';
import type { Choice, RegisterChoices } from '../registers.queries.server.ts';
import styles from './registers.module.css';

/** Names of catalogue entries by their code. */
export function useNameOf() {
  const localize = useLocalize();
  return (list: readonly Choice[], code: string) => {
    const entry = list.find((candidate) => candidate.code === code);
    return entry ? localize(entry.name) : code;
  };
}

/** A value as it is read; nothing for what is not given. */
export function useFieldText() {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useNameOf();
  return (field: RegisterField, value: FieldValue | undefined, choices: RegisterChoices): string => {
    if (value === null || value === undefined || value === '') return '';
    switch (field.kind) {
      case 'day':
        return format.date(String(value));
      case 'count':
      case 'amount':
        return format.number(String(value));
      case 'choice':
        return t(`coordinatorRegisters.choices.${String(value)}`);
      case 'sphere':
        return nameOf(choices.spheres, String(value));
      case 'directions':
        return (value as string[]).map((code) => nameOf(choices.directions, code)).join('; ');
      case 'factors':
        return format.number(sumOfCounts(value));
      default:
        return String(value);
    }
  };
}

/** Short values of a record as a list of facts; long texts and links stand below. */
export function RecordFacts({ fields, values, choices }: { fields: readonly RegisterField[]; values: Record<string, FieldValue>; choices: RegisterChoices }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useNameOf();
  const textOf = useFieldText();
  const shown = fields.filter((field) => textOf(field, values[field.name], choices) !== '');
  return (
    <dl className={styles.facts}>
      {shown.map((field) => (
        <div key={field.name} className={field.kind === 'longText' || field.kind === 'factors' ? styles.wide : undefined}>
          <dt>{t(`coordinatorRegisters.fields.${field.name}`)}</dt>
          <dd>
            {field.kind === 'url' ? (
              <a href={String(values[field.name])} rel="noreferrer noopener">{String(values[field.name])}</a>
            ) : (
              textOf(field, values[field.name], choices)
            )}
            {field.kind === 'factors' && (
              <ul>
                {Object.entries((values[field.name] ?? {}) as Record<string, number>).map(([code, count]) => (
                  <li key={code}>{nameOf(choices.factors, code)}: {format.number(count)}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
