import { selectCultureFigures } from '#app/features/culture-events/index.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

/** Figures of section 6 as the register of events says them; they stand for what was typed. */
export async function reconcileCulture(transaction: ActorTransaction, year: string, fromRecords: Set<string>): Promise<Map<string, number>> {
  const figures = await selectCultureFigures(transaction, `${year}-01-01`, `${year}-12-31`);
  const computed = new Map([
    ['culture.awareness_events', figures.awarenessEvents],
    ['culture.civil_servants_trained.total', figures.trained],
    ['culture.civil_servants_trained.cga', figures.trainedCga],
    ['culture.civil_servants_trained.lea', figures.trainedLea],
    ['culture.public_legal_advisor.recipients', figures.adviserRecipients],
    ['culture.business.events', figures.businessEvents],
    ['culture.business.entrepreneurs_reached', figures.entrepreneurs],
    ['culture.business.meetings_large_business', figures.largeBusinessMeetings],
    ['culture.business.large_business_representatives', figures.largeBusinessRepresentatives],
  ]);
  for (const key of computed.keys()) fromRecords.add(key);
  return computed;
}
