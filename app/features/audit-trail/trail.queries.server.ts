import { sql, type SQL } from 'drizzle-orm';
import type { PublicTransaction } from '#app/platform/db/as-public.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { ChainRoot, RootContent } from './chain.ts';
import { askedRecord, pageOf, partsOf, type AskedKey } from './record-places.model.ts';
import { changesOf, operationsOf, type FieldChange, type Operation } from './trail.model.ts';
import type { TrailSearch } from './trail.schema.ts';

const pageSize = 50;
const rootsAtOnce = 30;
/** What all offices share, and what happens at the door, is in a chain of its own. */
export const sharedChain = '00000000-0000-0000-0000-000000000000';

type EntryRow = {
  sequence: string; at: string; operation: Operation; subject: string; recordKey: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null;
  personName: string | null; role: Role | string | null; address: string | null; requestId: string | null; officeName: Localized | null;
};
export type TrailEntry = Omit<EntryRow, 'before' | 'after'> & { changes: FieldChange[]; page: string | null };

const startOf = (day: string) => sql`(${day}::date)::timestamp at time zone 'Asia/Almaty'`;

function ofRecord({ subject, key, isEnd }: AskedKey): SQL {
  if (isEnd) return sql`e.subject = ${subject} and (e.record_key = ${key} or e.record_key like ${`%/${literally(key)}`})`;
  const parts = partsOf(subject);
  const own = sql`e.subject = ${subject} and e.record_key = ${key}`;
  const all = parts.length === 0 ? own : sql`((${own}) or (e.subject = any(${sql.param([...parts])}::text[]) and e.record_key like ${`${literally(key)}/%`}))`;
  return sql`e.record_root = any(${sql.param(key.split('/').slice(0, 2))}::text[]) and ${all}`;
}

function chosen(search: TrailSearch, record: AskedKey | null): SQL {
  const conditions = [
    search.person === '' ? null : sql`e.person_id = any((select audited_persons(${`%${literally(search.person)}%`}))::uuid[])`,
    search.kind && sql`e.operation = any(${`{${operationsOf[search.kind].join(',')}}`}::bpchar[])`,
    record ? ofRecord(record) : search.subject && sql`e.subject = ${search.subject}`,
    search.office && sql`e.office_id = ${search.office}`,
    search.from && sql`e.recorded_at >= ${startOf(search.from)}`,
    search.to && sql`e.recorded_at < ${startOf(search.to)} + interval '1 day'`,
    search.after && sql`e.sequence < ${search.after}::bigint`,
  ].filter((condition): condition is SQL => Boolean(condition));
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** `hasChain`: there is a chain that the actor may take along. */
type Choices = { offices: { id: string; name: Localized; hasChain: boolean }[]; subjects: string[] };

/** One page of what the actor may see of the trail, newest first. One statement, and one for the choices. */
export async function loadTrail(transaction: ActorTransaction, search: TrailSearch, mayExport: boolean) {
  const asked = askedRecord(search.record, search.subject);
  const problem = asked && 'problem' in asked ? asked.problem : null;
  const record = asked && 'record' in asked ? asked.record : null;
  const found = problem ? [] : await transaction.execute<EntryRow>(sql`
    select e.sequence::text as sequence, to_json(e.recorded_at) #>> '{}' as at, e.operation, e.subject, e.record_key as "recordKey", e.before, e.after, e.person_name as "personName", e.role,
      e.address, e.request_id as "requestId", o.short_name as "officeName"
    from audit_entries e left join offices o on o.id = e.office_id
    where ${chosen(search, record)} order by e.sequence desc limit ${pageSize + 1}`);
  const [choices] = await transaction.execute<Choices>(sql`
    select (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name, 'hasChain', ${mayExport ? sql`exists (select from audit_links l where l.office_id = o.id)` : sql`false`}) order by (o.short_name ->> 'kk') collate "kk-x-icu"), '[]') from offices o) as offices,
      to_json(readable_tables()) as subjects`);
  const rows = found.slice(0, pageSize).map(({ before, after, ...row }): TrailEntry => ({ ...row, changes: changesOf(before, after), page: placeOf(row) }));
  return { rows, next: found.length > pageSize ? rows.at(-1)!.sequence : null, problem, record, ...choices! };
}
export type TrailPageData = Awaited<ReturnType<typeof loadTrail>>;

/** Of a file that was taken along, and of a list that was read, there is no page of a record. */
const placeOf = ({ operation, subject, recordKey }: Pick<EntryRow, 'operation' | 'subject' | 'recordKey'>): string | null =>
  operation === 'X' || operation === 'S' || recordKey === '' ? null : pageOf({ subject, key: recordKey });

/** The office of a chain, as far as the actor may see it. @throws AppError 404. */
export async function findChain(transaction: ActorTransaction, officeId: string): Promise<{ officeId: string; office: string }> {
  if (officeId === sharedChain) {
    const [visible] = await transaction.execute(sql`select 1 from audit_links where office_id = ${sharedChain} limit 1`);
    if (!visible) throw notFound();
    return { officeId, office: 'what all offices share' };
  }
  const [office] = await transaction.execute<{ name: string }>(sql`
    select o.name ->> 'kk' as name from offices o where o.id = ${officeId} and exists (select from audit_links l where l.office_id = o.id)`);
  if (!office) throw notFound();
  return { officeId, office: office.name };
}

export type PublicRoot = Omit<ChainRoot, 'kind'> & { number: number; day: string; chains: number };

/** Signed ends of all chains, the newest first, for everybody. */
export async function loadPublicRoots(transaction: PublicTransaction, before: number | null): Promise<{ roots: PublicRoot[]; next: number | null }> {
  const rows = await transaction.execute<Omit<PublicRoot, 'chains'>>(sql`
    select number::int as number, day::text as day, content, hash, signature, key_id as "keyId" from public_audit_roots(${before}::bigint, ${rootsAtOnce + 1}) order by number desc`);
  const roots = rows.slice(0, rootsAtOnce).map((row) => ({ ...row, chains: (JSON.parse(row.content) as RootContent).chains.length }));
  return { roots, next: rows.length > rootsAtOnce ? roots.at(-1)!.number : null };
}
