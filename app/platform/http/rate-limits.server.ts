import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { requestCounts } from './processes.server.ts';

const changes = (request: Request) => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
const isUpload = (request: Request) => request.headers['content-type']?.startsWith('multipart/form-data') === true;
const atTheDoor = /^\/(sign-in|forgot-password|reset|invitation)\b/;
const aFile = /\/(export|paper|workbook|figures|file)(\/|$)|^\/audit\/chain\//;

type RateClass = {
  name: string;
  /** Of what one address may ask for in a minute at all. */
  share: number;
  /** Many people may share an address; whoever is signed in is counted by their session. */
  by: 'address' | 'session';
  includes: (request: Request) => boolean;
};

/** Every request is of the first class and of those that include it. */
export const rateClasses: readonly RateClass[] = [
  { name: 'all', share: 1, by: 'address', includes: () => true },
  { name: 'door', share: 1 / 20, by: 'address', includes: (request) => changes(request) && atTheDoor.test(request.path) },
  { name: 'public', share: 1 / 10, by: 'address', includes: (request) => request.path.startsWith('/public') },
  { name: 'uploads', share: 1 / 20, by: 'session', includes: (request) => changes(request) && isUpload(request) },
  { name: 'exports', share: 1 / 20, by: 'session', includes: (request) => !changes(request) && aFile.test(request.path) },
  { name: 'writes', share: 1 / 4, by: 'session', includes: (request) => changes(request) && !isUpload(request) },
];

/** Other sessions of an address have counts of their own; all of them together are bounded by the first class. */
function keyOf(by: RateClass['by'], request: Request): string {
  const address = ipKeyGenerator(request.ip ?? '');
  const session = by === 'session' ? /(?:^|;\s*)adal_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] : undefined;
  return session ? `${address} ${createHash('sha256').update(session).digest('base64url').slice(0, 22)}` : address;
}

/**
 * Counted in memory, over all processes that share the port. A process too busy to be told its count within a second lets the
 * request through: nobody is shown an error of the product for it, and tries of a password are counted in the database as well.
 */
export const rateLimits = (requestsPerMinute: number, refuse: (request: Request, response: Response) => void): RequestHandler[] =>
  rateClasses.map(({ name, share, by, includes }) =>
    rateLimit({
      windowMs: 60_000,
      limit: Math.ceil(requestsPerMinute * share),
      store: requestCounts(name),
      identifier: name,
      passOnStoreError: true,
      skip: (request) => !includes(request),
      keyGenerator: (request) => keyOf(by, request),
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      validate: false,
      handler: (request, response) => refuse(request, response),
    }));
