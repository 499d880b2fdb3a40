export { PublicRootsPage } from './components/public-roots-page.tsx';
export { RecordHistoryLink } from './components/record-history-link.tsx';
export { TrailPage } from './components/trail-page.tsx';
export { chainParams, rootsSearch, trailSearch } from './trail.schema.ts';
