import { fileParams } from '#app/features/national-report/index.ts';
import { figureSources, loadDocument } from '#app/features/national-report/index.server.ts';
import { reportResponse, type PaperFormat } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import type { Language } from '#app/platform/i18n/index.ts';

/** The report of a language as DOCX or PDF, as it stands now. */
export const loader = defineLoader({ access: 'nationalReport.read', params: fileParams }, async ({ services, actor, params, today, read }) => {
  const [language, format] = params.reportFile.split('.') as [Language, PaperFormat];
  const { document } = await read((transaction) => loadDocument({ transaction, actor, sources: figureSources, today, now: services.now() }, params.year, language));
  return reportResponse(document, format, `${document.title} (${language})`);
});
