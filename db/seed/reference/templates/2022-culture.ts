import type { TemplateDraft } from './template.ts';

export const culture2022: TemplateDraft = {
  block: 'culture',
  grounds: ['law-anti-corruption', 'resolution-358-2021'],
  publishedAt: '2021-12-20T05:00:00Z',
  name: {
    kk: 'Сыбайлас жемқорлыққа қарсы мәдениетті нығайту',
    ru: 'Укрепление антикоррупционной культуры',
    en: 'Strengthening the anti-corruption culture',
  },
  goal: {
    kk: 'Адалдықты қалыпты жағдайға айналдыру: азаматтар мен қызметшілер өз құқықтарын, міндеттері мен шектеулерін біледі',
    ru: 'Сделать честность нормой: граждане и служащие знают свои права, обязанности и ограничения',
    en: 'Make honesty the norm: citizens and servants know their rights, duties and restrictions',
  },
  indicators: [{ code: 'CU-01' }, { code: 'CU-02' }, { code: 'CU-05' }],
  tasks: [
    {
      kk: 'Ақпараттық-түсіндіру жұмысы', ru: 'Информационно-разъяснительная работа', en: 'Information and explanatory work',
      subtasks: [
        {
          every: 'monthly', proof: ['list', 'photo'],
          kk: 'Мақсатты топтарға арналған түсіндіру іс-шараларын өткізу',
          ru: 'Проводить разъяснительные мероприятия для целевых групп',
          en: 'Hold awareness events for each target audience',
        },
        {
          every: 'quarterly', proof: ['minutes'],
          kk: 'Әдеп жөніндегі уәкілдің қатысуымен ұжым жиналыстарын өткізу',
          ru: 'Проводить собрания коллективов с участием уполномоченного по этике',
          en: 'Hold staff meetings with the ethics commissioner',
        },
        {
          every: 'monthly', proof: ['link'],
          kk: 'БАҚ пен әлеуметтік желілерде материалдар жариялау',
          ru: 'Публиковать материалы в СМИ и социальных сетях',
          en: 'Publish in media and social networks',
        },
      ],
    },
    {
      kk: 'Мемлекеттік қызметшілерді оқыту', ru: 'Обучение государственных служащих', en: 'Training civil servants',
      subtasks: [
        {
          every: 'quarterly', proof: ['list', 'certificate'],
          kk: 'Сыбайлас жемқорлыққа қарсы оқу курстарын өткізу',
          ru: 'Проводить антикоррупционные учебные курсы',
          en: 'Hold anti-corruption training courses',
        },
        {
          every: 'half_yearly', proof: ['report'],
          kk: 'Оқығандардың білімін тексеру',
          ru: 'Проверять знания обученных',
          en: 'Test what the trained have learnt',
        },
      ],
    },
    {
      kk: 'Қоғамды тарту', ru: 'Вовлечение общества', en: 'Involving society',
      subtasks: [
        {
          every: 'quarterly', proof: ['photo', 'link'],
          kk: 'Балалар мен жастарға арналған адалдық сабақтарын өткізу',
          ru: 'Проводить уроки честности для детей и молодёжи',
          en: 'Hold honesty lessons for children and youth',
        },
        {
          every: 'half_yearly', proof: ['report'],
          kk: 'Көрсетілетін қызметтерді алушылар арасында сауалнама жүргізу',
          ru: 'Проводить опросы получателей услуг',
          en: 'Survey those who receive services',
        },
      ],
    },
  ],
};
