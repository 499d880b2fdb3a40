import type { Scope } from '#app/platform/auth/actor.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';

export type StatisticsScope = { isNational: boolean; name: Localized | null };

type Place = { scope: Scope; officeName: Localized; regionName: Localized | null };

/** For what part of the country the database answers, in the words of the membership one acts in. */
export const scopeOf = ({ scope, officeName, regionName }: Place): StatisticsScope =>
  scope === 'national' ? { isNational: true, name: null } : { isNational: false, name: scope === 'region' ? regionName : officeName };
