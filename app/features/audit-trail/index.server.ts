export { chainFile } from './chain-file.server.ts';
export { exportChain } from './export-chain.server.ts';
export { publicKeyOf, signRootOfToday } from './roots.server.ts';
export { findChain, loadPublicRoots, loadTrail } from './trail.queries.server.ts';
