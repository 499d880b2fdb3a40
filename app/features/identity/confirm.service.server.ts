import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Viewer } from '#app/platform/auth/auth.server.ts';
import { verifyPassword } from '#app/platform/auth/password.server.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import type { Client } from './client.server.ts';
import { acceptFactor } from './second-factor.service.server.ts';
import { accountHolder, note, type AuthTransaction } from './security-notice.server.ts';
import { countSignIn } from './throttle.server.ts';

/** One of the three is enough. */
export const proofSchema = z.object({
  password: z.string().max(200).default(''), code: z.string().max(20).default('').transform((text) => text.replace(/\s/g, '')), response: z.string().max(20_000).default(''),
});
type Proof = z.output<typeof proofSchema>;

type How = 'password' | 'totp' | 'passkey';

/** Hashing takes long, so it is done before the transaction. */
async function isPasswordRight({ database }: Services, viewer: Viewer, { password, response }: Proof): Promise<boolean> {
  if (password === '' || response !== '') return false;
  const [account] = await database.auth.execute<{ password_hash: string | null }>(sql`select password_hash from identity.accounts where id = ${viewer.accountId}`);
  return verifyPassword(account?.password_hash, password);
}

async function acceptOtherProof(transaction: AuthTransaction, services: Services, viewer: Viewer, { code, response }: Proof, request: Request): Promise<How | null> {
  if (response !== '') return (await acceptFactor(transaction, services, viewer, { method: 'passkey', response }, request)) ? 'passkey' : null;
  return code !== '' && (await acceptFactor(transaction, services, viewer, { method: 'totp', code }, request)) ? 'totp' : null;
}

/** The session goes on under a new id, with a fresh proof. @returns its cookie. @throws AppError 422. */
export async function proveAgain(services: Services, viewer: Viewer, proof: Proof, client: Client, request: Request): Promise<string> {
  const { database, auth } = services;
  const attempts = await countSignIn(database, viewer.email, client, 'factor');
  const byPassword = await isPasswordRight(services, viewer, proof);
  const cookie = await database.auth.transaction(async (transaction) => {
    const account = await accountHolder(transaction, viewer.accountId);
    const how: How | null = byPassword ? 'password' : await acceptOtherProof(transaction, services, viewer, proof, request);
    if (!how) {
      await note(transaction, 'proofRefused', { account, client });
      return null;
    }
    await note(transaction, 'identityProved', { account, client, particulars: { how } });
    return auth.within(transaction).rotate(viewer, { membershipId: viewer.membership?.id ?? null, userAgent: client.userAgent });
  });
  if (!cookie) throw refused(proof.response === '' ? 'identity.errors.wrongProof' : 'identity.errors.wrong.passkey');
  await attempts.forget();
  return cookie;
}
