import type { Derivation, Period } from '../statistics.model.ts';

export type RecordsPlace = { office?: string; region?: string; organisation?: string };

/** Where the records lie that a derived figure counts. */
export function recordsAddress(derivation: Derivation, { from, to }: Pick<Period, 'from' | 'to'>, place: RecordsPlace): string {
  const search = new URLSearchParams(Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined));
  if (derivation === 'organisationsAnalysed') {
    search.set('signedFrom', from);
    search.set('signedTo', to);
    return `/analyses?${search}`;
  }
  search.set('counted', derivation);
  search.set('from', from);
  search.set('to', to);
  return `/risks?${search}`;
}
