import { ArrowRight } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, VisuallyHidden } from '#app/ui/index.ts';
import type { Difference, FieldChange, Subject } from '../charter-difference.model.ts';
import type { Names } from '../charter-page.queries.server.ts';
import { sections } from '../charters.model.ts';
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
                      <SubjectName subject={difference.subject} names={names} />
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

function SubjectName({ subject, names }: { subject: Subject; names: Names }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (subject.kind === 'text') return <>{localize(subject.text)}</>;
  if (subject.kind === 'ground') {
    const ground = names.grounds[subject.code];
    return <>{ground ? `${localize(ground.title)} (${ground.reference})` : subject.code}</>;
  }
  const organisation = names.organisations[subject.id];
  return <>{organisation ? localize(organisation.name) : t('charters.difference.unknownOrganisation')}</>;
}

function Change({ field, names, isChoice }: { field: FieldChange; names: Names; isChoice: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = [
    t(field.kind === 'person' ? `charters.duties.${field.name}` : `charters.fields.${field.name}`),
    field.language && t(`charters.languages.${field.language}`),
    field.controlOn && format.date(field.controlOn),
  ].filter(Boolean);
  return (
    <p className={styles.change}>
      <span className={styles.label}>{label.join(', ')}</span>
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
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (value === null) return <>–</>;
  switch (field.kind) {
    case 'date':
      return <>{format.date(value)}</>;
    case 'decimal':
      return <>{format.number(value, { maximumDecimals: 4 })}</>;
    case 'percentage':
      return <>{format.percent(value, { maximumDecimals: 2 })}</>;
    case 'person':
      return <>{names.people[value] ?? t('charters.difference.unknownPerson')}</>;
    case 'organisation':
      return <>{names.organisations[value] ? localize(names.organisations[value].name) : t('charters.difference.unknownOrganisation')}</>;
    case 'unit':
      return <>{names.units[value] ? localize(names.units[value]) : value}</>;
    case 'evidenceKinds':
      return <>{value.split(' ').map((kind) => (names.evidenceKinds[kind] ? localize(names.evidenceKinds[kind]) : kind)).join(', ')}</>;
    case 'tasks':
      return <>{value.split(' ').map((id) => (field.names?.[id] ? localize(field.names[id]) : t('charters.edit.removedSubtask'))).join('; ')}</>;
    case 'month':
      return <>{format.shortMonth(monthOfYear(value))}</>;
    case 'monthlyPlan':
      return <>{value.split(' ').map((plan) => plan.split('=')).map(([month, planned]) => `${format.shortMonth(monthOfYear(month!))}: ${format.number(planned)}`).join('; ')}</>;
    case 'degree':
      return <>{t(`charters.degrees.${value}`)}</>;
    case 'resourceKind':
      return <>{t(`charters.resourceKinds.${value}`)}</>;
    case 'tenge':
      return (
        <>
          {format.number(value)} {t('charters.fields.tenge')}
        </>
      );
    case 'frequency':
      return <>{t(`catalogue.frequencies.${value}`)}</>;
    case 'kind':
      return <>{t(`catalogue.kinds.${value}`)}</>;
    case 'direction':
      return <>{t(`catalogue.directions.${value}`)}</>;
    case 'trajectory':
      return <>{t(`charters.trajectories.${value}`)}</>;
    case 'text':
      return <>{value}</>;
  }
}

/** Any year: only the month's name is shown. */
const monthOfYear = (month: string): string => `2000-${month.padStart(2, '0')}`;
