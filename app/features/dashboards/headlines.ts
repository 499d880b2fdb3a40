import type { StatisticsBlock, StatisticsRow } from '#app/features/statistics/index.server.ts';

/** How many indicators of a block stand for it where it is one part of a page. */
const headlinesPerBlock = 3;

export type HeadlineBlock = Pick<StatisticsBlock, 'code' | 'name'> & { indicators: StatisticsRow[] };

/** The first indicators of each block that are counted at all; shares have no trend that adds up and come last. */
export function headlinesOf(blocks: readonly StatisticsBlock[], most = headlinesPerBlock): HeadlineBlock[] {
  return blocks
    .map(({ code, name, indicators }) => {
      const counted = indicators.filter(({ isCounted, total }) => isCounted || total.reported !== null);
      const ordered = [...counted.filter(({ kind }) => kind !== 'ratio'), ...counted.filter(({ kind }) => kind === 'ratio')];
      return { code, name, indicators: ordered.slice(0, most) };
    })
    .filter(({ indicators }) => indicators.length > 0);
}
