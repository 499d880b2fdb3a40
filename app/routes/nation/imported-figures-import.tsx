import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { importActionSchema, ImportedImportPage } from '#app/features/imported-figures/index.ts';
import {
  checkImportedWorkbook, confirmImportedWorkbook, dismissImportedWorkbook, loadImportedImports, undoImportedWorkbook,
} from '#app/features/imported-figures/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const page = '/imported-figures/import';

export const loader = defineLoader({ access: 'importedFigure.write' }, async ({ read }) => ({ ...(await read(loadImportedImports)), newId: uuid() }));

export const action = defineAction({ access: 'importedFigure.write', input: importActionSchema }, async ({ actor, input, today, read, write }) => {
  switch (input.intent) {
    case 'check':
      await checkImportedWorkbook({ read, write }, actor, input, today);
      return redirectWithFlash(`${page}#check`, { messageKey: 'importedFigures.import.done.checked' });
    case 'confirm': {
      const count = await write((transaction) => confirmImportedWorkbook(transaction, actor, input.importId));
      return redirectWithFlash(page, { messageKey: 'importedFigures.import.done.confirmed', params: { count } });
    }
    case 'undo': {
      const { withdrawn, revised } = await write((transaction) => undoImportedWorkbook(transaction, actor, input.importId));
      if (revised > 0) return redirectWithFlash(page, { messageKey: 'importedFigures.import.done.undoneBut', params: { count: withdrawn, revised } });
      return redirectWithFlash(page, { messageKey: 'importedFigures.import.done.undone', params: { count: withdrawn } });
    }
    case 'dismiss':
      await write((transaction) => dismissImportedWorkbook(transaction, actor, input.importId));
      return redirectWithFlash(page, { messageKey: 'importedFigures.import.done.dismissed' });
  }
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('importedFigures.import.title'));

export default function ImportedFiguresImport() {
  return <ImportedImportPage {...useLoaderData<typeof loader>()} />;
}
