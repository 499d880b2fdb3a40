export { expectedEntries, expectedInRanges } from './rollup.sql.server.ts';
export { disciplineOf, sampled, shareOf, type Discipline } from './statistics.model.ts';
export { selectIndicatorTotals, selectStandardIndicators, type IndicatorTotal } from './statistics.queries.server.ts';
export { workingDaysByOffice, type Calendar } from './plan.model.ts';
