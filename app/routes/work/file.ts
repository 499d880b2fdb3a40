import * as z from 'zod';
import { previewOf } from '#app/features/charter-record/index.ts';
import { findFile } from '#app/features/daily-log/index.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { openFile } from '#app/platform/files/file-store.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/**
 * A file exists for whoever may see a record that it proves. It is a download; a picture or a PDF that is asked for as a
 * preview is shown within our own page only, under a policy of its own that lets nothing run (see `securityHeaders`).
 */
export const loader = defineLoader(
  { access: 'value.read', params: z.object({ fileId: z.uuid() }), search: z.object({ preview: z.string().optional() }) },
  async ({ services, params, search, read }) => {
    const file = await read((transaction) => findFile(transaction, params.fileId));
    if (!file) throw notFound();
    const body = await openFile(services.config.filesDirectory, file.officeId, file.id);
    if (!body) throw notFound();
    const isShown = search.preview !== undefined && previewOf(file.mediaType) !== null;
    return new Response(body, {
      headers: {
        'Content-Type': file.mediaType,
        'Content-Length': String(file.size),
        'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  },
);
