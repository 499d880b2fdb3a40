import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { ReportDocument } from '#app/platform/export/report-document.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { createFormat, languages, localize, type Language } from '#app/platform/i18n/index.ts';
import { behindIn, contentIn, placesOf, sourceOf, translationOf, type Block, type SnapshotContent } from './blocks.model.ts';
import { addressesOf, changesIn, isOpen, valueSeen, type CitedFigures } from './cited-figures.model.ts';
import { documentWords, periodWords } from './document-words.server.ts';
import { buildDocument, rowLabels, type ChapterContent, type DocumentInput } from './document.model.ts';
import { figureReaderOf, type FigureSources } from './figure-sources.server.ts';
import { printToken, tokenKey } from './inline-text.model.ts';
import { printFigure } from './number-words.model.ts';
import { isEditable, movementsOf } from './report-life.model.ts';
import {
  findSnapshotContent, selectAuthors, selectBlocks, selectChapters, selectComments, selectGrounds, selectReports, selectRevisions, selectSnapshots, selectSteps, selectTemplates,
  type ReportHeader, type StoredBlock,
} from './report.queries.server.ts';
import type { ChapterKey } from './report.repo.server.ts';
import { chapterOf, hashOf, missingOf, reportOf } from './report.service.server.ts';

type Reading = { transaction: ActorTransaction; actor: Actor; sources: FigureSources; today: string; now: Date };

export async function loadReportsPage(transaction: ActorTransaction) {
  const [reports, templates] = await Promise.all([selectReports(transaction), selectTemplates(transaction)]);
  return { reports, templates: templates.map(({ version, name, sections }) => ({ version, name, sections: sections.length })) };
}

export const loadTemplatePage = async (transaction: ActorTransaction) => ({ templates: await selectTemplates(transaction) });

const present = (blocks: readonly StoredBlock[]) => blocks.filter(({ isRemoved }) => !isRemoved);

/** A report with all its chapters, and what keeps it from being published. */
export async function loadReportPage({ transaction, actor, sources, today }: Reading, year: number) {
  const report = await reportOf(transaction, year);
  const [chapters, blocks, authors, publications, steps] = await Promise.all([
    selectChapters(transaction, year), selectBlocks(transaction, year), selectAuthors(transaction), sources.publications(transaction), selectSteps(transaction, year, null),
  ]);
  const figures = await figureReaderOf(sources, transaction, actor, report, today)(addressesOf(present(blocks)));
  const isPublic = publications.some(({ id, state }) => id === report.publicationId && state === 'published');
  const rows = chapters.map((chapter) => {
    const own = present(blocks).filter(({ chapterCode }) => chapterCode === chapter.code);
    return {
      ...chapter, blocks: own.length,
      languages: chapter.languages.map((text) => ({ ...text, behind: behindIn(own, text.language, chapter.sourceLanguage, hashOf).length })),
      openFigures: languages.reduce((count, language) => count + changesIn(contentIn(own, language), figures).filter(isOpen).length, 0),
    };
  });
  return { report, chapters: rows, authors, publications, steps, missing: missingOf(report, chapters, blocks, figures, isPublic) };
}

/** What the builder needs besides blocks and figures. */
async function documentInput({ transaction, now }: Pick<Reading, 'transaction' | 'now'>, report: ReportHeader, language: Language, chapters: readonly ChapterContent[], figures: CitedFigures): Promise<DocumentInput> {
  const t = serverTranslate(language);
  const format = createFormat(language);
  const grounds = await selectGrounds(transaction);
  return {
    language, chapters, figures, title: localize(report.title, language), isFinal: report.state === 'published',
    subtitle: [t('nationalReport.document.subtitle', { year: report.year }), format.longDate(now.toISOString().slice(0, 10))],
    grounds: new Map(grounds.map((ground) => [ground.code, ground])),
    words: documentWords(t, language), author: t('nationalReport.document.author'), createdAt: now.toISOString(),
  };
}

/** The report of a language as it stands now; as it was published, once it is. */
export async function loadDocument(reading: Reading, year: number, language: Language, sectionCode: string | null = null): Promise<{ report: ReportHeader; document: ReportDocument }> {
  const { transaction, actor, sources, today } = reading;
  const report = await reportOf(transaction, year);
  if (report.state === 'published' && sectionCode === null) {
    const content = await findSnapshotContent(transaction, year, { kind: 'published', language });
    if (content === undefined) throw notFound();
    return { report, document: JSON.parse(content) as ReportDocument };
  }
  const [chapters, blocks] = await Promise.all([selectChapters(transaction, year), selectBlocks(transaction, year, sectionCode)]);
  const figures = await figureReaderOf(sources, transaction, actor, report, today)(addressesOf(present(blocks)));
  return { report, document: await documentFrom(reading, report, language, chapters.filter(({ code }) => sectionCode === null || code === sectionCode), present(blocks), figures) };
}

