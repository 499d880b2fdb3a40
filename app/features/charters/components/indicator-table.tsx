import { plannedOn } from '#app/features/indicators/index.ts';
import { useFigureText } from '#app/features/statistics/index.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { addMonths, lastOfMonth, monthOf, weekdayOf } from '#app/platform/time/civil-date.ts';
import { Cell, ColumnHeader, Row, RowHeader, RowLink, Sparkline, Table, TableBody, TableHead, type TrendPoint } from '#app/ui/index.ts';
import type { Names } from '../charter-page.queries.server.ts';
import type { CharterContent, CharterIndicator } from '../charters.model.ts';
import styles from './indicator-table.module.css';

type IndicatorTableProps = { content: CharterContent; names: Names; progressOf?: (indicatorId: string) => string };

export function IndicatorTable({ content, names, progressOf }: IndicatorTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  return (
    <Table caption={t('charters.sections.indicators')}>
      <TableHead>
        <ColumnHeader>{t('charters.fields.indicator')}</ColumnHeader>
        <ColumnHeader figure>{t('charters.fields.baseline')}</ColumnHeader>
        <ColumnHeader>{t('charters.fields.targets')}</ColumnHeader>
        <ColumnHeader>{t('charters.fields.trajectory')}</ColumnHeader>
        <ColumnHeader figure unit="%">
          {t('charters.fields.tolerances')}
        </ColumnHeader>
      </TableHead>
      <TableBody>
        {content.indicators.map((indicator) => {
          const name = localize(indicator.name);
          const unit = names.units[indicator.unitCode];
          return (
            <Row key={indicator.id}>
              <RowHeader>
                {progressOf ? <RowLink to={progressOf(indicator.id)}>{name}</RowLink> : name}
                <span className={styles.facts}>
                  {[
                    indicator.indicatorCode ?? t('charters.fields.local'),
                    unit && localize(unit),
                    t(`catalogue.kinds.${indicator.kind}`),
                    t(`catalogue.directions.${indicator.direction}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {(indicator.rangeLow !== null || indicator.rangeHigh !== null) && (
                  <span className={styles.facts}>
                    {t('charters.document.range', { low: text.figure(indicator, indicator.rangeLow), high: text.figure(indicator, indicator.rangeHigh) })}
                  </span>
                )}
              </RowHeader>
              <Cell figure>{text.plan(indicator, indicator.baseline)}</Cell>
              <Cell wide>
                <Targets indicator={indicator} names={names} />
              </Cell>
              <Cell>
                {indicator.targets.length > 0 && <Sparkline label={name} points={trajectoryPoints(indicator, content)} />}
                <span className={styles.facts}>{t(`charters.trajectories.${indicator.trajectory}`)}</span>
              </Cell>
              <Cell figure>
                {format.number(indicator.toleranceAtRisk)} / {format.number(indicator.toleranceBehind)}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Targets({ indicator, names }: { indicator: CharterIndicator; names: Names }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  if (indicator.targets.length === 0) return <span className={styles.missing}>{t('charters.document.noTargets')}</span>;
  return (
    <dl className={styles.targets}>
      {indicator.targets.map((target) => {
        const organisation = target.organisationId && names.organisations[target.organisationId];
        return (
          <div key={`${target.controlOn} ${target.organisationId}`} className={styles.target}>
            <dt>
              {format.date(target.controlOn)}
              {organisation && <span className={styles.facts}>{localize(organisation.name)}</span>}
            </dt>
            <dd>{text.plan(indicator, target.planned)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const isWeekday = (day: string) => weekdayOf(day) < 6;

/** The whole charter's plan at each end of month, so that the line's slope is true to time. */
function trajectoryPoints(indicator: CharterIndicator, { startsOn, endsOn }: CharterContent): TrendPoint[] {
  const points = indicator.targets.filter(({ organisationId }) => organisationId === null).map(({ controlOn, planned }) => ({ day: controlOn, value: planned }));
  const trajectory = { shape: indicator.trajectory, startsOn, startValue: indicator.baseline, points };
  const days: string[] = [];
  for (let month = monthOf(startsOn); month < monthOf(endsOn) && days.length < 60; month = addMonths(month, 1)) days.push(lastOfMonth(month));
  return [...days, endsOn].map((at) => {
    const plan = plannedOn(trajectory, at, isWeekday);
    return { at, fact: null, plan: plan === null ? null : Number(plan) };
  });
}
