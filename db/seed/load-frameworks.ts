import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findingsOf } from '#app/features/frameworks/framework-check.model.ts';
import { hashOfFramework, type ServedSubject } from '#app/features/frameworks/framework-content.server.ts';
import { subjectsOf } from '#app/features/frameworks/framework-difference.model.ts';
import { readFrameworkFile } from '#app/features/frameworks/framework-file.model.ts';
import type { FrameworkContent } from '#app/features/frameworks/framework.model.ts';
import { insertRows, type Connection } from './insert-rows.ts';
import { stableId } from './stable-id.ts';

const folder = path.resolve(import.meta.dirname, 'reference/frameworks');

/** The order of the list, and since when each version is asked. */
const publications: Record<string, readonly string[]> = {
  'model-regulation': ['2023-04-03'],
  'compliance-documents': ['2022-01-05'],
  'iso-37001': ['2022-01-05', '2025-03-03'],
  'anti-corruption-law': ['2022-01-05'],
  'uncac-prevention': ['2022-01-05'],
};

export type ShippedVersion = {
  id: string; content: FrameworkContent; subjects: Record<string, string>; served: Record<string, ServedSubject[]>; contentHash: string; publishedAt: string;
};

/** The shipped frameworks, through the parser that reads everybody's files. @throws Error naming the file and line of the first fault. */
export function shippedFrameworks(): ShippedVersion[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.framework.yaml')).sort();
  const contents = files.map((name) => {
    const read = readFrameworkFile(readFileSync(path.join(folder, name), 'utf8'));
    if (read.content === null) throw new Error(`${name}: ${read.faults.map(({ line, column, code }) => `${line}:${column} ${code}`).join(', ')}`);
    return read.content;
  }).sort((one, other) => Object.keys(publications).indexOf(one.framework) - Object.keys(publications).indexOf(other.framework) || one.version - other.version);

  const newest = new Map(contents.map((content) => [content.framework, content]));
  const others = new Map([...newest].map(([framework, { requirements }]) => [framework, new Set(requirements.map(({ code }) => code))]));
  const before = (content: FrameworkContent) => contents.find(({ framework, version }) => framework === content.framework && version === content.version - 1) ?? null;
  const subjects = new Map<FrameworkContent, Map<string, string>>();
  for (const content of contents) {
    const former = before(content);
    const faults = findingsOf(content, { number: (former?.version ?? 0) + 1, before: former, others });
    if (faults.length > 0) throw new Error(`${content.framework} ${content.version}: ${faults.map(({ path: place, code }) => `${place.join('.')} ${code}`).join(', ')}`);
    subjects.set(content, subjectsOf(content, former, (former && subjects.get(former)) ?? new Map(), ({ code }) => stableId('framework-subject', content.framework, content.version, code)));
  }
  return contents.map((content) => {
    const own = Object.fromEntries(subjects.get(content)!);
    const served = Object.fromEntries(content.requirements.map(({ code, mapsTo }) => [
      code, mapsTo.map(({ framework, requirement, relation }) => ({ subjectId: subjects.get(newest.get(framework)!)!.get(requirement)!, relation })),
    ]));
    return {
      id: stableId('framework-version', content.framework, content.version), content, subjects: own, served,
      contentHash: hashOfFramework(content, { subjects: own, served }), publishedAt: `${publications[content.framework]![content.version - 1]!}T09:00:00+05:00`,
    };
  });
}

/** Frameworks with their shipped versions, as published. A version that is there already, shipped or by the coordinator, stays as it is. */
export async function loadFrameworks(sql: Connection): Promise<void> {
  const present = new Set((await sql<{ key: string }[]>`select framework_code || ' ' || number as key from framework_versions`).map(({ key }) => key));
  const all = shippedFrameworks();
  const versions = all.filter(({ content }) => !present.has(`${content.framework} ${content.version}`));
  const newest = new Map(all.map((version) => [version.content.framework, version]));
  await insertRows(sql, 'frameworks', [...newest.values()].map(({ content }, index) => ({ code: content.framework, name: content.name, position: index + 1 })));
  await insertRows(sql, 'framework_versions', versions.map(({ id, content, contentHash, publishedAt }) => ({
    id, framework_code: content.framework, number: content.version, edition: content.edition, name: content.name, description: content.description, source: content.source,
    content_hash: contentHash, published_at: publishedAt, published_by_name: null, version: 1,
  })));
  await insertRows(sql, 'framework_chapters', versions.flatMap(({ id, content }) => content.chapters.map((chapter, index) => ({ version_id: id, ...chapter, position: index + 1 }))));
  await insertRows(sql, 'framework_requirements', versions.flatMap(({ id, content, subjects }) => content.requirements.map(({ mapsTo: _, chapter, ...requirement }, index) => ({
    version_id: id, subject_id: subjects[requirement.code], chapter_code: chapter, position: index + 1, ...requirement,
  }))));
  await insertRows(sql, 'requirement_mappings', versions.flatMap(({ id, subjects, served }) => Object.entries(served).flatMap(([code, targets]) =>
    targets.map(({ subjectId, relation }) => ({ version_id: id, subject_id: subjects[code], served_subject_id: subjectId, relation })))));
}
