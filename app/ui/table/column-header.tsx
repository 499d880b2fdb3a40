import { Link, useSearchParams } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import { VisuallyHidden } from '../styles/visually-hidden.tsx';
import styles from './column-header.module.css';
import { parseSort, sortSearch, type SortDirection, type SortState } from './search-state.ts';
import tableStyles from './table.module.css';

export interface ColumnHeaderProps {
  children: ReactNode;
  /** Right-aligned over figures. */
  figure?: boolean;
  /** Below the name. */
  unit?: ReactNode;
  /** The column's name in the URL; makes the header a link that sorts. */
  sort?: string;
  /** The first click's direction: descending where the largest or latest is what people look for. */
  first?: SortDirection;
  /** The order of the list when the URL names none. */
  defaultSort?: SortState;
  /** For a column of buttons: the name is read out, not shown. */
  hidden?: boolean;
  tight?: boolean;
}

export function ColumnHeader(props: ColumnHeaderProps) {
  const { children, figure, unit, sort, hidden, tight } = props;
  const classes = clsx(tableStyles.cell, figure && tableStyles.figure, tight && tableStyles.tight);
  const unitLine = unit ? <span className={styles.unit}>{unit}</span> : null;
  if (sort) return <SortHeader {...props} sort={sort} classes={classes} unitLine={unitLine} />;
  return (
    <th role="columnheader" scope="col" className={classes}>
      {hidden ? <VisuallyHidden>{children}</VisuallyHidden> : children}
      {unitLine}
    </th>
  );
}

function SortHeader({
  children,
  sort,
  first,
  defaultSort,
  classes,
  unitLine,
}: ColumnHeaderProps & { sort: string; classes: string; unitLine: ReactNode }) {
  const [search] = useSearchParams();
  const current = parseSort(search.get('sort')) ?? defaultSort ?? null;
  const direction = current?.column === sort ? current.direction : undefined;
  const arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown;
  return (
    <th role="columnheader" scope="col" className={classes} aria-sort={direction}>
      <Link
        to={{ search: sortSearch(search, sort, first, current) }}
        preventScrollReset
        className={clsx(styles.sort, direction && styles.active)}
      >
        {children}
        <Icon icon={arrow} size={12} />
      </Link>
      {unitLine}
    </th>
  );
}
