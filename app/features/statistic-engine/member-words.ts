import type { TFunction } from 'i18next';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Dimension } from './figure.model.ts';
import type { RegisterCode } from './registers.model.ts';

/** Where the names of a dimension's codes are, by the register whose records are counted. */
const messageKeys: Partial<Record<RegisterCode, Partial<Record<Dimension, string>>>> = {
  organisations: { kind: 'charters.organisationKinds' },
  charters: { state: 'charters.states' },
  analyses: { state: 'internalAnalyses.states' },
  risks: { state: 'riskRegister.states' },
  checklists: { state: 'checklists.states' },
  recommendations: { source: 'recommendations.sources', state: 'recommendations.states' },
  draftActs: { kind: 'coordinatorRegisters.choices' },
  effects: { kind: 'coordinatorRegisters.choices', source: 'recommendations.sources' },
};

/** A member that no catalogue of the database names, in the words of a language. */
export function memberInWords(t: TFunction, format: Format, dimension: Dimension, register: RegisterCode | null, key: string): string {
  if (dimension === 'month') return format.month(`${key}-01`);
  if (dimension === 'quarter') return t('statisticCatalogue.members.quarter', { year: key.slice(0, 4), quarter: key.slice(6) });
  if (dimension === 'region' && key === 'KZ') return t('statisticCatalogue.members.noRegion');
  if (dimension === 'peerGroup' && key === '') return t('statisticCatalogue.members.noPeerGroup');
  if (dimension === 'officeKind') return t(key === 'coordinator' ? 'statisticCatalogue.members.coordinator' : `statistics.kindNames.${key}`);
  if (key === '') return t('statisticCatalogue.members.none');
  const words = register && messageKeys[register]?.[dimension];
  return words ? t(`${words}.${key}`) : key;
}
