import type { Trilingual } from './trilingual.ts';

export type ComplianceEntry = { catalogue: 'document' | 'body' | 'standard'; code: string; name: Trilingual; isIndependent: boolean | null; validFrom: string };

const beginning = '2015-11-18';
const entry = (catalogue: ComplianceEntry['catalogue'], code: string, kk: string, ru: string, en: string, more: Partial<ComplianceEntry> = {}): ComplianceEntry => ({
  catalogue, code, name: { kk, ru, en }, isIndependent: null, validFrom: beginning, ...more,
});
const document = (code: string, kk: string, ru: string, en: string) => entry('document', code, kk, ru, en);
const body = (code: string, isIndependent: boolean, kk: string, ru: string, en: string) => entry('body', code, kk, ru, en, { isIndependent });

/** Words of the register of compliance services: documents, bodies that appoint or are reported to, standards of certificates. */
export const complianceEntries: ComplianceEntry[] = [
  document('D01', 'Сыбайлас жемқорлыққа қарсы комплаенс-қызметі туралы ереже', 'Положение об антикоррупционной комплаенс-службе', 'Regulation on the compliance service'),
  document('D02', 'Комплаенс-офицердің лауазымдық нұсқаулығы', 'Должностная инструкция комплаенс-офицера', 'Job description of the compliance officer'),
  document('D03', 'Сыбайлас жемқорлыққа қарсы саясат', 'Политика противодействия коррупции', 'Anti-corruption policy'),
  document('D04', 'Сыбайлас жемқорлыққа қарсы стандарт', 'Антикоррупционный стандарт', 'Anti-corruption standard'),
  document('D05', 'Корпоративтік этика және мінез-құлық кодексі', 'Кодекс корпоративной этики и поведения', 'Code of ethics and conduct'),
  document('D06', 'Мүдделер қақтығысын реттеу саясаты', 'Политика по урегулированию конфликта интересов', 'Conflict-of-interest policy'),
  document('D07', 'Жұмыскерлерге арналған сыбайлас жемқорлыққа қарсы іс-қимыл жөніндегі нұсқаулық', 'Инструкция по противодействию коррупции для работников', 'Instruction for employees on countering corruption'),
  document('D08', 'Бұзушылықтар туралы хабардар ету тәртібі', 'Порядок информирования о нарушениях', 'Procedure for reporting violations'),
  document('D09', 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізу қағидалары', 'Правила проведения внутреннего анализа коррупционных рисков', 'Rules of the internal analysis of corruption risks'),
  document('D10', 'Комплаенс-тәуекелді басқару қағидалары', 'Правила управления комплаенс-риском', 'Rules of compliance-risk management'),
  document('D11', 'Комплаенс-бағдарлама, жылдық жұмыс жоспары', 'Комплаенс-программа, план работы на год', 'Compliance programme, annual work plan'),
  document('D12', 'Оқыту тақырыптық жоспары', 'Тематический план обучений', 'Training plan'),
  document('D13', 'Сатып алу мониторингі тәртібі', 'Порядок мониторинга закупок', 'Procurement monitoring procedure'),
  document('D14', 'Сыйлықтар тізілімі', 'Реестр подарков', 'Gift register'),
  document('D15', 'Мүдделер қақтығысының тізілімі', 'Реестр конфликта интересов', 'Conflict-of-interest register'),
  document('D16', 'Соңғы ішкі талдаудың талдамалық анықтамасы және іс-шаралар жоспары', 'Аналитическая справка и план мероприятий последнего внутреннего анализа', 'Analytical note and action plan of the last internal analysis'),
  document('D17', 'Директорлар кеңесіне тоқсандық есеп', 'Ежеквартальный отчёт совету директоров', 'Quarterly report to the board'),
  body('boardOfDirectors', true, 'Директорлар кеңесі', 'Совет директоров', 'Board of directors'),
  body('supervisoryBoard', true, 'Бақылау кеңесі', 'Наблюдательный совет', 'Supervisory board'),
  body('otherIndependentBody', true, 'Өзге тәуелсіз басқару органы', 'Иной независимый орган управления', 'Other independent management body'),
  body('executiveHead', false, 'Атқарушы органның басшысы', 'Руководитель исполнительного органа', 'Head of the executive body'),
  body('executiveBoard', false, 'Басқарма', 'Правление', 'Executive board'),
  body('founder', false, 'Құрылтайшы', 'Учредитель', 'Founder'),
  entry('standard', 'ISO37001-2016', 'ISO 37001:2016', 'ISO 37001:2016', 'ISO 37001:2016', { validFrom: '2016-10-15' }),
  entry('standard', 'ISO37001-2025', 'ISO 37001:2025', 'ISO 37001:2025', 'ISO 37001:2025', { validFrom: '2025-02-01' }),
  entry('standard', 'STRK3049-2017', 'ҚР СТ 3049-2017', 'СТ РК 3049-2017', 'ST RK 3049-2017', { validFrom: '2017-01-01' }),
];

/** Which documents make the documents of an organisation complete. No act names them: a setting of the coordinator. */
export const complianceCores: { validFrom: string; documentCodes: string[] }[] = [
  { validFrom: beginning, documentCodes: ['D01', 'D03', 'D05', 'D06', 'D07', 'D08', 'D11'] },
];
