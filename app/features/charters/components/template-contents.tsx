import { useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { inReadingOrder } from '../charter-form.model.ts';
import type { TemplateOffer } from '../charters.queries.server.ts';
import styles from './template-contents.module.css';

/** What a template brings: its tasks with frequency and proof, and its standard indicators. */
export function TemplateContents({ template, evidenceKinds }: { template: TemplateOffer; evidenceKinds: Record<string, Localized> }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const tasks = inReadingOrder(template.tasks);
  return (
    <div className={styles.contents}>
      <div>
        <h3 className={styles.heading}>{t('charters.new.tasks', { count: tasks.filter(({ parentId }) => parentId !== null).length })}</h3>
        <ol className={styles.tasks} data-list="plain">
          {tasks
            .filter(({ parentId }) => parentId === null)
            .map((task) => (
              <li key={task.id}>
                <strong>{localize(task.name)}</strong>
                <ul className={styles.subtasks}>
                  {tasks
                    .filter(({ parentId }) => parentId === task.id)
                    .map((subtask) => (
                      <li key={subtask.id}>
                        {localize(subtask.name)}
                        <span className={styles.facts}>
                          {[
                            subtask.frequency && t(`catalogue.frequencies.${subtask.frequency}`),
                            subtask.evidenceKinds.map((kind) => (evidenceKinds[kind] ? localize(evidenceKinds[kind]) : kind)).join(', '),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </li>
                    ))}
                </ul>
              </li>
            ))}
        </ol>
      </div>
      <div>
        <h3 className={styles.heading}>{t('charters.new.indicators', { count: template.indicators.length })}</h3>
        <ul className={styles.subtasks}>
          {template.indicators.map((indicator) => (
            <li key={indicator.code}>
              {localize(indicator.name)}
              <span className={styles.facts}>
                {indicator.code} · {localize(indicator.unit)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
