import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { sourceOf, withFrameTokens, withWordTokens } from '#app/features/national-report/blocks.model.ts';
import type { FigureToken } from '#app/features/national-report/inline-text.model.ts';
import { addressKey } from '#app/features/statistic-engine/figure.model.ts';
import type { ChapterSeed } from './demo-year/national-report/chapter.ts';
import { externalAssessment } from './demo-year/national-report/external-assessment.ts';
import { monitoring } from './demo-year/national-report/monitoring.ts';
import { offices } from './demo-year/national-report/offices.ts';
import { openings } from './demo-year/national-report/openings.ts';
import { statistics } from './demo-year/national-report/statistics.ts';
import { insertRows } from './insert-rows.ts';
import { coordinators } from './reference/people.ts';
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

/** The report for 2022 as it is being written: four sections are whole and handed in, the others have begun. */
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
  const whole = new Set([externalAssessment, monitoring, offices, statistics].map(({ code }) => code));
  const { sections, version } = reportTemplate2022;
  await insertRows(sql, 'national_reports', [{ year: reportYear, template_version: version, title, state: 'preparing', publication_id: publication?.id ?? null, created_by_name: first.fullName, created_at: '2023-01-10T09:00:00+05:00' }]);
  await insertRows(sql, 'report_chapters', sections.map(({ code, title: name, requirement }, index) => ({
    year: reportYear, code, position: index + 1, title: name, requirement, deadline_on: '2026-12-21', source_language: 'kk', version: 1,
  })));
  await insertRows(sql, 'report_chapter_authors', sections.map(({ code }, index) => ({
    year: reportYear, chapter_code: code, person_id: coordinators[index % 2]!.id, name: coordinators[index % 2]!.fullName,
  })));
  await insertRows(sql, 'report_chapter_languages', sections.flatMap(({ code }, index) => languages.map((language) => {
    const author = coordinators[index % 2]!;
    const isHandedIn = whole.has(code) && language !== 'en';
    return {
      year: reportYear, chapter_code: code, language, state: isHandedIn ? 'submitted' : 'draft', submitted_by: isHandedIn ? author.id : null, submitted_by_name: isHandedIn ? author.fullName : null,
      submitted_at: isHandedIn ? '2026-11-18T16:20:00+05:00' : null, version: 1, remark: '',
    };
  })));
  const blocks = sections.flatMap(({ code }, chapterIndex) =>
    (byCode.get(code)?.blocks ?? []).map((block, index) => ({ frame: withFrameTokens(block.frame, see), words: block.words, code, id: stableId('reportBlock', reportYear, code, index), position: index + 1, author: coordinators[chapterIndex % 2]! })));
  await insertRows(sql, 'report_blocks', blocks.map(({ id, code, position, frame }) => ({ id, year: reportYear, chapter_code: code, position, frame })));
  await insertRows(sql, 'report_block_texts', blocks.flatMap(({ id, frame, words, author }) => {
    const wordsIn = (index: number) => withWordTokens(Object.fromEntries(Object.entries(words).map(([place, texts]) => [place, texts[index]!])), see);
    const madeFrom = hashOf(sourceOf(frame, wordsIn(0)));
    return languages.map((language, index) => ({
      block_id: id, language, words: wordsIn(index), made_from: language === 'kk' ? null : madeFrom, author_id: author.id, author_name: author.fullName, changed_at: '2026-11-18T15:00:00+05:00',
    }));
  }));
  const [commented] = blocks.filter(({ code }) => code === 'statistics');
  await insertRows(sql, 'report_comments', [{
    id: stableId('reportComment', reportYear, 1), year: reportYear, chapter_code: 'statistics', block_id: commented!.id, thread_id: null,
    body: 'Бас прокуратураның деректерімен салыстырып шығу керек.', author_id: second.id, author_name: second.fullName, created_at: '2026-11-19T10:05:00+05:00', resolved_at: null, resolved_by_name: null,
  }]);
}
