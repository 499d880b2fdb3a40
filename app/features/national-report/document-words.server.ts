import type { TFunction } from 'i18next';
import type { CaptionWords } from '#app/platform/export/report-document.ts';
import { createFormat, type Language } from '#app/platform/i18n/index.ts';
import type { DocumentWords } from './document.model.ts';

/** `2022`, `2022-Q3`, `2022-08` in words. */
export function periodWords(t: TFunction, language: Language): (period: string) => string {
  return (period) => {
    const [year = '', part = ''] = period.split('-');
    if (part === '') return year;
    return part.startsWith('Q') ? t('nationalReport.document.quarter', { year, quarter: part.slice(1) }) : createFormat(language).month(period);
  };
}

const aroundNumber = (text: string): CaptionWords => text.split('#') as unknown as CaptionWords;

/** The sentences that stand around what authors write, in the language of the document. */
export function documentWords(t: TFunction, language: Language): DocumentWords {
  const format = createFormat(language);
  const word = (key: string, values: Record<string, string | number> = {}) => t(`nationalReport.document.${key}`, values);
  return {
    contents: word('contents'), notes: word('notes'), data: word('data'), mark: word('mark'), indicator: word('indicator'), value: word('value'), change: word('change'),
    definition: word('definition'), source: word('source'), records: word('records'), figuresTitle: word('figuresTitle'), groundsTitle: word('groundsTitle'),
    assignments: word('assignments'), acts: word('acts'),
    table: aroundNumber(word('table', { number: '#' })), diagram: aroundNumber(word('diagram', { number: '#' })),
    period: periodWords(t, language),
    points: (value) => word('points', { value }),
    sources: (names) => word('sources', { names }),
    importedFrom: (source, date) => word('importedFrom', { source, date: format.date(date) }),
    publication: (title, asOf, hash) => word('publication', { title, date: format.date(asOf), hash }),
    restated: ({ number, name, value, reason }) => word('restated', { number, name, value, reason }),
  };
}
