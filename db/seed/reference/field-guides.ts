import type { Trilingual } from './trilingual.ts';

export type FieldGuide = {
  document: 'charter';
  field: string;
  validFrom: string;
  validTo: string | null;
  help: Trilingual;
  /** Null: no act that was seen asks for the field. */
  legalBasis: string | null;
};

const beginning = '2021-05-31';

type Draft = { field: string; help: Trilingual; legalBasis?: string };

/** The same words in every year, under no act or under one that has stayed in force. */
const lasting = ({ field, help, legalBasis }: Draft): FieldGuide[] => [
  { document: 'charter', field, validFrom: beginning, validTo: null, help, legalBasis: legalBasis ?? null },
];

/** The rules of project management were replaced in August 2023: the act named is the one in force when the charter begins. */
const underProjectRules = ({ field, help }: Draft): FieldGuide[] => [
  { document: 'charter', field, validFrom: beginning, validTo: '2023-08-16', help, legalBasis: 'resolution-358-2021' },
  { document: 'charter', field, validFrom: '2023-08-17', validTo: null, help, legalBasis: 'order-301-2023' },
];

/** Situational-analytical centres follow the state of projects and their target indicators under the model regulation. */
const underModelRegulation = ({ field, help }: Draft): FieldGuide[] => [
  { document: 'charter', field, validFrom: beginning, validTo: '2022-01-12', help, legalBasis: null },
  { document: 'charter', field, validFrom: '2022-01-13', validTo: null, help, legalBasis: 'order-2-2022' },
];

