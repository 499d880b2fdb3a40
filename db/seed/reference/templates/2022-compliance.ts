import { coveredByQuarters, everyCase, type TemplateDraft } from './template.ts';

export const compliance2022: TemplateDraft = {
  block: 'compliance',
  grounds: ['law-anti-corruption-art-16', 'recommendations-compliance-2020', 'resolution-358-2021'],
  publishedAt: '2021-12-20T05:00:00Z',
  name: {
    kk: 'Квазимемлекеттік секторда сыбайлас жемқорлыққа қарсы комплаенсті енгізу',
    ru: 'Внедрение антикоррупционного комплаенса в квазигосударственном секторе',
    en: 'Introducing anti-corruption compliance in the quasi-public sector',
  },
  goal: {
    kk: 'Квазимемлекеттік сектор субъектілерінде тәуелсіз комплаенс-қызметтер құрып, олардың жұмысын құжаттармен қамтамасыз ету',
    ru: 'Создать в субъектах квазигосударственного сектора независимые комплаенс-службы и обеспечить их работу документами',
    en: 'Establish independent compliance services in quasi-public entities and give them the documents they work by',
  },
  indicators: [{ code: 'CO-01', plan: coveredByQuarters }, { code: 'CO-02', plan: coveredByQuarters }, { code: 'CO-03' }, { code: 'CO-05', plan: everyCase }],
  tasks: [
    {
      kk: 'Комплаенс-қызметтерді құру', ru: 'Создание комплаенс-служб', en: 'Establishing compliance services',
      subtasks: [
        {
          every: 'quarterly', proof: ['list'],
          kk: 'Квазимемлекеттік сектор субъектілерінің тізімін нақтылау',
          ru: 'Уточнять перечень субъектов квазигосударственного сектора',
          en: 'Keep the list of quasi-public entities up to date',
        },
        {
          every: 'once', proof: ['minutes', 'order'],
          kk: 'Директорлар кеңесінің шешімімен комплаенс-қызмет құру немесе жауапты адамды тағайындау',
          ru: 'Решением совета директоров создать комплаенс-службу или назначить ответственное лицо',
          en: 'By decision of the board of directors, establish a compliance service or appoint a responsible person',
        },
        {
          every: 'once', proof: ['file'],
          kk: 'Қызметтің атқарушы органнан тәуелсіздігін және директорлар кеңесіне есеп беретінін құжатта бекіту',
          ru: 'Закрепить документом независимость службы от исполнительного органа и подотчётность совету директоров',
          en: 'Fix in a document that the service is independent of the executive body and reports to the board',
        },
      ],
    },
    {
      kk: 'Ішкі құжаттарды әзірлеу', ru: 'Разработка внутренних документов', en: 'Developing internal documents',
      subtasks: [
        {
          every: 'once', proof: ['file'],
          kk: 'Комплаенс-қызмет туралы ережені және комплаенс-офицердің лауазымдық нұсқаулығын бекіту',
          ru: 'Утвердить положение о комплаенс-службе и должностную инструкцию комплаенс-офицера',
          en: 'Approve the regulation on the compliance service and the job description of the compliance officer',
        },
        {
          every: 'once', proof: ['file'],
          kk: 'Сыбайлас жемқорлыққа қарсы саясатты, әдеп кодексін және мүдделер қақтығысын реттеу саясатын бекіту',
          ru: 'Утвердить антикоррупционную политику, кодекс этики и политику по урегулированию конфликта интересов',
          en: 'Approve the anti-corruption policy, the code of ethics and the conflict-of-interest policy',
        },
        {
          every: 'yearly', proof: ['plan'],
          kk: 'Комплаенс-қызметтің жылдық жұмыс жоспарын бекіту',
          ru: 'Утверждать план работы комплаенс-службы на год',
          en: 'Approve the yearly work plan of the compliance service',
        },
      ],
    },
    {
      kk: 'Комплаенс-қызметтің жұмысы', ru: 'Работа комплаенс-службы', en: 'Work of the compliance service',
      subtasks: [
        {
          every: 'quarterly', proof: ['list', 'minutes'],
          kk: 'Қызметкерлерді сыбайлас жемқорлыққа қарсы талаптарға оқыту',
          ru: 'Обучать работников антикоррупционным требованиям',
          en: 'Train employees in anti-corruption requirements',
        },
        {
          every: 'monthly', proof: ['report'],
          kk: 'Сатып алуға мониторинг жүргізу',
          ru: 'Проводить мониторинг закупок',
          en: 'Monitor procurement',
        },
        {
          every: 'quarterly', proof: ['report'],
          kk: 'Директорлар кеңесіне есеп беру',
          ru: 'Отчитываться перед советом директоров',
          en: 'Report to the board of directors',
        },
        {
          every: 'yearly', proof: ['certificate'],
          kk: 'ISO 37001 / ҚР СТ 3049 стандартына сәйкестікті растау',
          ru: 'Подтверждать соответствие стандарту ISO 37001 / СТ РК 3049',
          en: 'Confirm conformity with ISO 37001 / ST RK 3049',
        },
      ],
    },
  ],
};
