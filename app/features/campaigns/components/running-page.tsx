import { Form, Link, useNavigation, useRevalidator, useSearchParams } from '@remix-run/react';
import { Lock, RefreshCw, Send } from 'lucide-react';
import { useEffect } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, ButtonRow, Cell, ColumnHeader, CompletenessBar, ConfirmDialog, EmptyState, Page, Row, RowHeader, RowLink, searchWith, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { allOf, checklistStates, isUnderWay } from '../campaign.model.ts';
import type { RunningPageData } from '../campaign-pages.server.ts';
import { CampaignHead } from './campaign-head.tsx';
import { ProgressBar, ProgressLegend } from './campaign-words.tsx';
import styles from './campaigns.module.css';
import { ChecklistsSection } from './checklists-section.tsx';

/** How far a campaign is: with its sender everywhere, with everybody else among their own organisations. */
export function RunningPage(page: RunningPageData) {
  const { t } = useTranslation();
  const { summary } = useFormRefusal();
  const { header, total } = page;
  return (
    <Page>
      <CampaignHead header={header} />
      {summary}
      <UnderWay {...page} />
      <Deeds {...page} />
      <Section title={t('campaigns.progress.title')} about={t('campaigns.progress.about', { count: allOf(total) })}>
        <ProgressBar label={header.title} counts={total} />
        <ProgressLegend counts={total} />
      </Section>
      {allOf(total) === 0 ? <EmptyState title={t('campaigns.progress.nobodyYet')} /> : (
        <>
          <Groups {...page} />
          <ChecklistsSection {...page} />
        </>
      )}
    </Page>
  );
}

const everyMilliseconds = 1_000;

/** Work of the job, renewed by itself while it lasts. */
function UnderWay({ header: { officeId, campaignId, own }, total, current }: RunningPageData) {
  const { t } = useTranslation();
  const { revalidate, state } = useRevalidator();
  const isRunning = own !== null && isUnderWay(own.state);
  useEffect(() => {
    if (!isRunning || state !== 'idle') return;
    const timer = setTimeout(revalidate, everyMilliseconds);
    return () => clearTimeout(timer);
  }, [isRunning, state, revalidate]);
  if (!isRunning) return null;
  const [done, all] = own.state === 'sending' ? [own.sentCount, own.targetCount] : [current, total.sent + total.inProgress + total.returned];
  return (
    <div className={styles.status}>
      <p role="status">{t(`campaigns.underWay.${own.state}`, { done, all })}</p>
      <CompletenessBar label={t(`campaigns.states.${own.state}`)} ratio={all === 0 ? 1 : done / all} />
      <p className={styles.quiet}>{t('campaigns.underWay.about')}</p>
      <noscript><a href={`/campaigns/${officeId}/${campaignId}`}>{t('campaigns.underWay.renew')}</a></noscript>
    </div>
  );
}

