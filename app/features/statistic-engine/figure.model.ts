import type { Localized } from '#app/platform/i18n/localized.ts';

/** Everything by which figures can be told apart. Which of them a statistic knows, its source says. */
export const dimensions = [
  'office', 'officeKind', 'peerGroup', 'region', 'organisation', 'block', 'charter', 'month', 'quarter', 'year',
  'state', 'direction', 'audience', 'kind', 'sphere', 'source', 'place', 'framework',
] as const;
export type Dimension = (typeof dimensions)[number];

/** What a cell is about: a member of each of some dimensions; none: the whole of what is counted. */
export type Members = Partial<Record<Dimension, string>>;

/** `region=KZ-11&state=eliminated`, dimensions in the order of their names; empty for the whole. */
export const cellOf = (members: Members): string =>
  (Object.keys(members) as Dimension[])
    .sort()
    .map((dimension) => `${dimension}=${encodeURIComponent(members[dimension]!)}`)
    .join('&');

/** @returns null for what is no encoded text, or one that no database keeps. */
function decoded(text: string): string | null {
  try {
    const found = decodeURIComponent(text);
    return found.includes('\0') ? null : found;
  } catch {
    return null;
  }
}

/** The cell of the members of both; they have no dimension in common. */
export const joinedCell = (one: string, other: string): string => (one === '' || other === '' ? one + other : one < other ? `${one}&${other}` : `${other}&${one}`);

/** @returns null for a text that is no cell. */
export function membersOf(cell: string): Members | null {
  if (cell === '') return {};
  const members: Members = {};
  for (const part of cell.split('&')) {
    const [name, value] = part.split('=');
    if (!dimensions.includes(name as Dimension) || value === undefined || name! in members) return null;
    const member = decoded(value);
    if (member === null) return null;
    members[name as Dimension] = member;
  }
  return cellOf(members) === cell ? members : null;
}

/** Where a figure stands: of which statistic, of which period (`2022`, `2022-Q3`, `2022-08`), of which part of the whole. */
export type FigureAddress = { statistic: string; period: string; cell: string };

export const addressKey = ({ statistic, period, cell }: FigureAddress): string => `${statistic}|${period}|${cell}`;

/** As an authority qualifies a figure of its own; computed ones are exact. */
export type FigureQualifier = '' | 'about' | 'moreThan' | 'over';

/** Exact decimal texts. Null: nothing is known; zero is a figure. */
export type Figure = {
  reported: string | null;
  verified: string | null;
  /** Share of expected entries that arrived, where somebody enters values; else null. */
  completeness: number | null;
  qualifier: FigureQualifier;
};

/** A figure that can be read by itself: with what it counts, in which unit, and from where it comes. */
export type NamedFigure = Figure & {
  address: FigureAddress;
  name: Localized;
  /** The part of the whole that it is about; null: the whole. */
  part: Localized | null;
  unitCode: string;
  unit: Localized;
  decimals: number;
  /** What is counted, in words. */
  description: Localized;
  definitionVersion: number;
  /** Figures of other authorities are imported, with their source and its date. */
  imported: { source: Localized; sourceDate: string; document: string } | null;
};
