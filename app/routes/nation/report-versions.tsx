import { useLoaderData } from '@remix-run/react';
import { chapterParams, VersionsPage, versionsSearch } from '#app/features/national-report/index.ts';
import { loadVersionsPage } from '#app/features/national-report/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'nationalReport.read', params: chapterParams, search: versionsSearch }, ({ params, search, read }) =>
  read((transaction) => loadVersionsPage(transaction, params, search)));

export const handle = pageTitle<typeof loader>(({ chapter }, { t, localize }) => `${t('nationalReport.versions.title')}: ${localize(chapter.title)}`);

export default function ReportVersions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />;
}
