import { useLoaderData } from '@remix-run/react';
import { ProgressPage } from '#app/features/progress/components/progress-page.tsx';
import { loadProgress } from '#app/features/progress/progress.queries.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'progress.read' }, async ({ actor, viewer, today, read }) => ({
  rows: await read((transaction) => loadProgress(transaction, actor, today)),
  officeName: viewer.membership!.officeName,
  today,
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.progress'));

export default function Progress() {
  return <ProgressPage {...useLoaderData<typeof loader>()} />;
}
