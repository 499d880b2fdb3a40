import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { ComplianceWords, Revision } from '../compliance.queries.server.ts';
import { Section } from '#app/ui/index.ts';
import styles from './compliance.module.css';

/** What records said before they were corrected or removed, by whom and when. */
export function Revisions({ revisions, words }: { revisions: readonly Revision[]; words: ComplianceWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (revisions.length === 0) return null;
  const shown = (value: unknown): string => {
    if (typeof value === 'boolean') return t(`complianceServices.choices.yesNo.${value ? 'yes' : 'no'}`);
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
    const named = [...words.documents, ...words.bodies, ...words.standards].find(({ code }) => code === value);
    return named ? localize(named.name) : String(value);
  };
  const said = ['effective_on', 'document_code', 'standard_code', 'number', 'adopted_on', 'ended_on', 'issued_by', 'issued_on', 'valid_until', 'withdrawn_on', 'reason', 'decision_number', 'decision_on',
    'decision_body', 'appointed_by', 'dismissed_by', 'pay_decided_by', 'accountable_to', 'officer_name', 'officer_position', 'officer_phone', 'officer_email'];
  return (
    <Section title={t('complianceServices.revisions.title')} about={t('complianceServices.revisions.about')}>
      <ul className={styles.checks}>
        {revisions.map((revision) => (
          <li key={`${revision.subjectId} ${revision.revision}`}>
            {format.dateTime(revision.supersededAt)}, {revision.supersededByName ?? '–'}:{' '}
            {t(revision.isRemoval ? 'complianceServices.revisions.removed' : 'complianceServices.revisions.corrected', { subject: t(`complianceServices.revisions.subjects.${revision.subject}`) })}{' '}
            <span className={styles.quiet}>{said.flatMap((key) => (revision.content[key] === null || revision.content[key] === '' || revision.content[key] === undefined ? [] : [shown(revision.content[key])])).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
