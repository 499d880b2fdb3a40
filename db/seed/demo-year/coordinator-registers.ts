import { addDays } from '#app/platform/time/civil-date.ts';
import { apportion } from '../apportion.ts';
import type { Row } from '../insert-rows.ts';
import { createRandom, type Random } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import { centralOffices, coordinator, localOffices, projectOffices, type Office } from '../reference/offices.ts';
import { organisationsOf, type Organisation } from '../reference/organisations.ts';
import { commissionerOf, coordinators, officeTeam, type Person } from '../reference/people.ts';
import { riskCatalogueEntries } from '../reference/risk-catalogues.ts';
import { riskLibrary, type RiskLibraryEntry } from '../reference/risk-library.ts';
import { stableId } from '../stable-id.ts';
import * as words from './coordinator-words.ts';
import { effects2022 } from './coordinator-effects.ts';
import { projectOfficeEffects2022 } from './project-office-effects.ts';
import { hours, momentOf } from './moments.ts';
import { shiftWorkingDay } from './register-rows.ts';

export type CoordinatorRows = Record<
  'external_assessments' | 'monitoring_studies' | 'draft_act_evaluations' | 'integrity_checks' | 'effects' | 'recommendations' | 'recommendation_steps' | 'recommendation_proofs', Row[]
>;

/** What the report of 2022 prints about the work of the coordinator. */
export const printed2022 = {
  bodies: 66, recommendations: 1165, carriedOut: 987,
  studies: 226, proposals: 844, proposalsCarriedOut: 579,
  drafts: { law: 109, cgaByLaw: 2954, leaByLaw: 4920 }, risks: 17170,
  /** One recommendation for each risk; 9,512 of 17,170 is 55.4 %. */
  accepted: 9512,
  checks: 512, tested: 544, passed: 449, selfReported: 54,
} as const;

type State = 'given' | 'planned' | 'done' | 'returned' | 'confirmed' | 'withdrawn';
type Source = { kind: 'assessment' | 'study'; officeId: string; id: string; title: string };
type Body = { office: Office; organisation: Organisation | null; name: string };
type Story = { state: State; givenOn: string; dueOn: string; doneOn?: string; settledOn?: string };

const languageOf = (office: Office): words.Language => (officeTeam(office.code).manager.language === 'kk' ? 'kk' : 'ru');
const [agency, secondOfAgency] = coordinators;
const factors = riskCatalogueEntries.filter(({ catalogue, group }) => catalogue === 'factor' && group === 'legalActs').map(({ code }) => code);
const directions = riskCatalogueEntries.filter(({ catalogue, validFrom }) => catalogue === 'direction' && validFrom <= '2022-01-01').map(({ code }) => code);
const spheres = riskCatalogueEntries.filter(({ catalogue }) => catalogue === 'sphere');

/** Writes records of the coordinator's registers; numbers of an office follow one another. */
class CoordinatorWriter {
  readonly rows: CoordinatorRows = {
    external_assessments: [], monitoring_studies: [], draft_act_evaluations: [], integrity_checks: [], effects: [], recommendations: [], recommendation_steps: [], recommendation_proofs: [],
  };
  readonly #numbers = new Map<string, number>();

  #next(table: string, officeId: string): number {
    const number = (this.#numbers.get(table + officeId) ?? 0) + 1;
    this.#numbers.set(table + officeId, number);
    return number;
  }

  record(table: keyof CoordinatorRows, id: string, officeId: string, regionCode: string | null, day: string, columns: Row, author: Person = agency): void {
    const moment = momentOf(day, hours(11));
    this.rows[table].push({
      office_id: officeId, id, region_code: regionCode, number: this.#next(table, officeId), version: 1, author_id: author.id, author_name: author.fullName, created_at: moment, updated_at: moment, ...columns,
    });
  }

