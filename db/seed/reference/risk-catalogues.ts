import type { EvidenceKindCode } from './evidence-kinds.ts';
import type { Trilingual } from './trilingual.ts';

export type RiskCatalogue =
  | 'direction' | 'process' | 'factor' | 'source' | 'recommendationKind' | 'exposedPosition' | 'safeguard' | 'sphere';

export type RiskCatalogueEntry = {
  catalogue: RiskCatalogue;
  code: string;
  name: Trilingual;
  group: string | null;
  legalBasis: string | null;
  evidence: EvidenceKindCode | null;
  validFrom: string;
  validTo: string | null;
};

type Names = [kk: string, ru: string, en: string];

const beginning = '2016-11-21';

const entry = (catalogue: RiskCatalogue, code: string, [kk, ru, en]: Names, more: Partial<RiskCatalogueEntry> = {}): RiskCatalogueEntry => ({
  catalogue, code, name: { kk, ru, en }, group: null, legalBasis: null, evidence: null, validFrom: beginning, validTo: null, ...more,
});

const entries = (catalogue: RiskCatalogue, rows: Record<string, Names>, more: Partial<RiskCatalogueEntry> = {}) =>
  Object.entries(rows).map(([code, names]) => entry(catalogue, code, names, more));

/** The first wording of the rules named six headings; information systems and exposed positions came with the wording of 2023. */
const directions = [
  ...entries('direction', {
    'A.LEGAL_ACTS': ['Ұйым қызметін қозғайтын құқықтық актілер', 'Правовые акты, затрагивающие деятельность организации', 'Legal acts affecting the organisation’s activity'],
  }, { group: 'legalActs', legalBasis: 'law-anti-corruption-art-8' }),
  ...entries('direction', {
    'B.HR': ['Персоналды басқару', 'Управление персоналом', 'Personnel management'],
    'B.COI': ['Мүдделер қақтығысын реттеу', 'Урегулирование конфликта интересов', 'Settlement of conflicts of interest'],
    'B.SERVICES': ['Мемлекеттік қызметтер көрсету', 'Оказание государственных услуг', 'Public services'],
    'B.PERMITS': ['Рұқсат беру функциялары', 'Разрешительные функции', 'Permit functions'],
    'B.CONTROL': ['Бақылау функциялары', 'Контрольные функции', 'Control functions'],
    'B.OTHER': ['Ұйымдық-басқару қызметінің өзге мәселелері', 'Иные вопросы организационно-управленческой деятельности', 'Other matters of organisational-managerial activity'],
  }, { group: 'activity', legalBasis: 'law-anti-corruption-art-8' }),
  ...entries('direction', {
    'B.PROCUREMENT': ['Мемлекеттік сатып алу', 'Государственные закупки', 'Public procurement'],
    'B.APPEALS': ['Жеке және заңды тұлғалардың өтініштерін қарау', 'Рассмотрение обращений физических и юридических лиц', 'Appeals of citizens and legal entities'],
  }, { group: 'activity' }),
  ...entries('direction', {
    'B.IT_SYSTEMS': ['Ақпараттық жүйелерді әзірлеу және пайдалану', 'Разработка и эксплуатация информационных систем', 'Development and operation of information systems'],
    'B.POSITIONS': ['Сыбайлас жемқорлық тәуекелдеріне шалдыққан лауазымдарды айқындау', 'Определение должностей, подверженных коррупционным рискам', 'Positions exposed to corruption risks'],
  }, { group: 'activity', legalBasis: 'order-12-2016-wording-2023', validFrom: '2023-01-18' }),
];

