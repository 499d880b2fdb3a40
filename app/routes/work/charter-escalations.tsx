import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import {
  CharterEscalationsPage, escalationActionSchema, levelsRaisableBy, mayAnswer, mayPassOn, mayWithdraw, nextLevel,
} from '#app/features/escalations/index.ts';
import {
  answerEscalation, loadCharterEscalations, passOnEscalation, proposedDeadline, raiseEscalation, withdrawEscalation,
} from '#app/features/escalations/index.server.ts';
import { charterParams, isOver } from '#app/features/charters/index.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams }, async ({ actor, params, today, read }) => {
  const [{ header, escalations }, deadline] = await read((transaction) =>
    Promise.all([loadCharterEscalations(transaction, params), proposedDeadline(transaction, actor, today)]));
  return {
    header,
    deadline,
    today,
    newId: uuid(),
    levels: isOver(header.state) || header.approvedVersion === null ? [] : levelsRaisableBy(actor.role),
    escalations: escalations.map((escalation) => ({
      ...escalation,
      mayAnswer: mayAnswer(actor, escalation),
      mayPassOn: mayPassOn(actor, escalation) ? nextLevel(escalation.level) : null,
      mayWithdraw: mayWithdraw(actor, escalation),
      newId: uuid(),
    })),
  };
});

/** Who may raise, answer or pass on is the rule of the service; the route only asks that they may see charters. */
export const action = defineAction(
  { access: 'charter.read', params: charterParams, input: escalationActionSchema },
  async ({ actor, params, input, today, write }) => {
    await write((transaction) => {
      switch (input.intent) {
        case 'raise':
          return raiseEscalation(transaction, actor, params, input, today);
        case 'answer':
          return answerEscalation(transaction, actor, params, input);
        case 'passOn':
          return passOnEscalation(transaction, actor, params, input, today);
        case 'withdraw':
          return withdrawEscalation(transaction, actor, params, input);
      }
    });
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/escalations`, { messageKey: `escalations.done.${input.intent}` });
  },
);

export const handle = pageTitle<typeof loader>(({ header }, { t }) => `${header.code}, ${t('escalations.title')}`);

export default function CharterEscalations() {
  return <CharterEscalationsPage {...useLoaderData<typeof loader>()} />;
}
