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

/** What a default plan may be a share of: the organisations that the charter covers. */
export const shareBases = ['organisations'] as const;
export type ShareBase = (typeof shareBases)[number];

/**
 * A control date as a month of the year, counted from 1. The plan is a figure or, with `shareOf`, a fraction of one of what is
 * known only in the charter.
 */
export type DefaultTarget = { throughMonth: number; planned: string; shareOf?: ShareBase };

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
