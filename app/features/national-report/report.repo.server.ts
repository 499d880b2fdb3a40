import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Language, Localized } from '#app/platform/i18n/index.ts';
import type { BlockFrame, BlockWords } from './blocks.model.ts';
import type { ReportState, TextState } from './report-life.model.ts';

export type ChapterKey = { year: number; sectionCode: string };
export type SectionInput = { code: string; title: Localized; requirement: Localized };

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
const ofChapter = ({ year, sectionCode }: ChapterKey) => sql`year = ${year} and chapter_code = ${sectionCode}`;

export async function insertTemplate(transaction: ActorTransaction, actor: Actor, template: { version: number; name: Localized; reason: string; sections: readonly SectionInput[] }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into report_templates (version, name, reason, author_id, author_name) values (${template.version}, ${json(template.name)}, ${template.reason}, ${actor.personId}, ${actor.name})
    on conflict do nothing returning version`);
  if (rows.length !== 1) return false;
  await transaction.execute(sql`
    insert into report_template_sections (template_version, code, position, title, requirement)
    select ${template.version}::int, s.code, s.position, s.title, s.requirement
    from jsonb_to_recordset(${json(template.sections.map((section, index) => ({ ...section, position: index + 1 })))}) as s(code text, position int, title jsonb, requirement jsonb)`);
  return true;
}

/** With a chapter for each section of its template, and each of the three languages to be written. @returns false where the year has one. */
export async function insertReport(transaction: ActorTransaction, actor: Actor, report: { year: number; templateVersion: number; title: Localized }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into national_reports (year, template_version, title, created_by_name)
    select ${report.year}::int, t.version, ${json(report.title)}, ${actor.name} from report_templates t where t.version = ${report.templateVersion} on conflict do nothing returning year`);
  if (rows.length !== 1) return false;
  await transaction.execute(sql`
    insert into report_chapters (year, code, position, title, requirement)
    select ${report.year}::int, s.code, s.position, s.title, s.requirement from report_template_sections s where s.template_version = ${report.templateVersion}`);
  await transaction.execute(sql`
    insert into report_chapter_languages (year, chapter_code, language)
    select c.year, c.code, l.language from report_chapters c cross join unnest(array['kk', 'ru', 'en']) as l(language) where c.year = ${report.year}`);
  return true;
}

