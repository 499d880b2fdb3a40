import { chapter } from './chapter.ts';

/** Section 8. */
export const monitoring = chapter('monitoring', ({ heading, paragraph, list, table, diagram, note }) => {
  heading('Сыбайлас жемқорлыққа қарсы мониторинг', 'Антикоррупционный мониторинг', 'Anti-corruption monitoring');
  paragraph(
    'Жыл ішінде **{ac_monitoring.studies}** мониторинг жүргізілді. Олардың нәтижесінде мемлекеттік органдарға {ac_monitoring.proposals_submitted} ұсыныс енгізілді, {ac_monitoring.proposals_implemented} ұсыныс іске асырылды.',
    'За год проведено мониторингов: **{ac_monitoring.studies}**. По их итогам в государственные органы внесено предложений: {ac_monitoring.proposals_submitted}, реализовано: {ac_monitoring.proposals_implemented}.',
    'During the year **{ac_monitoring.studies}** monitoring studies were carried out. They led to {ac_monitoring.proposals_submitted} proposals to government bodies, {ac_monitoring.proposals_implemented} of which have been put into practice.');
  diagram('bars', ['Мониторинг және оның ұсыныстары', 'Мониторинг и его предложения', 'Monitoring and its proposals'], ['ac_monitoring.studies', 'ac_monitoring.proposals_submitted', 'ac_monitoring.proposals_implemented']);
  heading('Жолдар', 'Дороги', 'Roads');
  paragraph(
    'Жолдарды орташа жөндеу сметаларынан {ac_monitoring.roads.costs_excluded.total:tenge} негізсіз шығын алынып тасталды. Қостанай облысында {ac_monitoring.roads.damage_prevented.kostanay:tenge} залалдың алды алынды.',
    'Из смет среднего ремонта дорог исключены необоснованные затраты на {ac_monitoring.roads.costs_excluded.total:tenge}. В Костанайской области предотвращён ущерб в {ac_monitoring.roads.damage_prevented.kostanay:tenge}.',
    'Groundless costs of {ac_monitoring.roads.costs_excluded.total:tenge} were struck out of estimates for road repairs. In the Kostanay region damage of {ac_monitoring.roads.damage_prevented.kostanay:tenge} was prevented.');
  table(['Жол жөндеуден алынған шығындар', 'Затраты, исключённые из ремонта дорог', 'Costs struck out of road repairs'], [
    'ac_monitoring.roads.costs_excluded.shymkent:tenge', 'ac_monitoring.roads.costs_excluded.zhetysu:tenge',
  ]);
  heading('Тұрғын үй және коммуналдық қызмет', 'Жильё и коммунальные услуги', 'Housing and utilities');
  list(
    'Тұрғын үй кезегіне негізсіз қойылған {ac_monitoring.housing.persons_excluded} адам есептен шығарылды.\n{ac_monitoring.housing.rights_restored} азаматтың құқығы қалпына келтірілді.\nЖалға алу қарызын өтеуден бюджетке {ac_monitoring.housing.budget_received:tenge} түсті.\nҚарағанды облысының тұрғындары электр энергиясына бір жылда {ac_monitoring.electricity.karaganda.residents_savings:tenge} аз төлейді.\nБалқашта жылу тарифін қайта қарау тұрғындарға {ac_monitoring.heating.balkash.residents_benefit:tenge} үнемдеді.',
    'Из очереди на жильё исключены поставленные без оснований: {ac_monitoring.housing.persons_excluded} человек.\nВосстановлены права {ac_monitoring.housing.rights_restored} граждан.\nОт погашения долгов по аренде бюджет получил {ac_monitoring.housing.budget_received:tenge}.\nЖители Карагандинской области за год заплатят за электроэнергию на {ac_monitoring.electricity.karaganda.residents_savings:tenge} меньше.\nПересмотр тарифа на тепло сберёг жителям Балхаша {ac_monitoring.heating.balkash.residents_benefit:tenge}.',
    'People put on the housing list without grounds were taken off it: {ac_monitoring.housing.persons_excluded} persons.\nThe rights of {ac_monitoring.housing.rights_restored} citizens were restored.\nThe budget received {ac_monitoring.housing.budget_received:tenge} of settled rent debts.\nResidents of the Karaganda region will pay {ac_monitoring.electricity.karaganda.residents_savings:tenge} less for electricity within a year.\nA review of the heating tariff saved residents of Balkhash {ac_monitoring.heating.balkash.residents_benefit:tenge}.');
  heading('Шығармашылық және спорт үйірмелерін қаржыландыру', 'Финансирование творческих и спортивных кружков', 'Financing of art and sport groups');
  paragraph(
    'Балалардың үйірмелерін жан басына қаржыландыру талданды. Осы мақсатқа есепті жылы {ac_monitoring.artsport.financing.2022:tenge} бөлінді, бір жыл бұрын бұл сома {ac_monitoring.artsport.financing.2021:tenge} болған. Есепті жылы іс жүзінде болмаған балалар үшін ақы алу тәсілдері анықталды.',
    'Проанализировано подушевое финансирование детских кружков. В отчётном году на эти цели выделено {ac_monitoring.artsport.financing.2022:tenge}, годом ранее – {ac_monitoring.artsport.financing.2021:tenge}. Установлены способы получения оплаты за детей, которые занятия не посещали.',
    'The per capita financing of children’s groups was studied. It received {ac_monitoring.artsport.financing.2022:tenge} in the year of this report, against {ac_monitoring.artsport.financing.2021:tenge} a year earlier. Ways of being paid for children who did not attend came to light.');
  table(['Үйірмелерді қаржыландыру жөніндегі істер', 'Дела о финансировании кружков', 'Cases about the financing of groups'], [
    'ac_monitoring.artsport.cases', 'ac_monitoring.artsport.individuals', 'ac_monitoring.artsport.tried', 'ac_monitoring.artsport.convicted', 'ac_monitoring.artsport.non_rehabilitating',
  ]);
  paragraph(
    'Мемлекеттік-жекешелік әріптестікте мемлекеттің қоса қаржыландыруы инвестицияның есепті құнының {ac_monitoring.ppp.cofinancing_limit} пайызынан аспайтын болды.',
    'В государственно-частном партнёрстве софинансирование государства ограничено {ac_monitoring.ppp.cofinancing_limit} процентами расчётной стоимости инвестиций.',
    'In public-private partnership the state’s share of financing was limited to {ac_monitoring.ppp.cofinancing_limit} per cent of the estimated investment.');
  heading('Нормативтік құқықтық актілер жобаларының сараптамасы', 'Экспертиза проектов нормативных правовых актов', 'Evaluation of draft regulatory acts');
  paragraph(
    'Сараптамадан {ac_evaluation.drafts_examined.total} жоба өтіп, оларда {ac_evaluation.risks_identified} сыбайлас жемқорлық тәуекелі табылды. Қабылданған актілерде ұсынымдардың {ac_evaluation.recommendations_accepted_share:percent} ескерілді, жоспар {ac_evaluation.recommendations_accepted_share_target:percent} болатын.',
    'Экспертизу прошли проекты: {ac_evaluation.drafts_examined.total}; в них найдено коррупционных рисков: {ac_evaluation.risks_identified}. В принятых актах учтено {ac_evaluation.recommendations_accepted_share:percent} рекомендаций при плане {ac_evaluation.recommendations_accepted_share_target:percent}.',
    'Drafts evaluated: {ac_evaluation.drafts_examined.total}; corruption risks found in them: {ac_evaluation.risks_identified}. Adopted acts took {ac_evaluation.recommendations_accepted_share:percent} of the recommendations into account, against a target of {ac_evaluation.recommendations_accepted_share_target:percent}.');
  diagram('bars', ['Сараптамадан өткен жобалар', 'Проекты, прошедшие экспертизу', 'Drafts evaluated'], [
    'ac_evaluation.drafts_examined.laws', 'ac_evaluation.drafts_examined.cga_bylaws', 'ac_evaluation.drafts_examined.lea_bylaws',
  ]);
  heading('Басшылардың жауапкершілігі', 'Ответственность руководителей', 'Responsibility of managers');
  table(['Бағыныстылардың құқық бұзушылығы үшін жауапкершілік', 'Ответственность за правонарушения подчинённых', 'Responsibility for offences of subordinates'], [
    'managers_responsibility.political_resignations', 'managers_responsibility.civil_servants_disciplined', 'managers_responsibility.political_disciplined', 'managers_responsibility.quasi_public_disciplined',
  ]);
  note('Саяси қызметшілер мемлекеттік қызметшілердің жалпы санына кіреді.', 'Политические служащие входят в общее число государственных служащих.', 'Political servants are part of the number of civil servants.');
});
