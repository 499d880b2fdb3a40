import { writeForm } from '#app/features/risk-import/index.server.ts';
import { formFileParams } from '#app/features/risk-import/risk-import.schema.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { workbookMediaType } from '#app/platform/spreadsheet/spreadsheet.ts';

export const loader = defineLoader({ access: 'register.write', params: formFileParams }, async ({ actor, params, language, today, t, read }) => {
  const isFilled = params.formFile === 'register.xlsx';
  const body = await read((transaction) => writeForm(transaction, actor, params, language, today, { isFilled }));
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': workbookMediaType,
      'Content-Disposition': attachmentNamed(`${t(isFilled ? 'riskImport.form.filledFile' : 'riskImport.form.emptyFile')}.xlsx`),
      'Cache-Control': 'private, no-store',
    },
  });
});
