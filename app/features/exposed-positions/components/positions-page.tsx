import { Form, useSubmit } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { RegisterTabs } from '#app/features/risk-catalogues/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, FilteredEmptyState, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Table, TableBody,
  TableHead, TextField,
} from '#app/ui/index.ts';
import type { PositionFilters, PositionPage } from '../exposed-positions.queries.server.ts';
import type { PositionListSearch } from '../exposed-positions.schema.ts';
import styles from './positions.module.css';

type PositionsPageProps = PositionPage & PositionFilters & { search: PositionListSearch; role: Role; mayWrite: boolean; isOneOrganisation: boolean };

/** Positions exposed to corruption risks: which, why, and what keeps the risk away. */
export function PositionsPage({ rows, next, previous, directions, organisations, regions, search, role, mayWrite, isOneOrganisation }: PositionsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const submit = useSubmit();
  const isFiltered = search.q !== '' || search.state !== 'current' || [search.organisation, search.direction, search.region].some((value) => value !== null);
  const isEmpty = rows.length === 0 && !isFiltered && search.after === null && search.before === null;
  const add = (
    <LinkButton to="/exposed-positions/new" tone="primary" icon={Plus}>
      {t('exposedPositions.add')}
    </LinkButton>
  );
  const choice = (name: 'organisation' | 'direction' | 'region', options: { value: string; label: string }[]) => (
    <Select
      key={`${name} ${search[name] ?? ''}`} name={name} label={t(`exposedPositions.filters.${name}`)} labelHidden required={false} defaultValue={search[name] ?? ''}
      placeholder={t(`exposedPositions.filters.any.${name}`)} onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={options}
    />
  );
  const nameOf = (code: string) => {
    const found = directions.find((entry) => entry.code === code);
    return found ? localize(found.name) : code;
  };
  return (
    <Page>
      <PageHeader title={t('exposedPositions.title')} action={mayWrite && !isEmpty ? add : undefined} />
      <RegisterTabs role={role} />
      {isEmpty ? (
        <EmptyState title={t('exposedPositions.emptyTitle')} action={mayWrite ? add : undefined}>
          <p>{t('exposedPositions.emptyText')}</p>
        </EmptyState>
      ) : (
        <Section title={t('exposedPositions.list')} about={t('exposedPositions.about')}>
          <Form method="get" className={styles.filters} role="search" aria-label={t('exposedPositions.filters.label')}>
            <TextField key={search.q} name="q" type="search" label={t('exposedPositions.filters.text')} labelHidden required={false} placeholder={t('exposedPositions.filters.text')} defaultValue={search.q} />
            {!isOneOrganisation && choice('organisation', organisations.map(({ id, name }) => ({ value: id, label: localize(name) })))}
            {choice('direction', directions.map(({ code, name }) => ({ value: code, label: localize(name) })))}
            {!isOneOrganisation && choice('region', regions.map(({ code, name }) => ({ value: code, label: localize(name) })))}
            <Select
              key={search.state} name="state" label={t('exposedPositions.filters.state')} labelHidden required={false} defaultValue={search.state}
              onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
              options={(['current', 'ended', 'all'] as const).map((value) => ({ value, label: t(`exposedPositions.states.${value}`) }))}
            />
            <Button type="submit">{t('exposedPositions.filters.apply')}</Button>
          </Form>
          {rows.length === 0 ? (
            <FilteredEmptyState />
          ) : (
            <>
              <Table caption={t('exposedPositions.title')}>
                <TableHead>
                  <ColumnHeader>{t('exposedPositions.fields.title')}</ColumnHeader>
                  {!isOneOrganisation && <ColumnHeader>{t('exposedPositions.fields.organisation')}</ColumnHeader>}
                  <ColumnHeader>{t('exposedPositions.fields.directions')}</ColumnHeader>
                  <ColumnHeader figure>{t('exposedPositions.fields.staff')}</ColumnHeader>
                  <ColumnHeader>{t('exposedPositions.fields.sinceOn')}</ColumnHeader>
                  <ColumnHeader>{t('exposedPositions.fields.endedOn')}</ColumnHeader>
                </TableHead>
                <TableBody>
                  {rows.map((row) => (
                    <Row key={row.id}>
                      <RowHeader>
                        <RowLink to={`/exposed-positions/${row.officeId}/${row.id}`}>{row.title}</RowLink> <span className={styles.quiet}>{row.unit}</span>
                      </RowHeader>
                      {!isOneOrganisation && (
                        <Cell wide primary label={t('exposedPositions.fields.organisation')}>
                          {localize(row.organisationName)} <span className={styles.quiet}>{localize(row.regionName)}</span>
                        </Cell>
                      )}
                      <Cell>{row.directionCodes.map(nameOf).join('; ') || '–'}</Cell>
                      <Cell figure primary label={t('exposedPositions.fields.staff')}>{format.number(row.staff)}</Cell>
                      <Cell>{format.date(row.sinceOn)}</Cell>
                      <Cell>{format.date(row.endedOn)}</Cell>
                    </Row>
                  ))}
                </TableBody>
              </Table>
              <KeysetPager next={next} previous={previous} shown={rows.length} />
            </>
          )}
        </Section>
      )}
    </Page>
  );
}
