import type { UnitCode } from '../units.ts';
import { act, statisticsOf, type StatisticSeed, type Words } from './entry.ts';

type Kind = 'tengeSaved' | 'tengeReturned' | 'tengePrevented' | 'tengeAtRisk' | 'tengeLost' | 'landPlots' | 'apartments' | 'persons' | 'other';

const [byReport, notTwice]: [Words, Words] = [
  ['Нәтижелер тізілімінен есептеледі: нәтиже болған күн кезеңге түссе ғана. Күтілетін нәтиже есептелмейді. Екінші адам тексергені расталған болып есептеледі.',
    'Считается по реестру результатов: если день результата приходится на период. Ожидаемое не считается. Проверенное вторым человеком считается подтверждённым.',
    'Counted from the register of effects, when the day of the effect lies in the period. What is only expected does not count. Verified is what a second person checked.'],
  ['Бұл жалпы қосындылардың бір бөлігі, оларға қайта қосылмайды.', 'Это часть общих сумм и к ним не прибавляется.', 'It is a part of the sums of all effects and is not added to them.'],
];
const whole: Words = byReport;
const single: Words = [`${byReport[0]} ${notTwice[0]}`, `${byReport[1]} ${notTwice[1]}`, `${byReport[2]} ${notTwice[2]}`];

const directionOf: Record<Kind, StatisticSeed['direction']> = {
  tengeSaved: 'up', tengeReturned: 'up', tengePrevented: 'up', tengeAtRisk: 'neutral', tengeLost: 'down', landPlots: 'up', apartments: 'up', persons: 'neutral', other: 'neutral',
};
const unitOf: Record<Kind, UnitCode> = {
  tengeSaved: 'tenge', tengeReturned: 'tenge', tengePrevented: 'tenge', tengeAtRisk: 'tenge', tengeLost: 'tenge', landPlots: 'piece', apartments: 'piece', persons: 'person', other: 'piece',
};

/** Effects of one origin; KZ stands for the whole country. */
const effectsOf = (theme: string, source: 'assessment' | 'study' | 'other' | null, law: StatisticSeed['legalReference']) => {
  const { records } = statisticsOf({ theme, law, since: '2021-01-01' });
  return (
    code: string, kind: Kind, name: Words,
    { measure = 'amount', unit = unitOf[kind], decimals = 0, described = single, ...where }: { measure?: 'amount' | 'hectares' | 'tenge'; unit?: UnitCode; decimals?: number; described?: Words; region?: string; sphere?: string; named?: string } = {},
  ): StatisticSeed => {
    const { named, ...chosen } = where;
    return records(code, unit, 'effects', 'happened', name, described, {
      count: { kind: 'sum', field: measure }, decimals, direction: directionOf[kind], where: { ...(source ? { source } : {}), kind, ...chosen, ...(named ? { unit: named } : {}) },
    });
  };
};

const analysisLaw = act('law-anti-corruption-art-8');
const ofAssessment = effectsOf('externalAssessment', 'assessment', analysisLaw);
const ofStudy = effectsOf('monitoring', 'study', act('law-anti-corruption'));
const ofAnalysis = effectsOf('projectOffices', 'other', analysisLaw);
const ofCompliance = effectsOf('projectOffices', 'other', act('law-anti-corruption-art-16'));
const ofPractice = effectsOf('projectOffices', 'other', null);
const ofManagers = effectsOf('monitoring', 'other', null);
const ofAll = effectsOf('monitoring', null, null);
const country = { region: 'KZ' };

