import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { writeComplianceForm } from './compliance-import.service.server.ts';
import { dayOf, withMarkers, type ListedRow } from './compliance-pages.server.ts';
import { coreDocumentsOn, independentBodiesOf, loadRegister, selectComplianceWords } from './compliance.queries.server.ts';
import type { ComplianceSearch } from './compliance.search.ts';

type ExportRequest = { actor: Actor; search: ComplianceSearch; today: string; t: TFunction; read: Reads };

const columnsOf = (t: TFunction): SheetColumn[] => {
  const column = (title: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title, width, kind });
  return [
    column(t('complianceServices.columns.organisation'), 60), column(t('complianceServices.filters.office'), 24), column(t('complianceServices.filters.region'), 20),
    column(t('complianceServices.columns.service'), 18), column(t('complianceServices.columns.form'), 24), column(t('complianceServices.columns.officer'), 30),
    column(t('complianceServices.columns.phone'), 20), column(t('complianceServices.columns.markers'), 14, 'number'), column(t('complianceServices.columns.documents'), 14, 'number'),
    column(t('complianceServices.columns.coreSize'), 14, 'number'), column(t('complianceServices.columns.certifiedUntil'), 16, 'date'), column(t('complianceServices.columns.certificate'), 20),
  ];
};

function cellsOf(row: ListedRow, coreSize: number, language: Actor['language'], t: TFunction): SheetCell[] {
  const state = row.isEstablished === null ? 'unknown' : row.isEstablished ? 'established' : 'absent';
  const certificate = row.certifiedUntil !== null ? 'valid' : row.wasCertified ? 'expired' : null;
  return [
    localize(row.name, language), localize(row.officeName, language), localize(row.regionName, language), t(`complianceServices.serviceStates.${state}`),
    row.form === null ? null : t(`complianceServices.forms.${row.form}`), row.officerName, row.officerPhone, row.metMarkers, row.present, coreSize, row.certifiedUntil,
    certificate === null ? null : t(`complianceServices.certificateStates.${certificate}`),
  ];
}

/** Exactly what the register lists under the same address, all pages of it, each page a short transaction of its own. */
export async function exportCompliance({ actor, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv' | 'form', now: Date): Promise<Response> {
  if (format === 'form') {
    const body = await read((transaction) => writeComplianceForm(transaction, actor, actor.language, today, now));
    const name = `${t('complianceServices.sheet')} ${today}.xlsx`;
    return new Response(new Uint8Array(body), { headers: { 'Content-Type': workbookMediaType, 'Content-Disposition': attachmentNamed(name), 'Cache-Control': 'private, no-store' } });
  }
  const day = dayOf(search, today);
  const words = await read((transaction) => selectComplianceWords(transaction));
  const [independent, coreSize] = [independentBodiesOf(words), coreDocumentsOn(words, day).length];
  const found = await everyRow(read, (transaction, after, limit) => loadRegister(transaction, { ...search, after, before: null }, day, limit), Infinity);
  const rows = found.map((row) => cellsOf(withMarkers(row, independent), coreSize, actor.language, t));
  return tableFile(t('complianceServices.title'), day, columnsOf(t), rows, format, actor.name, now);
}
