import { addDays } from '#app/platform/time/civil-date.ts';
import { createRandom } from '../random.ts';
import { localitiesOf } from '../reference/localities.ts';
import { localOffices } from '../reference/offices.ts';
import { commissionerOf, officeTeam } from '../reference/people.ts';
import { stableId } from '../stable-id.ts';
import type { Row } from '../insert-rows.ts';

type Words = [kk: string, ru: string];
type Theme = { sphere: string; source: string; title: Words; description: Words; action: Words; responsible: Words; result: Words };

/** Matters with a corruption risk that people of a region speak about, and what an akimat can do about each. */
const themes: Theme[] = [
  {
    sphere: 'land', source: 'appeals',
    title: ['Жер учаскелері ашық аукционсыз берілуде', 'Земельные участки предоставляются без открытого аукциона'],
    description: ['Тұрғындар бос учаскелер тізімі жарияланбайтынын айтады.', 'Жители сообщают, что перечень свободных участков не публикуется.'],
    action: ['Бос учаскелердің ашық картасын енгізу', 'Ввести открытую карту свободных участков'],
    responsible: ['Жер қатынастары басқармасы', 'Управление земельных отношений'],
    result: ['Карта әкімдік сайтында жарияланды', 'Карта опубликована на сайте акимата'],
  },
  {
    sphere: 'education', source: 'media',
    title: ['Балабақша кезегі қолмен жылжытылады', 'Очередь в детские сады двигают вручную'],
    description: ['Ата-аналар кезек нөмірінің өзгеріп кететінін жазады.', 'Родители пишут, что номер очереди меняется без объяснений.'],
    action: ['Кезекті толық автоматты бөлуге көшіру', 'Перевести распределение мест на автоматическое'],
    responsible: ['Білім басқармасы', 'Управление образования'],
    result: ['Орындар тек жүйе арқылы бөлінеді', 'Места распределяются только через систему'],
  },
  {
    sphere: 'construction', source: 'appeals',
    title: ['Салынған мектептің сапасы төмен', 'Низкое качество построенной школы'],
    description: ['Нысан қабылданғаннан кейін төбесінен су ағады.', 'После приёмки объекта протекает кровля.'],
    action: ['Кепілдік бойынша жөндеу және қабылдау құжаттарын тексеру', 'Ремонт по гарантии и проверка документов приёмки'],
    responsible: ['Құрылыс басқармасы', 'Управление строительства'],
    result: ['Мердігер ақауларды өз есебінен түзетті', 'Подрядчик устранил дефекты за свой счёт'],
  },
  {
    sphere: 'healthcare', source: 'surveys',
    title: ['Жоспарлы емдеуге жатқызу кезегі түсініксіз', 'Непонятна очередь плановой госпитализации'],
    description: ['Сауалнамада әр төртінші емделуші кезекті көре алмайтынын айтты.', 'В опросе каждый четвёртый пациент не видел своей очереди.'],
    action: ['Кезекті порталда ашық көрсету', 'Показывать очередь на портале'],
    responsible: ['Денсаулық сақтау басқармасы', 'Управление здравоохранения'],
    result: ['Кезек порталда көрінеді', 'Очередь видна на портале'],
  },
  {
    sphere: 'subsidies', source: 'monitoring',
    title: ['Субсидия алуға делдалдар араласады', 'К получению субсидий причастны посредники'],
    description: ['Мониторинг өтінімдердің бір мекенжайдан түскенін көрсетті.', 'Мониторинг показал подачу заявок с одного адреса.'],
    action: ['Өтінімдерді тек өтінуші кабинетінен қабылдау', 'Принимать заявки только из кабинета заявителя'],
    responsible: ['Ауыл шаруашылығы басқармасы', 'Управление сельского хозяйства'],
    result: ['Бөгде мекенжайдан өтінім қабылданбайды', 'Заявки с чужого адреса не принимаются'],
  },
  {
    sphere: 'utilities', source: 'appeals',
    title: ['Электр желісіне қосуға бейресми төлем сұралады', 'За подключение к электросетям просят неофициальную плату'],
    description: ['Кәсіпкерлер техникалық шарттардың кешігетінін айтады.', 'Предприниматели жалуются на задержку технических условий.'],
    action: ['Бос қуаттың ашық картасы және электрондық өтінім', 'Открытая карта мощностей и электронная заявка'],
    responsible: ['Энергетика және ТКШ басқармасы', 'Управление энергетики и ЖКХ'],
    result: ['Өтінімдердің барлығы электрондық түрде беріледі', 'Все заявки подаются электронно'],
  },
  {
    sphere: 'transport', source: 'media',
    title: ['Жол жөндеу бір мердігерге беріле береді', 'Ремонт дорог достаётся одному подрядчику'],
    description: ['Жергілікті басылым үш жылдағы шарттарды салыстырды.', 'Местное издание сравнило договоры за три года.'],
    action: ['Біліктілік талаптарын қайта қарау', 'Пересмотреть квалификационные требования'],
    responsible: ['Жолаушылар көлігі және автомобиль жолдары басқармасы', 'Управление пассажирского транспорта и автодорог'],
    result: ['Соңғы үш конкурста бес мердігерден артық қатысты', 'В трёх последних конкурсах участвовало более пяти подрядчиков'],
  },
  {
    sphere: 'permits', source: 'inspections',
    title: ['Сауда нысандарын орналастыру рұқсаты ашық емес', 'Непрозрачна выдача разрешений на торговые объекты'],
    description: ['Орындар тізбесі мен шешім негіздері жарияланбайды.', 'Перечень мест и основания решений не публикуются.'],
    action: ['Орындар тізбесін және шешімдерді жариялау', 'Публиковать перечень мест и решения'],
    responsible: ['Кәсіпкерлік басқармасы', 'Управление предпринимательства'],
    result: ['Тізбе мен шешімдер сайтта', 'Перечень и решения на сайте'],
  },
];

