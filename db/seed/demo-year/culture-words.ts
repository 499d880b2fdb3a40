import type { DemoLanguage } from '../reference/people.ts';
import type { CultureAudienceCode, CultureKindCode } from '../reference/culture.ts';

type Words = [kk: string, ru: string, en: string];
const position: Record<DemoLanguage, 0 | 1 | 2> = { kk: 0, ru: 1, en: 2 };
export const inLanguage = (words: Words, language: DemoLanguage): string => words[position[language]];

type Theme = { kind: CultureKindCode; audiences: CultureAudienceCode[]; size: [low: number, high: number]; titles: Words[]; places: Words[] };

const school: Words[] = [['Облыстық лицей', 'Областной лицей', 'Regional lyceum'], ['№ 5 мектеп-гимназия', 'Школа-гимназия № 5', 'School No. 5'], ['Политехникалық колледж', 'Политехнический колледж', 'Polytechnic college'], ['Университеттің акт залы', 'Актовый зал университета', 'University hall']];
const hall: Words[] = [['Мәжіліс залы', 'Зал заседаний', 'Meeting hall'], ['Коворкинг-орталық', 'Коворкинг-центр', 'Co-working centre'], ['Қоғамдық келісім үйі', 'Дом общественного согласия', 'House of public accord']];
const street: Words[] = [['Орталық алаң', 'Центральная площадь', 'Central square'], ['ХҚКО', 'ЦОН', 'Public service centre'], ['Мәдениет үйі', 'Дом культуры', 'House of culture'], ['Ауыл клубы', 'Сельский клуб', 'Village club']];
const chamber: Words[] = [['Кәсіпкерлер палатасы', 'Палата предпринимателей', 'Chamber of entrepreneurs'], ['Бизнеске қызмет көрсету орталығы', 'Центр обслуживания предпринимателей', 'Business service centre']];

/** Awareness events of the year that are not for business. */
export const awarenessThemes: Theme[] = [
  {
    kind: 'lecture', audiences: ['childrenAndYouth'], size: [20, 140], places: school,
    titles: [['«Адал ұрпақ» дәрісі', 'Лекция «Честное поколение»', 'Lecture “Honest generation”'], ['Академиялық адалдық туралы дәріс', 'Лекция об академической честности', 'Lecture on academic honesty'], ['Парасаттылық сабағы', 'Урок добропорядочности', 'Lesson in integrity']],
  },
  {
    kind: 'lecture', audiences: ['civilServants'], size: [15, 70], places: hall,
    titles: [['Мүдделер қақтығысы туралы дәріс', 'Лекция о конфликте интересов', 'Lecture on conflict of interest'], ['Әдеп кодексін түсіндіру', 'Разъяснение Этического кодекса', 'The code of ethics explained']],
  },
  {
    kind: 'seminar', audiences: ['publicSector'], size: [20, 90], places: hall,
    titles: [['Дәрігерлерге арналған семинар', 'Семинар для врачей', 'Seminar for doctors'], ['Мұғалімдерге арналған семинар', 'Семинар для учителей', 'Seminar for teachers'], ['Мемлекеттік сатып алудағы адалдық', 'Честность в государственных закупках', 'Honesty in public procurement']],
  },
  {
    kind: 'seminar', audiences: ['quasiPublic'], size: [15, 60], places: hall,
    titles: [['Комплаенс-қызметтің жұмысы', 'Работа комплаенс-службы', 'How a compliance service works'], ['Ішкі талдау қалай жүргізіледі', 'Как провести внутренний анализ', 'How to make an internal analysis']],
  },
  {
    kind: 'meeting', audiences: ['citizens'], size: [15, 120], places: street,
    titles: [['Тұрғындармен ашық әңгіме', 'Открытый разговор с жителями', 'Open talk with residents'], ['Мемлекеттік қызметтер делдалсыз', 'Государственные услуги без посредников', 'Public services without middlemen'], ['Ауыл тұрғындарымен кездесу', 'Встреча с жителями села', 'Meeting with villagers']],
  },
  {
    kind: 'competition', audiences: ['childrenAndYouth'], size: [20, 160], places: school,
    titles: [['Эссе байқауы', 'Конкурс эссе', 'Essay competition'], ['Сурет байқауы', 'Конкурс рисунков', 'Drawing competition'], ['Пікірсайыс турнирі', 'Дебатный турнир', 'Debate tournament']],
  },
  {
    kind: 'volunteering', audiences: ['childrenAndYouth', 'citizens'], size: [10, 60], places: street,
    titles: [['Еріктілердің «Таза таңдау» акциясы', 'Акция волонтёров «Чистый выбор»', 'Volunteers’ action “Clean choice”'], ['Ашық есік күні', 'День открытых дверей', 'Open day']],
  },
  {
    kind: 'flashmob', audiences: ['citizens'], size: [30, 300], places: street,
    titles: [['Сыбайлас жемқорлыққа қарсы күн', 'День борьбы с коррупцией', 'Anti-corruption day'], ['«Біз адалмыз» акциясы', 'Акция «Мы за честность»', 'Action “We are honest”']],
  },
];

