import * as z from 'zod';
import { findFile } from '#app/features/daily-log/index.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { openFile } from '#app/platform/files/file-store.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** A file exists for whoever may see a record that it proves. It is always a download, never shown on our origin. */
export const loader = defineLoader({ access: 'value.read', params: z.object({ fileId: z.uuid() }) }, async ({ services, params, read }) => {
  const file = await read((transaction) => findFile(transaction, params.fileId));
  if (!file) throw notFound();
  const body = await openFile(services.config.filesDirectory, file.officeId, file.id);
  if (!body) throw notFound();
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
});
