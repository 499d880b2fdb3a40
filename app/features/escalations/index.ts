export { CharterEscalationsPage } from './components/charter-escalations-page.tsx';
export { EscalationRules } from './components/escalation-rules.tsx';
export { EscalationsPage } from './components/escalations-page.tsx';
export { levelsRaisableBy, mayAnswer, mayPassOn, mayWithdraw, nextLevel } from './escalations.model.ts';
export { escalationActionSchema, escalationRuleSchema, escalationSearch } from './escalations.schema.ts';
