export { loadIndicatorStandings, type IndicatorStanding, type StandingsOf } from './standings.queries.server.ts';
