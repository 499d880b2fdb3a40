import type { Derivation } from '#app/features/indicators/index.ts';
import { registerIndicators, type RegisterIndicatorCode } from './register-indicators.ts';
import type { BlockCode } from './streams-and-blocks.ts';
import type { Trilingual } from './trilingual.ts';
import type { UnitCode } from './units.ts';

export type IndicatorCode =
  | 'IA-01' | 'IA-02' | 'IA-03' | 'IA-04' | 'IA-05' | 'IA-06' | 'IA-07'
  | 'LE-01' | 'LE-02' | 'LE-03' | 'LE-04'
  | 'CO-01' | 'CO-02' | 'CO-03' | 'CO-04' | 'CO-05' | 'CO-06' | 'CO-07' | 'CO-08'
  | 'CU-01' | 'CU-02' | 'CU-03' | 'CU-04' | 'CU-05'
  | RegisterIndicatorCode;

export type IndicatorKind = 'increment' | 'level' | 'ratio' | 'derived';

export type Indicator = {
  code: IndicatorCode;
  name: Trilingual;
  /** What counts, and when. */
  definition: Trilingual;
  unit: UnitCode;
  kind: IndicatorKind;
  /** Neutral: neither more nor less is better, so nobody is praised for finding many. */
  direction: 'up' | 'down' | 'neutral';
  aggregation: Trilingual;
  /** Digits kept of the figure; a share is kept as a fraction of one (0.841) and shown as a percentage. */
  decimals: number;
  /** A day's value of one organisation outside these bounds gets a warning, never a refusal. */
  rangeLow: number | null;
  rangeHigh: number | null;
  blocks: BlockCode[];
  /** Key of the printed figure of the yearly report. */
  reportKey: string | null;
  /** What of the registers it counts, and from which day on. */
  derivation: Derivation | null;
  derivedFrom: string | null;
  validFrom: string;
  validTo: string | null;
};

const sums: Trilingual = {
  kk: 'Күндер мен ұйымдар бойынша қосылады',
  ru: 'Складывается по дням и организациям',
  en: 'Adds up over days and organisations',
};
const lastValue: Trilingual = {
  kk: 'Күндегі соңғы мән алынады, ұйымдар бойынша қосылады',
  ru: 'Берётся последнее значение на дату, складывается по организациям',
  en: 'The last value at the date counts; organisations add up',
};
const dividedSums: Trilingual = {
  kk: 'Алымдар қосындысы бөлімдер қосындысына бөлінеді, пайыздар орташаланбайды',
  ru: 'Сумма числителей делится на сумму знаменателей, проценты не усредняются',
  en: 'Sum of numerators divided by sum of denominators; percentages are never averaged',
};

const aggregationOf: Record<IndicatorKind, Trilingual> = {
  increment: sums,
  level: lastValue,
  ratio: dividedSums,
  derived: {
    kk: 'Басқа көрсеткіштерден есептеледі, қолмен енгізілмейді',
    ru: 'Вычисляется из других показателей, вручную не вводится',
    en: 'Computed from other indicators, never typed',
  },
};

export type IndicatorEntry = Omit<Indicator, 'aggregation' | 'validFrom' | 'validTo' | 'decimals' | 'derivation' | 'derivedFrom'> &
  { decimals?: number; validFrom?: string; derivation?: Indicator['derivation'] };

