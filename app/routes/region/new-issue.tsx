import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewIssuePage, raiseIssueSchema } from '#app/features/regional-issues/index.ts';
import { loadIssueChoices, raiseIssue } from '#app/features/regional-issues/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'regionalIssue.raise' }, async ({ actor, today, read }) => ({
  choices: await read(loadIssueChoices),
  newId: uuid(),
  today,
  choosesRegion: actor.scope === 'national',
}));

export const action = defineAction({ access: 'regionalIssue.raise', input: raiseIssueSchema }, async ({ actor, input, today, write }) => {
  const { officeId, issueId } = await write((transaction) => raiseIssue(transaction, actor, input, today));
  return redirectWithFlash(`/regional-issues/${officeId}/${issueId}`, { messageKey: 'regionalIssues.done.raised' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('regionalIssues.raise'));

export default function NewRegionalIssue() {
  return <NewIssuePage {...useLoaderData<typeof loader>()} />;
}
