import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Viewer } from '#app/platform/auth/auth.server.ts';
import { verifyPassword } from '#app/platform/auth/password.server.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import type { Client } from './client.server.ts';
import { accountHolder, note } from './security-notice.server.ts';
import { countSignIn } from './throttle.server.ts';
import { acceptTotp } from './totp.server.ts';

/** One of the two is enough. */
export const proofSchema = z.object({ password: z.string().max(200).default(''), code: z.string().max(20).default('').transform((text) => text.replace(/\s/g, '')) });

/** The session goes on under a new id, with a fresh proof. @returns its cookie. @throws AppError 422. */
export async function proveAgain(services: Services, viewer: Viewer, { password, code }: z.output<typeof proofSchema>, client: Client): Promise<string> {
  const { database, auth } = services;
  const attempts = await countSignIn(database, viewer.email, client, 'factor');
  const [account] = await database.auth.execute<{ password_hash: string | null }>(sql`select password_hash from identity.accounts where id = ${viewer.accountId}`);
  const isPasswordRight = password !== '' && (await verifyPassword(account?.password_hash, password));
  const cookie = await database.auth.transaction(async (transaction) => {
    const holder = await accountHolder(transaction, viewer.accountId);
    if (!isPasswordRight && !(code !== '' && (await acceptTotp(transaction, services, viewer.accountId, code)))) {
      await note(transaction, 'proofRefused', { account: holder, client });
      return null;
    }
    await note(transaction, 'identityProved', { account: holder, client, particulars: { how: isPasswordRight ? 'password' : 'totp' } });
    return auth.within(transaction).rotate(viewer, { membershipId: viewer.membership?.id ?? null, userAgent: client.userAgent });
  });
  if (!cookie) throw refused('identity.errors.wrongProof');
  await attempts.forget();
  return cookie;
}
