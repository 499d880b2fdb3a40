import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';

const text = (name: string) => ({ kk: name, ru: name, en: name });

export type FixtureRequirement = { subjectId: string; code: string; wording: string; formerly?: string | null; chapter?: string };
export type FixtureVersion = { versionId: string; frameworkCode: string; number: number; requirements: FixtureRequirement[] };

export const requirementsOf = (count: number, from = 1): FixtureRequirement[] =>
  Array.from({ length: count }, (_, index) => ({ subjectId: uuid(), code: `R${from + index}`, wording: `Requirement ${from + index}` }));

/** A published version of a framework, with one chapter unless requirements name theirs; `previous` makes it the next version of the same framework. */
export async function createFrameworkVersion(
  owner: Sql, requirements: FixtureRequirement[] = requirementsOf(4), options: { previous?: FixtureVersion; isDraft?: boolean } = {},
): Promise<FixtureVersion> {
  const versionId = uuid();
  const frameworkCode = options.previous?.frameworkCode ?? `fixture-${versionId.slice(-6)}`;
  const number = (options.previous?.number ?? 0) + 1;
  await owner`insert into frameworks (code, name, position) values (${frameworkCode}, ${owner.json(text(`Framework ${frameworkCode}`))}, 99) on conflict do nothing`;
  await owner`insert into framework_versions ${owner({
    id: versionId, framework_code: frameworkCode, number, edition: String(2020 + number), name: owner.json(text(`Framework ${frameworkCode}`)),
    description: owner.json(text('Description')), source: owner.json(text('Source')),
    content_hash: options.isDraft ? null : versionId.replaceAll('-', '').repeat(2), published_at: options.isDraft ? null : `202${number}-01-01T00:00:00Z`, published_by_name: options.isDraft ? null : 'n',
  })}`;
  const chapterOf = ({ chapter = 'C1' }: FixtureRequirement) => chapter;
  await owner`insert into framework_chapters ${owner([...new Set(requirements.map(chapterOf))].map((code, index) => ({
    version_id: versionId, code, position: index + 1, name: owner.json(text(`Chapter ${code}`)),
  })))}`;
  await owner`insert into framework_requirements ${owner(requirements.map((requirement, index) => ({
    version_id: versionId, subject_id: requirement.subjectId, code: requirement.code, chapter_code: chapterOf(requirement), position: index + 1, text: owner.json(text(requirement.wording)),
    guidance: owner.json(text('Guidance')), evidence: owner.json(text('Evidence')), formerly: requirement.formerly ?? null,
  })))}`;
  return { versionId, frameworkCode, number, requirements };
}
