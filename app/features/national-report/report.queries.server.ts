import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Language, Localized } from '#app/platform/i18n/index.ts';
import type { Block, BlockWords } from './blocks.model.ts';
import type { Ground } from './document.model.ts';
import type { ReportState, TextState } from './report-life.model.ts';
import type { ChapterKey } from './report.repo.server.ts';

export type ReportHeader = {
  year: number; templateVersion: number; title: Localized; state: ReportState; publicationId: string | null; comparisonPublicationId: string | null;
  agreedByName: string | null; agreedAt: string | null; publishedByName: string | null; publishedAt: string | null; version: number;
};
const header = sql`r.year, r.template_version as "templateVersion", r.title, r.state, r.publication_id as "publicationId", r.comparison_publication_id as "comparisonPublicationId",
  r.agreed_by_name as "agreedByName", r.agreed_at as "agreedAt", r.published_by_name as "publishedByName", r.published_at as "publishedAt", r.version`;

export type ReportRow = ReportHeader & { chapters: number; agreed: number };
export const selectReports = (transaction: ActorTransaction): Promise<ReportRow[]> =>
  transaction.execute<ReportRow>(sql`
    select ${header}, (select count(*)::int from report_chapters c where c.year = r.year) as chapters,
      (select count(*)::int from report_chapter_languages l where l.year = r.year and l.state = 'agreed') as agreed
    from national_reports r order by r.year desc`);

export async function findReport(transaction: ActorTransaction, year: number): Promise<ReportHeader | undefined> {
  const rows = await transaction.execute<ReportHeader>(sql`select ${header} from national_reports r where r.year = ${year}`);
  return rows[0];
}

export type LanguageState = {
  language: Language; state: TextState; submittedBy: string | null; submittedByName: string | null; submittedAt: string | null; decidedByName: string | null; decidedAt: string | null; remark: string; version: number;
};
export type ChapterRow = {
  code: string; position: number; title: Localized; requirement: Localized; deadlineOn: string | null; sourceLanguage: Language; version: number;
  authors: { personId: string; name: string }[]; languages: LanguageState[]; openComments: number;
};

/** Chapters of a report in their order; one of them, where it is named. */
export const selectChapters = (transaction: ActorTransaction, year: number, sectionCode: string | null = null): Promise<ChapterRow[]> =>
  transaction.execute<ChapterRow>(sql`
    select c.code, c.position, c.title, c.requirement, c.deadline_on as "deadlineOn", c.source_language as "sourceLanguage", c.version,
      coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'name', a.name) order by a.name) from report_chapter_authors a where a.year = c.year and a.chapter_code = c.code), '[]') as authors,
      (select jsonb_agg(jsonb_build_object('language', l.language, 'state', l.state, 'submittedBy', l.submitted_by, 'submittedByName', l.submitted_by_name, 'submittedAt', l.submitted_at,
          'decidedByName', l.decided_by_name, 'decidedAt', l.decided_at, 'remark', l.remark, 'version', l.version) order by array_position(array['kk', 'ru', 'en'], l.language))
        from report_chapter_languages l where l.year = c.year and l.chapter_code = c.code) as languages,
      (select count(*)::int from report_comments m where m.year = c.year and m.chapter_code = c.code and m.thread_id is null and m.resolved_at is null) as "openComments"
    from report_chapters c where c.year = ${year} and (${sectionCode}::text is null or c.code = ${sectionCode}) order by c.position, c.code`);

export type StoredBlock = Block & { chapterCode: string; removedByName: string | null; isRemoved: boolean };

/** Blocks of a report in the order of its chapters and their own, with their words in every language. */
export const selectBlocks = (transaction: ActorTransaction, year: number, sectionCode: string | null = null): Promise<StoredBlock[]> =>
  transaction.execute<StoredBlock>(sql`
    select b.id, b.chapter_code as "chapterCode", b.frame, b.removed_at is not null as "isRemoved", b.removed_by_name as "removedByName",
      coalesce((select jsonb_object_agg(t.language, jsonb_build_object('words', t.words, 'madeFrom', t.made_from)) from report_block_texts t where t.block_id = b.id), '{}') as texts
    from report_blocks b join report_chapters c on c.year = b.year and c.code = b.chapter_code
    where b.year = ${year} and (${sectionCode}::text is null or b.chapter_code = ${sectionCode}) order by c.position, b.position, b.id`);

