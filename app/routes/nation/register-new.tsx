import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewRecordPage, newRecordSchema, registerParams, sourceSearch } from '#app/features/coordinator-registers/index.ts';
import { enterRecord, loadRegisterChoices } from '#app/features/coordinator-registers/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'coordinatorRegister.write', params: registerParams, search: sourceSearch }, async ({ params, search, today, read }) => ({
  choices: await read(loadRegisterChoices),
  code: params.register,
  newId: uuid(),
  source: search,
  today,
}));

export const action = defineAction({ access: 'coordinatorRegister.write', params: registerParams, input: newRecordSchema }, async ({ actor, params, input, today, write }) => {
  const { officeId, recordId } = await write((transaction) => enterRecord(transaction, actor, params.register, input, today));
  return redirectWithFlash(`/registers/${params.register}/${officeId}/${recordId}`, { messageKey: 'coordinatorRegisters.done.entered' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ code }, { t }) => t(`coordinatorRegisters.enter.${code}`));

export default function NewRecord() {
  return <NewRecordPage {...useLoaderData<typeof loader>()} />;
}