export const fieldGuides: FieldGuide[] = [
  ...lasting({
    field: 'name',
    help: {
      kk: 'Жобаның нәтижесін бір сөйлеммен атаңыз. Қазақшасы міндетті, орысшасы мен ағылшыншасы есептерде көрінеді.',
      ru: 'Назовите результат проекта одной фразой. Казахское название обязательно, русское и английское видны в отчётах.',
      en: 'Name the result of the project in one phrase. Kazakh is required; Russian and English appear in reports.',
    },
  }),
  ...underProjectRules({
    field: 'goal',
    help: {
      kk: 'Не өзгереді, кім үшін және қашанға дейін. Мақсат көрсеткіштермен өлшенуі керек.',
      ru: 'Что изменится, для кого и к какому сроку. Цель должна измеряться показателями.',
      en: 'What will change, for whom and by when. The indicators must be able to measure it.',
    },
  }),
  ...lasting({
    field: 'period',
    help: {
      kk: 'Паспорттың бірінші және соңғы күні. Тапсырмалар, бақылау нүктелері мен нысаналы мәндер осы мерзімге сыяды.',
      ru: 'Первый и последний день паспорта. Задачи, контрольные точки и плановые значения лежат внутри этого периода.',
      en: 'The first and the last day of the charter. Tasks, control points and targets lie within it.',
    },
  }),
  ...lasting({
    field: 'grounds',
    legalBasis: 'admin-procedures-art-43-1',
    help: {
      kk: 'Жоба сүйенетін актілер мен Мемлекет басшысының тапсырмалары. Тек паспорт мерзімінде күшіндегілері ұсынылады.',
      ru: 'Акты и поручения Главы государства, на которых стоит проект. Предлагаются только действующие в период паспорта.',
      en: 'Acts and assignments of the Head of State that the project rests on. Only those in force within the period are offered.',
    },
  }),
  ...lasting({
    field: 'customer',
    help: {
      kk: 'Нәтижені тапсыратын және қабылдайтын адам, әдетте бірінші басшы.',
      ru: 'Кто заказывает и принимает результат, обычно первый руководитель.',
      en: 'Who orders and accepts the result, usually the first head.',
    },
  }),
  ...lasting({
    field: 'curator',
    help: {
      kk: 'Жобаға қолдау көрсетіп, кедергілерді шешетін адам, әдетте бірінші басшының орынбасары.',
      ru: 'Кто поддерживает проект и снимает препятствия, обычно заместитель первого руководителя.',
      en: 'Who supports the project and removes obstacles, usually a deputy of the first head.',
    },
  }),
  ...underProjectRules({
    field: 'manager',
    help: {
      kk: 'Нәтижеге жеке жауап беретін бір адам.',
      ru: 'Один человек, который лично отвечает за результат.',
      en: 'One person who answers for the result personally.',
    },
  }),
  ...lasting({
    field: 'executors',
    help: {
      kk: 'Қосалқы тапсырмаларды орындап, күнделікті журналды толтыратын адамдар.',
      ru: 'Люди, которые исполняют подзадачи и ведут ежедневный журнал.',
      en: 'The people who carry out the subtasks and keep the daily log.',
    },
  }),
  ...lasting({
    field: 'organisations',
    help: {
      kk: 'Деректері осы паспорт бойынша жиналатын ұйымдар. Әрқайсысының өңірі паспорттың бірінші күні бойынша алынады.',
      ru: 'Организации, чьи данные собираются по паспорту. Регион берётся на первый день паспорта.',
      en: 'The organisations whose figures the charter collects. The region is that of the first day of the charter.',
    },
  }),
  ...underModelRegulation({
    field: 'indicators',
    help: {
      kk: 'Нәтижені өлшейтін сандар. Каталогтағы көрсеткіш ел бойынша қосылады, жергіліктісі тек кеңседе қалады.',
      ru: 'Числа, которыми измеряется результат. Показатель из каталога складывается по стране, местный остаётся в офисе.',
      en: 'The figures that measure the result. One of the catalogue adds up nationally; a local one stays in the office.',
    },
  }),
  ...lasting({
    field: 'baseline',
    help: {
      kk: 'Паспорт басталғандағы мән. Жоспар осыдан есептеледі.',
      ru: 'Значение на начало паспорта. От него отсчитывается план.',
      en: 'The value when the charter begins. The plan counts from it.',
    },
  }),
  ...underModelRegulation({
    field: 'targets',
    help: {
      kk: 'Әр бақылау күніне жиынтық жоспар. Соңғысы – паспорттың нысаналы мәні.',
      ru: 'План нарастающим итогом на каждую контрольную дату. Последний – целевое значение паспорта.',
      en: 'The plan up to each control date. The last one is the target of the charter.',
    },
  }),
  ...lasting({
    field: 'trajectory',
    help: {
      kk: 'Екі бақылау күнінің арасында жоспар жұмыс күндерімен біркелкі өседі немесе бақылау күнінде бірден көтеріледі.',
      ru: 'Между контрольными датами план растёт по рабочим дням равномерно или поднимается сразу на контрольную дату.',
      en: 'Between control dates the plan grows evenly over working days, or rises at once on the control date.',
    },
  }),
  ...lasting({
    field: 'tolerances',
    help: {
      kk: 'Факт жоспардан неше пайызға кем болса «қауіп», нешеге кем болса «артта» деп саналады.',
      ru: 'На сколько процентов факт может отстать от плана, прежде чем показатель станет «риск» и затем «отстаёт».',
      en: 'By how many per cent the fact may fall short of the plan before the indicator is at risk, then behind.',
    },
  }),
  ...lasting({
    field: 'ranges',
    help: {
      kk: 'Бір күндік жазба осы шектен тыс болса, журнал ескертеді, бірақ тыйым салмайды.',
      ru: 'Если запись за день вне этих пределов, журнал предупредит, но не запретит.',
      en: 'The log warns of a day’s entry outside these limits, and does not refuse it.',
    },
  }),
  ...underProjectRules({
    field: 'tasks',
    help: {
      kk: 'Мақсатқа жеткізетін жұмыстар. Әр тапсырма қосалқы тапсырмаларға бөлінеді.',
      ru: 'Работы, которые ведут к цели. Каждая задача делится на подзадачи.',
      en: 'The work that leads to the goal. Each task is divided into subtasks.',
    },
  }),
  ...lasting({
    field: 'frequency',
    help: {
      kk: 'Қосалқы тапсырма қанша рет орындалады. Әр кезең үшін бөлек растау керек.',
      ru: 'Как часто исполняется подзадача. Каждый раз подтверждается отдельно.',
      en: 'How often the subtask is done. Each time is proved by itself.',
    },
  }),
  ...lasting({
    field: 'evidenceKinds',
    help: {
      kk: 'Орындалуы осы құжаттармен расталады. Онсыз қосалқы тапсырма орындалды деп белгіленбейді.',
      ru: 'Исполнение подтверждается этими документами. Без них подзадача не считается исполненной.',
      en: 'Completion is confirmed by these. Without them the subtask cannot be done.',
    },
  }),
  ...lasting({
    field: 'dates',
    help: {
      kk: 'Бос қалса, паспорттың бүкіл мерзімі алынады. Соңғы күн жұмыс күні болуы керек.',
      ru: 'Если не указать, берётся весь период паспорта. Последний день должен быть рабочим.',
      en: 'Left empty, the whole period of the charter holds. The last day must be a working day.',
    },
  }),
  ...lasting({
    field: 'follows',
    help: {
      kk: 'Осы қосалқы тапсырма басталғанға дейін аяқталуы керек жұмыстар. Кестеде байланыс болып көрінеді.',
      ru: 'Что должно закончиться до начала этой подзадачи. На графике это видно как связь.',
      en: 'What must be finished before this subtask starts. The timeline shows it as a link.',
    },
  }),
  ...underModelRegulation({
    field: 'controlPoints',
    help: {
      kk: 'Жобаның барысы қаралатын жұмыс күндері: тоқсан қорытындысы, шешім қабылдау, аралық нәтиже.',
      ru: 'Рабочие дни, когда рассматривают ход проекта: итоги квартала, решение, промежуточный результат.',
      en: 'Working days on which progress is looked at: results of a quarter, a decision, an interim result.',
    },
  }),
  ...lasting({
    field: 'resources',
    help: {
      kk: 'Жобаға бөлінген қаржы (теңгемен), адамдар және басқа ресурс. Жұмсалғаны кейін осымен салыстырылады.',
      ru: 'Выделенные деньги (в тенге), люди и другое. С этим потом сравнивается израсходованное.',
      en: 'Money in tenge, people and other resources given. What is spent is later compared with it.',
    },
  }),
  ...lasting({
    field: 'risks',
    help: {
      kk: 'Жобаны кешіктіретін немесе нәтижесін төмендететін оқиға, оның ықтималдығы мен салдары.',
      ru: 'Событие, которое задержит проект или ухудшит результат, с его вероятностью и последствиями.',
      en: 'An event that would delay the project or worsen its result, with its likelihood and impact.',
    },
  }),
  ...lasting({
    field: 'response',
    help: {
      kk: 'Тәуекелдің алдын алу немесе салдарын азайту үшін не істеледі.',
      ru: 'Что делается, чтобы предупредить риск или смягчить последствия.',
      en: 'What is done to prevent the risk or to soften its impact.',
    },
  }),
  ...lasting({
    field: 'stakeholders',
    help: {
      kk: 'Жоба нәтижесі маңызды немесе оған ықпал ететін адамдар мен ұйымдар, олардың мүддесі мен ықпалы.',
      ru: 'Кому важен результат проекта и кто на него влияет, с интересом и силой влияния.',
      en: 'Those to whom the result matters or who influence it, with their interest and influence.',
    },
  }),
];
