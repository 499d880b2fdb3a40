import fc from 'fast-check';
import type { FrameworkContent, Requirement, Texts } from './framework.model.ts';

export const textsOf = (word: string): Texts => ({ kk: `${word} қазақша`, ru: `${word} по-русски`, en: `${word} in English` });

export const requirementOf = (code: string, more: Partial<Requirement> = {}): Requirement => ({
  code, chapter: '1', text: textsOf(`Text ${code}`), guidance: textsOf(`Guidance ${code}`), evidence: textsOf(`Evidence ${code}`), meaning: 1, formerly: null, mapsTo: [], ...more,
});

export const contentOf = (requirements: Requirement[], more: Partial<FrameworkContent> = {}): FrameworkContent => ({
  framework: 'sample', version: 1, edition: '2026', name: textsOf('Name'), description: textsOf('Description'), source: textsOf('Source'),
  chapters: [{ code: '1', name: textsOf('First') }, { code: '2', name: textsOf('Second') }], requirements, ...more,
});

/** Words as people write them, and as YAML could misread them. */
const words = (maximum: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: maximum }),
    fc.constantFrom('yes', 'null', '4.10', '- item', '# no comment', 'a: b', '"', "'", '{x}', '[1]', '*alias', '&anchor', '!tag', '%YAML 1.1', '---', '...', 'line\nline', 'tab\there', 'ұзақ сөз: «тырнақша»', '|', '>', '~', '2026-01-01', '0x1F', '1e3', '<<'),
  ).map((value) => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').normalize('NFC').trim()).filter((value) => value.length > 0 && value.length <= maximum && value.isWellFormed());
const texts = (maximum: number) => fc.record({ kk: words(maximum), ru: words(maximum), en: words(maximum) });
const code = fc.stringMatching(/^[A-Za-z0-9]{1,4}([.-][A-Za-z0-9]{1,4}){0,2}$/);

/** Any whole content; mappings lead to the framework `other`, former codes into `before`. */
export const anyContent = (before: FrameworkContent | null = null): fc.Arbitrary<FrameworkContent> =>
  fc.uniqueArray(code, { minLength: 1, maxLength: 4 }).chain((chapters) =>
    fc.uniqueArray(before ? fc.oneof(code, fc.constantFrom(...before.requirements.map((requirement) => requirement.code))) : code, { minLength: 1, maxLength: 8 }).chain((codes) =>
      fc.record({
        framework: fc.constant('sample'), version: fc.constant((before?.version ?? 0) + 1), edition: words(20), name: texts(60), description: texts(200), source: texts(60),
        chapters: fc.tuple(...chapters.map((chapter) => fc.record({ code: fc.constant(chapter), name: texts(60) }))),
        requirements: fc.tuple(...codes.map((own) => fc.record({
          code: fc.constant(own), chapter: fc.constantFrom(...chapters), text: texts(200), guidance: texts(200), evidence: texts(200), meaning: fc.integer({ min: 1, max: 3 }),
          formerly: before ? fc.option(fc.constantFrom(...before.requirements.map((requirement) => requirement.code))) : fc.constant(null),
          mapsTo: fc.uniqueArray(fc.constantFrom('A1', 'A2', 'A3'), { maxLength: 3 }).chain((targets) =>
            fc.tuple(...targets.sort().map((requirement) => fc.record({ framework: fc.constant('other'), requirement: fc.constant(requirement), relation: fc.constantFrom('equal' as const, 'covers' as const) })))),
        }))),
      }),
    ),
  ).map((content) => {
    // One requirement of the version before is continued by one requirement at most.
    const claimed = new Set<string>();
    return { ...content, requirements: content.requirements.map((requirement) => {
      const formerly = requirement.formerly !== null && !claimed.has(requirement.formerly) ? requirement.formerly : null;
      if (formerly !== null) claimed.add(formerly);
      return { ...requirement, formerly };
    }) };
  });
