import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import type { ChainLine } from './chain.ts';

async function* linesOf(chain: AsyncIterable<ChainLine>): AsyncGenerator<string> {
  for await (const line of chain) yield `${JSON.stringify(line)}\n`;
}

/** A chain as a gzipped file of a JSON value a line, made while it is sent. */
export function chainFile(chain: AsyncIterable<ChainLine>, name: string): Response {
  const zipped = createGzip();
  const source = Readable.from(linesOf(chain));
  source.on('error', (error) => zipped.destroy(error));
  zipped.on('close', () => source.destroy());
  source.pipe(zipped);
  return new Response(createReadableStreamFromReadable(zipped), {
    headers: { 'Content-Type': 'application/gzip', 'Content-Disposition': attachmentNamed(`${name}.jsonl.gz`), 'Cache-Control': 'private, no-store' },
  });
}