const spheres = entries('sphere', {
  procurement: ['Сатып алу', 'Закупки', 'Procurement'],
  humanResources: ['Кадр жұмысы', 'Кадровая работа', 'Human resources'],
  permits: ['Рұқсат беру', 'Разрешения', 'Permits'],
  control: ['Бақылау және қадағалау', 'Контроль и надзор', 'Control and supervision'],
  services: ['Мемлекеттік қызметтер', 'Государственные услуги', 'Public services'],
  subsidies: ['Субсидиялар мен гранттар', 'Субсидии и гранты', 'Subsidies and grants'],
  land: ['Жер қатынастары', 'Земельные отношения', 'Land relations'],
  construction: ['Құрылыс', 'Строительство', 'Construction'],
  education: ['Білім беру', 'Образование', 'Education'],
  healthcare: ['Денсаулық сақтау', 'Здравоохранение', 'Healthcare'],
  customs: ['Кеден ісі', 'Таможенное дело', 'Customs'],
  property: ['Мемлекеттік мүлік', 'Государственное имущество', 'State property'],
  finance: ['Қаржы және бюджет', 'Финансы и бюджет', 'Finance and budget'],
  informationSystems: ['Ақпараттық жүйелер', 'Информационные системы', 'Information systems'],
  legalActs: ['Нормашығармашылық', 'Нормотворчество', 'Rule-making'],
  ecology: ['Экология және табиғи ресурстар', 'Экология и природные ресурсы', 'Ecology and natural resources'],
  utilities: ['Тұрғын үй-коммуналдық шаруашылық', 'Жилищно-коммунальное хозяйство', 'Housing and utilities'],
  transport: ['Көлік және жолдар', 'Транспорт и дороги', 'Transport and roads'],
});

const processesOf = (group: string, rows: Record<string, Names>) => entries('process', rows, { group });

const processes = [
  ...processesOf('procurement', {
    procurementPlanning: ['Сатып алуды жоспарлау', 'Планирование закупок', 'Planning of procurement'],
    tenderDocuments: ['Конкурстық құжаттаманы дайындау', 'Подготовка конкурсной документации', 'Preparation of tender documents'],
    singleSource: ['Бір көзден сатып алу', 'Закупка из одного источника', 'Purchase from a single source'],
    contractAcceptance: ['Шарттың орындалуын қабылдау', 'Приёмка исполнения договора', 'Acceptance of contract performance'],
  }),
  ...processesOf('humanResources', {
    recruitment: ['Жұмысқа қабылдау', 'Приём на работу', 'Recruitment'],
    promotion: ['Лауазымын жоғарылату және ротация', 'Продвижение и ротация', 'Promotion and rotation'],
    bonuses: ['Сыйақы төлеу', 'Премирование', 'Bonuses'],
    discipline: ['Тәртіптік іс жүргізу', 'Дисциплинарное производство', 'Disciplinary proceedings'],
  }),
  ...processesOf('permits', {
    licensing: ['Лицензиялау', 'Лицензирование', 'Licensing'],
    permitIssue: ['Рұқсат беру', 'Выдача разрешений', 'Issue of permits'],
  }),
  ...processesOf('control', {
    inspection: ['Тексеру жүргізу', 'Проведение проверок', 'Inspections'],
    sanctions: ['Айыппұл салу', 'Наложение взысканий', 'Imposing of penalties'],
  }),
  ...processesOf('services', {
    serviceDelivery: ['Мемлекеттік қызмет көрсету', 'Оказание государственной услуги', 'Delivery of a public service'],
    queueing: ['Кезек жүргізу', 'Ведение очереди', 'Keeping of a queue'],
    appealsHandling: ['Өтініштерді қарау', 'Рассмотрение обращений', 'Handling of appeals'],
  }),
  ...processesOf('subsidies', { subsidyPayment: ['Субсидия төлеу', 'Выплата субсидий', 'Payment of subsidies'] }),
  ...processesOf('land', { landAllocation: ['Жер учаскелерін беру', 'Предоставление земельных участков', 'Allocation of land plots'] }),
  ...processesOf('construction', {
    constructionSupervision: ['Құрылысты техникалық қадағалау', 'Технический надзор за строительством', 'Technical supervision of construction'],
  }),
  ...processesOf('education', { admission: ['Білім беру ұйымына қабылдау', 'Приём в организации образования', 'Admission to educational organisations'] }),
  ...processesOf('healthcare', { medicineSupply: ['Дәрі-дәрмекпен қамтамасыз ету', 'Лекарственное обеспечение', 'Supply of medicines'] }),
  ...processesOf('customs', { customsClearance: ['Кедендік ресімдеу', 'Таможенное оформление', 'Customs clearance'] }),
  ...processesOf('property', { propertyLease: ['Мүлікті жалға беру', 'Аренда имущества', 'Lease of property'] }),
  ...processesOf('finance', { payments: ['Төлем жүргізу', 'Проведение платежей', 'Payments'] }),
  ...processesOf('informationSystems', { accessRights: ['Қолжетімділік құқықтарын басқару', 'Управление правами доступа', 'Management of access rights'] }),
  ...processesOf('legalActs', { actDrafting: ['Құқықтық актілерді әзірлеу', 'Разработка правовых актов', 'Drafting of legal acts'] }),
];