  recommendation(body: Body, source: Source, place: number, story: Story, random: Random, entry: RiskLibraryEntry): void {
    const { office } = body;
    const language = languageOf(office);
    const id = stableId('recommendation', source.id, place);
    const { manager, lead } = officeTeam(office.code);
    const reporter = random.chance(0.7) ? manager : lead;
    const { state, givenOn, dueOn, doneOn, settledOn } = story;
    const isPlanned = ['planned', 'done', 'confirmed', 'returned'].includes(state);
    const isReported = ['done', 'confirmed', 'returned'].includes(state);
    const plannedOn = shiftWorkingDay(givenOn, random.int(2, 5));
    const latest = (day: string) => (doneOn && day > doneOn ? doneOn : day);
    const plan = random.pick(words.plans[language]);
    const result = random.pick(words.results[language]);
    const remark = random.pick(words.remarks[language]);
    const reason = random.pick(words.withdrawals[language]);
    const path: [to: State, day: string, person: Person, role: string, note: string][] = [
      ...(isPlanned ? [['planned', latest(plannedOn), reporter, reporter === lead ? 'officeLead' : 'projectManager', plan] as [State, string, Person, string, string]] : []),
      ...(isReported ? [['done', doneOn!, reporter, reporter === lead ? 'officeLead' : 'projectManager', result] as [State, string, Person, string, string]] : []),
      ...(state === 'confirmed' || state === 'returned' ? [[state, settledOn!, agency, 'coordinator', state === 'returned' ? remark : ''] as [State, string, Person, string, string]] : []),
      ...(state === 'withdrawn' ? [[state, settledOn!, agency, 'coordinator', reason] as [State, string, Person, string, string]] : []),
    ];
    const regionCode = body.organisation?.placements.at(-1)?.regionCode ?? office.regionCode;
    this.record('recommendations', id, office.id, regionCode, givenOn, {
      organisation_id: body.organisation?.id ?? null, body_name: body.name, source_kind: source.kind, source_office_id: source.officeId, source_id: source.id, source_title: source.title,
      state, wording: `${entry.process[language]}: ${lowered(entry.safeguard[language])}`, reason: entry.scheme[language], legal_basis_code: random.chance(0.6) ? 'law-anti-corruption-art-8' : null, legal_note: '',
      given_on: givenOn, due_on: dueOn, plan: isPlanned ? plan : '', plan_responsible: isPlanned ? random.pick(words.responsible[language]) : '', plan_on: isPlanned ? dueOn : null,
      result: isReported ? result : '', done_on: state === 'done' || state === 'confirmed' ? doneOn : null, reported_by: isReported ? reporter.id : null, reported_by_name: isReported ? reporter.fullName : null,
      review_remark: state === 'returned' ? remark : null, confirmed_on: state === 'confirmed' ? settledOn : null,
      reviewed_by: state === 'confirmed' || state === 'returned' ? agency.id : null, reviewed_by_name: state === 'confirmed' || state === 'returned' ? agency.fullName : null,
      withdrawn_on: state === 'withdrawn' ? settledOn : null, version: 1 + path.length, updated_at: momentOf(path.at(-1)?.[1] ?? givenOn, hours(16)),
    });
    path.forEach(([to, day, person, role, note], index) => this.rows.recommendation_steps.push({
      office_id: office.id, region_code: regionCode, recommendation_id: id, id: stableId('recommendation-step', id, index), from_state: path[index - 1]?.[0] ?? 'given', to_state: to, note,
      made_by: person.id, made_by_name: person.fullName, made_by_role: role, made_at: momentOf(day, hours(12 + index, 15)),
    }));
    if (isReported) {
      this.rows.recommendation_proofs.push({
        office_id: office.id, region_code: regionCode, recommendation_id: id, id: stableId('recommendation-proof', id), title: random.pick(words.proofs[language]),
        url: `https://www.gov.kz/memleket/entities/${office.slug}/documents/details/${random.int(200_000, 899_999)}`, file_id: null, author_id: reporter.id, author_name: reporter.fullName,
        created_at: momentOf(doneOn!, hours(11, 40)), withdrawn_at: null,
      });
    }
  }
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The bodies of a year: every office once, and organisations of some. */
function bodiesOf(count: number, random: Random): Body[] {
  const own = random.shuffle(projectOffices).slice(0, count).map((office): Body => ({ office, organisation: null, name: '' }));
  const further = random.shuffle(projectOffices).slice(0, Math.max(0, count - own.length)).map((office): Body => {
    const organisation = random.pick(organisationsOf(office.code).filter(({ kind }) => kind !== 'apparatus'));
    return { office, organisation, name: organisation.name[languageOf(office)] };
  });
  return [...own, ...further];
}

const dayOf = (days: readonly string[], share: number): string => days[Math.min(days.length - 1, Math.floor(share * days.length))]!;

function writeAssessment(writer: CoordinatorWriter, body: Body, key: string, orderedOn: string, concludedOn: string | null, random: Random): Source {
  const { office, organisation } = body;
  const language = languageOf(office);
  const id = stableId('external-assessment', key);
  const orderNumber = `${random.int(11, 480)}-НҚ`;
  const year = Number(orderedOn.slice(0, 4));
  const found = random.shuffle(riskLibrary).slice(0, 3);
  writer.record('external_assessments', id, office.id, organisation?.placements.at(-1)?.regionCode ?? office.regionCode, orderedOn, {
    organisation_id: organisation?.id ?? null, body_name: body.name, order_number: orderNumber, ordered_on: orderedOn, period_from: `${year - 2}-01-01`, period_to: `${year - 1}-12-31`,
    direction_codes: random.shuffle(directions).slice(0, random.int(2, 5)), findings: concludedOn ? `${found.map(({ scheme }) => scheme[language]).join('. ')}.` : '', concluded_on: concludedOn,
    published_on: concludedOn, published_url: concludedOn ? `https://www.gov.kz/memleket/entities/anticorruption/documents/details/${random.int(300_000, 599_999)}` : null,
  });
  return { kind: 'assessment', officeId: office.id, id, title: `${body.name || office.name[language]}, № ${orderNumber}` };
}

function writeStudy(writer: CoordinatorWriter, index: number, key: string, to: string, concludedOn: string | null, random: Random): Source {
  const sphere = spheres[index % spheres.length]!;
  // Shifted from sphere to sphere, so that neighbouring studies look at different things and none is made twice.
  const aspect = words.aspects.kk[(Math.floor(index / spheres.length) + index) % words.aspects.kk.length]!;
  const topic = `${sphere.name.kk}: ${aspect}`;
  const id = stableId('monitoring-study', key);
  writer.record('monitoring_studies', id, coordinator.id, null, to, {
    topic, sphere: sphere.code, period_from: addDays(to, -random.int(30, 90)), period_to: to, method: random.pick(words.methods), summary: concludedOn ? random.pick(words.summaries) : '', concluded_on: concludedOn,
    published_url: concludedOn && random.chance(0.4) ? `https://www.gov.kz/memleket/entities/anticorruption/documents/details/${random.int(300_000, 599_999)}` : null,
  });
  return { kind: 'study', officeId: coordinator.id, id, title: topic };
}

/** Told from the day on which it was given and from what had become of it at the end of the year. */
function storyOf2022(isCarriedOut: boolean, givenOn: string, random: Random): Story {
  const dueOn = shiftWorkingDay(givenOn, random.int(20, 60));
  if (isCarriedOut) {
    const wished = shiftWorkingDay(givenOn, random.int(6, 55));
    const doneOn = wished > '2022-12-29' ? '2022-12-29' : wished;
    return { state: 'confirmed', givenOn, dueOn, doneOn, settledOn: shiftWorkingDay(doneOn, random.int(1, 8)) };
  }
  const doneOn = shiftWorkingDay('2023-01-09', random.int(1, 120));
  return { state: 'confirmed', givenOn, dueOn, doneOn, settledOn: shiftWorkingDay(doneOn, random.int(2, 9)) };
}

function writeRecommendations2022(writer: CoordinatorWriter, sources: readonly { source: Source; bodyOf: (place: number) => Body; givenOn: string }[], total: number, carriedOut: number, random: Random): void {
  const each = apportion(total - sources.length, sources.map(() => random.between(0.6, 1.6))).map((count) => count + 1);
  const done = apportion(carriedOut, each, each);
  sources.forEach(({ source, bodyOf, givenOn }, index) => {
    const entries = random.shuffle(riskLibrary);
    for (let place = 0; place < each[index]!; place += 1) {
      writer.recommendation(bodyOf(place), source, place, storyOf2022(place < done[index]!, givenOn, random), random, entries[place % entries.length]!);
    }
  });
}

function writeAssessments2022(writer: CoordinatorWriter): void {
  const random = createRandom('external-assessments', 2022);
  const days = workingDaysBetween('2022-01-17', '2022-10-14');
  const sources = bodiesOf(printed2022.bodies, random).map((body, index) => {
    const orderedOn = dayOf(days, index / printed2022.bodies);
    const concludedOn = shiftWorkingDay(orderedOn, random.int(22, 34));
    return { source: writeAssessment(writer, body, `2022-${index}`, orderedOn, concludedOn, random), bodyOf: () => body, givenOn: concludedOn };
  });
  writeRecommendations2022(writer, sources, printed2022.recommendations, printed2022.carriedOut, random);
}

const anyBody = (random: Random): Body => ({ office: random.pick(projectOffices), organisation: null, name: '' });

function writeStudies2022(writer: CoordinatorWriter): void {
  const random = createRandom('monitoring-studies', 2022);
  const days = workingDaysBetween('2022-01-24', '2022-12-02');
  const sources = Array.from({ length: printed2022.studies }, (_, index) => {
    const to = dayOf(days, index / printed2022.studies);
    const concludedOn = shiftWorkingDay(to, random.int(1, 5));
    return { source: writeStudy(writer, index, `2022-${index}`, to, concludedOn, random), bodyOf: () => anyBody(random), givenOn: concludedOn };
  });
  writeRecommendations2022(writer, sources, printed2022.proposals, printed2022.proposalsCarriedOut, random);
}

type Draft = { office: Office; kind: 'law' | 'cgaByLaw' | 'leaByLaw' };

function draftsOf(counts: Readonly<Record<Draft['kind'], number>>, random: Random): Draft[] {
  const spread = (offices: readonly Office[], count: number, kind: Draft['kind']) => {
    const each = apportion(count, offices.map(() => random.between(0.7, 1.5)));
    return offices.flatMap((office, index) => Array.from({ length: each[index]! }, (): Draft => ({ office, kind })));
  };
  return [...spread(centralOffices, counts.law, 'law'), ...spread(centralOffices, counts.cgaByLaw, 'cgaByLaw'), ...spread(localOffices, counts.leaByLaw, 'leaByLaw')];
}

function factorCounts(risks: number, random: Random): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let index = 0; index < risks; index += 1) {
    const factor = random.pick(factors);
    counts[factor] = (counts[factor] ?? 0) + 1;
  }
  return counts;
}

