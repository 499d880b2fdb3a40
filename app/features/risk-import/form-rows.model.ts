import type { SheetCell } from '#app/platform/spreadsheet/spreadsheet.ts';
import { entriesOf, importColumns, type ImportColumn, type Words } from './import-columns.model.ts';
import type { ImportedRecommendation, ImportedRisk } from './read-risks.model.ts';

/** The rows of the form that say what the risks say: reading them again gives the same risks. */
export function formRowsOf(risks: readonly ImportedRisk[], words: Words): SheetCell[][] {
  return risks.flatMap((risk) => {
    const recommendations: (ImportedRecommendation | null)[] = risk.recommendations.length > 0 ? risk.recommendations : [null];
    return recommendations.map((recommendation, index) =>
      importColumns.map((column) => {
        if (column.part === 'recommendation') return recommendation ? cellOf(recommendation[column.key as keyof ImportedRecommendation], column, words) : null;
        return index === 0 || column.key === 'code' ? cellOf(risk[column.key as keyof ImportedRisk], column, words) : null;
      }),
    );
  });
}

function cellOf(value: unknown, column: ImportColumn, words: Words): SheetCell {
  if (value === null || value === '') return null;
  const entries = entriesOf(column, words);
  const nameOf = (code: string) => entries?.find((entry) => entry.code === code)?.names[0] ?? code;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(nameOf).join('; ');
  return entries ? nameOf(String(value)) : (value as SheetCell);
}
