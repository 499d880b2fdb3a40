import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, LinkButton } from '#app/ui/index.ts';
import type { CharterHeader, Decision } from '../charter-page.queries.server.ts';
import { reviewerOf } from '../charter-life.model.ts';
import styles from './what-next.module.css';

type WhatNextProps = { header: CharterHeader; decisions: readonly Decision[]; isOwnWork: boolean; mayEdit: boolean };

/** Whose turn it is, or what a reviewer wants changed. */
export function WhatNext({ header, decisions, isOwnWork, mayEdit }: WhatNextProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const [last] = decisions;
  if (isOwnWork) return <Banner tone="attention">{t('charters.next.ownWork')}</Banner>;
  switch (header.state) {
    case 'returned':
      return (
        <Banner
          tone="critical"
          action={mayEdit ? <LinkButton to={`/charters/${header.officeId}/${header.charterId}/edit`}>{t('charters.document.edit')}</LinkButton> : undefined}
        >
          <p className={styles.strong}>
            {last ? t('charters.next.returnedBy', { name: last.decidedByName, role: t(`identity.roles.${last.decidedByRole}`) }) : t('charters.next.returned')}
          </p>
          {last?.remark && <p className={styles.remark}>{last.remark}</p>}
        </Banner>
      );
    case 'submitted':
      return (
        <Banner>
          {reviewerOf(header.regionCode) === 'commissioner' && header.regionName
            ? t('charters.next.commissioner', { region: localize(header.regionName) })
            : t('charters.next.coordinator')}
        </Banner>
      );
    case 'agreed':
      return <Banner>{t('charters.next.officeLead')}</Banner>;
    default:
      return null;
  }
}
