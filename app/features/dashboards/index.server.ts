export { loadNeeds } from './needs.queries.server.ts';
export { loadStanding, loadStandingFor, ofSubject } from './standing.queries.server.ts';