function Deeds({ header, mayAct, offer, fresh }: RunningPageData) {
  const { t } = useTranslation();
  const isBusy = useNavigation().state === 'submitting';
  const { own } = header;
  if (own?.state !== 'sent') return null;
  const difference = offer && t('campaigns.upgrade.difference', { added: offer.added, changed: offer.changed, reworded: offer.reworded, dropped: offer.dropped });
  return (
    <>
      {offer && (
        <Banner about={difference}>{t('campaigns.upgrade.offer', { edition: offer.edition })}</Banner>
      )}
      {mayAct && (
        <ButtonRow>
          <Form method="post" id="act" hidden><input type="hidden" name="version" value={own.version} /></Form>
          {offer && (
            <ConfirmDialog
              trigger={t('campaigns.deeds.upgrade')} triggerIcon={RefreshCw} pending={isBusy} title={t('campaigns.upgrade.title', { edition: offer.edition })}
              consequence={t('campaigns.upgrade.consequence', { count: offer.toMove })} confirm={t('campaigns.deeds.upgrade')} form="act" name="intent" value="upgrade"
            >
              <p>{difference}</p>
              <input type="hidden" name="frameworkVersionId" value={offer.versionId} form="act" />
            </ConfirmDialog>
          )}
          {fresh > 0 && (
            <ConfirmDialog
              trigger={t('campaigns.deeds.sendToNew', { count: fresh })} triggerIcon={Send} pending={isBusy} title={t('campaigns.confirm.sendToNewTitle')}
              consequence={t('campaigns.confirm.sendToNew', { count: fresh })} confirm={t('campaigns.deeds.send')} form="act" name="intent" value="sendToNew"
            />
          )}
          <ConfirmDialog
            trigger={t('campaigns.deeds.close')} triggerTone="quiet" triggerIcon={Lock} pending={isBusy} title={t('campaigns.confirm.closeTitle', { title: header.title })}
            consequence={t('campaigns.confirm.close')} confirm={t('campaigns.deeds.close')} form="act" name="intent" value="close"
          />
        </ButtonRow>
      )}
    </>
  );
}

/** The same counts by kind of office, office or region. */
function Groups({ groups, search }: RunningPageData) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [address] = useSearchParams();
  const nameOf = ({ officeKind, officeName, regionName }: RunningPageData['groups'][number]['first']) =>
    search.by === 'kind' ? t(`campaigns.values.${officeKind}`) : localize(search.by === 'office' ? officeName : regionName);
  // Said once for all rows: there are many.
  const stateNames = checklistStates.map((state) => ({ state, name: t(`campaigns.checklistStates.${state}`) }));
  const labels = { progress: t('campaigns.columns.progress'), all: t('campaigns.columns.all'), overdue: t('campaigns.overdue') };
  if (groups.length < 2 && search.by === 'office') return null;
  return (
    <Section title={t(`campaigns.groups.${search.by}`)}>
      <nav className={styles.tabs} aria-label={t('campaigns.groups.label')} data-print="no">
        {(['kind', 'office', 'region'] as const).map((by) => (
          <Link key={by} to={searchWith(address, { by, after: null, before: null })} aria-current={search.by === by ? 'true' : undefined} preventScrollReset>{t(`campaigns.groups.${by}`)}</Link>
        ))}
      </nav>
      <Table caption={t(`campaigns.groups.${search.by}`)} scroll="page">
        <TableHead>
          <ColumnHeader>{t(search.by === 'kind' ? 'campaigns.audience.officeKinds' : `campaigns.columns.${search.by}`)}</ColumnHeader>
          <ColumnHeader>{labels.progress}</ColumnHeader>
          <ColumnHeader figure>{labels.all}</ColumnHeader>
          {stateNames.map(({ state, name }) => <ColumnHeader key={state} figure>{name}</ColumnHeader>)}
          <ColumnHeader figure>{labels.overdue}</ColumnHeader>
        </TableHead>
        <TableBody>
          {groups.map(({ key, first, counts }) => (
            <Row key={key}>
              <RowHeader>
                {search.by === 'kind' ? nameOf(first) : (
                  <RowLink to={searchWith(address, { [search.by]: key, after: null, before: null })} preventScrollReset>{nameOf(first)}</RowLink>
                )}
                {search.by === 'office' && <span className={styles.quiet}>{t(`campaigns.values.${first.officeKind}`)}</span>}
              </RowHeader>
              <Cell label={labels.progress} wide><ProgressBar label={nameOf(first)} counts={counts} isThin /></Cell>
              <Cell figure primary label={labels.all}>{format.number(allOf(counts))}</Cell>
              {stateNames.map(({ state, name }) => <Cell key={state} figure label={name}>{format.number(counts[state])}</Cell>)}
              <Cell figure primary label={labels.overdue}><span className={counts.overdue > 0 ? styles.late : undefined}>{format.number(counts.overdue)}</span></Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
