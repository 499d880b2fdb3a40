import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '#app/platform/export/docx.server.ts';
import { renderPdf } from '#app/platform/export/pdf.server.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { languages, type Language } from '#app/platform/i18n/languages.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { differencesOfPapers, type PaperContent } from './paper-content.model.ts';
import { paperDocument } from './paper-document.model.ts';
import { noteOf, planOf } from './paper.fixtures.ts';

const mark = { paperVersion: 2, contentHash: 'a3f1c2d4e5b60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90', createdAt: new Date('2026-03-30T05:00:00Z'), printedOn: '2026-03-30' };
const documentOf = (content: PaperContent, language: Language) =>
  paperDocument(content, mark, { language, t: serverTranslate(language), format: createFormat(language), localize: (text) => localize(text, language) });

const find = (program: string) => {
  try {
    return execFileSync('which', [program], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
};
/** `scripts/test` installs it; elsewhere the tests that need it are skipped. */
const office = find('soffice');
const run = promisify(execFile);

describe.each(languages)('in %s', (language) => {
  test.each([['note', noteOf()], ['plan', planOf()]] as const)('the %s leaves no gap and names no key', (_, content) => {
    const document = documentOf(content, language);
    const whole = JSON.stringify(document);
    expect(whole).not.toMatch(/internalAnalyses\.|\{\w+\}|\{\{|undefined|null, |NaN/);
    expect(whole).not.toMatch(/[^.]\.\.[^.]/);
    expect(document.footer[1]).toBe(`SHA-256: ${mark.contentHash}`);
    expect(document.approval === null).toBe(content.kind === 'analyticalNote');
    expect(whole.includes('writtenIn') || JSON.stringify(document.blocks[0]).includes(language === 'kk' ? 'heading' : 'quiet')).toBe(true);
  });

  test('an analysis that found nothing still makes both papers', async () => {
    const empty = { ...noteOf(0), survey: null, discussion: null, members: [], performer: { kind: 'unit', name: 'N' } };
    expect(JSON.stringify(documentOf(empty, language).blocks)).not.toContain('"table"');
    expect((await renderPdf(documentOf({ ...planOf(0), monitoringDates: [] }, language))).length).toBeGreaterThan(1000);
  });
});

test('a difference is named once, by its part or its risk', () => {
  const before = noteOf(3);
  const after = { ...noteOf(4), conclusion: 'Other', risks: [{ ...before.risks[0]!, cause: 'Other' }, ...noteOf(4).risks.slice(2)] };
  expect(differencesOfPapers(before, after).map((one) => (one.kind === 'part' ? one.part : `${one.change} ${one.code}`))).toEqual([
    'conclusion', 'changed R-2026-001', 'added R-2026-004', 'removed R-2026-002',
  ]);
  expect(differencesOfPapers(before, noteOf(3))).toEqual([]);
});

describe.skipIf(!office)('opened by an office program', () => {
  test.each([['note', noteOf(14)], ['plan', planOf(14)]] as const)('the %s is well-formed, with its text and numbered pages', async (name, content) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'analysis-paper-'));
    try {
      for (const language of ['kk', 'ru'] as const) {
        await writeFile(path.join(folder, `${name}-${language}.docx`), await renderDocx(documentOf(content, language)));
      }
      const files = (['kk', 'ru'] as const).map((language) => path.join(folder, `${name}-${language}.docx`));
      await run(office!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files]);
      await run(office!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...files]);
      for (const language of ['kk', 'ru'] as const) {
        const text = await readFile(path.join(folder, `${name}-${language}.txt`), 'utf8');
        expect(text).toContain(localize(content.organisation, language));
        for (const { code } of content.risks) expect(text).toContain(code);
        expect((await readFile(path.join(folder, `${name}-${language}.pdf`))).subarray(0, 5).toString()).toBe('%PDF-');
      }
      const page = find('pdfinfo');
      if (page) expect(Number(/Pages:\s+(\d+)/.exec((await run(page, [path.join(folder, `${name}-kk.pdf`)])).stdout)?.[1])).toBeGreaterThan(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
