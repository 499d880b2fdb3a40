import { isIP } from 'node:net';
import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { sql } from 'drizzle-orm';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import type { AuthTransaction } from './security-notice.server.ts';

type RelyingParty = { id: string; origin: string };
type Holder = { accountId: string; sessionId: string; email: string; name: string };

/** For whom passkeys are made: the product's own name. An address in figures has none, except that this machine is `localhost` to itself. */
export function relyingPartyOf({ config }: Pick<Services, 'config'>, request: Request): RelyingParty | null {
  const own = new URL(config.origin);
  if (!isIP(own.hostname.replace(/[[\]]/g, ''))) return { id: own.hostname, origin: own.origin };
  const { hostname, port } = new URL(`http://${request.headers.get('Host') ?? ''}`);
  return own.hostname === '127.0.0.1' && hostname === 'localhost' && port === own.port ? { id: 'localhost', origin: `http://localhost:${port}` } : null;
}

type StoredPasskey = { id: string; public_key: string; counter: string; transports: string[] };

const passkeysOf = (transaction: Pick<AuthTransaction, 'execute'>, accountId: string) =>
  transaction.execute<StoredPasskey>(sql`select id, public_key, counter, transports from identity.passkeys where account_id = ${accountId} order by created_at`);

async function keepChallenge({ database }: Services, sessionId: string, challenge: string): Promise<void> {
  await database.auth.execute(sql`update identity.sessions set challenge = ${challenge} where id = ${sessionHash(sessionId)}`);
}

/** A challenge is answered once. */
async function takeChallenge(transaction: AuthTransaction, sessionId: string): Promise<string | null> {
  const [row] = await transaction.execute<{ challenge: string | null }>(sql`
    with taken as (select id, challenge from identity.sessions where id = ${sessionHash(sessionId)} for update)
    update identity.sessions s set challenge = null from taken t where s.id = t.id returning t.challenge`);
  return row?.challenge ?? null;
}

/** What the browser needs to make a passkey. */
export async function offerPasskey(services: Services, party: RelyingParty, holder: Holder) {
  const known = await passkeysOf(services.database.auth, holder.accountId);
  const options = await generateRegistrationOptions({
    rpName: 'Adal', rpID: party.id, userName: holder.email, userDisplayName: holder.name, userID: new TextEncoder().encode(holder.accountId),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    supportedAlgorithmIDs: [-8, -7, -257],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await keepChallenge(services, holder.sessionId, options.challenge);
  return options;
}

/** What the browser needs to use one of the account's passkeys. */
export async function askForPasskey(services: Services, party: RelyingParty, holder: Pick<Holder, 'accountId' | 'sessionId'>) {
  const known = await passkeysOf(services.database.auth, holder.accountId);
  const options = await generateAuthenticationOptions({ rpID: party.id, allowCredentials: known.map(({ id, transports }) => ({ id, transports: transports as never })), userVerification: 'required' });
  await keepChallenge(services, holder.sessionId, options.challenge);
  return options;
}

function parsed<Answer>(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? (value as Answer) : null;
  } catch {
    return null;
  }
}

/** The library throws for every answer that does not fit; to whoever sent it they are all the same. */
const unlessThrown = <Result>(work: Promise<Result>): Promise<Result | null> => work.catch(() => null);

export async function keepPasskey(transaction: AuthTransaction, party: RelyingParty, holder: Holder, answer: string, name: string): Promise<boolean> {
  const response = parsed<RegistrationResponseJSON>(answer);
  const expectedChallenge = await takeChallenge(transaction, holder.sessionId);
  if (!response || !expectedChallenge) return false;
  const result = await unlessThrown(verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true }));
  if (!result?.verified) return false;
  const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
  const [kept] = await transaction.execute(sql`
    insert into identity.passkeys (id, account_id, public_key, counter, transports, name)
    values (${id}, ${holder.accountId}, ${Buffer.from(publicKey).toString('base64url')}, ${counter}, array(select json_array_elements_text(${JSON.stringify(transports)}::json)), ${name})
    on conflict (id) do nothing returning id`);
  return kept !== undefined;
}

export async function acceptPasskey(transaction: AuthTransaction, party: RelyingParty, holder: Pick<Holder, 'accountId' | 'sessionId'>, answer: string): Promise<boolean> {
  const response = parsed<AuthenticationResponseJSON>(answer);
  const expectedChallenge = await takeChallenge(transaction, holder.sessionId);
  if (!response || !expectedChallenge) return false;
  const stored = (await passkeysOf(transaction, holder.accountId)).find(({ id }) => id === response.id);
  if (!stored) return false;
  const result = await unlessThrown(verifyAuthenticationResponse({
    response, expectedChallenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true,
    credential: { id: stored.id, publicKey: new Uint8Array(Buffer.from(stored.public_key, 'base64url')), counter: Number(stored.counter) },
  }));
  if (!result?.verified) return false;
  await transaction.execute(sql`
    update identity.passkeys set counter = ${result.authenticationInfo.newCounter}, last_used_at = now() where id = ${stored.id}`);
  return true;
}
