import { useLoaderData } from '@remix-run/react';
import { TrailPage, trailSearch } from '#app/features/audit-trail/index.ts';
import { loadTrail } from '#app/features/audit-trail/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { sortByText } from '#app/platform/i18n/index.ts';

export const loader = defineLoader({ access: 'audit.read', search: trailSearch, notesReadingOf: 'audit_entries' }, async ({ actor, search, read, language, t }) => {
  const trail = await read((transaction) => loadTrail(transaction, search, may(actor, 'audit.export')));
  // Sorted here: not every browser knows the Kazakh alphabet.
  const subjects = sortByText(trail.subjects, (subject) => t(`auditTrail.subjects.${subject}`), language);
  return { ...trail, subjects, search };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('auditTrail.title'));

export default function Audit() {
  return <TrailPage {...useLoaderData<typeof loader>()} />;
}
