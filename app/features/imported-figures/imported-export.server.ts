import type { TFunction } from 'i18next';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { forbidden } from '#app/platform/errors/app-error.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeImportedForm } from './import.service.server.ts';
import { asNumber, changeOf } from './imported.model.ts';
import { selectImportedRows, selectImportedYears, type ImportedRow } from './imported.queries.server.ts';
import type { ImportedSearch } from './imported.search.ts';

type ExportRequest = { actor: Actor; search: ImportedSearch; today: string; t: TFunction; read: Reads };

const columnsOf = (t: TFunction, year: number): SheetColumn[] => {
  const column = (title: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title, width, kind });
  return [
    column(t('importedFigures.fields.theme'), 34), column(t('importedFigures.columns.seriesCode'), 40), column(t('importedFigures.fields.dimension'), 40), column(t('importedFigures.fields.name'), 60),
    column(t('importedFigures.fields.place'), 24), column(t('importedFigures.fields.unit'), 14), column(t('importedFigures.qualifierOf', { year }), 14), column(String(year), 20, 'number'),
    column(t('importedFigures.qualifierOf', { year: year - 1 }), 14), column(String(year - 1), 20, 'number'), column(t('importedFigures.fields.change'), 18, 'number'),
    column(t('importedFigures.fields.share'), 12, 'number'), column(t('importedFigures.fields.origin'), 16), column(t('importedFigures.fields.source'), 44), column(t('importedFigures.fields.document'), 60),
    column(t('importedFigures.fields.sourceDate'), 14, 'date'), column(t('importedFigures.fields.status'), 18),
  ];
};

function cellsOf(row: ImportedRow, language: Actor['language'], t: TFunction): SheetCell[] {
  const { current, prior } = row;
  const change = changeOf(current?.value ?? null, prior?.value ?? null, row);
  const qualifierOf = (value: ImportedRow['current']) => (value === null || value.qualifier === '' ? null : t(`importedFigures.qualifiers.${value.qualifier}`));
  const stated = current ?? prior;
  return [
    localize(row.themeName, language), row.seriesCode, row.dimension ? localize(row.dimension, language) : null, localize(row.name, language), row.placeName ? localize(row.placeName, language) : row.place || null,
    localize(row.unitName, language), qualifierOf(current), current ? asNumber(current.value) : null, qualifierOf(prior), prior ? asNumber(prior.value) : null, change ? asNumber(change.amount) : null,
    change === null || change.share === null ? null : Math.round(1000 * change.share) / 10, t('importedFigures.mark'), stated ? localize(stated.sourceName, language) : null, stated?.document ?? null, stated?.sourceDate ?? null,
    stated ? t(`importedFigures.statuses.${stated.status}`) : null,
  ];
}

/** Exactly what the list shows under the same address, all pages of it; or the form to be filled in, for whoever may bring figures. */
export async function exportImportedFigures({ actor, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv' | 'form', now: Date): Promise<Response> {
  const years = await read(selectImportedYears);
  const year = search.year ?? years[0] ?? Number(today.slice(0, 4));
  const name = `${t('importedFigures.title')} ${year}`;
  if (format === 'form') {
    if (!may(actor, 'importedFigure.write')) throw forbidden();
    const body = await read((transaction) => writeImportedForm(transaction, actor, actor.language, year, now));
    return new Response(new Uint8Array(body), { headers: { 'Content-Type': workbookMediaType, 'Content-Disposition': attachmentNamed(`${name}.xlsx`), 'Cache-Control': 'private, no-store' } });
  }
  const found = await everyRow(read, (transaction, after, limit) => selectImportedRows(transaction, { ...search, after }, year, limit), Infinity);
  const rows = found.map((row) => cellsOf(row, actor.language, t));
  return tableFile(name, today, columnsOf(t, year), rows, format, actor.name, now);
}
