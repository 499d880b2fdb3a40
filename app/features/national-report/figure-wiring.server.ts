import { listPublications, loadPublishedFigures } from '#app/features/publications/index.server.ts';
import { loadCells, loadNamedFigures } from '#app/features/statistic-catalogue/index.server.ts';
import { searchStatistics } from '#app/features/statistic-engine/index.server.ts';
import { dimensions, type Dimension } from '#app/features/statistic-engine/index.ts';
import type { FigureSources } from './figure-sources.server.ts';

const isDimension = (name: string): name is Dimension => (dimensions as readonly string[]).includes(name);

/** The statistics of the country and their publications. */
export const figureSources: FigureSources = {
  live: loadNamedFigures,
  published: loadPublishedFigures,
  publications: listPublications,
  search: (transaction, { q, theme }) => searchStatistics(transaction, { q: q ?? '', theme }),
  cells: async (transaction, actor, choice, today) => (isDimension(choice.dimension) ? loadCells(transaction, actor, { ...choice, dimension: choice.dimension }, today) : []),
};
