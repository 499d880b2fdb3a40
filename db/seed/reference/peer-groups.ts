import type { Trilingual } from './trilingual.ts';

export type PeerGroupCode = 'ministries' | 'agencies' | 'regions' | 'cities';

/** Offices are compared inside their group only. */
export const peerGroups: { code: PeerGroupCode; position: number; name: Trilingual }[] = [
  { code: 'ministries', position: 1, name: { kk: 'Министрліктер', ru: 'Министерства', en: 'Ministries' } },
  { code: 'agencies', position: 2, name: { kk: 'Агенттіктер', ru: 'Агентства', en: 'Agencies' } },
  { code: 'regions', position: 3, name: { kk: 'Облыстар', ru: 'Области', en: 'Regions' } },
  {
    code: 'cities', position: 4,
    name: { kk: 'Республикалық маңызы бар қалалар', ru: 'Города республиканского значения', en: 'Cities of national significance' },
  },
];
