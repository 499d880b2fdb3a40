import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, EmptyState, Page, PageHeader, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { CharterFigures, IndicatorOfficePage as Data, OrganisationFigures } from '../indicator-office.queries.server.ts';
import type { Period } from '../statistics.model.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import { useFigureText } from './figure-text.ts';
import { IndicatorFigures, IndicatorTrend } from './indicator-head.tsx';
import { PairMark, PlanStatusBadge, ShareMark, usePercentText } from './marks.tsx';
import { MonthsTable } from './months-table.tsx';
import { PeriodForm } from './period-form.tsx';
import { usePeriodQuery, usePeriodText } from './period-words.ts';
import { recordsAddress } from './records-address.ts';
import { TypedCells, TypedHeaders } from './typed-beside.tsx';
import styles from './statistics-table.module.css';

export function IndicatorOfficePage({ page, period, today }: { page: Data; period: Period; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const query = usePeriodQuery();
  const { indicator, office } = page;
  return (
    <Page>
      <Breadcrumbs
        items={[
          { label: t('statistics.title'), to: `/statistics${query}` },
          { label: localize(indicator.name), to: `/statistics/${indicator.code}${query}` },
          { label: localize(office.name) },
        ]}
      />
      <PageHeader
        kicker={`${indicator.code} · ${localize(indicator.name)}`}
        title={localize(office.name)}
        facts={[
          { label: t('statistics.unit'), value: localize(indicator.unit) },
          { label: t('statistics.period.label'), value: periodText(period) },
          { label: t('statistics.asOf'), value: format.date(period.to) },
        ]}
      />
      <PeriodForm period={period} today={today} />
      {page.charters.length === 0 && page.figures.reported === null ? (
        <EmptyState title={t('statistics.empty.title')}>{t('statistics.empty.text')}</EmptyState>
      ) : (
        <>
          <IndicatorFigures indicator={indicator} figures={page.figures} discipline={page.discipline} plan={page.plan} period={period} typed={page.typed} place={{ office: office.id }} />
          <IndicatorTrend indicator={indicator} points={page.trend} period={period} />
          <Section title={t('statistics.byOrganisation')}>
            <Organisations indicator={indicator} officeId={office.id} organisations={page.organisations} period={period} />
          </Section>
          <Section title={t('statistics.byCharter')}>
            <Charters indicator={indicator} officeId={office.id} charters={page.charters} />
          </Section>
          <Section title={t('statistics.breakdown.months')}>
            <MonthsTable indicator={indicator} months={page.months} />
          </Section>
        </>
      )}
    </Page>
  );
}

type OrganisationsProps = { indicator: StandardIndicator; officeId: string; organisations: readonly OrganisationFigures[]; period: Period };

function Organisations({ indicator, officeId, organisations, period }: OrganisationsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  const percent = usePercentText();
  const query = usePeriodQuery();
  const { derivation } = indicator;
  const addressOf = (organisation: string) =>
    derivation === null ? `/statistics/${indicator.code}/${officeId}/${organisation}${query}` : recordsAddress(derivation, period, { office: officeId, organisation });
  if (organisations.length === 0) return <EmptyState title={t('statistics.noOrganisations')} />;
  return (
    <Table caption={t('statistics.byOrganisation')}>
      <TableHead>
        <ColumnHeader>{t('statistics.organisation')}</ColumnHeader>
        <ColumnHeader>{t('statistics.region')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
        {derivation === null ? <ColumnHeader>{t('statistics.completeness')}</ColumnHeader> : null}
        {derivation === null ? <ColumnHeader figure>{t('statistics.timeliness')}</ColumnHeader> : <TypedHeaders />}
        <ColumnHeader figure>{t('statistics.lastEntry')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {organisations.map((organisation) => {
          const name = localize(organisation.name);
          return (
            <Row key={organisation.id}>
              <RowHeader className={styles.name}>
                <RowLink to={addressOf(organisation.id)}>{name}</RowLink>
              </RowHeader>
              <Cell>{organisation.regions.map(localize).join(', ')}</Cell>
              <Cell figure primary label={t('statistics.reported')} className={styles.figure}>
                {text.figure(indicator, organisation.figures.reported)}
              </Cell>
              <Cell figure primary label={t('statistics.verified')} className={styles.verified}>
                {text.figure(indicator, organisation.figures.verified)}
                <PairMark label={name} indicator={indicator} figures={organisation.figures} verification={organisation.verification} />
              </Cell>
              {derivation === null ? (
                <>
                  <Cell primary label={t('statistics.completeness')}>
                    <ShareMark label={name} share={organisation.completeness} />
                  </Cell>
                  <Cell figure>{percent(organisation.timeliness)}</Cell>
                </>
              ) : (
                <TypedCells indicator={indicator} typed={organisation.typed} />
              )}
              <Cell figure primary label={t('statistics.lastEntry')}>
                {format.date(organisation.lastOn)}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

type ChartersProps = { indicator: StandardIndicator; officeId: string; charters: readonly CharterFigures[] };

function Charters({ indicator, officeId, charters }: ChartersProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  return (
    <Table caption={t('statistics.byCharter')}>
      <TableHead>
        <ColumnHeader>{t('statistics.charter')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.planToDate')}</ColumnHeader>
        <ColumnHeader>{t('statistics.planStatus')}</ColumnHeader>
        <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {charters.map((charter) => (
          <Row key={charter.id}>
            <RowHeader className={styles.name}>
              <RowLink to={`/charters/${officeId}/${charter.id}`}>{localize(charter.name)}</RowLink>
              <span className={styles.about}>{charter.code}</span>
            </RowHeader>
            <Cell figure primary label={t('statistics.reported')} className={styles.figure}>
              {text.figure(indicator, charter.figures.reported)}
            </Cell>
            <Cell figure primary label={t('statistics.verified')} className={styles.verified}>
              {text.figure(indicator, charter.figures.verified)}
            </Cell>
            <Cell figure>{text.plan(indicator, charter.plan)}</Cell>
            <Cell primary label={t('statistics.planStatus')}>
              <PlanStatusBadge status={charter.status} />
            </Cell>
            <Cell>
              <ShareMark label={charter.code} share={charter.completeness} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
