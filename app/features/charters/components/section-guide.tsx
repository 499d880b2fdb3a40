import { CircleHelp } from 'lucide-react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import type { Section } from '../charters.model.ts';
import { useEditPage } from './edit-page-context.tsx';
import styles from './section-guide.module.css';

/** The fields that each section of the form asks for, as the guides name them. */
const fieldsOf: Record<Section, readonly string[]> = {
  basics: ['name', 'goal', 'period'],
  grounds: ['grounds'],
  team: ['customer', 'curator', 'manager', 'executors'],
  organisations: ['organisations'],
  indicators: ['indicators', 'baseline', 'targets', 'trajectory', 'tolerances', 'ranges'],
  tasks: ['tasks', 'frequency', 'evidenceKinds', 'dates', 'follows'],
  controlPoints: ['controlPoints'],
  resources: ['resources'],
  risks: ['risks', 'response'],
  stakeholders: ['stakeholders'],
};

/** What is asked for in a section and by which act: the guides that hold on the first day of the charter. */
export function SectionGuide({ section }: { section: Section }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { guides } = useEditPage().options;
  const present = fieldsOf[section].flatMap((field) => (guides[field] ? [{ field, ...guides[field] }] : []));
  if (present.length === 0) return null;
  return (
    <details className={styles.guide}>
      <summary className={styles.summary}>
        <Icon icon={CircleHelp} size={14} />
        {t('charters.edit.guide')}
      </summary>
      <dl className={styles.fields}>
        {present.map(({ field, help, act }) => (
          <div key={field}>
            <dt className={styles.name}>{t(`charters.guides.${field}`)}</dt>
            <dd className={styles.help}>
              {localize(help)}
              {act && (
                <span className={styles.act}>
                  {localize(act.title)} ({act.reference})
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
