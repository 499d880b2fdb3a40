import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ChainEntry, ChainLink, ChainRoot, WithheldEntry } from './chain.ts';

type LinkRow = Omit<ChainLink, 'kind' | 'entryHashes'> & { entryHashes: string; transactionId: string };

/** An entry's text, or its hash where who asks may not read it. */
export type LinkedEntry = ChainEntry | WithheldEntry;
type EntryRow = { transactionId: string; hash: string; text: string | null };

const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;
const lineOf = (link: number | null, { text, hash }: EntryRow): LinkedEntry => (text === null ? { kind: 'withheld', link, hash } : { kind: 'entry', link, text });

const selectEntries = (transaction: ActorTransaction, officeId: string, transactions: readonly string[] | null) =>
  transaction.execute<EntryRow>(sql`
    select h.transaction_id::text as "transactionId", h.hash, case when e.sequence is not null then audit_entry_text(e) end as text
    from audit_entry_hashes(${officeId}, ${transactions && arrayOf(transactions)}::bigint[]) h
    left join audit_entries e on e.office_id = ${officeId} and e.sequence = h.sequence
    order by h.transaction_id, h.position, h.sequence`);

/** Links of a chain after a number, with what is known of each entry. */
export async function selectLinks(transaction: ActorTransaction, officeId: string, after: number, limit: number): Promise<{ link: ChainLink; entries: LinkedEntry[] }[]> {
  const links = await transaction.execute<LinkRow>(sql`
    select number::int as number, extract(epoch from recorded_at)::text as at, encode(entry_hashes, 'hex') as "entryHashes", encode(previous_hash, 'hex') as "previousHash",
      encode(hash, 'hex') as hash, transaction_id::text as "transactionId"
    from audit_links where office_id = ${officeId} and number > ${after} order by number limit ${limit}`);
  if (links.length === 0) return [];
  const rows = await selectEntries(transaction, officeId, links.map(({ transactionId }) => transactionId));
  const entriesOf = Map.groupBy(rows, ({ transactionId }) => transactionId);
  return links.map(({ transactionId, entryHashes, ...link }) => ({
    link: { kind: 'link', ...link, entryHashes: entryHashes.match(/.{64}/g) ?? [] },
    entries: (entriesOf.get(transactionId) ?? []).map((row) => lineOf(link.number, row)),
  }));
}

/** Entries that no link holds: there are none, unless somebody went around the database's rules. */
export async function selectEntriesWithoutLink(transaction: ActorTransaction, officeId: string): Promise<LinkedEntry[]> {
  return (await selectEntries(transaction, officeId, null)).map((row) => lineOf(null, row));
}

export async function selectRoots(transaction: ActorTransaction): Promise<ChainRoot[]> {
  const rows = await transaction.execute<Omit<ChainRoot, 'kind'>>(sql`select content, hash, signature, key_id as "keyId" from audit_roots order by number`);
  return rows.map((row) => ({ kind: 'root', ...row }));
}
