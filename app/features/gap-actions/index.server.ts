export { actionsFile } from './actions-export.server.ts';
export { loadActions, loadGap, loadGapAction } from './gap-actions.queries.server.ts';
export { attachProof, editGapAction, moveGapAction, planGapAction, takeBackProof } from './gap-actions.service.server.ts';
