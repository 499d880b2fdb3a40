import { Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, CompletenessBar, Row, RowHeader, Table, TableBody, TableFoot, TableHead } from '#app/ui/index.ts';
import type { DescribedDefinition } from '#app/features/statistic-catalogue/index.ts';
import { addsUp, changeOfParts, pivotOf, valueOf, type PivotCell, type PivotRow } from '../explorer.model.ts';
import type { ExplorerData } from '../explorer.queries.server.ts';
import { searchOf } from '../explorer.search.ts';
import { useExplorerText } from './explorer-words.ts';
import styles from './explorer.module.css';

type PivotTableProps = Pick<ExplorerData, 'view' | 'rows' | 'columns' | 'cells' | 'before'> & { definition: DescribedDefinition };

/** Rows by columns with totals; each figure leads to its parts and records. */
export function PivotTable({ view, rows, columns, cells, before, definition }: PivotTableProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const words = useExplorerText();
  const { code } = definition;
  const pivot = pivotOf(view, rows, columns, cells[code] ?? {}, before ? (before[code] ?? {}) : null);
  const total = t('explorer.total');
  const columnNames = pivot.columns.map((member) => (member ? words.column(view.columns!, member, columns) : view.columns ? total : t(`explorer.measures.${view.measure}`)));
  const rowOf = (row: PivotRow) => (
    <Row key={row.member?.key ?? 'total'}>
      <RowHeader className={row.member ? styles.first : `${styles.first} ${styles.total}`}>{row.member ? localize(row.member.name) : total}</RowHeader>
      {row.cells.map((cell, index) => (
        <Cell key={cell.cell} figure primary label={columnNames[index]} className={row.member && pivot.columns[index] ? styles.figure : `${styles.figure} ${styles.total}`}>
          <FigureCell cell={cell} name={`${row.member ? localize(row.member.name) : total}, ${columnNames[index]}`} view={view} definition={definition} isCompared={before !== null} />
        </Cell>
      ))}
    </Row>
  );
  return (
    <div className={styles.table}>
      <Table caption={localize(definition.name)} scroll={pivot.columns.length > 6 || pivot.rows.length > 25 ? 'box' : 'page'}>
        <TableHead>
          <ColumnHeader>{view.rows ? words.dimension(view.rows) : t('explorer.whole')}</ColumnHeader>
          {pivot.columns.map((member, index) => <ColumnHeader key={member?.key ?? 'total'} figure>{columnNames[index]}</ColumnHeader>)}
        </TableHead>
        <TableBody>{pivot.rows.filter(({ member }) => member !== null).map(rowOf)}</TableBody>
        <TableFoot>{pivot.rows.filter(({ member }) => member === null).map(rowOf)}</TableFoot>
      </Table>
    </div>
  );
}

type FigureCellProps = Pick<ExplorerData, 'view'> & { cell: PivotCell; name: string; definition: DescribedDefinition; isCompared: boolean };

function FigureCell({ cell: { cell, figure, before }, name, view, definition, isCompared }: FigureCellProps) {
  const words = useExplorerText();
  const [now, then] = [valueOf(figure ?? undefined, view.measure), valueOf(before ?? undefined, view.measure)];
  const text = words.figure(definition, view.measure, figure);
  const to = `/explorer/cell${searchOf({ ...view, statistics: [definition.code] }, { cell })}`;
  return (
    <>
      {now === null && then === null ? text : <Link to={to} aria-label={`${name}: ${text}`}>{text}</Link>}
      {isCompared && <span className={styles.change}>{words.change(definition, view.measure, changeOfParts(now, then, view.measure !== 'completeness' && addsUp(definition)))}</span>}
      {view.measure !== 'completeness' && figure && figure.completeness !== null && figure.completeness < 1 && <span className={styles.complete}><CompletenessBar label={name} ratio={figure.completeness} /></span>}
    </>
  );
}