export async function documentFrom(
  reading: Pick<Reading, 'transaction' | 'now'>, report: ReportHeader, language: Language, chapters: readonly Pick<ChapterContent, 'code' | 'title'>[], blocks: readonly StoredBlock[], figures: CitedFigures,
): Promise<ReportDocument> {
  const contents = chapters.map(({ code, title }) => ({ code, title, blocks: blocks.filter(({ chapterCode }) => chapterCode === code) }));
  return buildDocument(await documentInput(reading, report, language, contents, figures));
}

/** What stands in the form of a block, by the names of its fields. */
export function formValuesOf({ frame, texts }: Block, language: Language, isSource: boolean): Record<string, string> {
  const words = Object.fromEntries(placesOf(frame).map((place) => [`words.${place}`, texts[language]?.words[place] ?? '']));
  if (!isSource) return words;
  switch (frame.kind) {
    case 'heading':
      return { ...words, level: String(frame.level) };
    case 'table':
      return { ...words, rows: rowsText(frame.rows), withYearBefore: frame.withYearBefore ? 'on' : '', withChange: frame.withChange ? 'on' : '', textColumns: String(frame.textColumns) };
    case 'diagram':
      return { ...words, rows: rowsText(frame.rows), form: frame.form, withYearBefore: frame.withYearBefore ? 'on' : '' };
    default:
      return words;
  }
}
const rowsText = (rows: readonly { token: Parameters<typeof printToken>[0] }[]) => rows.map(({ token }) => printToken(token)).join('\n');

/** A chapter in one language, beside its source, with what its figures have become. */
export async function loadChapterPage(reading: Reading, key: ChapterKey, asked: Language | null) {
  const { transaction, actor, sources, today } = reading;
  const report = await reportOf(transaction, key.year);
  const [chapter, stored, comments, steps, grounds] = await Promise.all([
    chapterOf(transaction, key), selectBlocks(transaction, key.year, key.sectionCode), selectComments(transaction, key), selectSteps(transaction, key.year, key.sectionCode), selectGrounds(transaction),
  ]);
  const language = asked ?? chapter.sourceLanguage;
  const isSource = language === chapter.sourceLanguage;
  const text = chapter.languages.find((one) => one.language === language)!;
  const sourceText = chapter.languages.find((one) => one.language === chapter.sourceLanguage)!;
  const blocks = present(stored);
  const figures = await figureReaderOf(sources, transaction, actor, report, today)(addressesOf(blocks));
  const previews = async (of: Language) => {
    const input = await documentInput(reading, report, of, [], figures);
    // A chapter for each block keeps apart what belongs to which.
    return buildDocument({ ...input, chapters: blocks.map((block) => ({ code: block.id, title: { kk: '', ru: null, en: null }, blocks: [block] })) });
  };
  const [preview, sourcePreview] = await Promise.all([previews(language), isSource ? null : previews(chapter.sourceLanguage)]);
  const isOpenReport = report.state === 'preparing';
  const t = serverTranslate(language);
  const changes = changesIn(contentIn(blocks, language), figures).map(({ blockId, token, state, now }) => {
    const figure = figures.get(`${token.address.statistic}|${token.address.period}|${token.address.cell}`);
    const print = (seen: string) => {
      const value = valueSeen(seen);
      return value ? printFigure({ ...value, decimals: figure?.decimals ?? 2 }, token.form, language).text : null;
    };
    const name = figure ? [figure.name, figure.part].flatMap((one) => (one ? [localize(one, language)] : [])).join(', ') : token.address.statistic;
    const restated = figure?.restated ? { ...figure.restated, reason: localize(figure.restated.reason, language), value: figure.restated[token.measure] } : null;
    return { blockId, state, key: tokenKey(token), name, period: periodWords(t, language)(token.address.period), was: print(token.seen), now: print(now), restated };
  });
  return {
    report, chapter, language, isSource,
    isWritable: isOpenReport && isEditable(text.state), isShapeable: isOpenReport && isEditable(sourceText.state) && isSource,
    text, movements: isOpenReport ? movementsOf(text, actor.personId) : [],
    blocks: blocks.map((block, index) => ({
      id: block.id, frame: block.frame, values: formValuesOf(block, language, isSource),
      labels: 'rows' in block.frame ? rowLabels(block.frame.rows, figures, language, periodWords(t, language)) : [],
      translation: translationOf(block, language, chapter.sourceLanguage, hashOf),
      sourceHash: hashOf(sourceOf(block.frame, block.texts[chapter.sourceLanguage]?.words ?? {})),
      preview: preview.chapters[index]!, sourcePreview: sourcePreview?.chapters[index] ?? null,
      comments: comments.filter(({ blockId }) => blockId === block.id),
    })),
    removed: stored.filter(({ isRemoved }) => isRemoved).map((block) => ({ id: block.id, kind: block.frame.kind, text: (Object.values(block.texts[language]?.words ?? {})[0] ?? '').slice(0, 160), removedByName: block.removedByName })),
    figures: preview.figures, sourceFigures: sourcePreview?.figures ?? [], words: preview.words, changes, steps,
    grounds: grounds.map(({ code, title, kind }) => ({ code, title, kind })),
    behind: behindIn(blocks, language, chapter.sourceLanguage, hashOf).length,
  };
}
export type ChapterData = Awaited<ReturnType<typeof loadChapterPage>>;
export type BlockData = ChapterData['blocks'][number];

