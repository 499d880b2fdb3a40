import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { TransactionSql } from 'postgres';
import { contentIn, sourceOf, withFrameTokens, withWordTokens, type Block, type BlockText } from '#app/features/national-report/blocks.model.ts';
import type { FigureToken } from '#app/features/national-report/inline-text.model.ts';
import { addressKey } from '#app/features/statistic-engine/figure.model.ts';
import { chapterAgreements, earlierCaption, type Passage } from './demo-year/national-report/agreement.ts';
import type { ChapterSeed } from './demo-year/national-report/chapter.ts';
import { externalAssessment } from './demo-year/national-report/external-assessment.ts';
import { monitoring } from './demo-year/national-report/monitoring.ts';
import { offices } from './demo-year/national-report/offices.ts';
import { openings } from './demo-year/national-report/openings.ts';
import { statistics } from './demo-year/national-report/statistics.ts';
import { insertRows } from './insert-rows.ts';
import { coordinators, type Person } from './reference/people.ts';
import { reportTemplate2022 } from './reference/report-template-2022.ts';
import { stableId } from './stable-id.ts';

const reportYear = 2022;
const languages = ['kk', 'ru', 'en'] as const;
const [first, second] = coordinators;

export const demoChapters: readonly ChapterSeed[] = [externalAssessment, monitoring, offices, statistics, ...openings];

/** The template with which reports begin, as reference data. */
export async function loadReportTemplate(sql: TransactionSql): Promise<void> {
  const { version, name, sections } = reportTemplate2022;
  await insertRows(sql, 'report_templates', [{ version, name, reason: '', author_id: first.id, author_name: first.fullName, created_at: '2022-12-01T09:00:00+05:00' }]);
  await insertRows(sql, 'report_template_sections', sections.map(({ code, title, requirement }, index) => ({ template_version: version, code, position: index + 1, title, requirement })));
}

/** The report's figures are those of its publication. The printed report rounds some of them ("over 11 billion"): there the exact one was seen. */
async function seenIn(sql: TransactionSql, publicationId: string | null): Promise<(token: FigureToken) => FigureToken> {
  const figures = await sql<{ key: string; value: string }[]>`
    select statistic_code || '|' || period || '|' || cell as key, qualifier || ':' || trim_scale(reported) as value from publication_figures
    where publication_id = ${publicationId} and restatement = 0 and reported is not null`;
  const valueOf = new Map(figures.map(({ key, value }) => [key, value]));
  const amount = (seen: string) => Number(seen.split(':')[1]);
  return (token) => {
    const published = valueOf.get(addressKey(token.address));
    const isRounding = published !== undefined && Math.abs(amount(published) - amount(token.seen)) <= amount(token.seen) * most;
    return isRounding ? { ...token, seen: published } : token;
  };
}
/** By how much of it a printed figure is rounded at most. */
const most = 0.1;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

type Passed = { code: string; language: (typeof languages)[number]; passage: Passage };
const passages: readonly Passed[] = chapterAgreements.flatMap(({ code, texts }) => languages.map((language) => ({ code, language, passage: texts[language] })));
const passageOf = new Map(passages.map(({ code, language, passage }) => [`${code} ${language}`, passage]));

const begun = '2026-10-05T09:30:00+05:00';
const assigned = '2026-10-06T11:00:00+05:00';
/** When the sections that are not handed in were last worked on. */
const lastWorkedOn = '2026-11-18T15:00:00+05:00';
const written = ({ submitted }: Passage) => submitted.replace(/T.*/, 'T15:50:00+05:00');

/** The report for 2022 as it is being written: four sections are agreed in every language, the others have begun. */
export async function loadNationalReport(sql: TransactionSql, onProgress: (sentence: string) => void): Promise<void> {
  const [loaded] = await sql<{ exists: boolean }[]>`select exists (select from national_reports)`;
  if (loaded!.exists) return;
  onProgress(`Demo, ${reportYear}: national report`);
  const title = {
    kk: `Сыбайлас жемқорлыққа қарсы іс-қимыл туралы ${reportYear} жылғы ұлттық баяндама`, ru: `Национальный доклад о противодействии коррупции за ${reportYear} год`, en: `National Report on Combating Corruption, ${reportYear}`,
  };
  const [publication] = await sql<{ id: string }[]>`select id from publications where code = ${String(reportYear)} and state = 'published'`;
  const see = await seenIn(sql, publication?.id ?? null);
  const byCode = new Map(demoChapters.map((chapter) => [chapter.code, chapter]));
  const { sections, version } = reportTemplate2022;
  const authorOf = new Map(sections.map(({ code }, index) => [code, index % 2 === 0 ? first : second]));
  const readerOf = (code: string) => (authorOf.get(code) === first ? second : first);
  await insertRows(sql, 'national_reports', [{
    year: reportYear, template_version: version, title, state: 'preparing', publication_id: publication?.id ?? null, created_by_name: first.fullName, created_at: begun, version: publication ? 2 : 1,
  }]);
  await insertRows(sql, 'report_chapters', sections.map(({ code, title: name, requirement }, index) => ({
    year: reportYear, code, position: index + 1, title: name, requirement, deadline_on: '2026-12-21', source_language: 'kk', version: 2,
  })));
  await insertRows(sql, 'report_chapter_authors', sections.map(({ code }) => ({ year: reportYear, chapter_code: code, person_id: authorOf.get(code)!.id, name: authorOf.get(code)!.fullName })));
  await insertRows(sql, 'report_chapter_languages', sections.flatMap(({ code }) => languages.map((language) => {
    const passage = passageOf.get(`${code} ${language}`);
    const [author, reader] = [passage && authorOf.get(code)!, passage && readerOf(code)];
    return {
      year: reportYear, chapter_code: code, language, state: passage ? 'agreed' : 'draft', submitted_by: author?.id ?? null, submitted_by_name: author?.fullName ?? null, submitted_at: passage?.submitted ?? null,
      decided_by: reader?.id ?? null, decided_by_name: reader?.fullName ?? null, decided_at: passage?.agreed ?? null, version: passage ? (passage.returned ? 5 : 3) : 1, remark: '',
    };
  })));
  const blocks = sections.flatMap(({ code }) => (byCode.get(code)?.blocks ?? []).map(({ frame: printed, words }, index) => {
    const frame = withFrameTokens(printed, see);
    const wordsIn = (place: number) => withWordTokens(Object.fromEntries(Object.entries(words).map(([name, texts]) => [name, texts[place]!])), see);
    const madeFrom = hashOf(sourceOf(frame, wordsIn(0)));
    return {
      id: stableId('reportBlock', reportYear, code, index), code, position: index + 1, frame,
      texts: { kk: { words: wordsIn(0), madeFrom: null }, ru: { words: wordsIn(1), madeFrom }, en: { words: wordsIn(2), madeFrom } },
    };
  }));
  await insertRows(sql, 'report_blocks', blocks.map(({ id, code, position, frame }) => ({ id, year: reportYear, chapter_code: code, position, frame })));
  await insertRows(sql, 'report_block_texts', blocks.flatMap(({ id, code, texts }) => languages.map((language) => {
    const passage = passageOf.get(`${code} ${language}`);
    const author = authorOf.get(code)!;
    const { words, madeFrom } = texts[language];
    return { block_id: id, language, words, made_from: madeFrom, author_id: author.id, author_name: author.fullName, changed_at: passage ? written(passage) : lastWorkedOn };
  })));
  await loadAgreements(sql, blocks, { authorOf, readerOf, isBound: publication !== undefined });
}

