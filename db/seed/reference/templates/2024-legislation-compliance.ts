import { everyCase, type TemplateDraft } from './template.ts';

export const legislationCompliance2024: TemplateDraft = {
  block: '2024-legislation-compliance',
  grounds: ['law-anti-corruption-art-16', 'order-301-2023'],
  publishedAt: '2023-12-20T05:00:00Z',
  name: {
    kk: 'Сыбайлас жемқорлыққа қарсы заңнаманың сақталуы',
    ru: 'Соблюдение антикоррупционного законодательства',
    en: 'Compliance with anti-corruption legislation',
  },
  goal: {
    kk: 'Актілерде коррупциогендік факторлардың болмауын және қызметшілердің шектеулерді сақтауын қамтамасыз ету',
    ru: 'Обеспечить отсутствие коррупциогенных факторов в актах и соблюдение ограничений служащими',
    en: 'Keep acts free of corruption-prone factors and see that servants observe the restrictions',
  },
  indicators: [{ code: 'LE-01' }, { code: 'LE-02' }, { code: 'LE-03', plan: everyCase }, { code: 'LE-04' }],
  tasks: [
    {
      kk: 'Құқықтық актілердің сапасы', ru: 'Качество правовых актов', en: 'Quality of legal acts',
      subtasks: [
        {
          every: 'weekly', proof: ['list'],
          kk: 'Акт жобаларын дискрециялық өкілеттіктер мен коррупциогендік факторлар тұрғысынан қарау',
          ru: 'Рассматривать проекты актов на дискреционные полномочия и коррупциогенные факторы',
          en: 'Examine draft acts for discretionary powers and corruption-prone factors',
        },
        {
          every: 'monthly', proof: ['file'],
          kk: 'Анықталған нормаларды алып тастау немесе өзгерту жөнінде ұсыныс енгізу',
          ru: 'Вносить предложения об исключении или изменении выявленных норм',
          en: 'Propose to remove or amend the norms found',
        },
        {
          every: 'quarterly', proof: ['link'],
          kk: 'Акт жобаларын жария талқылауға орналастыру',
          ru: 'Размещать проекты актов для публичного обсуждения',
          en: 'Publish draft acts for public discussion',
        },
      ],
    },
    {
      kk: 'Шектеулер мен міндеттемелер', ru: 'Ограничения и обязательства', en: 'Restrictions and duties',
      subtasks: [
        {
          every: 'monthly', proof: ['list', 'file'],
          kk: 'Жаңадан тағайындалғандардың сыбайлас жемқорлыққа қарсы шектеулерді жазбаша қабылдауын қамтамасыз ету',
          ru: 'Обеспечить письменное принятие антикоррупционных ограничений вновь назначенными',
          en: 'See that the newly appointed accept the anti-corruption restrictions in writing',
        },
        {
          every: 'yearly', proof: ['report'],
          kk: 'Декларацияларды тапсыру міндетінің орындалуын салыстыру',
          ru: 'Сверять исполнение обязанности представлять декларации',
          en: 'Check that the duty to file declarations is met',
        },
        {
          every: 'half_yearly', proof: ['order', 'list'],
          kk: 'Тәуекелге шалдыққан лауазымдар тізбесін қайта қарап, бекіту',
          ru: 'Пересматривать и утверждать перечень должностей, подверженных рискам',
          en: 'Review and approve the list of positions exposed to risks',
        },
      ],
    },
    {
      kk: 'Мүдделер қақтығысы', ru: 'Конфликт интересов', en: 'Conflict of interest',
      subtasks: [
        {
          every: 'quarterly', proof: ['list'],
          kk: 'Жақын туыстардың бірлескен қызметіне тексеру жүргізу',
          ru: 'Проверять совместную службу близких родственников',
          en: 'Check for close relatives serving together',
        },
        {
          every: 'monthly', proof: ['minutes'],
          kk: 'Мүдделер қақтығысы туралы хабарламаларды қарап, реттеу шараларын қабылдау',
          ru: 'Рассматривать уведомления о конфликте интересов и принимать меры по урегулированию',
          en: 'Examine conflict-of-interest notices and settle them',
        },
      ],
    },
  ],
};
