import type { TFunction } from 'i18next';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { multiplyDecimals } from '#app/features/indicators/index.ts';
import type { FieldChange, Subject } from './charter-difference.model.ts';
import type { Names } from './charter-page.queries.server.ts';

/** How differences are worded, on the screen in the reader's language and on paper in the document's. */
export type DifferenceWords = { t: TFunction; format: Format; localize: (text: Localized) => string };

/** Any year: only the month's name is shown. */
const monthOfYear = (month: string): string => `2000-${month.padStart(2, '0')}`;

/** What a field is called, with the language or the control date that it is about. */
export const fieldText = (field: FieldChange, { t, format }: DifferenceWords): string =>
  [
    t(field.kind === 'person' ? `charters.duties.${field.name}` : `charters.fields.${field.name}`),
    field.language && t(`charters.languages.${field.language}`),
    field.controlOn && format.date(field.controlOn),
  ]
    .filter(Boolean)
    .join(', ');

/** A figure of a default plan, or the share that it is. */
export const plannedText = ({ planned, shareOf }: { planned: string; shareOf?: string }, { t, format }: Pick<DifferenceWords, 't' | 'format'>): string =>
  shareOf === undefined ? format.number(planned, { maximumDecimals: 4 }) : t(`charters.shares.${shareOf}`, { percent: format.number(multiplyDecimals(planned, '100')) });

export function subjectText(subject: Subject, names: Names, { t, localize }: DifferenceWords): string {
  if (subject.kind === 'text') return localize(subject.text);
  if (subject.kind === 'ground') {
    const ground = names.grounds[subject.code];
    return ground ? `${localize(ground.title)} (${ground.reference})` : subject.code;
  }
  const organisation = names.organisations[subject.id];
  return organisation ? localize(organisation.name) : t('charters.difference.unknownOrganisation');
}

export function valueText(field: FieldChange, value: string, names: Names, { t, format, localize }: DifferenceWords): string {
  switch (field.kind) {
    case 'date':
      return format.date(value);
    case 'decimal':
      return format.number(value, { maximumDecimals: 4 });
    case 'percentage':
      return format.percent(value, { maximumDecimals: 2 });
    case 'person':
      return names.people[value] ?? t('charters.difference.unknownPerson');
    case 'organisation':
      return names.organisations[value] ? localize(names.organisations[value].name) : t('charters.difference.unknownOrganisation');
    case 'unit':
      return names.units[value] ? localize(names.units[value]) : value;
    case 'evidenceKinds':
      return value.split(' ').map((kind) => (names.evidenceKinds[kind] ? localize(names.evidenceKinds[kind]) : kind)).join(', ');
    case 'tasks':
      return value.split(' ').map((id) => (field.names?.[id] ? localize(field.names[id]) : t('charters.edit.removedSubtask'))).join('; ');
    case 'month':
      return format.shortMonth(monthOfYear(value));
    case 'monthlyPlan':
      return value.split(' ').map((plan) => plan.split('=')).map(([month, planned, shareOf]) => `${format.shortMonth(monthOfYear(month!))}: ${plannedText({ planned: planned!, shareOf }, { t, format })}`).join('; ');
    case 'degree':
      return t(`charters.degrees.${value}`);
    case 'resourceKind':
      return t(`charters.resourceKinds.${value}`);
    case 'tenge':
      return `${format.number(value)} ${t('charters.fields.tenge')}`;
    case 'frequency':
      return t(`catalogue.frequencies.${value}`);
    case 'kind':
      return t(`catalogue.kinds.${value}`);
    case 'direction':
      return t(`catalogue.directions.${value}`);
    case 'trajectory':
      return t(`charters.trajectories.${value}`);
    case 'text':
      return value;
  }

}
