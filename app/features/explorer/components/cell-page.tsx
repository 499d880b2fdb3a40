import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react';
import { BadgeCheck } from 'lucide-react';
import { DefinitionNote } from '#app/features/statistic-catalogue/index.ts';
import { cellOf, membersOf, type Dimension } from '#app/features/statistic-engine/index.ts';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, Cell, ColumnHeader, EmptyState, Figure, FigureRow, FormScope, KeysetPager, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import { changeOfParts, valueOf } from '../explorer.model.ts';
import type { CellData, ListedRecords } from '../explorer.queries.server.ts';
import { searchOf } from '../explorer.search.ts';
import { useExplorerText } from './explorer-words.ts';
import styles from './explorer.module.css';

export type CellPageProps = { data: CellData; scope: { name: Localized | null } };

/** What one figure is made of: its parts, its records and, between two days, why it moved. */
export function CellPage({ data, scope }: CellPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const words = useExplorerText();
  const { view, definition, period, other, cell, members, figure, before, computedFrom } = data;
  const of = words.filters(members);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('explorer.title'), to: `/explorer${searchOf(view)}` }, { label: localize(definition.name) }]} />
      <PageHeader
        title={localize(definition.name)}
        facts={[
          { label: t('statistics.scope'), value: scope.name ? localize(scope.name) : t('statistics.nation') },
          { label: t('statistics.period.label'), value: words.period(period) },
          { label: t('statistics.asOf'), value: format.date(period.to) },
          ...(of ? [{ label: t('explorer.part'), value: of }] : []),
          ...(other ? [{ label: t('explorer.comparedWith'), value: words.period(other) }] : []),
        ]}
      />
      <DefinitionNote definition={definition} />
      {data.isOtherLength && <Banner tone="attention">{t('explorer.otherLength')}</Banner>}
      <FigureRow>
        <Figure label={t('explorer.measures.reported')} value={words.figure(definition, 'reported', figure)} unit={localize(definition.unit)} completeness={figure?.completeness ?? undefined} asOf={period.to} />
        <Figure label={t('explorer.measures.verified')} value={words.figure(definition, 'verified', figure)} unit={figure?.verified ? localize(definition.unit) : undefined} />
        {other && (
          <>
            <Figure label={words.period(other)} value={words.figure(definition, 'reported', before)} unit={before ? localize(definition.unit) : undefined} asOf={other.to} />
            <Figure label={t('explorer.change')} value={words.change(definition, 'reported', changeOfParts(valueOf(figure ?? undefined, 'reported'), valueOf(before ?? undefined, 'reported'), data.addsUp))} />
          </>
        )}
      </FigureRow>
      {computedFrom.length > 0 && (
        <Section title={t('explorer.computedFrom')}>
          <FigureRow>
            {computedFrom.map((part) => (
              <Figure
                key={part.definition.code} label={localize(part.definition.name)} value={words.figure(part.definition, 'reported', part.figure)} unit={localize(part.definition.unit)}
                href={`/explorer/cell${searchOf({ ...view, statistics: [part.definition.code] }, { cell })}`}
              />
            ))}
          </FigureRow>
        </Section>
      )}
      <Parts data={data} />
      {data.moved && <Moved moved={data.moved} data={data} />}
      <Records data={data} />
    </Page>
  );
}

