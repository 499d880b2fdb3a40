import { coveredByQuarters, everyCase, type TemplateDraft } from './template.ts';

export const quasiPublicCompliance2024: TemplateDraft = {
  block: '2024-quasi-public-compliance',
  grounds: ['law-anti-corruption-art-16', 'order-301-2023'],
  publishedAt: '2023-12-20T05:00:00Z',
  name: {
    kk: 'Квазимемлекеттік сектор субъектілеріндегі сыбайлас жемқорлыққа қарсы комплаенс',
    ru: 'Антикоррупционный комплаенс в субъектах квазигосударственного сектора',
    en: 'Anti-corruption compliance in quasi-public sector entities',
  },
  goal: {
    kk: 'Комплаенс-қызметтерді нақты жұмыс істейтін, тәуелсіз және нәтижесі өлшенетін құралға айналдыру',
    ru: 'Сделать комплаенс-службы действующим, независимым инструментом с измеримым результатом',
    en: 'Make compliance services a working, independent instrument with a measurable result',
  },
  indicators: [{ code: 'CO-01', plan: coveredByQuarters }, { code: 'CO-02', plan: coveredByQuarters }, { code: 'CO-03' }, { code: 'CO-05', plan: everyCase }, { code: 'CO-06' }],
  tasks: [
    {
      kk: 'Ақпараттық-түсіндіру жұмысы', ru: 'Информационно-разъяснительная работа', en: 'Information and explanatory work',
      subtasks: [
        {
          every: 'quarterly', proof: ['list', 'minutes', 'link'],
          kk: 'Комплаенс-қызметтің басшылықты, әдеп жөніндегі уәкілді және жұртшылықты шақыра отырып, оқыту және түсіндіру іс-шараларын өткізуі',
          ru: 'Комплаенс-служба проводит обучающие и разъяснительные мероприятия, приглашая руководство, уполномоченного по этике и общественность',
          en: 'The compliance service holds training and explanatory events and invites the management, the ethics commissioner and the public',
        },
        {
          every: 'quarterly', proof: ['link'],
          kk: 'Ұйымның ресми сайтында комплаенс жұмысы туралы мәлімет жариялау',
          ru: 'Размещать на официальном сайте организации сведения о работе комплаенса',
          en: 'Publish information on compliance work on the organisation’s official site',
        },
        {
          every: 'monthly', proof: ['photo', 'link'],
          kk: 'Жедел желі мен хабарлау арналарының көрінетін жерде орналасуын тексеру',
          ru: 'Проверять, что горячая линия и каналы сообщений размещены на видном месте',
          en: 'Check that the hotline and reporting channels are in plain sight',
        },
      ],
    },
    {
      kk: 'Комплаенс-қызметтің құрылуы мен тәуелсіздігі', ru: 'Создание и независимость комплаенс-службы', en: 'Establishment and independence of the service',
      subtasks: [
        {
          every: 'once', proof: ['minutes', 'order'],
          kk: 'Қызметті құру, басшысын тағайындау және еңбегіне ақы төлеу шарттарын директорлар кеңесінің шешуі',
          ru: 'Совет директоров решает вопросы создания службы, назначения и оплаты труда её руководителя',
          en: 'The board decides on establishing the service, appointing and paying its head',
        },
        {
          every: 'once', proof: ['file'],
          kk: 'Үлгілік ережеге сәйкес қызмет туралы ережені бекіту',
          ru: 'Утвердить положение о службе по типовому положению',
          en: 'Approve the regulation on the service after the model regulation',
        },
        {
          every: 'quarterly', proof: ['report'],
          kk: 'Директорлар кеңесіне тоқсандық есеп беру',
          ru: 'Представлять квартальный отчёт совету директоров',
          en: 'Submit a quarterly report to the board',
        },
      ],
    },
    {
      kk: 'Тәуекелдер мен сатып алуды бақылау', ru: 'Контроль рисков и закупок', en: 'Control of risks and procurement',
      subtasks: [
        {
          every: 'weekly', proof: ['list'],
          kk: 'Сатып алу рәсімдерін мүдделер қақтығысы тұрғысынан тексеру',
          ru: 'Проверять процедуры закупок на конфликт интересов',
          en: 'Check procurement procedures for conflict of interest',
        },
        {
          every: 'monthly', proof: ['list'],
          kk: 'Сыйлықтар мен мүдделер қақтығысы тізілімдерін жаңарту',
          ru: 'Обновлять реестры подарков и конфликта интересов',
          en: 'Keep the gift and conflict-of-interest registers up to date',
        },
        {
          every: 'yearly', proof: ['certificate', 'report'],
          kk: 'ISO 37001 / ҚР СТ 3049 стандартына сәйкестікті бағалау',
          ru: 'Оценивать соответствие стандарту ISO 37001 / СТ РК 3049',
          en: 'Assess conformity with ISO 37001 / ST RK 3049',
        },
      ],
    },
  ],
};