type LoadedBlock = Block & { code: string; texts: Record<Passed['language'], BlockText> };
type People = { authorOf: ReadonlyMap<string, Person>; readerOf: (code: string) => Person; isBound: boolean };

/** Who did what until four sections were agreed, and the texts that were agreed, word for word. */
async function loadAgreements(sql: TransactionSql, blocks: readonly LoadedBlock[], { authorOf, readerOf, isBound }: People): Promise<void> {
  const step = (person: Person, name: string, when: string, more: { code?: string; language?: string; remark?: string } = {}) => ({
    id: stableId('reportStep', reportYear, name, more.code ?? '', more.language ?? '', when), year: reportYear, chapter_code: more.code ?? null, language: more.language ?? null, step: name, remark: more.remark ?? '',
    author_id: person.id, author_name: person.fullName, created_at: when,
  });
  await insertRows(sql, 'report_steps', [
    step(first, 'created', begun),
    ...(isBound ? [step(first, 'bound', '2026-10-05T10:05:00+05:00')] : []),
    ...[...authorOf.keys()].map((code) => step(first, 'assigned', assigned, { code })),
    ...passages.flatMap(({ code, language, passage: { submitted, agreed, returned } }) => [
      ...(returned ? [step(authorOf.get(code)!, 'submit', returned.submitted, { code, language }), step(readerOf(code), 'return', returned.at, { code, language, remark: returned.remark })] : []),
      step(authorOf.get(code)!, 'submit', submitted, { code, language }), step(readerOf(code), 'agree', agreed, { code, language }),
    ]),
  ]);
  await insertRows(sql, 'report_snapshots', passages.map(({ code, language, passage }) => {
    const content = canonicalize(contentIn(blocks.filter((block) => block.code === code), language))!;
    return {
      id: stableId('reportSnapshot', reportYear, code, language), year: reportYear, kind: 'agreed', chapter_code: code, language, content, content_hash: hashOf(content), author_id: readerOf(code).id,
      author_name: readerOf(code).fullName, created_at: passage.agreed,
    };
  }));
  const returned = blocks.find(({ code, frame }) => code === earlierCaption.code && frame.kind === earlierCaption.block)!;
  const author = authorOf.get(earlierCaption.code)!;
  await insertRows(sql, 'report_text_revisions', [{
    block_id: returned.id, language: earlierCaption.language, number: 1, words: { ...returned.texts[earlierCaption.language].words, caption: earlierCaption.caption }, author_id: author.id, author_name: author.fullName,
    changed_at: earlierCaption.changedAt,
  }]);
  const comment = (number: number, code: string, person: Person, body: string, created: string, more: { thread_id?: string; resolved_at?: string; resolved_by_name?: string } = {}) => ({
    id: stableId('reportComment', reportYear, number), year: reportYear, chapter_code: code, block_id: blocks.find((block) => block.code === code)!.id, thread_id: null, body, author_id: person.id,
    author_name: person.fullName, created_at: created, resolved_at: null, resolved_by_name: null, ...more,
  });
  await insertRows(sql, 'report_comments', [
    comment(1, 'statistics', first, 'Бас прокуратураның деректерімен салыстырып шығу керек.', '2026-11-17T10:05:00+05:00', { resolved_at: '2026-11-18T10:40:00+05:00', resolved_by_name: first.fullName }),
    comment(2, 'statistics', second, 'Сверено с данными Комитета по правовой статистике, расхождений нет.', '2026-11-17T17:30:00+05:00', { thread_id: stableId('reportComment', reportYear, 1) }),
    comment(3, 'culture', first, 'Адалдық сағаты туралы абзац қосайық.', '2026-11-19T10:05:00+05:00'),
  ]);
}
