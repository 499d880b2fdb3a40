import { act, statisticsOf, type StatisticSeed } from './entry.ts';

const culture = statisticsOf({ theme: 'culture', law: act('law-anti-corruption'), since: '2022-01-01' });
const withBusiness = { audience: 'business', isAwareness: 'yes' };

/** Section 6: forming an anti-corruption culture. */
export const cultureStatistics: readonly StatisticSeed[] = [
  culture.indicator('culture.awareness_events', 'CU-01'),
  culture.indicator('culture.civil_servants_trained', 'CU-02'),
  culture.indicator('culture.participants', 'CU-03'),
  culture.indicator('culture.publications', 'CU-04'),
  culture.records('culture.events_held', 'event', 'events', 'held',
    ['Өткізілген іс-шаралар', 'Проведённые мероприятия', 'Events held'],
    ['Кезеңде өткізілген барлық түрдегі іс-шаралар. Жоспарланған мен кейінге қалдырылғандары есептелмейді. Тексеруші растағандары расталған болып есептеледі.', 'Мероприятия всех видов, проведённые за период. Запланированные и отложенные не считаются. Подтверждены те, которые подтвердил проверяющий.', 'Events of every kind held in the period. Planned and put-off ones are not counted. Verified are those that a reviewer confirmed.']),
  culture.records('culture.persons_reached', 'person', 'participants', 'held',
    ['Іс-шаралар қамтыған адамдар', 'Люди, охваченные мероприятиями', 'People reached by events'],
    ['Кезеңде өткізілген іс-шараларға қатысқандар, аудитория бойынша. Екі іс-шараға қатысқан адам екі рет есептеледі.', 'Участники проведённых за период мероприятий, по аудиториям. Участник двух мероприятий считается дважды.', 'Participants of events held in the period, by audience. Somebody who came to two events counts twice.'],
    { count: { kind: 'sum', field: 'persons' } }),
  culture.records('culture.public_legal_advisor.recipients', 'person', 'participants', 'held',
    ['Қоғамдық заң кеңесшісінен көмек алғандар', 'Получившие помощь общественного юридического советника', 'People helped by public legal advisers'],
    ['Қоғамдық заң кеңесшілерінің кезеңде өткен қабылдауларына келгендер.', 'Пришедшие на приёмы общественных юридических советников за период.', 'People who came to receptions of public legal advisers in the period.'],
    { count: { kind: 'sum', field: 'persons' }, where: { kind: 'legalAdviser' }, direction: 'up' }),
  culture.records('culture.public_legal_advisor.providers', 'person', 'effects', 'happened',
    ['Жобаға қосылған заң кеңесшілері', 'Юридические советники, вошедшие в проект', 'Legal advisers who joined the project'],
    ['«Қоғамдық заң кеңесшісі» жобасына кезеңде қосылған заңгерлер мен адвокаттар, нәтижелер тізілімі бойынша.', 'Юристы и адвокаты, присоединившиеся за период к проекту «Общественный юридический советник», по реестру результатов.', 'Lawyers and advocates who joined the project “Public legal adviser” in the period, by the register of effects.'],
    { count: { kind: 'sum', field: 'amount' }, where: { source: 'other', kind: 'persons', sphere: 'services' }, direction: 'up' }),
  culture.records('culture.business.events', 'event', 'participants', 'held',
    ['Кәсіпкерлерге арналған іс-шаралар', 'Мероприятия для предпринимателей', 'Events for entrepreneurs'],
    ['Кезеңде өткен, кәсіпкерлер қатысқан түсіндіру іс-шаралары, әрқайсысы бір рет. Ірі бизнеспен кездесулер бөлек есептеледі.', 'Проведённые за период разъяснительные мероприятия с участием предпринимателей, каждое один раз. Встречи с крупным бизнесом считаются отдельно.', 'Awareness events of the period in which entrepreneurs took part, each once. Meetings with large business are counted apart.'],
    { count: { kind: 'distinct', field: 'event' }, where: withBusiness, direction: 'up' }),
  culture.records('culture.business.entrepreneurs_reached', 'person', 'participants', 'held',
    ['Іс-шаралар қамтыған кәсіпкерлер', 'Предприниматели, охваченные мероприятиями', 'Entrepreneurs reached'],
    ['Кезеңде өткен түсіндіру іс-шараларына қатысқан кәсіпкерлер.', 'Предприниматели, участвовавшие в разъяснительных мероприятиях периода.', 'Entrepreneurs who took part in awareness events of the period.'],
    { count: { kind: 'sum', field: 'persons' }, where: withBusiness, direction: 'up' }),
  culture.records('culture.business.meetings_large_business', 'meeting', 'events', 'held',
    ['Ірі бизнеспен кездесулер', 'Встречи с крупным бизнесом', 'Meetings with large business'],
    ['Кезеңде ірі бизнес өкілдерімен өткен кездесулер.', 'Встречи с представителями крупного бизнеса, прошедшие за период.', 'Meetings with representatives of large business held in the period.'],
    { where: { kind: 'largeBusinessMeeting' }, direction: 'up' }),
  culture.records('culture.business.large_business_representatives', 'person', 'participants', 'held',
    ['Кездесулерге қатысқан ірі бизнес өкілдері', 'Представители крупного бизнеса на встречах', 'Representatives of large business met'],
    ['Ірі бизнеспен кездесулерге кезеңде қатысқан бизнес өкілдері.', 'Представители бизнеса, участвовавшие за период во встречах с крупным бизнесом.', 'Business representatives who took part in meetings with large business in the period.'],
    { count: { kind: 'sum', field: 'persons' }, where: { kind: 'largeBusinessMeeting', audience: 'business' }, direction: 'up' }),
];
