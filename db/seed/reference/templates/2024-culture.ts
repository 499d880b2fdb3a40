import type { TemplateDraft } from './template.ts';

export const culture2024: TemplateDraft = {
  block: '2024-culture',
  grounds: ['law-anti-corruption', 'order-301-2023'],
  publishedAt: '2023-12-20T05:00:00Z',
  name: {
    kk: 'Сыбайлас жемқорлыққа қарсы мәдениетті қалыптастыру',
    ru: 'Формирование антикоррупционной культуры',
    en: 'Forming an anti-corruption culture',
  },
  goal: {
    kk: 'Барлық жастағы адамдар үшін адалдықты әдетке айналдырып, сыбайлас жемқорлыққа төзбеушілікті нығайту',
    ru: 'Сделать честность привычкой в любом возрасте и укрепить нетерпимость к коррупции',
    en: 'Make honesty a habit at every age and strengthen intolerance of corruption',
  },
  indicators: [{ code: 'CU-01' }, { code: 'CU-02' }, { code: 'CU-03' }, { code: 'CU-04' }, { code: 'CU-05' }],
  tasks: [
    {
      kk: 'Балалар мен жастар', ru: 'Дети и молодёжь', en: 'Children and youth',
      subtasks: [
        {
          every: 'monthly', proof: ['photo', 'list'],
          kk: 'Мектептер мен колледждерде адалдық сабақтары мен ойындарын өткізу',
          ru: 'Проводить уроки и игры честности в школах и колледжах',
          en: 'Hold honesty lessons and games in schools and colleges',
        },
        {
          every: 'quarterly', proof: ['minutes', 'photo'],
          kk: 'Жоғары оқу орындарында студенттік бастамаларды қолдау',
          ru: 'Поддерживать студенческие инициативы в высших учебных заведениях',
          en: 'Support students’ initiatives in universities',
        },
      ],
    },
    {
      kk: 'Мемлекеттік қызметшілер', ru: 'Государственные служащие', en: 'Civil servants',
      subtasks: [
        {
          every: 'quarterly', proof: ['list', 'certificate'],
          kk: 'Сыбайлас жемқорлықтың алдын алу бойынша оқыту',
          ru: 'Обучать предупреждению коррупции',
          en: 'Train in preventing corruption',
        },
        {
          every: 'quarterly', proof: ['minutes'],
          kk: 'Әдеп жөніндегі уәкілдің ұжыммен кездесулері',
          ru: 'Встречи уполномоченного по этике с коллективом',
          en: 'Meetings of the ethics commissioner with the staff',
        },
        {
          every: 'half_yearly', proof: ['report'],
          kk: 'Ұжымда жасырын сауалнама жүргізу',
          ru: 'Проводить анонимный опрос коллектива',
          en: 'Survey the staff anonymously',
        },
      ],
    },
    {
      kk: 'Азаматтар мен бизнес', ru: 'Граждане и бизнес', en: 'Citizens and business',
      subtasks: [
        {
          every: 'monthly', proof: ['photo', 'link'],
          kk: 'Көрсетілетін қызметтер орталықтарында түсіндіру іс-шараларын өткізу',
          ru: 'Проводить разъяснительные мероприятия в центрах обслуживания населения',
          en: 'Hold awareness events in public service centres',
        },
        {
          every: 'quarterly', proof: ['minutes', 'list'],
          kk: 'Кәсіпкерлермен ашық кездесулер өткізу',
          ru: 'Проводить открытые встречи с предпринимателями',
          en: 'Hold open meetings with entrepreneurs',
        },
        {
          every: 'monthly', proof: ['link'],
          kk: 'БАҚ пен әлеуметтік желілерде жақсы тәжірибені көрсету',
          ru: 'Показывать хорошую практику в СМИ и социальных сетях',
          en: 'Show good practice in media and social networks',
        },
      ],
    },
  ],
};
