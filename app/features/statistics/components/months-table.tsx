import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { BucketFigures } from '../indicator.queries.server.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import { useFigureText } from './figure-text.ts';
import { ShareMark, usePercentText } from './marks.tsx';
import styles from './statistics-table.module.css';

type MonthsTableProps = { indicator: StandardIndicator; months: readonly BucketFigures[] };

/** What each month (or day) added and where it left the figure. A level has no sum of a month, only its height. */
export function MonthsTable({ indicator, months }: MonthsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useFigureText();
  const percent = usePercentText();
  const isMonth = (at: string) => at.length === 7;
  const timeName = t(months.every(({ at }) => isMonth(at)) ? 'statistics.period.month' : 'statistics.day');
  const addedName = t(indicator.kind === 'level' ? 'statistics.change' : 'statistics.added');
  const added = (value: string | null) => (indicator.kind === 'level' ? text.signed(indicator, value) : text.figure(indicator, value));
  return (
    <Table caption={t('statistics.breakdown.months')}>
      <TableHead>
        <ColumnHeader>{timeName}</ColumnHeader>
        <ColumnHeader figure>{addedName}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.toDate')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.verifiedToDate')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.planToDate')}</ColumnHeader>
        <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.timeliness')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {months.map((month) => {
          const name = isMonth(month.at) ? format.month(month.at) : format.date(month.at);
          return (
            <Row key={month.at}>
              <RowHeader>{name}</RowHeader>
              <Cell figure primary label={addedName}>
                {added(month.added.reported)}
              </Cell>
              <Cell figure primary label={t('statistics.toDate')} className={styles.figure}>
                {text.figure(indicator, month.toDate.reported)}
              </Cell>
              <Cell figure className={styles.verified}>
                {text.figure(indicator, month.toDate.verified)}
              </Cell>
              <Cell figure>{text.plan(indicator, month.plan)}</Cell>
              <Cell primary label={t('statistics.completeness')}>
                <ShareMark label={name} share={month.completeness} />
              </Cell>
              <Cell figure>{percent(month.timeliness)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
