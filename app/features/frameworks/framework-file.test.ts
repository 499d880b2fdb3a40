import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedFrameworks } from '#db/seed/load-frameworks.ts';
import type { Surroundings } from './framework-check.model.ts';
import { readFrameworkFile, writeFrameworkFile, type Fault } from './framework-file.model.ts';
import { limits } from './framework.model.ts';
import { anyContent, contentOf, requirementOf, textsOf } from './frameworks.fixtures.ts';

const alone: Surroundings = { number: 1, before: null, others: new Map([['other', new Set(['A1', 'A2', 'A3'])]]) };
const sample = writeFrameworkFile(contentOf([requirementOf('1.1', { mapsTo: [{ framework: 'other', requirement: 'A1', relation: 'covers' }] }), requirementOf('1.2')]));
const faultsOf = (text: string, around = alone): Fault[] => readFrameworkFile(text, () => around).faults;
/** The file with a part of its text replaced, and the line where the replacement stands. */
function broken(from: string, to: string, at = to): { faults: Fault[]; line: number } {
  expect(sample).toContain(from);
  const text = sample.replace(from, () => to);
  return { faults: faultsOf(text), line: text.slice(0, text.indexOf(at)).split('\n').length };
}

describe('a file and its content', () => {
  test('what is written is read back as it was, whatever the words are', () => {
    fc.assert(fc.property(anyContent(), (content) => {
      expect(readFrameworkFile(writeFrameworkFile(content), () => alone)).toEqual({ content, faults: [] });
    }), { numRuns: 60 });
  });

  test('the shipped files are complete and read back as they are', () => {
    const shipped = shippedFrameworks();
    expect(shipped.map(({ content }) => [content.framework, content.version, content.requirements.length])).toEqual([
      ['model-regulation', 1, 17], ['compliance-documents', 1, 17], ['iso-37001', 1, 36], ['iso-37001', 2, 38], ['anti-corruption-law', 1, 15], ['uncac-prevention', 1, 11],
    ]);
    for (const { content } of shipped) expect(readFrameworkFile(writeFrameworkFile(content)).content).toEqual(content);
  });

  test('codes are written as texts', () => {
    expect(writeFrameworkFile(contentOf([requirementOf('4.10')]))).toContain('code: "4.10"');
  });
});

describe('every fault has its place', () => {
  const cases: [string, string, string, string, string?][] = [
    ['an unknown key', 'edition:', 'edtion: x\nedition:', 'unknownKey', 'edtion'],
    ['a key twice', 'edition:', 'version: 1\nedition:', 'duplicateKey', 'version: 1\nedition'],
    ['a code that is a number', 'code: "1.1"', 'code: 1.1', 'quotes', '1.1\n    chapter'],
    ['an unknown chapter', 'chapter: "1"', 'chapter: "9"', 'unknownChapter', '"9"'],
    ['a requirement twice', 'code: "1.2"', 'code: "1.1"  # again', 'requirementTwice', '"1.1"  # again'],
    ['a chapter twice', 'code: "2"', 'code: "1"  # again', 'chapterTwice', '"1"  # again'],
    ['a text that is empty', 'Text 1.2 қазақша', '""', 'emptyText', '""'],
    ['a text that is a list', 'kk: Text 1.2 қазақша', 'kk: [a]', 'notText', '[a]'],
    ['a relation that there is not', 'relation: covers', 'relation: contains', 'relation', 'contains'],
    ['an unknown framework', 'framework: other', 'framework: another', 'unknownFramework', 'another'],
    ['the own framework', 'framework: other', 'framework: sample  # itself', 'ownFramework', 'sample  # itself'],
    ['an unknown requirement', 'requirement: "A1"', 'requirement: "B7"', 'unknownRequirement', '"B7"'],
    ['a former code that was not', 'code: "1.2"', 'formerly: "7"\n    code: "1.2"', 'formerlyUnknown', '"7"'],
    ['another version', 'version: 1', 'version: 4', 'wrongVersion', '4'],
    ['an alias', 'edition: "2026"', 'edition: &year "2026"', 'alias', '"2026"'],
    ['a key of the language', 'edition:', '__proto__: {polluted: true}\nedition:', 'keyName', '__proto__'],
    ['a meaning that is no number', 'code: "1.2"', 'meaning: much\n    code: "1.2"', 'notNumber', 'much'],
    ['a control sign', 'Text 1.2 қазақша', '"a\\0b"', 'control', '"a\\0b"'],
    ['half a sign', 'Text 1.2 қазақша', '"a\\ud800b"', 'control', '"a\\ud800b"'],
    ['a text that is too long', 'Text 1.2 қазақша', 'x'.repeat(limits.long + 1), 'tooLong', 'xxx'],
    ['a tag', 'Text 1.2 қазақша', '!!js/function x', 'syntax', '!!js'],
    ['wrong indentation', '  kk: Name қазақша', ' - kk: [', 'syntax', '- kk'],
  ];
  test.each(cases)('%s', (_, from, to, code, at) => {
    const { faults, line } = broken(from, to, at ?? to);
    expect(faults.map((fault) => fault.code)).toContain(code);
    if (code !== 'syntax' && code !== 'duplicateKey') expect(faults.find((fault) => fault.code === code)!.line).toBe(line);
    for (const fault of faults) expect(fault.excerpt.length).toBeLessThanOrEqual(200);
  });

  test('a missing language and a missing part are shown at what lacks them', () => {
    const lines = sample.split('\n');
    const at = lines.findIndex((line) => line.includes('Text 1.1 in English'));
    const [fault] = faultsOf(lines.toSpliced(at, 1).join('\n'));
    expect(fault).toMatchObject({ code: 'missingLanguage', params: { language: 'en' }, line: at - 2, excerpt: '    text:' });
    const [absent] = faultsOf(sample.replace(/^source:\n(?: {2}.*\n){3}/m, ''));
    expect(absent).toMatchObject({ code: 'missing', params: { key: 'source' }, line: 1 });
  });

  test('a column counts signs of the line from 1', () => {
    const { faults } = broken('code: "1.2"', 'code: "1 2"');
    expect(faults[0]).toMatchObject({ code: 'code', column: 11, excerpt: '  - code: "1 2"' });
  });
});