export type CommentRow = {
  id: string; blockId: string; threadId: string | null; body: string; authorName: string; createdAt: string; resolvedAt: string | null; resolvedByName: string | null;
};
export const selectComments = (transaction: ActorTransaction, { year, sectionCode }: ChapterKey): Promise<CommentRow[]> =>
  transaction.execute<CommentRow>(sql`
    select m.id, m.block_id as "blockId", m.thread_id as "threadId", m.body, m.author_name as "authorName", m.created_at as "createdAt", m.resolved_at as "resolvedAt", m.resolved_by_name as "resolvedByName"
    from report_comments m where m.year = ${year} and m.chapter_code = ${sectionCode} order by m.created_at, m.id`);

export type StepRow = { step: string; chapterCode: string | null; language: Language | null; remark: string; authorName: string; createdAt: string };
export const selectSteps = (transaction: ActorTransaction, year: number, sectionCode: string | null): Promise<StepRow[]> =>
  transaction.execute<StepRow>(sql`
    select s.step, s.chapter_code as "chapterCode", s.language, s.remark, s.author_name as "authorName", s.created_at as "createdAt" from report_steps s
    where s.year = ${year} and (${sectionCode}::text is null or s.chapter_code = ${sectionCode}) order by s.created_at desc, s.id desc limit 100`);

export type SnapshotRow = { id: string; kind: 'agreed' | 'published'; language: Language; contentHash: string; authorName: string; createdAt: string };
export const selectSnapshots = (transaction: ActorTransaction, year: number, sectionCode: string | null): Promise<SnapshotRow[]> =>
  transaction.execute<SnapshotRow>(sql`
    select s.id, s.kind, s.language, s.content_hash as "contentHash", s.author_name as "authorName", s.created_at as "createdAt" from report_snapshots s
    where s.year = ${year} and s.chapter_code is not distinct from ${sectionCode}::text order by s.created_at desc, s.id desc limit 100`);

export async function findSnapshotContent(transaction: ActorTransaction, year: number, { id, kind, language }: { id?: string; kind: 'agreed' | 'published'; language?: Language }): Promise<string | undefined> {
  const rows = await transaction.execute<{ content: string }>(sql`
    select s.content from report_snapshots s where s.year = ${year} and s.kind = ${kind} and (${id ?? null}::uuid is null or s.id = ${id ?? null}) and (${language ?? null}::text is null or s.language = ${language ?? null})
    order by s.created_at desc limit 1`);
  return rows[0]?.content;
}

export type RevisionRow = { number: number; words: BlockWords; authorName: string; changedAt: string; blockId: string };
/** What was written before, newest first. */
export const selectRevisions = (transaction: ActorTransaction, { year, sectionCode }: ChapterKey, language: Language): Promise<RevisionRow[]> =>
  transaction.execute<RevisionRow>(sql`
    select v.block_id as "blockId", v.number, v.words, v.author_name as "authorName", v.changed_at as "changedAt" from report_text_revisions v join report_blocks b on b.id = v.block_id
    where b.year = ${year} and b.chapter_code = ${sectionCode} and v.language = ${language} order by v.changed_at desc limit 60`);

/** People of the coordinator: who can be an author. */
export const selectAuthors = (transaction: ActorTransaction): Promise<{ personId: string; name: string }[]> =>
  transaction.execute<{ personId: string; name: string }>(sql`
    select distinct p.id as "personId", p.full_name as name from people p join memberships m on m.person_id = p.id and m.role = 'coordinator' and m.scope = 'national' and m.revoked_at is null order by 2`);

/** Acts and assignments that a text can refer to. */
export const selectGrounds = (transaction: ActorTransaction): Promise<Ground[]> =>
  transaction.execute<Ground>(sql`select g.code, g.kind, g.title, g.reference from legal_bases g order by g.code`);

export type TemplateSection = { code: string; title: Localized; requirement: Localized };
export type TemplateRow = { version: number; name: Localized; reason: string; authorName: string; createdAt: string; sections: TemplateSection[]; reports: number[] };
export const selectTemplates = (transaction: ActorTransaction): Promise<TemplateRow[]> =>
  transaction.execute<TemplateRow>(sql`
    select t.version, t.name, t.reason, t.author_name as "authorName", t.created_at as "createdAt",
      (select jsonb_agg(jsonb_build_object('code', s.code, 'title', s.title, 'requirement', s.requirement) order by s.position) from report_template_sections s where s.template_version = t.version) as sections,
      coalesce((select jsonb_agg(r.year order by r.year) from national_reports r where r.template_version = t.version), '[]') as reports
    from report_templates t order by t.version desc`);
