import { isRouteErrorResponse, useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react';
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

/**
 * An unreachable server or an ended session must not replace the page, in which typed text would be lost. The status keeps
 * the loaders from being called; only a `Response` carries one from here.
 */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) return refusalOf(401, 'platform.errors.signedOut');
    if (isRouteErrorResponse(error) && error.status < 500) return refusalOf(error.status, 'platform.errors.notFound');
    return Response.json({ failure: true }, { status: 503 });
  }
}

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

const refusalOf = (status: number, messageKey: string) =>
  Response.json({ refusal: { code: 'refused', messageKey, params: {}, fieldErrors: {} } }, { status });

export const handle = pageTitle<typeof loader>((data, { t, localize }) => `${t('charters.edit.title')}: ${localize(data.content.name)}`);

export default function EditCharter() {
  const actionData = useActionData<typeof action>();
  const submitted = actionData && 'typed' in actionData ? actionData : undefined;
  return <EditCharterPage {...useLoaderData<typeof loader>()} submitted={submitted} />;
}
