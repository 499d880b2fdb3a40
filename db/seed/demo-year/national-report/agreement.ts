type Language = 'kk' | 'ru' | 'en';

/** Days of November on which a text was handed in and judged; a returned one was handed in again. */
export type Passage = { submitted: string; agreed: string; returned?: { submitted: string; at: string; remark: string } };
type ChapterAgreement = { code: string; texts: Record<Language, Passage> };

const at = (day: number, time: string) => `2026-11-${String(day).padStart(2, '0')}T${time}:00+05:00`;
const passed = (submitted: number, agreed: number): Passage => ({ submitted: at(submitted, '16:20'), agreed: at(agreed, '11:05') });

/** Sections that are whole: the author hands each language in, the other coordinator agrees. */
export const chapterAgreements: readonly ChapterAgreement[] = [
  { code: 'external-assessment', texts: { kk: passed(4, 5), ru: passed(6, 9), en: passed(10, 11) } },
  {
    code: 'monitoring',
    texts: {
      kk: passed(5, 6),
      ru: { ...passed(11, 12), returned: { submitted: at(9, '15:40'), at: at(10, '10:30'), remark: 'В подписи таблицы о дорогах назовите, из чего исключены затраты.' } },
      en: passed(12, 13),
    },
  },
  { code: 'offices', texts: { kk: passed(11, 12), ru: passed(13, 16), en: passed(17, 18) } },
  { code: 'statistics', texts: { kk: passed(16, 18), ru: passed(18, 19), en: passed(19, 20) } },
];

/** What the returned text said before. */
export const earlierCaption = { code: 'monitoring', language: 'ru', block: 'table', caption: 'Исключённые затраты', changedAt: at(9, '15:10') } as const;
