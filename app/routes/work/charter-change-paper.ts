import { changePaperParams, paperSearch } from '#app/features/charter-paper/index.ts';
import { writeChangePaper } from '#app/features/charter-paper/index.server.ts';
import { paperResponse } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader(
  { access: 'charter.read', params: changePaperParams, search: paperSearch },
  async ({ actor, params, search, language, today, services, read }) => {
    const { changePaperFile: format, changeRequestId, ...key } = params;
    const { paper, name } = await writeChangePaper(actor, read, { key, changeRequestId, language: search.lang ?? language, today, now: services.now() });
    return paperResponse(paper, format, name);
  },
);
