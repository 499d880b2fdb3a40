import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedFrameworks } from '#db/seed/load-frameworks.ts';
import { countByKind, differencesOf, inheritanceOf, isUnchanged, subjectsOf } from './framework-difference.model.ts';
import { edited } from './framework-edit.model.ts';
import { asNextVersion } from './framework.model.ts';
import { anyContent, contentOf, requirementOf, textsOf } from './frameworks.fixtures.ts';

const pair = anyContent().chain((before) => anyContent(before).map((content) => ({ before, content })));
const summary = (differences: ReturnType<typeof differencesOf>) => differences.map(({ kinds, from, to }) => [kinds.join(' '), from?.code ?? null, to?.code ?? null]);

describe('the difference of two versions', () => {
  test('each kind', () => {
    const before = contentOf([requirementOf('1'), requirementOf('2'), requirementOf('3'), requirementOf('4'), requirementOf('5'), requirementOf('6')]);
    const content = contentOf([
      requirementOf('1'), requirementOf('2', { text: textsOf('Better') }), requirementOf('3', { meaning: 2 }), requirementOf('4a', { formerly: '4', chapter: '2', text: textsOf('Text 4'), guidance: textsOf('Guidance 4'), evidence: textsOf('Evidence 4') }),
      requirementOf('6', { mapsTo: [{ framework: 'other', requirement: 'A1', relation: 'equal' }] }), requirementOf('7'),
    ], { version: 2 });
    expect(summary(differencesOf(content, before))).toEqual([
      ['reworded', '2', '2'], ['changed', '3', '3'], ['moved', '4', '4a'], ['remapped', '6', '6'], ['added', null, '7'], ['dropped', '5', null],
    ]);
  });

  test('two requirements that changed places continue each other', () => {
    const before = contentOf([requirementOf('1'), requirementOf('2')]);
    const words = (code: string) => ({ text: textsOf(`Text ${code}`), guidance: textsOf(`Guidance ${code}`), evidence: textsOf(`Evidence ${code}`) });
    const content = contentOf([requirementOf('1', { formerly: '2', ...words('2') }), requirementOf('2', { formerly: '1', ...words('1') })]);
    expect(summary(differencesOf(content, before))).toEqual([['moved', '2', '1'], ['moved', '1', '2']]);
    expect([...subjectsOf(content, before, new Map([['1', 'a'], ['2', 'b']]), () => 'new')]).toEqual([['1', 'b'], ['2', 'a']]);
  });

  test('a code that was given to another requirement begins anew', () => {
    const before = contentOf([requirementOf('1')]);
    const content = contentOf([requirementOf('1'), requirementOf('2', { formerly: '1' })]);
    expect([...subjectsOf(content, before, new Map([['1', 'a']]), () => 'new')]).toEqual([['1', 'new'], ['2', 'a']]);
  });

  test('a version beside itself has none', () => {
    fc.assert(fc.property(anyContent(), (content) => {
      expect(differencesOf(asNextVersion(content, content.version + 1), content)).toEqual([]);
      expect(isUnchanged(asNextVersion(content, content.version + 1), content)).toBe(true);
    }), { numRuns: 50 });
  });

  test('every requirement of both versions is accounted for once, and subjects are kept exactly where the same is asked', () => {
    fc.assert(fc.property(pair, ({ before, content }) => {
      const differences = differencesOf(content, before);
      const inherited = inheritanceOf(content, before);
      const counts = countByKind(differences);
      expect(content.requirements.length - counts.added).toBe(inherited.size);
      expect(before.requirements.length - counts.dropped).toBe(inherited.size);
      expect(new Set([...inherited.values()].map(({ code }) => code)).size).toBe(inherited.size);
      for (const { kinds } of differences) if (kinds.some((kind) => kind === 'added' || kind === 'changed' || kind === 'dropped')) expect(kinds).toHaveLength(1);

      const former = new Map(before.requirements.map(({ code }) => [code, `before ${code}`]));
      const subjects = subjectsOf(content, before, former, ({ code }) => `new ${code}`);
      expect(new Set(subjects.values()).size).toBe(content.requirements.length);
      const ended = new Set(differences.filter(({ kinds }) => kinds.includes('dropped') || kinds.includes('changed')).map(({ from }) => former.get(from!.code)!));
      const kept = new Set([...subjects.values()].filter((subject) => subject.startsWith('before ')));
      expect(new Set([...former.values()].filter((subject) => !ended.has(subject)))).toEqual(kept);
    }), { numRuns: 100 });
  });
});

