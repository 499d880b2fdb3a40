import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FrameworkContent, Relation } from './framework.model.ts';

/** A mapping as it is stored: by the subject that is served, whatever its code is in which version. */
export type ServedSubject = { subjectId: string; relation: Relation };
/** What belongs to a content besides its words, by the codes of its requirements. */
export type ContentSubjects = { subjects: Readonly<Record<string, string>>; served: Readonly<Record<string, readonly ServedSubject[]>> };

/** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of a version. Over subjects, so that it can be found again whatever other frameworks become. */
export function hashOfFramework(content: FrameworkContent, { subjects, served }: ContentSubjects): string {
  const requirements = content.requirements.map(({ mapsTo: _, ...requirement }) => ({
    ...requirement, subjectId: subjects[requirement.code]!,
    mapsTo: [...(served[requirement.code] ?? [])].sort((one, other) => (one.subjectId < other.subjectId ? -1 : 1)),
  }));
  return createHash('sha256').update(canonicalize({ ...content, requirements })!).digest('hex');
}
