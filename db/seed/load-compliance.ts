import type { TransactionSql } from 'postgres';
import { buildComplianceServices } from './demo-year/compliance-services.ts';
import { insertRows, type Connection } from './insert-rows.ts';
import { complianceCores, complianceEntries } from './reference/compliance.ts';

/** Words and settings of the register of compliance services. Rows that are there already stay as they are. */
export async function loadComplianceReference(sql: Connection): Promise<void> {
  await insertRows(sql, 'compliance_catalogue_entries', complianceEntries.map((entry, index) => ({
    catalogue: entry.catalogue, code: entry.code, name: entry.name, is_independent: entry.isIndependent, position: index + 1, valid_from: entry.validFrom, version: 1,
  })));
  await insertRows(sql, 'compliance_cores', complianceCores.map(({ validFrom, documentCodes }) => ({ valid_from: validFrom, document_codes: documentCodes, version: 1 })));
}

/** The register of the demo; until when a state lasts is left to the trigger, as when people write. */
export async function loadComplianceServices(sql: TransactionSql, today: string, onProgress: (sentence: string) => void): Promise<void> {
  const [row] = await sql<{ exists: boolean }[]>`select exists (select from compliance_services) as exists`;
  if (row!.exists) return;
  const rows = buildComplianceServices(today);
  onProgress(`Demo: ${rows.compliance_services.length.toLocaleString('en')} states of compliance services with ${rows.compliance_documents.length.toLocaleString('en')} documents`);
  for (const [table, its] of Object.entries(rows)) await insertRows(sql, table, its);
  await sql`analyze compliance_services, compliance_documents, compliance_certificates`;
}
