import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { ChartFigure } from './chart-figure.tsx';
import { shadeScale, type Shade } from './scales.ts';
import styles from './tile-map.module.css';

export interface Tile {
  code: string;
  name: string;
  /** A few letters for a phone; the name unless told. */
  short?: string;
  /** null: there is no figure. */
  value: number | null;
  /** The value as it is written. */
  label: string;
  href?: string;
  /** Place in the grid, from 1. */
  column: number;
  row: number;
}

export interface TileMapProps {
  title: string;
  tiles: readonly Tile[];
  note?: ReactNode;
  /** Header of the figures' column in the table. */
  valueName: string;
  downloads?: ReactNode;
}

/** Regions as equal tiles in their neighbourhood; a darker tile is a larger figure, and the figure stands in it. */
export function TileMap({ title, tiles, note, valueName, downloads }: TileMapProps) {
  const { t } = useTranslation();
  const shade = shadeScale(tiles.map(({ value }) => value));
  const table = {
    columns: [t('ui.chart.region'), valueName],
    rows: tiles.map(({ code, name, label, href }) => ({
      key: code,
      cells: [href ? <Link to={href}>{name}</Link> : name, label],
    })),
  };
  return (
    <ChartFigure title={title} note={note} table={table} downloads={downloads}>
      <div className={styles.map}>
        <ul data-list="plain" className={styles.tiles}>
          {inReadingOrder(tiles).map((tile) => (
            <li key={tile.code} className={clsx(styles.cell, styles[`column${tile.column}`], styles[`row${tile.row}`])}>
              <TileBox tile={tile} shade={tile.value === null ? null : shade(tile.value)} />
            </li>
          ))}
        </ul>
      </div>
    </ChartFigure>
  );
}

function TileBox({ tile, shade }: { tile: Tile; shade: Shade | null }) {
  const { name, short, label, href } = tile;
  const className = clsx(styles.tile, shade === null ? styles.none : styles[`shade${shade}`]);
  const content = (
    <>
      <span>
        {short ? <span className={styles.short}>{short}</span> : null}
        <span className={styles.name}>{name}</span>
      </span>
      <span className={styles.figure}>{label}</span>
    </>
  );
  return href ? (
    <Link to={href} className={className} title={name}>
      {content}
    </Link>
  ) : (
    <div className={className}>{content}</div>
  );
}

function inReadingOrder(tiles: readonly Tile[]): Tile[] {
  return [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
}
