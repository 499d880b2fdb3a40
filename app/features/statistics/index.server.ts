export { selectIndicatorTotals, selectStandardIndicators, type IndicatorTotal } from './statistics.queries.server.ts';
