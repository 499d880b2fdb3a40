import { Link } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, Figure, FigureRow, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Sides, Table, TableBody, TableHead, TrendChart,
} from '#app/ui/index.ts';
import { isShare, PlanStatusBadge, recordsAddress, ShareMark, useFigureText } from '#app/features/statistics/index.ts';
import type { IndicatorProgress, PauseNote, Remark } from '../indicator-progress.queries.server.ts';
import styles from './progress.module.css';

export function IndicatorProgressPage({ page, today, hasList }: { page: IndicatorProgress; today: string; hasList: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  const { indicator, result } = page;
  const unit = localize(indicator.unit);
  const figureUnit = isShare(indicator) ? undefined : unit;
  return (
    <Page>
      <Breadcrumbs
        items={[
          hasList ? { label: t('progress.title'), to: '/work/progress' } : { label: indicator.charterCode, to: `/charters/${indicator.officeId}/${indicator.charterId}` },
          { label: localize(indicator.name) },
        ]}
      />
      <PageHeader
        kicker={[localize(page.officeName), indicator.indicatorCode].filter(Boolean).join(' · ')}
        title={localize(indicator.name)}
        state={<PlanStatusBadge status={result.status} />}
        facts={[
          { label: t('statistics.charter'), value: `${indicator.charterCode}, ${format.dateRange(indicator.startsOn, indicator.endsOn)}` },
          { label: t('statistics.unit'), value: unit },
          { label: t('statistics.asOf'), value: format.date(today) },
        ]}
        secondary={<LinkButton to={`/charters/${indicator.officeId}/${indicator.charterId}`}>{t('progress.openCharter')}</LinkButton>}
      />
      <FigureRow>
        <Figure label={t('progress.fact')} value={text.figure(indicator, result.fact)} unit={figureUnit} />
        <Figure label={t('statistics.planToDate')} value={text.plan(indicator, result.plan)} unit={figureUnit} />
        <Figure
          label={t('progress.deviation')}
          value={text.signed(indicator, result.difference)}
          unit={result.percent === null || isShare(indicator) ? undefined : t('progress.percentOfPlan', { percent: format.signed(result.percent, { maximumDecimals: 1 }) })}
        />
        <Figure label={t('progress.goal')} value={text.figure(indicator, result.goal)} unit={figureUnit} />
        {indicator.derivation === null ? null : (
          <div>
            <Figure label={t('statistics.typed')} value={text.figure(indicator, page.typed?.figure ?? null)} />
            <p className={styles.muted}>
              {page.typed ? `${t('statistics.differenceIs', { difference: text.signed(indicator, page.typed.difference) })} · ` : null}
              <Link to={recordsAddress(indicator.derivation, { from: indicator.startsOn, to: today }, { office: indicator.officeId })}>{t('statistics.toRecords')}</Link>
            </p>
          </div>
        )}
        {result.since ? <Figure label={t('progress.behindSince')} value={format.date(result.since)} /> : null}
      </FigureRow>
      <TrendChart
        title={t('progress.trajectory')}
        points={page.trend}
        unit={unit}
        note={t('statistics.chartNote', { unit, date: format.date(today) })}
        formatValue={(value) => text.figure(indicator, value)}
      />
      {indicator.derivation === null ? (
        <Section title={t('statistics.byOrganisation')} about={t('progress.byOrganisationAbout')}>
          <Organisations page={page} />
        </Section>
      ) : null}
      <Sides>
        <Section title={t('progress.remarks')}>
          <Remarks page={page} />
        </Section>
        <Section title={t('progress.pauses')}>
          <Pauses pauses={page.pauses} />
        </Section>
      </Sides>
    </Page>
  );
}

function Organisations({ page: { indicator, organisations } }: { page: IndicatorProgress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  return (
    <Table caption={t('statistics.byOrganisation')}>
      <TableHead>
        <ColumnHeader>{t('statistics.organisation')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.fact')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.ownPlan')}</ColumnHeader>
        <ColumnHeader>{t('progress.shareOfPlan')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.shortfall')}</ColumnHeader>
        <ColumnHeader figure>{t('progress.missing')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.lastEntry')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {organisations.map((organisation) => {
          const name = localize(organisation.name);
          return (
            <Row key={organisation.id}>
              <RowHeader className={styles.name}>
                {indicator.indicatorCode ? (
                  <RowLink to={`/statistics/${indicator.indicatorCode}/${indicator.officeId}/${organisation.id}`}>{name}</RowLink>
                ) : (
                  name
                )}
              </RowHeader>
              <Cell figure primary label={t('progress.fact')} className={styles.fact}>
                {text.figure(indicator, organisation.fact)}
              </Cell>
              <Cell figure>{text.plan(indicator, organisation.plan)}</Cell>
              <Cell primary label={t('progress.shareOfPlan')}>
                <ShareMark label={name} share={organisation.share} />
              </Cell>
              <Cell figure primary label={t('progress.shortfall')} className={organisation.status === 'behind' ? styles.behind : undefined}>
                {text.plan(indicator, organisation.gap)}
              </Cell>
              <Cell figure primary label={t('progress.missing')}>
                {format.number(organisation.missingDays)}
              </Cell>
              <Cell figure>{format.date(organisation.lastOn)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Remarks({ page }: { page: IndicatorProgress }) {
  const { t } = useTranslation();
  if (page.remarks.length === 0) return <p className={styles.muted}>{t('progress.noRemarks')}</p>;
  return (
    <ul data-list="plain" className={styles.remarks}>
      {page.remarks.map((remark) => (
        <RemarkLine key={`${remark.kind}|${remark.organisationId}|${remark.day}|${remark.at}`} page={page} remark={remark} />
      ))}
    </ul>
  );
}

function RemarkLine({ page: { indicator }, remark }: { page: IndicatorProgress; remark: Remark }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  const value = (figure: string | null) => (indicator.kind === 'ratio' ? format.number(figure) : text.figure(indicator, figure));
  return (
    <li className={styles.remark}>
      <Link to={`/values/${indicator.officeId}/${remark.organisationId}/${indicator.charterIndicatorId}/${remark.day}`}>
        {format.date(remark.day)}, {localize(remark.organisationName)}
      </Link>
      {remark.kind === 'correction' ? <span>{t('progress.correction', { from: value(remark.from), to: value(remark.to) })}</span> : null}
      {remark.text ? <span>{remark.text}</span> : null}
      <span className={styles.about}>
        {remark.authorName} · {format.dateTime(remark.at)}
      </span>
    </li>
  );
}

function Pauses({ pauses }: { pauses: readonly PauseNote[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (pauses.length === 0) return <p className={styles.muted}>{t('progress.noPauses')}</p>;
  return (
    <ul data-list="plain" className={styles.remarks}>
      {pauses.map(({ id, from, to, reason, authorName }) => (
        <li key={id} className={styles.remark}>
          <span>{to === null ? t('progress.pausedFrom', { date: format.date(from) }) : format.dateRange(from, to)}</span>
          <span>{reason}</span>
          <span className={styles.about}>{authorName}</span>
        </li>
      ))}
    </ul>
  );
}
