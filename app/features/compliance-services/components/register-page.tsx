import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, EmptyState, FilteredEmptyState, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, searchWith, Section,
  Select, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { expiringDays, markerCodes } from '../compliance.model.ts';
import type { ListedRow } from '../compliance-pages.server.ts';
import type { CatalogueEntry, RegisterList, RegisterOptions } from '../compliance.queries.server.ts';
import { certificateFilters, filterNames, type ComplianceSearch } from '../compliance.search.ts';
import { ComplianceTabs, CoreRule, ServiceBadge, usePlace } from './compliance-words.tsx';
import styles from './compliance.module.css';

type RegisterPageProps = Omit<RegisterList, 'rows'> & {
  rows: readonly ListedRow[]; options: RegisterOptions; core: readonly string[]; documents: readonly CatalogueEntry[]; search: ComplianceSearch; day: string; today: string; mayWrite: boolean;
};

/** Every quasi-public organisation that is visible, with its compliance service as of a day. */
export function RegisterPage({ rows, next, previous, options, core, documents, search, day, today, mayWrite }: RegisterPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [address] = useSearchParams();
  const isFiltered = filterNames.some((name) => name !== 'on' && search[name] !== null && search[name] !== '');
  const isEmpty = rows.length === 0 && !isFiltered && search.after === null && search.before === null;
  const fileAddress = (fileFormat: string) => `/compliance-services/export${searchWith(address, { after: null, before: null, on: day, format: fileFormat })}`;
  return (
    <Page>
      <PageHeader title={t('complianceServices.title')} facts={[{ label: t('complianceServices.asOf'), value: format.date(day) }]} />
      <ComplianceTabs mayWrite={mayWrite} />
      <Section title={t('complianceServices.register.title')} about={t('complianceServices.register.about')}>
        <Filters options={options} search={search} day={day} today={today} />
        <CoreRule core={core} documents={documents} />
        {isEmpty ? (
          <EmptyState title={t('complianceServices.register.empty')}><p>{t('complianceServices.register.emptyAbout')}</p></EmptyState>
        ) : rows.length === 0 ? (
          <FilteredEmptyState />
        ) : (
          <>
            <ButtonRow>
              <LinkButton to={fileAddress('xlsx')} icon={Download} reloadDocument>{t('complianceServices.register.xlsx')}</LinkButton>
              <LinkButton to={fileAddress('csv')} icon={Download} reloadDocument>{t('complianceServices.register.csv')}</LinkButton>
            </ButtonRow>
            <RegisterTable rows={rows} core={core} day={day} />
            <KeysetPager next={next} previous={previous} shown={rows.length} />
          </>
        )}
      </Section>
    </Page>
  );
}

function RegisterTable({ rows, core, day }: { rows: readonly ListedRow[]; core: readonly string[]; day: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const placeOf = usePlace();
  return (
    <Table caption={t('complianceServices.title')}>
      <TableHead>
        <ColumnHeader>{t('complianceServices.columns.organisation')}</ColumnHeader>
        <ColumnHeader>{t('complianceServices.columns.service')}</ColumnHeader>
        <ColumnHeader>{t('complianceServices.columns.officer')}</ColumnHeader>
        <ColumnHeader figure>{t('complianceServices.columns.markers')}</ColumnHeader>
        <ColumnHeader figure>{t('complianceServices.columns.documents')}</ColumnHeader>
        <ColumnHeader>{t('complianceServices.columns.certificate')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.officeId}/${row.id}`}>
            <RowHeader>
              <RowLink to={`/compliance-services/${row.officeId}/${row.id}`}>{localize(row.name)}</RowLink>{' '}
              <span className={styles.quiet}>{placeOf(row)}</span>
            </RowHeader>
            <Cell primary label={t('complianceServices.columns.service')}>
              <ServiceBadge isEstablished={row.isEstablished} /> {row.form && <span className={styles.quiet}>{t(`complianceServices.forms.${row.form}`)}</span>}
            </Cell>
            <Cell label={t('complianceServices.columns.officer')}>
              {row.officerName || '–'} <span className={styles.quiet}>{row.officerPhone}</span>
            </Cell>
            <Cell figure label={t('complianceServices.columns.markers')}>
              {row.metMarkers === null ? '–' : t('complianceServices.ofAll', { met: row.metMarkers, all: markerCodes.length })}
            </Cell>
            <Cell figure primary label={t('complianceServices.columns.documents')}>{t('complianceServices.ofAll', { met: row.present, all: core.length })}</Cell>
            <Cell label={t('complianceServices.columns.certificate')}><CertificateCell row={row} day={day} /></Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function CertificateCell({ row: { certifiedUntil, wasCertified }, day }: { row: ListedRow; day: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (certifiedUntil === null) return wasCertified ? <StateBadge tone="critical">{t('complianceServices.certificateStates.expired')}</StateBadge> : <>–</>;
  const isExpiring = certifiedUntil <= addDays(day, expiringDays);
  return <StateBadge tone={isExpiring ? 'attention' : 'info'}>{t('complianceServices.until', { on: format.date(certifiedUntil) })}</StateBadge>;
}

function Filters({ options, search, day, today }: { options: RegisterOptions; search: ComplianceSearch; day: string; today: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const choice = (name: 'kind' | 'office' | 'region' | 'peerGroup' | 'size' | 'established' | 'complete' | 'certificate', choices: { value: string; label: string }[]) =>
    choices.length < 2 ? null : (
      <Select
        key={`${name} ${search[name] ?? ''}`} name={name} label={t(`complianceServices.filters.${name}`)} labelHidden required={false} defaultValue={search[name] ?? ''}
        placeholder={t('complianceServices.filters.any', { name: t(`complianceServices.filters.${name}`) })} onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={choices}
      />
    );
  const entries = (list: readonly CatalogueEntry[]) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const kinds = [...new Set(options.offices.map(({ kind }) => kind))];
  const yesNo = (name: 'established' | 'complete') => (['yes', 'no'] as const).map((value) => ({ value, label: t(`complianceServices.filters.values.${name}.${value}`) }));
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('complianceServices.filters.label')} data-print="no">
      <TextField key={search.q} name="q" type="search" label={t('complianceServices.filters.text')} labelHidden required={false} placeholder={t('complianceServices.filters.text')} defaultValue={search.q} />
      {choice('kind', kinds.map((value) => ({ value, label: t(`complianceServices.kinds.${value}`) })))}
      {choice('office', options.offices.map(({ id, name }) => ({ value: id, label: localize(name) })))}
      {choice('region', entries(options.regions))}
      {choice('peerGroup', entries(options.peerGroups))}
      {choice('size', (['large', 'medium', 'small'] as const).map((value) => ({ value, label: t(`complianceServices.sizes.${value}`) })))}
      {choice('established', yesNo('established'))}
      {choice('complete', yesNo('complete'))}
      {choice('certificate', certificateFilters.map((value) => ({ value, label: t(`complianceServices.filters.values.certificate.${value}`) })))}
      <DateField key={day} name="on" label={t('complianceServices.asOf')} max={today} defaultValue={day} />
      <Button type="submit">{t('complianceServices.show')}</Button>
    </Form>
  );
}
