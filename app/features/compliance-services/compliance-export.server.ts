import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeCsv, writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { writeComplianceForm } from './compliance-import.service.server.ts';
import { dayOf, withMarkers, type ListedRow } from './compliance-pages.server.ts';
import { coreDocumentsOn, independentBodiesOf, loadRegister, selectComplianceWords, type RegisterList } from './compliance.queries.server.ts';
import type { ComplianceSearch } from './compliance.search.ts';

const rowsAtOnce = 2_000;

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type ExportRequest = { actor: Actor; search: ComplianceSearch; today: string; t: TFunction; read: Read };

const fileOf = (body: BodyInit, mediaType: string, name: string) =>
  new Response(body, { headers: { 'Content-Type': mediaType, 'Content-Disposition': attachmentNamed(name), 'Cache-Control': 'private, no-store' } });

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
    return fileOf(new Uint8Array(body), workbookMediaType, `${t('complianceServices.sheet')} ${today}.xlsx`);
  }
  const day = dayOf(search, today);
  const words = await read((transaction) => selectComplianceWords(transaction));
  const [independent, coreSize] = [independentBodiesOf(words), coreDocumentsOn(words, day).length];
  const rows: SheetCell[][] = [];
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const page: RegisterList = await read((transaction) => loadRegister(transaction, { ...search, after: from, before: null }, day, rowsAtOnce));
    rows.push(...page.rows.map((row) => cellsOf(withMarkers(row, independent), coreSize, actor.language, t)));
    if (page.next === null) break;
    after = page.next;
  }
  const columns = columnsOf(t);
  const name = `${t('complianceServices.title')} ${day}.${format}`;
  if (format === 'csv') return fileOf(writeCsv({ columns, rows }), 'text/csv; charset=utf-8', name);
  const title = t('complianceServices.title');
  return fileOf(new Uint8Array(await writeWorkbook([{ name: title, columns, rows }], { title, author: actor.name, createdAt: now })), workbookMediaType, name);
}
