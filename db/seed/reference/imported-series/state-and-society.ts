import { series } from './series.ts';

const artsport = { dimension: { kk: 'Өнер мен спортты қаржыландыру мониторингі: қылмыстық қудалау', ru: 'Мониторинг финансирования искусства и спорта: уголовное преследование', en: 'Monitoring of the financing of arts and sports: prosecution' } };
const ofManagers = { dimension: { kk: 'Басшылардың жауаптылығы', ru: 'Ответственность руководителей', en: 'Responsibility of managers' } };
const indicators = { dimension: { kk: 'Аудит үшін тәуекел индикаторлары', ru: 'Индикаторы риска для аудита', en: 'Risk indicators for audit' } };
const disagree = {
  scopeKind: 'region' as const, decimals: 1,
  dimension: { kk: 'Парасыз бизнеске сенбейтін кәсіпкерлер, өңірлер бойынша', ru: 'Предприниматели, не верящие в бизнес без взяток, по регионам', en: 'Entrepreneurs who do not believe in business without bribes, by region' },
};
const ranking = { note: { kk: 'Орын неғұрлым аз болса, соғұрлым жақсы.', ru: 'Чем меньше место, тем лучше.', en: 'The lower the place, the better.' } };

/** Section 7: what other bodies collected after external assessments. */
export const assessmentSeries = [
  series('external_assessment.subsoil.debtors', 'land_user', 'industryMinistry', 'less', 'Жер учаскесі үшін төлем міндетін орындамаған жер қойнауын пайдаланушылар', 'Недропользователи, не исполнившие обязательства по плате за землю', 'Subsoil users who did not pay for their land'),
  series('external_assessment.subsoil.unpaid_land_use', 'tenge', 'industryMinistry', 'less', 'Жер қойнауын пайдаланушылар төлемеген жер ақысы', 'Неуплаченная недропользователями плата за землю', 'Land payments that subsoil users did not make'),
  series('external_assessment.subsoil.subscription_bonus_collected', 'tenge', 'industryMinistry', 'more', 'Өндіріп алынған қол қою бонусының қарызы', 'Взысканная задолженность по подписному бонусу', 'Unpaid subscription bonuses that were collected'),
];

/** Section 8: what came of monitoring with other bodies, and the responsibility of managers. */
export const monitoringSeries = [
  series('managers_responsibility.political_resignations', 'person', 'civilServiceAgency', 'neutral', 'Отставкасы қабылданған саяси қызметшілер', 'Политические служащие, чья отставка принята', 'Political civil servants whose resignation was accepted', ofManagers),
  series('managers_responsibility.civil_servants_disciplined', 'person', 'civilServiceAgency', 'neutral', 'Тәртіптік жауаптылыққа тартылған мемлекеттік қызметшілер', 'Государственные служащие, привлечённые к дисциплинарной ответственности', 'Civil servants disciplined', ofManagers),
  series('managers_responsibility.political_disciplined', 'person', 'civilServiceAgency', 'neutral', 'Олардың ішінде саяси қызметшілер', 'Из них политические служащие', 'Of these, political civil servants', ofManagers),
  series('ac_monitoring.artsport.cases', 'criminal_case', 'prosecutorGeneral', 'neutral', 'Тіркелген қылмыстық істер', 'Зарегистрированные уголовные дела', 'Criminal cases registered', artsport),
  series('ac_monitoring.artsport.individuals', 'person', 'prosecutorGeneral', 'neutral', 'Іс қозғалған адамдар', 'Лица, в отношении которых начаты дела', 'Persons against whom cases were begun', artsport),
  series('ac_monitoring.artsport.tried', 'person', 'prosecutorGeneral', 'neutral', 'Сотқа берілген адамдар', 'Лица, преданные суду', 'Persons brought to trial', artsport),
  series('ac_monitoring.artsport.convicted', 'person', 'prosecutorGeneral', 'neutral', 'Сотталған адамдар', 'Осуждённые лица', 'Persons convicted', artsport),
  series('ac_monitoring.artsport.non_rehabilitating', 'person', 'prosecutorGeneral', 'neutral', 'Ақтамайтын негіздер бойынша жауапқа тартылған адамдар', 'Лица, преследуемые по нереабилитирующим основаниям', 'Persons prosecuted on non-rehabilitating grounds', artsport),
];

