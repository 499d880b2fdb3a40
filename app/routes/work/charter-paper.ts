import { paperParams, paperSearch } from '#app/features/charter-paper/index.ts';
import { writePaper } from '#app/features/charter-paper/index.server.ts';
import { paperResponse } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader(
  { access: 'charter.read', params: paperParams, search: paperSearch },
  async ({ actor, params, search, language, today, services, read }) => {
    const { paperFile: [document, format], ...key } = params;
    const { paper, name } = await writePaper(actor, read, { key, document, language: search.lang ?? language, day: search.day, today, now: services.now() });
    return paperResponse(paper, format, name);
  },
);
