export { raiseDueEscalations } from './due-escalations.server.ts';
export { loadCharterEscalations, loadEscalationRules, loadEscalations, proposedDeadline } from './escalations.queries.server.ts';
export { answerEscalation, passOnEscalation, raiseEscalation, saveEscalationRule, withdrawEscalation } from './escalations.service.server.ts';
