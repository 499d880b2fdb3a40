import { stableId } from '../stable-id.ts';
import type { EvidenceKindCode } from './evidence-kinds.ts';
import type { IndicatorCode } from './indicators.ts';
import type { BlockCode } from './streams-and-blocks.ts';
import type { Trilingual } from './trilingual.ts';

export type Frequency = 'once' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half_yearly' | 'yearly';

export type TemplateSubtask = { id: string; name: Trilingual; frequency: Frequency; evidence: EvidenceKindCode[] };
export type TemplateTask = { id: string; name: Trilingual; subtasks: TemplateSubtask[] };

export type ProjectTemplate = {
  id: string;
  block: BlockCode;
  version: number;
  name: Trilingual;
  goal: Trilingual;
  tasks: TemplateTask[];
  indicators: IndicatorCode[];
  /** Codes of the acts that a charter made of it rests on. */
  grounds: string[];
  controlPoints: { name: Trilingual; throughMonth: number }[];
  publishedAt: string;
};

type Subtask = Trilingual & { every: Frequency; proof: EvidenceKindCode[] };
type Task = Trilingual & { subtasks: Subtask[] };
type Draft = Pick<ProjectTemplate, 'block' | 'name' | 'goal' | 'indicators' | 'grounds' | 'publishedAt'> & { tasks: Task[] };

const nameOf = ({ kk, ru, en }: Trilingual): Trilingual => ({ kk, ru, en });

/** The state of things is looked at when each quarter ends. */
const quarterResults: ProjectTemplate['controlPoints'] = ['I', 'II', 'III', 'IV'].map((quarter, index) => ({
  name: { kk: `${quarter} тоқсанның қорытындысы`, ru: `Итоги ${quarter} квартала`, en: `Results of quarter ${quarter}` },
  throughMonth: 3 * (index + 1),
}));

function published(draft: Draft): ProjectTemplate {
  const version = 1;
  return {
    ...draft,
    id: stableId('template', draft.block, version),
    version,
    controlPoints: quarterResults,
    tasks: draft.tasks.map((task, taskIndex) => ({
      id: stableId('template-task', draft.block, version, taskIndex),
      name: nameOf(task),
      subtasks: task.subtasks.map((subtask, subtaskIndex) => ({
        id: stableId('template-task', draft.block, version, taskIndex, subtaskIndex),
        name: nameOf(subtask),
        frequency: subtask.every,
        evidence: subtask.proof,
      })),
    })),
  };
}

/** The coordinator's standard projects: three blocks of 2022 and four projects of 2024. */
export const templates: ProjectTemplate[] = [
  published({
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
    indicators: ['IA-01', 'IA-02', 'IA-03', 'IA-04'],
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
  }),
  published({
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
    indicators: ['CO-01', 'CO-02', 'CO-03', 'CO-05'],
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
  }),
  published({
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
    indicators: ['CU-01', 'CU-02', 'CU-05'],
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
  }),
  published({
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
    indicators: ['IA-01', 'IA-02', 'IA-03', 'IA-04', 'IA-06'],
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
  }),
  published({
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
    indicators: ['LE-01', 'LE-02', 'LE-03', 'LE-04'],
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
  }),
  published({
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
    indicators: ['CO-01', 'CO-02', 'CO-03', 'CO-05', 'CO-06'],
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
  }),
  published({
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
    indicators: ['CU-01', 'CU-02', 'CU-03', 'CU-04', 'CU-05'],
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
  }),
];

export function templateOf(block: BlockCode): ProjectTemplate {
  const template = templates.find((candidate) => candidate.block === block);
  if (!template) throw new Error(`No template for block ${block}`);
  return template;
}
