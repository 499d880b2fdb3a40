import { coveredByQuarters, everyCase, type TemplateDraft } from './template.ts';

export const internalAnalysis2024: TemplateDraft = {
  block: '2024-internal-analysis',
  grounds: ['law-anti-corruption-art-8', 'order-12-2016-wording-2023', 'order-301-2023'],
  publishedAt: '2023-12-20T05:00:00Z',
  name: {
    kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау',
    ru: 'Внутренний анализ коррупционных рисков',
    en: 'Internal analysis of corruption risks',
  },
  goal: {
    kk: 'Ұйымның әрбір бағытында тәуекелдерді уақтылы анықтап, ұсынымдарды мерзімінде орындау арқылы оларды жою',
    ru: 'Своевременно выявлять риски по каждому направлению работы организации и устранять их исполнением рекомендаций в срок',
    en: 'Find risks in every direction of an organisation’s work in good time and remove them by carrying out recommendations on time',
  },
  indicators: [{ code: 'IA-01', plan: coveredByQuarters }, { code: 'IA-02' }, { code: 'IA-03' }, { code: 'IA-04', plan: everyCase }, { code: 'IA-06', plan: coveredByQuarters }],
  tasks: [
    {
      kk: 'Талдауды жоспарлау', ru: 'Планирование анализа', en: 'Planning the analysis',
      subtasks: [
        {
          every: 'yearly', proof: ['plan'],
          kk: 'Талдау жүргізілетін ұйымдардың жылдық кестесін бекіту',
          ru: 'Утвердить годовой график организаций, в которых проводится анализ',
          en: 'Approve the yearly schedule of organisations to be analysed',
        },
        {
          every: 'once', proof: ['order', 'list'],
          kk: 'Талдау туралы бұйрық шығарып, орындаушыны немесе жұмыс тобын айқындау',
          ru: 'Издать приказ о проведении анализа и определить исполнителя или рабочую группу',
          en: 'Issue the order and name the performer or the working group',
        },
        {
          every: 'once', proof: ['link'],
          kk: 'Талдау туралы хабарландыруды басталғанға дейін жариялау',
          ru: 'Опубликовать объявление об анализе до его начала',
          en: 'Publish the announcement before the analysis starts',
        },
      ],
    },
    {
      kk: 'Бағыттар бойынша талдау', ru: 'Анализ по направлениям', en: 'Analysis by direction',
      subtasks: [
        {
          every: 'once', proof: ['note'],
          kk: 'Ұйым қызметін қозғайтын құқықтық актілер мен ішкі құжаттарды зерделеу',
          ru: 'Изучить правовые акты и внутренние документы, затрагивающие деятельность организации',
          en: 'Study the legal acts and internal documents that affect the organisation',
        },
        {
          every: 'once', proof: ['note', 'list'],
          kk: 'Персоналды басқаруды зерделеп, тәуекелге шалдыққан лауазымдарды айқындау',
          ru: 'Изучить управление персоналом и определить должности, подверженные рискам',
          en: 'Study personnel management and determine positions exposed to risks',
        },
        {
          every: 'once', proof: ['note'],
          kk: 'Мемлекеттік қызметтерді, рұқсат беру және бақылау функцияларын зерделеу',
          ru: 'Изучить государственные услуги, разрешительные и контрольные функции',
          en: 'Study public services, permit and control functions',
        },
        {
          every: 'once', proof: ['note'],
          kk: 'Ақпараттық жүйелердің әзірленуі мен пайдаланылуын зерделеу',
          ru: 'Изучить разработку и эксплуатацию информационных систем',
          en: 'Study the development and operation of information systems',
        },
      ],
    },
    {
      kk: 'Қорытындылау', ru: 'Подведение итогов', en: 'Concluding',
      subtasks: [
        {
          every: 'once', proof: ['minutes', 'link'],
          kk: 'Қорытындыны жұртшылықпен талқылап, хаттама жасау',
          ru: 'Обсудить итоги с общественностью и составить протокол',
          en: 'Discuss the results with the public and keep minutes',
        },
        {
          every: 'once', proof: ['note'],
          kk: 'Отыз жұмыс күні ішінде талдамалық анықтамаға қол қою',
          ru: 'Подписать аналитическую справку в течение тридцати рабочих дней',
          en: 'Sign the analytical note within thirty working days',
        },
      ],
    },
    {
      kk: 'Ұсынымдарды орындау', ru: 'Исполнение рекомендаций', en: 'Carrying out recommendations',
      subtasks: [
        {
          every: 'once', proof: ['plan'],
          kk: 'Мерзімдері мен жауаптылары көрсетілген іс-шаралар жоспарын бекіту',
          ru: 'Утвердить план мероприятий со сроками и ответственными',
          en: 'Approve the action plan with deadlines and owners',
        },
        {
          every: 'monthly', proof: ['file'],
          kk: 'Мерзімі келген ұсынымдардың орындалуын құжатпен растау',
          ru: 'Подтверждать документами исполнение рекомендаций, срок которых наступил',
          en: 'Prove by documents that the recommendations due are carried out',
        },
        {
          every: 'quarterly', proof: ['report', 'link'],
          kk: 'Мониторинг нәтижелерін ресми сайтта жариялау',
          ru: 'Публиковать результаты мониторинга на официальном сайте',
          en: 'Publish the results of monitoring on the official site',
        },
      ],
    },
  ],
};
