import { asNextVersion, inCanonicalOrder, type FrameworkContent, type Mapping, type Requirement, type Texts } from './framework.model.ts';

/**
 * Which requirement of the version before each one continues: the one it was formerly, else the one of the same code unless
 * another requirement says that it was that one.
 */
export function inheritanceOf(content: FrameworkContent, before: FrameworkContent | null): Map<string, Requirement> {
  const former = new Map(before?.requirements.map((requirement) => [requirement.code, requirement]) ?? []);
  const claimed = new Set(content.requirements.flatMap(({ formerly }) => (formerly === null ? [] : [formerly])));
  const inherited = new Map<string, Requirement>();
  for (const { code, formerly } of content.requirements) {
    const predecessor = formerly !== null ? former.get(formerly) : claimed.has(code) ? undefined : former.get(code);
    if (predecessor) inherited.set(code, predecessor);
  }
  return inherited;
}

/**
 * The subject of every requirement: that of the requirement it continues while the same is asked, else a new one.
 * `subjectsBefore` and the result are by code.
 */
export function subjectsOf(
  content: FrameworkContent, before: FrameworkContent | null, subjectsBefore: ReadonlyMap<string, string>, newSubject: (requirement: Requirement) => string,
): Map<string, string> {
  const inherited = inheritanceOf(content, before);
  return new Map(content.requirements.map((requirement) => {
    const predecessor = inherited.get(requirement.code);
    const kept = predecessor?.meaning === requirement.meaning ? subjectsBefore.get(predecessor.code) : undefined;
    return [requirement.code, kept ?? newSubject(requirement)];
  }));
}

export const differenceKinds = ['added', 'changed', 'reworded', 'moved', 'remapped', 'dropped'] as const;
/** `changed`: something else is asked, so answers do not move along. `remapped`: other requirements are served. */
export type DifferenceKind = (typeof differenceKinds)[number];
/** A requirement may be reworded and moved at once; added, changed and dropped stand alone. */
export type Difference = { kinds: DifferenceKind[]; from: Requirement | null; to: Requirement | null };

const isSameText = (one: Texts, other: Texts) => one.kk === other.kk && one.ru === other.ru && one.en === other.en;
const isSameWords = (one: Requirement, other: Requirement) =>
  isSameText(one.text, other.text) && isSameText(one.guidance, other.guidance) && isSameText(one.evidence, other.evidence);
const targetsOf = (mappings: readonly Mapping[]) => mappings.map(({ framework, requirement, relation }) => `${framework} ${requirement} ${relation}`).sort().join('\n');

/** What a version asks otherwise than the one before: in its own order, what it no longer asks at the end. */
export function differencesOf(content: FrameworkContent, before: FrameworkContent | null): Difference[] {
  const inherited = inheritanceOf(content, before);
  const continued = new Set([...inherited.values()].map(({ code }) => code));
  const present = content.requirements.flatMap((to): Difference[] => {
    const from = inherited.get(to.code);
    if (!from) return [{ kinds: ['added'], from: null, to }];
    if (from.meaning !== to.meaning) return [{ kinds: ['changed'], from, to }];
    const kinds: DifferenceKind[] = [
      ...(isSameWords(from, to) ? [] : ['reworded' as const]),
      ...(from.code === to.code && from.chapter === to.chapter ? [] : ['moved' as const]),
      ...(targetsOf(from.mapsTo) === targetsOf(to.mapsTo) ? [] : ['remapped' as const]),
    ];
    return kinds.length === 0 ? [] : [{ kinds, from, to }];
  });
  const dropped = (before?.requirements ?? []).filter(({ code }) => !continued.has(code)).map((from): Difference => ({ kinds: ['dropped'], from, to: null }));
  return [...present, ...dropped];
}

export const countByKind = (differences: readonly Difference[]): Record<DifferenceKind, number> =>
  Object.fromEntries(differenceKinds.map((kind) => [kind, differences.filter(({ kinds }) => kinds.includes(kind)).length])) as Record<DifferenceKind, number>;

/** Whether nothing at all is said otherwise, names and order included. */
export const isUnchanged = (content: FrameworkContent, before: FrameworkContent): boolean => {
  const words = (version: FrameworkContent) => JSON.stringify(inCanonicalOrder(asNextVersion(version, 0)));
  return differencesOf(content, before).length === 0 && words(content) === words(before);
};
