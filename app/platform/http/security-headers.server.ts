import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** What no page of the product uses. */
const withoutPermission = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'usb',
  'xr-spatial-tracking',
].map((name) => `${name}=()`).join(', ');

/** A file that one of our pages shows inside itself: it may be framed by us, and nothing in it may run, be styled or be sent. */
const previewedFile = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    imgSrc: ["'self'"],
    // The browser's own reader of PDF is an embedded object.
    objectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: [],
  },
});

const isPreview = (request: Request) => request.path.startsWith('/files/') && request.query.preview !== undefined;

/** Scripts run by nonce only, styles come from files only; no other site may embed, open or read a page. */
export function securityHeaders(origin: string, isDevelopment: boolean) {
  const isSecure = origin.startsWith('https:');
  return [
    (_request: Request, response: Response, next: NextFunction) => {
      response.locals.cspNonce = randomBytes(16).toString('base64');
      response.setHeader('Permissions-Policy', withoutPermission);
      next();
    },
    helmet({
      contentSecurityPolicy: isDevelopment
        ? false
        : {
            useDefaults: false,
            directives: {
              defaultSrc: ["'self'"],
              scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.cspNonce}'`],
              scriptSrcAttr: ["'none'"],
              styleSrc: ["'self'"],
              styleSrcAttr: ["'none'"],
              imgSrc: ["'self'", 'data:'],
              fontSrc: ["'self'"],
              connectSrc: ["'self'"],
              objectSrc: ["'none'"],
              baseUri: ["'none'"],
              formAction: ["'self'"],
              frameAncestors: ["'none'"],
              ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
            },
          },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: isSecure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
    (request: Request, response: Response, next: NextFunction) => {
      if (!isPreview(request)) return next();
      response.setHeader('X-Frame-Options', 'SAMEORIGIN');
      previewedFile(request, response, next);
    },
  ];
}
