import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EditCharterPage } from '#app/features/charters/components/edit-charter-page.tsx';
import { answerDraftForm, editCharter, loadCharterForm, loadCurrentDraft } from '#app/features/charters/index.server.ts';
import { advisedParts, missingParts } from '#app/features/charters/charters.model.ts';
import { charterParams } from '#app/features/charters/charters.schema.ts';
import { isOver } from '#app/features/charters/index.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.draft', params: charterParams }, async ({ actor, params, read }) => {
  const form = await read((transaction) => loadCharterForm(transaction, actor, params));
  if (isOver(form.header.state)) throw notFound();
  return {
    ...form,
    missing: missingParts(form.content, form.header.members.map(({ duty }) => duty)),
    advised: advisedParts(form.content, form.subtasksWithoutOwner),
  };
});

/** Any fields: a refusal gives back what was typed, also to a browser in which no script runs. */
const typedForm = z.record(z.string(), z.unknown());

export const action = defineAction(
  { access: 'charter.draft', params: charterParams, input: typedForm },
  ({ actor, params, input, read, write, services }) =>
    answerDraftForm(input, {
      save: (edit) => write((transaction) => editCharter(transaction, actor, params, edit)),
      current: () => read((transaction) => loadCurrentDraft(transaction, actor, params)),
      address: `/charters/${params.officeId}/${params.charterId}/edit`,
      now: services.now(),
    }),
);

export { clientAction } from '#app/platform/forms/draft-client-action.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((data, { t, localize }) => `${t('charters.edit.title')}: ${localize(data.content.name)}`);

export default function EditCharter() {
  const actionData = useActionData<typeof action>();
  const submitted = actionData && 'typed' in actionData ? actionData : undefined;
  return <EditCharterPage {...useLoaderData<typeof loader>()} submitted={submitted} />;
}