function Parts({ data: { view, definition, known, cell, by, parts, other, period, addsUp } }: { data: CellData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const words = useExplorerText();
  const submit = useSubmit();
  const [search] = useSearchParams();
  if (by === null) return null;
  const fixed = membersOf(cell)!;
  const measure = view.measure === 'completeness' ? 'reported' : view.measure;
  const to = (key: string) => `/explorer/cell${searchOf(view, { cell: cellOf({ ...fixed, [by]: key }) })}`;
  return (
    <Section title={other ? t('explorer.why') : t('explorer.parts')} about={other ? t(addsUp ? 'explorer.whyAbout' : 'explorer.whyOfShare') : undefined}>
      <FormScope name="parts">
        <Form method="get" className={styles.shapes} preventScrollReset data-print="no">
          {[...search].filter(([name]) => name !== 'by' && name !== 'after').map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
          <Select
            key={by} name="by" label={t('explorer.by')} defaultValue={by} onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
            options={known.filter((dimension) => !(dimension in fixed)).map((dimension: Dimension) => ({ value: dimension, label: words.dimension(dimension) }))}
          />
          <Button type="submit">{t('explorer.show')}</Button>
        </Form>
      </FormScope>
      {parts.length === 0 ? <EmptyState title={t('explorer.noParts')} /> : (
        <Table caption={t('explorer.parts')}>
          <TableHead>
            <ColumnHeader>{words.dimension(by)}</ColumnHeader>
            <ColumnHeader figure unit={localize(definition.unit)}>{other ? words.period(period) : t(`explorer.measures.${measure}`)}</ColumnHeader>
            {other && <ColumnHeader figure>{words.period(other)}</ColumnHeader>}
            {other && <ColumnHeader figure>{t('explorer.change')}</ColumnHeader>}
            {other && addsUp && <ColumnHeader figure>{t('explorer.contribution')}</ColumnHeader>}
          </TableHead>
          <TableBody>
            {parts.map((part) => (
              <Row key={part.member.key}>
                <RowHeader><RowLink to={to(part.member.key)}>{localize(part.member.name)}</RowLink></RowHeader>
                <Cell figure primary label={other ? words.period(period) : t(`explorer.measures.${measure}`)}>{words.figure(definition, measure, part.figure)}</Cell>
                {other && <Cell figure primary label={words.period(other)}>{words.figure(definition, measure, part.before)}</Cell>}
                {other && <Cell figure primary label={t('explorer.change')}>{words.change(definition, measure, part.change)}</Cell>}
                {other && addsUp && <Cell figure primary label={t('explorer.contribution')}>{format.percent(part.contribution)}</Cell>}
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function Records({ data: { records, recordsOf, definition, members } }: { data: CellData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const words = useExplorerText();
  const { rows, next, elsewhere, needsOffice } = records;
  const office = members.find(({ dimension }) => dimension === 'office');
  return (
    <Section title={recordsOf ? t('explorer.recordsOf', { name: localize(recordsOf) }) : t('explorer.records')}>
      {elsewhere && <p><LinkButton to={elsewhere}>{t('explorer.elsewhere')}</LinkButton></p>}
      {needsOffice && !office && <p className={styles.quiet}>{t('explorer.needsOffice')}</p>}
      {rows.length === 0 && !elsewhere && !needsOffice && <EmptyState title={t('explorer.noRecords')} />}
      {rows.length > 0 && (
        <>
          <Table caption={t('explorer.records')}>
            <TableHead>
              <ColumnHeader>{t('explorer.record')}</ColumnHeader>
              <ColumnHeader>{t('explorer.body')}</ColumnHeader>
              <ColumnHeader>{t('explorer.day')}</ColumnHeader>
              <ColumnHeader figure>{t('explorer.counts')}</ColumnHeader>
              <ColumnHeader>{t('explorer.measures.verified')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Row key={`${row.address} ${row.day} ${row.amount}`}>
                  <RowHeader><RowLink to={row.address}>{row.title}</RowLink></RowHeader>
                  <Cell primary wide label={t('explorer.body')}>{row.organisation ? `${localize(row.organisation)} · ${localize(row.office)}` : localize(row.office)}</Cell>
                  <Cell primary label={t('explorer.day')}>{format.date(row.day)}</Cell>
                  <Cell figure primary label={t('explorer.counts')}>{words.written({ decimals: recordsOf ? 0 : definition.decimals, unitCode: '' }, 'reported')(row.amount)}</Cell>
                  <Cell label={t('explorer.measures.verified')}>{row.isVerified ? <StateBadge tone="verified" icon={BadgeCheck}>{t('explorer.isVerified')}</StateBadge> : '–'}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <KeysetPager next={next} shown={rows.length} />
        </>
      )}
    </Section>
  );
}

function Moved({ moved, data: { other, period } }: { moved: NonNullable<CellData['moved']>; data: CellData }) {
  const { t } = useTranslation();
  const words = useExplorerText();
  const { came, went, changed, isCut } = moved;
  const list = (title: string, { count, rows }: ListedRecords) => (
    <div>
      <h3>{title}</h3>
      {count === 0 ? <p className={styles.quiet}>{t('explorer.nobodyMoved')}</p> : (
        <ul>
          {rows.map((row) => <li key={`${row.address} ${row.day} ${row.amount}`}><Link to={row.address}>{row.title}</Link></li>)}
        </ul>
      )}
      {count > rows.length && <p className={styles.quiet}>{t('explorer.moreMoved', { count: count - rows.length })}</p>}
    </div>
  );
  return (
    <Section title={t('explorer.moved')} about={t('explorer.movedAbout', { now: words.period(period), then: words.period(other!) })}>
      {isCut && <p className={styles.quiet}>{t('explorer.movedCut')}</p>}
      <div className={styles.lists}>
        {list(t('explorer.came', { count: came.count }), came)}
        {list(t('explorer.went', { count: went.count }), went)}
        {changed.count > 0 && list(t('explorer.changed', { count: changed.count }), changed)}
      </div>
    </Section>
  );
}
