import { useLoaderData } from '@remix-run/react';
import { ReadinessSummary, type ConsolidationSummary } from '#app/features/consolidation/index.ts';
import { loadConsolidationSummary } from '#app/features/consolidation/index.server.ts';
import { publicationActionSchema, PublicationPage, publicationParams, publicationSearch } from '#app/features/publications/index.ts';
import { discardPublication, freezePublication, loadPublication, publishPublication, releasePublication } from '#app/features/publications/index.server.ts';
import { parsePeriod } from '#app/features/statistics/index.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.read', params: publicationParams, search: publicationSearch }, async ({ actor, params, search, read, today }) =>
  read(async (transaction) => {
    const page = await loadPublication(transaction, params.publicationId);
    const { state, findings, period, asOf } = page.header;
    const summary = state === 'prepared' ? await loadConsolidationSummary(transaction, actor, parsePeriod(period, asOf)!, today) : (findings as ConsolidationSummary | null);
    return { ...page, summary, statistic: search.statistic, mayPrepare: may(actor, 'publication.prepare'), personId: actor.personId };
  }));

export const action = defineAction({ access: 'publication.prepare', params: publicationParams, input: publicationActionSchema, needsFreshProof: ({ intent }) => intent === 'publish' }, async ({ actor, params, input, write, today }) => {
  const { publicationId } = params;
  await write(async (transaction) => {
    switch (input.intent) {
      case 'freeze': {
        const { period, asOf } = (await loadPublication(transaction, publicationId)).header;
        return freezePublication(transaction, actor, publicationId, input.version, await loadConsolidationSummary(transaction, actor, parsePeriod(period, asOf)!, today), today);
      }
      case 'release': return releasePublication(transaction, actor, publicationId, input.version);
      case 'publish': return publishPublication(transaction, actor, publicationId, input.version);
      case 'discard': return discardPublication(transaction, actor, publicationId, input.version);
    }
  });
  return redirectWithFlash(input.intent === 'discard' ? '/publications' : `/publications/${publicationId}`, { messageKey: `publications.done.${input.intent}` });
});

export const handle = pageTitle<typeof loader>(({ header }, { localize }) => localize(header.title));

export default function Publication() {
  const { summary, ...page } = useLoaderData<typeof loader>();
  const { period, state } = page.header;
  return <PublicationPage {...page} readiness={summary && <ReadinessSummary summary={summary} period={period} wasFrozen={state !== 'prepared'} />} />;
}
