import { importedThemes } from '../../reference/imported-figures.ts';
import report from '../../reference/report-2022.json' with { type: 'json' };
import { chapter, type ChapterSeed, type Texts } from './chapter.ts';

const most = 6;
const known = new Set((report.figures as { key: string; year: number; scope: string; value: unknown }[]).filter(({ year, scope, value }) => year === 2022 && scope === 'national' && typeof value === 'number').map(({ key }) => key));

/** Imported figures of a section's theme. */
const figuresOf = (section: number): string[] =>
  importedThemes.filter(({ reportSection }) => reportSection === section).flatMap(({ series }) => series.filter(({ code, scopeKind }) => scopeKind === 'national' && known.has(code)).map(({ code }) => code)).slice(0, most);

const caption: Texts = ['Бөлімнің негізгі цифрлары', 'Основные цифры раздела', 'Main figures of the section'];

const opening = (code: string, section: number, texts: Texts, computed: readonly string[] = []): ChapterSeed =>
  chapter(code, ({ paragraph, table }) => {
    paragraph(...texts);
    const rows = [...computed, ...figuresOf(section)];
    if (rows.length > 0) table(caption, rows);
  });

/** Sections whose authors have only begun: what they will be about, and the figures of their theme. */
export const openings: ChapterSeed[] = [
  opening('public-oversight', 1, [
    'Бөлім саяси реформалардың барысын және қоғамның мемлекеттік органдар жұмысын қалай бақылайтынын баяндайды.',
    'Раздел рассказывает о ходе политических реформ и о том, как общество контролирует работу государственных органов.',
    'This section tells how political reforms went on and how society oversees the work of government bodies.']),
  opening('commission', 2, [
    'Бөлім Комиссия отырыстарында қаралған мәселелерді және оның шешімдерінің орындалуын баяндайды.',
    'Раздел рассказывает о вопросах, рассмотренных Комиссией, и об исполнении её решений.',
    'This section tells what the Commission considered and how its decisions were carried out.']),
  opening('policy-concept', 3, [
    'Бөлім Тұжырымдама іс-шараларының орындалуын және нысаналы көрсеткіштерге жетуді баяндайды.',
    'Раздел рассказывает об исполнении мероприятий Концепции и достижении целевых индикаторов.',
    'This section tells how the measures of the Concept were carried out and its targets reached.']),
  opening('comprehensive-plan', 4, [
    'Бөлім кеден, құрылыс, білім беру және денсаулық сақтау салаларындағы кешенді шараларды баяндайды.',
    'Раздел рассказывает о комплексных мерах в таможенной сфере, строительстве, образовании и здравоохранении.',
    'This section tells of the measures taken in customs, construction, education and healthcare.']),
  opening('anti-corruption-service', 5, [
    'Бөлім Сыбайлас жемқорлыққа қарсы қызметтің ұйымдық және кадрлық дамуын баяндайды.',
    'Раздел рассказывает об организационном и кадровом развитии Антикоррупционной службы.',
    'This section tells how the Anti-Corruption Service developed its organisation and its staff.']),
  opening('culture', 6, [
    'Бөлім сыбайлас жемқорлыққа қарсы мәдениетті қалыптастыру шараларын баяндайды. Мемлекеттік қызметшілерді оқыту жобалық кеңселердің жазбалары бойынша есептеледі.',
    'Раздел рассказывает о мерах по формированию антикоррупционной культуры. Обучение государственных служащих подсчитано по записям проектных офисов.',
    'This section tells how an anti-corruption culture is formed. The training of civil servants is counted from the records of project offices.'],
  ['culture.civil_servants_trained.total', 'culture.civil_servants_trained.cga', 'culture.civil_servants_trained.lea']),
  opening('public-services', 10, [
    'Бөлім мемлекеттік қызметтерді цифрландыруды және сатып алудың ашықтығын баяндайды.',
    'Раздел рассказывает о цифровизации государственных услуг и прозрачности закупок.',
    'This section tells of digital public services and open procurement.']),
  opening('civil-service', 11, [
    'Бөлім мемлекеттік қызметтегі іріктеу, әдеп және адалдықты тексеру шараларын баяндайды.',
    'Раздел рассказывает об отборе, этике и проверках добропорядочности на государственной службе.',
    'This section tells of selection, ethics and integrity checks in the civil service.']),
  opening('international-state', 13, [
    'Бөлім әлемдегі сыбайлас жемқорлықтың жай-күйін және елдің онымен салыстырғандағы орнын баяндайды.',
    'Раздел рассказывает о состоянии коррупции в мире и о месте страны в сравнении с другими.',
    'This section tells of the state of corruption in the world and where the country stands.']),
  opening('international-cooperation', 14, [
    'Бөлім халықаралық ұйымдармен және шет мемлекеттермен ынтымақтастықты баяндайды.',
    'Раздел рассказывает о сотрудничестве с международными организациями и другими государствами.',
    'This section tells of cooperation with international organisations and other states.']),
  opening('research', 15, [
    'Бөлім халық пен бизнестің пікірін зерттеу нәтижелерін және халықаралық рейтингтерді баяндайды.',
    'Раздел рассказывает о результатах исследований мнения населения и бизнеса и о международных рейтингах.',
    'This section tells what surveys of people and business found, and how international ratings see the country.']),
];
