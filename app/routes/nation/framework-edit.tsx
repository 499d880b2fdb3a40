import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { draftActionSchema, DraftPage, versionParams } from '#app/features/frameworks/index.ts';
import { editDraft, loadDraftPage } from '#app/features/frameworks/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'framework.edit', params: versionParams }, async ({ actor, params, read }) => {
  const page = await read((transaction) => loadDraftPage(transaction, actor, params));
  if (!page) throw redirect(`/frameworks/${params.frameworkCode}/${params.versionNumber}`);
  return page;
});

export const action = defineAction({ access: 'framework.edit', params: versionParams, input: draftActionSchema }, async ({ params, input, write }) => {
  const { frameworkCode, versionNumber } = params;
  const { version, ...edit } = input;
  await write((transaction) => editDraft(transaction, frameworkCode, versionNumber, version, edit));
  return redirectWithFlash(`/frameworks/${frameworkCode}/${versionNumber}/edit`, { messageKey: 'frameworks.done.edit' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ version }, { t, localize }) => `${t('frameworks.edit.title')}: ${localize(version.content.name)}`);

export default function FrameworkEdit() {
  return <DraftPage {...useLoaderData<typeof loader>()} />;
}
