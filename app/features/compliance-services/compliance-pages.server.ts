import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { coreOn, markersOf, type Core } from './compliance.model.ts';
import {
  coreDocumentsOn, independentBodiesOf, loadFigureCells, loadOrganisationRecord, loadRegister, loadRegisterOptions, selectComplianceWords, writesFor, type RegisterRow,
} from './compliance.queries.server.ts';
import type { OrganisationKey } from './compliance.schema.ts';
import type { ComplianceSearch, FiguresSearch } from './compliance.search.ts';
import { breakDown, sumOf } from './figures.model.ts';

/** What has not come yet cannot be looked at: a later day is today. */
export const dayOf = ({ on }: { on: string | null }, today: string): string => (on === null || on > today ? today : on);

export type ListedRow = RegisterRow & { metMarkers: number | null };

/** How many markers a service meets; null where there is no service. */
export const withMarkers = (row: RegisterRow, independent: ReadonlySet<string>): ListedRow => ({
  ...row, metMarkers: row.isEstablished ? markersOf(row, independent).filter(({ isMet }) => isMet).length : null,
});

export async function loadRegisterPage(transaction: ActorTransaction, actor: Actor, search: ComplianceSearch, today: string) {
  const day = dayOf(search, today);
  const [list, options, words] = await Promise.all([loadRegister(transaction, search, day), loadRegisterOptions(transaction, day), selectComplianceWords(transaction)]);
  const independent = independentBodiesOf(words);
  return {
    ...list, rows: list.rows.map((row) => withMarkers(row, independent)), options, core: coreDocumentsOn(words, day), documents: words.documents, search, day, today,
    mayWrite: may(actor, 'compliance.write'),
  };
}

export async function loadFiguresPage(transaction: ActorTransaction, actor: Actor, search: FiguresSearch, today: string) {
  const day = dayOf(search, today);
  const [cells, words] = await Promise.all([loadFigureCells(transaction, day), selectComplianceWords(transaction)]);
  const core: Core | null = coreOn(words.cores, day);
  return {
    total: sumOf(cells), kinds: breakDown(cells, 'kind'), rows: breakDown(cells, search.by), by: search.by, day, today, core, cores: words.cores, documents: words.documents,
    mayWrite: may(actor, 'compliance.write'), maySetCore: may(actor, 'catalogue.edit'),
  };
}

/** One organisation's page; the words of the past are there for what was entered then. */
export async function loadOrganisationPage(transaction: ActorTransaction, actor: Actor, key: OrganisationKey, today: string) {
  const [record, words, current] = await Promise.all([loadOrganisationRecord(transaction, key), selectComplianceWords(transaction), selectComplianceWords(transaction, today)]);
  return {
    ...record, words, choices: { documents: current.documents, bodies: current.bodies, standards: current.standards }, core: coreDocumentsOn(words, today), today,
    mayWrite: writesFor(actor, key) && record.header.isPlaced, isOwnOnly: actor.scope === 'organisation', newId: uuid(),
  };
}
