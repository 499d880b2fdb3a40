import { createRandom } from '../random.ts';
import { stableId } from '../stable-id.ts';
import { coordinator, officeByCode, projectOffices, type Office } from './offices.ts';
import { regions } from './regions.ts';
import { reportingOrganisationsOf } from './reporting-organisations.ts';
import type { Trilingual } from './trilingual.ts';

export type Role =
  | 'executor' | 'complianceOfficer' | 'projectManager' | 'officeLead' | 'commissioner' | 'coordinator' | 'auditor' | 'administrator';
export type Scope = 'organisation' | 'team' | 'office' | 'region' | 'national' | 'system';
export type DemoLanguage = 'kk' | 'ru' | 'en';

export type Membership = {
  id: string;
  /** The tenant; region, national and system memberships belong to the coordinator's. */
  officeId: string;
  role: Role;
  scope: Scope;
  regionCode: string | null;
  organisationId: string | null;
};

export type Person = {
  id: string;
  fullName: string;
  email: string;
  language: DemoLanguage;
  memberships: Membership[];
};

/** One password for every demo account. */
export const DEMO_PASSWORD = 'Adal-2026-demo';

const surnames = [
  'Ахметов', 'Оспанов', 'Сұлтанов', 'Ибраев', 'Жұмабеков', 'Қасымов', 'Сейітов', 'Бекмұратов', 'Тоқтаров', 'Әбдірахманов',
  'Нұрғалиев', 'Мұхамеджанов', 'Ысқақов', 'Алтынбеков', 'Қайратов', 'Серікбаев', 'Жақсыбеков', 'Досжанов', 'Ермеков', 'Тілеубаев',
  'Омаров', 'Байжанов', 'Кенжебаев', 'Мәмбетов', 'Рахымов', 'Садықов', 'Төлегенов', 'Үсенов', 'Шаяхметов', 'Есенов',
  'Қожахметов', 'Смағұлов', 'Искаков', 'Әлібеков', 'Балтабаев', 'Дүйсенов', 'Жүнісов', 'Кәрімов', 'Молдабеков', 'Наурызбаев',
];
const men = [
  'Нұрлан', 'Асқар', 'Ерлан', 'Бауыржан', 'Дәурен', 'Самат', 'Қанат', 'Айдос', 'Тимур', 'Мақсат', 'Әділ', 'Жандос', 'Олжас', 'Серік',
  'Рүстем', 'Марат', 'Талғат', 'Арман', 'Бекзат', 'Ілияс',
];
const women = [
  'Айгүл', 'Динара', 'Гүлнар', 'Жанар', 'Мәдина', 'Сәуле', 'Әсел', 'Алия', 'Қарлығаш', 'Назгүл', 'Ботагөз', 'Айжан', 'Меруерт', 'Лаура',
  'Шолпан', 'Камила', 'Зарина', 'Әйгерім', 'Ұлжан', 'Индира',
];
const fathers = [
  'Серік', 'Болат', 'Қайрат', 'Нұрлан', 'Ержан', 'Мұрат', 'Әлібек', 'Тоқтар', 'Жақсылық', 'Аман', 'Сағат', 'Өмірбек', 'Дәулет', 'Қуаныш',
  'Темірхан', 'Марат',
];

const taken = new Set<string>();

/** Surname, name and father's name; no two people share all three. */
function nameFor(email: string): string {
  const random = createRandom('person-name', email);
  for (;;) {
    const isWoman = random.chance(0.5);
    const surname = random.pick(surnames);
    const fullName = isWoman
      ? `${surname}а ${random.pick(women)} ${random.pick(fathers)}қызы`
      : `${surname} ${random.pick(men)} ${random.pick(fathers)}ұлы`;
    if (taken.has(fullName)) continue;
    taken.add(fullName);
    return fullName;
  }
}

type Grant = Pick<Membership, 'role' | 'scope'> & { office: Office; regionCode?: string; organisationId?: string };

function person(account: string, language: DemoLanguage, ...grants: Grant[]): Person {
  const email = `${account}@adal.example`;
  return {
    id: stableId('person', email),
    fullName: nameFor(email),
    email,
    language,
    memberships: grants.map(({ office, role, scope, regionCode, organisationId }) => ({
      id: stableId('membership', email, role, office.code, regionCode ?? '', organisationId ?? ''),
      officeId: office.id,
      role,
      scope,
      regionCode: regionCode ?? null,
      organisationId: organisationId ?? null,
    })),
  };
}

const russianFirst = new Set(['AKM', 'KOS', 'PAV', 'NKO', 'EKO', 'KAR', 'MF', 'MIID', 'MEn', 'MDDIAI', 'MTI', 'FMA', 'ARDFM', 'MD', 'MNE', 'ASPR']);

const languageOf = (officeCode: string): DemoLanguage => (officeCode === 'MFA' ? 'en' : russianFirst.has(officeCode) ? 'ru' : 'kk');