const factors = [
  ...entries('factor', {
    legalGap: ['Құқықтық олқылық', 'Пробел в праве', 'Legal gap'],
    collision: ['Нормалар қайшылығы', 'Коллизия норм', 'Collision of norms'],
    unclearWording: ['Айқын емес тұжырым', 'Нечёткая формулировка', 'Unclear wording'],
    rightInsteadOfDuty: ['Міндеттің орнына құқық берілген', '«Вправе» вместо «обязан»', 'A right in place of a duty'],
    excessiveRequirements: ['Шамадан тыс талаптар', 'Завышенные требования', 'Excessive requirements'],
    administrativeBarrier: ['Әкімшілік кедергі', 'Административный барьер', 'Administrative barrier'],
    unclearFunctions: ['Функциялар немесе жауапкершілік айқындалмаған', 'Функции или ответственность не определены', 'Functions or liability badly defined'],
    noDeadline: ['Мерзімдер белгіленбеген', 'Не установлены сроки', 'No deadlines'],
    noGrounds: ['Шешім қабылдау негіздері белгіленбеген', 'Не установлены основания решения', 'No grounds for a decision'],
    exceptions: ['Жалпы қағидадан ерекшеліктер', 'Исключения из общего порядка', 'Exceptions from general rules'],
  }, { group: 'legalActs' }),
  ...entries('factor', {
    wideDiscretion: ['Кең дискрециялық өкілеттіктер', 'Широкие дискреционные полномочия', 'Wide discretionary powers'],
    conflictOfInterest: ['Мүдделер қақтығысы', 'Конфликт интересов', 'Conflict of interest'],
    lackOfControl: ['Бақылаудың болмауы', 'Отсутствие контроля', 'Lack of control'],
    opaqueProcedure: ['Рәсімнің ашық еместігі', 'Непрозрачная процедура', 'Opaque procedure'],
    manualOperations: ['Қолмен жасалатын операциялар', 'Ручные операции', 'Manual operations'],
    closedInformation: ['Жабық ақпаратқа қолжетімділік', 'Доступ к закрытой информации', 'Access to closed information'],
    supplierContact: ['Өнім берушілермен байланыс', 'Контакт с поставщиками', 'Contact with suppliers'],
    hrDecisions: ['Кадр шешімдері', 'Кадровые решения', 'Personnel decisions'],
    financialOperations: ['Қаржылық операциялар', 'Финансовые операции', 'Financial operations'],
    procurementConduct: ['Сатып алуды жүргізу', 'Проведение закупок', 'Conduct of procurement'],
    permitIssuing: ['Рұқсат беру', 'Выдача разрешений', 'Issue of permits'],
    propertyUse: ['Мүлікті пайдалану', 'Использование имущества', 'Use of property'],
    outsideContact: ['Бөгде тұлғалармен байланыс', 'Контакт с посторонними лицами', 'Contact with outsiders'],
  }, { group: 'activity' }),
];

const sources = entries('source', {
  legalActs: ['Құқықтық актілер және ішкі құжаттар', 'Правовые акты и внутренние документы', 'Legal acts and internal documents'],
  statistics: ['Статистикалық деректер', 'Статистические данные', 'Statistics'],
  informationSystems: ['Ақпараттық жүйелердің деректері', 'Данные информационных систем', 'Data of information systems'],
  inspections: ['Тексеру нәтижелері', 'Результаты проверок', 'Results of inspections'],
  internalAudit: ['Ішкі аудит', 'Внутренний аудит', 'Internal audit'],
  monitoring: ['Сыбайлас жемқорлыққа қарсы мониторинг', 'Антикоррупционный мониторинг', 'Anti-corruption monitoring'],
  media: ['Бұқаралық ақпарат құралдары', 'Средства массовой информации', 'Media'],
  appeals: ['Өтініштер', 'Обращения', 'Appeals'],
  discipline: ['Тәртіптік жауаптылық туралы деректер', 'Данные о дисциплинарной ответственности', 'Disciplinary records'],
  earlierAnalyses: ['Бұрынғы талдаулар', 'Предыдущие анализы', 'Earlier analyses'],
  surveys: ['Сауалнамалар мен сұхбаттар', 'Опросы и интервью', 'Surveys and interviews'],
  other: ['Өзге дереккөздер', 'Иные источники', 'Other sources'],
});

