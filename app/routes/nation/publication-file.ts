import { publicationFileParams } from '#app/features/publications/index.ts';
import { loadPublicationTexts, publicationFile } from '#app/features/publications/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The same files before publication. */
export const loader = defineLoader({ access: 'publication.read', params: publicationFileParams }, async ({ params, read, language, t }) =>
  publicationFile(await read((transaction) => loadPublicationTexts(transaction, params.publicationId)), params.publicationFile, language, t));