const paths = [
  ['raised'], ['raised', 'agreed'], ['raised', 'agreed', 'inProgress'], ['raised', 'agreed', 'inProgress', 'resolved'],
  ['raised', 'agreed', 'inProgress', 'resolved', 'confirmed'],
] as const;

/** Three to six issues of each region over the last year, on every stage of their path. */
export function buildRegionalIssues(today: string): { regional_issues: Row[]; regional_issue_steps: Row[] } {
  const issues: Row[] = [];
  const steps: Row[] = [];
  for (const office of localOffices) {
    const regionCode = office.regionCode!;
    const random = createRandom('regional-issues', regionCode);
    const language = random.chance(0.55) ? 0 : 1;
    const commissioner = commissionerOf(regionCode);
    const { manager } = officeTeam(office.code);
    const places = localitiesOf(regionCode);
    for (const [index, theme] of random.shuffle(themes).slice(0, random.int(3, 6)).entries()) {
      const id = stableId('regional-issue', regionCode, index + 1);
      const raisedOn = addDays(today, -random.int(20, 330));
      const age = Math.round((Date.parse(today) - Date.parse(raisedOn)) / 86_400_000);
      const path = paths[Math.min(paths.length - 1, Math.floor(age / 60) + (random.chance(0.3) ? 1 : 0))]!;
      const state = path.at(-1)!;
      const agreedOn = addDays(raisedOn, 9);
      const dayOf = (step: number) => addDays(raisedOn, Math.min(age, [0, 9, 15, 45, 55][step]!));
      const place = random.pick(places);
      issues.push({
        office_id: office.id, id, region_code: regionCode, number: index + 1, state, title: theme.title[language], description: theme.description[language],
        sphere: theme.sphere, place: language === 0 ? place.name.kk : place.name.ru, source_code: theme.source, raised_on: raisedOn,
        action: state === 'raised' ? '' : theme.action[language], responsible: state === 'raised' ? '' : theme.responsible[language],
        agreed_on: state === 'raised' ? null : agreedOn, due_on: state === 'raised' ? null : addDays(agreedOn, random.pick([45, 60, 90, 150])),
        result: path.length > 3 ? theme.result[language] : '', resolved_on: path.length > 3 ? dayOf(3) : null, version: path.length,
        author_id: commissioner.id, author_name: commissioner.fullName, created_at: `${raisedOn}T05:00:00Z`, updated_at: `${dayOf(path.length - 1)}T06:00:00Z`,
      });
      for (let step = 1; step < path.length; step += 1) {
        const isCommissioner = path[step] === 'confirmed';
        const person = isCommissioner ? commissioner : manager;
        steps.push({
          office_id: office.id, region_code: regionCode, issue_id: id, id: stableId('regional-issue-step', regionCode, index + 1, step), from_state: path[step - 1], to_state: path[step],
          note: path[step] === 'agreed' ? theme.action[language] : path[step] === 'resolved' ? theme.result[language] : null, made_by: person.id,
          made_by_name: person.fullName, made_by_role: isCommissioner ? 'commissioner' : 'projectManager', made_at: `${dayOf(step)}T06:00:00Z`,
        });
      }
    }
  }
  return { regional_issues: issues, regional_issue_steps: steps };
}
