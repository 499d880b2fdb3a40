import { Form, Link, useSubmit } from '@remix-run/react';
import { X } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { eachMonth, yearOf } from '#app/platform/time/civil-date.ts';
import { Button, DateField, FormScope, Icon, Select, type Option } from '#app/ui/index.ts';
import type { Dimension, Member } from '#app/features/statistic-engine/index.ts';
import { maySortByFigure, measures, mostStatistics, shapes, type View } from '../explorer.model.ts';
import type { ExplorerData } from '../explorer.queries.server.ts';
import { searchOf } from '../explorer.search.ts';
import { useExplorerText } from './explorer-words.ts';
import styles from './explorer.module.css';

type ExplorerFormProps = Pick<ExplorerData, 'view' | 'definitions' | 'known' | 'period' | 'filters'> & { choices: readonly Option[]; today: string; filterBy: { dimension: Dimension; members: Member[] } | null };

const firstYear = 2020;

/** What is looked at and how, as a plain form: its address is the view. */
export function ExplorerForm({ view, definitions, known, period, choices, filters, today, filterBy }: ExplorerFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const submit = useSubmit();
  const words = useExplorerText();
  const year = yearOf(period.from);
  const years = Array.from({ length: yearOf(today) - firstYear + 1 }, (_, index) => String(yearOf(today) - index));
  const byDimension = (dimensions: readonly Dimension[]) => dimensions.map((dimension) => ({ value: dimension, label: words.dimension(dimension) }));
  const chosen = new Set(view.statistics);
  const send = (event: { currentTarget: { form: HTMLFormElement | null } }) => submit(event.currentTarget.form, { preventScrollReset: true });
  return (
    <section id="view" key={searchOf(view)} className={definitions.length > 0 && filterBy === null ? `${styles.form} ${styles.folded}` : styles.form} aria-label={t('explorer.choose')} data-print="no">
      <ul className={styles.chips} data-list="plain" aria-label={t('explorer.statistics')}>
        {definitions.map(({ code, name }) => <Chip key={code} label={localize(name)} to={searchOf({ ...view, statistics: view.statistics.filter((one) => one !== code) })} isKept={definitions.length === 1} />)}
      </ul>
      {filters.length > 0 && (
        <ul className={styles.chips} data-list="plain" aria-label={t('explorer.only')}>
          {filters.flatMap(({ dimension, members }) => members.map(({ key, name }) => (
            <Chip key={`${dimension} ${key}`} label={`${words.dimension(dimension)}: ${localize(name)}`} to={searchOf(without(view, dimension, key))} />
          )))}
        </ul>
      )}
      <FormScope name="view">
        <Form method="get" preventScrollReset>
          {view.statistics.map((code) => <input key={code} type="hidden" name="s" value={code} />)}
          {filters.flatMap(({ dimension, members }) => members.map(({ key }) => <input key={`${dimension} ${key}`} type="hidden" name={`only.${dimension}`} value={key === '' ? '-' : key} />))}
          <div className={styles.fields}>
            {view.statistics.length < mostStatistics && (
              <Select
                name="s" className={styles.wide} label={t('explorer.addStatistic')} placeholder={t('explorer.chooseOne')} onChange={send}
                options={choices.filter(({ value }) => !chosen.has(value))}
              />
            )}
            <Select name="rows" label={t('explorer.rows')} placeholder={t('explorer.wholeOnly')} defaultValue={view.rows ?? ''} options={byDimension(known)} />
            <Select name="columns" label={t('explorer.columns')} placeholder={t('explorer.wholeOnly')} defaultValue={view.columns ?? ''} options={byDimension(known)} />
            <Select name="measure" label={t('explorer.measure')} defaultValue={view.measure} options={measures.map((value) => ({ value, label: t(`explorer.measures.${value}`) }))} />
            <Select name="year" label={t('statistics.period.yearLabel')} defaultValue={String(year)} options={years.map((value) => ({ value, label: value }))} />
            <Select
              name="part" label={t('statistics.period.part')} placeholder={t('statistics.period.wholeYear')} defaultValue={period.kind === 'year' ? '' : period.label.slice(5)}
              options={[
                { label: t('statistics.period.quarter'), options: (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((value) => ({ value, label: t(`statistics.period.quarters.${value}`, { year }) })) },
                { label: t('statistics.period.month'), options: eachMonth(`${year}-01`, `${year}-12`).map((month) => ({ value: month.slice(5), label: format.month(month) })) },
              ]}
            />
            <DateField name="asOf" label={t('statistics.period.asOf')} defaultValue={view.asOf ?? ''} max={today} />
            <Select
              name="other" label={t('explorer.compare')} placeholder={t('explorer.others.none')} defaultValue={view.other ?? ''}
              options={[
                ...(['yearBefore', 'periodBefore', 'date'] as const).map((value) => ({ value, label: t(`explorer.others.${value}`) })),
                ...years.filter((value) => value !== period.label).map((value) => ({ value, label: value })),
                ...(view.other && /^\d{4}-/.test(view.other) ? [{ value: view.other, label: view.other }] : []),
              ]}
            />
            <DateField name="otherAsOf" label={t('explorer.otherAsOf')} defaultValue={view.otherAsOf ?? ''} max={today} />
            <Select name="show" label={t('explorer.shape')} defaultValue={view.shape} options={shapes.map((value) => ({ value, label: t(`explorer.shapes.${value}`) }))} />
            {maySortByFigure(view) && (
              <Select name="sort" label={t('explorer.sort')} defaultValue={view.sort} options={(['order', 'figure'] as const).map((value) => ({ value, label: t(`explorer.sorts.${value}`) }))} />
            )}
            <Select name="filterBy" label={t('explorer.filterBy')} placeholder={t('explorer.chooseOne')} defaultValue={filterBy?.dimension ?? ''} onChange={send} options={byDimension(known)} />
            {filterBy && (
              <Select
                name={`only.${filterBy.dimension}`} label={t('explorer.filterMember', { dimension: words.dimension(filterBy.dimension) })} placeholder={t('explorer.chooseOne')} onChange={send}
                options={filterBy.members.map(({ key, name }) => ({ value: key === '' ? '-' : key, label: localize(name) }))}
              />
            )}
            <Button type="submit" tone="primary">{t('explorer.show')}</Button>
          </div>
        </Form>
      </FormScope>
    </section>
  );
}

function Chip({ label, to, isKept = false }: { label: string; to: string; isKept?: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={styles.chip}>
      {label}
      {!isKept && <Link to={{ search: to }} preventScrollReset aria-label={t('explorer.remove', { name: label })}><Icon icon={X} size={14} /></Link>}
    </li>
  );
}

function without(view: View, dimension: Dimension, key: string): View {
  const { [dimension]: members = [], ...others } = view.filters;
  const left = members.filter((member) => member !== key);
  return { ...view, filters: left.length === 0 ? others : { ...others, [dimension]: left } };
}
