import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** An OpenID provider as a process of its own. Whoever signs in there is who they say; `unverified…` has an e-mail that nobody checked. */
const [port, redirectUri] = process.argv.slice(2) as [string, string];
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'adal', client_secret: 'a secret of the test alone', redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, email: sub, email_verified: !sub.startsWith('unverified') }) }),
});
createServer(provider.callback()).listen(Number(port), '127.0.0.1', () => process.send!('listening'));
