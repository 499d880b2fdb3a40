import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Row, RowHeader, RowLink, Sparkline, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { StatisticsBlock, StatisticsRow } from '../statistics.queries.server.ts';
import { useFigureText } from './figure-text.ts';
import { PairMark, PlanStatusBadge, ShareMark, usePercentText } from './marks.tsx';
import { usePeriodQuery } from './period-words.ts';
import { TypedHint } from './typed-beside.tsx';
import styles from './statistics-table.module.css';

export function StatisticsTable({ block, isNational }: { block: StatisticsBlock; isNational: boolean }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const hasPlans = block.indicators.some(({ plan }) => plan !== null);
  return (
    <Table caption={localize(block.name)}>
      <TableHead>
        <ColumnHeader>{t('statistics.indicator')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
        {isNational ? <ColumnHeader figure>{t('statistics.kinds.cga')}</ColumnHeader> : null}
        {isNational ? <ColumnHeader figure>{t('statistics.kinds.lea')}</ColumnHeader> : null}
        {hasPlans ? <ColumnHeader figure>{t('statistics.planToDate')}</ColumnHeader> : null}
        {hasPlans ? <ColumnHeader>{t('statistics.planStatus')}</ColumnHeader> : null}
        <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.timeliness')}</ColumnHeader>
        <ColumnHeader>{t('statistics.trend')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {block.indicators.map((row) => (
          <IndicatorRow key={row.code} row={row} isNational={isNational} hasPlans={hasPlans} />
        ))}
      </TableBody>
    </Table>
  );
}

type IndicatorRowProps = { row: StatisticsRow; isNational: boolean; hasPlans: boolean };

function IndicatorRow({ row, isNational, hasPlans }: IndicatorRowProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const percent = usePercentText();
  const query = usePeriodQuery();
  const name = localize(row.name);
  return (
    <Row>
      <RowHeader className={styles.name}>
        <RowLink to={`/statistics/${row.code}${query}`}>{name}</RowLink>
        <span className={styles.about}>
          {row.code} · {localize(row.unit)}
        </span>
        <TypedHint indicator={row} typed={row.typed} />
      </RowHeader>
      <Cell figure primary label={t('statistics.reported')} className={styles.figure}>
        {text.figure(row, row.total.reported)}
      </Cell>
      <Cell figure primary label={t('statistics.verified')} className={styles.verified}>
        {text.figure(row, row.total.verified)}
        <PairMark label={name} indicator={row} figures={row.total} verification={row.verification} />
      </Cell>
      {isNational ? <Cell figure>{text.figure(row, row.central.reported)}</Cell> : null}
      {isNational ? <Cell figure>{text.figure(row, row.local.reported)}</Cell> : null}
      {hasPlans ? <Cell figure>{text.plan(row, row.plan)}</Cell> : null}
      {hasPlans ? <Cell>{row.status === 'noPlan' ? null : <PlanStatusBadge status={row.status} />}</Cell> : null}
      <Cell primary label={t('statistics.completeness')}>
        <ShareMark label={name} share={row.completeness} />
      </Cell>
      <Cell figure>{percent(row.timeliness)}</Cell>
      <Cell tight>{row.trend.length < 2 ? null : <Sparkline label={name} points={row.trend} />}</Cell>
    </Row>
  );
}
