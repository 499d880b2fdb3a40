import type { FigureSources } from './figure-sources.server.ts';

export const figureSources: FigureSources = {
  live: () => Promise.resolve(new Map()),
  published: () => Promise.resolve(new Map()),
  publications: () => Promise.resolve([]),
  search: () => Promise.resolve([]),
  cells: () => Promise.resolve([]),
};