const recommendationKinds: [string, Names, EvidenceKindCode][] = [
  ['organisational', ['Ұйымдастырушылық шара', 'Организационная мера', 'Organisational measure'], 'report'],
  ['documentChange', ['Құжатты өзгерту', 'Изменение документа', 'Change of a document'], 'order'],
  ['personnel', ['Кадрлық шара', 'Кадровая мера', 'Personnel measure'], 'order'],
  ['digitisation', ['Цифрландыру', 'Цифровизация', 'Digitisation'], 'report'],
  ['automatedControl', ['Автоматтандырылған бақылау', 'Автоматизированный контроль', 'Automated control'], 'report'],
  ['strongerControl', ['Бақылауды күшейту', 'Усиление контроля', 'Stronger control'], 'minutes'],
  ['separationOfPowers', ['Өкілеттіктерді бөлу', 'Разделение полномочий', 'Separation of powers'], 'order'],
  ['processChange', ['Процесті өзгерту', 'Изменение процесса', 'Change of a process'], 'order'],
  ['training', ['Оқыту', 'Обучение', 'Training'], 'list'],
  ['monitoring', ['Мониторинг', 'Мониторинг', 'Monitoring'], 'report'],
];

const exposedPositions = entries('exposedPosition', {
  head: ['Ұйым басшысы', 'Руководитель организации', 'Head of the organisation'],
  deputyHead: ['Басшының орынбасары', 'Заместитель руководителя', 'Deputy head'],
  departmentHead: ['Бөлім басшысы', 'Руководитель отдела', 'Head of a department'],
  procurementSpecialist: ['Сатып алу жөніндегі маман', 'Специалист по закупкам', 'Procurement specialist'],
  chiefAccountant: ['Бас бухгалтер', 'Главный бухгалтер', 'Chief accountant'],
  hrSpecialist: ['Кадр жөніндегі маман', 'Специалист по кадрам', 'Personnel specialist'],
  inspector: ['Мемлекеттік инспектор', 'Государственный инспектор', 'State inspector'],
  permitSpecialist: ['Рұқсат беру жөніндегі маман', 'Специалист по выдаче разрешений', 'Permit specialist'],
  commissionMember: ['Комиссия мүшесі', 'Член комиссии', 'Member of a commission'],
  warehouseKeeper: ['Қойма меңгерушісі', 'Заведующий складом', 'Warehouse keeper'],
  systemAdministrator: ['Жүйелік әкімші', 'Системный администратор', 'System administrator'],
  physician: ['Дәрігер', 'Врач', 'Physician'],
});

const safeguards = entries('safeguard', {
  fourEyes: ['Екі адамның келісуі', 'Согласование двумя лицами', 'Agreement of two persons'],
  rotation: ['Лауазым ротациясы', 'Ротация на должности', 'Rotation of the position'],
  randomAssignment: ['Кездейсоқ бөлу', 'Случайное распределение', 'Assignment by chance'],
  openRegister: ['Ашық тізілім', 'Открытый реестр', 'Public register'],
  interestDeclaration: ['Мүдделер туралы мәлімдеу', 'Декларирование интересов', 'Declaration of interests'],
  closedCriteria: ['Бағалаудың өлшемді критерийлері', 'Измеримые критерии оценки', 'Measurable criteria'],
  videoRecording: ['Бейнежазба', 'Видеозапись', 'Video recording'],
  electronicTrail: ['Электрондық із', 'Электронный след', 'Electronic trail'],
  independentAudit: ['Тәуелсіз тексеру', 'Независимая проверка', 'Independent check'],
  feedback: ['Алушылардың кері байланысы', 'Обратная связь получателей', 'Feedback of recipients'],
});

export const riskCatalogueEntries: RiskCatalogueEntry[] = [
  ...directions,
  ...spheres,
  ...processes,
  ...factors,
  ...sources,
  ...recommendationKinds.map(([code, names, evidence]) => entry('recommendationKind', code, names, { evidence })),
  ...exposedPositions,
  ...safeguards,
];
