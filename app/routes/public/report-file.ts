import { fileParams } from '#app/features/national-report/index.ts';
import { loadPublicReport } from '#app/features/national-report/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { reportResponse, type PaperFormat } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import type { Language } from '#app/platform/i18n/index.ts';

/** A published report as DOCX or PDF, exactly as it was published. */
export const loader = defineLoader({ access: 'public', params: fileParams }, async ({ services, params }) => {
  const [language, format] = params.reportFile.split('.') as [Language, PaperFormat];
  const { document } = await asPublic(services.database, (transaction) => loadPublicReport(transaction, params.year, language));
  return reportResponse(document, format, `${document.title} (${language})`);
});
