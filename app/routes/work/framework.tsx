import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { FrameworkPage, versionActionSchema, versionParams } from '#app/features/frameworks/index.ts';
import { discardDraft, loadFrameworkPage, startDraft } from '#app/features/frameworks/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'framework.read', params: versionParams }, async ({ actor, params, today, read }) => ({
  ...(await read((transaction) => loadFrameworkPage(transaction, actor, params, today))),
  newId: uuid(),
}));

export const action = defineAction({ access: 'framework.edit', params: versionParams, input: versionActionSchema }, async ({ params, input, write }) => {
  const { frameworkCode, versionNumber } = params;
  switch (input.intent) {
    case 'draft': {
      const number = await write((transaction) => startDraft(transaction, frameworkCode, input.id));
      return redirectWithFlash(`/frameworks/${frameworkCode}/${number}/edit`, { messageKey: 'frameworks.done.draft' });
    }
    case 'discard': {
      const number = await write((transaction) => discardDraft(transaction, frameworkCode, versionNumber, input.version));
      return redirectWithFlash(number === null ? '/frameworks' : `/frameworks/${frameworkCode}/${number}`, { messageKey: 'frameworks.done.discard' });
    }
  }
});

export const handle = pageTitle<typeof loader>(({ version }, { localize }) => localize(version.content.name));

export default function Framework() {
  return <FrameworkPage {...useLoaderData<typeof loader>()} />;
}
