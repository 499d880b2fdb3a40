import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Sql } from 'postgres';
import type { ChainLine, ChainLink } from '#app/features/audit-trail/chain.ts';

const linksAtOnce = 500;

export class NotRetired extends Error {}

/** @throws NotRetired when the month is no month, or younger than what is kept. */
export function assertOldEnough(month: string, today: string, keptYears: number): void {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new NotRetired(`${month} is not a month; write it as 2016-03.`);
  const kept = `${Number(today.slice(0, 4)) - keptYears}${today.slice(4, 7)}`;
  if (month >= kept) throw new NotRetired(`Entries are kept for ${keptYears} years: ${month} may be put away after ${Number(month.slice(0, 4)) + keptYears}${month.slice(4)}.`);
}

/** Months of the trail are of UTC, as its partitions. */
const within = (owner: Sql, month: string) => owner`
  e.recorded_at >= ${`${month}-01`}::date::timestamp at time zone 'UTC' and e.recorded_at < (${`${month}-01`}::date + interval '1 month') at time zone 'UTC'`;

type LinkRow = Omit<ChainLink, 'kind' | 'entryHashes'> & { entryHashes: string; transactionId: string };

/** The links of a chain that hold entries of the month, each with them. */
async function* monthOf(owner: Sql, officeId: string, month: string, count: { entries: number }): AsyncGenerator<ChainLine> {
  const [office] = await owner<{ name: string }[]>`select name ->> 'kk' as name from offices where id = ${officeId}`;
  yield { kind: 'head', officeId, office: office?.name ?? 'what all offices share', exportedAt: new Date().toISOString(), month };
  let [links, entries] = [0, 0];
  for (let after = 0; ; ) {
    const rows = await owner<LinkRow[]>`
      select l.number::int as number, extract(epoch from l.recorded_at)::text as at, encode(l.entry_hashes, 'hex') as "entryHashes", encode(l.previous_hash, 'hex') as "previousHash",
        encode(l.hash, 'hex') as hash, l.transaction_id::text as "transactionId"
      from audit_links l where l.office_id = ${officeId} and l.number > ${after}
        and exists (select from audit_entries e where e.office_id = l.office_id and e.transaction_id = l.transaction_id and ${within(owner, month)})
      order by l.number limit ${linksAtOnce}`;
    for (const { transactionId, entryHashes, ...link } of rows) {
      yield { kind: 'link', ...link, entryHashes: entryHashes.match(/.{64}/g) ?? [] };
      const texts = await owner<{ text: string }[]>`
        select audit_entry_text(e) as text from audit_entries e
        where e.office_id = ${officeId} and e.transaction_id = ${transactionId}::bigint and ${within(owner, month)}
        order by e.position, e.sequence`;
      for (const { text } of texts) yield { kind: 'entry', link: link.number, text };
      links += 1;
      entries += texts.length;
      after = link.number;
    }
    if (rows.length < linksAtOnce) break;
  }
  count.entries += entries;
  yield { kind: 'end', links, entries, roots: 0 };
}

async function* spelled(lines: AsyncIterable<ChainLine>) {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/**
 * Writes every chain's entries of a month into files and puts the month away: each chain then says how many of its entries went. A file is
 * whole or absent; the month goes only when as many entries were written as it has.
 */
export async function retireMonth(owner: Sql, month: string, directory: string): Promise<{ files: string[]; entries: number }> {
  const partition = `audit_entries_${month.replace('-', '_')}`;
  const [existing] = await owner`select from pg_class where relname = ${partition} and relnamespace = 'public'::regnamespace`;
  if (!existing) throw new NotRetired(`There are no entries of ${month}: the month was put away before, or nothing was recorded in it.`);
  await mkdir(directory, { recursive: true });
  const offices = await owner<{ officeId: string }[]>`select distinct e.office_id as "officeId" from audit_entries e where ${within(owner, month)} order by 1`;
  const files: string[] = [];
  const count = { entries: 0 };
  for (const { officeId } of offices) {
    const file = path.join(directory, `audit-${month}-${officeId}.jsonl.gz`);
    await pipeline(Readable.from(spelled(monthOf(owner, officeId, month, count))), createGzip(), createWriteStream(`${file}.part`, { mode: 0o600, flush: true }));
    await rename(`${file}.part`, file);
    files.push(file);
  }
  await owner`select retire_audit_month(${`${month}-01`}::date, ${count.entries})`;
  return { files, entries: count.entries };
}
