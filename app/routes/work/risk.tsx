import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { RiskPage } from '#app/features/risk-register/components/risk-page.tsx';
import { actOnRisk, loadRisk } from '#app/features/risk-register/index.server.ts';
import { riskActionSchema, riskParams } from '#app/features/risk-register/risk-register.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', params: riskParams, notesReadingOf: 'risks' }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadRisk(transaction, actor, params, today))),
  personId: actor.personId, newId: uuid(), newProofId: uuid(), uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
  mayWrite: may(actor, 'register.write'), mayCarryOut: may(actor, 'register.carryOut'), today,
}));

export const action = defineAction({ access: 'register.act', params: riskParams, input: riskActionSchema }, async ({ services, actor, params, input, today, write }) => {
  await actOnRisk(services, actor, write, params, input, today);
  const done = input.intent === 'move' ? input.movement : input.intent;
  return redirectWithFlash(input.intent === 'removeRisk' ? '/risks' : `/risks/${params.officeId}/${params.riskId}`, { messageKey: `riskRegister.done.${done}` });
});

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';
export { keepFormClientAction as clientAction } from '#app/features/risk-register/components/keep-form-client-action.ts';

export const handle = pageTitle<typeof loader>(({ risk }) => `${risk.code} ${risk.title}`);

export default function Risk() {
  return <RiskPage {...useLoaderData<typeof loader>()} />;
}
