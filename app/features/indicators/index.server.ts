export { derivedStart, isExpectedByHand } from './derivation.sql.server.ts';
