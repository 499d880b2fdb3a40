import { Plus } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, EmptyState, KeysetPager, LinkButton, listParameters, Page, PageHeader, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { allOf, answeredOf } from '../campaign.model.ts';
import type { CampaignsPageData } from '../campaign-pages.server.ts';
import type { CampaignRow } from '../campaign.queries.server.ts';
import { CampaignStateBadge, ProgressBar } from './campaign-words.tsx';
import styles from './campaigns.module.css';
import { ChecklistsTable } from './checklists-section.tsx';
import { SilenceRules } from './silence-rules.tsx';

/** Campaigns that were made here and that came from others, and where silence has come as far as the reader. */
export function CampaignsPage({ own, received, silent, rules, today, scope, maySend, maySetRules }: CampaignsPageData) {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('campaigns.title')} action={maySend ? <LinkButton to="/campaigns/new" tone="primary" icon={Plus}>{t('campaigns.new')}</LinkButton> : undefined} />
      {scope !== 'region' && (
        <Section title={t(scope === 'national' ? 'campaigns.list.all' : 'campaigns.list.own')}>
          {own.rows.length === 0
            ? <EmptyState title={t('campaigns.list.empty')}>{maySend ? t('campaigns.list.emptyAbout') : null}</EmptyState>
            : <><CampaignsTable rows={own.rows} today={today} caption={t('campaigns.title')} /><KeysetPager next={own.next} shown={own.rows.length} /></>}
        </Section>
      )}
      {scope !== 'national' && (
        <Section title={t('campaigns.list.received')} about={t('campaigns.list.receivedAbout')}>
          {received.length === 0 ? <EmptyState title={t('campaigns.list.nothingReceived')} /> : <CampaignsTable rows={received} today={today} caption={t('campaigns.list.received')} />}
        </Section>
      )}
      <Section title={t('campaigns.silent.title')} id="silent" about={silent.level ? t('campaigns.silent.about', { level: t(`campaigns.levels.${silent.level}`) }) : undefined}>
        {silent.rows.length === 0 ? <EmptyState title={t('campaigns.silent.nobody')} /> : (
          <>
            <ChecklistsTable rows={silent.rows} caption={t('campaigns.silent.title')} showsCampaign />
            <KeysetPager next={silent.next} shown={silent.rows.length} total={silent.count} parameters={{ ...listParameters, after: 'silentAfter' }} />
          </>
        )}
        <SilenceRules rules={rules} mayEdit={maySetRules} />
      </Section>
    </Page>
  );
}

function CampaignsTable({ rows, today, caption }: { rows: readonly CampaignRow[]; today: string; caption: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={caption}>
      <TableHead>
        <ColumnHeader>{t('campaigns.columns.campaign')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.fields.sender')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.state')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.dueOn')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.progress')}</ColumnHeader>
        <ColumnHeader figure>{t('campaigns.columns.given')}</ColumnHeader>
        <ColumnHeader figure>{t('campaigns.overdue')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.campaignId}>
            <RowHeader>
              <RowLink to={`/campaigns/${row.officeId}/${row.campaignId}`}>{row.title}</RowLink>
              <span className={styles.quiet}>{t('campaigns.frameworkOf', { name: localize(row.frameworkName), edition: row.edition })}, {row.year}</span>
            </RowHeader>
            <Cell label={t('campaigns.fields.sender')}>{row.senderName ? localize(row.senderName) : '–'}</Cell>
            <Cell primary label={t('campaigns.columns.state')}>{row.state ? <CampaignStateBadge state={row.state} /> : t(row.dueOn < today ? 'campaigns.list.pastDue' : 'campaigns.list.open')}</Cell>
            <Cell primary label={t('campaigns.columns.dueOn')}>{format.date(row.dueOn)}</Cell>
            <Cell label={t('campaigns.columns.progress')} wide>{row.state === 'draft' ? '–' : <ProgressBar label={row.title} counts={row.counts} isThin />}</Cell>
            <Cell figure label={t('campaigns.columns.given')}>{row.state === 'draft' ? '–' : t('campaigns.ofAll', { done: answeredOf(row.counts), all: allOf(row.counts) })}</Cell>
            <Cell figure label={t('campaigns.overdue')}>{row.state === 'draft' ? '–' : <span className={row.counts.overdue > 0 ? styles.late : undefined}>{format.number(row.counts.overdue)}</span>}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
