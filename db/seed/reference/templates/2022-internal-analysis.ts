import { coveredByQuarters, everyCase, type TemplateDraft } from './template.ts';

export const internalAnalysis2022: TemplateDraft = {
  block: 'internal-analysis',
  grounds: ['law-anti-corruption-art-8', 'order-12-2016', 'resolution-358-2021'],
  publishedAt: '2021-12-20T05:00:00Z',
  name: {
    kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізу',
    ru: 'Проведение внутреннего анализа коррупционных рисков',
    en: 'Carrying out internal analysis of corruption risks',
  },
  goal: {
    kk: 'Ұйымдардың қызметіндегі сыбайлас жемқорлық тәуекелдерін өз күшімен анықтап, олардың себептері мен жағдайларын жою',
    ru: 'Собственными силами выявить коррупционные риски в деятельности организаций и устранить их причины и условия',
    en: 'Find the corruption risks in the work of organisations by their own effort and remove the causes and conditions',
  },
  indicators: [{ code: 'IA-01', plan: coveredByQuarters }, { code: 'IA-02' }, { code: 'IA-03' }, { code: 'IA-04', plan: everyCase }],
  tasks: [
    {
      kk: 'Талдауды дайындау', ru: 'Подготовка анализа', en: 'Preparing the analysis',
      subtasks: [
        {
          every: 'once', proof: ['order'],
          kk: 'Талдау объектісін, кезеңін және бағыттарын айқындайтын бұйрық шығару',
          ru: 'Издать приказ, определяющий объект, период и направления анализа',
          en: 'Issue an order naming the object, the period and the directions of the analysis',
        },
        {
          every: 'once', proof: ['order', 'list'],
          kk: 'Жұмыс тобын құру',
          ru: 'Создать рабочую группу',
          en: 'Form the working group',
        },
        {
          every: 'once', proof: ['link'],
          kk: 'Интернет-ресурста талдаудың басталу күні, бағыттары мен ұсыныстар қабылдау байланысы көрсетілген хабарландыру жариялау',
          ru: 'Разместить на интернет-ресурсе объявление с датой начала, направлениями и контактами для предложений',
          en: 'Publish an announcement on the site with the start date, directions and contacts for proposals',
        },
      ],
    },
    {
      kk: 'Талдау жүргізу', ru: 'Проведение анализа', en: 'Carrying out the analysis',
      subtasks: [
        {
          every: 'once', proof: ['list'],
          kk: 'Құжаттарды, статистиканы, өтініштер мен тексеру нәтижелерін жинап, дереккөздер тізімін жасау',
          ru: 'Собрать документы, статистику, обращения и результаты проверок, составить перечень источников',
          en: 'Collect documents, statistics, appeals and results of inspections; list the sources',
        },
        {
          every: 'weekly', proof: ['list'],
          kk: 'Анықталған тәуекелдерді тізілімге енгізу',
          ru: 'Вносить выявленные риски в реестр',
          en: 'Enter the identified risks in the register',
        },
        {
          every: 'once', proof: ['minutes'],
          kk: 'Талдау қорытындысын жария талқылау',
          ru: 'Провести публичное обсуждение итогов анализа',
          en: 'Hold a public discussion of the results',
        },
        {
          every: 'once', proof: ['note'],
          kk: 'Талдамалық анықтамаға қол қойып, бірінші басшыға ұсыну',
          ru: 'Подписать аналитическую справку и представить первому руководителю',
          en: 'Sign the analytical note and submit it to the first head',
        },
      ],
    },
    {
      kk: 'Тәуекелдерді жою', ru: 'Устранение рисков', en: 'Eliminating the risks',
      subtasks: [
        {
          every: 'once', proof: ['plan'],
          kk: 'Себептер мен жағдайларды жою жөніндегі іс-шаралар жоспарын бекіту',
          ru: 'Утвердить план мероприятий по устранению причин и условий',
          en: 'Approve the action plan to remove causes and conditions',
        },
        {
          every: 'monthly', proof: ['file', 'order'],
          kk: 'Ұсынымдарды орындау және растайтын құжаттарды тіркеу',
          ru: 'Исполнять рекомендации и прикладывать подтверждающие документы',
          en: 'Carry out the recommendations and attach the proof',
        },
        {
          every: 'quarterly', proof: ['report'],
          kk: 'Жоспардың орындалуына мониторинг жүргізу',
          ru: 'Проводить мониторинг исполнения плана',
          en: 'Monitor the execution of the plan',
        },
        {
          every: 'half_yearly', proof: ['link'],
          kk: 'Орындау нәтижелерін ресми сайтта жариялау',
          ru: 'Публиковать результаты исполнения на официальном сайте',
          en: 'Publish the results on the official site',
        },
      ],
    },
  ],
};
