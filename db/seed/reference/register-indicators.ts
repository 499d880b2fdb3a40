import type { IndicatorEntry } from './indicators.ts';

export type RegisterIndicatorCode =
  | 'EA-01' | 'EA-02' | 'EA-03' | 'MS-01' | 'MS-02' | 'MS-03' | 'DA-01' | 'DA-02'
  | 'EF-01' | 'EF-02' | 'EF-03' | 'EF-04' | 'EF-05' | 'EF-06';

/** What the coordinator's own registers count. No template names them: nobody plans or types them. */
export const registerIndicators: readonly IndicatorEntry[] = [
  {
    code: 'EA-01', unit: 'body', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'external_assessment.bodies', derivation: 'assessmentsConcluded',
    name: { kk: 'Сыртқы талдау аяқталған органдар', ru: 'Органы, в которых завершён внешний анализ', en: 'Bodies externally assessed' },
    definition: {
      kk: 'Агенттіктің сыртқы талдауы сол күні аяқталған органдардың саны.',
      ru: 'Число органов, внешний анализ которых Агентство завершило в этот день.',
      en: 'Number of bodies whose external assessment by the Agency was concluded on the day.',
    },
  },
  {
    code: 'EA-02', unit: 'recommendation', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'external_assessment.recommendations_issued', derivation: 'recommendationsGiven',
    name: { kk: 'Сыртқы талдау бойынша берілген ұсынымдар', ru: 'Рекомендации по внешнему анализу: дано', en: 'Recommendations of external assessments given' },
    definition: {
      kk: 'Сол күні берілген, кері қайтарып алынбаған ұсынымдардың саны.',
      ru: 'Число рекомендаций, данных в этот день и не отозванных.',
      en: 'Number of recommendations given on the day and not withdrawn.',
    },
  },
  {
    code: 'EA-03', unit: 'recommendation', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'external_assessment.recommendations_implemented', derivation: 'recommendationsImplemented',
    name: { kk: 'Сыртқы талдау бойынша орындалған ұсынымдар', ru: 'Рекомендации по внешнему анализу: исполнено', en: 'Recommendations of external assessments carried out' },
    definition: {
      kk: 'Орган сол күні орындадым деп дәлелімен хабарлаған ұсынымдар; Агенттік растағаннан кейін расталған болып есептеледі.',
      ru: 'Рекомендации, об исполнении которых орган сообщил в этот день с доказательством; подтверждёнными считаются после подтверждения Агентством.',
      en: 'Recommendations that the body reported as carried out on the day, with proof; verified once the Agency confirms.',
    },
  },
  {
    code: 'MS-01', unit: 'piece', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'ac_monitoring.studies', derivation: 'studiesConcluded',
    name: { kk: 'Аяқталған мониторинг зерттеулері', ru: 'Завершённые исследования мониторинга', en: 'Monitoring studies concluded' },
    definition: {
      kk: 'Сол күні аяқталған сыбайлас жемқорлыққа қарсы мониторинг зерттеулерінің саны.',
      ru: 'Число исследований антикоррупционного мониторинга, завершённых в этот день.',
      en: 'Number of anti-corruption monitoring studies concluded on the day.',
    },
  },
  {
    code: 'MS-02', unit: 'recommendation', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'ac_monitoring.proposals_submitted', derivation: 'proposalsGiven',
    name: { kk: 'Мониторинг бойынша енгізілген ұсыныстар', ru: 'Предложения по мониторингу: внесено', en: 'Proposals of monitoring submitted' },
    definition: {
      kk: 'Сол күні мемлекеттік органдарға енгізілген, кері қайтарып алынбаған ұсыныстардың саны.',
      ru: 'Число предложений, внесённых в этот день в государственные органы и не отозванных.',
      en: 'Number of proposals submitted to bodies on the day and not withdrawn.',
    },
  },
  {
    code: 'MS-03', unit: 'recommendation', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'ac_monitoring.proposals_implemented', derivation: 'proposalsImplemented',
    name: { kk: 'Мониторинг бойынша орындалған ұсыныстар', ru: 'Предложения по мониторингу: исполнено', en: 'Proposals of monitoring carried out' },
    definition: {
      kk: 'Орган сол күні орындадым деп дәлелімен хабарлаған ұсыныстар; Агенттік растағаннан кейін расталған болып есептеледі.',
      ru: 'Предложения, об исполнении которых орган сообщил в этот день с доказательством; подтверждёнными считаются после подтверждения Агентством.',
      en: 'Proposals that the body reported as carried out on the day, with proof; verified once the Agency confirms.',
    },
  },
  {
    code: 'DA-01', unit: 'draft_act', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'ac_evaluation.drafts_examined.total', derivation: 'draftActsEvaluated',
    name: { kk: 'Сараптамадан өткен акт жобалары', ru: 'Проекты актов, прошедшие экспертизу', en: 'Draft acts evaluated' },
    definition: {
      kk: 'Сыбайлас жемқорлыққа қарсы сараптамасы сол күні аяқталған акт жобаларының саны.',
      ru: 'Число проектов актов, антикоррупционная экспертиза которых завершена в этот день.',
      en: 'Number of draft acts whose anti-corruption evaluation was concluded on the day.',
    },
  },
  {
    code: 'DA-02', unit: 'risk', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: 'ac_evaluation.risks_identified', derivation: 'draftActRisks',
    name: { kk: 'Акт жобаларынан табылған тәуекелдер', ru: 'Риски, найденные в проектах актов', en: 'Risks found in draft acts' },
    definition: {
      kk: 'Сараптамасы сол күні аяқталған жобалардан табылған сыбайлас жемқорлық тәуекелдерінің саны.',
      ru: 'Число коррупционных рисков, найденных в проектах, экспертиза которых завершена в этот день.',
      en: 'Number of corruption risks found in the drafts whose evaluation was concluded on the day.',
    },
  },
  {
    code: 'EF-01', unit: 'tenge', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: null, derivation: 'effectTengeSaved',
    name: { kk: 'Үнемделген қаражат', ru: 'Сэкономленные средства', en: 'Money saved' },
    definition: {
      kk: 'Нәтижелер тізіліміндегі сол күнгі жазбалардың қосындысы; екінші адам тексергеннен кейін расталған болып есептеледі.',
      ru: 'Сумма записей реестра результатов за этот день; подтверждённой считается после проверки вторым лицом.',
      en: 'Sum of the records of the register of effects of the day; verified once a second person has checked.',
    },
  },
  {
    code: 'EF-02', unit: 'tenge', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: null, derivation: 'effectTengeReturned',
    name: { kk: 'Мемлекетке қайтарылған қаражат', ru: 'Средства, возвращённые государству', en: 'Money returned to the state' },
    definition: {
      kk: 'Нәтижелер тізіліміндегі сол күнгі жазбалардың қосындысы; екінші адам тексергеннен кейін расталған болып есептеледі.',
      ru: 'Сумма записей реестра результатов за этот день; подтверждённой считается после проверки вторым лицом.',
      en: 'Sum of the records of the register of effects of the day; verified once a second person has checked.',
    },
  },
  {
    code: 'EF-03', unit: 'tenge', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: null, derivation: 'effectTengePrevented',
    name: { kk: 'Алды алынған залал', ru: 'Предотвращённый ущерб', en: 'Damage prevented' },
    definition: {
      kk: 'Нәтижелер тізіліміндегі сол күнгі жазбалардың қосындысы; екінші адам тексергеннен кейін расталған болып есептеледі.',
      ru: 'Сумма записей реестра результатов за этот день; подтверждённой считается после проверки вторым лицом.',
      en: 'Sum of the records of the register of effects of the day; verified once a second person has checked.',
    },
  },
  {
    code: 'EF-04', unit: 'piece', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: null, derivation: 'effectLandPlots',
    name: { kk: 'Қайтарылған жер учаскелері', ru: 'Возвращённые земельные участки', en: 'Land plots returned' },
    definition: {
      kk: 'Нәтижелер тізіліміндегі сол күнгі жазбалардың қосындысы; екінші адам тексергеннен кейін расталған болып есептеледі.',
      ru: 'Сумма записей реестра результатов за этот день; подтверждённой считается после проверки вторым лицом.',
      en: 'Sum of the records of the register of effects of the day; verified once a second person has checked.',
    },
  },
  {
    code: 'EF-05', unit: 'piece', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: null, derivation: 'effectApartments',
    name: { kk: 'Қайтарылған пәтерлер', ru: 'Возвращённые квартиры', en: 'Apartments returned' },
    definition: {
      kk: 'Нәтижелер тізіліміндегі сол күнгі жазбалардың қосындысы; екінші адам тексергеннен кейін расталған болып есептеледі.',
      ru: 'Сумма записей реестра результатов за этот день; подтверждённой считается после проверки вторым лицом.',
      en: 'Sum of the records of the register of effects of the day; verified once a second person has checked.',
    },
  },
  {
    code: 'EF-06', unit: 'person', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: null, blocks: [], reportKey: null, derivation: 'effectPersons',
    name: { kk: 'Нәтиже қозғаған адамдар', ru: 'Люди, которых коснулся результат', en: 'People whom a result concerned' },
    definition: {
      kk: 'Нәтижелер тізіліміндегі сол күнгі жазбалардың қосындысы; екінші адам тексергеннен кейін расталған болып есептеледі.',
      ru: 'Сумма записей реестра результатов за этот день; подтверждённой считается после проверки вторым лицом.',
      en: 'Sum of the records of the register of effects of the day; verified once a second person has checked.',
    },
  },
];
