import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { FrameworkImportPage, frameworkImportSchema } from '#app/features/frameworks/index.ts';
import { checkFrameworkFile, saveFrameworkFile } from '#app/features/frameworks/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'framework.edit' }, async () => ({ newId: uuid() }));

export const action = defineAction({ access: 'framework.edit', input: frameworkImportSchema }, async ({ input, read, write }) => {
  if (input.intent === 'check') {
    const checked = await checkFrameworkFile(read, input);
    return data({ checked }, { status: checked.preview ? 200 : 422 });
  }
  const { framework, number } = await saveFrameworkFile(read, write, input);
  return redirectWithFlash(`/frameworks/${framework}/${number}/difference`, { messageKey: 'frameworks.done.import' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('frameworks.import.title'));

export default function FrameworkImport() {
  const answer = useActionData<typeof action>();
  return <FrameworkImportPage {...useLoaderData<typeof loader>()} checked={answer && 'checked' in answer ? answer.checked : null} />;
}
