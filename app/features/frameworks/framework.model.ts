/** A text of a framework: complete in all three languages. */
export type Texts = { kk: string; ru: string; en: string };

/** An answer to the requirement that names it serves the other one; `equal` serves both ways. */
export const relations = ['equal', 'covers'] as const;
export type Relation = (typeof relations)[number];
export type Mapping = { framework: string; requirement: string; relation: Relation };

export type Chapter = { code: string; name: Texts };
export type Requirement = {
  code: string;
  chapter: string;
  text: Texts;
  guidance: Texts;
  evidence: Texts;
  meaning: number;
  formerly: string | null;
  mapsTo: Mapping[];
};

/** A whole version of a framework, as its file says it. */
export type FrameworkContent = {
  framework: string;
  version: number;
  edition: string;
  name: Texts;
  description: Texts;
  source: Texts;
  chapters: Chapter[];
  requirements: Requirement[];
};

export const limits = { fileBytes: 512 * 1024, chapters: 60, requirements: 500, mappings: 40, code: 30, edition: 40, name: 300, long: 4000 } as const;

export const frameworkCodePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A number of a clause, a letter and a number: "5.3.2", "D03", "16-3". */
export const requirementCodePattern = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

const byTarget = (one: Mapping, other: Mapping): number =>
  one.framework < other.framework ? -1 : one.framework > other.framework ? 1 : one.requirement < other.requirement ? -1 : one.requirement > other.requirement ? 1 : 0;

const kazakhFirst = ({ kk, ru, en }: Texts): Texts => ({ kk, ru, en });

/** One form for one content, down to the order of its keys. The order of mappings says nothing; everything else of a content does. */
export const inCanonicalOrder = ({ framework, version, edition, name, description, source, chapters, requirements }: FrameworkContent): FrameworkContent => ({
  framework, version, edition, name: kazakhFirst(name), description: kazakhFirst(description), source: kazakhFirst(source),
  chapters: chapters.map((chapter) => ({ code: chapter.code, name: kazakhFirst(chapter.name) })),
  requirements: requirements.map(({ code, chapter, text, guidance, evidence, meaning, formerly, mapsTo }) => ({
    code, chapter, text: kazakhFirst(text), guidance: kazakhFirst(guidance), evidence: kazakhFirst(evidence), meaning, formerly,
    mapsTo: mapsTo.map((mapping) => ({ framework: mapping.framework, requirement: mapping.requirement, relation: mapping.relation })).sort(byTarget),
  })),
});

/** The beginning of the next version: the same requirements under the codes they have now. */
export const asNextVersion = (content: FrameworkContent, version: number): FrameworkContent => ({
  ...content, version, requirements: content.requirements.map((requirement) => ({ ...requirement, formerly: null })),
});

/** Requirements under their chapters, both in the order of the version. */
export const byChapter = <Item extends { chapter: string }>(chapters: readonly Chapter[], requirements: readonly Item[]): { chapter: Chapter; requirements: Item[] }[] =>
  chapters.map((chapter) => ({ chapter, requirements: requirements.filter((requirement) => requirement.chapter === chapter.code) }));