/** What came of the work, in tenge, land, housing and people. */
export const effectStatistics: readonly StatisticSeed[] = [
  ofAll('effects.tenge_saved', 'tengeSaved', ['Үнемделген қаражат', 'Сэкономленные средства', 'Money saved'], { described: whole }),
  ofAll('effects.tenge_returned', 'tengeReturned', ['Мемлекетке қайтарылған қаражат', 'Средства, возвращённые государству', 'Money returned to the state'], { described: whole }),
  ofAll('effects.tenge_prevented', 'tengePrevented', ['Алды алынған залал', 'Предотвращённый ущерб', 'Damage prevented'], { described: whole }),
  ofAssessment('external_assessment.public_funds_at_risk', 'tengeAtRisk', ['Сыртқы талдау тәуекел тапқан бюджет қаражаты', 'Бюджетные средства, по которым внешний анализ выявил риски', 'Public funds in whose use external assessments found risks'], country),
  ofAssessment('external_assessment.sec.financial_violations', 'tengeLost', ['Әлеуметтік-кәсіпкерлік корпорациялардағы қаржылық бұзушылықтар', 'Финансовые нарушения в социально-предпринимательских корпорациях', 'Financial violations in social entrepreneurship corporations'], { ...country, sphere: 'property' }),
  ofAssessment('external_assessment.land_plots_returned', 'landPlots', ['Мемлекетке қайтарылған жер учаскелері', 'Земельные участки, возвращённые государству', 'Land plots returned to the state'], { described: whole }),
  ofAssessment('external_assessment.land_plots_area', 'landPlots', ['Қайтарылған жер учаскелерінің алаңы', 'Площадь возвращённых земельных участков', 'Area of the land plots returned'], { measure: 'hectares', unit: 'hectare', decimals: 1, described: whole }),
  ofAssessment('external_assessment.land_plots_value', 'landPlots', ['Қайтарылған жер учаскелерінің кадастрлық құны', 'Кадастровая стоимость возвращённых участков', 'Cadastral value of the land plots returned'], { measure: 'tenge', unit: 'tenge', described: whole }),
  ofAssessment('external_assessment.apartments_returned', 'apartments', ['Мемлекеттік тұрғын үй қорына қайтарылған пәтерлер', 'Квартиры, возвращённые в государственный жилищный фонд', 'Apartments returned to the state housing fund'], { described: whole }),
  ofAssessment('external_assessment.aktobe.returned_to_state', 'tengeReturned', ['Ақтөбе облысында мемлекетке қайтарылған қаражат', 'Средства, возвращённые государству в Актюбинской области', 'Money returned to the state in Aktobe region'], { region: 'KZ-15' }),
  ofAssessment('external_assessment.transport_committee.annual_loss', 'tengeLost', ['Көліктік бақылаудағы олқылықтан бюджет жоғалтатын қаражат', 'Потери бюджета из-за недостатков транспортного контроля', 'Budget lost through gaps in transport control'], { ...country, sphere: 'transport' }),
  ofAssessment('external_assessment.agri_subsidy_system.farmer_savings', 'tengeSaved', ['Субсидиялау жүйесі тегін болғаннан фермерлер үнемдеген қаражат', 'Экономия фермеров благодаря бесплатной системе субсидирования', 'Saved by farmers since the subsidy system is free'], { ...country, sphere: 'subsidies' }),
  ofAssessment('external_assessment.wko.rent_savings', 'tengeSaved', ['Батыс Қазақстанда жалдау ақысынан үнемделген қаражат', 'Экономия на арендной плате в Западно-Казахстанской области', 'Saved on housing rent in West Kazakhstan region'], { region: 'KZ-27' }),
  ofAssessment('external_assessment.wko.rent_reduction_factor', 'other', ['Батыс Қазақстанда жалдау ақысы қанша есе төмендеді', 'Во сколько раз снижена арендная плата в Западно-Казахстанской области', 'How many times lower housing rent became in West Kazakhstan region'], { region: 'KZ-27', sphere: 'utilities', unit: 'times', decimals: 1 }),
  ofAssessment('external_assessment.shymkent.homes_privatized_residents', 'persons', ['Шымкентте баспанасын заңды жекешелендірген тұрғындар', 'Жители Шымкента, законно приватизировавшие жильё', 'Residents of Shymkent who privatised their homes legally'], { region: 'KZ-79' }),
  ofStudy('ac_monitoring.roads.costs_excluded', 'tengeSaved', ['Жол жөндеу сметаларынан алынған негізсіз шығын', 'Необоснованные затраты, исключённые из смет ремонта дорог', 'Unjustified costs taken out of road repair estimates'], { sphere: 'transport' }),
  ofStudy('ac_monitoring.roads.damage_prevented.kostanay', 'tengePrevented', ['Қостанай облысында жол жөндеуде алды алынған залал', 'Предотвращённый ущерб при ремонте дорог в Костанайской области', 'Damage prevented in road repairs in Kostanay region'], { region: 'KZ-39' }),
  ofStudy('ac_monitoring.housing.persons_excluded', 'persons', ['Тұрғын үй кезегінен шығарылған негізсіз тіркелгендер', 'Исключённые из очереди на жильё как внесённые без оснований', 'Persons struck off the housing list as entered without grounds'], { ...country, sphere: 'utilities' }),
  ofStudy('ac_monitoring.housing.rights_restored', 'persons', ['Тұрғын үй құқығы қалпына келтірілген азаматтар', 'Граждане, чьи права на жильё восстановлены', 'Citizens whose housing rights were restored'], { ...country, sphere: 'services' }),
  ofStudy('ac_monitoring.housing.budget_received', 'tengeReturned', ['Бюджетке төленген жалдау берешегі', 'Погашенная перед бюджетом задолженность по аренде', 'Rent debts paid to the budget'], { ...country, sphere: 'utilities' }),
  ofStudy('ac_monitoring.electricity.karaganda.residents_savings', 'tengeSaved', ['Қарағанды облысы тұрғындарының электр тарифінен үнемі', 'Экономия жителей Карагандинской области на тарифе на электроэнергию', 'Saved by residents of Karaganda region on electricity'], { region: 'KZ-35', sphere: 'control' }),
  ofStudy('ac_monitoring.heating.balkash.residents_benefit', 'tengeSaved', ['Балқаш тұрғындарының жылу ақысынан үнемі', 'Выгода жителей Балхаша по оплате отопления', 'Benefit of Balkhash residents from heating charges'], { region: 'KZ-35', sphere: 'utilities' }),
  ofStudy('ac_monitoring.artsport.financing', 'tengeAtRisk', ['Өнер мен спортты жан басына қаржыландыру', 'Подушевое финансирование искусства и спорта', 'Per capita financing of arts and sports'], { sphere: 'education' }),
  ofStudy('ac_monitoring.ppp.cofinancing_limit', 'other', ['Мемлекеттік-жекешелік әріптестікте бірлесіп қаржыландыру шегі', 'Предел софинансирования в государственно-частном партнёрстве', 'Limit of co-financing in public-private partnership'], { ...country, sphere: 'finance', named: 'пайыз', unit: 'percent' }),
  ofAnalysis('sps4.internal_analysis.wko.procurement_plan_savings', 'tengeSaved', ['Батыс Қазақстанда сатып алу жоспарын өзгертуден үнем', 'Экономия от изменения плана закупок в Западно-Казахстанской области', 'Saved by changing the procurement plan in West Kazakhstan region'], { region: 'KZ-27', sphere: 'procurement' }),
  ofAnalysis('sps4.internal_analysis.wko.heads_rotated', 'persons', ['Батыс Қазақстанда ротацияланған ұйым басшылары', 'Руководители организаций, прошедшие ротацию в Западно-Казахстанской области', 'Heads of organisations rotated in West Kazakhstan region'], { region: 'KZ-27', sphere: 'humanResources' }),
  ofAnalysis('sps4.internal_analysis.wko.sports_workers_appraised', 'persons', ['Батыс Қазақстанда аттестаттаудан өткен спорт қызметкерлері', 'Работники спорта, прошедшие аттестацию в Западно-Казахстанской области', 'Sports workers appraised in West Kazakhstan region'], { region: 'KZ-27', sphere: 'education' }),
  ofAnalysis('sps4.internal_analysis.kostanay.embezzlement_revealed', 'tengeLost', ['Қостанай облысында анықталған бюджет қаражатын жымқыру', 'Выявленное хищение бюджетных средств в Костанайской области', 'Embezzlement of budget funds found in Kostanay region'], { region: 'KZ-39', sphere: 'finance' }),
  ofAnalysis('sps4.internal_analysis.karaganda.illegal_payments', 'tengeLost', ['Қарағанды облысында анықталған заңсыз төлемдер', 'Выявленные незаконные выплаты в Карагандинской области', 'Illegal payments found in Karaganda region'], { region: 'KZ-35', sphere: 'finance' }),
  ofCompliance('sps4.compliance.astana_rec.purchase_prevented', 'tengePrevented', ['«Астана-АЭК» АҚ-да алды алынған негізсіз сатып алу', 'Предотвращённая необоснованная закупка в АО «Астана-РЭК»', 'Unjustified purchase prevented in Astana REC'], { region: 'KZ-71', sphere: 'procurement' }),
  ofCompliance('sps4.compliance.elorda_eco.tenders_with_violations', 'other', ['«Елорда Эко Система»: бұзушылықпен өткен тендерлер', '«Елорда Эко Система»: тендеры с нарушениями', 'Elorda Eco System: tenders with violations'], { region: 'KZ-71', sphere: 'procurement', named: 'тендер', unit: 'procurement' }),
  ofCompliance('sps4.compliance.elorda_eco.procedural_violations', 'other', ['«Елорда Эко Система»: рәсім бұзушылықтары', '«Елорда Эко Система»: процедурные нарушения', 'Elorda Eco System: procedural violations'], { region: 'KZ-71', sphere: 'procurement', named: 'бұзушылық', unit: 'violation' }),
  ofCompliance('sps4.compliance.elorda_eco.systemic_deficiencies', 'other', ['«Елорда Эко Система»: жүйелік олқылықтар', '«Елорда Эко Система»: системные недостатки', 'Elorda Eco System: systemic deficiencies'], { region: 'KZ-71', sphere: 'procurement', named: 'олқылық' }),
  ofPractice('offices_practice.vko.interactive_platform_reviews', 'other', ['Шығыс Қазақстандағы интерактивті алаңның оң пікірлері', 'Положительные отзывы интерактивной площадки Восточно-Казахстанской области', 'Positive reviews on the interactive platform of East Kazakhstan region'], { region: 'KZ-63', sphere: 'informationSystems', named: 'оң пікір' }),
  ofPractice('offices_practice.karaganda.iqala_services', 'other', ['Қарағанды облысында iQala көрсететін қызметтер', 'Услуги iQala в Карагандинской области', 'Services of iQala in Karaganda region'], { region: 'KZ-35', sphere: 'informationSystems', named: 'қызмет', unit: 'service' }),
  ofPractice('offices_practice.karaganda.iqala_monopolists', 'other', ['iQala-ға қосылған табиғи монополиялар', 'Естественные монополии, подключённые к iQala', 'Natural monopolies connected to iQala'], { region: 'KZ-35', sphere: 'informationSystems', named: 'ұйым', unit: 'organisation' }),
  ofPractice('offices_practice.wko.e_sepsu_savings', 'tengeSaved', ['«e-SEPSU» жүйесі үнемдеген бюджет қаражаты', 'Бюджетные средства, сэкономленные системой «e-SEPSU»', 'Budget funds saved by the system e-SEPSU'], { region: 'KZ-27', sphere: 'utilities' }),
  ofPractice('offices_practice.wko.e_sepsu_water_reduction', 'other', ['«e-SEPSU» жүйесі азайтқан су тұтыну', 'Снижение потребления воды системой «e-SEPSU»', 'Water consumption reduced by the system e-SEPSU'], { region: 'KZ-27', sphere: 'utilities', named: 'пайыз', unit: 'percent' }),
  ofManagers('managers_responsibility.quasi_public_disciplined', 'persons', ['Жауапқа тартылған квазимемлекеттік сектор қызметкерлері', 'Работники квазигосударственного сектора, привлечённые к ответственности', 'Employees of the quasi-public sector disciplined'], { ...country, sphere: 'humanResources' }),
];
