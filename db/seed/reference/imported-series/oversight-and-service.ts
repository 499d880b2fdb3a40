import { series } from './series.ts';

const byPath = { dimension: { kk: 'Сатып алудың бірыңғай терезесі', ru: 'Единое окно закупок', en: 'Single procurement window' } };
const ofEmployees = { dimension: { kk: 'Сыбайлас жемқорлыққа қарсы қызметтің қызметкерлері', ru: 'Сотрудники Антикоррупционной службы', en: 'Employees of the Anti-Corruption Service' } };

/** Section 1: public oversight, prosecutors, protection of business. */
export const oversightSeries = [
  series('public_councils.membership_revised_share', 'percent', 'informationMinistry', 'more', 'Құрамы жаңартылған қоғамдық кеңестердің үлесі', 'Доля общественных советов с обновлённым составом', 'Share of public councils whose membership was revised'),
  series('public_councils.civil_society_growth', 'percent', 'informationMinistry', 'more', 'Кеңестердегі азаматтық қоғам өкілдерінің өсуі', 'Рост числа представителей гражданского общества в советах', 'Growth of civil society’s part in the councils', { decimals: 1 }),
  series('public_councils.civil_society_share', 'percent', 'informationMinistry', 'more', 'Кеңестердегі азаматтық қоғам өкілдерінің үлесі', 'Доля представителей гражданского общества в советах', 'Share of civil society among council members'),
  series('education_fund.accumulated', 'tenge', 'financeMinistry', 'more', 'Мектеп салуға арналған қорда жинақталған қаражат', 'Средства, накопленные в фонде строительства школ', 'Money accumulated in the fund for building schools'),
  series('prosecutors.decisions_filtered', 'decision', 'prosecutorGeneral', 'neutral', 'Прокурорлар тексерген процестік шешімдер', 'Процессуальные решения, проверенные прокурорами', 'Procedural decisions checked by prosecutors'),
  series('prosecutors.illegal_decisions_prevented', 'decision', 'prosecutorGeneral', 'neutral', 'Прокурорлар жол бермеген заңсыз шешімдер', 'Незаконные решения, предотвращённые прокурорами', 'Illegal decisions prevented by prosecutors'),
  series('prosecutors.indictments_sent', 'criminal_case', 'prosecutorGeneral', 'neutral', 'Прокурор айыптау актісімен сотқа жіберген істер', 'Дела, направленные прокурорами в суд с обвинительным актом', 'Cases sent to court with a prosecutor’s indictment'),
  series('prosecutors.cases_returned', 'criminal_case', 'prosecutorGeneral', 'less', 'Қайтарылған істер', 'Возвращённые дела', 'Cases returned'),
  series('business_protection.interference_suppressed', 'occurrence', 'prosecutorGeneral', 'neutral', 'Бизнеске заңсыз араласудың жолы кесілген жағдайлары', 'Пресечённые факты незаконного вмешательства в бизнес', 'Illegal interferences in business that were suppressed'),
  series('business_protection.inspection_acts_refused', 'act', 'prosecutorGeneral', 'neutral', 'Бизнесті тексеру актілерін тіркеуден бас тарту', 'Отказы в регистрации актов о проверке бизнеса', 'Acts on business inspections refused registration'),
  series('business_protection.fines_canceled', 'tenge', 'prosecutorGeneral', 'neutral', 'Күші жойылған заңсыз айыппұлдар', 'Отменённые незаконные штрафы', 'Illegal fines cancelled'),
  series('business_protection.restrictive_measures_canceled', 'measure', 'prosecutorGeneral', 'neutral', 'Күші жойылған заңсыз тыйым салу және шектеу шаралары', 'Отменённые незаконные запретительные и ограничительные меры', 'Illegal prohibitive and restrictive measures cancelled'),
  series('business_protection.cases_registered_decrease', 'times', 'prosecutorGeneral', 'more', 'Кәсіпкерлерге қатысты істерді тіркеудің азаюы', 'Снижение регистрации дел в отношении предпринимателей', 'Decrease in cases registered against entrepreneurs'),
];

