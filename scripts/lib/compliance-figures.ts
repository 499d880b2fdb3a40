import { loadFigureCells } from '#app/features/compliance-services/compliance.queries.server.ts';
import { sumOf } from '#app/features/compliance-services/figures.model.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

/** Printed figures about compliance services, counted from their register as of a day. */
export async function complianceFiguresOn(transaction: ActorTransaction, day: string): Promise<Map<string, number>> {
  const cells = await loadFigureCells(transaction, day);
  const all = sumOf(cells);
  const completeOf = (kind: 'cga' | 'lea') => sumOf(cells.filter(({ officeKind }) => officeKind === kind)).complete;
  return new Map([
    ['sps4.compliance.services_established', all.established],
    ['sps4.compliance.documents_developed.total', all.complete],
    ['sps4.compliance.documents_developed.lea', completeOf('lea')],
    ['sps4.compliance.documents_developed.cga', completeOf('cga')],
    ['sps4.compliance.iso37001_confirmed', all.certified],
  ]);
}
