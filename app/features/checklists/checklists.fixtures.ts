import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';

const words = (text: string) => ({ kk: text, ru: text, en: text });

export type FrameworkScene = { code: string; versionId: string; subjects: Record<string, string> };

/**
 * A published version of a framework whose chapter "1" holds the requirements of the given codes.
 * @param kept subjects of an earlier version, by code.
 */
export async function createFramework(owner: Sql, codes: readonly string[], options: { code?: string; number?: number; kept?: Record<string, string>; chapterOf?: (code: string) => string } = {}): Promise<FrameworkScene> {
  const code = options.code ?? `f-${uuid()}`;
  const versionId = uuid();
  const chapterOf = options.chapterOf ?? (() => '1');
  await owner`insert into frameworks ${owner({ code, name: words('Негіз'), position: 1 } as never)} on conflict do nothing`;
  await owner`insert into framework_versions ${owner({
    id: versionId, framework_code: code, number: options.number ?? 1, edition: '2026', name: words('Негіз'), description: words(''), source: words(''), content_hash: '0'.repeat(64), published_at: new Date(), published_by_name: 'n',
  } as never)}`;
  const chapters = [...new Set(codes.map(chapterOf))];
  await owner`insert into framework_chapters ${owner(chapters.map((chapter, index) => ({ version_id: versionId, code: chapter, position: index, name: words(`Тарау ${chapter}`) })) as never)}`;
  const subjects = Object.fromEntries(codes.map((requirement) => [requirement, options.kept?.[requirement] ?? uuid()]));
  await owner`insert into framework_requirements ${owner(codes.map((requirement, position) => ({
    version_id: versionId, subject_id: subjects[requirement]!, code: requirement, chapter_code: chapterOf(requirement), position, text: words(requirement), guidance: words('g'), evidence: words('e'),
  })) as never)}`;
  return { code, versionId, subjects };
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
    office_id: officeId, organisation_id: organisationId, region_code: regionCode, id, campaign_office_id: officeId, campaign_id: uuid(), framework_version_id: framework.versionId, framework_code: framework.code,
    title: `Тексеру ${year}`, year, opens_on: `${year}-02-01`, due_on: options.dueOn ?? `${year}-03-31`, is_reviewed_by_office: options.isReviewedByOffice ?? false,
    requirement_count: Object.keys(framework.subjects).length,
  })}`;
  return id;
}
