import { Form } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, EmptyState, Page, PageHeader, Section, Select } from '#app/ui/index.ts';
import type { Comparison, ListedPublication } from '../publications.queries.server.ts';
import { RestatedTable } from './publication-parts.tsx';
import styles from './publications.module.css';

type ComparisonPageProps = { publications: readonly ListedPublication[]; one: string | null; other: string | null; comparison: Omit<Comparison, 'one' | 'other'> | null };

/** Two publications side by side: every figure of the same statistic, period and part that differs. */
export function ComparisonPage({ publications, one, other, comparison }: ComparisonPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const options = publications.filter(({ state }) => state !== 'prepared').map(({ id, title, code }) => ({ value: id, label: `${localize(title)} (${code})` }));
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('publications.title'), to: '/publications' }, { label: t('publications.compare') }]} />
      <PageHeader title={t('publications.compare')} />
      <Form method="get" className={styles.fields}>
        <Select name="one" label={t('publications.one')} placeholder={t('publications.choose')} defaultValue={one ?? ''} options={options} />
        <Select name="other" label={t('publications.other')} placeholder={t('publications.choose')} defaultValue={other ?? ''} options={options} />
        <div className={styles.submit}><Button type="submit">{t('publications.show')}</Button></div>
      </Form>
      {!comparison && <EmptyState title={t('publications.chooseTwo')}>{t('publications.chooseTwoAbout')}</EmptyState>}
      {comparison?.common === 0 && <EmptyState title={t('publications.nothingCommon')}>{t('publications.nothingCommonAbout')}</EmptyState>}
      {comparison && comparison.common > 0 && comparison.differing.length === 0 && <EmptyState title={t('publications.nothingDiffers')}>{t('publications.sameFigures')}</EmptyState>}
      {comparison && comparison.differing.length > 0 && (
        <Section title={t('publications.differing', { count: comparison.differing.length })}>
          <RestatedTable figures={comparison.differing} shown={{ content: comparison.contents.other, names: comparison.names }} caption={t('publications.compare')} />
        </Section>
      )}
    </Page>
  );
}
