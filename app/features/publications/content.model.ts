import canonicalize from 'canonicalize';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Dimension, Figure, StatisticDefinition } from '#app/features/statistic-engine/index.ts';

/** A figure of a publication: of its period or of the one before, of the whole or of a part. */
export type PublishedFigure = { period: string; cell: string } & Figure;

export type PublishedStatistic = Omit<StatisticDefinition, 'themeCode'> & { theme: string; figures: PublishedFigure[] };

/** Everything that the hash of a publication covers. Names of regions and the like may change and stay outside. */
export type PublicationContent = {
  format: 'adal-publication/1';
  code: string;
  title: Localized;
  summary: Localized | null;
  period: string;
  /** What happened up to this day counts. */
  asOf: string;
  /** What was recorded up to this instant is known. */
  knownAt: string;
  /** The day on which it was counted: entries of that day were not due yet. */
  countedOn: string;
  statistics: PublishedStatistic[];
  /** Definitions from which the statistics are computed, where they are not among them. */
  parts: StatisticDefinition[];
};

export type RestatedValue = Pick<Figure, 'reported' | 'verified'>;
export type RestatedFigure = { statistic: string; period: string; cell: string; before: RestatedValue | null; after: RestatedValue | null; completeness: number | null };

/** What turned out otherwise later. It names what it follows, so that the order of restatements is covered too. */
export type RestatementContent = {
  format: 'adal-restatement/1';
  publication: string;
  number: number;
  follows: string;
  reason: Localized;
  knownAt: string;
  countedOn: string;
  figures: RestatedFigure[];
};

/** The one spelling of a content (RFC 8785), of which the hash is taken. */
export const spell = (content: PublicationContent | RestatementContent): string => canonicalize(content)!;

/** By which dimensions a publication breaks its statistics down; each alone. Offices are not set beside each other in public. */
export const publishedDimensions: readonly Dimension[] = ['officeKind', 'peerGroup', 'region', 'month', 'block', 'kind', 'audience', 'source', 'sphere', 'direction', 'framework', 'place'];

export const figureKey = ({ statistic, period, cell }: { statistic: string; period: string; cell: string }): string => `${statistic}|${period}|${cell}`;

type Keyed = ReadonlyMap<string, { statistic: string; period: string; cell: string } & Figure>;

/** The figures of a content by what they are about. */
export const figuresOf = ({ statistics }: Pick<PublicationContent, 'statistics'>): Keyed =>
  new Map(statistics.flatMap(({ code, figures }) => figures.map((figure) => [figureKey({ statistic: code, ...figure }), { statistic: code, ...figure }] as const)));

const valueOf = (figure: Figure | undefined): RestatedValue | null => (figure ? { reported: figure.reported, verified: figure.verified } : null);
const isSame = (one: RestatedValue | null, other: RestatedValue | null) => one?.reported === other?.reported && one?.verified === other?.verified;

/** What differs between two states of the same figures, in the order of the first and then of the second. */
export function differences(before: Keyed, after: Keyed): RestatedFigure[] {
  const all = new Map([...before, ...after]);
  return [...all].flatMap(([key, { statistic, period, cell }]) => {
    const [was, is] = [valueOf(before.get(key)), valueOf(after.get(key))];
    return isSame(was, is) ? [] : [{ statistic, period, cell, before: was, after: is, completeness: after.get(key)?.completeness ?? null }];
  });
}

/** The figures of a publication as its restatements left them. */
export function asRestated(content: Pick<PublicationContent, 'statistics'>, restatements: readonly RestatementContent[]): Keyed {
  const figures = new Map(figuresOf(content));
  for (const { figures: restated } of restatements) {
    for (const { statistic, period, cell, after, completeness } of restated) {
      const key = figureKey({ statistic, period, cell });
      if (after) figures.set(key, { statistic, period, cell, ...after, completeness, qualifier: figures.get(key)?.qualifier ?? '' });
      else figures.delete(key);
    }
  }
  return figures;
}
