import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { addMonths, monthOf } from '#app/platform/time/civil-date.ts';
import { Banner, Button, Page, PageHeader, Select } from '#app/ui/index.ts';
import type { Sheet } from '../daily-log.queries.server.ts';
import { DailyLogSheet } from './daily-log-sheet.tsx';
import styles from './daily-log-page.module.css';
import type { SubmittedDay } from './day-list.tsx';

const monthsOffered = 15;

type DailyLogPageProps = { sheet: Sheet; month: string | null; membershipId: string; submitted?: SubmittedDay | undefined; counted?: readonly CountedToday[]; alsoWaits?: ReactNode };

/** An indicator that the registers count, so that nobody has to type it. */
type CountedToday = { code: string; name: Localized; today: number | null };

export function DailyLogPage({ sheet, month, membershipId, submitted, counted = [], alsoWaits }: DailyLogPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const format = useFormat();
  return (
    <Page>
      <PageHeader
        title={t('dailyLog.page.title')}
        facts={[
          { label: t('dailyLog.page.today'), value: format.longDate(sheet.today) },
          { label: t('dailyLog.page.deadline'), value: sheet.deadline },
        ]}
        secondary={<SheetFilter sheet={sheet} month={month} />}
      />
      {alsoWaits}
      {sheet.hiddenRows > 0 && <Banner tone="attention">{t('dailyLog.page.hiddenRows', { count: sheet.hiddenRows })}</Banner>}
      {counted.length > 0 && (
        <Banner tone="info">
          {t('dailyLog.page.counted')}{' '}
          {counted.map(({ name, today }) => (today === null ? localize(name) : t('dailyLog.page.countedToday', { name: localize(name), value: format.number(today) }))).join('; ')}
        </Banner>
      )}
      <DailyLogSheet data={sheet} canWrite membershipId={membershipId} submitted={submitted} />
    </Page>
  );
}

function SheetFilter({ sheet, month }: { sheet: Sheet; month: string | null }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const format = useFormat();
  const submit = useSubmit();
  const [search] = useSearchParams();
  const months = Array.from({ length: monthsOffered }, (_, index) => addMonths(monthOf(sheet.today), -index));
  if (month && !months.includes(month)) months.push(month);
  return (
    <Form method="get" className={styles.filter} onChange={(event) => submit(event.currentTarget)}>
      <Select
        name="month"
        label={t('dailyLog.page.days')}
        labelHidden
        required={false}
        defaultValue={month ?? ''}
        placeholder={t('dailyLog.page.lastDays')}
        options={months.map((value) => ({ value, label: format.month(value) }))}
      />
      {sheet.charters.length > 1 || search.get('charter') ? (
        <Select
          name="charter"
          label={t('dailyLog.page.charter')}
          labelHidden
          required={false}
          defaultValue={sheet.filter.charterId ?? ''}
          placeholder={t('dailyLog.page.allCharters')}
          options={sheet.charters.map((charter) => ({ value: charter.id, label: localize(charter.label) }))}
        />
      ) : null}
      <noscript>
        <Button type="submit">{t('dailyLog.page.show')}</Button>
      </noscript>
    </Form>
  );
}
