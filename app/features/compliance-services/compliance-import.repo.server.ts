import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ImportFindings, Planned, Registered, WrittenOrganisation } from './compliance-import.model.ts';
import { contentFields, type Subject } from './compliance.repo.server.ts';

export type ImportState = 'checked' | 'confirmed' | 'undone' | 'dismissed';
/** A record that an import made (`before` is null) or changed, with the version that it has after it. */
export type Trace = { subject: Subject; id: string; version: number; before: Planned['content'] | null };
type StoredImport = { state: ImportState; findings: ImportFindings; rows: WrittenOrganisation[]; traces: Trace[] };

export type ImportCard = {
  id: string; state: ImportState; fileName: string; findings: ImportFindings; authorName: string; createdAt: string; confirmedAt: string | null; undoneAt: string | null; undoneByName: string | null;
};

/** What is registered of the organisations about which the actor writes, in the order of the register. */
export async function selectRegistered(transaction: ActorTransaction, actor: Actor, day: string): Promise<Registered[]> {
  const all = (table: string, fields: readonly string[]) => {
    const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const object = sql.join(['id', 'version', ...fields].map((field) => sql`${sql.raw(`'${field}'`)}, x.${sql.identifier(column(field))}`), sql`, `);
    return sql`coalesce((select json_agg(json_build_object(${object})) from ${sql.identifier(table)} x where x.office_id = g.office_id and x.organisation_id = g.id), '[]')`;
  };
  const own = actor.scope === 'organisation' ? sql`and g.id = ${actor.organisationId}` : sql``;
  return transaction.execute<Registered>(sql`
    select g.id as "organisationId", coalesce(g.name ->> ${actor.language}, g.name ->> 'kk') as name, ${all('compliance_services', contentFields.service)} as services,
      ${all('compliance_documents', ['documentCode', 'adoptedOn', 'endedOn'])} as documents, ${all('compliance_certificates', contentFields.certificate)} as certificates
    from organisations g join organisation_placements p on p.office_id = g.office_id and p.organisation_id = g.id and p.effective_on <= ${day} and p.ended_on is null
    where g.office_id = ${actor.officeId} and g.kind = 'quasi_public' ${own} order by g.sort_name, g.id`);
}

export async function insertImport(
  transaction: ActorTransaction,
  actor: Actor,
  { id, fileName, fileHash, findings, rows }: { id: string; fileName: string; fileHash: string; findings: ImportFindings; rows: readonly WrittenOrganisation[] },
): Promise<void> {
  await transaction.execute(sql`
    insert into compliance_imports (office_id, organisation_id, id, file_name, file_hash, findings, rows, author_id, author_name)
    values (${actor.officeId}, ${actor.organisationId}, ${id}, ${fileName}, ${fileHash}, ${JSON.stringify(findings)}::jsonb, ${JSON.stringify(rows)}::jsonb, ${actor.personId}, ${actor.name})
    on conflict do nothing`);
}

/** The import for a decision about it, which nobody else can take meanwhile; null: there is none. */
export async function lockImport(transaction: ActorTransaction, actor: Actor, id: string): Promise<StoredImport | null> {
  const [row] = await transaction.execute<StoredImport>(sql`
    select state, findings, coalesce(rows, '[]') as rows, coalesce(traces, '[]') as traces from compliance_imports where office_id = ${actor.officeId} and id = ${id} for update`);
  return row ?? null;
}

export async function settleImport(transaction: ActorTransaction, actor: Actor, id: string, state: Exclude<ImportState, 'checked'>, traces: readonly Trace[] | null = null): Promise<void> {
  await transaction.execute(sql`
    update compliance_imports set state = ${state}, rows = null, traces = ${traces === null ? null : JSON.stringify(traces)}::jsonb,
      confirmed_at = case when ${state} = 'confirmed' then now() else confirmed_at end,
      undone_at = case when ${state} = 'undone' then now() end, undone_by_name = case when ${state} = 'undone' then ${actor.name} end
    where office_id = ${actor.officeId} and id = ${id}`);
}

export function selectImports(transaction: ActorTransaction, actor: Actor): Promise<ImportCard[]> {
  return transaction.execute<ImportCard>(sql`
    select id, state, file_name as "fileName", findings, author_name as "authorName", created_at as "createdAt", confirmed_at as "confirmedAt", undone_at as "undoneAt",
      undone_by_name as "undoneByName"
    from compliance_imports where office_id = ${actor.officeId} order by created_at desc, id desc limit 50`);
}

