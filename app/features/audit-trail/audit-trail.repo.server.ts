import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ChainEntry, ChainLink, ChainRoot } from './chain.model.ts';

type LinkRow = Omit<ChainLink, 'kind' | 'entryHashes'> & { entryHashes: string; transactionId: string };

/** Links of a chain after a number, with the text of each entry. */
export async function selectLinks(transaction: ActorTransaction, officeId: string, after: number, limit: number): Promise<{ link: ChainLink; entries: ChainEntry[] }[]> {
  const links = await transaction.execute<LinkRow>(sql`
    select number::int as number, extract(epoch from recorded_at)::text as at, encode(entry_hashes, 'hex') as "entryHashes", encode(previous_hash, 'hex') as "previousHash",
      encode(hash, 'hex') as hash, transaction_id::text as "transactionId"
    from audit_links where office_id = ${officeId} and number > ${after} order by number limit ${limit}`);
  if (links.length === 0) return [];
  const rows = await transaction.execute<{ transactionId: string; text: string }>(sql`
    select e.transaction_id::text as "transactionId", audit_entry_text(e) as text from audit_entries e
    where e.office_id = ${officeId} and e.transaction_id = any(${`{${links.map(({ transactionId }) => transactionId).join(',')}}`}::bigint[])
    order by e.transaction_id, e.position, e.sequence`);
  const entriesOf = Map.groupBy(rows, ({ transactionId }) => transactionId);
  return links.map(({ transactionId, entryHashes, ...link }) => ({
    link: { kind: 'link', ...link, entryHashes: entryHashes.match(/.{64}/g) ?? [] },
    entries: (entriesOf.get(transactionId) ?? []).map(({ text }) => ({ kind: 'entry', link: link.number, text })),
  }));
}

/** Entries that no link holds: there are none, unless somebody went around the database's rules. */
export async function selectEntriesWithoutLink(transaction: ActorTransaction, officeId: string): Promise<ChainEntry[]> {
  const rows = await transaction.execute<{ text: string }>(sql`
    select audit_entry_text(e) as text from audit_entries e
    where e.office_id = ${officeId} and not exists (select from audit_links l where l.office_id = e.office_id and l.transaction_id = e.transaction_id)
    order by e.sequence limit 1000`);
  return rows.map(({ text }) => ({ kind: 'entry', link: null, text }));
}

export async function selectRoots(transaction: ActorTransaction): Promise<ChainRoot[]> {
  const rows = await transaction.execute<Omit<ChainRoot, 'kind'>>(sql`select content, hash, signature, key_id as "keyId" from audit_roots order by number`);
  return rows.map((row) => ({ kind: 'root', ...row }));
}
