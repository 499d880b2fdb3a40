import type { Trilingual } from './trilingual.ts';

/** Departments («управления») of every region. */
export const localDepartments: Trilingual[] = [
  { kk: 'денсаулық сақтау басқармасы', ru: 'Управление здравоохранения', en: 'Department of Healthcare' },
  { kk: 'білім басқармасы', ru: 'Управление образования', en: 'Department of Education' },
  { kk: 'қаржы басқармасы', ru: 'Управление финансов', en: 'Department of Finance' },
  { kk: 'экономика және бюджеттік жоспарлау басқармасы', ru: 'Управление экономики и бюджетного планирования', en: 'Department of Economy and Budget Planning' },
  { kk: 'құрылыс басқармасы', ru: 'Управление строительства', en: 'Department of Construction' },
  { kk: 'жолаушылар көлігі және автомобиль жолдары басқармасы', ru: 'Управление пассажирского транспорта и автомобильных дорог', en: 'Department of Passenger Transport and Roads' },
  { kk: 'энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы', ru: 'Управление энергетики и жилищно-коммунального хозяйства', en: 'Department of Energy and Utilities' },
  { kk: 'жер қатынастары басқармасы', ru: 'Управление земельных отношений', en: 'Department of Land Relations' },
  { kk: 'ауыл шаруашылығы басқармасы', ru: 'Управление сельского хозяйства', en: 'Department of Agriculture' },
  { kk: 'табиғи ресурстар басқармасы', ru: 'Управление природных ресурсов', en: 'Department of Natural Resources' },
  { kk: 'жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы', ru: 'Управление координации занятости и социальных программ', en: 'Department of Employment and Social Programmes' },
  { kk: 'кәсіпкерлік басқармасы', ru: 'Управление предпринимательства', en: 'Department of Entrepreneurship' },
  { kk: 'цифрлық технологиялар басқармасы', ru: 'Управление цифровых технологий', en: 'Department of Digital Technologies' },
  { kk: 'мәдениет басқармасы', ru: 'Управление культуры', en: 'Department of Culture' },
  { kk: 'дене шынықтыру және спорт басқармасы', ru: 'Управление физической культуры и спорта', en: 'Department of Physical Culture and Sports' },
  { kk: 'қоғамдық даму басқармасы', ru: 'Управление общественного развития', en: 'Department of Public Development' },
  { kk: 'мемлекеттік сатып алу басқармасы', ru: 'Управление государственных закупок', en: 'Department of Public Procurement' },
  { kk: 'ветеринария басқармасы', ru: 'Управление ветеринарии', en: 'Department of Veterinary Medicine' },
  { kk: 'жастар саясаты басқармасы', ru: 'Управление по вопросам молодёжной политики', en: 'Department of Youth Policy' },
  { kk: 'мемлекеттік сәулет-құрылыс бақылауы басқармасы', ru: 'Управление государственного архитектурно-строительного контроля', en: 'Department of Architectural and Construction Control' },
];

type CentralBodies = { committees: Trilingual[]; territorial: Trilingual[] };

