import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something was made by a page of this product. A browser says from where: in `Origin`, else in `Referer`; what says
 * neither is refused. Where the address of the product is configured, as behind a proxy, only that one is its own, whatever the request claims as its
 * host. Without, it is the host that was asked.
 */
export function isOwnOrigin({ origin, referer, host, 'sec-fetch-site': site }: IncomingHttpHeaders, configured: string | null): boolean {
  if (site === 'cross-site' || site === 'same-site') return false;
  const claimed = originOf(origin ?? referer);
  return claimed !== null && claimed === (configured === null ? originOf(`http://${host}`) : originOf(configured));
}

function originOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { origin } = new URL(address);
  return origin === 'null' ? null : origin;
}
