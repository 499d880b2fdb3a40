import type { CharterContent, CharterHeader } from '#app/features/charters/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { ChangeRequestPaperData } from './change-request.model.ts';
import type { CharterPaperData } from './charter.model.ts';
import type { ClosingPaperData } from './closing.model.ts';
import type { StatusReportData } from './status.model.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const contentHash = 'a3f1c2d4e5b60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';
const printed = { printedOn: '2026-11-23', createdAt: new Date('2026-11-23T05:00:00Z') };

export const header: CharterHeader = {
  officeId: id(1), charterId: id(2), code: 'AKM-2026-03', state: 'active', regionCode: 'KZ-11', version: 7, approvedVersion: 2, newerTemplateVersion: null,
  name: text(
    'Квазимемлекеттік сектор субъектілеріндегі сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізу',
    'Проведение внутреннего анализа коррупционных рисков в субъектах квазигосударственного сектора',
    'Internal analysis of corruption risks in the quasi-public sector',
  ),
  startsOn: '2026-01-05', endsOn: '2026-12-31', updatedAt: '2026-11-20T08:00:00Z',
  officeName: text('Ақмола облысы әкімдігінің жобалық кеңсесі', 'Проектный офис акимата Акмолинской области', 'Project office of the akimat of Akmola region'),
  regionName: text('Ақмола облысы', 'Акмолинская область', 'Akmola region'),
  blockName: text('Сыбайлас жемқорлық тәуекелдеріне ішкі талдау', 'Внутренний анализ коррупционных рисков', 'Internal analysis of corruption risks'),
  members: [
    { personId: id(11), fullName: 'Ғалымжан Өтепұлы Әбдірахманов', duty: 'customer' },
    { personId: id(12), fullName: 'Үміт Қайратқызы Һәкімова', duty: 'curator' },
    { personId: id(13), fullName: 'Іңкәр Нұрланқызы Ұзақбаева', duty: 'manager' },
    { personId: id(14), fullName: 'Айдос Серікұлы Жүнісов', duty: 'executor' },
    { personId: id(15), fullName: 'Мәдина Ержанқызы Төлеген', duty: 'executor' },
  ],
};

const regions = [text('Ақмола облысы', 'Акмолинская область', 'Akmola region'), text('Көкшетау қаласы', 'город Кокшетау', 'Kokshetau')];