const entries: IndicatorEntry[] = [
  {
    code: 'IA-01', unit: 'organisation', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 5,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: 'sps4.internal_analysis.organizations', derivation: 'organisationsAnalysed',
    name: {
      kk: 'Ішкі талдау жүргізілген ұйымдар',
      ru: 'Организации, в которых проведён внутренний анализ',
      en: 'Organisations analysed',
    },
    definition: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау аяқталып, талдамалық анықтамаға қол қойылған ұйымдардың саны. Ұйым қол қойылған күні бір рет есептеледі.',
      ru: 'Число организаций, в которых внутренний анализ коррупционных рисков завершён и аналитическая справка подписана. Организация считается один раз, в день подписания.',
      en: 'Number of organisations in which the internal analysis of corruption risks is finished and the analytical note is signed. An organisation counts once, on the day of signing.',
    },
  },
  {
    code: 'IA-02', unit: 'risk', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: 40,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: 'sps4.internal_analysis.risks_identified', derivation: 'risksIdentified',
    name: {
      kk: 'Анықталған сыбайлас жемқорлық тәуекелдері',
      ru: 'Выявленные коррупционные риски',
      en: 'Corruption risks identified',
    },
    definition: {
      kk: 'Ішкі талдау барысында анықталып, тәуекелдер тізіліміне сол күні енгізілген тәуекелдердің саны.',
      ru: 'Число рисков, выявленных внутренним анализом и внесённых в этот день в реестр рисков.',
      en: 'Number of risks found by internal analysis and entered in the risk register on the day.',
    },
  },
  {
    code: 'IA-03', unit: 'risk', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 40,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: 'sps4.internal_analysis.risks_eliminated', derivation: 'risksEliminated',
    name: {
      kk: 'Жойылған сыбайлас жемқорлық тәуекелдері',
      ru: 'Устранённые коррупционные риски',
      en: 'Corruption risks eliminated',
    },
    definition: {
      kk: 'Ұсынымы орындалып, растайтын құжаты тіркелген тәуекелдердің саны. Барлық уақытта жойылғандар анықталғандардан көп болмайды; бір кезеңде көп болуы мүмкін: бұрын анықталғандары да жойылады.',
      ru: 'Число рисков, рекомендации по которым исполнены и подтверждены документом. За всё время устранённых не бывает больше, чем выявленных; за один период – бывает: устраняются и выявленные раньше.',
      en: 'Number of risks whose recommendations are carried out and proved by a document. Over all time never more than were identified; in one period there can be more, as risks found earlier are eliminated too.',
    },
  },
  {
    code: 'IA-04', unit: 'percent', kind: 'ratio', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: null,
    name: {
      kk: 'Мерзімінде орындалған ұсынымдардың үлесі',
      ru: 'Доля рекомендаций, исполненных в срок',
      en: 'Share of recommendations carried out on time',
    },
    definition: {
      kk: 'Алым: сол күні мерзімі келіп, мерзімінде орындалған ұсынымдар. Бөлім: сол күні мерзімі келген барлық ұсынымдар.',
      ru: 'Числитель: рекомендации со сроком в этот день, исполненные в срок. Знаменатель: все рекомендации со сроком в этот день.',
      en: 'Numerator: recommendations due on the day and carried out on time. Denominator: all recommendations due on the day.',
    },
  },
  {
    code: 'IA-05', unit: 'publication', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 5,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: null,
    name: {
      kk: 'Сайтта жарияланған талдамалық анықтамалар',
      ru: 'Аналитические справки, опубликованные на сайте',
      en: 'Analytical notes published on the site',
    },
    definition: {
      kk: 'Ресми интернет-ресурста жарияланған, сілтемесі бар талдамалық анықтамалардың саны.',
      ru: 'Число аналитических справок, размещённых на официальном интернет-ресурсе, со ссылкой.',
      en: 'Number of analytical notes placed on the official site, with a link.',
    },
  },
  {
    code: 'IA-06', unit: 'discussion', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 5,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: null,
    name: {
      kk: 'Хаттамасы бар жария талқылаулар',
      ru: 'Публичные обсуждения с протоколом',
      en: 'Public discussions with minutes',
    },
    definition: {
      kk: 'Талдау қорытындысы бойынша өткізіліп, хаттамамен ресімделген жария талқылаулардың саны.',
      ru: 'Число публичных обсуждений итогов анализа, оформленных протоколом.',
      en: 'Number of public discussions of an analysis that are recorded in minutes.',
    },
  },
  {
    code: 'IA-07', unit: 'percent', kind: 'derived', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['internal-analysis', '2024-internal-analysis'], reportKey: 'sps4.internal_analysis.elimination_rate',
    name: {
      kk: 'Жойылған тәуекелдердің үлесі',
      ru: 'Доля устранённых рисков',
      en: 'Share of risks eliminated',
    },
    definition: {
      kk: 'Жойылған тәуекелдердің (IA-03) анықталғандарға (IA-02) қатынасы.',
      ru: 'Отношение устранённых рисков (IA-03) к выявленным (IA-02).',
      en: 'Risks eliminated (IA-03) divided by risks identified (IA-02).',
    },
  },
  {
    code: 'LE-01', unit: 'draft_act', kind: 'increment', direction: 'neutral', rangeLow: 0, rangeHigh: 15,
    blocks: ['2024-legislation-compliance'], reportKey: null, validFrom: '2024-01-01',
    name: {
      kk: 'Коррупциогендік факторлар тұрғысынан қаралған акт жобалары',
      ru: 'Проекты актов, рассмотренные на коррупциогенные факторы',
      en: 'Draft acts examined for corruption-prone factors',
    },
    definition: {
      kk: 'Дискрециялық өкілеттіктер мен басқа да коррупциогендік факторлардың бар-жоғы тексерілген құқықтық актілер мен ішкі құжаттар жобаларының саны.',
      ru: 'Число проектов правовых актов и внутренних документов, проверенных на дискреционные полномочия и иные коррупциогенные факторы.',
      en: 'Number of drafts of legal acts and internal documents checked for discretionary powers and other corruption-prone factors.',
    },
  },
  {
    code: 'LE-02', unit: 'norm', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 20,
    blocks: ['2024-legislation-compliance'], reportKey: null, validFrom: '2024-01-01',
    name: {
      kk: 'Алып тасталған немесе өзгертілген нормалар',
      ru: 'Исключённые или изменённые нормы',
      en: 'Norms removed or amended',
    },
    definition: {
      kk: 'Коррупциогендік факторы бар болғандықтан алып тасталған немесе өзгертілген нормалардың саны.',
      ru: 'Число норм, исключённых или изменённых из-за коррупциогенного фактора.',
      en: 'Number of norms removed or amended because of a corruption-prone factor.',
    },
  },
  {
    code: 'LE-03', unit: 'percent', kind: 'ratio', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['2024-legislation-compliance'], reportKey: null, validFrom: '2024-01-01',
    name: {
      kk: 'Сыбайлас жемқорлыққа қарсы шектеулерді қабылдағандардың үлесі',
      ru: 'Доля принявших антикоррупционные ограничения',
      en: 'Share of those who accepted the anti-corruption restrictions',
    },
    definition: {
      kk: 'Алым: шектеулерді жазбаша қабылдағандар. Бөлім: сол күні қабылдауға тиіс болғандар (тағайындалғандар мен ауысқандар).',
      ru: 'Числитель: письменно принявшие ограничения. Знаменатель: обязанные принять их в этот день (назначенные и переведённые).',
      en: 'Numerator: those who accepted the restrictions in writing. Denominator: those who had to on the day (appointed or transferred).',
    },
  },
  {
    code: 'LE-04', unit: 'position', kind: 'level', direction: 'neutral', rangeLow: 0, rangeHigh: 500,
    blocks: ['2024-legislation-compliance'], reportKey: null, validFrom: '2024-01-01',
    name: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне шалдыққан лауазымдар',
      ru: 'Должности, подверженные коррупционным рискам',
      en: 'Positions exposed to corruption risks',
    },
    definition: {
      kk: 'Сол күнгі жағдай бойынша бекітілген тізбедегі лауазымдардың саны.',
      ru: 'Число должностей в утверждённом перечне по состоянию на день.',
      en: 'Number of positions in the approved list as of the day.',
    },
  },
  {
    code: 'CO-01', unit: 'organisation', kind: 'level', direction: 'up', rangeLow: 0, rangeHigh: 500,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: 'sps4.compliance.services_established', derivation: 'complianceServices',
    name: {
      kk: 'Комплаенс-қызмет құрылған ұйымдар',
      ru: 'Организации, в которых создана комплаенс-служба',
      en: 'Organisations with a compliance service',
    },
    definition: {
      kk: 'Есеп беретін ұйым жауап беретін квазимемлекеттік сектор субъектілерінің ішінде сол күні сыбайлас жемқорлыққа қарсы комплаенс-қызметі құрылғандардың саны. Бір субъектіні бір ғана ұйым есептейді.',
      ru: 'Число субъектов квазигосударственного сектора, за которые отвечает отчитывающаяся организация и в которых на этот день создана антикоррупционная комплаенс-служба. Каждый субъект учитывает только одна организация.',
      en: 'Number of quasi-public entities answered for by the reporting organisation that have an anti-corruption compliance service on the day. Each entity is counted by one organisation only.',
    },
  },
  {
    code: 'CO-02', unit: 'organisation', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 10,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: null,
    name: {
      kk: 'Комплаенс құжаттарын әзірлеген ұйымдар',
      ru: 'Организации, разработавшие документы комплаенса',
      en: 'Organisations with compliance documents developed',
    },
    definition: {
      kk: 'Міндетті комплаенс құжаттарының жиынтығын сол күні толық бекіткен субъектілердің саны. Субъект бір рет есептеледі.',
      ru: 'Число субъектов, утвердивших в этот день полный обязательный набор документов комплаенса. Субъект считается один раз.',
      en: 'Number of entities that on the day completed the mandatory set of compliance documents. An entity counts once.',
    },
  },
  {
    code: 'CO-03', unit: 'certificate', kind: 'level', direction: 'up', rangeLow: 0, rangeHigh: 20,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: 'sps4.compliance.iso37001_confirmed', derivation: 'validCertificates',
    name: {
      kk: 'ISO 37001 / ҚР СТ 3049 стандартына сәйкестігін растаған ұйымдар',
      ru: 'Организации, подтвердившие соответствие ISO 37001 / СТ РК 3049',
      en: 'Organisations with ISO 37001 / ST RK 3049 confirmed',
    },
    definition: {
      kk: 'Сол күні қолданыстағы сәйкестік сертификаты бар субъектілердің саны.',
      ru: 'Число субъектов с действующим на этот день сертификатом соответствия.',
      en: 'Number of entities that hold a valid certificate of conformity on the day.',
    },
  },
  {
    code: 'CO-04', unit: 'percent', kind: 'derived', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: null,
    name: {
      kk: 'Комплаенс-қызметі бар субъектілердің үлесі',
      ru: 'Доля субъектов с комплаенс-службой',
      en: 'Share of entities with a compliance service',
    },
    definition: {
      kk: 'Комплаенс-қызмет құрылған ұйымдардың (CO-01) тізілімдегі квазимемлекеттік сектор субъектілерінің санына қатынасы.',
      ru: 'Отношение числа организаций с комплаенс-службой (CO-01) к числу субъектов квазигосударственного сектора в реестре.',
      en: 'Organisations with a compliance service (CO-01) divided by the quasi-public entities in the register.',
    },
  },
  {
    code: 'CO-05', unit: 'percent', kind: 'ratio', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: null,
    name: {
      kk: 'Оқудан өткен қызметкерлердің үлесі',
      ru: 'Доля работников, прошедших обучение',
      en: 'Share of employees who passed training',
    },
    definition: {
      kk: 'Алым: сыбайлас жемқорлыққа қарсы оқудан өткен қызметкерлер. Бөлім: сол күні оқудан өтуге тиіс болғандар.',
      ru: 'Числитель: работники, прошедшие антикоррупционное обучение. Знаменатель: те, кто должен был пройти его в этот день.',
      en: 'Numerator: employees who passed anti-corruption training. Denominator: those due to pass it on the day.',
    },
  },
  {
    code: 'CO-06', unit: 'procurement', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 40,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: null,
    name: {
      kk: 'Комплаенс-қызмет тексерген сатып алу рәсімдері',
      ru: 'Процедуры закупок, проверенные комплаенс-службой',
      en: 'Procurement procedures checked by the compliance service',
    },
    definition: {
      kk: 'Мүдделер қақтығысы мен бәсекелестікті шектеу тұрғысынан тексерілген сатып алу рәсімдерінің саны.',
      ru: 'Число процедур закупок, проверенных на конфликт интересов и ограничение конкуренции.',
      en: 'Number of procurement procedures checked for conflict of interest and restricted competition.',
    },
  },
  {
    code: 'CO-07', unit: 'percent', kind: 'ratio', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: null,
    name: {
      kk: 'Мерзімінде қаралған мүдделер қақтығысы туралы хабарламалардың үлесі',
      ru: 'Доля уведомлений о конфликте интересов, рассмотренных в срок',
      en: 'Share of conflict-of-interest notices settled on time',
    },
    definition: {
      kk: 'Алым: мерзімінде қаралған хабарламалар. Бөлім: сол күні қаралу мерзімі келген хабарламалар.',
      ru: 'Числитель: уведомления, рассмотренные в срок. Знаменатель: уведомления, срок рассмотрения которых наступил в этот день.',
      en: 'Numerator: notices settled on time. Denominator: notices whose term ended on the day.',
    },
  },
  {
    code: 'CO-08', unit: 'organisation', kind: 'level', direction: 'up', rangeLow: 0, rangeHigh: 500,
    blocks: ['compliance', '2024-quasi-public-compliance'], reportKey: 'sps4.compliance.documents_developed.total', derivation: 'completeDocuments',
    name: {
      kk: 'Комплаенс құжаттары толық ұйымдар',
      ru: 'Организации с полным набором документов комплаенса',
      en: 'Organisations with complete compliance documents',
    },
    definition: {
      kk: 'Сол күні қолданыстағы ереже бойынша міндетті құжаттардың бәрі күшінде болған квазимемлекеттік сектор субъектілерінің саны. Тізілімнен есептеледі.',
      ru: 'Число субъектов квазигосударственного сектора, у которых на этот день действуют все обязательные документы по правилу, действующему на этот день. Считается по реестру.',
      en: 'Number of quasi-public entities whose mandatory documents, by the rule of that day, are all in force on the day. Counted from the register.',
    },
  },
  {
    code: 'CU-01', unit: 'event', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 15,
    blocks: ['culture', '2024-culture'], reportKey: 'culture.awareness_events', derivation: 'cultureEvents',
    name: { kk: 'Түсіндіру іс-шаралары', ru: 'Разъяснительные мероприятия', en: 'Awareness events' },
    definition: {
      kk: 'Сыбайлас жемқорлыққа қарсы тақырыпта өткізілген, қатысушылар тізімі, хаттамасы немесе жарияланымы бар іс-шаралардың саны.',
      ru: 'Число проведённых мероприятий на антикоррупционную тему, подтверждённых списком участников, протоколом или публикацией.',
      en: 'Number of events held on an anti-corruption subject and proved by a list of participants, minutes or a publication.',
    },
  },
  {
    code: 'CU-02', unit: 'person', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 60,
    blocks: ['culture', '2024-culture'], reportKey: 'culture.civil_servants_trained.total', derivation: 'civilServantsTrained',
    name: { kk: 'Оқытылған мемлекеттік қызметшілер', ru: 'Обученные государственные служащие', en: 'Civil servants trained' },
    definition: {
      kk: 'Сыбайлас жемқорлыққа қарсы оқуды аяқтаған мемлекеттік қызметшілердің саны, аяқтаған күні.',
      ru: 'Число государственных служащих, завершивших антикоррупционное обучение, в день завершения.',
      en: 'Number of civil servants who completed anti-corruption training, on the day of completion.',
    },
  },
  {
    code: 'CU-03', unit: 'person', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 1500,
    blocks: ['culture', '2024-culture'], reportKey: null, derivation: 'eventParticipants',
    name: { kk: 'Іс-шараларға қатысушылар', ru: 'Участники мероприятий', en: 'Participants of events' },
    definition: {
      kk: 'Түсіндіру іс-шараларына қатысқан адамдардың саны.',
      ru: 'Число людей, принявших участие в разъяснительных мероприятиях.',
      en: 'Number of people who took part in awareness events.',
    },
  },
  {
    code: 'CU-04', unit: 'publication', kind: 'increment', direction: 'up', rangeLow: 0, rangeHigh: 20,
    blocks: ['culture', '2024-culture'], reportKey: null,
    name: {
      kk: 'БАҚ пен әлеуметтік желілердегі жарияланымдар',
      ru: 'Публикации в СМИ и социальных сетях',
      en: 'Publications in media and social networks',
    },
    definition: {
      kk: 'Адалдық пен сыбайлас жемқорлықтың алдын алу туралы сілтемесі бар жарияланымдардың саны.',
      ru: 'Число публикаций о добропорядочности и предупреждении коррупции, со ссылкой.',
      en: 'Number of publications on integrity and prevention of corruption, with a link.',
    },
  },
  {
    code: 'CU-05', unit: 'percent', kind: 'ratio', direction: 'up', rangeLow: null, rangeHigh: null, decimals: 3,
    blocks: ['culture', '2024-culture'], reportKey: null,
    name: {
      kk: 'Іс-шараны пайдалы деп бағалаған қатысушылардың үлесі',
      ru: 'Доля участников, оценивших мероприятие как полезное',
      en: 'Share of participants who found the event useful',
    },
    definition: {
      kk: 'Алым: оң баға бергендер. Бөлім: сол күні пікірін білдіргендер.',
      ru: 'Числитель: оценившие положительно. Знаменатель: ответившие на опрос в этот день.',
      en: 'Numerator: those who rated the event well. Denominator: those who answered the survey on the day.',
    },
  },
];

/** The coordinator's catalogue of standard indicators: what adds up nationally. */
export const indicators: Indicator[] = [...entries, ...registerIndicators].map((entry) => ({
  ...entry,
  decimals: entry.decimals ?? 0,
  derivation: entry.derivation ?? null,
  derivedFrom: entry.derivation ? '2022-01-01' : null,
  aggregation: aggregationOf[entry.kind],
  validFrom: entry.validFrom ?? '2022-01-01',
  validTo: null,
}));

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

export function indicatorOf(code: IndicatorCode): Indicator {
  const indicator = byCode.get(code);
  if (!indicator) throw new Error(`Unknown indicator ${code}`);
  return indicator;
}
