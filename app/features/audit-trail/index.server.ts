export { exportChain } from './export-chain.server.ts';
export { signRootOfToday } from './roots.server.ts';
