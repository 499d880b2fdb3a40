export { AlsoWaits } from './components/also-waits.tsx';
export { NeedsToday } from './components/needs-today.tsx';
export { OwnFigures } from './components/own-figures.tsx';
export { OwnOrganisationPage } from './components/own-organisation-page.tsx';
export { StandingFigures } from './components/standing-figures.tsx';
export { headlinesOf } from './headlines.ts';
export type { Need } from './needs.model.ts';
export { eliminationShares, type Span, type Standing, type Subject } from './standing.model.ts';
