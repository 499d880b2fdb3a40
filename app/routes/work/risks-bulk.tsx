import { useActionData } from '@remix-run/react';
import { BulkPage, type BulkPreview } from '#app/features/risk-register/components/bulk-page.tsx';
import { applyBulk, previewBulk } from '#app/features/risk-register/index.server.ts';
import { bulkSchema } from '#app/features/risk-register/risk-register.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

/** The page shows what an action answers; opened by itself it says where to begin. */
export const loader = defineLoader({ access: 'register.carryOut' }, async () => ({}));

export const action = defineAction({ access: 'register.carryOut', input: bulkSchema }, async ({ actor, input, today, read, write }) => {
  const { risk: keys, intent, query, ...deed } = input;
  if (intent === 'apply') {
    const { movable, refusedRisks, absent } = await write((transaction) => applyBulk(transaction, actor, keys, deed, today));
    const left = refusedRisks.length + absent;
    return redirectWithFlash(`/risks${query === '' ? '' : `?${query}`}`, {
      messageKey: left === 0 ? 'riskRegister.done.bulk' : 'riskRegister.done.bulkPartly', params: { count: movable.length, left }, ...(left > 0 && { tone: 'attention' as const }),
    });
  }
  const outcome = await read((transaction) => previewBulk(transaction, actor, keys, deed, today));
  const fields = Object.entries({ ...deed, query }).flatMap(([name, value]): [string, string][] => (value === null || value === undefined ? [] : [[name, value]]));
  const preview: BulkPreview = { outcome, fields, deed: deed.deed, movement: deed.movement ?? null, dueOn: deed.dueOn, owner: outcome.ownerName ?? deed.ownerName, query };
  return { preview };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('riskRegister.bulk.title'));

export default function RisksBulk() {
  const answer = useActionData<{ preview?: BulkPreview }>();
  return <BulkPage preview={answer?.preview ?? null} />;
}
