import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { occurrenceActionSchema, occurrenceParams } from '#app/features/charter-work/charter-work.schema.ts';
import { OccurrencePage } from '#app/features/charter-work/components/occurrence-page.tsx';
import { attachProof, loadOccurrencePage, moveOccurrence, takeBackProof } from '#app/features/charter-work/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', params: occurrenceParams }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadOccurrencePage(transaction, actor, params, today))),
  newId: uuid(),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

export const action = defineAction(
  { access: 'work.do', params: occurrenceParams, input: occurrenceActionSchema },
  async ({ services, actor, params, input, today, write }) => {
    if (input.intent === 'move') await write((transaction) => moveOccurrence(transaction, actor, params, input, today));
    else if (input.intent === 'withdrawProof') await write((transaction) => takeBackProof(transaction, actor, params, input.proofId));
    else await attachProof(services, actor, write, params, input);
    const done = input.intent === 'move' ? input.movement : input.intent;
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/work/${params.occurrenceId}`, { messageKey: `charterWork.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ occurrence }, { localize, format }) => `${localize(occurrence.taskName)}, ${format.date(occurrence.dueOn)}`);

export default function CharterWorkOccurrence() {
  return <OccurrencePage {...useLoaderData<typeof loader>()} />;
}
