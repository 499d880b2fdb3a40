import { chapter } from './chapter.ts';

/** Section 7. */
export const externalAssessment = chapter('external-assessment', ({ heading, paragraph, list, table, diagram, note }) => {
  paragraph(
    'Сыртқы талдау мемлекеттік органның қызметін сырттай қарап, сыбайлас жемқорлыққа жол ашатын себептерді табу үшін жүргізіледі [[law-anti-corruption-art-8]]. Есепті жылы орталық және өңірлік деңгейдегі **{external_assessment.bodies}** органның қызметі талданды.',
    'Внешний анализ рассматривает работу государственного органа со стороны и ищет причины, открывающие путь коррупции [[law-anti-corruption-art-8]]. В отчётном году проанализирована деятельность **{external_assessment.bodies}** органов центрального и регионального уровней.',
    'An external assessment looks at the work of a government body from outside and searches for what opens the way to corruption [[law-anti-corruption-art-8]]. In the year of this report the work of **{external_assessment.bodies}** bodies of the centre and the regions was assessed.');
  paragraph(
    'Талдау қорытындысы бойынша {external_assessment.recommendations_issued} ұсыным берілді, оның {external_assessment.recommendations_implemented} ұсынымы орындалды. Қалғандарының орындалуы бақылауда.',
    'По итогам дано рекомендаций: {external_assessment.recommendations_issued}; исполнено: {external_assessment.recommendations_implemented}. Остальные находятся на контроле.',
    'They led to {external_assessment.recommendations_issued} recommendations, of which {external_assessment.recommendations_implemented} have been carried out. The others are being followed up.');
  table(['Сыртқы талдау және оның ұсынымдары', 'Внешний анализ и его рекомендации', 'External assessment and its recommendations'],
    ['external_assessment.bodies', 'external_assessment.recommendations_issued', 'external_assessment.recommendations_implemented']);
  heading('Мемлекет қаражаты мен мүлкі', 'Средства и имущество государства', 'Public money and property');
  paragraph(
    'Талдаулар {external_assessment.public_funds_at_risk:tenge} көлеміндегі мемлекет қаражатын жұмсауға қатысты тәуекелдерді көрсетті. Әлеуметтік-кәсіпкерлік корпорацияларда {external_assessment.sec.financial_violations:tenge} сомасына қаржылық бұзушылық анықталды.',
    'Анализ показал риски при расходовании {external_assessment.public_funds_at_risk:tenge} государственных средств. В социально-предпринимательских корпорациях выявлены финансовые нарушения на {external_assessment.sec.financial_violations:tenge}.',
    'The assessments showed risks in the spending of {external_assessment.public_funds_at_risk:tenge} of public money. Financial violations of {external_assessment.sec.financial_violations:tenge} were found in social and entrepreneurial corporations.');
  table(['Мемлекетке қайтарылған жер учаскелері', 'Земельные участки, возвращённые государству', 'Land plots returned to the state'], [
    ['external_assessment.sec.kokshe.plots_returned', ['«Көкше» ӘКК: учаскелер', 'СПК «Кокше»: участки', 'SEC “Kokshe”: plots']],
    ['external_assessment.sec.kokshe.plots_area', ['«Көкше» ӘКК: ауданы', 'СПК «Кокше»: площадь', 'SEC “Kokshe”: area']],
    ['external_assessment.sec.kokshe.plots_value:tenge', ['«Көкше» ӘКК: кадастрлық құны', 'СПК «Кокше»: кадастровая стоимость', 'SEC “Kokshe”: cadastral value']],
    ['external_assessment.sec.astana.plots_returned', ['«Астана» ӘКК: учаскелер', 'СПК «Астана»: участки', 'SEC “Astana”: plots']],
    ['external_assessment.sec.astana.plots_area', ['«Астана» ӘКК: ауданы', 'СПК «Астана»: площадь', 'SEC “Astana”: area']],
    ['external_assessment.sec.astana.plots_value:tenge', ['«Астана» ӘКК: кадастрлық құны', 'СПК «Астана»: кадастровая стоимость', 'SEC “Astana”: cadastral value']],
    ['external_assessment.sec.zhetysu.plots_returned', ['«Жетісу» ӘКК: учаскелер', 'СПК «Жетісу»: участки', 'SEC “Zhetysu”: plots']],
    ['external_assessment.sec.zhetysu.plots_area', ['«Жетісу» ӘКК: ауданы', 'СПК «Жетісу»: площадь', 'SEC “Zhetysu”: area']],
    ['external_assessment.sec.zhetysu.plots_value:tenge', ['«Жетісу» ӘКК: кадастрлық құны', 'СПК «Жетісу»: кадастровая стоимость', 'SEC “Zhetysu”: cadastral value']],
  ]);
  list(
    'Ақтөбе облысында қабылданған шаралар мемлекетке {external_assessment.aktobe.returned_to_state:tenge} қайтаруға мүмкіндік берді.\nКөлік саласындағы бақылауды талдау бюджеттің айыппұлдар мен алымдардан жыл сайын {external_assessment.transport_committee.annual_loss:tenge} жоғалтатынын көрсетті.\nАуыл шаруашылығын субсидиялаудың жаңа жүйесі фермерлер үшін тегін: олар {external_assessment.agri_subsidy_system.farmer_savings:tenge} үнемдеді.\nЖер қойнауын пайдаланушылардан {external_assessment.subsoil.subscription_bonus_collected:tenge} қол қою бонусы өндірілді; {external_assessment.subsoil.debtors} пайдаланушы жер үшін {external_assessment.subsoil.unpaid_land_use:tenge} төлемегені анықталды.',
    'В Актюбинской области принятые меры позволили вернуть государству {external_assessment.aktobe.returned_to_state:tenge}.\nАнализ контроля на транспорте показал, что бюджет ежегодно недополучает от штрафов и сборов {external_assessment.transport_committee.annual_loss:tenge}.\nНовая система сельскохозяйственных субсидий бесплатна для фермеров: они сэкономили {external_assessment.agri_subsidy_system.farmer_savings:tenge}.\nС недропользователей взыскан подписной бонус в {external_assessment.subsoil.subscription_bonus_collected:tenge}; установлено, что {external_assessment.subsoil.debtors} недропользователей не заплатили за землю {external_assessment.subsoil.unpaid_land_use:tenge}.',
    'In the Aktobe region the measures taken brought {external_assessment.aktobe.returned_to_state:tenge} back to the state.\nThe assessment of transport control showed that the budget loses {external_assessment.transport_committee.annual_loss:tenge} of fines and fees every year.\nThe new system of farm subsidies costs farmers nothing: they saved {external_assessment.agri_subsidy_system.farmer_savings:tenge}.\nSubscription bonuses of {external_assessment.subsoil.subscription_bonus_collected:tenge} were collected from subsoil users; {external_assessment.subsoil.debtors} of them were found to owe {external_assessment.subsoil.unpaid_land_use:tenge} for land.');
  heading('Тұрғын үй', 'Жильё', 'Housing');
  paragraph(
    'Заңсыз бөлінген {external_assessment.apartments_returned.total} пәтер мемлекеттік тұрғын үй қорына қайтарылды. Шымкентте екі үйдің {external_assessment.shymkent.homes_privatized_residents} тұрғыны баспанасын заңды түрде сатып алды. Батыс Қазақстан облысында жалға алу ақысы {external_assessment.wko.rent_reduction_factor} есе төмендеп, халық {external_assessment.wko.rent_savings:tenge} үнемдеді.',
    'В государственный жилищный фонд возвращены незаконно распределённые квартиры: {external_assessment.apartments_returned.total}. В Шымкенте {external_assessment.shymkent.homes_privatized_residents} жителей двух домов законно выкупили своё жильё. В Западно-Казахстанской области плата за аренду снижена в {external_assessment.wko.rent_reduction_factor} раза, жители сберегли {external_assessment.wko.rent_savings:tenge}.',
    'A total of {external_assessment.apartments_returned.total} flats that had been given out illegally went back to the state housing fund. In Shymkent {external_assessment.shymkent.homes_privatized_residents} residents of two houses bought their homes lawfully. In the West Kazakhstan region the rent fell {external_assessment.wko.rent_reduction_factor} times, which saved residents {external_assessment.wko.rent_savings:tenge}.');
  diagram('bars', ['Қайтарылған пәтерлер, өңірлер бойынша', 'Возвращённые квартиры по регионам', 'Flats returned, by region'],
    ['external_assessment.apartments_returned.zhetysu', 'external_assessment.apartments_returned.wko', 'external_assessment.apartments_returned.akmola', 'external_assessment.apartments_returned.pavlodar']);
  note('Жер қойнауы жөніндегі цифрларды басқа органдар ұсынған.', 'Цифры о недропользовании представлены другими органами.', 'Figures about subsoil use were given by other bodies.');
});
