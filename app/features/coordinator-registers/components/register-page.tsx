import { Form, useLocation } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, EmptyState, FieldRow, FilteredEmptyState, FormScope, FormStack, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader,
  RowLink, Section, Select, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { fieldOf, registers, type Register, type RegisterCode } from '../registers.model.ts';
import type { EffectOfRegion, RecordRow, RegisterPageData, Target } from '../registers.queries.server.ts';
import type { RegisterSearch } from '../registers.schema.ts';
import { useFieldText } from './field-values.tsx';
import { FiguresOf } from './register-figures.tsx';
import { CoordinatorRegisterTabs } from './register-tabs.tsx';
import { DayForm } from './registers-page.tsx';
import styles from './registers.module.css';

type RegisterPageProps = RegisterPageData & { code: RegisterCode; search: RegisterSearch; today: string; isNational: boolean; mayWrite: boolean };

const firstYear = 2022;

/** One register: its figures as of a day, its filters and its records. */
export function RegisterPage(props: RegisterPageProps) {
  const { code, rows, next, search, figures, on, isNational, mayWrite, targets, byRegion, today } = props;
  const { t } = useTranslation();
  const { search: address } = useLocation();
  const register = registers[code];
  const isFiltered = search.q !== '' || search.office !== null || search.region !== null || search.kind !== null || search.year !== null;
  const file = (format: string) => {
    const parameters = new URLSearchParams(address);
    parameters.delete('after');
    parameters.set('format', format);
    return `/registers/${code}/export?${parameters}`;
  };
  return (
    <Page>
      <PageHeader
        title={t(`coordinatorRegisters.names.${code}`)}
        action={mayWrite ? <LinkButton to={`/registers/${code}/new`} tone="primary" icon={Plus}>{t(`coordinatorRegisters.enter.${code}`)}</LinkButton> : undefined}
      />
      <CoordinatorRegisterTabs isNational={isNational} />
      <Section title={t('coordinatorRegisters.figures.title')}>
        <DayForm on={on} />
        <FiguresOf code={code} figures={figures} on={on} />
        {code === 'effects' && <EffectsByRegion rows={byRegion} />}
        {code === 'draft-acts' && <Targets targets={targets} mayWrite={mayWrite} today={today} />}
      </Section>
      <Section title={t('coordinatorRegisters.records')}>
        <Filters {...props} register={register} />
        {rows.length === 0 && isFiltered && <FilteredEmptyState />}
        {rows.length === 0 && !isFiltered && <EmptyState title={t('coordinatorRegisters.empty')}>{t(`coordinatorRegisters.about.${code}`)}</EmptyState>}
        {rows.length > 0 && (
          <>
            <RecordsTable {...props} register={register} />
            <p className={styles.exports} data-print="no">
              <a href={file('xlsx')}>{t('recommendations.export.xlsx')}</a>
              <a href={file('csv')}>{t('recommendations.export.csv')}</a>
            </p>
            <KeysetPager next={next} shown={rows.length} />
          </>
        )}
      </Section>
    </Page>
  );
}

function Filters({ register, search, choices, isNational, today, on }: RegisterPageProps & { register: Register }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const any = { value: '', label: t('recommendations.filters.any') };
  const kind = register.kindField ? fieldOf(register, register.kindField) : null;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => String(thisYear - index));
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('coordinatorRegisters.filters')} data-print="no">
      {on !== today && <input type="hidden" name="on" value={on} />}
      <TextField key={`q ${search.q}`} name="q" type="search" label={t('recommendations.filters.text')} required={false} defaultValue={search.q} />
      {register.place === 'office' && choices.offices.length > 1 && (
        <Select
          key={`office ${search.office}`} name="office" label={t('coordinatorRegisters.fields.office')} required={false} defaultValue={search.office ?? ''}
          options={[any, ...choices.offices.map(({ id, name }) => ({ value: id, label: localize(name) }))]}
        />
      )}
      {isNational && register.place !== 'coordinator' && (
        <Select
          key={`region ${search.region}`} name="region" label={t('coordinatorRegisters.fields.region')} required={false} defaultValue={search.region ?? ''}
          options={[any, ...choices.regions.map(({ code, name }) => ({ value: code, label: localize(name) }))]}
        />
      )}
      {kind && (
        <Select
          key={`kind ${search.kind}`} name="kind" label={t(`coordinatorRegisters.fields.${kind.name}`)} required={false} defaultValue={search.kind ?? ''}
          options={[
            any,
            ...(kind.kind === 'sphere'
              ? choices.spheres.map(({ code, name }) => ({ value: code, label: localize(name) }))
              : kind.choices!.map((choice) => ({ value: choice, label: t(`coordinatorRegisters.choices.${choice}`) }))),
          ]}
        />
      )}
      <Select
        key={`year ${search.year}`} name="year" label={t('recommendations.fields.year')} required={false} defaultValue={String(search.year ?? '')}
        options={[any, ...years.map((year) => ({ value: year, label: year }))]}
      />
      <Button type="submit">{t('recommendations.filters.show')}</Button>
    </Form>
  );
}

const isNumber = (kind: string) => kind === 'count' || kind === 'amount' || kind === 'factors';

