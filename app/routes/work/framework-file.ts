import { fileSearch, versionParams } from '#app/features/frameworks/index.ts';
import { writeFileOf } from '#app/features/frameworks/index.server.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** A version as the file that it can be imported from; for the coordinator also as the beginning of the next one. */
export const loader = defineLoader({ access: 'framework.read', params: versionParams, search: fileSearch }, async ({ actor, params, search, read }) => {
  const { name, body } = await read((transaction) => writeFileOf(transaction, actor, params, search.for === 'next'));
  return new Response(body, {
    headers: { 'Content-Type': 'application/yaml; charset=utf-8', 'Content-Disposition': attachmentNamed(name), 'Cache-Control': 'private, no-store' },
  });
});