export type OfficeTeam = { lead: Person; manager: Person; executors: [Person, Person]; complianceOfficer: Person };

function teamOf(office: Office): OfficeTeam {
  const language = languageOf(office.code);
  const organisation = reportingOrganisationsOf(office.code).at(-1)!;
  const second = projectOffices[(projectOffices.indexOf(office) + 1) % projectOffices.length]!;
  return {
    lead: person(
      `lead.${office.slug}`, language,
      { office, role: 'officeLead', scope: 'office' },
      // A small office: its lead also manages projects.
      ...(office.code === 'ULT' ? [{ office, role: 'projectManager', scope: 'office' } as const] : []),
    ),
    manager: person(
      `manager.${office.slug}`, language,
      { office, role: 'projectManager', scope: 'office' },
      // Manages projects of two offices.
      ...(office.code === 'MH' || office.code === 'ALA' ? [{ office: second, role: 'projectManager', scope: 'office' } as const] : []),
    ),
    executors: [
      person(`executor.${office.slug}`, language, { office, role: 'executor', scope: 'team' }),
      person(
        `executor2.${office.slug}`, language === 'kk' ? 'ru' : 'kk',
        { office, role: 'executor', scope: 'team' },
        // Also works in the organisation whose compliance officer gives chapters of checklists to colleagues.
        { office, role: 'executor', scope: 'organisation', organisationId: organisation.id },
      ),
    ],
    complianceOfficer: person(
      `compliance.${office.slug}`, language,
      { office, role: 'complianceOfficer', scope: 'organisation', organisationId: organisation.id },
      { office, role: 'executor', scope: 'organisation', organisationId: organisation.id },
    ),
  };
}

const teams = new Map(projectOffices.map((office) => [office.code, teamOf(office)]));

export function officeTeam(officeCode: string): OfficeTeam {
  const team = teams.get(officeCode);
  if (!team) throw new Error(`No project office ${officeCode}`);
  return team;
}

const commissioners = new Map(
  regions.map((region) => {
    const grant = (regionCode: string): Grant => ({ office: coordinator, role: 'commissioner', scope: 'region', regionCode });
    // Stands in for a neighbour.
    const further = region.code === 'KZ-33' ? [grant('KZ-19')] : [];
    return [region.code, person(`commissioner.${region.slug}`, languageOf(region.abbreviation), grant(region.code), ...further)];
  }),
);

export function commissionerOf(regionCode: string): Person {
  const commissioner = commissioners.get(regionCode);
  if (!commissioner) throw new Error(`Unknown region ${regionCode}`);
  return commissioner;
}

export const coordinators: [Person, Person] = [
  person('coordinator', 'kk', { office: coordinator, role: 'coordinator', scope: 'national' }),
  person(
    'coordinator2', 'ru',
    { office: coordinator, role: 'coordinator', scope: 'national' },
    { office: coordinator, role: 'commissioner', scope: 'region', regionCode: 'KZ-71' },
  ),
];
const auditor = person('auditor', 'en', { office: coordinator, role: 'auditor', scope: 'national' });
const administrator = person('admin', 'en', { office: coordinator, role: 'administrator', scope: 'system' });

export const people: Person[] = [
  ...coordinators,
  auditor,
  administrator,
  ...commissioners.values(),
  ...[...teams.values()].flatMap((team) => [team.lead, team.manager, ...team.executors, team.complianceOfficer]),
];

export type DemoAccount = { role: Role; email: string; fullName: string; language: DemoLanguage; place: Trilingual };

const account = (person: Person, role: Role, place: Trilingual): DemoAccount => ({
  role, place, email: person.email, fullName: person.fullName, language: person.language,
});

const akmola = officeByCode('AKM');
const turkistan = officeByCode('TUR');
const health = officeByCode('MH');

/** One or two accounts of each role, to show after the product has started. */
export const demoAccountsToPrint: DemoAccount[] = [
  account(officeTeam('AKM').executors[0], 'executor', akmola.name),
  account(officeTeam('TUR').executors[0], 'executor', turkistan.name),
  account(officeTeam('AKM').complianceOfficer, 'complianceOfficer', reportingOrganisationsOf('AKM').at(-1)!.name),
  account(officeTeam('AKM').manager, 'projectManager', akmola.name),
  account(officeTeam('MH').manager, 'projectManager', health.name),
  account(officeTeam('AKM').lead, 'officeLead', akmola.name),
  account(officeTeam('MFA').lead, 'officeLead', officeByCode('MFA').name),
  account(commissionerOf('KZ-11'), 'commissioner', regions.find((region) => region.code === 'KZ-11')!.name),
  account(commissionerOf('KZ-61'), 'commissioner', regions.find((region) => region.code === 'KZ-61')!.name),
  account(coordinators[0], 'coordinator', coordinator.name),
  account(coordinators[1], 'coordinator', coordinator.name),
  account(auditor, 'auditor', coordinator.name),
  account(administrator, 'administrator', coordinator.name),
];
