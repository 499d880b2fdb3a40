import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Icon } from '../styles/icon.tsx';
import { VisuallyHidden } from '../styles/visually-hidden.tsx';
import styles from './chart-figure.module.css';

export interface ChartTable {
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

export interface ChartFigureProps {
  title: string;
  /** Unit, source and as-of date. */
  note?: ReactNode;
  table: ChartTable;
  /** Links to downloads, below the table. */
  downloads?: ReactNode;
  children: ReactNode;
}

/** A chart with its name and, one click away, its figures as a table. */
export function ChartFigure({ title, note, table, downloads, children }: ChartFigureProps) {
  return (
    <figure className={styles.figure}>
      <figcaption>
        <div className={styles.title}>{title}</div>
        {note ? <div className={styles.note}>{note}</div> : null}
      </figcaption>
      {children}
      <ChartData title={title} table={table} downloads={downloads} />
    </figure>
  );
}

export function ChartData({ title, table, downloads }: Pick<ChartFigureProps, 'title' | 'table' | 'downloads'>) {
  const { t } = useTranslation();
  return (
    <details className={styles.details} data-print="no">
      <summary className={styles.summary}>
        <Icon icon={ChevronRight} size={14} />
        {t('ui.chart.showTable')}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </summary>
      {/* Scrolls by itself when it is long, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.table} tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [header, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{header}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {downloads ? <div className={styles.actions}>{downloads}</div> : null}
    </details>
  );
}
