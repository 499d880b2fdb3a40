import { Transform } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './platform/http/nonce.tsx';
import { I18nProvider } from './platform/i18n/index.ts';
import { serverI18n } from './platform/i18n/i18n.server.ts';
import { languageOfRequest } from './platform/i18n/language-cookie.server.ts';
import { describeError } from './platform/log/logger.server.ts';

export { scheduledJobs } from './jobs.server.ts';

export const streamTimeout = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const viewer = await context.viewer(request).catch(() => null);
  const language = viewer?.language ?? (await languageOfRequest(request));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.append('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  const ready = isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady';

  return new Promise((resolve, reject) => {
    let isShellSent = false;
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.cspNonce}>
        <I18nProvider i18n={serverI18n(language)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} abortDelay={streamTimeout} />
        </I18nProvider>
      </NonceContext.Provider>,
      {
        nonce: context.cspNonce,
        [ready]() {
          isShellSent = true;
          const body = gatheredBody();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          if (isShellSent) context.services.logger.error({ requestId: context.requestId, error: describeError(error) }, 'render');
        },
      },
    );
    context.signal.addEventListener('abort', () => abort());
    setTimeout(() => abort(), streamTimeout + 1_000).unref();
  });
}

const pieceBytes = 64 * 1024;

/**
 * Gathers the two kilobytes that React writes at a time into larger pieces, until it says that what stands there may be
 * shown. On the way it mends React 18's habit of sending its buffer with the unfilled last byte when a letter of several
 * bytes does not fit any more: a zero byte in the middle of Cyrillic words, which browsers show as �. No page holds a zero
 * byte of its own.
 */
function gatheredBody(): Transform {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const send = () => {
    if (size > 0) body.push(Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  const body = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const mended = chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk;
      waiting.push(mended);
      size += mended.length;
      if (size >= pieceBytes) send();
      done();
    },
    flush(done) {
      send();
      done();
    },
  });
  return Object.assign(body, { flush: send });
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return;
  context.services.logger.error({ requestId: context.requestId, path: new URL(request.url).pathname, error: describeError(error) }, 'unexpected error');
}
