import { useLoaderData } from '@remix-run/react';
import { ComplianceFiguresPage, figuresSearch } from '#app/features/checklists/index.ts';
import { loadComplianceFigures } from '#app/features/checklists/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.read', search: figuresSearch }, ({ actor, search, read }) =>
  read((transaction) => loadComplianceFigures(transaction, actor, read, search)));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('checklists.figures.title'));

export default function ComplianceAnswers() {
  return <ComplianceFiguresPage {...useLoaderData<typeof loader>()} />;
}
