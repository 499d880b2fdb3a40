import { sql } from 'drizzle-orm';
import type { PublicTransaction } from '#app/platform/db/as-public.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { ReportDocument } from '#app/platform/export/report-document.ts';
import type { Language, Localized } from '#app/platform/i18n/index.ts';

/** Reports that everybody may read, newest first. */
export const loadPublicReports = (transaction: PublicTransaction): Promise<{ year: number; title: Localized; publishedAt: string }[]> =>
  transaction.execute<{ year: number; title: Localized; publishedAt: string }>(sql`select year, title, published_at as "publishedAt" from public_national_reports()`);

/** A published report in a language, exactly as it was published. @throws AppError 404. */
export async function loadPublicReport(transaction: PublicTransaction, year: number, language: Language): Promise<{ document: ReportDocument; contentHash: string; publishedAt: string }> {
  const rows = await transaction.execute<{ content: string; contentHash: string; publishedAt: string }>(sql`
    select content, content_hash as "contentHash", published_at as "publishedAt" from public_national_report(${year}::int, ${language})`);
  if (!rows[0]) throw notFound();
  const { content, ...rest } = rows[0];
  return { document: JSON.parse(content) as ReportDocument, ...rest };
}
