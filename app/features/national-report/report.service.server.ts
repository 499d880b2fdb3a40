import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { ReportDocument } from '#app/platform/export/report-document.ts';
import { languages, type Language, type Localized } from '#app/platform/i18n/index.ts';
import { behindIn, contentIn, type Block } from './blocks.model.ts';
import { addressesOf, changesIn, isOpen, type CitedFigures, type FigureReader } from './cited-figures.model.ts';
import { isComplete, movementsOf, reportLife, textLife, type Missing, type ReportMovement, type TextMovement } from './report-life.model.ts';
import { findReport, selectBlocks, selectChapters, selectTemplates, type ChapterRow, type ReportHeader, type StoredBlock } from './report.queries.server.ts';
import {
  insertReport, insertSnapshot, insertStep, insertTemplate, takeChapterVersion, updateAssignment, updateBinding, updateReportState, updateTextState, type ChapterKey, type SectionInput,
} from './report.repo.server.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the database would refuse too, should two people act at once. */
export const guarded = guardedBy({
  report_parts_open_check: 'nationalReport.errors.handedIn',
  report_chapter_languages_second_person_check: 'nationalReport.errors.secondPerson',
  national_reports_immutable_check: 'nationalReport.errors.published',
  national_reports_agreement_check: 'nationalReport.errors.notAllAgreed',
  national_reports_publishing_check: 'nationalReport.errors.cannotPublish',
});

const stepOf = (actor: Actor, transaction: ActorTransaction) => (year: number, step: string, more: { sectionCode?: string; language?: Language; remark?: string } = {}) =>
  insertStep(transaction, actor, { id: uuid(), year, step, sectionCode: more.sectionCode ?? null, language: more.language ?? null, remark: more.remark ?? '' });

/** The next version of the template; reports keep theirs. @throws AppError 409, 422. */
export async function makeTemplate(transaction: ActorTransaction, actor: Actor, template: { from: number; name: Localized; reason: string; sections: readonly SectionInput[] }): Promise<number> {
  const [last] = await selectTemplates(transaction);
  if (last && last.version !== template.from) throw stale();
  if (new Set(template.sections.map(({ code }) => code)).size < template.sections.length) throw refused('nationalReport.errors.sectionTwice');
  const version = (last?.version ?? 0) + 1;
  if (!(await insertTemplate(transaction, actor, { ...template, version }))) throw stale();
  return version;
}

/** @throws AppError 422 where the year has a report. */
export async function createReport(transaction: ActorTransaction, actor: Actor, report: { year: number; templateVersion: number; title: Localized }): Promise<void> {
  if (await insertReport(transaction, actor, report)) await stepOf(actor, transaction)(report.year, 'created');
  else throw refused('nationalReport.errors.yearTaken', { year: report.year }, { year: 'nationalReport.errors.yearHasReport' });
}

/** Which publications' figures it prints from now on: each figure that differs is then told. @throws AppError 404, 409. */
export async function bindPublications(
  transaction: ActorTransaction, actor: Actor, year: number, version: number, binding: { publicationId: string | null; comparisonPublicationId: string | null },
): Promise<void> {
  const report = await reportOf(transaction, year);
  if (report.state !== 'preparing') throw refused('nationalReport.errors.handedIn');
  if (!(await updateBinding(transaction, year, version, binding))) throw stale();
  await stepOf(actor, transaction)(year, binding.publicationId === null ? 'unbound' : 'bound');
}

export async function reportOf(transaction: ActorTransaction, year: number): Promise<ReportHeader> {
  const report = await findReport(transaction, year);
  if (!report) throw notFound();
  return report;
}

export async function chapterOf(transaction: ActorTransaction, { year, sectionCode }: ChapterKey): Promise<ChapterRow> {
  const [chapter] = await selectChapters(transaction, year, sectionCode);
  if (!chapter) throw notFound();
  return chapter;
}

/** Who writes a chapter, by when, and in which language first. @throws AppError 404, 409. */
export async function assignChapter(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, version: number, assignment: { authorIds: readonly string[]; deadlineOn: string | null; sourceLanguage: Language },
): Promise<void> {
  await chapterOf(transaction, key);
  if ((await reportOf(transaction, key.year)).state !== 'preparing') throw refused('nationalReport.errors.handedIn');
  if ((await takeChapterVersion(transaction, key, version)) === null) throw stale();
  await updateAssignment(transaction, key, assignment);
  await stepOf(actor, transaction)(key.year, 'assigned', { sectionCode: key.sectionCode });
}

