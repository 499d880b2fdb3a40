import { Form, Link, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { eachMonth, monthOf, yearOf } from '#app/platform/time/civil-date.ts';
import { Button, DateField, FormScope, Icon, searchWith, Select } from '#app/ui/index.ts';
import { neighboursOf, type Period } from '../statistics.model.ts';
import styles from './period-form.module.css';
import { usePeriodText } from './period-words.ts';

const firstYear = 2022;
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

type PeriodFormProps = {
  period: Period;
  today: string;
  blocks?: readonly { code: string; name: Localized }[];
  /** Only years, quarters and months, as a whole. */
  isWhole?: boolean;
};

/** Year, its part or a single day, and the date up to which figures count. Works as a plain form and as links. */
export function PeriodForm({ period, today, blocks, isWhole }: PeriodFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [search] = useSearchParams();
  const year = yearOf(period.from);
  const years = Array.from({ length: Math.max(yearOf(today), year) - firstYear + 1 }, (_, index) => String(firstYear + index));
  const months = eachMonth(`${year}-01`, `${year}-12`).map((month) => ({ value: month.slice(5), label: format.month(month) }));
  const kept = ['by', 'sort', 'view', 'only'].flatMap((name) => (search.get(name) ? [[name, search.get(name)!] as const] : []));
  return (
    <FormScope name="period">
      <Form method="get" className={styles.form} key={search.toString()} preventScrollReset data-print="no">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Steps period={period} today={today} />
        <Select name="year" label={t('statistics.period.yearLabel')} className={styles.year} defaultValue={String(year)} options={years.toReversed().map((value) => ({ value, label: value }))} />
        <Select
          name="part"
          label={t('statistics.period.part')}
          className={styles.part}
          defaultValue={partOf(period)}
          placeholder={t('statistics.period.wholeYear')}
          options={[
            { label: t('statistics.period.quarter'), options: quarters.map((value) => ({ value, label: t(`statistics.period.quarters.${value}`, { year }) })) },
            { label: t('statistics.period.month'), options: months },
          ]}
        />
        {isWhole ? null : (
          <>
            <DateField name="day" label={t('statistics.period.day')} className={styles.date} defaultValue={period.kind === 'day' ? period.from : ''} max={today} />
            <DateField name="asOf" label={t('statistics.period.asOf')} className={styles.date} defaultValue={search.get('asOf') ?? ''} max={today} />
          </>
        )}
        {blocks ? (
          <Select
            name="block"
            label={t('statistics.block')}
            className={styles.block}
            defaultValue={search.get('block') ?? ''}
            placeholder={t('statistics.allBlocks')}
            options={blocks.map(({ code, name }) => ({ value: code, label: localize(name) }))}
          />
        ) : null}
        <Button type="submit">{t('statistics.period.show')}</Button>
      </Form>
    </FormScope>
  );
}

const partOf = ({ kind, label }: Period): string => (kind === 'quarter' || kind === 'month' ? label.slice(5) : '');

/** The same length of time before and after. */
function Steps({ period, today }: { period: Period; today: string }) {
  const { t } = useTranslation();
  const words = usePeriodText();
  const [search] = useSearchParams();
  const { before, after } = neighboursOf(period);
  const linkTo = (label: string) => searchWith(search, { period: label, year: null, part: null, day: null, asOf: null, after: null, before: null });
  return (
    <div className={styles.steps}>
      {yearOf(before.from) >= firstYear ? (
        <Link to={{ search: linkTo(before.label) }} preventScrollReset className={styles.step} aria-label={t('statistics.period.to', { period: words(before) })}>
          <Icon icon={ChevronLeft} size={16} />
        </Link>
      ) : null}
      {monthOf(after.from) <= monthOf(today) && after.from <= today ? (
        <Link to={{ search: linkTo(after.label) }} preventScrollReset className={styles.step} aria-label={t('statistics.period.to', { period: words(after) })}>
          <Icon icon={ChevronRight} size={16} />
        </Link>
      ) : null}
    </div>
  );
}
