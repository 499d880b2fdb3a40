import { apportion } from '../apportion.ts';
import { createRandom, type Random } from '../random.ts';
import { complianceCores } from '../reference/compliance.ts';
import { officeByCode, projectOffices, type Office } from '../reference/offices.ts';
import { organisations, type Organisation } from '../reference/organisations.ts';
import { officeTeam } from '../reference/people.ts';
import { reportingOrganisationsOf } from '../reference/reporting-organisations.ts';
import { stableId } from '../stable-id.ts';
import { printedFacts } from './printed-facts.ts';

type Row = Record<string, unknown>;
export type ComplianceRows = { compliance_services: Row[]; compliance_documents: Row[]; compliance_certificates: Row[] };

const core = complianceCores[0]!.documentCodes;
const further = ['D02', 'D04', 'D09', 'D10', 'D12', 'D13', 'D14', 'D15', 'D16', 'D17'];

const dayBetween = (random: Random, from: string, to: string): string => {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return new Date(first + Math.floor(random.next() * ((last - first) / 86_400_000 + 1)) * 86_400_000).toISOString().slice(0, 10);
};
const inYears = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

type Words = {
  noService: string[];
  dissolved: string[];
  positions: Record<'separateUnit' | 'oneOfficer' | 'combinedDuty', string[]>;
  decisions: Record<'boardOfDirectors' | 'supervisoryBoard' | 'executiveHead' | 'founder', string>;
  issuers: string[];
  accreditation: string;
  withdrawn: string;
};

const words: Record<'kk' | 'ru', Words> = {
  kk: {
    noService: ['Штат саны 50 адамнан аз, міндеттер басшының орынбасарына жүктелген', 'Штат бірлігін енгізу құрылтайшымен келісілуде', 'Ұйым қайта құрылып жатыр', 'Лауазымға кандидат іздестірілуде'],
    dissolved: ['Ұйымның қайта құрылуына байланысты қызмет таратылды', 'Штат бірлігі қысқартылды'],
    positions: {
      separateUnit: ['Комплаенс-қызметінің басшысы', 'Сыбайлас жемқорлыққа қарсы комплаенс қызметінің басшысы'], oneOfficer: ['Комплаенс-офицер', 'Бас комплаенс-офицер'],
      combinedDuty: ['Заңгер, комплаенс-офицердің міндетін қоса атқарушы', 'Кадр маманы, комплаенс-офицердің міндетін қоса атқарушы'],
    },
    decisions: { boardOfDirectors: 'Директорлар кеңесі', supervisoryBoard: 'Бақылау кеңесі', executiveHead: 'Бас директор', founder: 'Құрылтайшы' },
    issuers: ['«Қазақстан сәйкестік орталығы» ЖШС', '«Сапа-Серт» ЖШС', '«Еуразия Сертификаттау» ЖШС'], accreditation: 'Ұлттық аккредиттеу орталығы', withdrawn: 'Қадағалау аудиті өткізілмеді',
  },
  ru: {
    noService: ['Штатная численность менее 50 человек, обязанности возложены на заместителя руководителя', 'Введение штатной единицы согласуется с учредителем', 'Организация реорганизуется', 'Ведётся подбор кандидата на должность'],
    dissolved: ['Служба упразднена в связи с реорганизацией', 'Штатная единица сокращена'],
    positions: {
      separateUnit: ['Руководитель комплаенс-службы', 'Руководитель антикоррупционной комплаенс-службы'], oneOfficer: ['Комплаенс-офицер', 'Главный комплаенс-офицер'],
      combinedDuty: ['Юрист, исполняющий обязанности комплаенс-офицера', 'Специалист по кадрам, исполняющий обязанности комплаенс-офицера'],
    },
    decisions: { boardOfDirectors: 'Совет директоров', supervisoryBoard: 'Наблюдательный совет', executiveHead: 'Генеральный директор', founder: 'Учредитель' },
    issuers: ['ТОО «Казахстанский центр соответствия»', 'ТОО «Сапа-Серт»', 'ТОО «Евразия Сертификация»'], accreditation: 'Национальный центр аккредитации', withdrawn: 'Не проведён надзорный аудит',
  },
};

