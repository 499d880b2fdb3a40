import { Link, type LinkProps } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { VisuallyHidden } from '../styles/visually-hidden.tsx';
import listStyles from './table-list.module.css';
import styles from './table.module.css';
import { useOverflow } from './use-overflow.ts';

/**
 * On a phone `display` leaves the table model, and with it a browser forgets that these are a table's parts; the roles
 * say it again.
 */
const role = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  rowHeader: { role: 'rowheader' },
} as const;

export interface TableProps {
  /** What the table is, read out before it. */
  caption: string;
  captionHidden?: boolean;
  /** `page` scrolls with the page under a sticky header; `box` scrolls by itself, for many columns. */
  scroll?: 'page' | 'box';
  /** Up to 640 px: a list of primary cells (unless told) or the same table, scrolling sideways. */
  narrow?: 'list' | 'table';
  children: ReactNode;
}

export function Table({ caption, captionHidden = true, scroll = 'page', narrow = 'list', children }: TableProps) {
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div
      ref={frame}
      className={clsx(styles.frame, scroll === 'box' && styles.box)}
      {...(overflows || scroll === 'box' ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table {...role.table} className={clsx(styles.table, narrow === 'list' && listStyles.list)}>
        <caption className={captionHidden ? undefined : styles.caption}>
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead {...role.group} className={styles.head}>
      <tr {...role.row}>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return (
    <tbody {...role.group} className={styles.body}>
      {children}
    </tbody>
  );
}

export function TableFoot({ children }: { children: ReactNode }) {
  return (
    <tfoot {...role.group} className={styles.foot}>
      {children}
    </tfoot>
  );
}

export function Row({ children, selected }: { children: ReactNode; selected?: boolean }) {
  return (
    <tr {...role.row} className={clsx(styles.row, selected && styles.selected)} aria-current={selected || undefined}>
      {children}
    </tr>
  );
}

export interface CellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  /** A number: right-aligned, not wrapped. */
  figure?: boolean;
  /** Stays visible in the list of a phone; `label` is its column's name there. */
  primary?: boolean;
  label?: string;
  /** Takes the whole width in the list of a phone. */
  wide?: boolean;
  /** As narrow as its content. */
  tight?: boolean;
  /** Holds controls that must stay clickable above a row link. */
  actions?: boolean;
}

export function Cell({ figure, primary, label, wide, tight, actions, className, ...rest }: CellProps) {
  return (
    <td
      {...role.cell}
      {...rest}
      data-primary={primary || undefined}
      data-wide={wide || undefined}
      data-label={label}
      className={clsx(
        styles.cell,
        figure && styles.figure,
        tight && styles.tight,
        actions && styles.actions,
        className,
      )}
    />
  );
}

/** The cell that names its row. */
export function RowHeader({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th {...role.rowHeader} {...rest} scope="row" className={clsx(styles.cell, styles.rowHeader, className)} />;
}

/** A line that names the rows under it, up to the next such line. */
export function GroupRow({ children, columns }: { children: ReactNode; columns: number }) {
  return (
    <tr {...role.row} className={styles.group}>
      <th {...role.rowHeader} scope="rowgroup" colSpan={columns} className={styles.cell}>
        {children}
      </th>
    </tr>
  );
}

/** Inside a row's header: the whole row leads there. */
export function RowLink({ className, ...rest }: LinkProps) {
  return <Link {...rest} className={clsx(styles.link, className)} />;
}
