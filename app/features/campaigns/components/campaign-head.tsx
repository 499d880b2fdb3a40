import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, PageHeader } from '#app/ui/index.ts';
import type { CampaignHeader } from '../campaign.queries.server.ts';
import { CampaignStateBadge } from './campaign-words.tsx';
import styles from './campaigns.module.css';

/** What one should know of a campaign, and its deeds. */
export function CampaignHead({ header, action, secondary }: { header: CampaignHeader; action?: ReactNode; secondary?: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { own } = header;
  return (
    <>
      <Breadcrumbs items={[{ label: t('campaigns.title'), to: '/campaigns' }, { label: header.title }]} />
      <PageHeader
        title={header.title} state={own && <CampaignStateBadge state={own.state} />} action={action} secondary={secondary}
        facts={[
          { label: t('campaigns.fields.framework'), value: t('campaigns.frameworkOf', { name: localize(header.frameworkName), edition: header.edition }) },
          { label: t('campaigns.fields.year'), value: String(header.year) },
          { label: t('campaigns.fields.opensOn'), value: format.date(header.opensOn) },
          { label: t('campaigns.fields.dueOn'), value: format.date(header.dueOn) },
          ...(header.senderName ? [{ label: t('campaigns.fields.sender'), value: localize(header.senderName) }] : []),
          ...(own && own.reminderDays.length > 0 ? [{ label: t('campaigns.fields.reminderDays'), value: own.reminderDays.join(', ') }] : []),
        ]}
      />
      {header.message !== '' && <p className={styles.text}>{header.message}</p>}
    </>
  );
}
