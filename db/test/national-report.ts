import type { Sql } from 'postgres';

/** A report of a year as it begins: a chapter for each section of the template. */
export async function createNationalReport(owner: Sql, year: number): Promise<void> {
  await owner`insert into national_reports (year, template_version, title, created_by_name) values (${year}, 1, '{"kk": "Баяндама", "ru": "Доклад", "en": "Report"}', 'n')`;
  await owner`
    insert into report_chapters (year, code, position, title, requirement)
    select ${year}, s.code, s.position, s.title, s.requirement from report_template_sections s where s.template_version = 1`;
  await owner`
    insert into report_chapter_languages (year, chapter_code, language)
    select c.year, c.code, l from report_chapters c cross join unnest(array['kk', 'ru', 'en']) l where c.year = ${year}`;
}