const surnames = ['Әубәкіров', 'Бейсенов', 'Ғабдуллин', 'Дәулетов', 'Есімов', 'Жолдасов', 'Зейноллин', 'Исаев', 'Кәкімов', 'Қожабеков', 'Мырзахметов', 'Нұртаев', 'Өтегенов', 'Рақышев', 'Сатыбалдин', 'Тәжібаев', 'Ұзақов', 'Шәріпов'];
const names = [['Азамат', ''], ['Айбек', ''], ['Бағлан', ''], ['Дархан', ''], ['Ербол', ''], ['Мирас', ''], ['Санжар', ''], ['Төлеген', ''], ['Ақмарал', 'а'], ['Гүлмира', 'а'], ['Дана', 'а'], ['Жазира', 'а'], ['Зәуре', 'а'], ['Мөлдір', 'а'], ['Раушан', 'а'], ['Салтанат', 'а']] as const;
const officerName = (random: Random): string => {
  const [name, ending] = random.pick(names);
  return `${random.pick(surnames)}${ending} ${name}`;
};

/** As the typed indicators of the year have it: how many organisations of each office had a service at its end. */
function servicesOfOffices(): number[] {
  const caps = projectOffices.map((office) => entitiesOf(office).length);
  const random = createRandom('2022', 'services');
  return apportion(printedFacts.complianceServices, caps.map((count) => count * random.between(0.93, 1)), caps);
}

const quasiPublic = organisations.filter(({ kind }) => kind === 'quasi_public');
const byOffice = new Map<string, Organisation[]>();
for (const one of quasiPublic) byOffice.set(one.officeCode, [...(byOffice.get(one.officeCode) ?? []), one]);
const entitiesOf = (office: Office): Organisation[] => byOffice.get(office.code) ?? [];

/** Its officer has an account; the service itself is still to be entered there. */
const officeWithoutService = 'KOS';

type Plan = { organisation: Organisation; isEstablished: boolean; isComplete: boolean; certified: 'none' | 'valid' | 'lapsed' };

function plansOf(): Plan[] {
  const services = servicesOfOffices();
  const plans = projectOffices.flatMap((office, index) => {
    const officers = reportingOrganisationsOf(office.code).at(-1)!.id;
    const shuffled = createRandom('compliance-services', office.code).shuffle(entitiesOf(office));
    const own = shuffled.filter(({ id }) => id === officers);
    const others = shuffled.filter(({ id }) => id !== officers);
    const ordered = office.code === officeWithoutService ? [...others, ...own] : [...own, ...others];
    return ordered.map((organisation, position): Plan => ({ organisation, isEstablished: position < services[index]!, isComplete: false, certified: 'none' }));
  });
  const established = plans.filter(({ isEstablished }) => isEstablished);
  const isOfficers = ({ organisation }: Plan) => reportingOrganisationsOf(organisation.officeCode).at(-1)!.id === organisation.id;
  for (const kind of ['lea', 'cga'] as const) {
    const ofKind = established.filter((plan) => officeByCode(plan.organisation.officeCode).kind === kind && !isOfficers(plan));
    for (const plan of createRandom('compliance-documents', kind).shuffle(ofKind).slice(0, printedFacts.complianceDocuments[kind])) plan.isComplete = true;
  }
  const large = createRandom('compliance-certificates').shuffle(established.filter(({ isComplete, organisation }) => isComplete && organisation.size !== 'small'));
  large.slice(0, printedFacts.certificates).forEach((plan) => (plan.certified = 'valid'));
  large.slice(printedFacts.certificates, printedFacts.certificates + 4).forEach((plan) => (plan.certified = 'lapsed'));
  return plans;
}

type State = { effectiveOn: string; content: Row };

/** Half of the appointments of the first years were the head's own; since the model regulation of 2023 most are the board's. */
function serviceOf(random: Random, { organisation }: Plan, effectiveOn: string, language: 'kk' | 'ru', officerPersonId: string | null, name: string): State {
  const w = words[language];
  const isIndependent = random.chance(effectiveOn >= '2023-04-01' ? 0.82 : 0.52);
  const isCompany = /АҚ|ЖШС/.test(organisation.name.kk);
  const deciding = isIndependent ? (isCompany ? 'boardOfDirectors' : 'supervisoryBoard') : random.chance(0.75) ? 'executiveHead' : 'founder';
  const also = () => (random.chance(0.85) ? deciding : random.chance(0.5) ? 'executiveHead' : null);
  const form = organisation.size === 'large' && random.chance(0.6) ? 'separateUnit' : random.chance(organisation.size === 'small' ? 0.35 : 0.7) ? 'oneOfficer' : 'combinedDuty';
  const right = (share: number) => (random.chance(0.06) ? null : random.chance(share));
  const decisionOn = dayAfter(effectiveOn, -random.int(0, 14));
  return {
    effectiveOn,
    content: {
      is_established: true, reason: '', decision_number: `${random.int(1, 240)}${language === 'kk' ? '-Ө' : ''}`, decision_on: decisionOn, decision_body: w.decisions[deciding], form,
      staff_count: form === 'separateUnit' ? random.int(2, 6) : 1, appointed_by: deciding, dismissed_by: also(), pay_decided_by: also(),
      accountable_to: random.chance(0.7) && isCompany ? 'boardOfDirectors' : also(), has_document_access: right(0.82), may_convene_board: right(isIndependent ? 0.66 : 0.2),
      may_request_explanations: right(0.78), officer_name: name, officer_position: random.pick(w.positions[form]),
      officer_phone: `+7 7${random.int(100, 292)} ${random.int(20, 79)}-${String(random.int(0, 99)).padStart(2, '0')}-${String(random.int(0, 99)).padStart(2, '0')}`,
      officer_email: `compliance.${organisation.bin.slice(-6)}@org.example`, officer_person_id: officerPersonId,
    },
  };
}