/** Section 2: the commission under the President. */
export const commissionSeries = [
  series('commission.meetings', 'meeting', 'agency', 'neutral', 'Президент жанындағы комиссияның отырыстары', 'Заседания комиссии при Президенте', 'Meetings of the commission under the President'),
  series('commission.matters', 'matter', 'agency', 'neutral', 'Комиссия қараған мәселелер', 'Вопросы, рассмотренные комиссией', 'Matters considered by the commission'),
];

/** Section 3: the concept of anti-corruption policy. */
export const conceptSeries = [
  series('concept.whistleblower_protection_years', 'year', 'agency', 'neutral', 'Хабарлаушыны қорғау мерзімі', 'Срок защиты заявителя', 'Term for which a whistleblower is protected'),
  series('digital.business_processes_redesigned', 'business_process', 'digitalMinistry', 'more', 'Қайта құрылған мемлекеттік органдар мен ұйымдардың бизнес-процестері', 'Перестроенные бизнес-процессы государственных органов и организаций', 'Business processes of government bodies and organisations redesigned'),
  series('digital.proactive_services', 'service', 'digitalMinistry', 'more', 'Проактивті мемлекеттік қызметтер', 'Проактивные государственные услуги', 'Proactive public services'),
  series('digital.alternative_services', 'service', 'digitalMinistry', 'more', 'Балама негізге көшірілген мемлекеттік қызметтер', 'Государственные услуги, переведённые на альтернативную основу', 'Public services transferred to an alternative basis'),
  series('digital.bank_platform_services', 'service', 'digitalMinistry', 'more', 'Банк платформаларында көрсетілетін мемлекеттік қызметтер', 'Государственные услуги на платформах банков', 'Public services on the platforms of banks'),
  series('digital.pos_terminals', 'piece', 'nationalBank', 'more', 'POS-терминалдар', 'POS-терминалы', 'POS terminals'),
  series('digital.pos_terminals_growth', 'percent', 'nationalBank', 'more', 'POS-терминалдар санының өсуі', 'Рост числа POS-терминалов', 'Growth in the number of POS terminals', { decimals: 1 }),
  series('digital.noncash_transactions', 'tenge', 'nationalBank', 'more', 'Қолма-қол ақшасыз операциялар', 'Безналичные операции', 'Non-cash transactions'),
  series('digital.noncash_growth', 'percent', 'nationalBank', 'more', 'Қолма-қол ақшасыз операциялардың өсуі', 'Рост безналичных операций', 'Growth in non-cash transactions'),
  series('digital.ips_banks_agreed', 'bank', 'nationalBank', 'more', 'Жедел төлемдер жүйесіне қатысу туралы келісім жасаған банктер', 'Банки, заключившие соглашения об участии в системе мгновенных платежей', 'Banks that agreed to join the instant payments system'),
  series('digital.ips_banks_connected', 'bank', 'nationalBank', 'more', 'Жедел төлемдер жүйесіне қосылған банктер', 'Банки, подключённые к системе мгновенных платежей', 'Banks connected to the instant payments system'),
];

/** Section 4: the comprehensive plan. */
export const planSeries = [
  series('sector_plan.health.equipment_units', 'piece', 'healthMinistry', 'neutral', 'Сатып алынып, өңірлерге бөлінген медициналық техника', 'Закупленная и распределённая по регионам медицинская техника', 'Medical equipment bought and distributed to the regions'),
  series('sector_plan.health.equipment_value', 'tenge', 'healthMinistry', 'neutral', 'Өңірлерге бөлінген медициналық техниканың құны', 'Стоимость распределённой медицинской техники', 'Value of the medical equipment distributed'),
  series('sector_plan.health.savings', 'tenge', 'healthMinistry', 'more', 'Медициналық техника сатып алудағы үнем', 'Экономия при закупке медицинской техники', 'Savings in buying medical equipment'),
];

