import { useLoaderData } from '@remix-run/react';
import { IssuePage, issueActionSchema, issueParams } from '#app/features/regional-issues/index.ts';
import { editIssue, loadIssue, loadIssueChoices, moveIssue } from '#app/features/regional-issues/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'regionalIssue.read', params: issueParams }, async ({ actor, params, today, read }) => ({
  ...(await read(async (transaction) => ({ issue: await loadIssue(transaction, params), choices: await loadIssueChoices(transaction) }))),
  role: actor.role,
  today,
}));

export const action = defineAction(
  { access: 'regionalIssue.act', params: issueParams, input: issueActionSchema },
  async ({ actor, params, input, today, write }) => {
    await write((transaction) => (input.intent === 'edit' ? editIssue(transaction, actor, params, input, today) : moveIssue(transaction, actor, params, input, today)));
    const done = input.intent === 'edit' ? 'edited' : input.movement;
    return redirectWithFlash(`/regional-issues/${params.officeId}/${params.issueId}`, { messageKey: `regionalIssues.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ issue }) => issue.title);

export default function RegionalIssue() {
  return <IssuePage {...useLoaderData<typeof loader>()} />;
}