export async function updateBinding(transaction: ActorTransaction, year: number, version: number, binding: { publicationId: string | null; comparisonPublicationId: string | null }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update national_reports set publication_id = ${binding.publicationId}, comparison_publication_id = ${binding.comparisonPublicationId}, version = version + 1
    where year = ${year} and version = ${version} and state = 'preparing' returning year`);
  return rows.length === 1;
}

export async function updateReportState(transaction: ActorTransaction, actor: Actor, year: number, version: number, from: ReportState, to: ReportState): Promise<boolean> {
  const signed = to === 'published'
    ? sql`, published_by = ${actor.personId}, published_by_name = ${actor.name}, published_at = now()`
    : to === 'agreed' ? sql`, agreed_by = ${actor.personId}, agreed_by_name = ${actor.name}, agreed_at = now()` : sql`, agreed_by = null, agreed_by_name = null, agreed_at = null`;
  const rows = await transaction.execute(sql`
    update national_reports set state = ${to}, version = version + 1 ${signed} where year = ${year} and version = ${version} and state = ${from} returning year`);
  return rows.length === 1;
}

/** Every edit of a chapter takes the version that its author saw. @returns the next one; null where somebody was there before. */
export async function takeChapterVersion(transaction: ActorTransaction, { year, sectionCode }: ChapterKey, version: number): Promise<number | null> {
  const rows = await transaction.execute<{ version: number }>(sql`
    update report_chapters set version = version + 1 where year = ${year} and code = ${sectionCode} and version = ${version} returning version`);
  return rows[0]?.version ?? null;
}

export async function countChapterVersion(transaction: ActorTransaction, { year, sectionCode }: ChapterKey): Promise<boolean> {
  const rows = await transaction.execute(sql`update report_chapters set version = version + 1 where year = ${year} and code = ${sectionCode} returning version`);
  return rows.length === 1;
}

export async function updateAssignment(
  transaction: ActorTransaction, key: ChapterKey, assignment: { authorIds: readonly string[]; deadlineOn: string | null; sourceLanguage: Language },
): Promise<void> {
  await transaction.execute(sql`
    update report_chapters set deadline_on = ${assignment.deadlineOn}, source_language = ${assignment.sourceLanguage} where year = ${key.year} and code = ${key.sectionCode}`);
  await transaction.execute(sql`delete from report_chapter_authors where ${ofChapter(key)}`);
  await transaction.execute(sql`
    insert into report_chapter_authors (year, chapter_code, person_id, name)
    select distinct ${key.year}::int, ${key.sectionCode}, p.id, p.full_name from people p
    join memberships m on m.person_id = p.id and m.role = 'coordinator' and m.scope = 'national' and m.revoked_at is null
    where p.id in (select value::uuid from jsonb_array_elements_text(${json(assignment.authorIds)}))`);
}

/** The words of a block; what they were before is kept when somebody else wrote it, or a while ago. */
export async function saveWords(
  transaction: ActorTransaction, actor: Actor, { blockId, language, words, madeFrom }: { blockId: string; language: Language; words: BlockWords; madeFrom: string | null },
): Promise<void> {
  await transaction.execute(sql`
    insert into report_text_revisions (block_id, language, number, words, author_id, author_name, changed_at)
    select t.block_id, t.language, (select coalesce(max(r.number), 0) + 1 from report_text_revisions r where r.block_id = t.block_id and r.language = t.language),
      t.words, t.author_id, t.author_name, t.changed_at
    from report_block_texts t
    where t.block_id = ${blockId} and t.language = ${language} and t.words <> ${json(words)}
      and (t.author_id <> ${actor.personId} or t.changed_at < now() - interval '10 minutes')`);
  await transaction.execute(sql`
    insert into report_block_texts (block_id, language, words, made_from, author_id, author_name) values (${blockId}, ${language}, ${json(words)}, ${madeFrom}, ${actor.personId}, ${actor.name})
    on conflict (block_id, language) do update set words = excluded.words, made_from = excluded.made_from, author_id = excluded.author_id, author_name = excluded.author_name, changed_at = now()`);
}

export async function updateFrame(transaction: ActorTransaction, key: ChapterKey, blockId: string, frame: BlockFrame): Promise<void> {
  await transaction.execute(sql`update report_blocks set frame = ${json(frame)} where id = ${blockId} and ${ofChapter(key)}`);
}

/** Behind another block, or at the beginning. @returns false where it is there already. */
export async function insertBlock(transaction: ActorTransaction, key: ChapterKey, block: { id: string; frame: BlockFrame; afterId: string | null }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    with before as (select coalesce((select b.position from report_blocks b where b.id = ${block.afterId}::uuid and b.year = ${key.year} and b.chapter_code = ${key.sectionCode}), 0) as position),
      next as (select min(b.position) as position from report_blocks b, before where b.year = ${key.year} and b.chapter_code = ${key.sectionCode} and b.position > before.position)
    insert into report_blocks (id, year, chapter_code, position, frame)
    select ${block.id}, ${key.year}, ${key.sectionCode}, case when next.position is null then before.position + 1 else (before.position + next.position) / 2 end, ${json(block.frame)} from before, next
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** Changes places with the block before or behind it. */
export async function swapBlock(transaction: ActorTransaction, key: ChapterKey, blockId: string, direction: 'up' | 'down'): Promise<void> {
  const [compare, order] = direction === 'up' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  await transaction.execute(sql`
    with one as (select id, position from report_blocks where id = ${blockId} and ${ofChapter(key)}),
      other as (select b.id, b.position from report_blocks b, one where b.year = ${key.year} and b.chapter_code = ${key.sectionCode} and b.removed_at is null and b.position ${compare} one.position
        order by b.position ${order} limit 1)
    update report_blocks b set position = case when b.id = one.id then other.position else one.position end from one, other where b.id in (one.id, other.id)`);
}

export async function setRemoved(transaction: ActorTransaction, actor: Actor, key: ChapterKey, blockId: string, isRemoved: boolean): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update report_blocks set removed_at = case when ${isRemoved} then now() end, removed_by_name = case when ${isRemoved} then ${actor.name} end
    where id = ${blockId} and ${ofChapter(key)} and (removed_at is null) = ${isRemoved} returning id`);
  return rows.length === 1;
}

