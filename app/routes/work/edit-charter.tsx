import { data } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { EditCharterPage } from '#app/features/charters/components/edit-charter-page.tsx';
import { sectionOfIntent, typedValues } from '#app/features/charters/charter-form.model.ts';
import { changedRows } from '#app/features/charters/charter-rows.model.ts';
import { editCharter, loadCharterForm, loadCurrentDraft } from '#app/features/charters/index.server.ts';
import { advisedParts, missingParts } from '#app/features/charters/charters.model.ts';
import { charterParams, editCharterSchema } from '#app/features/charters/charters.schema.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader, parseInput } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.draft', params: charterParams }, async ({ actor, params, read }) => {
  const form = await read((transaction) => loadCharterForm(transaction, actor, params));
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
  async ({ actor, params, input, read, write, services }) => {
    const section = sectionOfIntent(input.intent);
    if (section && typeof input.change === 'string') return data({ section, typed: changedRows(section, input, input.change, uuid()) });
    const isAutosave = input.autosave === 'on';
    try {
      const edit = parseInput(editCharterSchema, input);
      const version = await write((transaction) => editCharter(transaction, params, edit, actor.language));
      if (!isAutosave) return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/edit#${section}`, { messageKey: 'charters.done.save' });
      return data({ saved: { section, version, at: services.now().toISOString() } });
    } catch (error) {
      if (!section || !(error instanceof AppError) || (error.status !== 409 && error.status !== 422)) throw error;
      const { code, messageKey, params: messageParams, fieldErrors, status } = error;
      const refusal = { code, messageKey, params: messageParams, fieldErrors };
      if (!isAutosave) return data({ section, typed: typedValues(section, input), refusal }, { status });
      const current = code === 'stale' ? await read((transaction) => loadCurrentDraft(transaction, actor, params)) : undefined;
      return data({ refusal, current }, { status });
    }
  },
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
