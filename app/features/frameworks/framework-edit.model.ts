import { inheritanceOf } from './framework-difference.model.ts';
import type { FrameworkContent, Mapping, Requirement, Texts } from './framework.model.ts';

/** One change of a draft by form. `formerCode`: the code it has in the draft; null: it is new. */
export type FrameworkEdit =
  | { intent: 'saveBasics'; edition: string; name: Texts; description: Texts; source: Texts }
  | { intent: 'saveChapter'; formerCode: string | null; code: string; name: Texts }
  | { intent: 'removeChapter'; code: string }
  | {
      intent: 'saveRequirement'; formerCode: string | null; code: string; chapter: string; text: Texts; guidance: Texts; evidence: Texts;
      /** Whether the same is asked as in the version before. */
      isSame: boolean; mapsTo: Mapping[];
    }
  | { intent: 'removeRequirement'; code: string }
  /** What the version before asked under the code is asked again, as it was. */
  | { intent: 'restoreRequirement'; code: string }
  | { intent: 'moveRequirement'; code: string; direction: 'up' | 'down' };

/** Puts a requirement before or after its neighbour in its chapter. */
function moved(content: FrameworkContent, code: string, direction: 'up' | 'down'): Requirement[] {
  const requirements = [...content.requirements];
  const from = requirements.findIndex((requirement) => requirement.code === code);
  const chapter = requirements[from]?.chapter;
  const step = direction === 'up' ? -1 : 1;
  let to = from + step;
  while (requirements[to] && requirements[to]!.chapter !== chapter) to += step;
  if (from < 0 || !requirements[to]) return requirements;
  [requirements[from], requirements[to]] = [requirements[to]!, requirements[from]!];
  return requirements;
}

function withRequirement(content: FrameworkContent, before: FrameworkContent | null, edit: Extract<FrameworkEdit, { intent: 'saveRequirement' }>): Requirement[] {
  const predecessor = edit.formerCode === null ? undefined : inheritanceOf(content, before).get(edit.formerCode);
  const sameCode = before?.requirements.find(({ code }) => code === edit.code);
  // What is added is new, also where the version before had something else under its code.
  const meaning = predecessor ? (edit.isSame ? predecessor.meaning : predecessor.meaning + 1) : edit.formerCode === null && sameCode ? sameCode.meaning + 1
    : (content.requirements.find(({ code }) => code === edit.formerCode)?.meaning ?? 1);
  const requirement: Requirement = {
    code: edit.code, chapter: edit.chapter, text: edit.text, guidance: edit.guidance, evidence: edit.evidence, meaning,
    formerly: predecessor && predecessor.code !== edit.code ? predecessor.code : null, mapsTo: edit.mapsTo,
  };
  return edit.formerCode === null ? appended(content, requirement) : content.requirements.map((existing) => (existing.code === edit.formerCode ? requirement : existing));
}

/** At the end of its chapter. */
function appended({ requirements }: FrameworkContent, requirement: Requirement): Requirement[] {
  const last = requirements.findLastIndex(({ chapter }) => chapter === requirement.chapter);
  return last < 0 ? [...requirements, requirement] : requirements.toSpliced(last + 1, 0, requirement);
}

/** A draft after an edit; whether it may be so, the check of the whole content says. */
export function edited(content: FrameworkContent, before: FrameworkContent | null, edit: FrameworkEdit): FrameworkContent {
  switch (edit.intent) {
    case 'saveBasics':
      return { ...content, edition: edit.edition, name: edit.name, description: edit.description, source: edit.source };
    case 'saveChapter': {
      const chapter = { code: edit.code, name: edit.name };
      if (edit.formerCode === null) return { ...content, chapters: [...content.chapters, chapter] };
      return {
        ...content,
        chapters: content.chapters.map((existing) => (existing.code === edit.formerCode ? chapter : existing)),
        requirements: content.requirements.map((requirement) => (requirement.chapter === edit.formerCode ? { ...requirement, chapter: edit.code } : requirement)),
      };
    }
    case 'removeChapter':
      return { ...content, chapters: content.chapters.filter(({ code }) => code !== edit.code) };
    case 'saveRequirement':
      return { ...content, requirements: withRequirement(content, before, edit) };
    case 'removeRequirement':
      return { ...content, requirements: content.requirements.filter(({ code }) => code !== edit.code) };
    case 'restoreRequirement': {
      const former = before?.requirements.find(({ code }) => code === edit.code);
      return former ? { ...content, requirements: appended(content, { ...former, formerly: null }) } : content;
    }
    case 'moveRequirement':
      return { ...content, requirements: moved(content, edit.code, edit.direction) };
  }
}
