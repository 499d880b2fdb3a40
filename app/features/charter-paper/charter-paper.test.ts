import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { PaperDocument } from '#app/platform/export/document.ts';
import { renderDocx } from '#app/platform/export/docx.server.ts';
import { renderPdf } from '#app/platform/export/pdf.server.ts';
import { languages, type Language } from '#app/platform/i18n/languages.ts';
import { changeRequestData, charterData, closingData, contentHash, draftData, statusData } from './charter-paper.fixtures.ts';
import { wordsOf } from './charter-paper.service.server.ts';
import { changeRequestPaper } from './change-request.model.ts';
import { charterPaper } from './charter.model.ts';
import { closingPaper } from './closing.model.ts';
import { statusPaper } from './status.model.ts';

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

/** The text of each page, as a reader of PDF finds it. */
async function pagesOf(document: PaperDocument): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await renderPdf(document)));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/** The parts of a zip by their names, read from its central directory. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [method, size, nameLength, extra, comment, local] = [
      zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(start, start + size);
    parts.set(zip.toString('utf8', at + 46, at + 46 + nameLength), (method === 8 ? inflateRawSync(stored) : stored).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

const textOf = (xml: string) =>
  plain(xml.replace(/<w:(tab|br)\/>|<\/w:p>/g, ' ').replace(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'));
const footerOf = (parts: Map<string, string>) => [...parts].find(([name]) => name.startsWith('word/footer'))![1];

const documentsIn = (language: Language) => {
  const words = wordsOf(language);
  return {
    charter: charterPaper(charterData(), words),
    draft: charterPaper(draftData(), words),
    status: statusPaper(statusData(), words),
    change: changeRequestPaper(changeRequestData(), words),
    closing: closingPaper(closingData(), words),
  };
};

const expected: Record<Language, { approval: string; version: string; mark: string; titles: Record<keyof ReturnType<typeof documentsIn>, string> }> = {
  kk: {
    approval: 'БЕКІТЕМІН', version: '2-нұсқа', mark: 'ЖОБА',
    titles: { charter: 'ЖОБА ПАСПОРТЫ', draft: 'ЖОБА ПАСПОРТЫ', status: 'ЖОБАНЫҢ ОРЫНДАЛУ БАРЫСЫ ТУРАЛЫ ЕСЕП', change: 'ЖОБА ПАСПОРТЫН ӨЗГЕРТУ СҰРАУЫ № 3', closing: 'ЖОБАНЫ АЯҚТАУ ТУРАЛЫ ЕСЕП' },
  },
  ru: {
    approval: 'УТВЕРЖДАЮ', version: 'версия 2', mark: 'ПРОЕКТ',
    titles: { charter: 'ПАСПОРТ ПРОЕКТА', draft: 'ПАСПОРТ ПРОЕКТА', status: 'ОТЧЁТ О ХОДЕ РЕАЛИЗАЦИИ ПРОЕКТА', change: 'ЗАПРОС НА ИЗМЕНЕНИЕ ПАСПОРТА ПРОЕКТА № 3', closing: 'ОТЧЁТ О ЗАВЕРШЕНИИ ПРОЕКТА' },
  },
  en: {
    approval: 'APPROVED', version: 'version 2', mark: 'DRAFT',
    titles: { charter: 'PROJECT CHARTER', draft: 'PROJECT CHARTER', status: 'PROJECT STATUS REPORT', change: 'CHANGE REQUEST No. 3', closing: 'PROJECT CLOSING REPORT' },
  },
};

describe.each(languages)('on paper in %s', (language) => {
  const documents = documentsIn(language);
  const names = Object.keys(documents) as (keyof typeof documents)[];

  test.each(names)('%s as PDF: approval, title, numbered pages, hash in the footer', async (name) => {
    const pages = await pagesOf(documents[name]);
    expect(pages[0]).toContain(expected[language].approval);
    expect(pages[0]).toContain(expected[language].titles[name]);
    pages.forEach((page, index) => {
      expect(page).toContain(`${index + 1} / ${pages.length}`);
      expect(page).toContain(`SHA-256: ${contentHash}`);
      expect(page).toContain('AKM-2026-03');
    });
  });

  test.each(names)('%s as DOCX: a whole file with the same texts', async (name) => {
    const parts = partsOf(await renderDocx(documents[name]));
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', '_rels/.rels']));
    const text = textOf(parts.get('word/document.xml')!);
    for (const wanted of [expected[language].approval, expected[language].titles[name]]) expect(text).toContain(wanted);
    const footer = footerOf(parts);
    expect(textOf(footer)).toContain(`SHA-256: ${contentHash}`);
    expect(footer).toMatch(/PAGE[\s\S]* \/ [\s\S]*NUMPAGES/);
  });

  test('the approved charter names its version, who approved it, and everything in it', async () => {
    const { header, content, names: { organisations, grounds } } = charterData();
    const { localize } = wordsOf(language);
    const pdf = (await pagesOf(documents.charter)).join(' ');
    const docx = textOf(partsOf(await renderDocx(documents.charter)).get('word/document.xml')!);
    const wanted = [
      'Ә. Ғ. Қалиев', localize(content.goal).slice(0, 40), ...content.indicators.map(({ name }) => localize(name).slice(0, 20)), ...content.controlPoints.map(({ name }) => localize(name)),
      ...content.resources.map(({ name }) => localize(name)), ...content.stakeholders.map(({ name }) => localize(name).slice(0, 10)), ...header.members.map(({ fullName }) => fullName),
      ...Object.values(organisations).map(({ name }) => localize(name)), localize(grounds['assignment-2025']!.title).slice(0, 20),
    ];
    for (const text of wanted) {
      expect(plain(docx)).toContain(plain(text));
      expect(pdf.replaceAll(' ', '')).toContain(plain(text).replaceAll(' ', ''));
    }
    expect(pdf).toContain(expected[language].version);
    expect(pdf).not.toContain(expected[language].mark === 'ЖОБА' ? 'қаралама' : expected[language].mark === 'DRAFT' ? 'DRAFT' : 'черновик');
  });

  test('a draft is marked on every page', async () => {
    for (const page of await pagesOf(documents.draft)) expect(page).toContain(expected[language].mark);
    const parts = partsOf(await renderDocx(documents.draft));
    const header = [...parts].find(([name]) => name.startsWith('word/header'))![1];
    expect(textOf(header)).toContain(expected[language].mark);
  });
});

describe('Kazakh letters', () => {
  test('are drawn and can be read back from the PDF', async () => {
    const letters = 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі';
    const paper = documentsIn('kk').charter;
    const [page] = await pagesOf({ ...paper, blocks: [{ kind: 'paragraph', text: letters }] });
    expect(page).toContain(letters);
  });
});

describe('a status report', () => {
  test('says how many are overdue beyond the list', () => {
    const texts = JSON.stringify(statusPaper(statusData(), wordsOf('en')).blocks);
    expect(texts).toContain('1 more is overdue and not listed.');
    expect(texts).toContain('Behind plan');
    expect(texts).toContain('−23.3 pp');
    expect(texts).toContain('6,869,500 tenge');
  });
});

describe('organisations that the reader does not see', () => {
  test('are counted', () => {
    const data = charterData();
    const [first] = Object.entries(data.names.organisations);
    const paper = charterPaper({ ...data, names: { ...data.names, organisations: Object.fromEntries([first!]) } }, wordsOf('en'));
    expect(JSON.stringify(paper.blocks)).toContain('5 more belong to another region or organisation; their names are not printed.');
  });
});

const office = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find(existsSync);

test.skipIf(!office || spawnSync('pdftotext', ['-v']).error !== undefined)('a word processor opens the DOCX and numbers its pages', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
  try {
    writeFileSync(path.join(folder, 'charter.docx'), await renderDocx(documentsIn('kk').charter));
    execFileSync(office!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'charter.docx')], { stdio: 'ignore', timeout: 50_000 });
    const pages = execFileSync('pdftotext', ['-layout', path.join(folder, 'charter.pdf'), '-'], { encoding: 'utf8' }).split('\f').filter((page) => page.trim());
    pages.forEach((page, index) => expect(page).toMatch(new RegExp(`${index + 1}\\s*/\\s*${pages.length}`)));
    expect(plain(pages.join(' '))).toContain(contentHash);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('sixty pages are drawn to the last one', async () => {
  const paper = charterPaper(charterData({ organisations: 1_100, tasks: 40, subtasks: 8 }), wordsOf('kk'));
  const pdf = await getDocumentProxy(new Uint8Array(await renderPdf(paper)));
  expect(pdf.numPages).toBeGreaterThan(55);
  await pdf.loadingTask.destroy();
});
