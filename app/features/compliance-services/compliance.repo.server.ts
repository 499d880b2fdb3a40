import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { OrganisationKey } from './compliance.schema.ts';

export type Subject = 'service' | 'document' | 'certificate';
const tables: Record<Subject, SQL> = {
  service: sql.identifier('compliance_services').getSQL(), document: sql.identifier('compliance_documents').getSQL(), certificate: sql.identifier('compliance_certificates').getSQL(),
};

/** What people write into a record, by the names of the product; everything else of a row is the database's or the author's. */
export const contentFields = {
  service: ['effectiveOn', 'isEstablished', 'reason', 'decisionNumber', 'decisionOn', 'decisionBody', 'form', 'staffCount', 'appointedBy', 'dismissedBy', 'payDecidedBy',
    'accountableTo', 'hasDocumentAccess', 'mayConveneBoard', 'mayRequestExplanations', 'officerName', 'officerPosition', 'officerPhone', 'officerEmail', 'officerPersonId'],
  document: ['documentCode', 'number', 'adoptedOn', 'endedOn', 'url', 'fileId'],
  certificate: ['standardCode', 'number', 'issuedBy', 'accreditation', 'issuedOn', 'validUntil', 'withdrawnOn', 'withdrawnReason', 'fileId'],
} as const satisfies Record<Subject, readonly string[]>;
export type Content = Record<string, string | number | boolean | null>;

const columnOf = (field: string): SQL => sql.identifier(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).getSQL();
/** The fields of a content that are columns of the subject, in the order of the table above. */
const written = (subject: Subject, content: Content) => contentFields[subject].filter((field) => content[field] !== undefined).map((field) => ({ column: columnOf(field), value: content[field]! }));
const list = (parts: SQL[]) => sql.join(parts, sql`, `);

export type Saved = 'saved' | 'repeated' | 'sameDay' | 'stale' | 'unknown';

/** Adds a record under the id that its form brought; sent again, it is the same record. */
export async function insertRecord(transaction: ActorTransaction, actor: Actor, subject: Subject, key: OrganisationKey, id: string, content: Content): Promise<Saved> {
  const parts = written(subject, content);
  const rows = await transaction.execute(sql`
    insert into ${tables[subject]} (office_id, organisation_id, id, author_id, author_name, ${list(parts.map(({ column }) => column))})
    values (${key.officeId}, ${key.organisationId}, ${id}, ${actor.personId}, ${actor.name}, ${list(parts.map(({ value }) => sql`${value}`))})
    on conflict do nothing returning id`);
  if (rows.length === 1) return 'saved';
  return (await hasRecord(transaction, subject, key, id)) ? 'repeated' : 'sameDay';
}

const hasRecord = async (transaction: ActorTransaction, subject: Subject, key: OrganisationKey, id: string): Promise<boolean> =>
  (await transaction.execute(sql`select 1 from ${tables[subject]} where office_id = ${key.officeId} and organisation_id = ${key.organisationId} and id = ${id}`)).length > 0;

/** Changes a record of the version that its editor saw. */
export async function updateRecord(transaction: ActorTransaction, actor: Actor, subject: Subject, key: OrganisationKey, id: string, version: number, content: Content): Promise<Saved> {
  const changes = written(subject, content).map(({ column, value }) => sql`${column} = ${value}`);
  try {
    const rows = await transaction.execute(sql`
      update ${tables[subject]} set ${list(changes)}, version = version + 1, author_id = ${actor.personId}, author_name = ${actor.name}, updated_at = now()
      where office_id = ${key.officeId} and organisation_id = ${key.organisationId} and id = ${id} and version = ${version} returning id`);
    if (rows.length === 1) return 'saved';
  } catch (error) {
    if (violatedConstraint(error) === 'compliance_services_day_key') return 'sameDay';
    throw error;
  }
  return (await hasRecord(transaction, subject, key, id)) ? 'stale' : 'unknown';
}

/** Takes a record away that was entered by mistake; what it said is kept by the database. */
export async function deleteRecord(transaction: ActorTransaction, subject: Subject, key: OrganisationKey, id: string, version: number): Promise<Saved> {
  const rows = await transaction.execute(sql`
    delete from ${tables[subject]} where office_id = ${key.officeId} and organisation_id = ${key.organisationId} and id = ${id} and version = ${version} returning id`);
  if (rows.length === 1) return 'saved';
  return (await hasRecord(transaction, subject, key, id)) ? 'stale' : 'unknown';
}

/** A document lasts until the next one of the same kind is adopted. */
export async function endEarlierDocuments(transaction: ActorTransaction, actor: Actor, key: OrganisationKey, { id, documentCode, adoptedOn }: { id: string; documentCode: string; adoptedOn: string }): Promise<void> {
  await transaction.execute(sql`
    update compliance_documents set ended_on = ${adoptedOn}, version = version + 1, author_id = ${actor.personId}, author_name = ${actor.name}, updated_at = now()
    where office_id = ${key.officeId} and organisation_id = ${key.organisationId} and document_code = ${documentCode} and id <> ${id}
      and adopted_on < ${adoptedOn} and (ended_on is null or ended_on > ${adoptedOn})`);
}

export async function insertFile(transaction: ActorTransaction, actor: Actor, { officeId }: OrganisationKey, file: StoredFile): Promise<void> {
  await transaction.execute(sql`
    insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
    values (${officeId}, ${file.id}, ${file.sha256}, ${file.size}, ${file.mediaType}, ${file.name}, ${actor.personId})`);
}

/** From the day on these documents are the core; saved again for the same day, the choice is corrected. */
export async function upsertCore(transaction: ActorTransaction, validFrom: string, documentCodes: readonly string[]): Promise<void> {
  await transaction.execute(sql`
    insert into compliance_cores (valid_from, document_codes) values (${validFrom}, ${sql.param(documentCodes)}::text[])
    on conflict (valid_from) do update set document_codes = excluded.document_codes, version = compliance_cores.version + 1`);
}
