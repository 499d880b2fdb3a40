import { FileText, Link2 } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, EmptyState, Figure, FigureRow, Icon, Page, PageHeader, Row, RowHeader, Section, Sides, Table, TableBody, TableHead, type Crumb,
} from '#app/ui/index.ts';
import type { CellEvidence, CellRevision } from '#app/features/daily-log/index.ts';
import type { ValuePage as ValuePageData } from '../value.queries.server.ts';
import { OnTimeBadge, useEntryText, VerifiedBadge } from './entry-words.tsx';
import { isShare } from './figure-text.ts';
import styles from './value-page.module.css';

type ValuePageProps = { page: ValuePageData; organisationId: string; day: string; mayDrill: boolean };

/** One value: what it says now, what it said before and why it changed, what was said about it and what proves it. */
export function ValuePage({ page, organisationId, day, mayDrill }: ValuePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const entryText = useEntryText(page.indicator);
  const { indicator, office, organisation, charter, current } = page;
  return (
    <Page>
      <Breadcrumbs items={[...useWayBack(page, organisationId, day, mayDrill), { label: format.date(day) }]} />
      <PageHeader
        kicker={[indicator.code, localize(indicator.name)].filter(Boolean).join(' · ')}
        title={t('statistics.valueOn', { date: format.longDate(day) })}
        state={current && <VerifiedBadge isVerified={current.isVerified} />}
        facts={[
          { label: t('statistics.organisation'), value: localize(organisation.name) },
          { label: t('statistics.office'), value: localize(office.name) },
          { label: t('statistics.charter'), value: charter.code },
        ]}
      />
      {current ? (
        <FigureRow>
          <Figure label={t('statistics.value')} value={entryText(current)} unit={current.entry === 'value' && !isShare(indicator) ? localize(indicator.unit) : undefined} />
          <div className={styles.facts}>
            <OnTimeBadge isOnTime={current.isOnTime} />
            <span>{current.authorName}</span>
            <span className={styles.muted}>{format.dateTime(current.enteredAt)}</span>
          </div>
        </FigureRow>
      ) : (
        <EmptyState title={t('statistics.noValue.title')}>{t('statistics.noValue.text')}</EmptyState>
      )}
      <Sides>
        <Section title={t('statistics.history')}>
          {page.history.length === 0 ? <p className={styles.muted}>{t('statistics.noHistory')}</p> : <Revisions page={page} />}
        </Section>
        <div className={styles.side}>
          <Section title={t('statistics.comments')}>
            <Comments comments={page.comments} />
          </Section>
          <Section title={t('statistics.evidence')}>
            <Evidence evidence={page.evidence} />
          </Section>
        </div>
      </Sides>
    </Page>
  );
}

function useWayBack({ indicator, office, organisation }: ValuePageData, organisationId: string, day: string, mayDrill: boolean): Crumb[] {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (!mayDrill) return [{ label: t('identity.navigation.log'), to: '/work/log' }, { label: localize(organisation.name) }];
  const query = `?year=${day.slice(0, 4)}`;
  const statistics = { label: t('statistics.title'), to: `/statistics${query}` };
  if (!indicator.code) return [statistics, { label: localize(office.name) }, { label: localize(organisation.name) }];
  const root = `/statistics/${indicator.code}`;
  return [
    statistics,
    { label: localize(indicator.name), to: root + query },
    { label: localize(office.name), to: `${root}/${office.id}${query}` },
    { label: localize(organisation.name), to: `${root}/${office.id}/${organisationId}${query}` },
  ];
}

function Revisions({ page: { indicator, history } }: { page: ValuePageData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const entryText = useEntryText(indicator);
  const before = (index: number): CellRevision | undefined => history[index + 1];
  return (
    <Table caption={t('statistics.history')}>
      <TableHead>
        <ColumnHeader>{t('statistics.revision')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.from')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.to')}</ColumnHeader>
        <ColumnHeader>{t('statistics.reason')}</ColumnHeader>
        <ColumnHeader>{t('statistics.author')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {history.map((revision, index) => {
          const previous = before(index);
          return (
            <Row key={`${revision.revision}|${revision.at}`}>
              <RowHeader>{format.number(revision.revision)}</RowHeader>
              <Cell figure primary label={t('statistics.from')}>
                {previous ? entryText(previous) : '–'}
              </Cell>
              <Cell figure primary label={t('statistics.to')} className={styles.to}>
                {entryText(revision)}
              </Cell>
              <Cell wide>{revision.reason ? reasonText(revision.reason, t) : null}</Cell>
              <Cell wide>
                {revision.authorName}
                <span className={styles.when}>{format.dateTime(revision.at)}</span>
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** Reasons that the product itself writes are words of the catalogue; people's own words stay as they are. */
function reasonText(reason: string, t: (key: string) => string): string {
  return reason === 'organisationMovedIn' || reason === 'organisationMovedOut' ? t(`statistics.reasons.${reason}`) : reason;
}

function Comments({ comments }: { comments: ValuePageData['comments'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (comments.length === 0) return <p className={styles.muted}>{t('statistics.noComments')}</p>;
  return (
    <ul data-list="plain" className={styles.list}>
      {comments.map(({ id, body, authorName, at }) => (
        <li key={id} className={styles.item}>
          <p>{body}</p>
          <span className={styles.when}>
            {authorName} · {format.dateTime(at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Evidence({ evidence }: { evidence: readonly CellEvidence[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (evidence.length === 0) return <p className={styles.muted}>{t('statistics.noEvidence')}</p>;
  return (
    <ul data-list="plain" className={styles.list}>
      {evidence.map(({ id, kind, title, href, authorName, at }) => (
        <li key={id} className={styles.item}>
          <a href={href} className={styles.file} rel="noreferrer">
            <Icon icon={kind === 'file' ? FileText : Link2} size={14} />
            {title}
          </a>
          <span className={styles.when}>
            {authorName} · {format.dateTime(at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
