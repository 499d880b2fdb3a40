import { useLoaderData } from '@remix-run/react';
import { DifferencePage, publishSchema, versionParams } from '#app/features/frameworks/index.ts';
import { loadDifferencePage, publishDraft } from '#app/features/frameworks/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'framework.read', params: versionParams }, async ({ actor, params, read }) => ({
  ...(await read((transaction) => loadDifferencePage(transaction, actor, params))),
  code: params.frameworkCode,
}));

export const action = defineAction({ access: 'framework.edit', params: versionParams, input: publishSchema }, async ({ actor, params, input, write }) => {
  const { frameworkCode, versionNumber } = params;
  await write((transaction) => publishDraft(transaction, actor, frameworkCode, versionNumber, input.version));
  return redirectWithFlash(`/frameworks/${frameworkCode}/${versionNumber}`, { messageKey: 'frameworks.done.publish' });
});

export const handle = pageTitle<typeof loader>(({ version }, { t, localize }) => `${t('frameworks.difference.title')}: ${localize(version.name)}`);

export default function FrameworkDifference() {
  return <DifferencePage {...useLoaderData<typeof loader>()} />;
}
