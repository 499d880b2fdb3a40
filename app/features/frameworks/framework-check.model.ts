import { inheritanceOf } from './framework-difference.model.ts';
import type { FrameworkContent } from './framework.model.ts';

export type Path = readonly (string | number)[];
export type FaultCode =
  | 'syntax' | 'duplicateKey' | 'alias' | 'tooDeep' | 'severalDocuments' | 'emptyFile' | 'keyName' | 'unknownKey' | 'missing' | 'missingLanguage' | 'emptyText' | 'notText' | 'quotes'
  | 'notList' | 'notMap' | 'notNumber' | 'tooLong' | 'tooMany' | 'control' | 'frameworkCode' | 'code' | 'relation' | 'nothingAsked' | 'chapterTwice' | 'requirementTwice' | 'unknownChapter' | 'wrongVersion'
  | 'formerlyUnknown' | 'formerlyTwice' | 'meaningLower' | 'ownFramework' | 'unknownFramework' | 'unknownRequirement' | 'mappingTwice';
export type Params = Record<string, string>;
/** What is wrong with a content, and where in it. */
export type Finding = { path: Path; code: FaultCode; params: Params };

/** What surrounds a version: the one before it, and the codes of the requirements that other frameworks ask today. */
export type Surroundings = { number: number; before: FrameworkContent | null; others: ReadonlyMap<string, ReadonlySet<string>> };

const twiceIn = (values: readonly string[]): number[] => {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
};

/** What a content says wrongly about itself, about the version before and about other frameworks. */
export function findingsOf(content: FrameworkContent, { number, before, others }: Surroundings): Finding[] {
  const findings: Finding[] = [];
  const refuse = (code: FaultCode, path: Path, params: Params = {}) => findings.push({ path, code, params });
  if (content.version !== number) refuse('wrongVersion', ['version'], { version: String(content.version), next: String(number) });
  for (const index of twiceIn(content.chapters.map(({ code }) => code))) refuse('chapterTwice', ['chapters', index, 'code'], { code: content.chapters[index]!.code });
  for (const index of twiceIn(content.requirements.map(({ code }) => code))) refuse('requirementTwice', ['requirements', index, 'code'], { code: content.requirements[index]!.code });
  const chapters = new Set(content.chapters.map(({ code }) => code));
  const former = new Map(before?.requirements.map((requirement) => [requirement.code, requirement]) ?? []);
  const claimed = new Set<string>();
  const inherited = inheritanceOf(content, before);
  content.requirements.forEach((requirement, index) => {
    const at = (...rest: Path) => ['requirements', index, ...rest];
    if (!chapters.has(requirement.chapter)) refuse('unknownChapter', at('chapter'), { code: requirement.chapter });
    if (requirement.formerly !== null) {
      if (!former.has(requirement.formerly)) refuse('formerlyUnknown', at('formerly'), { code: requirement.formerly });
      if (claimed.has(requirement.formerly)) refuse('formerlyTwice', at('formerly'), { code: requirement.formerly });
      claimed.add(requirement.formerly);
    }
    const predecessor = inherited.get(requirement.code);
    if (predecessor && requirement.meaning < predecessor.meaning) refuse('meaningLower', at('meaning'), { meaning: String(predecessor.meaning) });
    requirement.mapsTo.forEach((mapping, position) => {
      if (mapping.framework === content.framework) return refuse('ownFramework', at('mapsTo', position, 'framework'));
      const codes = others.get(mapping.framework);
      if (!codes) return refuse('unknownFramework', at('mapsTo', position, 'framework'), { code: mapping.framework });
      if (!codes.has(mapping.requirement)) return refuse('unknownRequirement', at('mapsTo', position, 'requirement'), { code: mapping.requirement, framework: mapping.framework });
    });
    for (const position of twiceIn(requirement.mapsTo.map((mapping) => `${mapping.framework} ${mapping.requirement}`))) {
      refuse('mappingTwice', at('mapsTo', position, 'requirement'), { code: requirement.mapsTo[position]!.requirement });
    }
  });
  return findings;
}