function absentSince(effectiveOn: string, reason: string): State {
  return {
    effectiveOn,
    content: {
      is_established: false, reason, decision_number: '', decision_on: null, decision_body: '', form: null, staff_count: null, appointed_by: null, dismissed_by: null, pay_decided_by: null,
      accountable_to: null, has_document_access: null, may_convene_board: null, may_request_explanations: null, officer_name: '', officer_position: '', officer_phone: '',
      officer_email: '', officer_person_id: null,
    },
  };
}

function statesOf(random: Random, plan: Plan, language: 'kk' | 'ru', today: string): State[] {
  const { organisation } = plan;
  const w = words[language];
  const officer = officeTeam(organisation.officeCode).complianceOfficer;
  const isOfficers = reportingOrganisationsOf(organisation.officeCode).at(-1)!.id === organisation.id;
  const personId = isOfficers ? officer.id : null;
  const named = () => (isOfficers ? officer.fullName : officerName(random));
  if (!plan.isEstablished) {
    const states = random.chance(0.7) || isOfficers ? [absentSince(dayBetween(random, '2021-02-01', '2022-10-31'), random.pick(w.noService))] : [];
    if (!isOfficers && random.chance(0.7)) states.push(serviceOf(random, plan, dayBetween(random, '2023-02-01', '2026-10-30'), language, null, named()));
    return states.filter(({ effectiveOn }) => effectiveOn <= today);
  }
  const wasBefore = random.chance(0.68);
  const since = wasBefore ? dayBetween(random, '2019-03-01', '2021-12-20') : dayBetween(random, '2022-01-10', '2022-12-28');
  const states = [serviceOf(random, plan, since, language, personId, named())];
  if (!wasBefore && random.chance(0.3)) states.unshift(absentSince(dayBetween(random, '2021-01-15', '2021-12-15'), random.pick(w.noService)));
  const isDissolved = !isOfficers && random.chance(0.012);
  if (isDissolved) states.push(absentSince(dayBetween(random, '2023-03-01', '2026-06-30'), random.pick(w.dissolved)));
  else if (random.chance(0.34)) states.push(serviceOf(random, plan, dayBetween(random, '2023-04-10', '2026-11-10'), language, personId, named()));
  return states.filter(({ effectiveOn }) => effectiveOn <= today);
}

type Adopted = { code: string; adoptedOn: string; number: string };

function documentsOf(random: Random, plan: Plan, today: string): Adopted[] {
  const { isComplete, isEstablished } = plan;
  if (!isEstablished && random.chance(0.6)) return [];
  const adopted = (code: string, from: string, to: string): Adopted => ({ code, adoptedOn: dayBetween(random, from, to), number: random.chance(0.85) ? `${random.int(1, 180)}` : '' });
  const ordered = random.shuffle(core);
  const wasComplete = isComplete && random.chance(0.28);
  const atYearEnd = isComplete ? core.length : random.chance(0.35) ? 0 : random.int(1, core.length - 3);
  // One of them at least was adopted within the year, unless the set was whole before it.
  const first = ordered.slice(0, atYearEnd).map((code, index) => adopted(code, index === 0 && !wasComplete ? '2022-02-01' : '2020-06-01', index === 0 && !wasComplete ? '2022-12-20' : '2021-12-10'));
  const later = isComplete ? [] : random.chance(0.38) ? ordered.slice(atYearEnd) : random.chance(0.4) ? ordered.slice(atYearEnd, atYearEnd + 2) : [];
  const rest = later.map((code) => adopted(code, '2023-02-01', '2026-10-30'));
  const others = random.shuffle(further).slice(0, isComplete ? random.int(1, 5) : random.int(0, 1)).map((code) => adopted(code, '2021-01-15', '2026-06-30'));
  return [...first, ...rest, ...others].filter(({ adoptedOn }) => adoptedOn <= today);
}

type Issued = { standard: string; number: string; issuer: string; accreditation: string; issuedOn: string; validUntil: string; withdrawnOn: string | null; withdrawnReason: string | null };

