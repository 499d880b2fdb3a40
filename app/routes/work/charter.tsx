import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { CharterPage } from '#app/features/charters/components/charter-page.tsx';
import { DecisionForm, SinceSubmission, moveSchema } from '#app/features/charter-life/index.ts';
import { decideOrCompare, loadSinceSubmission, moveCharter } from '#app/features/charter-life/index.server.ts';
import { endPause, loadCharterDocument, pauseIndicator } from '#app/features/charters/index.server.ts';
import { possibleMovements, refusalOfMovement } from '#app/features/charters/charter-life.model.ts';
import { charterParams, endPauseSchema, pauseSchema } from '#app/features/charters/charters.schema.ts';
import { PaperMenu, type PaperDocumentName } from '#app/features/charter-paper/index.ts';
import { reviewerOf, shortHash, type CharterHeader, type Decision } from '#app/features/charters/index.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner } from '#app/ui/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { forbidden } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams }, async ({ actor, params, today, read }) => {
  const { document, sinceSubmission } = await read(async (transaction) => {
    const found = await loadCharterDocument(transaction, actor, params);
    return { document: found, sinceSubmission: await loadSinceSubmission(transaction, params, found.header.state) };
  });
  const { state, regionCode } = document.header;
  const reviewable = { state, regionCode, submittedBy: document.decisions.find(({ toState }) => toState === 'submitted')?.decidedBy ?? null };
  return {
    ...document,
    sinceSubmission,
    movements: possibleMovements(actor, reviewable),
    isOwnWork: (['agree', 'approve'] as const).some((movement) => refusalOfMovement(actor, reviewable, movement) === 'ownWork'),
    mayEdit: may(actor, 'charter.draft'),
    mayLog: may(actor, 'value.log'),
    mayPause: may(actor, 'indicator.pause'),
    maySeeProgress: may(actor, 'statistics.read'),
    documents: documentsOf(document.header, actor),
    today,
    newPauseId: uuid(),
  };
});

/** A status report is for those who may read statistics; a closing report is there once the charter is closed. */
function documentsOf({ state, approvedVersion }: CharterHeader, actor: Actor): PaperDocumentName[] {
  return ['charter', ...(approvedVersion !== null && may(actor, 'statistics.read') ? (['status'] as const) : []), ...(state === 'closed' ? (['closing'] as const) : [])];
}

const charterActionSchema = z.discriminatedUnion('intent', [moveSchema, pauseSchema, endPauseSchema]);

/** Which movement the person may make is the rule of the service; the route only asks that they may see charters. */
export const action = defineAction(
  { access: 'charter.read', params: charterParams, input: charterActionSchema, needsFreshProof: (input) => input.intent === 'move' && input.movement === 'approve' },
  async ({ actor, params, input, today, read, write }) => {
    if (input.intent !== 'move' && !may(actor, 'indicator.pause')) throw forbidden();
    if (input.intent === 'move') {
      const carryOut = () => write((transaction) => moveCharter(transaction, actor, params, input, today));
      const changed = await decideOrCompare({ actor, key: params, ...input, carryOut, read });
      if (changed) return changed;
    } else {
      await write((transaction) => (input.intent === 'pause' ? pauseIndicator(transaction, actor, params, input) : endPause(transaction, params, input)));
    }
    const done = input.intent === 'move' ? input.movement : input.intent;
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}`, { messageKey: `charters.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>((data, { localize }) => `${data.header.code}, ${localize(data.header.name)}`);

export default function Charter() {
  const data = useLoaderData<typeof loader>();
  const { header, contentHash, decisions, versions, movements } = data;
  const { t } = useTranslation();
  const decision = (
    <DecisionForm
      subject="charter"
      version={header.version}
      movements={contentHash === null ? [] : movements.filter((movement) => movement !== 'close' && movement !== 'reopen')}
      contentHash={contentHash ?? ''}
      params={{ version: (versions[0]?.charterVersion ?? 0) + 1, hash: shortHash(contentHash ?? ''), reviewer: t(`identity.roles.${reviewerOf(header.regionCode)}`) }}
      notice={isUnchangedSinceReturn(decisions) && movements.includes('agree') && <Banner tone="attention">{t('charters.decision.unchanged')}</Banner>}
    />
  );
  const paper = <PaperMenu officeId={header.officeId} charterId={header.charterId} documents={data.documents} />;
  const sinceSubmission = data.sinceSubmission && (
    <SinceSubmission since={data.sinceSubmission} isOpen={movements.includes('agree') || movements.includes('approve')} />
  );
  return <CharterPage {...data} decision={decision} sinceSubmission={sinceSubmission} paper={paper} />;
}

/** The trail is newest first: submitted again with the very content that was returned. */
function isUnchangedSinceReturn([submitted, returned]: readonly Decision[]): boolean {
  return submitted?.toState === 'submitted' && returned?.toState === 'returned' && submitted.contentHash === returned.contentHash;
}