const tables: Record<Subject, string> = { service: 'compliance_services', document: 'compliance_documents', certificate: 'compliance_certificates' };
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const inColumns = (content: Planned['content']) => Object.fromEntries(Object.entries(content).map(([field, value]) => [columnOf(field), value]));
const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

/** Changes records that are still of the versions they were; all of one call have the same fields. @returns how many there were. */
async function changeRecords(transaction: ActorTransaction, actor: Actor, subject: Subject, changes: readonly { id: string; version: number; content: Planned['content'] }[]): Promise<number> {
  const table = sql.identifier(tables[subject]);
  const fields = Object.keys(changes[0]!.content).map((field) => sql.identifier(columnOf(field)));
  const rows = await transaction.execute(sql`
    update ${table} t set ${sql.join(fields.map((field) => sql`${field} = n.${field}`), sql`, `)}, version = t.version + 1, author_id = ${actor.personId}, author_name = ${actor.name}, updated_at = now()
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(changes.map(({ id, version, content }) => ({ id, version, ...inColumns(content) })))}::jsonb) n
    where t.office_id = ${actor.officeId} and t.id = n.id and t.version = n.version returning t.id`);
  return rows.length;
}

async function addRecords(transaction: ActorTransaction, actor: Actor, subject: Subject, added: readonly { id: string; organisationId: string; content: Planned['content'] }[]): Promise<number> {
  const table = sql.identifier(tables[subject]);
  const fields = sql.join(contentFields[subject].map((field) => sql.identifier(columnOf(field))), sql`, `);
  const records = added.map(({ id, organisationId, content }) => ({ id, organisation_id: organisationId, ...inColumns(content) }));
  const rows = await transaction.execute(sql`
    insert into ${table} (office_id, organisation_id, id, author_id, author_name, ${fields})
    select ${actor.officeId}, organisation_id, id, ${actor.personId}, ${actor.name}, ${fields} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb)
    on conflict do nothing returning id`);
  return rows.length;
}

/** Carries a plan out, with few statements. @returns its traces; null when something of it has changed meanwhile. */
export async function carryOut(transaction: ActorTransaction, actor: Actor, plan: readonly Planned[]): Promise<Trace[] | null> {
  const traces: Trace[] = [];
  const changed = plan.flatMap(({ subject, existing, content, before }) => (existing === null ? [] : [{ subject, ...existing, content, before }]));
  for (const group of groupBy(changed, ({ subject, content }) => `${subject} ${Object.keys(content).join(' ')}`)) {
    if ((await changeRecords(transaction, actor, group[0]!.subject, group)) < group.length) return null;
    traces.push(...group.map(({ subject, id, version, before }) => ({ subject, id, version: version + 1, before })));
  }
  const added = plan.flatMap(({ subject, organisationId, existing, content }) => (existing === null ? [{ subject, organisationId, content, id: uuid() }] : []));
  for (const group of groupBy(added, ({ subject }) => subject)) {
    if ((await addRecords(transaction, actor, group[0]!.subject, group)) < group.length) return null;
    traces.push(...group.map(({ subject, id }) => ({ subject, id, version: 1, before: null })));
  }
  return traces;
}

/** Takes back what an import did. @returns how many of its records somebody has changed since; then nothing may stay of what was taken back. */
export async function takeBack(transaction: ActorTransaction, actor: Actor, traces: readonly Trace[]): Promise<number> {
  let touched = 0;
  for (const group of groupBy(traces.filter(({ before }) => before === null), ({ subject }) => subject)) {
    const table = sql.identifier(tables[group[0]!.subject]);
    const rows = await transaction.execute(sql`
      delete from ${table} t where t.office_id = ${actor.officeId} and t.version = 1 and t.id = any(${sql.param(group.map(({ id }) => id))}::uuid[]) returning t.id`);
    touched += group.length - rows.length;
  }
  const changed = traces.flatMap(({ subject, id, version, before }) => (before === null ? [] : [{ subject, id, version, content: before }]));
  for (const group of groupBy(changed, ({ subject, content }) => `${subject} ${Object.keys(content).join(' ')}`)) {
    touched += group.length - (await changeRecords(transaction, actor, group[0]!.subject, group));
  }
  return touched;
}
