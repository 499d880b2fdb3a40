import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { ComplianceImportPage } from '#app/features/compliance-services/components/compliance-import-page.tsx';
import { importActionSchema } from '#app/features/compliance-services/compliance.schema.ts';
import {
  checkComplianceWorkbook, confirmComplianceImport, dismissComplianceImport, loadComplianceImports, undoComplianceImport,
} from '#app/features/compliance-services/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const page = '/compliance-services/import';

export const loader = defineLoader({ access: 'compliance.write' }, async ({ actor, read }) => ({
  ...(await read((transaction) => loadComplianceImports(transaction, actor))),
  newId: uuid(),
}));

export const action = defineAction({ access: 'compliance.write', input: importActionSchema }, async ({ actor, input, today, read, write }) => {
  switch (input.intent) {
    case 'check':
      await checkComplianceWorkbook({ read, write }, actor, input, today);
      return redirectWithFlash(`${page}#check`, { messageKey: 'complianceServices.import.done.checked' });
    case 'confirm': {
      const count = await write((transaction) => confirmComplianceImport(transaction, actor, input.importId, today));
      return redirectWithFlash(page, { messageKey: 'complianceServices.import.done.confirmed', params: { count } });
    }
    case 'undo': {
      const count = await write((transaction) => undoComplianceImport(transaction, actor, input.importId));
      return redirectWithFlash(page, { messageKey: 'complianceServices.import.done.undone', params: { count } });
    }
    case 'dismiss':
      await write((transaction) => dismissComplianceImport(transaction, actor, input.importId));
      return redirectWithFlash(page, { messageKey: 'complianceServices.import.done.dismissed' });
  }
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('complianceServices.import.title'));

export default function ComplianceImport() {
  return <ComplianceImportPage {...useLoaderData<typeof loader>()} />;
}
