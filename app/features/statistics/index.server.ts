export { expectedEntries, expectedInRanges } from './rollup.sql.server.ts';
export { disciplineOf, sampled, shareOf, type Derivation, type Discipline, type TypedBeside } from './statistics.model.ts';
export { selectIndicatorTotals, selectStandardIndicators, type IndicatorTotal } from './statistics.queries.server.ts';
export { selectCountedToday, type CountedToday } from './counted-today.queries.server.ts';
export { workingDaysByOffice, type Calendar } from './plan.model.ts';
export { selectDifferingOffices, type DifferingOffice } from './differing.queries.server.ts';
export { choosePeriod, parsePeriod, type Period } from './statistics.model.ts';
export { loadStatistics, loadStatisticsFor, type StatisticsBlock, type StatisticsPart, type StatisticsRow } from './statistics.queries.server.ts';
