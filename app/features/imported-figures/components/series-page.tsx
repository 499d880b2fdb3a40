import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Cell, ColumnHeader, EmptyState, Page, PageHeader, Row, RowHeader, Section, Sparkline, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { asNumber, changeOf, yearBefore } from '../imported.model.ts';
import type { ImportedSeriesData, KeptValue } from '../imported.queries.server.ts';
import { ChangeText, StatusBadge, usePeriodText, useShareText, useValueText, Value } from './figure-words.tsx';
import { ImportedMark } from './imported-mark.tsx';
import { DescribeForm } from './series-form.tsx';
import { ValueForm } from './value-form.tsx';
import styles from './imported.module.css';

export type ImportedSeriesPageProps = ImportedSeriesData & { mayWrite: boolean; newId: string; today: string };

/** What one series counts, and all that its sources have said. */
export function ImportedSeriesPage({ series, values, choices, seen, mayWrite, newId, today }: ImportedSeriesPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const places = [...new Map(values.map((value) => [value.place, value])).values()];
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('importedFigures.title'), to: '/imported-figures' }, { label: localize(series.name) }]} />
      <PageHeader title={localize(series.name)} kicker={<code>{series.code}</code>} state={<ImportedMark />} />
      <Definition series={series} />
      {values.length === 0 && <EmptyState title={t('importedFigures.series.empty')}>{t('importedFigures.series.emptyAbout')}</EmptyState>}
      {places.map((first) => (
        <PlaceSection key={first.place} series={series} place={first} values={values.filter(({ place }) => place === first.place)} />
      ))}
      {mayWrite && (
        <>
          <ValueForm key={`${newId} ${seen}`} series={series} choices={choices} seen={seen} newId={newId} today={today} last={values.find(({ withdrawnAt }) => withdrawnAt === null) ?? null} />
          <DescribeForm key={`describe ${series.version}`} series={series} choices={choices} hasValues={values.length > 0} />
        </>
      )}
    </Page>
  );
}

function Definition({ series }: Pick<ImportedSeriesPageProps, 'series'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const facts: [string, string | null][] = [
    ['theme', localize(series.themeName)], ['dimension', series.dimension && localize(series.dimension)], ['unit', localize(series.unitName)],
    ['scopeKind', t(`importedFigures.scopeKinds.${series.scopeKind}`)], ['direction', t(`importedFigures.directions.${series.direction}`)], ['note', series.note && localize(series.note)],
    ['describedBy', series.updatedByName ? `${series.updatedByName}, ${format.dateTime(series.updatedAt)}` : null],
  ];
  return (
    <Section title={t('importedFigures.series.definition')}>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => text && <div key={name} className={name === 'note' ? styles.wide : undefined}><dt>{t(`importedFigures.fields.${name}`)}</dt><dd>{text}</dd></div>)}
      </dl>
    </Section>
  );
}

function PlaceSection({ series, place, values }: { series: ImportedSeriesPageProps['series']; place: KeptValue; values: readonly KeptValue[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const shareText = useShareText();
  const periods = [...new Set(values.map(({ period }) => period))];
  const inForce = new Map(periods.map((period) => [period, values.find((value) => value.period === period && value.withdrawnAt === null) ?? null]));
  const title = place.placeName ? localize(place.placeName) : place.place || t('importedFigures.scopeKinds.national');
  const years = periods.filter((period) => period.length === 4 && inForce.get(period)).reverse();
  return (
    <Section title={title} aside={years.length > 1 && <Sparkline label={title} points={years.map((period) => ({ at: period, fact: asNumber(inForce.get(period)!.value) }))} />}>
      <Table caption={title}>
        <TableHead>
          <ColumnHeader>{t('importedFigures.fields.period')}</ColumnHeader>
          <ColumnHeader figure>{t('importedFigures.fields.value')}</ColumnHeader>
          <ColumnHeader figure>{t('importedFigures.fields.change')}</ColumnHeader>
          <ColumnHeader figure>{t('importedFigures.fields.share')}</ColumnHeader>
          <ColumnHeader>{t('importedFigures.fields.source')}</ColumnHeader>
          <ColumnHeader>{t('importedFigures.fields.status')}</ColumnHeader>
          <ColumnHeader>{t('importedFigures.fields.broughtBy')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {periods.map((period) => {
            const value = inForce.get(period) ?? null;
            const earlier = inForce.get(yearBefore(period)) ?? null;
            const change = changeOf(value?.value ?? null, earlier?.value ?? null, series);
            return (
              <Row key={period}>
                <RowHeader>{periodText(period)}</RowHeader>
                <Cell figure primary label={t('importedFigures.fields.value')}><Value value={value} decimals={series.decimals} /></Cell>
                <Cell figure primary label={t('importedFigures.fields.change')}>
                  <ChangeText change={change} decimals={series.decimals} isApproximate={[value, earlier].some((one) => one !== null && one.qualifier !== '')} />
                </Cell>
                <Cell figure label={t('importedFigures.fields.share')}>{shareText(change)}</Cell>
                <Cell wide label={t('importedFigures.fields.source')}>
                  {value ? <><ImportedMark source={value.sourceName} asOf={value.sourceDate} /><span className={styles.quiet}>{value.document}</span></> : <span>{t('importedFigures.series.withdrawn')}</span>}
                  <History decimals={series.decimals} values={values.filter((one) => one.period === period && one !== value)} />
                </Cell>
                <Cell label={t('importedFigures.fields.status')}>{value ? <StatusBadge status={value.status} /> : '–'}</Cell>
                <Cell wide label={t('importedFigures.fields.broughtBy')}>{value ? <Brought value={value} /> : '–'}</Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

function Brought({ value }: { value: KeptValue }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {value.authorName}
      <span className={styles.quiet}>{format.dateTime(value.createdAt)} · {value.importFile ? t('importedFigures.series.fromFile', { file: value.importFile }) : t('importedFigures.series.byForm')}</span>
      {value.reason && <span className={styles.quiet}>{t('importedFigures.series.because', { reason: value.reason })}</span>}
    </>
  );
}

/** What was stated before, and what was taken back: nothing is lost. */
function History({ values, decimals }: { values: readonly KeptValue[]; decimals: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const textOf = useValueText();
  if (values.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{t('importedFigures.series.history', { count: values.length })}</summary>
      <ul>
        {values.map((value) => (
          <li key={value.id}>
            <span className={value.withdrawnAt ? styles.withdrawn : undefined}>{textOf(value, decimals)}</span>, {localize(value.sourceName)}, {value.document}. {value.authorName}, {format.dateTime(value.createdAt)}
            {value.reason && `. ${t('importedFigures.series.because', { reason: value.reason })}`}
            {value.withdrawnAt && `. ${t('importedFigures.series.withdrawnBy', { name: value.withdrawnByName ?? '', at: format.dateTime(value.withdrawnAt) })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
