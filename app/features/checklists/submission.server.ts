import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ChecklistKey } from './checklists.schema.ts';

export type SubmittedContent = { officeId: string; checklistId: string; content: object };

/**
 * The exact answers of every checklist that `where` admits (`c` is the checklist), as they are submitted and hashed: in the order
 * of the framework, with the proofs that they rest on.
 */
export const selectSubmittedContents = (where: SQL): SQL => sql`
  select c.office_id as "officeId", c.id as "checklistId", json_build_object(
    'framework', v.framework_code, 'edition', v.edition, 'versionHash', v.content_hash, 'organisationId', c.organisation_id, 'year', c.year, 'answers', coalesce((
      select json_agg(json_build_object('code', r.code, 'subjectId', r.subject_id, 'answer', a.answer, 'comment', a.comment, 'servedBy', a.served_by_subject_id,
        'evidence', coalesce((
          select json_agg(json_build_object('id', e.id, 'title', e.title, 'url', e.url, 'sha256', f.sha256, 'validUntil', e.valid_until) order by e.id)
          from checklist_evidence e left join files f on f.office_id = e.office_id and f.id = e.file_id
          where e.office_id = c.office_id and e.withdrawn_at is null and ((e.checklist_id = c.id and e.subject_id = r.subject_id)
            or (e.checklist_id = a.served_by_checklist_id and e.subject_id = a.served_by_subject_id))), '[]')) order by r.position)
      from framework_requirements r
      join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
      where r.version_id = c.framework_version_id), '[]')) as content
  from checklists c join framework_versions v on v.id = c.framework_version_id where ${where}`;

export async function selectSubmission(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey): Promise<object> {
  const [row] = await transaction.execute<SubmittedContent>(selectSubmittedContents(sql`c.office_id = ${officeId} and c.id = ${checklistId}`));
  return row!.content;
}
