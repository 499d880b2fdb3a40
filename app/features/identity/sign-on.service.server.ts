import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { SignOnTicket } from '#app/platform/auth/sign-on.server.ts';
import { noteSecurityEvent } from '#app/platform/auth/security-event.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import type { Client } from './client.server.ts';
import { accountHolder } from './security-notice.server.ts';
import { begin, type Entry } from './session-start.server.ts';

const cookieName = 'adal_sign_on';
const ticketSeconds = 600;
const ticketSchema = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), returnTo: z.string().max(2000) });

/** Null ends it. */
export const ticketCookie = (ticket: SignOnTicket | null, origin: string): string =>
  `${cookieName}=${ticket ? Buffer.from(JSON.stringify(ticket)).toString('base64url') : ''}; Path=/sign-in/sign-on; HttpOnly; SameSite=Lax; Max-Age=${ticket ? ticketSeconds : 0}${origin.startsWith('https:') ? '; Secure' : ''}`;

export function ticketOf(request: Request): SignOnTicket | null {
  const [, value = ''] = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)(?:;|$)`).exec(request.headers.get('Cookie') ?? '') ?? [];
  try {
    return ticketSchema.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** @returns where the provider asks who it is, and the cookie for the way back. @throws AppError 404 without a provider. */
export async function goToProvider({ signOn, config }: Services, returnTo: string): Promise<{ address: string; cookie: string }> {
  if (!signOn) throw notFound();
  const { address, ticket } = await signOn.begin(returnTo);
  return { address, cookie: ticketCookie(ticket, config.origin) };
}

/** The person must have an account here by the e-mail that the provider has verified: none is ever made. @throws AppError 422, 404 without a provider. */
export async function returnFromProvider(services: Services, search: string, ticket: SignOnTicket | null, client: Client): Promise<Entry> {
  const { database, logger, signOn } = services;
  if (!signOn) throw notFound();
  const email = ticket && (await signOn.finish(search, ticket).catch((error: Error) => {
    logger.warn({ error: error.message }, 'sign-on refused');
    return null;
  }));
  const entry = await database.auth.transaction(async (transaction) => {
    const [account] = await transaction.execute<{ id: string }>(sql`select id from identity.accounts where email = ${email} and disabled_at is null`);
    if (account) return begin(services, transaction, await accountHolder(transaction, account.id), client, { how: 'signOn' });
    await noteSecurityEvent(transaction, { kind: 'signInRefused', person: null, address: client.address, particulars: { how: 'signOn' } });
    return null;
  });
  if (!entry) throw refused('identity.errors.signOn');
  return entry;
}
