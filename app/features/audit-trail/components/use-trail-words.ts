import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import type { FieldValue } from '../trail.model.ts';
import { wordsOf } from '../subject-words.model.ts';

/** Words for what the trail spells as the database does. */
export function useTrailWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const existing = (key: string) => {
    const text = t(key);
    return text.includes(key) || text.includes('{{') ? null : text;
  };
  return {
    subject: (subject: string) => existing(`auditTrail.subjects.${subject}`) ?? existing(`auditTrail.events.${subject}`) ?? subject,
    /** Null: nobody named it; its own spelling is shown as such. */
    field: (subject: string, field: string): string | null => {
      const name = field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      return existing(`auditTrail.fields.${name}`) ?? wordsOf(subject).map((words) => existing(`${words}.fields.${name}`)).find((word) => word !== null) ?? null;
    },
    role: (role: string | null) => (role ? (existing(`identity.roles.${role}`) ?? t('auditTrail.system')) : t('auditTrail.nobody')),
    value: (value: FieldValue): string => {
      if (value === null || value === '') return '–';
      if (typeof value === 'boolean') return t(value ? 'auditTrail.yes' : 'auditTrail.no');
      if (typeof value === 'number') return format.number(value);
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
      if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(value)) return format.dateTime(value);
      return value;
    },
  };
}
