import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Page, PageHeader, Tabs } from '#app/ui/index.ts';
import { wasApproved } from '../charter-life.model.ts';
import type { CharterHeader } from '../charter-page.queries.server.ts';
import { CharterStateBadge } from './charter-state.tsx';

type CharterFrameProps = {
  header: CharterHeader;
  /** The one primary action of the page. */
  action?: ReactNode;
  secondary?: ReactNode;
  children: ReactNode;
};

/** What every page of one charter shares: the way to it, its name and state, and the way to its other pages. */
export function CharterFrame({ header, action, secondary, children }: CharterFrameProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const page = `/charters/${header.officeId}/${header.charterId}`;
  const manager = header.members.find(({ duty }) => duty === 'manager');
  const hasVersion = wasApproved(header);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('charters.list.title'), to: '/charters' }, { label: header.code }]} />
      <PageHeader
        kicker={`${header.code} · ${localize(header.officeName)}`}
        title={localize(header.name)}
        state={<CharterStateBadge state={header.state} />}
        facts={[
          { label: t('charters.list.block'), value: localize(header.blockName) },
          { label: t('charters.list.period'), value: format.dateRange(header.startsOn, header.endsOn) },
          ...(manager ? [{ label: t('charters.duties.manager'), value: manager.fullName }] : []),
          ...(hasVersion ? [{ label: t('charters.list.version'), value: header.approvedVersion }] : []),
          { label: t('charters.list.updated'), value: format.dateTime(header.updatedAt) },
        ]}
        secondary={secondary}
        action={action}
      />
      <Tabs
        label={t('charters.tabs.label')}
        tabs={[
          { to: page, label: t('charters.tabs.document'), end: true },
          ...(hasVersion
            ? [
                { to: `${page}/work`, label: t('charters.tabs.work') },
                { to: `${page}/changes`, label: t('charters.tabs.changes') },
                { to: `${page}/escalations`, label: t('charters.tabs.escalations') },
              ]
            : []),
          { to: `${page}/record`, label: t('charters.tabs.record') },
          ...(header.state === 'closing' || header.state === 'closed' ? [{ to: `${page}/closing`, label: t('charters.tabs.closing') }] : []),
        ]}
      />
      {children}
    </Page>
  );
}
