import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { ProcedurePage } from '#app/features/internal-analyses/components/procedure-page.tsx';
import { answerAnalysis, loadProcedurePage } from '#app/features/internal-analyses/index.server.ts';
import { analysisParams, procedureSearch } from '#app/features/internal-analyses/internal-analyses.schema.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', params: analysisParams, search: procedureSearch, notesReadingOf: 'internal_analyses' }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadProcedurePage(transaction, actor, params, today))),
  newId: uuid(),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
  membershipId: actor.membershipId,
}));

export const action = defineAction(
  { access: 'register.write', params: analysisParams, input: z.looseObject({ intent: z.string() }) },
  async ({ services, actor, params, input, today, read, write }) => answerAnalysis({ services, actor, key: params, raw: input, today, read, write }),
);

export { clientAction } from '#app/features/internal-analyses/keep-typed-text.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${localize(header.organisationName)}, ${t('internalAnalyses.name', { year: header.year, number: header.number })}`);

export default function Analysis() {
  return <ProcedurePage {...useLoaderData<typeof loader>()} />;
}
