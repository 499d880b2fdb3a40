import { writeAnalysisPaper } from '#app/features/internal-analyses/index.server.ts';
import { analysisPaperParams, analysisPaperSearch } from '#app/features/internal-analyses/internal-analyses.schema.ts';
import { paperResponse } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader(
  { access: 'register.read', params: analysisPaperParams, search: analysisPaperSearch },
  async ({ params, search, language, today, read }) => {
    const { analysisPaperFile: { kind, paperVersion, format }, ...key } = params;
    const { document, name } = await writeAnalysisPaper(read, { key, kind, paperVersion, language: search.lang ?? language, today });
    return paperResponse(document, format, name);
  },
);
