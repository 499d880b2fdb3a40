import { subtractDecimals } from '#app/features/indicators/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { cellOf, type Cells, type Dimension } from '#app/features/statistic-engine/index.ts';

export type PreviewPart = { dimension: Dimension; key: string; name: Localized };
export type PreviewFigure = { before: string | null; after: string | null; difference: string | null };
/** Null: the whole. */
export type PreviewRow = { part: PreviewPart | null; figures: PreviewFigure[] };

/** Figures of a definition beside those of the version before, year by year; without one there is nothing to differ from. */
export function previewOf(parts: readonly PreviewPart[], after: readonly Cells[], before: readonly Cells[] | null): PreviewRow[] {
  const figuresOf = (cell: string): PreviewFigure[] =>
    after.map((cells, index) => {
      const now = cells.get(cell)?.reported ?? null;
      const old = before?.[index]?.get(cell)?.reported ?? null;
      return { before: old, after: now, difference: now === null || old === null ? null : subtractDecimals(now, old) };
    });
  return [{ part: null, figures: figuresOf('') }, ...parts.map((part) => ({ part, figures: figuresOf(cellOf({ [part.dimension]: part.key })) }))];
}
