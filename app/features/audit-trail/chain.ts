import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

/*
 * The export of a chain: one JSON value a line. First the head, then each link followed by its entries, then entries that no link
 * holds, then the signed roots, and an end that says how much there was.
 */
export type ChainHead = {
  kind: 'head'; officeId: string; office: string; exportedAt: string;
  /** The month whose entries were put away: only links that hold some of them follow. */
  month?: string;
};
/** `at`: seconds since 1970 as the database spells them. Hashes are hexadecimal. */
export type ChainLink = { kind: 'link'; number: number; at: string; entryHashes: string[]; previousHash: string; hash: string };
/** `text` is what was hashed, to the letter; `link` the number of the link whose transaction wrote it. */
export type ChainEntry = { kind: 'entry'; link: number | null; text: string };
/** An entry that whoever exported may not read: its hash as it stands. */
export type WithheldEntry = { kind: 'withheld'; link: number | null; hash: string };
export type ChainRoot = { kind: 'root'; content: string; hash: string; signature: string; keyId: string };
export type ChainEnd = { kind: 'end'; links: number; entries: number; roots: number };
export type ChainLine = ChainHead | ChainLink | ChainEntry | WithheldEntry | ChainRoot | ChainEnd;

/** What a root says: the last link of every chain at one moment. */
export type RootContent = { number: number; at: string; previous: string | null; chains: { officeId: string; links: number; hash: string }[] };

export type ChainVerdict = { officeId: string; links: number; entries: number; withheld: number; putAway: number; roots: number; faults: string[] };

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** The hash of a link, as the database takes it (`audit_link_hash`). */
export const linkHash = (officeId: string, { number, at, entryHashes, previousHash }: Omit<ChainLink, 'hash' | 'kind'>): string =>
  sha256([officeId, number, at, previousHash, sha256(Buffer.from(entryHashes.join(''), 'hex'))].join('\n'));

/** The name of a key: SHA-256 of its public half. */
export const keyIdOf = (publicKey: KeyObject): string => sha256(publicKey.export({ type: 'spki', format: 'der' }));

type EntryContent = { at: number; operation: string; subject: string; record: string; name: string | null; after: { month?: string; entries?: number } | null };

/** How a person finds the entry again. */
function described(text: string): string {
  try {
    const { at, operation, subject, record, name } = JSON.parse(text) as EntryContent;
    return `${operation} ${subject} ${record} of ${new Date(at * 1000).toISOString()} by ${name ?? 'nobody'}`;
  } catch {
    return 'an entry that cannot be read';
  }
}

const monthOf = (at: number) => new Date(at * 1000).toISOString().slice(0, 7);

/** The month that an entry says was put away, and how many entries of this chain it had. */
function putAwayBy(text: string): { month: string; entries: number } | null {
  try {
    const { operation, after } = JSON.parse(text) as EntryContent;
    return operation === 'P' && after?.month ? { month: after.month, entries: after.entries ?? 0 } : null;
  } catch {
    return null;
  }
}

/**
 * Checks an export with nothing but itself and the public key: every entry is the one its link holds, every link follows the one
 * before it, and every signed root still stands. The first fault is the first broken place.
 *
 * @param publicKeyPem null: the signatures of roots are not looked at, only that the chain has what they name.
 *
 * Entries may be absent only where a later entry of the chain says that their month was put away, and no more than it says. Of a month that was
 * put away each entry is compared with its link; that the link is one of the chain, the whole chain shows.
 */