/** A charter of any length: every organisation and task adds a row. */
export function charterData({ organisations = 6, tasks = 3, subtasks = 3 } = {}): CharterPaperData {
  const organisationIds = Array.from({ length: organisations }, (_, index) => id(1000 + index));
  const taskRows = Array.from({ length: tasks }, (_, index): CharterContent['tasks'] => [
    {
      id: id(100_000 + index * 100), parentId: null, frequency: null, evidenceKinds: [], startsOn: null, endsOn: null, standardTaskId: null, follows: [],
      name: text('Ішкі талдауды дайындау және жариялау', 'Подготовка и объявление внутреннего анализа', 'Prepare and announce the internal analysis'),
    },
    ...Array.from({ length: subtasks }, (_, place) => ({
      id: id(100_000 + index * 100 + place + 1), parentId: id(100_000 + index * 100), frequency: place % 2 ? 'monthly' : 'once', evidenceKinds: ['order', 'minutes'],
      startsOn: '2026-02-02', endsOn: '2026-03-31', standardTaskId: null, follows: place === 2 ? [id(100_000 + index * 100 + 1)] : [],
      name: text(
        'Ұйым басшысының ішкі талдау жүргізу туралы бұйрығын шығару және жұмыс тобының құрамын бекіту',
        'Издание приказа первого руководителя о проведении внутреннего анализа и утверждение состава рабочей группы',
        'Issue the order on the internal analysis and approve the working group',
      ),
    })),
  ]).flat();
  const indicator = { kind: 'increment', direction: 'up', decimals: 0, rangeLow: null, rangeHigh: null, trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15' } as const;
  return {
    header,
    content: {
      code: header.code, blockCode: '2024-internal-analysis', name: header.name, startsOn: header.startsOn, endsOn: header.endsOn,
      goal: text(
        'Квазимемлекеттік сектор субъектілерінде сыбайлас жемқорлық құқық бұзушылықтар жасауға ықпал ететін себептер мен жағдайларды анықтау және жою, анықталған тәуекелдердің кемінде 90 %-ын жыл соңына дейін жою.',
        'Выявление и устранение причин и условий, способствующих совершению коррупционных правонарушений в субъектах квазигосударственного сектора, устранение не менее 90 % выявленных рисков до конца года.',
        'Find and remove the causes and conditions of corruption offences in the quasi-public sector; at least 90 % of the risks found are removed by the end of the year.',
      ),
      grounds: ['law-anticorruption', 'assignment-2025'],
      organisations: organisationIds.map((organisationId) => ({ organisationId, regionCode: 'KZ-11' })),
      controlPoints: [
        { id: id(51), name: text('Жұмыс топтары құрылды', 'Рабочие группы созданы', 'Working groups are formed'), dueOn: '2026-03-31' },
        { id: id(52), name: text('Талдамалық анықтамалар бекітілді', 'Аналитические справки утверждены', 'Analytical notes are approved'), dueOn: '2026-09-30' },
      ],
      tasks: taskRows,
      indicators: [
        {
          ...indicator, id: id(31), indicatorCode: 'IA-01', unitCode: 'piece', baseline: '0',
          name: text('Анықталған сыбайлас жемқорлық тәуекелдерінің саны', 'Количество выявленных коррупционных рисков', 'Corruption risks identified'),
          targets: [
            { controlOn: '2026-06-30', planned: '1250', organisationId: null }, { controlOn: '2026-12-31', planned: '2500', organisationId: null },
            { controlOn: '2026-12-31', planned: '120', organisationId: organisationIds[0]! },
          ],
        },
        {
          ...indicator, id: id(32), indicatorCode: null, unitCode: 'percent', kind: 'ratio', decimals: 2, baseline: '0.425',
          name: text('Жойылған тәуекелдердің үлесі', 'Доля устранённых рисков', 'Share of risks eliminated'),
          targets: [{ controlOn: '2026-12-31', planned: '0.9', organisationId: null }],
        },
      ],
      resources: [
        { id: id(61), kind: 'money', name: text('Оқыту іс-шаралары', 'Обучающие мероприятия', 'Trainings'), plannedTenge: 12_500_000, plannedPeople: null },
        { id: id(62), kind: 'money', name: text('Баспа материалдары', 'Печатные материалы', 'Printed matter'), plannedTenge: 1_800_000, plannedPeople: null },
        { id: id(63), kind: 'people', name: text('Жұмыс топтарының мүшелері', 'Члены рабочих групп', 'Members of working groups'), plannedTenge: null, plannedPeople: 42 },
      ],
      risks: [{
        id: id(71), likelihood: 'medium', impact: 'high',
        name: text('Ұйымдардың ақпаратты уақтылы ұсынбауы', 'Несвоевременное предоставление информации организациями', 'Organisations answer late'),
        response: text('Апта сайынғы мониторинг, куратор деңгейіне көтеру', 'Еженедельный мониторинг, эскалация куратору', 'Weekly monitoring, escalation to the curator'),
      }],
      stakeholders: [{
        id: id(81), influence: 'high', name: text('«Ақмола СПК» ҰК» АҚ', 'АО «НК «СПК Акмола»', 'SEC Akmola JSC'),
        interest: text('Беделін сақтау, рәсімдерді жетілдіру', 'Сохранение репутации, совершенствование процедур', 'Reputation, better procedures'),
      }],
    },
    names: {
      organisations: Object.fromEntries(organisationIds.map((organisationId, index) => [organisationId, {
        name: text(`«№ ${index + 1} қалалық емхана» ШЖҚ МКК`, `ГКП на ПХВ «Городская поликлиника № ${index + 1}»`, `City clinic No. ${index + 1}`),
        regionName: regions[index % 2]!,
      }])),
      units: { piece: text('бірлік', 'единиц', 'pieces'), percent: text('пайыз', 'процент', 'per cent') },
      evidenceKinds: { order: text('Бұйрық', 'Приказ', 'Order'), minutes: text('Хаттама', 'Протокол', 'Minutes') },
      grounds: {
        'law-anticorruption': {
          kind: 'act', reference: '№ 410-V',
          title: text('«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» 2015 жылғы 18 қарашадағы Қазақстан Республикасының Заңы', 'Закон Республики Казахстан от 18 ноября 2015 года «О противодействии коррупции»', 'Law of the Republic of Kazakhstan of 18 November 2015 on combating corruption'),
        },
        'assignment-2025': {
          kind: 'assignment', reference: '',
          title: text('Мемлекет басшысының 2025 жылғы 8 қыркүйектегі тапсырмасы', 'Поручение Главы государства от 8 сентября 2025 года', 'Assignment of the Head of State of 8 September 2025'),
        },
      },
      people: {},
    },
    version: { number: 2, approvedBy: { name: 'Ә. Ғ. Қалиев', on: '2026-01-12' } },
    contentHash,
    ...printed,
  };
}

export const draftData = (): CharterPaperData => {
  const data = charterData();
  return { ...data, header: { ...header, state: 'draft', approvedVersion: null }, version: null, content: { ...data.content, resources: [], grounds: [] } };
};

export const statusData = (): StatusReportData => ({
  header, asOf: '2026-11-20', state: 'active', contentHash, units: charterData().names.units,
  indicators: [
    { name: charterData().content.indicators[0]!.name, unitCode: 'piece', decimals: 0, fact: '1980', plan: '2206.5', difference: '-226.5', status: 'atRisk' },
    { name: charterData().content.indicators[1]!.name, unitCode: 'percent', decimals: 2, fact: '0.6125', plan: '0.845', difference: '-0.2325', status: 'behind' },
  ],
  work: { due: 214, done: 180, nothingToDo: 12, confirmed: 150, overdue: 3 },
  overdue: [
    { name: charterData().content.tasks[1]!.name, dueOn: '2026-10-30', owners: ['Айдос Серікұлы Жүнісов', 'Мәдина Ержанқызы Төлеген'] },
    { name: charterData().content.tasks[2]!.name, dueOn: '2026-11-02', owners: [] },
  ],
  controlPoints: [
    { name: charterData().content.controlPoints[0]!.name, dueOn: '2026-03-31', reachedOn: '2026-03-27', note: 'Бұйрық № 14' },
    { name: charterData().content.controlPoints[1]!.name, dueOn: '2026-09-30', reachedOn: null, note: null },
  ],
  escalations: [{ level: 'curator', cause: 'behindPlan', question: null, raisedOn: '2026-11-10', dueOn: '2026-11-24' }],
  money: [
    { name: charterData().content.resources[0]!.name, plannedTenge: 12_500_000, usedTenge: 7_430_500 },
    { name: charterData().content.resources[1]!.name, plannedTenge: 1_800_000, usedTenge: 0 },
  ],
  ...printed,
});

export const changeRequestData = (): ChangeRequestPaperData => ({
  header, number: 3, state: 'agreed', baseVersion: 2, contentHash, author: 'Іңкәр Нұрланқызы Ұзақбаева', createdOn: '2026-11-02', approvedBy: null,
  reason: 'Бюджетті нақтылауға байланысты көрсеткіштің жоспарлы мәні өзгереді.',
  changes: [
    { part: 'Көрсеткіш', subject: 'Анықталған тәуекелдердің саны', change: 'changed', fields: [{ field: 'Жоспарлы мән, 31 жел. 2026', before: '2 500', after: '2 300' }] },
    { part: 'Тапсырма', subject: 'Қорытынды кеңес өткізу', change: 'added', fields: [{ field: 'Мерзімі', before: null, after: '15 жел. 2026' }] },
  ],
  effects: ['Жыл соңындағы жоспар 200-ге азаяды.'],
  ...printed,
});

export const closingData = (): ClosingPaperData => ({
  header: { ...header, state: 'closed' }, approvedVersion: 3, contentHash, approvedBy: { name: 'Ә. Ғ. Қалиев', on: '2027-01-15' },
  summary: 'Жоба мақсатына жетті.', lessons: 'Жұмыс топтарын жылдың басында құру қажет.',
  results: [{ name: charterData().content.indicators[0]!.name, unitCode: 'piece', outcome: 'partly', fact: '2410', plan: '2500', explanation: 'Екі ұйым қайта құрылды.' }],
  work: { done: 210, nothingToDo: 14, confirmed: 224, notDone: 0 }, controlPoints: { reached: 2, all: 2 }, money: { plannedTenge: '14300000', usedTenge: '13950000' },
  ...printed,
});
