import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirementActionSchema, RequirementPage, requirementSearch, versionParams } from '#app/features/frameworks/index.ts';
import { editDraft, loadRequirementPage } from '#app/features/frameworks/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'framework.edit', params: versionParams, search: requirementSearch }, async ({ actor, params, search, read }) => {
  const page = await read((transaction) => loadRequirementPage(transaction, actor, params, search.code));
  if (!page) throw redirect(`/frameworks/${params.frameworkCode}/${params.versionNumber}`);
  return page;
});

export const action = defineAction({ access: 'framework.edit', params: versionParams, input: requirementActionSchema }, async ({ params, input, write }) => {
  const { frameworkCode, versionNumber } = params;
  const { version, ...edit } = input;
  await write((transaction) => editDraft(transaction, frameworkCode, versionNumber, version, edit));
  return redirectWithFlash(`/frameworks/${frameworkCode}/${versionNumber}/edit`, { messageKey: 'frameworks.done.edit' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ version, requirement }, { t, localize }) =>
  `${requirement ? t('frameworks.edit.requirement', { code: requirement.code }) : t('frameworks.edit.newRequirement')}: ${localize(version.content.name)}`);

export default function FrameworkRequirement() {
  return <RequirementPage {...useLoaderData<typeof loader>()} />;
}
