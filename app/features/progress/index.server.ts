export { loadIndicatorStandings, type IndicatorStanding, type StandingsOf } from './standings.queries.server.ts';
export { loadProgress } from './progress.queries.server.ts';