/** Section 10: public services, law enforcement, procurement. */
export const servicesSeries = [
  series('openness.minister_meetings', 'meeting', 'informationMinistry', 'more', 'Министрлердің халықпен кездесулері', 'Встречи министров с населением', 'Meetings of ministers with the population'),
  series('openness.eotinish_bodies', 'body', 'prosecutorGeneral', 'more', 'eÓtinish жүйесіне қосылған әкімшілік органдар', 'Административные органы, подключённые к eÓtinish', 'Administrative bodies connected to eÓtinish'),
  series('openness.eotinish_divisions', 'division', 'prosecutorGeneral', 'more', 'eÓtinish жүйесіне қосылған ведомстволық және құрылымдық бөлімшелер', 'Подведомственные и структурные подразделения, подключённые к eÓtinish', 'Subordinate and structural divisions connected to eÓtinish'),
  series('public_services.inspections', 'inspection', 'civilServiceAgency', 'neutral', 'Мемлекеттік қызметтердің сапасын тексеру', 'Проверки качества государственных услуг', 'Inspections of the quality of public services'),
  series('public_services.violations', 'violation', 'civilServiceAgency', 'less', 'Мемлекеттік қызмет көрсетуде анықталған бұзушылықтар', 'Нарушения, выявленные при оказании государственных услуг', 'Violations found in the delivery of public services'),
  series('public_services.unjustified_refusals', 'occurrence', 'civilServiceAgency', 'less', 'Негізсіз бас тартулар', 'Необоснованные отказы', 'Unjustified refusals'),
  series('public_services.rights_restored', 'person', 'civilServiceAgency', 'more', 'Құқықтары қалпына келтірілген қызмет алушылар', 'Услугополучатели, чьи права восстановлены', 'Service recipients whose rights were restored'),
  series('public_services.employees_disciplined', 'person', 'civilServiceAgency', 'neutral', 'Тәртіптік жауаптылыққа тартылған қызмет берушілердің қызметкерлері', 'Работники услугодателей, привлечённые к дисциплинарной ответственности', 'Employees of service providers disciplined'),
  series('public_services.officials_administrative', 'person', 'civilServiceAgency', 'neutral', 'Әкімшілік жауаптылыққа тартылған лауазымды адамдар', 'Должностные лица, привлечённые к административной ответственности', 'Officials held administratively liable'),
  series('public_services.register_total', 'service', 'digitalMinistry', 'neutral', 'Тізілімдегі мемлекеттік қызметтер', 'Государственные услуги в реестре', 'Public services in the register'),
  series('public_services.electronic', 'service', 'digitalMinistry', 'more', 'Электрондық түрде көрсетілетін мемлекеттік қызметтер', 'Государственные услуги в электронной форме', 'Public services provided electronically'),
  series('public_services.electronic_share', 'percent', 'digitalMinistry', 'more', 'Электрондық қызметтердің үлесі', 'Доля электронных услуг', 'Share of electronic services'),
  series('public_services.mobile', 'service', 'digitalMinistry', 'more', 'eGov Mobile қосымшасындағы мемлекеттік қызметтер', 'Государственные услуги в приложении eGov Mobile', 'Public services in the eGov Mobile application'),
  series('public_services.satisfaction', 'percent', 'civilServiceAgency', 'more', 'Мемлекеттік қызметтердің сапасына қанағаттанған азаматтар', 'Граждане, удовлетворённые качеством государственных услуг', 'Citizens satisfied with the quality of public services', { decimals: 1 }),
  series('law_enforcement.e_cases', 'criminal_case', 'legalStatistics', 'more', 'Электрондық форматта тергелген қылмыстық істер', 'Уголовные дела, расследованные в электронном формате', 'Criminal cases investigated electronically'),
  series('law_enforcement.cases_total', 'criminal_case', 'legalStatistics', 'neutral', 'Тергелген қылмыстық істер, барлығы', 'Расследованные уголовные дела, всего', 'Criminal cases investigated, all'),
  series('law_enforcement.e_cases_share', 'percent', 'legalStatistics', 'more', 'Электрондық қылмыстық істердің үлесі', 'Доля электронных уголовных дел', 'Share of electronic criminal cases', { decimals: 1 }),
  series('law_enforcement.cameras_functioning', 'camera', 'prosecutorGeneral', 'more', 'Іс жүзінде жұмыс істейтін бейнекамералар', 'Фактически работающие видеокамеры', 'Video cameras that actually work'),
  series('law_enforcement.cameras_total', 'camera', 'prosecutorGeneral', 'neutral', 'Орнатылған бейнекамералар', 'Установленные видеокамеры', 'Video cameras installed'),
  series('law_enforcement.blind_spots', 'location', 'prosecutorGeneral', 'less', 'Бейнебақылау қамтымаған орындар', 'Места, не охваченные видеонаблюдением', 'Places not covered by video surveillance'),
  series('procurement.risk_indicators.total', 'indicator_of_risk', 'financeMinistry', 'neutral', 'Тәуекел индикаторлары, барлығы', 'Индикаторы риска, всего', 'Risk indicators, all', indicators),
  series('procurement.risk_indicators.financial_reporting', 'indicator_of_risk', 'financeMinistry', 'neutral', 'Қаржылық есептілік аудиті', 'Аудит финансовой отчётности', 'Audit of financial reporting', indicators),
  series('procurement.risk_indicators.public_procurement', 'indicator_of_risk', 'financeMinistry', 'neutral', 'Мемлекеттік сатып алу', 'Государственные закупки', 'Public procurement', indicators),
  series('procurement.risk_indicators.state_property', 'indicator_of_risk', 'financeMinistry', 'neutral', 'Мемлекеттік мүлік', 'Государственное имущество', 'State property', indicators),
  series('procurement.payments_checked', 'payment', 'financeMinistry', 'neutral', 'Тексерілген мемлекеттік органдардың төлемдері', 'Проверенные платежи государственных органов', 'Payments of government bodies checked'),
  series('procurement.payments_risky', 'payment', 'financeMinistry', 'neutral', 'Тәуекелі ең жоғары деп танылған төлемдер', 'Платежи, признанные наиболее рисковыми', 'Payments found most prone to risk'),
  series('procurement.violations_value', 'tenge', 'financeMinistry', 'less', 'Анықталған бұзушылықтардың сомасы', 'Сумма выявленных нарушений', 'Value of violations found'),
  series('debureaucratization.certificates_cancelled', 'certificate_kind', 'digitalMinistry', 'more', 'Күші жойылған анықтамалар', 'Отменённые справки', 'Certificates abolished'),
  series('debureaucratization.certificates_digital', 'certificate_kind', 'digitalMinistry', 'more', 'Цифрлық растауға көшірілген анықтамалар', 'Справки, заменённые цифровым подтверждением', 'Certificates replaced by digital confirmation'),
  series('debureaucratization.paper_documents_avoided', 'document', 'digitalMinistry', 'more', 'Қысқарған қағаз құжаттар', 'Сокращённые бумажные документы', 'Paper documents made unnecessary'),
  series('digital.digital_documents_uses', 'use', 'digitalMinistry', 'more', 'Цифрлық құжаттарды пайдалану', 'Использование цифровых документов', 'Uses of digital documents'),
  series('digital.digital_documents_users', 'person', 'digitalMinistry', 'more', 'Цифрлық құжаттарды пайдаланушылар', 'Пользователи цифровых документов', 'Users of digital documents'),
  series('courts.front_offices', 'piece', 'supremeCourt', 'more', 'Соттардағы фронт-кеңселер', 'Фронт-офисы в судах', 'Front offices in courthouses'),
  series('courts.recorded_trials_share', 'percent', 'supremeCourt', 'more', 'Аудио-бейне жазылған сот отырыстарының үлесі', 'Доля судебных заседаний с аудио- и видеозаписью', 'Share of trials that were recorded', { decimals: 1 }),
  series('rating.egov_development_index_rank', 'rank', 'unitedNations', 'less', 'Электрондық үкіметті дамыту индексіндегі орын', 'Место в индексе развития электронного правительства', 'Place in the E-Government Development Index', ranking),
  series('rating.online_services_index_rank', 'rank', 'unitedNations', 'less', 'Онлайн-қызметтер индексіндегі орын', 'Место в индексе онлайн-услуг', 'Place in the Online Services Index', ranking),
];

