import { expect, test } from 'vitest';
import { shippedFrameworks } from './load-frameworks.ts';
import { complianceCores, complianceEntries } from './reference/compliance.ts';

const shipped = shippedFrameworks();

test('ids are the same on every machine', () => {
  expect(shippedFrameworks()).toEqual(shipped);
  expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
});

test('the documents are those of the register of compliance services, by the same names', () => {
  const { requirements } = shipped.find(({ content }) => content.framework === 'compliance-documents')!.content;
  const documents = complianceEntries.filter(({ catalogue }) => catalogue === 'document');
  expect(requirements.map(({ code, text }) => ({ code, text }))).toEqual(documents.map(({ code, name }) => ({ code, text: name })));
  for (const { documentCodes } of complianceCores) for (const code of documentCodes) expect(requirements.some((requirement) => requirement.code === code)).toBe(true);
});

test('requirements of different frameworks serve each other, and every mapping leads somewhere', () => {
  const subjects = new Map(shipped.flatMap(({ content, subjects: own }) => Object.values(own).map((subject) => [subject, content.framework] as const)));
  const pairs = new Set<string>();
  for (const { content, subjects: own, served } of shipped) {
    for (const [code, targets] of Object.entries(served)) {
      for (const { subjectId } of targets) {
        expect(subjects.get(subjectId)).not.toBe(content.framework);
        expect(subjects.has(subjectId)).toBe(true);
        pairs.add(`${own[code]} ${subjectId}`);
      }
    }
  }
  expect(pairs.size).toBeGreaterThanOrEqual(25);
});

test('no text is left in another language: Russian and English have no letters of Kazakh, English none of Cyrillic', () => {
  const kazakhOnly = /[\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456]/i;
  for (const { content } of shipped) {
    for (const { code, text, guidance, evidence } of content.requirements) {
      for (const { kk, ru, en } of [text, guidance, evidence]) {
        expect([content.framework, code, kazakhOnly.test(ru), /[\u0400-\u04ff]/.test(en), /[\u0400-\u04ff]/.test(kk)]).toEqual([content.framework, code, false, false, true]);
      }
    }
  }
});
