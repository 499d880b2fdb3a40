import { useLoaderData } from '@remix-run/react';
import { publicParams, PublicReportPage } from '#app/features/national-report/index.ts';
import { loadPublicReport } from '#app/features/national-report/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner } from '#app/ui/index.ts';

export const loader = defineLoader({ access: 'public', params: publicParams }, async ({ services, params }) => {
  const language = params.language ?? 'kk';
  const report = await asPublic(services.database, (transaction) => loadPublicReport(transaction, params.year, language));
  return { ...report, language, year: params.year, isDemo: services.config.isDemo };
});

export const handle = pageTitle<typeof loader>(({ document }) => document.title);

export default function PublicNationalReport() {
  const { isDemo, ...report } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const banner = isDemo ? <Banner tone="attention" about={t('routes.frame.reconstructedAbout')}>{t('routes.frame.reconstructed')}</Banner> : null;
  return <PublicReportPage {...report} banner={banner} />;
}
