import type { Trilingual } from './trilingual.ts';

export type ReportSectionSeed = { code: string; title: Trilingual; requirement: Trilingual };

const byLaw: Trilingual = {
  kk: '«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Заң, 17-бап: саясатты іске асыру нәтижелері.',
  ru: 'Закон «О противодействии коррупции», статья 17: результаты реализации политики.',
  en: 'Law “On combating corruption”, article 17: results of carrying out the policy.',
};
const byDocuments: Trilingual = {
  kk: '2015 жылғы 29 желтоқсандағы № 154 Жарлық, 8-тармақ: стратегиялық және бағдарламалық құжаттардың орындалуы.',
  ru: 'Указ от 29 декабря 2015 года № 154, пункт 8: исполнение стратегических и программных документов.',
  en: 'Decree No. 154 of 29 December 2015, paragraph 8: execution of strategic and programme documents.',
};
const byBodies: Trilingual = {
  kk: '2015 жылғы 29 желтоқсандағы № 154 Жарлық, 2-тармақ: мемлекеттік органдар мен квазимемлекеттік сектор ұсынған ақпарат.',
  ru: 'Указ от 29 декабря 2015 года № 154, пункт 2: сведения государственных органов и квазигосударственного сектора.',
  en: 'Decree No. 154 of 29 December 2015, paragraph 2: information of government bodies and of the quasi-public sector.',
};
const byState: Trilingual = {
  kk: '«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Заң, 17-бап: сыбайлас жемқорлықтың жай-күйі мен үрдістері.',
  ru: 'Закон «О противодействии коррупции», статья 17: состояние и тенденции коррупции.',
  en: 'Law “On combating corruption”, article 17: the state and the trends of corruption.',
};

const section = (code: string, requirement: Trilingual, kk: string, ru: string, en: string): ReportSectionSeed => ({ code, requirement, title: { kk, ru, en } });

export const reportTemplate2022 = {
  version: 1,
  name: { kk: 'Ұлттық баяндаманың үлгісі, 2022', ru: 'Шаблон Национального доклада, 2022', en: 'Template of the National Report, 2022' },
  sections: [
    section('public-oversight', byLaw, 'Саяси жаңғыру және қоғамдық бақылау', 'Политическая модернизация и общественный контроль', 'Political modernisation and public oversight'),
    section('commission', byLaw, 'Президент жанындағы Сыбайлас жемқорлыққа қарсы іс-қимыл мәселелері жөніндегі комиссияның қызметі', 'Деятельность Комиссии при Президенте по вопросам противодействия коррупции', 'Work of the Commission under the President on combating corruption'),
    section('policy-concept', byDocuments, 'Сыбайлас жемқорлыққа қарсы саясат тұжырымдамасын іске асыру', 'Реализация Концепции антикоррупционной политики', 'Carrying out the Concept of anti-corruption policy'),
    section('comprehensive-plan', byDocuments, 'Сыбайлас жемқорлыққа қарсы іс-қимыл жөніндегі кешенді жоспар', 'Комплексный план по противодействию коррупции', 'Comprehensive anti-corruption plan'),
    section('anti-corruption-service', byLaw, 'Сыбайлас жемқорлыққа қарсы қызметті дамыту', 'Развитие Антикоррупционной службы', 'Development of the Anti-Corruption Service'),
    section('culture', byLaw, 'Сыбайлас жемқорлыққа қарсы мәдениетті қалыптастыру', 'Формирование антикоррупционной культуры', 'Forming an anti-corruption culture'),
    section('external-assessment', byLaw, 'Сыбайлас жемқорлық тәуекелдерін сыртқы талдау', 'Внешний анализ коррупционных рисков', 'External assessment of corruption risks'),
    section('monitoring', byLaw, 'Сыбайлас жемқорлыққа қарсы мониторинг және нормативтік құқықтық актілер жобаларының сараптамасы', 'Антикоррупционный мониторинг и экспертиза проектов нормативных правовых актов', 'Anti-corruption monitoring and evaluation of draft regulatory acts'),
    section('offices', byBodies, 'Мемлекеттік органдар мен квазимемлекеттік сектор ұйымдарындағы сыбайлас жемқорлыққа қарсы жұмыс', 'Антикоррупционная работа государственных органов и организаций квазигосударственного сектора', 'Anti-corruption work of government bodies and organisations of the quasi-public sector'),
    section('public-services', byBodies, 'Бюрократиядан арылту, цифрландыру, мемлекеттік қызметтер және сатып алу', 'Дебюрократизация, цифровизация, государственные услуги и закупки', 'Less bureaucracy, digitisation, public services and procurement'),
    section('civil-service', byBodies, 'Мемлекеттік қызмет саласындағы сыбайлас жемқорлық тәуекелдерін азайту', 'Снижение коррупционных рисков в сфере государственной службы', 'Reducing corruption risks in the civil service'),
    section('statistics', byState, 'Статистика', 'Статистика', 'Statistics'),
    section('international-state', byState, 'Халықаралық деңгейдегі сыбайлас жемқорлықтың жай-күйі мен үрдістері', 'Состояние и тенденции коррупции на международном уровне', 'State and trends of corruption at the international level'),
    section('international-cooperation', byLaw, 'Халықаралық ынтымақтастық', 'Международное сотрудничество', 'International cooperation'),
    section('research', byState, 'Сыбайлас жемқорлыққа қарсы зерттеулер мен рейтингтер', 'Антикоррупционные исследования и рейтинги', 'Anti-corruption research and ratings'),
  ] satisfies ReportSectionSeed[],
};
