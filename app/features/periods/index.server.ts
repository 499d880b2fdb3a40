export { selectOfficeMonths, type MovedMonth, type OfficeMonths } from './office-months.queries.server.ts';
export { loadOfficeYears, loadPeriodDetails, type OfficeYear, type PeriodDetails } from './periods.queries.server.ts';
export { findPeriod } from './periods.repo.server.ts';
export { movePeriod } from './periods.service.server.ts';