function RecordsTable({ code, register, rows, choices }: Pick<RegisterPageProps, 'code' | 'rows' | 'choices'> & { register: Register }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const textOf = useFieldText();
  const listed = register.listed.map((name) => fieldOf(register, name));
  const namesBody = register.fields.some(({ name }) => name === 'bodyName');
  const showsPlace = register.place !== 'coordinator' && !namesBody;
  const gives = register.gives !== 'nothing';
  return (
    <Table caption={t(`coordinatorRegisters.names.${code}`)}>
      <TableHead>
        <ColumnHeader>{t(`coordinatorRegisters.titles.${code}`)}</ColumnHeader>
        {showsPlace && <ColumnHeader>{register.place === 'region' ? t('coordinatorRegisters.fields.region') : t('coordinatorRegisters.fields.office')}</ColumnHeader>}
        <ColumnHeader>{t(`coordinatorRegisters.fields.${register.day.name}`)}</ColumnHeader>
        {listed.map((field) => (
          <ColumnHeader key={field.name} figure={isNumber(field.kind)}>{t(`coordinatorRegisters.fields.${field.name}`)}</ColumnHeader>
        ))}
        {gives && <ColumnHeader figure>{t('coordinatorRegisters.figures.givenAndDone')}</ColumnHeader>}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.recordId}>
            <RowHeader>
              <RowLink to={`/registers/${code}/${row.officeId}/${row.recordId}`}>
                <span className={styles.clamped}>{recordName(register, row, localize(row.officeName))}</span>
              </RowLink>
              {namesBody && row.values.bodyName && <span className={styles.quiet}>{localize(row.officeName)}</span>}
              {row.isVerified && <StateBadge tone="verified">{t('coordinatorRegisters.figures.verified')}</StateBadge>}
            </RowHeader>
            {showsPlace && (
              <Cell label={t('coordinatorRegisters.fields.office')}>
                {register.place === 'region' ? (row.regionName ? localize(row.regionName) : t('coordinatorRegisters.wholeCountry')) : localize(row.officeName)}
              </Cell>
            )}
            <Cell primary label={t(`coordinatorRegisters.fields.${register.day.name}`)}>{format.date(row.day)}</Cell>
            {listed.map((field) => (
              <Cell key={field.name} figure={isNumber(field.kind)} primary={field.name === 'amount' || field.name === 'factorCounts'} label={t(`coordinatorRegisters.fields.${field.name}`)}>
                {textOf(field, row.values[field.name], choices)}
              </Cell>
            ))}
            {gives && (
              <Cell figure primary label={t('coordinatorRegisters.figures.givenAndDone')}>
                {t('coordinatorRegisters.figures.doneOf', { done: row.carriedOut, given: row.given })}
              </Cell>
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** A body that is the office itself is called as the office is called in the reader's language. */
export function recordName(register: Register, row: Pick<RecordRow, 'title' | 'values'>, officeName: string): string {
  const isOfBody = register.fields.some(({ name }) => name === 'bodyName');
  return isOfBody ? String(row.values.bodyName || officeName) : row.title;
}

function EffectsByRegion({ rows }: { rows: readonly EffectOfRegion[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (rows.length === 0) return null;
  return (
    <Section title={t('coordinatorRegisters.figures.effectsByRegion')}>
      <Table caption={t('coordinatorRegisters.figures.effectsByRegion')}>
        <TableHead>
          <ColumnHeader>{t('coordinatorRegisters.fields.region')}</ColumnHeader>
          <ColumnHeader>{t('coordinatorRegisters.fields.kind')}</ColumnHeader>
          <ColumnHeader figure>{t('coordinatorRegisters.fields.amount')}</ColumnHeader>
          <ColumnHeader figure>{t('coordinatorRegisters.figures.verified')}</ColumnHeader>
          <ColumnHeader figure>{t('coordinatorRegisters.fields.hectares')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={`${row.code} ${row.kind}`}>
              <RowHeader>{row.name ? localize(row.name) : t('coordinatorRegisters.wholeCountry')}</RowHeader>
              <Cell primary label={t('coordinatorRegisters.fields.kind')}>{t(`coordinatorRegisters.choices.${row.kind}`)}</Cell>
              <Cell figure primary label={t('coordinatorRegisters.fields.amount')}>{format.number(row.amount)}</Cell>
              <Cell figure label={t('coordinatorRegisters.figures.verified')}>{format.number(row.verified)}</Cell>
              <Cell figure label={t('coordinatorRegisters.fields.hectares')}>{row.hectares === null ? '' : format.number(row.hectares)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

/** The targets with their days; the coordinator sets the next one. */
function Targets({ targets, mayWrite, today }: { targets: readonly Target[]; mayWrite: boolean; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { action, summary, errorOf, refusal } = useFormRefusal('target');
  return (
    <details className={styles.edit} open={refusal !== null}>
      <summary>{t('coordinatorRegisters.target.title')}</summary>
      <ul>
        {targets.map((target) => (
          <li key={target.validFrom}>
            {format.percent(target.amount / 100)}: {target.validTo ? format.dateRange(target.validFrom, target.validTo) : t('coordinatorRegisters.target.since', { date: format.date(target.validFrom) })}. {localize(target.source)}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <FormScope name="target">
          <Form method="post" action={action} noValidate preventScrollReset data-print="no">
            <FormStack>
              {summary}
              <FieldRow>
                <TextField name="amount" inputMode="decimal" label={t('coordinatorRegisters.target.amount')} error={errorOf('amount')} maxLength={6} />
                <DateField name="validFrom" label={t('coordinatorRegisters.target.validFrom')} defaultValue={today} error={errorOf('validFrom')} />
              </FieldRow>
              <TextField name="source" label={t('coordinatorRegisters.target.source')} error={errorOf('source')} maxLength={300} />
              <ButtonRow>
                <Button type="submit">{t('coordinatorRegisters.target.save')}</Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </FormScope>
      )}
    </details>
  );
}
