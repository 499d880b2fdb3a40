import { useLoaderData } from '@remix-run/react';
import { AnalysisFrame, analysisParams } from '#app/features/internal-analyses/index.ts';
import { loadAnalysisHeader } from '#app/features/internal-analyses/index.server.ts';
import { DifferencePage } from '#app/features/risk-register/components/difference-page.tsx';
import { loadDifference } from '#app/features/risk-register/index.server.ts';
import { carryOverSearch } from '#app/features/risk-register/risk-register.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', params: analysisParams, search: carryOverSearch }, async ({ actor, params, search, read }) =>
  read(async (transaction) => {
    const header = await loadAnalysisHeader(transaction, params);
    return { header, mayWrite: may(actor, 'register.write'), ...(await loadDifference(transaction, params, header.previousAnalysisId, search.from)) };
  }));

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${t('riskRegister.difference.name')} · ${localize(header.organisationName)}`);

export default function AnalysisDifference() {
  const { header, mayWrite, ...page } = useLoaderData<typeof loader>();
  return (
    <AnalysisFrame header={header} mayWrite={mayWrite}>
      <DifferencePage {...page} officeId={header.officeId} analysisId={header.analysisId} />
    </AnalysisFrame>
  );
}
