import { useLoaderData } from '@remix-run/react';
import { AnalysisFrame, analysisParams } from '#app/features/internal-analyses/index.ts';
import { loadAnalysisHeader } from '#app/features/internal-analyses/index.server.ts';
import { CarryOverPage } from '#app/features/risk-register/components/carry-over-page.tsx';
import { carryOver, loadCarryOver } from '#app/features/risk-register/index.server.ts';
import { carryOverSchema, carryOverSearch } from '#app/features/risk-register/risk-register.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', params: analysisParams, search: carryOverSearch }, async ({ actor, params, search, read }) => {
  const mayWrite = may(actor, 'register.write');
  return read(async (transaction) => {
    const header = await loadAnalysisHeader(transaction, params);
    const takesRisks = header.state === 'open' || header.state === 'signed';
    return { header, mayWrite, mayCarry: mayWrite && takesRisks, ...(await loadCarryOver(transaction, params, header.previousAnalysisId, search.from)) };
  });
});

export const action = defineAction({ access: 'register.write', params: analysisParams, input: carryOverSchema }, async ({ actor, params, input, today, write }) => {
  const count = await write((transaction) => carryOver(transaction, actor, params, input, today));
  return redirectWithFlash(`/risks?analysis=${params.analysisId}`, { messageKey: 'riskRegister.done.carriedOver', params: { count } });
});

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${t('riskRegister.carryOver.name')} · ${localize(header.organisationName)}`);

export default function AnalysisCarryOver() {
  const { header, mayWrite, mayCarry, ...page } = useLoaderData<typeof loader>();
  return (
    <AnalysisFrame header={header} mayWrite={mayWrite}>
      <CarryOverPage {...page} officeId={header.officeId} analysisId={header.analysisId} mayWrite={mayCarry} />
    </AnalysisFrame>
  );
}
