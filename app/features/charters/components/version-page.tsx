import { Check } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Card, Page, PageHeader, Section, StateBadge } from '#app/ui/index.ts';
import type { VersionDocument } from '../charter-page.queries.server.ts';
import { CharterContentView } from './charter-content.tsx';
import { Differences } from './differences.tsx';
import { Hash } from './hash.tsx';

/** An approved version as it was frozen, with its hash computed anew from what is stored. */
export function VersionPage({ header, version, content, recomputedHash, names, previousVersion, differences }: VersionDocument) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const matches = recomputedHash === version.contentHash;
  const title = t('charters.versions.version', { version: version.charterVersion });
  return (
    <Page>
      <Breadcrumbs
        items={[
          { label: t('charters.list.title'), to: '/charters' },
          { label: header.code, to: `/charters/${header.officeId}/${header.charterId}` },
          { label: title },
        ]}
      />
      <PageHeader
        kicker={`${content.code} · ${title}`}
        title={localize(content.name)}
        state={<StateBadge tone={matches ? 'info' : 'critical'} icon={matches ? Check : undefined}>{t(matches ? 'charters.versions.matches' : 'charters.versions.differs')}</StateBadge>}
        facts={[
          { label: t('charters.list.office'), value: localize(header.officeName) },
          { label: t('charters.list.period'), value: format.dateRange(content.startsOn, content.endsOn) },
          { label: t('charters.versions.approvedBy'), value: version.approvedByName },
          { label: t('charters.versions.approvedAt'), value: format.dateTime(version.approvedAt) },
        ]}
      />
      {!matches && <Banner tone="critical">{t('charters.versions.differsAbout')}</Banner>}
      <Section title={t('charters.versions.hash')} about={t('charters.versions.hashAbout')}>
        <Card>
          <Hash value={version.contentHash} />
          {!matches && <Hash value={recomputedHash} />}
        </Card>
      </Section>
      {previousVersion !== null && (
        <Section title={t('charters.versions.sincePrevious', { version: previousVersion })}>
          <Card>{differences.length === 0 ? <p>{t('charters.versions.noDifference')}</p> : <Differences differences={differences} names={names} />}</Card>
        </Section>
      )}
      <CharterContentView content={content} names={names} />
    </Page>
  );
}
