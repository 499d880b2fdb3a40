import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { recordActionSchema, recordName, RecordPage, recordParams, registers } from '#app/features/coordinator-registers/index.ts';
import { actOnRecord, loadRecord } from '#app/features/coordinator-registers/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const rowsOfForm = 20;

export const loader = defineLoader({ access: 'coordinatorRegister.read', params: recordParams }, async ({ actor, params, today, read }) => {
  const page = await read((transaction) => loadRecord(transaction, actor, params.register, params, today));
  return {
    ...page,
    code: params.register,
    today,
    newIds: Array.from({ length: rowsOfForm }, () => uuid()),
    isNational: actor.scope === 'national',
    mayWrite: may(actor, 'coordinatorRegister.write'),
    mayVerify: may(actor, 'effect.verify'),
    isAuthor: page.record.authorId === actor.personId,
  };
});

export const action = defineAction({ access: 'effect.verify', params: recordParams, input: recordActionSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => actOnRecord(transaction, actor, params.register, params, input, today));
  return redirectWithFlash(`/registers/${params.register}/${params.officeId}/${params.recordId}`, { messageKey: `coordinatorRegisters.done.${input.intent}` });
});

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ code, record }, { localize }) => recordName(registers[code], record, localize(record.officeName)));

export default function RegisterRecord() {
  return <RecordPage {...useLoaderData<typeof loader>()} />;
}
