import { Form, useSubmit } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Cell, ColumnHeader, EmptyState, FilteredEmptyState, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, Select, Table, TableBody,
  TableHead, TextField,
} from '#app/ui/index.ts';
import type { OrganisationKind, OrganisationPage as Listed } from '../organisations.queries.server.ts';
import styles from './organisations-page.module.css';

export function OrganisationsPage({ rows, next, previous, kind, q }: Listed & { kind: OrganisationKind | null; q: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const isFiltered = kind !== null || q !== '';
  return (
    <Page>
      <PageHeader title={t('tenancy.organisations.title')} secondary={<Filter kind={kind} q={q} />} />
      {rows.length === 0 && (isFiltered ? <FilteredEmptyState /> : <EmptyState title={t('tenancy.organisations.empty')} />)}
      {rows.length > 0 && (
        <>
          <Table caption={t('tenancy.organisations.title')}>
            <TableHead>
              <ColumnHeader>{t('tenancy.organisations.name')}</ColumnHeader>
              <ColumnHeader>{t('tenancy.organisations.kind')}</ColumnHeader>
              <ColumnHeader>{t('tenancy.organisations.office')}</ColumnHeader>
              <ColumnHeader>{t('tenancy.invite.region')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Row key={`${row.officeId}/${row.id}`}>
                  <RowHeader>
                    <RowLink to={`/organisations/${row.officeId}/${row.id}`}>{localize(row.name)}</RowLink>
                  </RowHeader>
                  <Cell primary label={t('tenancy.organisations.kind')}>
                    {t(`tenancy.organisations.kinds.${row.kind}`)}
                  </Cell>
                  <Cell label={t('tenancy.organisations.office')}>{localize(row.officeName)}</Cell>
                  <Cell label={t('tenancy.invite.region')}>{row.regionName ? localize(row.regionName) : '–'}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <KeysetPager next={next} previous={previous} shown={rows.length} />
        </>
      )}
    </Page>
  );
}

function Filter({ kind, q }: { kind: OrganisationKind | null; q: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <Form method="get" className={styles.filter}>
      <TextField name="q" type="search" label={t('tenancy.organisations.search')} labelHidden required={false} placeholder={t('tenancy.organisations.search')} defaultValue={q} />
      <Select
        name="kind"
        label={t('tenancy.organisations.kind')}
        labelHidden
        required={false}
        defaultValue={kind ?? ''}
        placeholder={t('tenancy.organisations.allKinds')}
        onChange={(event) => submit(event.currentTarget.form)}
        options={(['quasi_public', 'subordinate', 'apparatus'] as const).map((value) => ({ value, label: t(`tenancy.organisations.kinds.${value}`) }))}
      />
    </Form>
  );
}
