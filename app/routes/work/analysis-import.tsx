import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { RiskImportPage } from '#app/features/risk-import/components/risk-import-page.tsx';
import { checkWorkbook, confirmImport, dismissImport, loadImportPage, undoImport } from '#app/features/risk-import/index.server.ts';
import { analysisParams, riskImportActionSchema } from '#app/features/risk-import/risk-import.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.write', params: analysisParams }, async ({ params, read }) => ({
  ...(await read((transaction) => loadImportPage(transaction, params))),
  newId: uuid(),
}));

export const action = defineAction(
  { access: 'register.write', params: analysisParams, input: riskImportActionSchema },
  async ({ actor, params, input, today, read, write }) => {
    const page = `/analyses/${params.officeId}/${params.analysisId}/import`;
    switch (input.intent) {
      case 'check':
        await checkWorkbook({ read, write }, actor, params, input, today);
        return redirectWithFlash(`${page}#check`, { messageKey: 'riskImport.done.checked' });
      case 'confirm': {
        const count = await write((transaction) => confirmImport(transaction, actor, params, input.importId));
        return redirectWithFlash(page, { messageKey: 'riskImport.done.confirmed', params: { count } });
      }
      case 'undo': {
        const count = await write((transaction) => undoImport(transaction, actor, params, input.importId));
        return redirectWithFlash(page, { messageKey: 'riskImport.done.undone', params: { count } });
      }
      case 'dismiss':
        await write((transaction) => dismissImport(transaction, actor, params, input.importId));
        return redirectWithFlash(page, { messageKey: 'riskImport.done.dismissed' });
    }
  },
);

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => t('riskImport.title', { organisation: localize(header.organisationName) }));

export default function AnalysisImport() {
  return <RiskImportPage {...useLoaderData<typeof loader>()} />;
}
