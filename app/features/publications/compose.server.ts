import { createHash } from 'node:crypto';
import { computeStatistics } from '#app/features/statistic-engine/index.server.ts';
import { dimensionsOf, type Cells, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { neighboursOf, parsePeriod, type Period } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { publishedDimensions, type PublicationContent, type PublishedFigure, type PublishedStatistic } from './content.model.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What makes a publication: chosen definitions in their versions, those from which they are computed, and the moment. */
export type Plan = {
  header: Pick<PublicationContent, 'code' | 'title' | 'summary' | 'period' | 'asOf' | 'knownAt' | 'countedOn'>;
  chosen: readonly StatisticDefinition[];
  parts: readonly StatisticDefinition[];
};

/** Shares to four digits: the same number however the database adds up. */
const rounded = (share: number | null): number | null => (share === null ? null : Math.round(share * 10_000) / 10_000);

const figuresIn = (cells: Cells, period: string): PublishedFigure[] =>
  [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).map(([cell, figure]) => ({ period, cell, ...figure, completeness: rounded(figure.completeness) }));

const before = ({ period, asOf }: Plan['header']): Period => parsePeriod(neighboursOf(parsePeriod(period, asOf)!).before.label, null)!;

/**
 * Computes the content of a publication from what the transaction shows: the records of now, or of a past instant. Every chosen statistic
 * is counted for the whole and by each dimension that is published, and for the whole of the period before.
 */
export async function composePublication(transaction: ActorTransaction, actor: Actor, { header, chosen, parts }: Plan): Promise<PublicationContent> {
  const definitions = new Map([...parts, ...chosen].map((definition) => [definition.code, definition]));
  const definitionOf = (code: string) => definitions.get(code);
  const [now, then] = [parsePeriod(header.period, header.asOf)!, before(header)];
  const published = publishedDimensions.filter((dimension) => dimension !== 'month' || now.kind === 'year' || now.kind === 'quarter');
  const asked = new Map<string, StatisticDefinition[]>();
  for (const definition of chosen) {
    const known = published.filter((dimension) => dimensionsOf(definition.source, definitionOf).includes(dimension)).join();
    asked.set(known, [...(asked.get(known) ?? []), definition]);
  }
  const cells = new Map<string, Cells>();
  for (const [dimensions, group] of asked) {
    const breakdowns = [[], ...published.filter((dimension) => dimensions.split(',').includes(dimension)).map((dimension) => [dimension])];
    for (const [code, answer] of await computeStatistics(transaction, actor, group, definitionOf, { period: now, breakdowns, filters: {} }, header.countedOn)) cells.set(code, answer);
  }
  const earlier = await computeStatistics(transaction, actor, chosen, definitionOf, { period: then, breakdowns: [[]], filters: {} }, header.countedOn);
  return {
    format: 'adal-publication/1', ...header,
    statistics: chosen.map(({ themeCode, ...definition }): PublishedStatistic => ({
      ...definition, theme: themeCode, figures: [...figuresIn(earlier.get(definition.code)!, then.label), ...figuresIn(cells.get(definition.code)!, now.label)],
    })),
    parts: parts.filter(({ code }) => !chosen.some((definition) => definition.code === code)),
  };
}
