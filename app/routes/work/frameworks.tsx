import { useLoaderData } from '@remix-run/react';
import { FrameworksPage } from '#app/features/frameworks/index.ts';
import { loadFrameworks } from '#app/features/frameworks/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'framework.read' }, ({ actor, read }) => read((transaction) => loadFrameworks(transaction, actor)));

export const handle = pageTitle<typeof loader>((_, { t }) => t('frameworks.title'));

export default function Frameworks() {
  return <FrameworksPage {...useLoaderData<typeof loader>()} />;
}
