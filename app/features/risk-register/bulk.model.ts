import { riskLife, riskMovements, type RiskMovement } from './risk-life.model.ts';

/** Movements for many risks at once. Eliminations are accepted together in the review queue only, where some of them are looked at closely. */
export const bulkMovements: readonly RiskMovement[] = riskMovements.filter((movement) => riskLife[movement].isOffered && riskLife[movement].permission !== 'register.review');