/** What every block of a chapter holds now, for somebody who wanted to save over it. */
export async function loadCurrentValues(transaction: ActorTransaction, key: ChapterKey, language: Language) {
  const [chapter, blocks] = await Promise.all([chapterOf(transaction, key), selectBlocks(transaction, key.year, key.sectionCode)]);
  const values = present(blocks).map((block) => [block.id, formValuesOf(block, language, language === chapter.sourceLanguage)]);
  return { version: chapter.version, values: Object.fromEntries(values) as Record<string, Record<string, string>> };
}

/** Words of a kept version as they are read: figures as their authors saw them. */
export type VersionBlock = { id: string; kind: string; text: string };
function readable(content: SnapshotContent): VersionBlock[] {
  const print = (text: string) => text.replace(/\{\{[^{}|]*\|[^{}|]*\|[^{}|]*\|[^{}|]*\|[^{}|]*\|(?:\w*):?([^{}|]*)\}\}/g, (_, value: string) => value || '–');
  return content.map(({ id, frame, words }) => ({
    id, kind: frame.kind,
    text: [...('rows' in frame ? [frame.rows.map(({ token }) => `${token.address.statistic} ${token.address.period} ${token.address.cell}: ${valueSeen(token.seen)?.value ?? '–'}`).join('\n')] : []),
      ...placesOf(frame).flatMap((place) => (words[place] ? [print(words[place])] : []))].join('\n'),
  }));
}

/** Kept versions of a chapter in a language, and what differs between two of them. */
export async function loadVersionsPage(transaction: ActorTransaction, key: ChapterKey, asked: { language: Language | null; from: string | null; to: string | null }) {
  const [report, chapter] = await Promise.all([reportOf(transaction, key.year), chapterOf(transaction, key)]);
  const language = asked.language ?? chapter.sourceLanguage;
  const [snapshots, blocks, revisions] = await Promise.all([selectSnapshots(transaction, key.year, key.sectionCode), selectBlocks(transaction, key.year, key.sectionCode), selectRevisions(transaction, key, language)]);
  const own = snapshots.filter((snapshot) => snapshot.language === language);
  const fromId = asked.from ?? own[0]?.id ?? null;
  const toId = asked.to;
  const contentOf = async (id: string): Promise<SnapshotContent> => {
    if (!own.some((snapshot) => snapshot.id === id)) throw notFound();
    return JSON.parse((await findSnapshotContent(transaction, key.year, { id, kind: 'agreed' }))!) as SnapshotContent;
  };
  const now = contentIn(present(blocks), language);
  const before = fromId === null ? [] : readable(await contentOf(fromId));
  const after = readable(toId === null ? now : await contentOf(toId));
  const earlier = new Map(before.map((block) => [block.id, block]));
  const later = new Set(after.map(({ id }) => id));
  const differences = [
    ...after.map((block) => ({ id: block.id, kind: block.kind, before: earlier.get(block.id)?.text ?? '', after: block.text })),
    ...before.filter(({ id }) => !later.has(id)).map((block) => ({ id: block.id, kind: block.kind, before: block.text, after: '' })),
  ].filter((one) => one.before !== one.after);
  return {
    report: { year: report.year, title: report.title }, chapter: { code: chapter.code, title: chapter.title, sourceLanguage: chapter.sourceLanguage }, language, snapshots: own, fromId, toId, differences,
    revisions: revisions.map(({ blockId, number, words, authorName, changedAt }) => ({ blockId, number, authorName, changedAt, text: Object.values(words).join('\n') })),
  };
}
export type VersionsData = Awaited<ReturnType<typeof loadVersionsPage>>;
export type ReportData = Awaited<ReturnType<typeof loadReportPage>>;