function writeDrafts(writer: CoordinatorWriter, year: number, drafts: readonly Draft[], days: readonly string[], totals: { risks: number; accepted: number }, lastDay: string, random: Random): void {
  const order = random.shuffle([...drafts.keys()]);
  const dayAt = new Map(order.map((draft, place) => [draft, dayOf(days, place / drafts.length)]));
  const isConcluded = drafts.map((_, index) => shiftWorkingDay(dayAt.get(index)!, 9) <= lastDay);
  const risks = apportion(totals.risks, drafts.map((_, index) => (isConcluded[index] ? random.between(0.05, 2) : 0)));
  const accepted = apportion(totals.accepted, risks, risks);
  for (const index of [...drafts.keys()].sort((one, other) => (dayAt.get(one)! < dayAt.get(other)! ? -1 : 1))) {
    const { office, kind } = drafts[index]!;
    const language = languageOf(office);
    const receivedOn = dayAt.get(index)!;
    const concludedOn = isConcluded[index] ? shiftWorkingDay(receivedOn, random.int(3, 9)) : null;
    writer.record('draft_act_evaluations', stableId('draft-act', year, index), office.id, office.regionCode, receivedOn, {
      title: words.draftTitle(kind, language, office, random), kind, received_on: receivedOn, concluded_on: concludedOn, factor_counts: factorCounts(risks[index]!, random), risks_found: risks[index]!,
      recommendations_given: risks[index]!, recommendations_accepted: accepted[index]!, draft_url: null, conclusion_url: null,
    });
  }
}

