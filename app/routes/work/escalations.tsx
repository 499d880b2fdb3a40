import { useLoaderData } from '@remix-run/react';
import { EscalationRules, escalationRuleSchema, escalationSearch, EscalationsPage } from '#app/features/escalations/index.ts';
import { loadEscalationRules, loadEscalations, saveEscalationRule } from '#app/features/escalations/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'escalation.read', search: escalationSearch }, async ({ actor, search, today, read }) => {
  const [page, rules] = await read((transaction) => Promise.all([loadEscalations(transaction, search, today), loadEscalationRules(transaction)]));
  return { ...page, search, today, hasOffices: actor.scope === 'national' || actor.scope === 'region', ruleRows: rules, mayEditRules: may(actor, 'catalogue.edit') };
});

export const action = defineAction({ access: 'catalogue.edit', input: escalationRuleSchema }, async ({ input, write }) => {
  await write((transaction) => saveEscalationRule(transaction, input));
  return redirectWithFlash('/escalations#rules', { messageKey: 'escalations.done.saveRule' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('escalations.title'));

export default function Escalations() {
  const { ruleRows, mayEditRules, ...page } = useLoaderData<typeof loader>();
  return <EscalationsPage {...page} rules={<EscalationRules rules={ruleRows} mayEdit={mayEditRules} />} />;
}
