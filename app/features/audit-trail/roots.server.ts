import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import type { Services } from '#app/platform/http/services.server.ts';
import type { WorkerSql } from '#app/platform/jobs/jobs.server.ts';
import { keyIdOf, type RootContent } from './chain.ts';

/** @param pem or the path of a file with it. @throws when it is not an Ed25519 key. */
export function readSigningKey(pemOrPath: string): KeyObject {
  const key = createPrivateKey(pemOrPath.includes('-----BEGIN') ? pemOrPath : readFileSync(pemOrPath, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The audit trail is signed with an Ed25519 key.');
  return key;
}

/** The public half (PEM) with which roots are checked; null without a key. */
export const publicKeyOf = (pemOrPath: string | undefined): string | null =>
  pemOrPath === undefined ? null : (createPublicKey(readSigningKey(pemOrPath)).export({ type: 'spki', format: 'pem' }) as string);

/**
 * Signs the ends of all chains, bound to the root before. One root a day, whoever asks: a second one of the day is not made.
 *
 * @returns the number of the new root, or null when the day has one.
 */
export async function signRoot(worker: WorkerSql, key: KeyObject, now: Date, day: string): Promise<number | null> {
  return worker.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtextextended('audit root', 0))`;
    const [last] = await transaction<{ number: number; day: string; hash: string }[]>`select number::int as number, day::text as day, hash from audit_roots order by number desc limit 1`;
    if (last && last.day >= day) return null;
    const chains = await transaction<RootContent['chains']>`
      select office_id as "officeId", number::int as links, encode(hash, 'hex') as hash from audit_chain_ends() order by office_id`;
    const content = canonicalize({ number: (last?.number ?? 0) + 1, at: now.toISOString(), previous: last?.hash ?? null, chains: [...chains] } satisfies RootContent)!;
    const number = (last?.number ?? 0) + 1;
    await transaction`
      insert into audit_roots (number, day, content, hash, signature, key_id)
      values (${number}, ${day}, ${content}, ${createHash('sha256').update(content).digest('hex')}, ${sign(null, Buffer.from(content), key).toString('base64')}, ${keyIdOf(createPublicKey(key))})`;
    return number;
  });
}

/** The job: without a key it does nothing, and says so. */
export async function signRootOfToday({ config, logger, now, today }: Services, worker: WorkerSql): Promise<void> {
  if (!config.auditSigningKey) return void logger.warn('the audit trail is not signed: AUDIT_SIGNING_KEY is not set');
  await signRoot(worker, readSigningKey(config.auditSigningKey), now(), today());
}
