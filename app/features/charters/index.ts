export { CharterFrame } from './components/charter-frame.tsx';
export { Differences } from './components/differences.tsx';
export { shortHash } from './components/hash.tsx';
export * from './charter-life.model.ts';
export { differencesOfContents, type Difference } from './charter-difference.model.ts';
export { missingParts, type CharterContent, type CharterIndicator } from './charters.model.ts';
export { charterParams, type EditCharter } from './charters.schema.ts';
export type { CharterHeader, Decision, Names, VersionMark } from './charter-page.queries.server.ts';
export type { CharterKey } from './charters.repo.server.ts';
