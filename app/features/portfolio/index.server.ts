export { loadPortfolioFor } from './portfolio.queries.server.ts';
