import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Tabs } from '#app/ui/index.ts';

const places: readonly { key: string; to: string; permission: Permission }[] = [
  { key: 'analyses', to: '/analyses', permission: 'register.read' },
  { key: 'risks', to: '/risks', permission: 'register.read' },
  { key: 'review', to: '/review', permission: 'register.review' },
  { key: 'exposedPositions', to: '/exposed-positions', permission: 'register.read' },
  { key: 'regionalIssues', to: '/regional-issues', permission: 'regionalIssue.read' },
];

/** The places of the first block of the stream, side by side at the head of each of them. */
export function RegisterTabs({ role }: { role: Role }) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('riskCatalogues.tabs.label')}
      tabs={places.filter(({ permission }) => may({ role }, permission)).map(({ key, to }) => ({ to, end: true, label: t(`riskCatalogues.tabs.${key}`) }))}
    />
  );
}
