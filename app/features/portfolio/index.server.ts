export { loadPortfolio } from './portfolio.queries.server.ts';
