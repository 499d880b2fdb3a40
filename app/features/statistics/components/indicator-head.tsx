import { Link } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { FactsLine, Figure, FigureRow, TrendChart } from '#app/ui/index.ts';
import type { TrendPoint } from '../indicator.queries.server.ts';
import type { PlanResult } from '../plan.model.ts';
import type { Discipline, FigurePair, Period, TypedBeside } from '../statistics.model.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import { isShare, useFigureText } from './figure-text.ts';
import styles from './indicator-head.module.css';
import { PlanStatusBadge, usePercentText } from './marks.tsx';
import { recordsAddress, type RecordsPlace } from './records-address.ts';

type IndicatorHeadProps = {
  indicator: StandardIndicator;
  figures: FigurePair;
  discipline: Discipline;
  plan: PlanResult;
  period: Period;
  typed: TypedBeside | null;
  /** Whose figures are shown, as the registers are filtered. */
  place: RecordsPlace;
};

/** The figure itself, confirmed beside reported, with how complete it is and how far from its plan. */
export function IndicatorFigures({ indicator, figures, discipline, plan, period, typed, place }: IndicatorHeadProps) {
  const { t } = useTranslation();
  const text = useFigureText();
  const percent = usePercentText();
  const localize = useLocalize();
  const unit = isShare(indicator) ? undefined : localize(indicator.unit);
  return (
    <FigureRow>
      <Figure
        label={t('statistics.reported')}
        value={text.figure(indicator, figures.reported)}
        unit={unit}
        completeness={discipline.completeness ?? undefined}
        asOf={period.to}
      />
      <div className={styles.verified}>
        <Figure label={t('statistics.verified')} value={text.figure(indicator, figures.verified)} unit={unit} />
        {discipline.verification === null ? null : <p className={styles.note}>{t('statistics.verifiedEntries', { share: percent(discipline.verification) })}</p>}
      </div>
      <div>
        <Figure label={t('statistics.planToDate')} value={text.plan(indicator, plan.plan)} unit={plan.plan === null ? undefined : unit} />
        <p className={styles.note}>
          <PlanStatusBadge status={plan.status} />
          {plan.difference === null ? null : <span>{text.signed(indicator, plan.difference)}</span>}
        </p>
      </div>
      {indicator.derivation === null ? (
        <div>
          <Figure label={t('statistics.onTime')} value={percent(discipline.timeliness)} />
          <p className={styles.note}>{t('statistics.onTimeAbout')}</p>
        </div>
      ) : (
        <div>
          <Figure label={t('statistics.typed')} value={text.figure(indicator, typed?.figure ?? null)} unit={typed ? unit : undefined} />
          <p className={styles.note}>
            {typed ? <span>{t('statistics.differenceIs', { difference: text.signed(indicator, typed.difference) })}</span> : null}
            <Link to={recordsAddress(indicator.derivation, period, place)}>{t('statistics.toRecords')}</Link>
          </p>
        </div>
      )}
    </FigureRow>
  );
}

/** What is counted and how it adds up. */
export function IndicatorDefinition({ indicator }: { indicator: StandardIndicator }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <div className={styles.definition}>
      <p>{localize(indicator.definition)}</p>
      <FactsLine
        facts={[
          { label: t('statistics.unit'), value: localize(indicator.unit) },
          { label: t('statistics.direction'), value: t(`statistics.directions.${indicator.direction}`) },
          { label: t('statistics.aggregation'), value: t(`statistics.aggregations.${indicator.derivation === null ? indicator.kind : 'derived'}`) },
        ]}
      />
    </div>
  );
}

type IndicatorTrendProps = { indicator: StandardIndicator; points: readonly TrendPoint[]; period: Period };

/** Fact, verified and plan to date; a single day has no trend. */
export function IndicatorTrend({ indicator, points, period }: IndicatorTrendProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  if (period.kind === 'day' || points.every(({ fact, plan }) => fact === null && plan === null)) return null;
  const unit = localize(indicator.unit);
  return (
    <TrendChart
      title={t(indicator.kind === 'level' ? 'statistics.trendOfLevel' : 'statistics.trendToDate')}
      points={points}
      unit={unit}
      note={t('statistics.chartNote', { unit, date: format.date(period.to) })}
      formatValue={(value) => text.figure(indicator, value)}
    />
  );
}
