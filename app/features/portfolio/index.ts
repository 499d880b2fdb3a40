export { PortfolioPage } from './components/portfolio-page.tsx';
export { portfolioSearch } from './portfolio.schema.ts';
