import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something was made by a page of this product. A browser says from where: in `Origin`, else in `Referer`; what says
 * neither is refused. Where the address of the product is configured, as behind a proxy, only that one is its own, whatever the request claims as its
 * host. Without, it is the host that was asked, with or without encryption in front.
 */
export function isOwnOrigin({ origin, referer, host, 'sec-fetch-site': site }: IncomingHttpHeaders, configured: string | null): boolean {
  if (site === 'cross-site' || site === 'same-site') return false;
  const claimed = origin ?? referer;
  if (!claimed || !URL.canParse(claimed)) return false;
  return configured === null ? new URL(claimed).host === host : new URL(claimed).origin === new URL(configured).origin;
}
