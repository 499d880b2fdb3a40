export { cellsInPeriod, dueRanges, expectedEntries, expectedInRanges, sumColumns } from './rollup.sql.server.ts';
export { addSums, bucketsOf, choosePeriod, disciplineOf, emptySums, neighboursOf, parsePeriod, sampled, shareOf, type CellSums, type Derivation, type Discipline, type Period, type TypedBeside } from './statistics.model.ts';
export { selectIndicatorTotals, selectStandardIndicators, type IndicatorTotal } from './statistics.queries.server.ts';
export { selectCountedToday, type CountedToday } from './counted-today.queries.server.ts';
export { workingDaysByOffice, type Calendar } from './plan.model.ts';
export { selectDifferingOffices, type DifferingOffice } from './differing.queries.server.ts';
export { loadStatistics, loadStatisticsFor, type StatisticsBlock, type StatisticsPart, type StatisticsRow } from './statistics.queries.server.ts';