/** Committees in the capital and territorial bodies in every region, by office. */
export const centralBodies: Record<string, CentralBodies> = {
  MFA: {
    committees: [
      { kk: 'Инвестиция комитеті', ru: 'Комитет по инвестициям', en: 'Committee on Investments' },
      { kk: 'Консулдық қызмет департаменті', ru: 'Департамент консульской службы', en: 'Consular Service Department' },
    ],
    territorial: [],
  },
  MD: {
    committees: [{ kk: 'Әскери-медициналық департаменті', ru: 'Военно-медицинский департамент', en: 'Military Medical Department' }],
    territorial: [{ kk: 'қорғаныс істері жөніндегі департаменті', ru: 'Департамент по делам обороны', en: 'Department for Defense Affairs' }],
  },
  MIA: {
    committees: [
      { kk: 'Әкімшілік полиция комитеті', ru: 'Комитет административной полиции', en: 'Administrative Police Committee' },
      { kk: 'Қылмыстық-атқару жүйесі комитеті', ru: 'Комитет уголовно-исполнительной системы', en: 'Committee of the Penal System' },
      { kk: 'Көші-қон қызметі комитеті', ru: 'Комитет миграционной службы', en: 'Migration Service Committee' },
    ],
    territorial: [
      { kk: 'полиция департаменті', ru: 'Департамент полиции', en: 'Police Department' },
      { kk: 'қылмыстық-атқару жүйесі департаменті', ru: 'Департамент уголовно-исполнительной системы', en: 'Department of the Penal System' },
    ],
  },
  MISD: {
    committees: [
      { kk: 'Ақпарат комитеті', ru: 'Комитет информации', en: 'Committee of Information' },
      { kk: 'Дін істері комитеті', ru: 'Комитет по делам религий', en: 'Committee for Religious Affairs' },
      { kk: 'Азаматтық қоғам істері комитеті', ru: 'Комитет по делам гражданского общества', en: 'Committee for Civil Society Affairs' },
    ],
    territorial: [],
  },
  MF: {
    committees: [
      { kk: 'Мемлекеттік кірістер комитеті', ru: 'Комитет государственных доходов', en: 'State Revenue Committee' },
      { kk: 'Қазынашылық комитеті', ru: 'Комитет казначейства', en: 'Treasury Committee' },
      { kk: 'Ішкі мемлекеттік аудит комитеті', ru: 'Комитет внутреннего государственного аудита', en: 'Internal State Audit Committee' },
      { kk: 'Мемлекеттік мүлік және жекешелендіру комитеті', ru: 'Комитет государственного имущества и приватизации', en: 'Committee of State Property and Privatisation' },
    ],
    territorial: [
      { kk: 'мемлекеттік кірістер департаменті', ru: 'Департамент государственных доходов', en: 'Department of State Revenue' },
      { kk: 'қазынашылық департаменті', ru: 'Департамент казначейства', en: 'Treasury Department' },
      { kk: 'ішкі мемлекеттік аудит департаменті', ru: 'Департамент внутреннего государственного аудита', en: 'Department of Internal State Audit' },
    ],
  },
  MNE: {
    committees: [
      { kk: 'Табиғи монополияларды реттеу комитеті', ru: 'Комитет по регулированию естественных монополий', en: 'Committee for Regulation of Natural Monopolies' },
    ],
    territorial: [
      { kk: 'табиғи монополияларды реттеу департаменті', ru: 'Департамент по регулированию естественных монополий', en: 'Department for Regulation of Natural Monopolies' },
    ],
  },
  MJ: {
    committees: [
      { kk: 'Зияткерлік меншік құқығы департаменті', ru: 'Департамент по правам интеллектуальной собственности', en: 'Department for Intellectual Property Rights' },
      { kk: 'Тіркеу қызметі және заң қызметін ұйымдастыру департаменті', ru: 'Департамент регистрационной службы и организации юридических услуг', en: 'Department of Registration Service and Legal Services' },
    ],
    territorial: [{ kk: 'әділет департаменті', ru: 'Департамент юстиции', en: 'Department of Justice' }],
  },
  ME: {
    committees: [
      { kk: 'Білім беру саласында сапаны қамтамасыз ету комитеті', ru: 'Комитет по обеспечению качества в сфере образования', en: 'Committee for Quality Assurance in Education' },
      { kk: 'Балалардың құқықтарын қорғау комитеті', ru: 'Комитет по охране прав детей', en: 'Committee for Protection of Children’s Rights' },
    ],
    territorial: [
      { kk: 'білім беру саласында сапаны қамтамасыз ету департаменті', ru: 'Департамент по обеспечению качества в сфере образования', en: 'Department for Quality Assurance in Education' },
    ],
  },
  MSHE: {
    committees: [
      { kk: 'Ғылым комитеті', ru: 'Комитет науки', en: 'Committee of Science' },
      { kk: 'Тіл саясаты комитеті', ru: 'Комитет языковой политики', en: 'Committee of Language Policy' },
    ],
    territorial: [],
  },
  MH: {
    committees: [
      { kk: 'Медициналық және фармацевтикалық бақылау комитеті', ru: 'Комитет медицинского и фармацевтического контроля', en: 'Committee of Medical and Pharmaceutical Control' },
      { kk: 'Санитариялық-эпидемиологиялық бақылау комитеті', ru: 'Комитет санитарно-эпидемиологического контроля', en: 'Committee of Sanitary and Epidemiological Control' },
    ],
    territorial: [
      { kk: 'санитариялық-эпидемиологиялық бақылау департаменті', ru: 'Департамент санитарно-эпидемиологического контроля', en: 'Department of Sanitary and Epidemiological Control' },
      { kk: 'медициналық және фармацевтикалық бақылау департаменті', ru: 'Департамент медицинского и фармацевтического контроля', en: 'Department of Medical and Pharmaceutical Control' },
    ],
  },
  MLSP: {
    committees: [
      { kk: 'Еңбек және әлеуметтік қорғау комитеті', ru: 'Комитет труда и социальной защиты', en: 'Committee of Labor and Social Protection' },
    ],
    territorial: [{ kk: 'еңбек және әлеуметтік қорғау департаменті', ru: 'Департамент труда и социальной защиты', en: 'Department of Labor and Social Protection' }],
  },
  MCS: {
    committees: [
      { kk: 'Мәдениет комитеті', ru: 'Комитет культуры', en: 'Committee of Culture' },
      { kk: 'Спорт және дене шынықтыру істері комитеті', ru: 'Комитет по делам спорта и физической культуры', en: 'Committee of Sports and Physical Culture' },
      { kk: 'Туризм индустриясы комитеті', ru: 'Комитет индустрии туризма', en: 'Committee of the Tourism Industry' },
    ],
    territorial: [],
  },
  MA: {
    committees: [
      { kk: 'Ветеринариялық бақылау және қадағалау комитеті', ru: 'Комитет ветеринарного контроля и надзора', en: 'Committee of Veterinary Control and Supervision' },
      { kk: 'Агроөнеркәсіптік кешендегі мемлекеттік инспекция комитеті', ru: 'Комитет государственной инспекции в агропромышленном комплексе', en: 'Committee of State Inspection in the Agro-Industrial Complex' },
      { kk: 'Жер ресурстарын басқару комитеті', ru: 'Комитет по управлению земельными ресурсами', en: 'Committee for Land Resources Management' },
    ],
    territorial: [
      { kk: 'ветеринариялық бақылау және қадағалау аумақтық инспекциясы', ru: 'Территориальная инспекция ветеринарного контроля и надзора', en: 'Territorial Inspectorate of Veterinary Control' },
      { kk: 'агроөнеркәсіптік кешендегі мемлекеттік инспекцияның аумақтық инспекциясы', ru: 'Территориальная инспекция государственной инспекции в агропромышленном комплексе', en: 'Territorial Inspectorate of the Agro-Industrial Complex' },
    ],
  },
  MEn: {
    committees: [
      { kk: 'Атомдық және энергетикалық қадағалау мен бақылау комитеті', ru: 'Комитет атомного и энергетического надзора и контроля', en: 'Committee of Atomic and Energy Supervision' },
    ],
    territorial: [],
  },
  MENR: {
    committees: [
      { kk: 'Экологиялық реттеу және бақылау комитеті', ru: 'Комитет экологического регулирования и контроля', en: 'Committee of Environmental Regulation and Control' },
      { kk: 'Орман шаруашылығы және жануарлар дүниесі комитеті', ru: 'Комитет лесного хозяйства и животного мира', en: 'Committee of Forestry and Wildlife' },
      { kk: 'Су ресурстары комитеті', ru: 'Комитет по водным ресурсам', en: 'Committee for Water Resources' },
    ],
    territorial: [
      { kk: 'экология департаменті', ru: 'Департамент экологии', en: 'Department of Ecology' },
      { kk: 'орман шаруашылығы және жануарлар дүниесі аумақтық инспекциясы', ru: 'Территориальная инспекция лесного хозяйства и животного мира', en: 'Territorial Inspectorate of Forestry and Wildlife' },
    ],
  },
  MIID: {
    committees: [
      { kk: 'Көлік комитеті', ru: 'Комитет транспорта', en: 'Transport Committee' },
      { kk: 'Автомобиль жолдары комитеті', ru: 'Комитет автомобильных дорог', en: 'Committee of Roads' },
      { kk: 'Құрылыс және тұрғын үй-коммуналдық шаруашылық істері комитеті', ru: 'Комитет по делам строительства и жилищно-коммунального хозяйства', en: 'Committee for Construction and Utilities' },
      { kk: 'Геология комитеті', ru: 'Комитет геологии', en: 'Geology Committee' },
    ],
    territorial: [{ kk: 'көліктік бақылау инспекциясы', ru: 'Инспекция транспортного контроля', en: 'Transport Control Inspectorate' }],
  },
  MTI: {
    committees: [
      { kk: 'Сауда комитеті', ru: 'Комитет торговли', en: 'Committee of Trade' },
      { kk: 'Техникалық реттеу және метрология комитеті', ru: 'Комитет технического регулирования и метрологии', en: 'Committee of Technical Regulation and Metrology' },
      { kk: 'Тұтынушылардың құқықтарын қорғау комитеті', ru: 'Комитет по защите прав потребителей', en: 'Committee for Consumer Protection' },
    ],
    territorial: [
      { kk: 'сауда және тұтынушылардың құқықтарын қорғау департаменті', ru: 'Департамент торговли и защиты прав потребителей', en: 'Department of Trade and Consumer Protection' },
    ],
  },
  MDDIAI: {
    committees: [
      { kk: 'Телекоммуникациялар комитеті', ru: 'Комитет телекоммуникаций', en: 'Telecommunications Committee' },
      { kk: 'Ақпараттық қауіпсіздік комитеті', ru: 'Комитет по информационной безопасности', en: 'Information Security Committee' },
      { kk: 'Аэроғарыш комитеті', ru: 'Аэрокосмический комитет', en: 'Aerospace Committee' },
    ],
    territorial: [],
  },
  MES: {
    committees: [
      { kk: 'Өртке қарсы қызмет комитеті', ru: 'Комитет противопожарной службы', en: 'Fire Service Committee' },
      { kk: 'Өнеркәсіптік қауіпсіздік комитеті', ru: 'Комитет промышленной безопасности', en: 'Industrial Safety Committee' },
    ],
    territorial: [{ kk: 'төтенше жағдайлар департаменті', ru: 'Департамент по чрезвычайным ситуациям', en: 'Department of Emergency Situations' }],
  },
  ACSA: {
    committees: [],
    territorial: [{ kk: 'мемлекеттік қызмет істері департаменті', ru: 'Департамент по делам государственной службы', en: 'Department for Civil Service Affairs' }],
  },
  ASPR: {
    committees: [{ kk: 'Ұлттық статистика бюросы', ru: 'Бюро национальной статистики', en: 'Bureau of National Statistics' }],
    territorial: [{ kk: 'статистика департаменті', ru: 'Департамент статистики', en: 'Department of Statistics' }],
  },
  APDC: {
    committees: [],
    territorial: [{ kk: 'бәсекелестікті қорғау департаменті', ru: 'Департамент по защите конкуренции', en: 'Department for Protection of Competition' }],
  },
  ARDFM: {
    committees: [
      { kk: 'Банктік реттеу департаменті', ru: 'Департамент банковского регулирования', en: 'Banking Regulation Department' },
      { kk: 'Қаржылық қызметтерді тұтынушыларды қорғау департаменті', ru: 'Департамент защиты потребителей финансовых услуг', en: 'Financial Consumer Protection Department' },
    ],
    territorial: [],
  },
  FMA: {
    committees: [{ kk: 'Қаржылық барлау департаменті', ru: 'Департамент финансовой разведки', en: 'Financial Intelligence Department' }],
    territorial: [{ kk: 'экономикалық тергеп-тексерулер департаменті', ru: 'Департамент экономических расследований', en: 'Department of Economic Investigations' }],
  },
};
