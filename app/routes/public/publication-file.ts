import { publicFileParams } from '#app/features/publications/index.ts';
import { loadPublicPublication, publicationFile } from '#app/features/publications/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The content, its restatements and its tables, for everybody. */
export const loader = defineLoader({ access: 'public', params: publicFileParams }, async ({ services, params, language, t }) =>
  publicationFile(await asPublic(services.database, (transaction) => loadPublicPublication(transaction, params.publicationCode)), params.publicationFile, language, t));