export async function verifyChain(lines: AsyncIterable<ChainLine> | Iterable<ChainLine>, publicKeyPem: string | null): Promise<ChainVerdict> {
  const publicKey = publicKeyPem === null ? null : createPublicKey(publicKeyPem);
  const keyId = publicKey && keyIdOf(publicKey);
  const verdict: ChainVerdict = { officeId: '', links: 0, entries: 0, withheld: 0, putAway: 0, roots: 0, faults: [] };
  const hashOfLink = new Map<number, string>();
  const absent: { link: number; at: number; count: number }[] = [];
  const putAway = new Map<string, number>();
  let isPart = false;
  let current: { link: ChainLink; place: number } | null = null;
  let previousRoot: { number: number; hash: string } | null = null;
  let end: ChainEnd | null = null;

  const closeLink = () => {
    if (!current) return;
    const { link, place } = current;
    const missing = link.entryHashes.length - place;
    if (missing > 0) absent.push({ link: link.number, at: Number(link.at), count: missing });
    current = null;
  };

  for await (const line of lines) {
    if (end) verdict.faults.push('something follows the end of the export');
    switch (line.kind) {
      case 'head':
        verdict.officeId = line.officeId;
        isPart = line.month !== undefined;
        break;
      case 'link': {
        closeLink();
        verdict.links += 1;
        if (!isPart && line.number !== verdict.links) verdict.faults.push(`link ${verdict.links} is missing: ${line.number} follows`);
        if (!isPart && line.previousHash !== (hashOfLink.get(line.number - 1) ?? '')) verdict.faults.push(`link ${line.number} does not follow the link before it`);
        if (linkHash(verdict.officeId, line) !== line.hash) verdict.faults.push(`link ${line.number} does not have its hash`);
        hashOfLink.set(line.number, line.hash);
        verdict.links = line.number;
        current = { link: line, place: 0 };
        break;
      }
      case 'withheld':
      case 'entry': {
        const isWithheld = line.kind === 'withheld';
        verdict[isWithheld ? 'withheld' : 'entries'] += 1;
        const name = isWithheld ? 'a withheld entry' : described(line.text);
        if (!current || line.link !== current.link.number) {
          closeLink();
          verdict.faults.push(`${name} is in no link of the chain`);
          break;
        }
        const found = current.link.entryHashes.indexOf(isWithheld ? line.hash : sha256(line.text), current.place);
        if (found === current.place) current.place += 1;
        else if (found > current.place) {
          verdict.faults.push(`link ${current.link.number}: ${found - current.place} before ${name} are missing or in another order`);
          current.place = found + 1;
        } else {
          verdict.faults.push(`link ${current.link.number}: ${name} is not what was written`);
          current.place += 1;
        }
        const retired = isWithheld ? null : putAwayBy(line.text);
        if (retired) putAway.set(retired.month, (putAway.get(retired.month) ?? 0) + retired.entries);
        break;
      }
      case 'root': {
        closeLink();
        verdict.roots += 1;
        const content = JSON.parse(line.content) as RootContent;
        if (publicKey && line.keyId !== keyId) verdict.faults.push(`root ${content.number} is signed with another key (${line.keyId.slice(0, 16)}…)`);
        else if (publicKey && !verify(null, Buffer.from(line.content), publicKey, Buffer.from(line.signature, 'base64'))) verdict.faults.push(`the signature of root ${content.number} does not hold`);
        if (sha256(line.content) !== line.hash) verdict.faults.push(`root ${content.number} does not have its hash`);
        if (previousRoot && (content.number !== previousRoot.number + 1 || content.previous !== previousRoot.hash)) verdict.faults.push(`root ${content.number} does not follow the root before it`);
        if (!previousRoot && content.previous !== null) verdict.faults.push(`roots before ${content.number} are missing`);
        previousRoot = { number: content.number, hash: line.hash };
        const signed = content.chains.find(({ officeId }) => officeId === verdict.officeId);
        if (signed && hashOfLink.get(signed.links) !== signed.hash) {
          verdict.faults.push(hashOfLink.has(signed.links) ? `link ${signed.links} is not the one that root ${content.number} signed` : `links up to ${signed.links} were there when root ${content.number} was signed; the chain ends with ${verdict.links}`);
        }
        break;
      }
      case 'end':
        closeLink();
        end = line;
        break;
    }
  }
  for (const { link, at, count } of absent) {
    // A link is made when its transaction ends, at most a day after the entry.
    const month = isPart ? undefined : [at, at - 86_400].map(monthOf).find((candidate) => (putAway.get(candidate) ?? 0) >= count);
    if (month === undefined) {
      if (!isPart) verdict.faults.push(`link ${link}: ${count} of its entries are missing`);
      continue;
    }
    putAway.set(month, putAway.get(month)! - count);
    verdict.putAway += count;
  }
  if (!end) verdict.faults.push('the export is cut off: its end is missing');
  else if (end.entries !== verdict.entries + verdict.withheld || end.roots !== verdict.roots || end.links !== hashOfLink.size) verdict.faults.push('the export does not hold what its end says');
  return verdict;
}
