import { Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CardList, EmptyState, FilteredEmptyState, KeysetPager, Page, PageHeader, Section } from '#app/ui/index.ts';
import { pageOf } from '../record-places.model.ts';
import type { TrailPageData } from '../trail.queries.server.ts';
import type { TrailSearch } from '../trail.schema.ts';
import { TrailEntryItem } from './trail-entry.tsx';
import { TrailFilters } from './trail-filters.tsx';
import { useTrailWords } from './use-trail-words.ts';
import styles from './trail.module.css';

type TrailPageProps = TrailPageData & { search: TrailSearch };

export function TrailPage({ rows, next, problem, record, offices, subjects, search }: TrailPageProps) {
  const { t } = useTranslation();
  const words = useTrailWords();
  const isFiltered = search.person !== '' || search.record !== '' || [search.kind, search.subject, search.office, search.from, search.to].some((value) => value !== null);
  const page = record && pageOf(record);
  const chains = offices.filter(({ hasChain }) => hasChain);
  return (
    <Page>
      <PageHeader title={t('auditTrail.title')} secondary={<Link to="/public/audit-roots">{t('auditTrail.roots.title')}</Link>} />
      <p className={styles.words}>{t('auditTrail.about')}</p>
      <TrailFilters offices={offices} subjects={subjects} problem={problem} search={search} />
      <Section title={record ? t('auditTrail.historyOf', { record: words.subject(record.subject) }) : t('auditTrail.entries')} aside={page ? <Link to={page}>{t('auditTrail.backToRecord')}</Link> : undefined}>
        {rows.length === 0 && (isFiltered ? <FilteredEmptyState /> : <EmptyState title={t('auditTrail.empty.title')}>{t('auditTrail.empty.about')}</EmptyState>)}
        {rows.length > 0 && (
          <>
            <CardList ordered>{rows.map((entry) => <TrailEntryItem key={entry.sequence} entry={entry} />)}</CardList>
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
      {chains.length > 0 && <Chains chains={chains} />}
    </Page>
  );
}

/** Whole chains as files, each for the program that checks them. */
function Chains({ chains }: { chains: TrailPageData['offices'] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const links = chains.map(({ id, name }) => <li key={id}><a href={`/audit/chain/${id}`} download>{localize(name)}</a></li>);
  return (
    <Section title={t('auditTrail.chains.title')} about={t('auditTrail.chains.about')}>
      {chains.length === 1 ? <ul className={styles.chains}>{links}</ul> : (
        <details className={styles.fold} data-print="no">
          <summary>{t('auditTrail.chains.choose')}</summary>
          <ul className={styles.chains}>{links}</ul>
        </details>
      )}
    </Section>
  );
}
