import type { Trilingual } from './trilingual.ts';

export type UnitCode =
  | 'organisation' | 'risk' | 'event' | 'person' | 'document' | 'certificate' | 'recommendation' | 'publication'
  | 'discussion' | 'procurement' | 'position' | 'draft_act' | 'norm' | 'percent' | 'tenge' | 'hectare'
  // Of imported figures.
  | 'crime' | 'criminal_case' | 'service' | 'business_process' | 'piece' | 'bank' | 'letter' | 'proceeding' | 'action'
  | 'appeal' | 'investigation' | 'camera' | 'meeting' | 'matter' | 'decision' | 'act' | 'measure' | 'body'
  | 'division' | 'inspection' | 'violation' | 'occurrence' | 'location' | 'indicator_of_risk' | 'payment' | 'certificate_kind' | 'use'
  | 'submission' | 'land_user' | 'year' | 'point' | 'percentile' | 'rank' | 'times';

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
  { code: 'crime', name: { kk: 'қылмыс', ru: 'преступление', en: 'crime' } },
  { code: 'criminal_case', name: { kk: 'іс', ru: 'дело', en: 'case' } },
  { code: 'service', name: { kk: 'қызмет', ru: 'услуга', en: 'service' } },
  { code: 'business_process', name: { kk: 'бизнес-процесс', ru: 'бизнес-процесс', en: 'business process' } },
  { code: 'piece', name: { kk: 'дана', ru: 'единица', en: 'unit' } },
  { code: 'bank', name: { kk: 'банк', ru: 'банк', en: 'bank' } },
  { code: 'letter', name: { kk: 'хат', ru: 'письмо', en: 'letter' } },
  { code: 'proceeding', name: { kk: 'іс жүргізу', ru: 'производство', en: 'proceeding' } },
  { code: 'action', name: { kk: 'әрекет', ru: 'действие', en: 'action' } },
  { code: 'appeal', name: { kk: 'өтініш', ru: 'обращение', en: 'appeal' } },
  { code: 'investigation', name: { kk: 'тергеп-тексеру', ru: 'расследование', en: 'investigation' } },
  { code: 'camera', name: { kk: 'камера', ru: 'камера', en: 'camera' } },
  { code: 'meeting', name: { kk: 'отырыс, кездесу', ru: 'заседание, встреча', en: 'meeting' } },
  { code: 'matter', name: { kk: 'мәселе', ru: 'вопрос', en: 'matter' } },
  { code: 'decision', name: { kk: 'шешім', ru: 'решение', en: 'decision' } },
  { code: 'act', name: { kk: 'акт', ru: 'акт', en: 'act' } },
  { code: 'measure', name: { kk: 'шара', ru: 'мера', en: 'measure' } },
  { code: 'body', name: { kk: 'орган', ru: 'орган', en: 'body' } },
  { code: 'division', name: { kk: 'бөлімше', ru: 'подразделение', en: 'division' } },
  { code: 'inspection', name: { kk: 'тексеру', ru: 'проверка', en: 'inspection' } },
  { code: 'violation', name: { kk: 'бұзушылық', ru: 'нарушение', en: 'violation' } },
  { code: 'occurrence', name: { kk: 'жағдай', ru: 'случай', en: 'instance' } },
  { code: 'location', name: { kk: 'аймақ', ru: 'зона', en: 'zone' } },
  { code: 'indicator_of_risk', name: { kk: 'индикатор', ru: 'индикатор', en: 'indicator' } },
  { code: 'payment', name: { kk: 'төлем', ru: 'платёж', en: 'payment' } },
  { code: 'certificate_kind', name: { kk: 'анықтама түрі', ru: 'вид справки', en: 'kind of certificate' } },
  { code: 'use', name: { kk: 'пайдалану', ru: 'использование', en: 'use' } },
  { code: 'submission', name: { kk: 'ұсыныс', ru: 'представление', en: 'submission' } },
  { code: 'land_user', name: { kk: 'жер қойнауын пайдаланушы', ru: 'недропользователь', en: 'subsoil user' } },
  { code: 'year', name: { kk: 'жыл', ru: 'год', en: 'year' } },
  { code: 'point', name: { kk: 'балл, тармақ', ru: 'балл, пункт', en: 'point' } },
  { code: 'percentile', name: { kk: 'перцентиль', ru: 'перцентиль', en: 'percentile' } },
  { code: 'rank', name: { kk: 'орын', ru: 'место', en: 'rank' } },
  { code: 'times', name: { kk: 'есе', ru: 'раз', en: 'times' } },
];
