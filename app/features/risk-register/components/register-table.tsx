import { columnOrderingFeature, columnVisibilityFeature, createColumnHelper, rowSelectionFeature, tableFeatures, useTable, type RowSelectionState } from '@tanstack/react-table';
import { useSearchParams } from '@remix-run/react';
import { useMemo, type ReactNode } from 'react';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Row, RowHeader, RowLink, StateBadge, Table, TableBody, TableHead, VisuallyHidden } from '#app/ui/index.ts';
import { registerColumns, type RegisterColumn, type SortColumn } from '../register.search.ts';
import type { RegisterOptions, RegisterRow } from '../register.queries.server.ts';
import { isEditableRisk, isOpenRisk } from '../risk-life.model.ts';
import { isEditing, QuickCell, QuickForm, quickMovements, type QuickField } from './quick-edit.tsx';
import { RiskStateBadge } from './risk-state.tsx';
import styles from './register.module.css';

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSelectionFeature });
const helper = createColumnHelper<typeof features, RegisterRow>();

const sortOfColumn: Partial<Record<RegisterColumn, SortColumn>> = { code: 'code', identified: 'identified', due: 'due', score: 'score', updated: 'updated' };
/** What a phone shows of a row beside its name. */
const primary: readonly RegisterColumn[] = ['state', 'due'];
const wide: readonly RegisterColumn[] = ['organisation', 'direction'];
const figures: readonly RegisterColumn[] = ['score', 'residual'];
const tight: readonly RegisterColumn[] = ['code', 'state', 'identified', 'due', 'eliminated', 'updated'];

type RegisterTableProps = {
  rows: RegisterRow[];
  columns: readonly RegisterColumn[];
  options: RegisterOptions;
  today: string;
  role: Role;
  mayWrite: boolean;
  mayMove: boolean;
  selection: RowSelectionState;
  onSelection: (next: RowSelectionState) => void;
};

const idOf = (row: RegisterRow) => `${row.officeId}/${row.riskId}/${row.version}`;

/** The rows of one page. Which columns are shown in which order, the address says; what is chosen, the page. */
export function RegisterTable({ rows, columns, options, today, role, mayWrite, mayMove, selection, onSelection }: RegisterTableProps) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const words = useCells(options, today);
  const definitions = useMemo(
    () => helper.columns(registerColumns.map((column) => helper.display({ id: column, cell: ({ row }) => words(column, row.original) }))),
    [words],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: idOf,
    state: {
      columnOrder: [...columns],
      columnVisibility: Object.fromEntries(registerColumns.map((column) => [column, columns.includes(column)])),
      rowSelection: selection,
    },
    onRowSelectionChange: (updater) => onSelection(typeof updater === 'function' ? updater(selection) : updater),
  });
  const quickFieldOf = (column: RegisterColumn, row: RegisterRow): QuickField | null => {
    if (column === 'owner' && mayWrite && isEditableRisk(row.state)) return 'owner';
    if (column === 'due' && mayWrite && isEditableRisk(row.state) && row.dueOn !== null) return 'due';
    return column === 'state' && mayMove && quickMovements(row, role).length > 0 ? 'state' : null;
  };
  return (
    <Table caption={t('riskRegister.list.title')} scroll={columns.length + (mayMove ? 1 : 0) > 8 ? 'box' : 'page'}>
      <TableHead>
        {mayMove && (
          <ColumnHeader tight>
            <input
              type="checkbox"
              className={styles.box}
              aria-label={t('riskRegister.bulk.choosePage')}
              checked={table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </ColumnHeader>
        )}
        {table.getVisibleLeafColumns().map(({ id }) => {
          const column = id as RegisterColumn;
          const sort = sortOfColumn[column];
          return (
            <ColumnHeader
              key={id}
              figure={figures.includes(column)}
              tight={tight.includes(column)}
              {...(sort ? { sort, first: sort === 'code' || sort === 'due' ? 'ascending' : 'descending', defaultSort: { column: 'identified', direction: 'descending' } } : {})}
            >
              {t(`riskRegister.columns.${column}`)}
            </ColumnHeader>
          );
        })}
      </TableHead>
      <TableBody>
        {table.getRowModel().rows.map((row) => (
          <Row key={row.id} selected={row.getIsSelected()}>
            {mayMove && (
              <Cell actions primary tight label={t('riskRegister.bulk.chooseLabel')}>
                <input
                  type="checkbox"
                  className={styles.box}
                  name="risk"
                  value={row.id}
                  form="bulk"
                  aria-label={t('riskRegister.bulk.choose', { code: row.original.code })}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              </Cell>
            )}
            {row.getVisibleCells().map((cell) => {
              const column = cell.column.id as RegisterColumn;
              const content: ReactNode = <table.FlexRender cell={cell} />;
              if (column === 'title') return <RowHeader key={cell.id} className={styles.title}>{content}</RowHeader>;
              const quick = quickFieldOf(column, row.original);
              return (
                <Cell
                  key={cell.id}
                  primary={primary.includes(column)}
                  wide={wide.includes(column)}
                  figure={figures.includes(column)}
                  tight={tight.includes(column)}
                  actions={quick !== null}
                  label={t(`riskRegister.columns.${column}`)}
                >
                  {quick !== null && isEditing(search, row.original, quick)
                    ? <QuickForm row={row.original} field={quick} people={options.owners} role={role} />
                    : quick !== null
                      ? <QuickCell row={row.original} field={quick} label={t('riskRegister.bulk.changeHere', { column: t(`riskRegister.columns.${column}`) })}>{content}</QuickCell>
                      : content}
                </Cell>
              );
            })}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function useCells(options: RegisterOptions, today: string): (column: RegisterColumn, row: RegisterRow) => ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return useMemo(() => {
    const directions = new Map(options.directions.map(({ code, name }) => [code, name]));
    return (column, row) => {
      switch (column) {
        case 'code':
          return <span className={styles.code}>{row.code}</span>;
        case 'title':
          return <RowLink to={`/risks/${row.officeId}/${row.riskId}`}>{row.title}</RowLink>;
        case 'state':
          return <RiskStateBadge state={row.state} />;
        case 'direction': {
          const name = directions.get(row.directionCode);
          return name ? localize(name) : row.directionCode;
        }
        case 'organisation':
          return localize(row.organisationName);
        case 'office':
          return localize(row.officeName);
        case 'region':
          return localize(row.regionName);
        case 'process':
          return row.process || '–';
        case 'exposedPosition':
          return row.exposedPosition || '–';
        case 'owner':
          return row.ownerName || '–';
        case 'identified':
          return format.date(row.identifiedOn);
        case 'due':
          if (row.dueOn === null) return '–';
          return (
            <span className={styles.due}>
              {format.date(row.dueOn)}
              {isOpenRisk(row.state) && row.dueOn < today && <StateBadge tone="critical">{t('riskRegister.list.overdue')}</StateBadge>}
            </span>
          );
        case 'score':
          return row.score ?? <><span aria-hidden="true">–</span><VisuallyHidden>{t('riskRegister.heatMap.notScored')}</VisuallyHidden></>;
        case 'residual':
          return row.residualScore ?? '–';
        case 'eliminated':
          return row.eliminatedOn === null ? '–' : format.date(row.eliminatedOn);
        case 'updated':
          return format.dateTime(row.updatedAt);
      }
    };
  }, [options, today, t, format, localize]);
}
