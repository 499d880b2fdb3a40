import type { Trilingual } from './trilingual.ts';

export type EvidenceKindCode =
  | 'file' | 'link' | 'minutes' | 'list' | 'order' | 'photo' | 'note' | 'plan' | 'report' | 'certificate';

/** What may confirm that a subtask is done. */
export const evidenceKinds: { code: EvidenceKindCode; name: Trilingual }[] = [
  { code: 'file', name: { kk: 'Файл', ru: 'Файл', en: 'File' } },
  { code: 'link', name: { kk: 'Жарияланымға сілтеме', ru: 'Ссылка на публикацию', en: 'Link to a publication' } },
  { code: 'minutes', name: { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' } },
  { code: 'list', name: { kk: 'Тізім', ru: 'Список', en: 'List' } },
  { code: 'order', name: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' } },
  { code: 'photo', name: { kk: 'Фотосурет', ru: 'Фотография', en: 'Photograph' } },
  { code: 'note', name: { kk: 'Талдамалық анықтама', ru: 'Аналитическая справка', en: 'Analytical note' } },
  { code: 'plan', name: { kk: 'Іс-шаралар жоспары', ru: 'План мероприятий', en: 'Action plan' } },
  { code: 'report', name: { kk: 'Есеп', ru: 'Отчёт', en: 'Report' } },
  { code: 'certificate', name: { kk: 'Сертификат', ru: 'Сертификат', en: 'Certificate' } },
];
