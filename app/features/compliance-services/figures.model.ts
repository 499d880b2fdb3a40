import type { Localized } from '#app/platform/i18n/localized.ts';

/** Organisations of one office in one region that are alike: how many there are, and of how many each thing is true. */
export type Counts = { organisations: number; established: number; complete: number; certified: number };
export const countNames = ['organisations', 'established', 'complete', 'certified'] as const;

export type FigureCell = Counts & {
  officeId: string;
  officeName: Localized;
  officeKind: 'cga' | 'lea' | 'coordinator';
  peerGroupCode: string | null;
  peerGroupName: Localized | null;
  regionCode: string;
  regionName: Localized;
};

export const breakdowns = ['kind', 'region', 'office', 'peerGroup'] as const;
export type Breakdown = (typeof breakdowns)[number];

export type FigureRow = Counts & { key: string; name: Localized | null };

const nothing = (): Counts => ({ organisations: 0, established: 0, complete: 0, certified: 0 });

export function sumOf(cells: readonly Counts[]): Counts {
  const sum = nothing();
  for (const cell of cells) for (const name of countNames) sum[name] += cell[name];
  return sum;
}

/** A share is made anew of the sums of its level, never of other shares; nothing to divide by gives nothing. */
export const shareOf = (counts: Counts, name: Exclude<keyof Counts, 'organisations'>): number | null =>
  counts.organisations === 0 ? null : counts[name] / counts.organisations;

function placeOf(cell: FigureCell, by: Breakdown): { key: string; name: Localized | null } {
  switch (by) {
    case 'kind':
      return { key: cell.officeKind, name: null };
    case 'region':
      return { key: cell.regionCode, name: cell.regionName };
    case 'office':
      return { key: cell.officeId, name: cell.officeName };
    case 'peerGroup':
      return { key: cell.peerGroupCode ?? '', name: cell.peerGroupName };
  }
}

/** The cells under the headings of a breakdown, in the order in which the headings first appear. */
export function breakDown(cells: readonly FigureCell[], by: Breakdown): FigureRow[] {
  const groups = new Map<string, { name: Localized | null; cells: FigureCell[] }>();
  for (const cell of cells) {
    const { key, name } = placeOf(cell, by);
    const group = groups.get(key) ?? { name, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, name: group.name, ...sumOf(group.cells) }));
}