const theme = (kind: CultureKindCode, audiences: CultureAudienceCode[], size: Theme['size'], places: Words[], titles: Words[]): Theme => ({ kind, audiences, size, places, titles });

export const trainingTheme = theme('training', ['civilServants'], [8, 30], hall, [
  ['Мемлекеттік қызметшілерді оқыту: тәуекелдерді басқару', 'Обучение государственных служащих: управление рисками', 'Training of civil servants: managing risks'],
  ['Сыйлықтар мен шектеулер бойынша оқыту', 'Обучение: подарки и ограничения', 'Training: gifts and restrictions'],
]);
export const businessTheme = theme('businessMeeting', ['business'], [20, 70], chamber, [
  ['Кәсіпкерлермен кездесу: рұқсаттар мен тексерулер', 'Встреча с предпринимателями: разрешения и проверки', 'Meeting with entrepreneurs: permits and inspections'],
  ['Бизнестегі адалдық: сұрақтар мен жауаптар', 'Честность в бизнесе: вопросы и ответы', 'Honesty in business: questions and answers'],
]);
export const largeBusinessTheme = theme('largeBusinessMeeting', ['business'], [5, 18], hall, [
  ['Ірі кәсіпорындардың басшыларымен кездесу', 'Встреча с руководителями крупных предприятий', 'Meeting with heads of large enterprises'],
]);
export const adviserTheme = theme('legalAdviser', ['citizens'], [6, 24], street, [
  ['Қоғамдық заң кеңесшісінің тегін қабылдауы', 'Бесплатный приём общественного юридического советника', 'Free reception of the public legal adviser'],
]);
export const publicationTheme = theme('publication', [], [0, 0], [['Өңірлік телеарна', 'Региональный телеканал', 'Regional television']], [
  ['Сұхбат: ашықтық неден басталады', 'Интервью: с чего начинается открытость', 'Interview: where openness begins'],
]);
export const surveyTheme = theme('survey', ['citizens'], [120, 600], street, [
  ['Қызмет алушылар сауалнамасы', 'Опрос получателей услуг', 'Survey of users of services'],
]);
export const hourTheme = theme('seminar', ['civilServants', 'publicSector'], [12, 45], hall, [['Айлық адалдық сағаты', 'Ежемесячный час честности', 'Monthly hour of honesty']]);

export const remarks: Words = ['Қатысушылар тізімі фотосуретке сәйкес келмейді', 'Число участников не соответствует фотографии', 'The number of participants does not match the photograph'];
export const moveReason: Words = ['Зал бос болмады', 'Зал был занят', 'The hall was taken'];
export const cancelReason: Words = ['Карантин шектеуіне байланысты', 'Из-за непогоды', 'Because of the weather'];
export const results: Words[] = [
  ['Қатысушылар сұрақ қойып, жадынама алды.', 'Участники задали вопросы и получили памятки.', 'The participants asked questions and were given leaflets.'],
  ['Сенім телефоны түсіндірілді.', 'Разъяснена работа телефона доверия.', 'The hotline was explained.'],
  ['Ұсыныстар хаттамаға енгізілді.', 'Предложения внесены в протокол.', 'Proposals were put on record.'],
];
export type { Theme, Words };