/** @throws AppError 404, 409, 422. */
export async function moveText(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, move: { movement: TextMovement; language: Language; version: number; remark: string },
): Promise<void> {
  const chapter = await chapterOf(transaction, key);
  const text = chapter.languages.find(({ language }) => language === move.language)!;
  const { from, to, needsRemark } = textLife[move.movement];
  if (text.version !== move.version || !from.includes(text.state)) throw stale();
  if (!movementsOf(text, actor.personId).includes(move.movement)) throw refused('nationalReport.errors.secondPerson');
  if (needsRemark && move.remark === '') throw refused('platform.errors.checkFields', {}, { remark: 'platform.errors.required' });
  const blocks = (await selectBlocks(transaction, key.year, key.sectionCode)).filter(({ isRemoved }) => !isRemoved);
  if (move.movement === 'submit' || move.movement === 'agree') {
    if (blocks.length === 0) throw refused('nationalReport.errors.nothingWritten');
    const behind = behindIn(blocks, move.language, chapter.sourceLanguage, hashOf).length;
    if (behind > 0) throw refused('nationalReport.errors.translationBehind', { count: behind });
  }
  await guarded(async () => {
    if (!(await updateTextState(transaction, actor, key, { language: move.language, version: move.version, from: text.state, to, remark: move.remark }))) throw stale();
    if (to === 'agreed') {
      const content = canonicalize(contentIn(blocks, move.language))!;
      await insertSnapshot(transaction, actor, { id: uuid(), year: key.year, kind: 'agreed', sectionCode: key.sectionCode, language: move.language, content, contentHash: hashOf(content) });
    }
    await stepOf(actor, transaction)(key.year, move.movement, { sectionCode: key.sectionCode, language: move.language, remark: move.remark });
  });
}

/** What keeps a report from being agreed or published. */
export function missingOf(report: ReportHeader, chapters: readonly ChapterRow[], blocks: readonly StoredBlock[], figures: CitedFigures, isPublicationPublic: boolean): Missing {
  const present = blocks.filter(({ isRemoved }) => !isRemoved);
  const of = (code: string) => present.filter(({ chapterCode }) => chapterCode === code);
  return {
    notAgreed: chapters.reduce((count, { languages: texts }) => count + texts.filter(({ state }) => state !== 'agreed').length, 0),
    behind: chapters.reduce((count, { code, sourceLanguage }) => count + languages.reduce((sum, language) => sum + behindIn(of(code), language, sourceLanguage, hashOf).length, 0), 0),
    openFigures: openFiguresOf(present, figures),
    noPublication: report.publicationId === null,
    unpublished: report.publicationId !== null && !isPublicationPublic,
  };
}

const openFiguresOf = (blocks: readonly Block[], figures: CitedFigures): number =>
  languages.reduce((count, language) => count + changesIn(contentIn(blocks, language), figures).filter(isOpen).length, 0);

type Publishing = { read: FigureReader; isPublicationPublic: (id: string) => Promise<boolean>; documentOf: (language: Language, figures: CitedFigures) => Promise<ReportDocument> };

/** Agreement, reopening, publication. A published report is kept as whole documents, with every figure as it was printed. @throws AppError 404, 409, 422. */
export async function moveReport(
  transaction: ActorTransaction, actor: Actor, year: number, { movement, version }: { movement: ReportMovement; version: number }, { read, isPublicationPublic, documentOf }: Publishing,
): Promise<void> {
  const report = await reportOf(transaction, year);
  const { from, to } = reportLife[movement];
  if (report.version !== version || report.state !== from) throw stale();
  await guarded(async () => {
    if (movement !== 'reopen') {
      const [chapters, blocks] = await Promise.all([selectChapters(transaction, year), selectBlocks(transaction, year)]);
      const figures = await read(addressesOf(blocks));
      const missing = missingOf(report, chapters, blocks, figures, report.publicationId !== null && (await isPublicationPublic(report.publicationId)));
      if (!isComplete(movement === 'agree' ? { ...missing, unpublished: false } : missing)) {
        throw refused(missing.openFigures > 0 ? 'nationalReport.errors.figuresOpen' : movement === 'publish' ? 'nationalReport.errors.cannotPublish' : 'nationalReport.errors.incomplete', { count: missing.openFigures });
      }
      if (movement === 'publish') {
        for (const language of languages) {
          const content = canonicalize(await documentOf(language, figures))!;
          await insertSnapshot(transaction, actor, { id: uuid(), year, kind: 'published', sectionCode: null, language, content, contentHash: hashOf(content) });
        }
      }
    }
    if (!(await updateReportState(transaction, actor, year, version, from, to))) throw stale();
    await stepOf(actor, transaction)(year, `report${movement[0]!.toUpperCase()}${movement.slice(1)}`);
  });
}
