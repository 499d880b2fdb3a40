import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { changeRequestParams, EditChangePage } from '#app/features/charter-life/index.ts';
import { editChange, loadChangeDraft, loadChangeForm } from '#app/features/charter-life/index.server.ts';
import { answerDraftForm } from '#app/features/charters/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'charter.draft', params: changeRequestParams }, ({ actor, params, read }) =>
  read((transaction) => loadChangeForm(transaction, actor, params)),
);

/** Any fields: a refusal gives back what was typed, also to a browser in which no script runs. */
const typedForm = z.record(z.string(), z.unknown());

export const action = defineAction(
  { access: 'charter.draft', params: changeRequestParams, input: typedForm },
  ({ actor, params, input, read, write, services }) =>
    answerDraftForm(input, {
      save: (edit) => write((transaction) => editChange(transaction, actor, params, edit)),
      current: () => read((transaction) => loadChangeDraft(transaction, actor, params)),
      address: `/charters/${params.officeId}/${params.charterId}/changes/${params.changeRequestId}/edit`,
      now: services.now(),
    }),
);

export { clientAction } from '#app/platform/forms/draft-client-action.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header, request }, { t }) => `${header.code}, ${t('charterLife.changes.number', { number: request.number })}`);

export default function EditCharterChange() {
  const actionData = useActionData<typeof action>();
  const submitted = actionData && 'typed' in actionData ? actionData : undefined;
  return <EditChangePage {...useLoaderData<typeof loader>()} submitted={submitted} />;
}
