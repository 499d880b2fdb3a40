export { loadIndicatorStandings, loadIndicatorStatuses, type IndicatorStanding, type IndicatorStatus, type StandingsOf } from './standings.queries.server.ts';
export { loadProgress } from './progress.queries.server.ts';