export async function updateTextState(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, text: { language: Language; version: number; from: TextState; to: TextState; remark: string },
): Promise<boolean> {
  const signed = {
    submitted: sql`, submitted_by = ${actor.personId}, submitted_by_name = ${actor.name}, submitted_at = now(), decided_by = null, decided_by_name = null, decided_at = null, remark = ''`,
    draft: sql`, decided_by = null, decided_by_name = null, decided_at = null`,
    returned: sql`, decided_by = ${actor.personId}, decided_by_name = ${actor.name}, decided_at = now(), remark = ${text.remark}`,
    agreed: sql`, decided_by = ${actor.personId}, decided_by_name = ${actor.name}, decided_at = now(), remark = ${text.remark}`,
  }[text.to];
  const rows = await transaction.execute(sql`
    update report_chapter_languages set state = ${text.to}, version = version + 1 ${signed}
    where ${ofChapter(key)} and language = ${text.language} and version = ${text.version} and state = ${text.from} returning language`);
  return rows.length === 1;
}

export async function insertStep(
  transaction: ActorTransaction, actor: Actor, step: { id: string; year: number; sectionCode: string | null; language: Language | null; step: string; remark: string },
): Promise<void> {
  await transaction.execute(sql`
    insert into report_steps (id, year, chapter_code, language, step, remark, author_id, author_name)
    values (${step.id}, ${step.year}, ${step.sectionCode}, ${step.language}, ${step.step}, ${step.remark}, ${actor.personId}, ${actor.name})`);
}

export async function insertSnapshot(
  transaction: ActorTransaction, actor: Actor,
  snapshot: { id: string; year: number; kind: 'agreed' | 'published'; sectionCode: string | null; language: Language; content: string; contentHash: string },
): Promise<void> {
  await transaction.execute(sql`
    insert into report_snapshots (id, year, kind, chapter_code, language, content, content_hash, author_id, author_name)
    values (${snapshot.id}, ${snapshot.year}, ${snapshot.kind}, ${snapshot.sectionCode}, ${snapshot.language}, ${snapshot.content}, ${snapshot.contentHash}, ${actor.personId}, ${actor.name})`);
}

export async function insertComment(transaction: ActorTransaction, actor: Actor, key: ChapterKey, comment: { id: string; blockId: string; threadId: string | null; body: string }): Promise<void> {
  await transaction.execute(sql`
    insert into report_comments (id, year, chapter_code, block_id, thread_id, body, author_id, author_name)
    select ${comment.id}, b.year, b.chapter_code, b.id, ${comment.threadId}::uuid, ${comment.body}, ${actor.personId}, ${actor.name} from report_blocks b
    where b.id = ${comment.blockId} and b.year = ${key.year} and b.chapter_code = ${key.sectionCode} on conflict do nothing`);
}

export async function resolveThread(transaction: ActorTransaction, actor: Actor, key: ChapterKey, threadId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update report_comments set resolved_at = now(), resolved_by_name = ${actor.name} where ${ofChapter(key)} and id = ${threadId} and thread_id is null and resolved_at is null returning id`);
  return rows.length === 1;
}