describe('hostile files', () => {
  test('are refused with a sentence and in no time', () => {
    const bomb = ['a: &a [x, x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)].join('\n');
    const hostile: [string, string][] = [
      [bomb, 'alias'], ['', 'emptyFile'], ['# only a comment', 'emptyFile'], ['null', 'notMap'], ['a: 1\n---\nb: 2', 'severalDocuments'], ['x'.repeat(limits.fileBytes + 1), 'tooLong'],
      ['just a text', 'notMap'], ['- a\n- b', 'notMap'], ['? [a, b]\n: c', 'keyName'], ['1: x', 'keyName'], ['constructor: {prototype: {x: 1}}', 'keyName'], ['"unclosed', 'syntax'], ['\u0000', 'notMap'],
    ];
    const since = performance.now();
    for (const [text, code] of hostile) expect([text.slice(0, 20), faultsOf(text)[0]?.code]).toEqual([text.slice(0, 20), code]);
    expect(faultsOf('['.repeat(100_000))).not.toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(performance.now() - since).toBeLessThan(10_000);
  });

  test('no text makes the reader fail, and every place is in the file', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('\n', '  ', '- ', ': ', '&a ', '*a', '[', '{', '"', "'", '|', '>', '---', '!', '%', '?', 'framework', 'requirements:\n  - code: "1"\n'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(sample.length), (pieces, place) => {
      for (const text of [pieces.join(''), sample.slice(0, place) + pieces.join('') + sample.slice(place)]) {
        const count = text.split('\n').length;
        for (const { line, column } of faultsOf(text)) expect(line >= 1 && line <= count && column >= 1).toBe(true);
      }
    }), { numRuns: 300 });
  });
});

test('what surrounds a framework is checked against the version before', () => {
  const before = contentOf([requirementOf('1', { meaning: 2 }), requirementOf('2')]);
  const next = (requirements: Parameters<typeof contentOf>[0]) => faultsOf(writeFrameworkFile(contentOf(requirements, { version: 2 })), { ...alone, number: 2, before }).map(({ code }) => code);
  expect(next([requirementOf('1', { meaning: 2 }), requirementOf('3', { formerly: '2' })])).toEqual([]);
  expect(next([requirementOf('1')])).toEqual(['meaningLower']);
  expect(next([requirementOf('4', { formerly: '2' }), requirementOf('5', { formerly: '2' })])).toEqual(['formerlyTwice']);
  expect(textsOf('x').kk).toContain('x');
});
