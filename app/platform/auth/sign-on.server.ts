import * as client from 'openid-client';
import type { Config } from '#app/platform/config/config.server.ts';

/** What must come back as it went out; it waits in a cookie of the browser that went. */
export type SignOnTicket = { verifier: string; state: string; nonce: string; returnTo: string };

const isLoopback = ({ protocol, hostname }: URL) => protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

export const signOnCallback = '/sign-in/sign-on/callback';

/** Sign-on at an OpenID provider: authorization code with PKCE, state and nonce. The only place that knows the client library. */
export function createSignOn({ oidc, origin }: Pick<Config, 'oidc' | 'origin'>) {
  if (!oidc) return null;
  const issuer = new URL(oidc.issuer);
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    discovered ??= client.discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, isLoopback(issuer) ? { execute: [client.allowInsecureRequests] } : {});
    // A provider that was away is asked again by the next person.
    discovered.catch(() => (discovered = undefined));
    return discovered;
  };

  return {
    name: oidc.name,
    async begin(returnTo: string): Promise<{ address: string; ticket: SignOnTicket }> {
      const ticket = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce(), returnTo };
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${origin}${signOnCallback}`, scope: 'openid email', state: ticket.state, nonce: ticket.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(ticket.verifier), code_challenge_method: 'S256',
      });
      return { address: address.href, ticket };
    },
    /** @returns the e-mail that the provider has verified, null when it has none. @throws for an answer that does not fit the ticket. */
    async finish(search: string, { verifier, state, nonce }: SignOnTicket): Promise<string | null> {
      const known = await configuration();
      const tokens = await client.authorizationCodeGrant(known, new URL(`${origin}${signOnCallback}${search}`), {
        pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const { email, email_verified: isVerified } = claims.email === undefined ? await client.fetchUserInfo(known, tokens.access_token, claims.sub) : claims;
      return typeof email === 'string' && isVerified === true ? email.toLowerCase() : null;
    },
  };
}

export type SignOn = NonNullable<ReturnType<typeof createSignOn>>;