test('ISO 37001: what the edition of 2025 asks otherwise', () => {
  const [before, content] = shippedFrameworks().filter((version) => version.content.framework === 'iso-37001');
  expect(summary(differencesOf(content!.content, before!.content))).toEqual([
    ['changed', '4.1', '4.1'], ['added', null, '5.1.3'], ['reworded', '5.3.2', '5.3.2'], ['changed', '5.3.3', '5.3.3'], ['added', null, '6.3'], ['moved', '10.2', '10.1'], ['moved', '10.1', '10.2'],
  ]);
  expect(content!.subjects['10.1']).toBe(before!.subjects['10.2']);
  expect(content!.subjects['5.3.2']).toBe(before!.subjects['5.3.2']);
  expect(content!.subjects['4.1']).not.toBe(before!.subjects['4.1']);
});

describe('a draft edited by form', () => {
  const before = contentOf([requirementOf('1'), requirementOf('2'), requirementOf('3', { chapter: '2' })]);
  const draft = asNextVersion(before, 2);
  const save = { intent: 'saveRequirement' as const, chapter: '1', text: textsOf('x'), guidance: textsOf('y'), evidence: textsOf('z'), mapsTo: [], isSame: true };
  const of = (content: typeof draft, code: string) => content.requirements.find((requirement) => requirement.code === code)!;

  test('another code is remembered, another meaning counted, and both are taken back', () => {
    const renamed = edited(draft, before, { ...save, formerCode: '1', code: '1a' });
    expect(of(renamed, '1a')).toMatchObject({ formerly: '1', meaning: 1 });
    const changed = edited(renamed, before, { ...save, formerCode: '1a', code: '1a', isSame: false });
    expect(of(changed, '1a')).toMatchObject({ formerly: '1', meaning: 2 });
    expect(of(edited(changed, before, { ...save, formerCode: '1a', code: '1' }), '1')).toMatchObject({ formerly: null, meaning: 1 });
  });

  test('what is added is new, also under a code that was dropped', () => {
    const without = edited(draft, before, { intent: 'removeRequirement', code: '2' });
    const added = edited(without, before, { ...save, formerCode: null, code: '2' });
    expect(added.requirements.map(({ code }) => code)).toEqual(['1', '2', '3']);
    expect(summary(differencesOf(added, before))).toEqual([['changed', '2', '2']]);
  });

  test('what was removed is put back as it was', () => {
    const without = edited(draft, before, { intent: 'removeRequirement', code: '2' });
    expect(differencesOf(edited(without, before, { intent: 'restoreRequirement', code: '2' }), before)).toEqual([]);
    expect(edited(without, before, { intent: 'restoreRequirement', code: 'unknown' })).toEqual(without);
  });

  test('moving goes to the neighbour of the chapter and no further', () => {
    expect(edited(draft, before, { intent: 'moveRequirement', code: '2', direction: 'up' }).requirements.map(({ code }) => code)).toEqual(['2', '1', '3']);
    expect(edited(draft, before, { intent: 'moveRequirement', code: '2', direction: 'down' })).toEqual(draft);
    expect(edited(draft, before, { intent: 'moveRequirement', code: '3', direction: 'up' })).toEqual(draft);
  });

  test('a chapter takes its requirements along', () => {
    const renamed = edited(draft, before, { intent: 'saveChapter', formerCode: '1', code: 'I', name: textsOf('I') });
    expect(renamed.requirements.map(({ chapter }) => chapter)).toEqual(['I', 'I', '2']);
  });
});
