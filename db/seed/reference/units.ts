import type { Trilingual } from './trilingual.ts';

export type UnitCode =
  | 'organisation' | 'risk' | 'event' | 'person' | 'document' | 'certificate' | 'recommendation' | 'publication'
  | 'discussion' | 'procurement' | 'position' | 'draft_act' | 'norm' | 'percent' | 'tenge' | 'hectare';

export const units: { code: UnitCode; name: Trilingual }[] = [
  { code: 'organisation', name: { kk: 'ұйым', ru: 'организация', en: 'organisation' } },
  { code: 'risk', name: { kk: 'тәуекел', ru: 'риск', en: 'risk' } },
  { code: 'event', name: { kk: 'іс-шара', ru: 'мероприятие', en: 'event' } },
  { code: 'person', name: { kk: 'адам', ru: 'человек', en: 'person' } },
  { code: 'document', name: { kk: 'құжат', ru: 'документ', en: 'document' } },
  { code: 'certificate', name: { kk: 'сертификат', ru: 'сертификат', en: 'certificate' } },
  { code: 'recommendation', name: { kk: 'ұсыным', ru: 'рекомендация', en: 'recommendation' } },
  { code: 'publication', name: { kk: 'жарияланым', ru: 'публикация', en: 'publication' } },
  { code: 'discussion', name: { kk: 'талқылау', ru: 'обсуждение', en: 'discussion' } },
  { code: 'procurement', name: { kk: 'сатып алу рәсімі', ru: 'процедура закупки', en: 'procurement procedure' } },
  { code: 'position', name: { kk: 'лауазым', ru: 'должность', en: 'position' } },
  { code: 'draft_act', name: { kk: 'акт жобасы', ru: 'проект акта', en: 'draft act' } },
  { code: 'norm', name: { kk: 'норма', ru: 'норма', en: 'norm' } },
  { code: 'percent', name: { kk: '%', ru: '%', en: '%' } },
  { code: 'tenge', name: { kk: 'теңге', ru: 'тенге', en: 'tenge' } },
  { code: 'hectare', name: { kk: 'гектар', ru: 'гектар', en: 'hectare' } },
];