function writeChecks(writer: CoordinatorWriter, year: number, figures: { checks: number; tested: number; passed: number; selfReported: number }, days: readonly string[], random: Random): void {
  const tested = apportion(figures.tested - figures.checks, Array.from({ length: figures.checks }, () => random.between(0.5, 1.5)), Array.from({ length: figures.checks }, () => 2)).map((more) => more + 1);
  const passed = apportion(figures.passed, tested.map((count) => count * random.between(0.7, 1.3)), tested);
  const selfReported = apportion(figures.selfReported, passed.map((count) => count * random.between(0.1, 1.9)), passed);
  tested.forEach((count, index) => {
    const office = random.pick(projectOffices);
    const heldOn = dayOf(days, index / figures.checks);
    writer.record('integrity_checks', stableId('integrity-check', year, index), office.id, office.regionCode, heldOn, {
      body_name: random.chance(0.7) ? random.pick(organisationsOf(office.code)).name[languageOf(office)] : '', held_on: heldOn, tested: count, passed: passed[index]!, self_reported: selfReported[index]!, note: '',
    });
  });
}

function writeEffects(writer: CoordinatorWriter): void {
  [...effects2022, ...projectOfficeEffects2022].forEach((effect, index) => {
    const office = effect.region ? localOffices.find(({ regionCode }) => regionCode === effect.region)! : coordinator;
    const verifier = effect.region ? commissionerOf(effect.region) : secondOfAgency;
    writer.record('effects', stableId('effect', effect.year ?? 2022, index), office.id, effect.region, effect.on, {
      source_kind: effect.source, source_office_id: null, source_id: null, kind: effect.kind, sphere: effect.sphere, amount: effect.amount, hectares: effect.hectares ?? null, tenge: effect.tenge ?? null,
      unit: effect.unit ?? '', happened_on: effect.on, story: effect.story, verified_by: verifier.id, verified_by_name: verifier.fullName, verified_on: shiftWorkingDay(effect.on, 8), version: 2,
    });
  });
}

