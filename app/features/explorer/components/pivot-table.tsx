import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, CompletenessBar, Row, RowHeader, Table, TableBody, TableFoot, TableHead, usePlainLinks } from '#app/ui/index.ts';
import type { DescribedDefinition } from '#app/features/statistic-catalogue/index.ts';
import { addsUp, changeOfParts, pivotOf, valueOf, type PivotCell, type PivotRow } from '../explorer.model.ts';
import type { ExplorerData } from '../explorer.queries.server.ts';
import { cellAddresses } from '../explorer.search.ts';
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
  const addressOf = cellAddresses(view, code);
  const links = usePlainLinks<HTMLDivElement>();
  const figureOf = ({ cell, figure, before: earlier }: PivotCell, name: string) => {
    const [now, then] = [valueOf(figure ?? undefined, view.measure), valueOf(earlier ?? undefined, view.measure)];
    const text = words.figure(definition, view.measure, figure);
    return (
      <>
        {now === null && then === null ? text : <a href={addressOf(cell)} aria-label={`${name}: ${text}`}>{text}</a>}
        {before && <span className={styles.change}>{words.change(definition, view.measure, changeOfParts(now, then, view.measure !== 'completeness' && addsUp(definition)))}</span>}
        {view.measure !== 'completeness' && figure && figure.completeness !== null && figure.completeness < 1 && <span className={styles.complete}><CompletenessBar label={name} ratio={figure.completeness} /></span>}
      </>
    );
  };
  const rowOf = ({ member, cells: ofRow }: PivotRow) => {
    const name = member ? localize(member.name) : total;
    return (
      <Row key={member?.key ?? 'total'}>
        <RowHeader className={member ? styles.first : `${styles.first} ${styles.total}`}>{name}</RowHeader>
        {ofRow.map((cell, index) => (
          <Cell key={cell.cell} figure primary label={columnNames[index]} className={member && pivot.columns[index] ? styles.figure : `${styles.figure} ${styles.total}`}>
            {figureOf(cell, `${name}, ${columnNames[index]}`)}
          </Cell>
        ))}
      </Row>
    );
  };
  return (
    <div ref={links} className={styles.table}>
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
