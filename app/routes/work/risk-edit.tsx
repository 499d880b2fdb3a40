import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EditRiskPage } from '#app/features/risk-register/components/edit-risk-page.tsx';
import { formValuesOf } from '#app/features/risk-register/form-initial.ts';
import { answerRiskForm, assertMayDo, editRisk, loadEditRisk, loadRiskNow } from '#app/features/risk-register/index.server.ts';
import { editRiskSchema, riskParams } from '#app/features/risk-register/risk-register.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.write', params: riskParams }, async ({ actor, params, today, read }) => ({
  ...(await read((transaction) => loadEditRisk(transaction, params, today))), personId: actor.personId,
}));

export const action = defineAction({ access: 'register.write', params: riskParams, input: z.record(z.string(), z.unknown()) }, async ({ actor, params, input, today, read, write }) => {
  await read((transaction) => assertMayDo(transaction, actor, params, 'register.write'));
  return answerRiskForm(
    input,
    editRiskSchema,
    async (edit) => {
      await write((transaction) => editRisk(transaction, params, edit, today));
      return redirectWithFlash(`/risks/${params.officeId}/${params.riskId}`, { messageKey: 'riskRegister.done.saved' });
    },
    async () => {
      const risk = await read((transaction) => loadRiskNow(transaction, params));
      return { version: risk.version, values: formValuesOf(risk) };
    },
  );
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';
export { keepFormClientAction as clientAction } from '#app/features/risk-register/components/keep-form-client-action.ts';

export const handle = pageTitle<typeof loader>(({ risk }, { t }) => `${risk.code} · ${t('riskRegister.page.edit')}`);

export default function EditRisk() {
  return <EditRiskPage {...useLoaderData<typeof loader>()} />;
}
