import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { groupsOf } from './risk-catalogues.model.ts';
import {
  exists, insertEntry, insertLibraryEntry, isKnown, lockNewestTerm, replaceTerm, updateEntry, updateLibraryEntry,
} from './risk-catalogues.repo.server.ts';
import type { SaveEntry, SaveLibraryEntry, SaveTerm } from './risk-catalogues.schema.ts';

const required = 'platform.errors.required';
const checkFields = 'platform.errors.checkFields';

/** Adds an entry to a catalogue, or says it better. A code is never changed: records name it. @throws AppError 409, 422. */
export async function saveEntry(transaction: ActorTransaction, entry: SaveEntry): Promise<void> {
  const groups = groupsOf(entry.catalogue);
  if (groups === 'sphere' && (entry.groupCode === null || !(await exists(transaction, 'sphere', entry.groupCode)))) throw refused(checkFields, {}, { groupCode: required });
  if (Array.isArray(groups) && !groups.includes(entry.groupCode ?? '')) throw refused(checkFields, {}, { groupCode: required });
  if (entry.evidenceKindCode !== null && !(await isKnown(transaction, 'evidence_kinds', entry.evidenceKindCode))) throw refused(checkFields, {}, { evidenceKindCode: required });
  const kept = { ...entry, groupCode: groups === null ? null : entry.groupCode, evidenceKindCode: entry.catalogue === 'recommendationKind' ? entry.evidenceKindCode : null };
  if (entry.isNew) {
    if (!(await insertEntry(transaction, kept))) throw refused(checkFields, {}, { code: 'riskCatalogues.errors.codeTaken' });
  } else if (!(await updateEntry(transaction, kept))) {
    throw (await exists(transaction, entry.catalogue, entry.code)) ? stale() : notFound();
  }
}

/** Adds a scheme to the corruption library, or says it better. @throws AppError 409, 422. */
export async function saveLibraryEntry(transaction: ActorTransaction, entry: SaveLibraryEntry): Promise<void> {
  const errors: Record<string, string> = {};
  if (!(await exists(transaction, 'sphere', entry.sphere))) errors.sphere = required;
  if (!(await exists(transaction, 'direction', entry.directionCode))) errors.directionCode = required;
  if (!(await exists(transaction, 'recommendationKind', entry.recommendationKindCode))) errors.recommendationKindCode = required;
  if (Object.keys(errors).length > 0) throw refused(checkFields, {}, errors);
  if (entry.isNew) await insertLibraryEntry(transaction, entry);
  else if (!(await updateLibraryEntry(transaction, entry))) throw stale();
}

/**
 * Sets a count from a day on. What was counted before keeps the count of its own day.
 * @throws AppError 422 when the day is not after the beginning of the count in force.
 */
export async function saveTerm(transaction: ActorTransaction, term: SaveTerm): Promise<void> {
  if (term.legalBasisCode !== null && !(await isKnown(transaction, 'legal_bases', term.legalBasisCode))) throw refused(checkFields, {}, { legalBasisCode: required });
  const newest = await lockNewestTerm(transaction, term.code);
  if (!newest) throw notFound();
  if (term.validFrom <= newest.validFrom) throw refused(checkFields, {}, { validFrom: 'riskCatalogues.errors.fromTooEarly' });
  await replaceTerm(transaction, newest.validFrom, newest.unit, term);
}