/** Section 11: the civil service. */
export const civilServiceSeries = [
  series('civil_service.pay_sufficient_share', 'percent', 'civilServiceAgency', 'more', 'Жалақысын отбасын асырауға жеткілікті деп санайтын қызметшілер', 'Служащие, считающие зарплату достаточной для содержания семьи', 'Civil servants who find their pay sufficient for their family', { decimals: 1 }),
  series('civil_service.no_housing_share', 'percent', 'civilServiceAgency', 'less', 'Жеке баспанасы жоқ қызметшілер', 'Служащие без собственного жилья', 'Civil servants without housing of their own'),
];

/** Section 14: international cooperation. */
export const internationalSeries = [
  series('greco.recommendations', 'recommendation', 'greco', 'neutral', 'GRECO бекіткен ұсынымдар', 'Рекомендации, утверждённые ГРЕКО', 'Recommendations approved by GRECO'),
  series('globe.member_number', 'rank', 'globe', 'neutral', 'GlobE желісіндегі мүшелік реті', 'Порядковый номер участника сети GlobE', 'Number of the membership in the GlobE Network'),
];

/** Section 15: research and ratings. */
export const researchSeries = [
  series('survey.respondents', 'person', 'agencySurvey', 'neutral', 'Сауалнамаға қатысқандар', 'Участники опроса', 'Respondents of the survey'),
  series('survey.corruption_reduced_share', 'percent', 'agencySurvey', 'more', 'Сыбайлас жемқорлықтың азайғанын атап өткендер', 'Отметившие снижение коррупции', 'Respondents who noted a reduction of corruption', { decimals: 1 }),
  series('survey.willing_to_contribute', 'percent', 'agencySurvey', 'more', 'Сыбайлас жемқорлықты азайтуға өзі үлес қосуға дайын азаматтар', 'Граждане, готовые лично содействовать снижению коррупции', 'Citizens ready to contribute to reducing corruption', { decimals: 1 }),
  series('survey.youth_negative_attitude', 'percent', 'agencySurvey', 'more', 'Сыбайлас жемқорлыққа теріс көзқарастағы жастар', 'Молодёжь с отрицательным отношением к коррупции', 'Young people with a negative attitude to corruption', { decimals: 1 }),
  series('survey.youth_ready_to_act', 'percent', 'agencySurvey', 'more', 'Сыбайлас жемқорлыққа қарсы іс-шараларға қатысуға дайын жастар', 'Молодёжь, готовая участвовать в антикоррупционных мероприятиях', 'Young people ready to take part in anti-corruption activities', { decimals: 1 }),
  series('survey.business_without_bribes', 'percent', 'agencySurvey', 'more', 'Бизнесті парасыз дамытуға болады деп санайтын кәсіпкерлер', 'Предприниматели, считающие возможным бизнес без взяток', 'Entrepreneurs who believe that business is possible without bribes'),
  series('survey.business_disagree.shymkent', 'percent', 'agencySurvey', 'less', 'Бұл пікірмен келіспейтін кәсіпкерлер: Шымкент', 'Предприниматели, не согласные с этим: Шымкент', 'Entrepreneurs who disagree: Shymkent', disagree),
  series('survey.business_disagree.vko', 'percent', 'agencySurvey', 'less', 'Бұл пікірмен келіспейтін кәсіпкерлер: Шығыс Қазақстан', 'Предприниматели, не согласные с этим: Восточный Казахстан', 'Entrepreneurs who disagree: East Kazakhstan', disagree),
  series('survey.business_disagree.turkistan', 'percent', 'agencySurvey', 'less', 'Бұл пікірмен келіспейтін кәсіпкерлер: Түркістан', 'Предприниматели, не согласные с этим: Туркестан', 'Entrepreneurs who disagree: Turkistan', disagree),
  series('survey.business_barrier_permits', 'percent', 'agencySurvey', 'less', 'Бизнестің басты кедергісі деп рұқсат алуды атағандар', 'Назвавшие главным барьером для бизнеса получение разрешений', 'Respondents who named permits as the main barrier to business', { decimals: 1 }),
  series('survey.business_informal_need', 'percent', 'agencySurvey', 'less', 'Мемлекеттік органда мәселені бейресми шешу қажет болған кәсіпкерлер', 'Предприниматели, столкнувшиеся с необходимостью решать вопросы неформально', 'Entrepreneurs who had to settle matters informally'),
  series('trust.agency', 'percent', 'agencySurvey', 'more', 'Сыбайлас жемқорлыққа қарсы қызметке сенім', 'Доверие к Антикоррупционной службе', 'Trust in the Anti-Corruption Service', { decimals: 1 }),
  series('trust.agency_change', 'point', 'agencySurvey', 'more', 'Сенімнің бір жылдағы өзгерісі', 'Изменение доверия за год', 'Change of trust in the year', { decimals: 1 }),
  series('cpi.score', 'point', 'transparencyInternational', 'more', 'Сыбайлас жемқорлықты қабылдау индексі, балл', 'Индекс восприятия коррупции, балл', 'Corruption Perceptions Index, score'),
  series('cpi.rank', 'rank', 'transparencyInternational', 'less', 'Сыбайлас жемқорлықты қабылдау индексіндегі орын', 'Место в индексе восприятия коррупции', 'Place in the Corruption Perceptions Index', ranking),
  series('rule_of_law.rank_corruption', 'rank', 'worldJusticeProject', 'less', 'Құқық үстемдігі индексіндегі «сыбайлас жемқорлықтың болмауы» бойынша орын', 'Место по «отсутствию коррупции» в индексе верховенства права', 'Place by absence of corruption in the Rule of Law Index', ranking),
  series('wgi.corruption_control', 'percentile', 'worldBank', 'more', 'Сыбайлас жемқорлықты бақылау көрсеткіші', 'Показатель контроля коррупции', 'Control of Corruption indicator', { decimals: 1 }),
];
