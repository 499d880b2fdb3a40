import type { Trilingual } from './trilingual.ts';

type Section = { code: string; heading: Trilingual; text: Trilingual; isNumbered: boolean };

export type PaperTemplate = {
  kind: 'analyticalNote' | 'actionPlan';
  version: number;
  title: Trilingual;
  sections: Section[];
  needsApprovalBlock: boolean;
  validFrom: string;
  validTo: string | null;
};

const section = (code: string, heading: Trilingual, text: Trilingual): Section => ({ code, heading, text, isNumbered: true });

/**
 * Standing text of the papers of an internal analysis. Names in braces are filled from the analysis. The order of parts
 * follows what notes of organisations contain: introduction, description by direction, risks, recommendations, conclusion.
 */
export const paperTemplates: PaperTemplate[] = [
  {
    kind: 'analyticalNote', version: 1, needsApprovalBlock: false, validFrom: '2016-11-21', validTo: null,
    title: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау нәтижелері туралы талдамалық анықтама',
      ru: 'Аналитическая справка по результатам внутреннего анализа коррупционных рисков',
      en: 'Analytical note on the results of the internal analysis of corruption risks',
    },
    sections: [
      section('introduction',
        { kk: 'Кіріспе', ru: 'Введение', en: 'Introduction' },
        {
          kk: 'Ішкі талдау {organisation} ұйымында {order} негізінде жүргізілді. Талдау объектісі: {object}. Талданған кезең: {period}. Құқықтық негізі: {legalBasis}. Орындаушы: {performer}.',
          ru: 'Внутренний анализ проведён в организации «{organisation}» на основании документа: {order}. Объект анализа: {object}. Анализируемый период: {period}. Правовое основание: {legalBasis}. Исполнитель: {performer}.',
          en: 'The internal analysis was carried out at {organisation} on the basis of {order}. Object of analysis: {object}. Period analysed: {period}. Legal basis: {legalBasis}. Performed by: {performer}.',
        }),
      section('sources',
        { kk: 'Ақпарат көздері', ru: 'Источники информации', en: 'Sources of information' },
        {
          kk: 'Талдауда мына дереккөздер пайдаланылды: {sources}. {survey}',
          ru: 'При анализе использованы источники: {sources}. {survey}',
          en: 'The analysis used these sources: {sources}. {survey}',
        }),
      section('directions',
        { kk: 'Бағыттар бойынша сипаттама', ru: 'Описание по направлениям', en: 'Description by direction' },
        {
          kk: 'Талдау {directionCount} бағыт бойынша жүргізілді; {riskCount} тәуекел анықталды.',
          ru: 'Анализ проведён по направлениям: {directionCount}; выявлено рисков: {riskCount}.',
          en: 'The analysis covered {directionCount} directions and found {riskCount} risks.',
        }),
      section('risks',
        { kk: 'Анықталған тәуекелдер', ru: 'Выявленные риски', en: 'Risks identified' },
        {
          kk: 'Тәуекелдер, олардың себептері мен жағдайлары төмендегі кестеде берілген.',
          ru: 'Риски, их причины и условия приведены в таблице.',
          en: 'The table lists the risks with their causes and conditions.',
        }),
      section('recommendations',
        { kk: 'Ұсынымдар және орындау мерзімдері', ru: 'Рекомендации и сроки исполнения', en: 'Recommendations and deadlines' },
        {
          kk: 'Тәуекелдерді жою үшін {recommendationCount} ұсыным беріледі. Әр ұсынымның орындалуы көрсетілген құжатпен расталады.',
          ru: 'Для устранения рисков даны рекомендации: {recommendationCount}. Исполнение каждой подтверждается названным документом.',
          en: 'To eliminate the risks, {recommendationCount} recommendations are given. The document named confirms that each was carried out.',
        }),
      section('discussion',
        { kk: 'Жария талқылау', ru: 'Публичное обсуждение', en: 'Public discussion' },
        { kk: '{discussion}', ru: '{discussion}', en: '{discussion}' }),
      section('conclusion',
        { kk: 'Қорытынды', ru: 'Заключение', en: 'Conclusion' },
        {
          kk: '{conclusion} Анықтама ұйым басшысына қарау және шаралар қабылдау үшін енгізіледі.',
          ru: '{conclusion} Справка вносится руководителю организации для рассмотрения и принятия мер.',
          en: '{conclusion} The note is submitted to the head of the organisation for consideration and measures.',
        }),
    ],
  },
  {
    kind: 'actionPlan', version: 1, needsApprovalBlock: true, validFrom: '2016-11-21', validTo: null,
    title: {
      kk: 'Ішкі талдау барысында анықталған сыбайлас жемқорлық құқық бұзушылықтар жасауға ықпал ететін себептер мен жағдайларды жою жөніндегі іс-шаралар жоспары',
      ru: 'План мероприятий по устранению причин и условий, способствующих совершению коррупционных правонарушений, выявленных по результатам внутреннего анализа',
      en: 'Action plan to eliminate the causes and conditions that help corruption offences, found by the internal analysis',
    },
    sections: [
      section('measures',
        { kk: 'Іс-шаралар', ru: 'Мероприятия', en: 'Measures' },
        {
          kk: 'Негіз: {organisation} ұйымының {period} кезеңі бойынша ішкі талдауы ({order}).',
          ru: 'Основание: внутренний анализ организации «{organisation}» за период {period} ({order}).',
          en: 'Basis: internal analysis of {organisation} for {period} ({order}).',
        }),
      section('monitoring',
        { kk: 'Орындалуын бақылау', ru: 'Контроль исполнения', en: 'Monitoring' },
        {
          kk: 'Жоспардың орындалуы әр {monitoringMonths} ай сайын қаралады; мерзімдері: {monitoringDates}.',
          ru: 'Исполнение плана рассматривается раз в {monitoringMonths} мес.; сроки: {monitoringDates}.',
          en: 'The plan is reviewed every {monitoringMonths} months; dates: {monitoringDates}.',
        }),
    ],
  },
];
