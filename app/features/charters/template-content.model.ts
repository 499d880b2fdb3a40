import type { Localized } from '#app/platform/i18n/localized.ts';
import type { CharterIndicator } from './charters.model.ts';

export type StandardTask = {
  /** The same in every version of the template, so that versions can be compared. */
  id: string;
  parentId: string | null;
  name: Localized;
  frequency: string | null;
  evidenceKinds: string[];
};

/** A control date as a month of the year, counted from 1. */
export type DefaultTarget = { throughMonth: number; planned: string };

export type TemplateIndicator = Pick<
  CharterIndicator,
  'name' | 'unitCode' | 'kind' | 'direction' | 'decimals' | 'rangeLow' | 'rangeHigh' | 'trajectory' | 'toleranceAtRisk' | 'toleranceBehind'
> & { code: string; targets: DefaultTarget[] };

export type TemplateControlPoint = { name: Localized; throughMonth: number };

/** What one version of a standard project brings to a charter. */
export type TemplateContent = {
  name: Localized;
  goal: Localized;
  grounds: string[];
  controlPoints: TemplateControlPoint[];
  tasks: StandardTask[];
  indicators: TemplateIndicator[];
};
