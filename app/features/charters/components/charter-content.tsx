import { useFormat, useLanguage, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Section } from '#app/ui/index.ts';
import type { Names } from '../charter-page.queries.server.ts';
import type { CharterContent } from '../charters.model.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { TaskTable } from './task-table.tsx';
import styles from './charter-content.module.css';

type CharterContentViewProps = {
  content: CharterContent;
  names: Names;
  isPartial?: boolean;
  /** Address of an indicator's progress, where there is one for the reader. */
  progressOf?: (indicatorId: string) => string;
};

/** A charter's content as a document; the same for what is being written and for an approved version. */
export function CharterContentView({ content, names, isPartial = false, progressOf }: CharterContentViewProps) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('charters.fields.goal')} id="goal">
        <Goal goal={content.goal} />
      </Section>
      <Section title={t('charters.sections.indicators')} id="indicators">
        {content.indicators.length === 0 ? (
          <p className={styles.quiet}>{t('charters.document.noIndicators')}</p>
        ) : (
          <IndicatorTable content={content} names={names} progressOf={progressOf} />
        )}
      </Section>
      <Section title={t('charters.sections.tasks')} id="tasks">
        {content.tasks.length === 0 ? <p className={styles.quiet}>{t('charters.document.noTasks')}</p> : <TaskTable content={content} names={names} />}
      </Section>
      <Section title={t('charters.sections.organisations')} id="organisations" about={isPartial ? t('charters.document.partial') : undefined}>
        <Organisations content={content} names={names} />
      </Section>
    </>
  );
}

function Goal({ goal }: { goal: Localized }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localize = useLocalize();
  const isMissing = !goal[language];
  if (!goal.kk) return <p className={styles.quiet}>{t('charters.document.noGoal')}</p>;
  return (
    <div className={styles.goal}>
      <p lang={isMissing ? 'kk' : language}>{localize(goal)}</p>
      {isMissing && <p className={styles.quiet}>{t('charters.document.fallback', { language: t(`charters.languages.${language}`) })}</p>}
    </div>
  );
}

const shownAtOnce = 12;

function Organisations({ content, names }: { content: CharterContent; names: Names }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const known = Object.entries(names.organisations)
    .filter(([id]) => content.organisations.some(({ organisationId }) => organisationId === id))
    .map(([id, organisation]) => ({ id, ...organisation }));
  const unknown = content.organisations.length - known.length;
  const list = (organisations: typeof known) => (
    <ul className={styles.organisations} data-list="plain">
      {organisations.map(({ id, name, regionName }) => (
        <li key={id}>
          {localize(name)}
          {regionName && <span className={styles.region}>{localize(regionName)}</span>}
        </li>
      ))}
    </ul>
  );
  if (content.organisations.length === 0) return <p className={styles.quiet}>{t('charters.document.noOrganisations')}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('charters.document.organisationCount', { count: content.organisations.length })}</p>
      {list(known.slice(0, shownAtOnce))}
      {known.length > shownAtOnce && (
        <details className={styles.more}>
          <summary>{t('charters.document.moreOrganisations', { shown: format.number(known.length - shownAtOnce) })}</summary>
          {list(known.slice(shownAtOnce))}
        </details>
      )}
      {unknown > 0 && <p className={styles.quiet}>{t('charters.document.hiddenOrganisations', { count: unknown })}</p>}
    </div>
  );
}
