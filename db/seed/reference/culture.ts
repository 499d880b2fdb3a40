import type { Trilingual } from './trilingual.ts';

export type CultureKindCode =
  | 'lecture' | 'training' | 'seminar' | 'meeting' | 'competition' | 'legalAdviser' | 'businessMeeting' | 'largeBusinessMeeting' | 'publication' | 'volunteering' | 'flashmob' | 'survey';
export type CultureAudienceCode = 'childrenAndYouth' | 'civilServants' | 'publicSector' | 'quasiPublic' | 'business' | 'citizens';

type Kind = {
  code: CultureKindCode;
  name: Trilingual;
  needsParticipants: boolean;
  needsProof: boolean;
  isAwareness: boolean;
  trainsCivilServants: boolean;
};

const event = { needsParticipants: true, needsProof: true, isAwareness: true, trainsCivilServants: false };

/**
 * Kinds of events as the national report tells them apart: awareness events, trainings of civil servants, receptions of public
 * legal advisers and meetings with large business are figures of their own.
 */
export const cultureEventKinds: Kind[] = [
  { ...event, code: 'lecture', name: { kk: 'Дәріс', ru: 'Лекция', en: 'Lecture' } },
  { ...event, code: 'training', isAwareness: false, trainsCivilServants: true, name: { kk: 'Оқыту', ru: 'Обучение', en: 'Training' } },
  { ...event, code: 'seminar', name: { kk: 'Семинар', ru: 'Семинар', en: 'Seminar' } },
  { ...event, code: 'meeting', name: { kk: 'Тұрғындармен кездесу', ru: 'Встреча с населением', en: 'Meeting with the public' } },
  { ...event, code: 'competition', name: { kk: 'Байқау', ru: 'Конкурс', en: 'Competition' } },
  { ...event, code: 'legalAdviser', isAwareness: false, name: { kk: 'Қоғамдық заң кеңесшісінің қабылдауы', ru: 'Приём общественного юридического советника', en: 'Public legal adviser’s reception' } },
  { ...event, code: 'businessMeeting', name: { kk: 'Кәсіпкерлермен кездесу', ru: 'Встреча с предпринимателями', en: 'Meeting with entrepreneurs' } },
  { ...event, code: 'largeBusinessMeeting', isAwareness: false, name: { kk: 'Ірі бизнеспен кездесу', ru: 'Встреча с крупным бизнесом', en: 'Meeting with large business' } },
  { ...event, code: 'publication', needsParticipants: false, isAwareness: false, name: { kk: 'БАҚ-тағы сөз немесе жарияланым', ru: 'Выступление или публикация в СМИ', en: 'Media appearance or publication' } },
  { ...event, code: 'volunteering', name: { kk: 'Еріктілер акциясы', ru: 'Волонтёрская акция', en: 'Volunteer action' } },
  { ...event, code: 'flashmob', name: { kk: 'Көпшілік акция', ru: 'Массовая акция', en: 'Public action' } },
  { ...event, code: 'survey', needsProof: false, isAwareness: false, name: { kk: 'Сауалнама', ru: 'Опрос', en: 'Survey' } },
];

export const cultureAudiences: { code: CultureAudienceCode; name: Trilingual }[] = [
  { code: 'childrenAndYouth', name: { kk: 'Балалар мен жастар', ru: 'Дети и молодёжь', en: 'Children and youth' } },
  { code: 'civilServants', name: { kk: 'Мемлекеттік қызметшілер', ru: 'Государственные служащие', en: 'Civil servants' } },
  { code: 'publicSector', name: { kk: 'Бюджет саласының қызметкерлері', ru: 'Работники бюджетной сферы', en: 'Public sector staff' } },
  { code: 'quasiPublic', name: { kk: 'Квазимемлекеттік сектор', ru: 'Квазигосударственный сектор', en: 'Quasi-public sector' } },
  { code: 'business', name: { kk: 'Кәсіпкерлер', ru: 'Предприниматели', en: 'Business' } },
  { code: 'citizens', name: { kk: 'Азаматтар', ru: 'Граждане', en: 'Citizens' } },
];

/** In force since the register began. */
export const cultureValidFrom = '2022-01-01';
