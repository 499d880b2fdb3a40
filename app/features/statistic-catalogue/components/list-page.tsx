import { Form, useSubmit } from '@remix-run/react';
import { Calculator, Plus } from 'lucide-react';
import { Fragment } from 'react';
import { ImportedMark } from '#app/features/imported-figures/index.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, FilteredEmptyState, GroupRow, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { CatalogueData } from '../catalogue.queries.server.ts';
import type { CatalogueSearch } from '../statistic-catalogue.schema.ts';
import styles from './catalogue.module.css';

export type CataloguePageProps = CatalogueData & { search: CatalogueSearch; mayDefine: boolean };

/** Everything that is counted nationally, by the sections of the report. */
export function CataloguePage({ rows, themes, search, mayDefine }: CataloguePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const isFiltered = search.q !== '' || search.theme !== null || search.kind !== null;
  return (
    <Page>
      <PageHeader
        title={t('statisticCatalogue.title')}
        action={mayDefine ? <LinkButton to="/statistic-catalogue/new" tone="primary" icon={Plus}>{t('statisticCatalogue.new')}</LinkButton> : undefined}
      />
      <Section title={t('statisticCatalogue.found', { count: rows.length })} about={t('statisticCatalogue.about')}>
        <Form method="get" className={styles.filters} role="search" aria-label={t('statisticCatalogue.filters')} data-print="no">
          <TextField key={`q ${search.q}`} name="q" type="search" label={t('statisticCatalogue.search')} labelHidden required={false} placeholder={t('statisticCatalogue.search')} defaultValue={search.q} maxLength={100} />
          <Select
            key={`theme ${search.theme}`} name="theme" label={t('statisticCatalogue.facts.theme')} labelHidden required={false} defaultValue={search.theme ?? ''} placeholder={t('statisticCatalogue.everyTheme')}
            onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={themes.map(({ code, name }) => ({ value: code, label: localize(name) }))}
          />
          <Select
            key={`kind ${search.kind}`} name="kind" label={t('statisticCatalogue.facts.source')} labelHidden required={false} defaultValue={search.kind ?? ''} placeholder={t('statisticCatalogue.everySource')}
            onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={(['computed', 'imported'] as const).map((kind) => ({ value: kind, label: t(`statisticCatalogue.kinds.${kind}`) }))}
          />
          <Button type="submit">{t('statisticCatalogue.show')}</Button>
        </Form>
        {rows.length === 0 && (isFiltered ? <FilteredEmptyState /> : <EmptyState title={t('statisticCatalogue.empty')}>{t('statisticCatalogue.emptyAbout')}</EmptyState>)}
        {rows.length > 0 && <Rows rows={rows} />}
      </Section>
    </Page>
  );
}

function Rows({ rows }: Pick<CatalogueData, 'rows'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('statisticCatalogue.title')}>
      <TableHead>
        <ColumnHeader>{t('statisticCatalogue.facts.name')}</ColumnHeader>
        <ColumnHeader>{t('statisticCatalogue.facts.source')}</ColumnHeader>
        <ColumnHeader>{t('statisticCatalogue.facts.unit')}</ColumnHeader>
        <ColumnHeader>{t('statisticCatalogue.facts.since')}</ColumnHeader>
        <ColumnHeader figure>{t('statisticCatalogue.facts.version')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <Fragment key={row.code}>
            {rows[index - 1]?.themeCode !== row.themeCode && <GroupRow columns={5}>{localize(row.themeName)}</GroupRow>}
            <Row>
              <RowHeader className={styles.name}>
                <RowLink to={`/statistic-catalogue/${row.code}`}>{localize(row.name)}</RowLink>
                <span className={styles.quiet}><code>{row.code}</code></span>
              </RowHeader>
              <Cell primary wide label={t('statisticCatalogue.facts.source')}><SourceMark kind={row.source.kind} />{row.retiredOn && <span className={styles.quiet}>{t('statisticCatalogue.retired', { date: format.date(row.retiredOn) })}</span>}</Cell>
              <Cell primary label={t('statisticCatalogue.facts.unit')}>{localize(row.unit)}</Cell>
              <Cell label={t('statisticCatalogue.facts.since')}>{format.date(row.countedSince)}</Cell>
              <Cell figure label={t('statisticCatalogue.facts.version')}>{row.version}</Cell>
            </Row>
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

export function SourceMark({ kind }: { kind: CatalogueData['rows'][number]['source']['kind'] }) {
  const { t } = useTranslation();
  return kind === 'imported' ? <ImportedMark /> : <StateBadge tone="neutral" icon={Calculator}>{t('statisticCatalogue.kinds.computed')}</StateBadge>;
}