function certificatesOf(random: Random, plan: Plan, language: 'kk' | 'ru', today: string): Issued[] {
  const w = words[language];
  const issue = (issuedOn: string, withdrawnOn: string | null = null): Issued => ({
    standard: issuedOn >= '2025-06-01' ? 'ISO37001-2025' : random.chance(0.6) ? 'ISO37001-2016' : 'STRK3049-2017', number: `KZ.${random.int(1, 98)}.${random.int(10_000, 99_999)}`,
    issuer: random.pick(w.issuers), accreditation: w.accreditation, issuedOn, validUntil: dayAfter(inYears(issuedOn, 3), -1), withdrawnOn, withdrawnReason: withdrawnOn ? w.withdrawn : null,
  });
  const certificates: Issued[] = [];
  if (plan.certified === 'valid') {
    const first = issue(random.chance(0.4) ? dayBetween(random, '2020-02-01', '2021-11-30') : dayBetween(random, '2022-02-01', '2022-12-10'));
    certificates.push(first);
    if (random.chance(0.8)) certificates.push(issue(dayAfter(first.validUntil, 1)));
  } else if (plan.certified === 'lapsed') certificates.push(issue(dayBetween(random, '2018-03-01', '2019-10-31')));
  else if (plan.isComplete && random.chance(0.09)) {
    const issuedOn = dayBetween(random, '2023-03-01', '2026-09-30');
    certificates.push(issue(issuedOn, random.chance(0.06) ? dayAfter(issuedOn, random.int(200, 500)) : null));
  }
  return certificates.filter(({ issuedOn }) => issuedOn <= today).map((one) => (one.withdrawnOn !== null && one.withdrawnOn > today ? { ...one, withdrawnOn: null, withdrawnReason: null } : one));
}

/** What an organisation has, told by each office in which it was placed for the time it was there. */
export function buildComplianceServices(today: string): ComplianceRows {
  const rows: ComplianceRows = { compliance_services: [], compliance_documents: [], compliance_certificates: [] };
  for (const plan of plansOf()) {
    const { organisation } = plan;
    const random = createRandom('compliance-service', organisation.id);
    const language = officeTeam(organisation.officeCode).complianceOfficer.language === 'kk' ? 'kk' : 'ru';
    const states = statesOf(random, plan, language, today);
    const documents = documentsOf(random, plan, today);
    const certificates = certificatesOf(random, plan, language, today);
    for (const [index, placement] of organisation.placements.entries()) {
      const isFirst = index === 0;
      const office = officeByCode(placement.officeCode);
      const author = officeTeam(placement.officeCode).manager;
      const startsOn = isFirst ? '0000-00-00' : placement.effectiveOn;
      const endsOn = placement.endedOn ?? '9999-99-99';
      const common = (day: string) => ({
        office_id: office.id, organisation_id: organisation.id, region_code: placement.regionCode, version: 1, author_id: author.id, author_name: author.fullName,
        created_at: `${day > '2022-01-10' ? day : '2022-01-10'}T15:00:00+06:00`, updated_at: `${day > '2022-01-10' ? day : '2022-01-10'}T15:00:00+06:00`,
      });
      const here = states.filter(({ effectiveOn }) => effectiveOn >= startsOn && effectiveOn < endsOn);
      const before = states.filter(({ effectiveOn }) => effectiveOn < startsOn).at(-1);
      const carried = before && !here.some(({ effectiveOn }) => effectiveOn === startsOn) ? [{ ...before, effectiveOn: startsOn }] : [];
      for (const { effectiveOn, content } of [...carried, ...here]) {
        rows.compliance_services.push({ ...common(effectiveOn), id: stableId('compliance-service', office.code, organisation.id, effectiveOn), effective_on: effectiveOn, ...content });
      }
      for (const { code, adoptedOn, number } of documents.filter((one) => one.adoptedOn < endsOn)) {
        rows.compliance_documents.push({
          ...common(adoptedOn), id: stableId('compliance-document', office.code, organisation.id, code, adoptedOn), document_code: code, number, adopted_on: adoptedOn, ended_on: null, url: null,
        });
      }
      for (const one of certificates.filter(({ issuedOn }) => issuedOn < endsOn)) {
        rows.compliance_certificates.push({
          ...common(one.issuedOn), id: stableId('compliance-certificate', office.code, organisation.id, one.issuedOn), standard_code: one.standard, number: one.number,
          issued_by: one.issuer, accreditation: one.accreditation, issued_on: one.issuedOn, valid_until: one.validUntil, withdrawn_on: one.withdrawnOn,
          withdrawn_reason: one.withdrawnReason,
        });
      }
    }
  }
  return rows;
}
