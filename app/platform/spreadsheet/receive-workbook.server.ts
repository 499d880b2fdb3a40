import { refused } from '#app/platform/errors/app-error.ts';
import { sha256 } from '#app/platform/files/file-store.server.ts';
import { messageWith } from '#app/platform/i18n/index.ts';
import { limits } from './inspect-workbook.server.ts';
import { readWorkbook, type ReadLimits } from './read-workbook.server.ts';
import type { ReadRow } from './spreadsheet.ts';

const workbookBytes = 10 * 1024 * 1024;

/** A workbook as a whole is refused at the field of its file. */
export const refusedWorkbook = (fault: string, params: Record<string, string> = {}) =>
  refused(`platform.workbook.faults.${fault}`, params, { file: messageWith(`platform.workbook.faults.${fault}`, params) });

/** Reads an uploaded workbook, outside of any transaction. @throws AppError 422 at the field `file`. */
export async function receiveWorkbook(file: File, readLimits: ReadLimits): Promise<{ name: string; hash: string; head: string[]; rows: ReadRow[] }> {
  if (file.size > workbookBytes) throw refusedWorkbook('tooLarge', { limit: `${workbookBytes / 1024 / 1024} MiB` });
  const bytes = Buffer.from(await file.arrayBuffer());
  const workbook = await readWorkbook(bytes, readLimits);
  if (workbook.fault !== null) throw refusedWorkbook(workbook.fault, { limit: workbook.fault === 'tooManyRows' ? String(readLimits.rows) : `${limits.unpackedBytes / 1_000_000} MB` });
  return { name: file.name.slice(0, 255) || 'workbook.xlsx', hash: sha256(bytes), head: workbook.head, rows: workbook.rows };
}
