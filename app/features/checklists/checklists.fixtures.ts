import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { createFrameworkVersion, type FixtureVersion } from '#db/test/framework.fixtures.ts';

export type FrameworkScene = FixtureVersion & { subjects: Record<string, string> };

/** A published version of a framework with the requirements of the given codes. @param options.kept subjects of the version before, by code. */
export async function createFramework(
  owner: Sql, codes: readonly string[], options: { previous?: FrameworkScene; kept?: Record<string, string>; chapterOf?: (code: string) => string } = {},
): Promise<FrameworkScene> {
  const { previous, kept = {}, chapterOf = () => '1' } = options;
  const subjects = Object.fromEntries(codes.map((code) => [code, kept[code] ?? uuid()]));
  const version = await createFrameworkVersion(owner, codes.map((code) => ({ subjectId: subjects[code]!, code, wording: code, chapter: chapterOf(code) })), previous ? { previous } : {});
  return { ...version, subjects };
}

export async function mapRequirement(owner: Sql, from: FrameworkScene, fromCode: string, to: FrameworkScene, toCode: string, relation: 'equal' | 'covers'): Promise<void> {
  await owner`insert into requirement_mappings ${owner({ version_id: from.versionId, subject_id: from.subjects[fromCode]!, served_subject_id: to.subjects[toCode]!, relation })}`;
}

export type SentTo = { officeId: string; organisationId: string; regionCode: string };

/** A checklist as a campaign sends it. @returns its id. */
export async function sendChecklist(owner: Sql, { officeId, organisationId, regionCode }: SentTo, framework: FrameworkScene, options: { year?: number; dueOn?: string; isReviewedByOffice?: boolean } = {}): Promise<string> {
  const id = uuid();
  const year = options.year ?? 2026;
  await owner`insert into checklists ${owner({
    office_id: officeId, organisation_id: organisationId, region_code: regionCode, id, campaign_office_id: officeId, campaign_id: uuid(), framework_version_id: framework.versionId, framework_code: framework.frameworkCode,
    title: `Тексеру ${year}`, year, opens_on: `${year}-02-01`, due_on: options.dueOn ?? `${year}-03-31`, is_reviewed_by_office: options.isReviewedByOffice ?? false,
    requirement_count: Object.keys(framework.subjects).length,
  })}`;
  return id;
}
