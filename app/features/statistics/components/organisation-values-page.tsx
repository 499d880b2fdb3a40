import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, EmptyState, KeysetPager, Page, PageHeader, Row, RowHeader, RowLink, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { OrganisationValues } from '../organisation-values.queries.server.ts';
import type { Period } from '../statistics.model.ts';
import { OnTimeBadge, useEntryText, VerifiedBadge } from './entry-words.tsx';
import { PeriodForm } from './period-form.tsx';
import { usePeriodQuery, usePeriodText } from './period-words.ts';
import styles from './statistics-table.module.css';

export function OrganisationValuesPage({ page, period, today }: { page: OrganisationValues; period: Period; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const query = usePeriodQuery();
  const { indicator, office, organisation, values } = page;
  return (
    <Page>
      <Breadcrumbs
        items={[
          { label: t('statistics.title'), to: `/statistics${query}` },
          { label: localize(indicator.name), to: `/statistics/${indicator.code}${query}` },
          { label: localize(office.name), to: `/statistics/${indicator.code}/${office.id}${query}` },
          { label: localize(organisation.name) },
        ]}
      />
      <PageHeader
        kicker={`${indicator.code} · ${localize(indicator.name)}`}
        title={localize(organisation.name)}
        facts={[
          { label: t('statistics.office'), value: localize(office.name) },
          { label: t('statistics.unit'), value: localize(indicator.unit) },
          { label: t('statistics.period.label'), value: periodText(period) },
          { label: t('statistics.asOf'), value: format.date(period.to) },
        ]}
      />
      <PeriodForm period={period} today={today} />
      {values.length === 0 ? (
        <EmptyState title={t('statistics.noValues.title')}>{t('statistics.noValues.text')}</EmptyState>
      ) : (
        <>
          <Values page={page} />
          <KeysetPager next={page.next} previous={page.previous} shown={values.length} />
        </>
      )}
    </Page>
  );
}

function Values({ page: { indicator, office, organisation, values } }: { page: OrganisationValues }) {
  const { t } = useTranslation();
  const format = useFormat();
  const entryText = useEntryText(indicator);
  return (
    <Table caption={t('statistics.dailyValues')}>
      <TableHead>
        <ColumnHeader>{t('statistics.day')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.value')}</ColumnHeader>
        <ColumnHeader>{t('statistics.onTime')}</ColumnHeader>
        <ColumnHeader>{t('statistics.verification')}</ColumnHeader>
        <ColumnHeader>{t('statistics.author')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.revision')}</ColumnHeader>
        <ColumnHeader>{t('statistics.charter')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {values.map((value) => (
          <Row key={`${value.day}|${value.charterIndicatorId}`}>
            <RowHeader>
              <RowLink to={`/values/${office.id}/${organisation.id}/${value.charterIndicatorId}/${value.day}`}>{format.date(value.day)}</RowLink>
            </RowHeader>
            <Cell figure primary label={t('statistics.value')} className={value.entry === 'value' ? styles.figure : styles.muted}>
              {entryText(value)}
            </Cell>
            <Cell>
              <OnTimeBadge isOnTime={value.isOnTime} />
            </Cell>
            <Cell primary label={t('statistics.verification')}>
              <VerifiedBadge isVerified={value.isVerified} />
            </Cell>
            <Cell>
              {value.authorName}
              <span className={styles.about}>{format.dateTime(value.enteredAt)}</span>
            </Cell>
            <Cell figure>{format.number(value.revision)}</Cell>
            <Cell>{value.charterCode}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