/** What has become by now of a recommendation that was given some time ago. */
function storyNow(givenOn: string, today: string, random: Random): Story {
  const dueOn = shiftWorkingDay(givenOn, random.pick([15, 20, 30, 40]));
  const doneOn = shiftWorkingDay(givenOn, random.int(6, 44));
  const settledOn = shiftWorkingDay(doneOn, random.int(2, 12));
  const chance = random.next();
  if (chance < 0.03 && shiftWorkingDay(givenOn, 12) < today) return { state: 'withdrawn', givenOn, dueOn, settledOn: shiftWorkingDay(givenOn, 11) };
  if (chance < 0.12 || doneOn >= today) return { state: shiftWorkingDay(givenOn, 6) < today && random.chance(0.8) ? 'planned' : 'given', givenOn, dueOn };
  if (settledOn >= today) return { state: 'done', givenOn, dueOn, doneOn };
  return { state: chance < 0.2 ? 'returned' : 'confirmed', givenOn, dueOn, doneOn, settledOn };
}

function writeCurrentYear(writer: CoordinatorWriter, today: string): void {
  const year = Number(today.slice(0, 4));
  const random = createRandom('coordinator-registers', year);
  const days = workingDaysBetween(`${year}-01-12`, addDays(today, -1));
  if (days.length < 60) return;
  const assessments = 38;
  bodiesOf(assessments, random).forEach((body, index) => {
    const orderedOn = dayOf(days, index / assessments);
    const wished = shiftWorkingDay(orderedOn, random.int(22, 34));
    const concludedOn = wished < today ? wished : null;
    const source = writeAssessment(writer, body, `${year}-${index}`, orderedOn, concludedOn, random);
    if (concludedOn === null) return;
    const entries = random.shuffle(riskLibrary).slice(0, random.int(5, 14));
    entries.forEach((entry, place) => writer.recommendation(body, source, place, storyNow(concludedOn, today, random), random, entry));
  });
  const studies = 64;
  for (let index = 0; index < studies; index += 1) {
    const to = dayOf(days, index / studies);
    const wished = shiftWorkingDay(to, random.int(1, 5));
    const concludedOn = wished < today ? wished : null;
    const source = writeStudy(writer, index + 7, `${year}-${index}`, to, concludedOn, random);
    if (concludedOn === null) continue;
    const entries = random.shuffle(riskLibrary).slice(0, random.int(2, 5));
    entries.forEach((entry, place) => writer.recommendation(anyBody(random), source, place, storyNow(concludedOn, today, random), random, entry));
  }
  writeDrafts(writer, year, draftsOf({ law: 41, cgaByLaw: 620, leaByLaw: 980 }, random), days, { risks: 3320, accepted: 1902 }, today, random);
  writeChecks(writer, year, { checks: 96, tested: 110, passed: 97, selfReported: 16 }, days, random);
  words.currentEffects.forEach((effect, index) => {
    const office = random.pick(localOffices);
    const happenedOn = dayOf(days, (index + 0.5) / words.currentEffects.length);
    const isVerified = shiftWorkingDay(happenedOn, 10) < today && random.chance(0.7);
    const verifier = commissionerOf(office.regionCode!);
    writer.record('effects', stableId('effect', year, index), office.id, office.regionCode, happenedOn, {
      source_kind: index % 2 === 0 ? 'assessment' : 'study', source_office_id: null, source_id: null, kind: effect.kind, sphere: effect.sphere, amount: effect.amount, hectares: effect.hectares ?? null, tenge: null, unit: '',
      happened_on: happenedOn, story: effect.story, verified_by: isVerified ? verifier.id : null, verified_by_name: isVerified ? verifier.fullName : null, verified_on: isVerified ? shiftWorkingDay(happenedOn, 9) : null,
      version: isVerified ? 2 : 1,
    });
  });
}

/** The coordinator's registers of 2022, as many records as the report prints, and of the current year. */
export function buildCoordinatorRegisters(today: string): CoordinatorRows {
  const writer = new CoordinatorWriter();
  const random = createRandom('coordinator-registers', 2022);
  writeAssessments2022(writer);
  writeStudies2022(writer);
  writeDrafts(writer, 2022, draftsOf(printed2022.drafts, random), workingDaysBetween('2022-01-10', '2022-12-14'), { risks: printed2022.risks, accepted: printed2022.accepted }, '2022-12-31', random);
  writeChecks(writer, 2022, printed2022, workingDaysBetween('2022-01-10', '2022-12-20'), random);
  writeEffects(writer);
  if (Number(today.slice(0, 4)) > 2022) writeCurrentYear(writer, today);
  return writer.rows;
}

