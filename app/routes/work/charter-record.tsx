import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { CharterRecordPage } from '#app/features/charter-record/components/charter-record-page.tsx';
import { recordActionSchema, recordSearch, rightsOn } from '#app/features/charter-record/index.ts';
import { changeRecord, loadCharterRecord } from '#app/features/charter-record/index.server.ts';
import { charterParams } from '#app/features/charters/index.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader, parseInput } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader(
  { access: 'charter.read', params: charterParams, search: recordSearch },
  async ({ actor, params, search, services, read }) => {
    const record = await read((transaction) => loadCharterRecord(transaction, actor, params, search));
    return {
      ...record,
      rights: rightsOn(actor, record.header),
      personId: actor.personId,
      find: search.find ?? '',
      isEarlier: search.before !== undefined,
      maximumBytes: services.config.maxUploadBytes,
      newIds: { comment: uuid(), attachment: uuid() },
    };
  },
);

const anchors = {
  attach: 'attachments', removeAttachment: 'attachments', comment: 'comments', withdrawComment: 'comments', watch: 'visits', unwatch: 'visits', link: 'links', unlink: 'links',
} as const;

/** Any fields: a refused comment is given back as it was typed, also to a browser in which no script runs. */
const typedForm = z.record(z.string(), z.unknown());
const typedComment = z.object({ intent: z.literal('comment'), body: z.string(), mentions: z.union([z.array(z.string()), z.string().transform((id) => [id])]).optional() });

export const action = defineAction(
  { access: 'charter.follow', params: charterParams, input: typedForm },
  async ({ services, actor, params, input, read, write }) => {
    try {
      const change = parseInput(recordActionSchema, input);
      await changeRecord({ services, actor, key: params, read, write }, change);
      const page = `/charters/${params.officeId}/${params.charterId}/record#${anchors[change.intent]}`;
      return redirectWithFlash(page, { messageKey: `charterRecord.done.${change.intent}` });
    } catch (error) {
      const typed = typedComment.safeParse(input);
      if (!typed.success || !(error instanceof AppError) || error.status !== 422) throw error;
      const { code, messageKey, params: messageParams, fieldErrors, status } = error;
      const { body, mentions = [] } = typed.data;
      return data({ refusal: { code, messageKey, params: messageParams, fieldErrors }, typed: { body, mentions } }, { status });
    }
  },
);

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((data, { t, localize }) => `${t('charterRecord.title')}: ${localize(data.header.name)}`);

export default function CharterRecord() {
  const actionData = useActionData<typeof action>();
  const typed = actionData && 'typed' in actionData ? actionData.typed : undefined;
  return <CharterRecordPage {...useLoaderData<typeof loader>()} typed={typed} />;
}
