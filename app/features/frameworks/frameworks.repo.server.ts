import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ContentSubjects } from './framework-content.server.ts';
import type { FrameworkContent } from './framework.model.ts';

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** A framework nobody has heard of yet comes last in the list. */
export async function insertFramework(transaction: ActorTransaction, { framework, name }: Pick<FrameworkContent, 'framework' | 'name'>): Promise<void> {
  await transaction.execute(sql`
    insert into frameworks (code, name, position) values (${framework}, ${json(name)}, (select coalesce(max(f.position), 0) + 1 from frameworks f)) on conflict do nothing`);
}

/** @returns false where a draft or a version of that number is there already. */
export async function insertDraft(transaction: ActorTransaction, id: string, content: FrameworkContent): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into framework_versions (id, framework_code, number, edition, name, description, source)
    values (${id}, ${content.framework}, ${content.version}, ${content.edition}, ${json(content.name)}, ${json(content.description)}, ${json(content.source)})
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** Takes the draft of the version its editor saw, and says what it is as a whole. @returns false where somebody was there before. */
export async function updateDraft(transaction: ActorTransaction, id: string, version: number, content: FrameworkContent): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update framework_versions set edition = ${content.edition}, name = ${json(content.name)}, description = ${json(content.description)}, source = ${json(content.source)}, version = version + 1
    where id = ${id} and version = ${version} and published_at is null returning id`);
  return rows.length === 1;
}

/** The parts of a draft as its content has them; what was there before is gone. */
export async function replaceParts(transaction: ActorTransaction, id: string, content: FrameworkContent, { subjects, served }: ContentSubjects): Promise<void> {
  await transaction.execute(sql`delete from framework_chapters where version_id = ${id}`);
  await transaction.execute(sql`
    insert into framework_chapters (version_id, code, position, name)
    select ${id}::uuid, c.code, c.position, c.name from jsonb_to_recordset(${json(content.chapters.map((chapter, index) => ({ ...chapter, position: index + 1 })))})
      as c(code text, position int, name jsonb)`);
  const requirements = content.requirements.map(({ mapsTo: _, ...requirement }, index) => ({ ...requirement, subject_id: subjects[requirement.code], position: index + 1 }));
  await transaction.execute(sql`
    insert into framework_requirements (version_id, subject_id, code, chapter_code, position, text, guidance, evidence, meaning, formerly)
    select ${id}::uuid, r.subject_id, r.code, r.chapter, r.position, r.text, r.guidance, r.evidence, r.meaning, r.formerly
    from jsonb_to_recordset(${json(requirements)})
      as r(subject_id uuid, code text, chapter text, position int, text jsonb, guidance jsonb, evidence jsonb, meaning int, formerly text)`);
  const mappings = Object.entries(served).flatMap(([code, targets]) => targets.map(({ subjectId, relation }) => ({ subject_id: subjects[code], served: subjectId, relation })));
  await transaction.execute(sql`
    insert into requirement_mappings (version_id, subject_id, served_subject_id, relation)
    select ${id}::uuid, m.subject_id, m.served, m.relation from jsonb_to_recordset(${json(mappings)}) as m(subject_id uuid, served uuid, relation text)`);
}

/** From now on the version is what is asked. @returns false where it is not the draft that its publisher saw. */
export async function publishVersion(transaction: ActorTransaction, actor: Actor, id: string, version: number, contentHash: string): Promise<boolean> {
  try {
    const rows = await transaction.execute(sql`
      update framework_versions set published_at = now(), published_by_name = ${actor.name}, content_hash = ${contentHash}, version = version + 1
      where id = ${id} and version = ${version} and published_at is null returning id`);
    if (rows.length !== 1) return false;
  } catch (error) {
    // Two publish at once: the second one waits for the first and then meets a published version.
    if (violatedConstraint(error) === 'framework_versions_immutable_check') return false;
    throw error;
  }
  await transaction.execute(sql`update frameworks f set name = v.name from framework_versions v where v.id = ${id} and f.code = v.framework_code`);
  return true;
}

/** @returns false where it is not the draft that was seen. A framework without any version goes with its draft. */
export async function deleteDraft(transaction: ActorTransaction, id: string, version: number): Promise<boolean> {
  const rows = await transaction.execute<{ framework_code: string }>(sql`
    delete from framework_versions where id = ${id} and version = ${version} and published_at is null returning framework_code`);
  if (rows.length !== 1) return false;
  await transaction.execute(sql`
    delete from frameworks f where f.code = ${rows[0]!.framework_code} and not exists (select from framework_versions v where v.framework_code = f.code)`);
  return true;
}
