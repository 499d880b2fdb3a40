import { coordinatorStatistics } from './statistics/coordinator.ts';
import { cultureStatistics } from './statistics/culture.ts';
import { effectStatistics } from './statistics/effects.ts';
import type { StatisticSeed } from './statistics/entry.ts';
import { importedStatistics } from './statistics/imported.ts';
import { projectOfficeStatistics } from './statistics/project-offices.ts';

export type { StatisticSeed } from './statistics/entry.ts';

/** What is counted nationally when the catalogue begins: every figure of the report of 2022, in the order of its sections. */
export const statistics: readonly StatisticSeed[] = [
  ...projectOfficeStatistics, ...cultureStatistics, ...coordinatorStatistics, ...effectStatistics, ...importedStatistics,
];
