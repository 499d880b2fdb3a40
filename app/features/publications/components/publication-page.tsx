import { Form, Link } from '@remix-run/react';
import { Download, PencilLine, Send, Snowflake, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, ConfirmDialog, LinkButton, Page, PageHeader, Section } from '#app/ui/index.ts';
import type { PublicationPage as PublicationData } from '../publications.queries.server.ts';
import { PublicationStateBadge, PublishedFigures, PublishedStatisticPart, Restatements, usePeriodLabel } from './publication-parts.tsx';
import styles from './publications.module.css';

export type PublicationPageProps = PublicationData & {
  statistic: string | null;
  mayPrepare: boolean;
  personId: string;
  /** How complete the period is: now, or as it was when it was frozen. */
  readiness: ReactNode;
};

/** One publication: what is missing, what it will say or says, and what turned out otherwise. */
export function PublicationPage({ header, shown, chosen, statistic, mayPrepare, personId, readiness }: PublicationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodLabel();
  const { summary } = useFormRefusal();
  const files = `/publications/${header.id}/file`;
  const outdated = header.state === 'prepared' ? chosen.filter(({ isOutdated }) => isOutdated) : [];
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('publications.title'), to: '/publications' }, { label: localize(header.title) }]} />
      <PageHeader
        kicker={header.code} title={localize(header.title)} state={<PublicationStateBadge state={header.state} />}
        facts={[
          { label: t('publications.fields.period'), value: periodText(header.period) },
          { label: t('publications.fields.asOf'), value: format.date(header.asOf) },
          { label: t('publications.fields.statistics'), value: format.number(header.statistics) },
          ...(header.frozenAt ? [{ label: t('publications.fields.frozen'), value: `${format.dateTime(header.frozenAt)}, ${header.frozenByName}` }] : []),
          ...(header.publishedAt ? [{ label: t('publications.fields.published'), value: `${format.dateTime(header.publishedAt)}, ${header.publishedByName}` }] : []),
        ]}
        secondary={
          <>
            {mayPrepare && header.state === 'prepared' && <LinkButton to={`/publications/${header.id}/edit`} icon={PencilLine}>{t('publications.edit')}</LinkButton>}
            {mayPrepare && header.state === 'published' && <LinkButton to={`/publications/${header.id}/restate`}>{t('publications.restate')}</LinkButton>}
            {shown && <LinkButton to={`${files}/adal-${header.code}.xlsx`} icon={Download} reloadDocument>{t('publications.files.xlsx')}</LinkButton>}
          </>
        }
        action={mayPrepare ? <Movements header={header} personId={personId} /> : undefined}
      />
      {summary}
      {header.summary && <p className={styles.words}>{localize(header.summary)}</p>}
      {outdated.length > 0 && <Banner tone="attention">{t('publications.outdated', { names: outdated.map(({ name }) => localize(name)).join(', ') })}</Banner>}
      {header.state === 'frozen' && mayPrepare && header.frozenBy === personId && <Banner>{t('publications.awaitsSecond')}</Banner>}
      {readiness}
      {shown ? (
        <>
          <div className={styles.about}>
            <p className={styles.quiet}>{t('publications.knownAt', { at: format.dateTime(shown.content.knownAt) })}</p>
            <p className={styles.quiet}>{t('publications.hash')}: <code className={styles.hash}>{shown.contentHash}</code></p>
            <p className={styles.quiet}>{t('publications.hashHow')}</p>
            <p className={styles.files}>
              {(['json', 'csv'] as const).map((kind) => <a key={kind} href={`${files}/adal-${header.code}.${kind}`} download>{t(`publications.files.${kind}`)}</a>)}
              {header.state === 'published' && <Link to={`/public/publications/${header.code}`}>{t('publications.publicPage')}</Link>}
            </p>
          </div>
          {statistic !== null && (
            <PublishedStatisticPart shown={shown} code={statistic}>
              <p><Link to={`/explorer?s=${statistic}&rows=region&period=${header.period}&asOf=${header.asOf}`}>{t('publications.explore')}</Link></p>
            </PublishedStatisticPart>
          )}
          <Section title={t('publications.figures')} about={t('publications.figuresAbout')}>
            <PublishedFigures shown={shown} statisticLink={(code) => `?statistic=${code}#statistic`} />
          </Section>
          <Restatements shown={shown} fileLink={(number) => `${files}/adal-${header.code}-restatement-${number}.json`} />
        </>
      ) : (
        <Section title={t('publications.fields.statistics')} about={t('publications.notFrozen')}>
          <ul className={styles.chosen}>{chosen.map(({ code, name }) => <li key={code}>{localize(name)}</li>)}</ul>
        </Section>
      )}
    </Page>
  );
}

function Movements({ header, personId }: { header: PublicationData['header']; personId: string }) {
  const { t } = useTranslation();
  const movement = (intent: 'freeze' | 'release' | 'publish' | 'discard', tone: 'primary' | 'danger', triggerTone: 'primary' | 'quiet', icon: typeof Send) => (
    <Form method="post" id={intent} key={intent}>
      <input type="hidden" name="version" value={header.version} />
      <ConfirmDialog
        form={intent} name="intent" value={intent} tone={tone} trigger={t(`publications.movements.${intent}`)} triggerTone={triggerTone} triggerIcon={icon}
        title={t(`publications.questions.${intent}`)} consequence={t(`publications.consequences.${intent}`)} confirm={t(`publications.movements.${intent}`)}
      />
    </Form>
  );
  if (header.state === 'prepared') return <div className={styles.files}>{movement('discard', 'danger', 'quiet', Trash2)}{movement('freeze', 'primary', 'primary', Snowflake)}</div>;
  if (header.state !== 'frozen') return null;
  return (
    <div className={styles.files}>
      {movement('release', 'danger', 'quiet', Undo2)}
      {header.frozenBy === personId ? <p className={styles.quiet}>{t('publications.refusals.ownFreeze')}</p> : movement('publish', 'primary', 'primary', Send)}
    </div>
  );
}
