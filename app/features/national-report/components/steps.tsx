import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { StepRow } from '../report.queries.server.ts';
import styles from './national-report.module.css';

/** Who did what, newest first. */
export function Steps({ steps, titles }: { steps: readonly StepRow[]; titles?: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <Section title={t('nationalReport.history')}>
      <ol data-list="plain" className={styles.steps}>
        {steps.map(({ step, chapterCode, language, remark, authorName, createdAt }, index) => (
          <li key={index}>
            <span>
              {[t(`nationalReport.steps.${step}`), chapterCode && titles?.get(chapterCode), language && t(`nationalReport.languages.${language}`)].filter(Boolean).join(', ')}
              {remark && <q>{remark}</q>}
            </span>
            <span className={styles.quiet}>{authorName}, {format.dateTime(createdAt)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
