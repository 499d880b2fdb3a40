import { sql as drizzleSql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { hashContent } from '#app/features/charters/charter-content.server.ts';
import { selectSubmittedContents, type SubmittedContent } from '#app/features/checklists/submission.server.ts';
import { buildChecklists, type AskedFramework } from './demo-year/checklists.ts';
import { insertRows } from './insert-rows.ts';

async function askedFramework(sql: TransactionSql, code: string): Promise<AskedFramework> {
  const [version] = await sql<AskedFramework[]>`
    select v.id as "versionId", v.framework_code as code,
      json_agg(json_build_object('subjectId', r.subject_id, 'chapterCode', r.chapter_code, 'text', r.text, 'evidence', r.evidence) order by r.position) as requirements
    from framework_versions v join framework_requirements r on r.version_id = v.id
    where v.framework_code = ${code} and v.published_at is not null group by v.id order by v.number desc limit 1`;
  if (!version) throw new Error(`No published version of ${code}`);
  return version;
}

/** Submissions name the exact answers by their hash, which is computed from what is stored. */
async function insertSubmissions(sql: TransactionSql): Promise<void> {
  const query = new PgDialect().sqlToQuery(selectSubmittedContents(drizzleSql`c.submitted_at is not null`));
  const contents = await sql.unsafe<SubmittedContent[]>(query.sql, query.params as string[]);
  const rows = contents.map(({ content, ...key }) => ({ ...key, content, contentHash: hashContent(content) }));
  await sql`
    insert into checklist_submissions (office_id, organisation_id, region_code, checklist_id, number, content, content_hash, submitted_by, submitted_by_name, submitted_at)
    select c.office_id, c.organisation_id, c.region_code, c.id, 1, r.content, r."contentHash", c.submitted_by, c.submitted_by_name, c.submitted_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r("officeId" uuid, "checklistId" uuid, content jsonb, "contentHash" text)
    join checklists c on c.office_id = r."officeId" and c.id = r."checklistId"`;
  await sql`
    update checklists c set submission_hash = s.content_hash from checklist_submissions s where s.office_id = c.office_id and s.checklist_id = c.id`;
}

/** Campaigns with the checklists and answers of the organisations; left alone where they are loaded already. */
export async function loadChecklists(sql: TransactionSql, today: string, onProgress: (sentence: string) => void): Promise<void> {
  const [loaded] = await sql<{ isThere: boolean }[]>`select exists (select from campaigns) as "isThere"`;
  if (loaded!.isThere) return;
  const rows = buildChecklists({ documents: await askedFramework(sql, 'compliance-documents'), iso: await askedFramework(sql, 'iso-37001') }, today);
  onProgress(`Demo: ${rows.checklists.length.toLocaleString('en')} checklists with ${rows.checklist_answers.length.toLocaleString('en')} answers`);
  for (const [table, its] of Object.entries(rows)) await insertRows(sql, table, its);
  await insertSubmissions(sql);
  await sql`analyze campaigns, checklists, checklist_answers, checklist_evidence, checklist_steps, gap_actions`;
}