/** Section 5: the Anti-Corruption Service. */
export const serviceSeries = [
  series('service.single_procurement_window.inefficient_use_prevented', 'tenge', 'agency', 'more', 'Алды алынған бюджет қаражатын тиімсіз пайдалану', 'Предотвращённое неэффективное использование бюджетных средств', 'Inefficient use of budget funds prevented', byPath),
  series('service.single_procurement_window.redirected_share', 'percent', 'agency', 'neutral', 'Оның ішінде тауарлар мен қызметтер сатып алуға бағытталғаны', 'Из них направлено на закупку товаров и услуг', 'Of this, redirected to buying goods and services', byPath),
  series('service.single_procurement_window.remained_share', 'percent', 'agency', 'neutral', 'Оның ішінде бюджетте қалғаны', 'Из них осталось в бюджете', 'Of this, remained in the budget', byPath),
  series('service.information_letters', 'letter', 'agency', 'neutral', 'Бюджет қаражатын жымқыру тәуекелдері туралы ақпараттық хаттар', 'Информационные письма о рисках хищения бюджетных средств', 'Information letters about risks of embezzling budget funds'),
  series('service.violations_prevented_value', 'tenge', 'agency', 'more', 'Алды алынған бұзушылықтардың сомасы', 'Сумма предотвращённых нарушений', 'Value of violations prevented'),
  series('service.administrative_proceedings', 'proceeding', 'agency', 'neutral', 'Әкімшілік іс жүргізулер', 'Административные производства', 'Administrative proceedings'),
  series('service.administrative_proceedings_growth', 'times', 'agency', 'neutral', 'Әкімшілік іс жүргізулер санының өсуі', 'Рост числа административных производств', 'Growth in administrative proceedings', { decimals: 1 }),
  series('service.entrepreneurs_protected_from_actions', 'action', 'agency', 'more', 'Кәсіпкерлер қорғалған тергеу әрекеттері', 'Следственные действия, от которых ограждены предприниматели', 'Investigative actions from which entrepreneurs were protected'),
  series('service.tracking_bracelets', 'person', 'agency', 'neutral', 'Үйқамаққа алынып, электрондық білезік тағылған күдіктілер', 'Подозреваемые под домашним арестом с электронным браслетом', 'Suspects under house arrest with an electronic bracelet'),
  series('service.assets_returned', 'tenge', 'agency', 'more', 'Мемлекет бюджетіне қайтарылған мүлік пен қаражат', 'Имущество и средства, возвращённые в бюджет', 'Property and funds returned to the state budget', {
    note: {
      kk: '12-бөлімде дәл осы сома нақты көрсетілген; екеуі қосылмайды.', ru: 'В разделе 12 та же сумма указана как точная; вместе они не складываются.',
      en: 'Section 12 gives the same amount as an exact one; the two are not added.',
    },
  }),
  series('service.preventive_activities', 'event', 'agency', 'neutral', 'Қызметтегі профилактикалық іс-шаралар', 'Профилактические мероприятия в Службе', 'Preventive activities within the Service', ofEmployees),
  series('service.appeals_examined', 'appeal', 'agency', 'neutral', 'Қызметкерлерге қатысты қаралған өтініштер', 'Рассмотренные обращения о сотрудниках', 'Appeals about employees examined', ofEmployees),
  series('service.official_investigations', 'investigation', 'agency', 'neutral', 'Қызметтік тергеп-тексерулер', 'Служебные расследования', 'Official investigations', ofEmployees),
  series('service.employees_promoted', 'person', 'agency', 'neutral', 'Қызметі жоғарылаған қызметкерлер', 'Сотрудники, получившие повышение', 'Employees promoted', ofEmployees),
  series('service.employees_trained', 'person', 'agency', 'more', 'Біліктілігін арттырған қызметкерлер', 'Сотрудники, повысившие квалификацию', 'Employees who had professional training', ofEmployees),
  series('service.employees_disciplined', 'person', 'agency', 'less', 'Тәртіптік жауаптылыққа тартылған қызметкерлер', 'Сотрудники, привлечённые к дисциплинарной ответственности', 'Employees disciplined', ofEmployees),
  series('service.employees_dismissed', 'person', 'agency', 'less', 'Теріс себеппен жұмыстан шығарылған қызметкерлер', 'Сотрудники, уволенные по отрицательным мотивам', 'Employees dismissed on negative grounds', ofEmployees),
  series('service.employees_convicted', 'person', 'agency', 'less', 'Сотталған қызметкерлер', 'Осуждённые сотрудники', 'Employees convicted', ofEmployees),
  series('service.cameras', 'camera', 'agency', 'more', 'Жұмыс істеп тұрған бейнебақылау камералары', 'Действующие камеры видеонаблюдения', 'Video surveillance cameras in operation'),
];
