import { addDays, yearOf } from '#app/platform/time/civil-date.ts';
import type { Row } from '../insert-rows.ts';
import { createRandom, type Random } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import type { Office } from '../reference/offices.ts';
import type { Organisation } from '../reference/organisations.ts';
import { officeTeam, type Person, type Role } from '../reference/people.ts';
import { riskCatalogueEntries } from '../reference/risk-catalogues.ts';
import { riskLibrary, type RiskLibraryEntry } from '../reference/risk-library.ts';
import { stableId } from '../stable-id.ts';
import { reviewerOf } from './charters.ts';
import { hours, momentOf } from './moments.ts';
import * as words from './register-words.ts';
import type { RegisterLanguage } from './register-words.ts';

const days = workingDaysBetween('2020-01-01', '2027-12-31');

/** The working day that lies `count` after the last one that has begun by a day. */
export function shiftWorkingDay(day: string, count: number): string {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (days[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return days[Math.max(0, Math.min(days.length - 1, low + count))]!;
}

const earliest = (...dates: string[]): string => dates.reduce((least, date) => (date < least ? date : least));
const latest = (...dates: string[]): string => dates.reduce((most, date) => (date > most ? date : most));

export type RiskState = 'identified' | 'planned' | 'inProgress' | 'eliminated' | 'returned' | 'verified' | 'accepted';

/** What an organisation wrote about one risk. */
export type RiskText = { entry: RiskLibraryEntry; title: string; cause: string };

export type RiskStory = {
  state: RiskState;
  identifiedOn: string;
  /** From when on, as reported, it was eliminated; of a returned one, as was reported before the return. */
  eliminatedOn?: string;
  /** When that was reported, where not on the same day. */
  reportedOn?: string;
  reviewedOn?: string;
  acceptedUntil?: string;
  /** Deadline of its recommendations; else some months after the signature. */
  dueOn?: string;
  /** Written elsewhere in the same words. */
  text?: RiskText;
  /** Shows something else as its proof. */
  proofUrl?: string;
  origin?: { riskId: string; mark: 'carried' | 'reappeared' };
};

export type StepProgress = { step: string; state: 'open' | 'done' | 'skipped' };

export type AnalysisStory = {
  office: Office;
  organisation: Organisation;
  year: number;
  number: number;
  startsOn: string;
  signedOn: string | null;
  state: 'open' | 'signed' | 'completed';
  /** How many steps of the procedure are behind it. */
  stepsDone: number;
  reviewedOn: string | null;
  previousAnalysisId?: string;
};

export const stepCodes = [
  'order', 'performer', 'announcement', 'sources', 'survey', 'analysis', 'discussion', 'note', 'submission', 'plan', 'monitoring',
  'publication', 'reassessment',
] as const;
type StepCode = (typeof stepCodes)[number];

/** Steps after the signature. */
export const stepsUntilSubmission = stepCodes.indexOf('submission') + 1;

/** Working days from the start on which each step was done. */
const stepPace: Record<StepCode, number> = {
  order: -4, performer: -4, announcement: -2, sources: 8, survey: 10, analysis: 18, discussion: 21, note: 24, submission: 25, plan: 32,
  monitoring: 200, publication: 45, reassessment: 210,
};
const paperOf: Partial<Record<StepCode, string>> = {
  order: 'order', announcement: 'link', discussion: 'minutes', note: 'note', plan: 'plan', publication: 'link',
};

const languageOf = (office: Office): RegisterLanguage => (officeTeam(office.code).manager.language === 'kk' ? 'kk' : 'ru');

const processCodes = new Map(riskCatalogueEntries.filter(({ catalogue }) => catalogue === 'process').map(({ name, code }) => [name.ru, code]));
const kindEvidence = new Map(riskCatalogueEntries.filter(({ catalogue }) => catalogue === 'recommendationKind').map(({ code, evidence }) => [code, evidence!]));
const directionsSince = new Map(riskCatalogueEntries.filter(({ catalogue }) => catalogue === 'direction').map(({ code, validFrom }) => [code, validFrom]));
const sourcesOfAnalysis = ['legalActs', 'inspections', 'internalAudit', 'appeals', 'discipline', 'statistics'];
const factorsOf: Record<string, string[]> = {
  'A.LEGAL_ACTS': ['legalGap', 'unclearWording', 'noGrounds', 'noDeadline'],
  'B.PROCUREMENT': ['procurementConduct', 'supplierContact', 'lackOfControl'],
  'B.HR': ['hrDecisions', 'conflictOfInterest', 'opaqueProcedure'],
  'B.PERMITS': ['permitIssuing', 'wideDiscretion', 'outsideContact'],
  'B.IT_SYSTEMS': ['closedInformation', 'manualOperations', 'lackOfControl'],
};
const commonFactors = ['wideDiscretion', 'lackOfControl', 'opaqueProcedure', 'manualOperations', 'conflictOfInterest'];

/** Spheres that concern every organisation, and those that its name speaks of. */
const everywhere = new Set(['procurement', 'humanResources', 'legalActs', 'informationSystems', 'property']);
const spheresByName: [RegExp, string][] = [
  [/больниц|поликлин|здравоохр|медиц|диспансер/i, 'healthcare'],
  [/школ|колледж|универс|образован|детск|просвещ/i, 'education'],
  [/земел|сельск/i, 'land'],
  [/сельск|предприним|социал/i, 'subsidies'],
  [/строит|архитект|жилищ/i, 'construction'],
  [/финанс|доход|тамож/i, 'customs'],
  [/водо|тепло|электр|коммунал|энерг/i, 'utilities'],
];

function spheresOf({ name, kind }: Organisation): Set<string> {
  const own = spheresByName.filter(([pattern]) => pattern.test(name.ru)).map(([, sphere]) => sphere);
  return new Set([...everywhere, ...own, ...(kind === 'quasi_public' ? ['services'] : ['services', 'permits', 'control'])]);
}

const tables = [
  'internal_analyses', 'analysis_steps', 'analysis_events', 'analysis_members', 'analysis_documents', 'analysis_monitorings',
  'exposed_positions', 'risks', 'risk_recommendations', 'risk_proofs', 'risk_decisions',
] as const;
export type RegisterRows = Record<(typeof tables)[number], Row[]>;

const proofAddress = 'https://docs.adal.example';

/** An analysis to which risks are added. */
export type OpenRegister = {
  story: AnalysisStory;
  id: string;
  place: { office_id: string; organisation_id: string; region_code: string };
  language: RegisterLanguage;
  author: Person;
  authorRole: Role;
  random: Random;
  library: RiskLibraryEntry[];
  riskCount: number;
  lastProofUrl: string | null;
};

/** Writes registers as rows of their tables, each with the trail of how it came about; nothing lies after `today`. */
export class RegisterWriter {
  readonly rows: RegisterRows = Object.fromEntries(tables.map((table) => [table, [] as Row[]])) as RegisterRows;
  readonly #today: string;
  readonly #riskCounts = new Map<string, number>();

  constructor(today: string) {
    this.#today = today;
  }

  /** A moment of a day; what happened today happened early. */
  #at(day: string, hour: number, random: Random): string {
    return momentOf(day, day >= this.#today ? hours(8, 5) + random.int(0, 1200) : hours(hour) + random.int(0, 3000));
  }

  begin(story: AnalysisStory): OpenRegister {
    const { office, organisation, year, number, startsOn, signedOn, reviewedOn } = story;
    const id = stableId('internal-analysis', organisation.id, year, number);
    const random = createRandom('analysis', organisation.id, year, number);
    const { manager, complianceOfficer } = officeTeam(office.code);
    const isOfficers = complianceOfficer.memberships.some(({ organisationId }) => organisationId === organisation.id);
    const [author, authorRole]: [Person, Role] = isOfficers ? [complianceOfficer, 'complianceOfficer'] : [manager, 'projectManager'];
    const language = languageOf(office);
    const place = { office_id: office.id, organisation_id: organisation.id, region_code: organisation.regionCode };
    const spheres = spheresOf(organisation);
    const library = random.shuffle(riskLibrary.filter(({ sphere }) => spheres.has(sphere)));
    const register: OpenRegister = {
      story, id, place, language, author, authorRole, random, library, riskCount: 0, lastProofUrl: null,
    };
    const created = shiftWorkingDay(startsOn, -5);
    const reviewer = reviewerOf(office);
    const orderNumber = `${random.int(12, 480)}-${language === 'kk' ? 'нқ' : 'п'}`;
    const directions = [...directionsSince].filter(([code, since]) => since <= startsOn && (code.startsWith('B.') || code === 'A.LEGAL_ACTS')).map(([code]) => code);
    this.rows.internal_analyses.push({
      ...place, id, year, number, state: story.state, language, object: words.analysisObject[language](random),
      period_from: `${yearOf(startsOn) - 1}-01-01`, period_to: `${yearOf(startsOn) - 1}-12-31`, direction_codes: directions,
      performer_kind: 'workingGroup', order_number: story.stepsDone > 0 ? orderNumber : '', performer_name: '',
      order_on: story.stepsDone > 0 ? shiftWorkingDay(startsOn, -4) : null, starts_on: story.stepsDone > 0 ? startsOn : null,
      due_on: story.stepsDone > 0 ? shiftWorkingDay(startsOn, 30) : null, signed_on: signedOn, signed_by: signedOn && author.id,
      signed_by_name: signedOn && author.fullName, is_unscheduled: false, is_counted: signedOn !== null && number === 1, review: reviewedOn && 'confirmed',
      reviewed_on: reviewedOn, reviewed_by: reviewedOn && reviewer.person.id, reviewed_by_name: reviewedOn && reviewer.person.fullName,
      previous_analysis_id: story.previousAnalysisId ?? null, version: 1 + story.stepsDone, created_by: author.id, created_by_name: author.fullName,
      created_at: this.#at(created, 10, random), updated_at: this.#at(earliest(latest(signedOn ?? startsOn, reviewedOn ?? startsOn), this.#today), 16, random),
    });
    this.#event(register, 'created', null, created, 10, author, authorRole);
    this.#steps(register, orderNumber);
    if (signedOn) this.#event(register, 'signed', 'submission', signedOn, 17, author, authorRole);
    if (reviewedOn) this.#event(register, 'confirmed', null, reviewedOn, 15, reviewer.person, reviewer.role);
    if (signedOn) this.#monitorings(register, signedOn);
    return register;
  }

  #event({ place, id, random }: OpenRegister, kind: string, step: string | null, day: string, hour: number, by: Person, role: Role): void {
    this.rows.analysis_events.push({
      ...place, analysis_id: id, id: stableId('analysis-event', id, kind, step ?? ''), kind, step, note: null,
      made_by: by.id, made_by_name: by.fullName, made_by_role: role, made_at: this.#at(day, hour, random),
    });
  }

  #dayOfStep({ story, random }: OpenRegister, step: StepCode): string {
    const { startsOn, signedOn } = story;
    const paced = shiftWorkingDay(startsOn, stepPace[step]);
    const behind = stepCodes.indexOf(step) >= stepsUntilSubmission;
    if (!behind) return earliest(paced, signedOn ?? this.#today, this.#today);
    return earliest(latest(paced, shiftWorkingDay(signedOn ?? startsOn, random.int(2, 8))), shiftWorkingDay(this.#today, -1));
  }

  #steps(register: OpenRegister, orderNumber: string): void {
    const { story, id, place, language, author, random } = register;
    const spoken = <Key extends keyof typeof words.stepWords>(key: Key): string => words.stepWords[key][language];
    for (const [index, step] of stepCodes.entries()) {
      const isBehind = index < story.stepsDone;
      const isSkipped = isBehind && ((step === 'survey' && random.chance(0.6)) || step === 'reassessment');
      const state = !isBehind ? 'open' : isSkipped ? 'skipped' : 'done';
      const day = isBehind ? this.#dayOfStep(register, step) : null;
      const details: Partial<Record<StepCode, Record<string, unknown>>> = {
        order: { orderNumber, orderOn: shiftWorkingDay(story.startsOn, -4), startsOn: story.startsOn },
        performer: { performerKind: 'workingGroup' },
        announcement: { publishedOn: day, contact: spoken('contact'), text: spoken('announcement') },
        sources: { sourceCodes: sourcesOfAnalysis.slice(0, 3 + (index % 3)) },
        survey: { heldFrom: day, heldTo: day, respondents: String(random.int(40, 260)), results: spoken('surveyResults') },
        discussion: { heldOn: day, participants: String(random.int(8, 60)), decisions: spoken('decisions') },
        note: { conclusion: spoken('conclusion') },
        submission: { headName: officeTeam(story.office.code).lead.fullName, headPosition: spoken('head') },
        plan: { approverName: officeTeam(story.office.code).lead.fullName, approverPosition: spoken('head'), approvedOn: day },
        publication: { publishedOn: day },
      };
      this.rows.analysis_steps.push({
        ...place, analysis_id: id, step, state, due_on: shiftWorkingDay(story.startsOn, stepPace[step] + 3),
        details: state === 'done' ? (details[step] ?? {}) : {},
        skip_reason: isSkipped ? spoken(step === 'survey' ? 'noSurvey' : 'noReassessment') : null, done_on: day, done_by: day && author.id,
        done_by_name: day && author.fullName, version: day ? 2 : 1, updated_at: this.#at(day ?? shiftWorkingDay(story.startsOn, -5), 12, random),
      });
      const kind = paperOf[step];
      if (day && kind && state === 'done') this.#document(register, step, kind, day);
      if (step === 'performer' && isBehind) this.#members(register);
    }
  }

  #document({ id, place, language, author, random }: OpenRegister, step: string, kind: string, day: string): void {
    this.rows.analysis_documents.push({
      ...place, analysis_id: id, id: stableId('analysis-document', id, step), step, evidence_kind: kind, title: words.proofTitles[kind]![language],
      url: `${proofAddress}/analyses/${id.slice(0, 8)}/${step}.pdf`, author_id: author.id, author_name: author.fullName, created_at: this.#at(day, 11, random),
    });
  }

  #members({ id, place, language, author, story, random }: OpenRegister): void {
    const titles = random.shuffle(words.memberTitles);
    const group = [author, ...officeTeam(story.office.code).executors];
    this.rows.analysis_members.push(...group.map(({ fullName }, position) => ({
      ...place, analysis_id: id, id: stableId('analysis-member', id, position), full_name: fullName, job_title: titles[position]![language],
      is_head: position === 0, position: position + 1,
    })));
  }

  #monitorings({ id, place, language, story, author }: OpenRegister, signedOn: string): void {
    for (let round = 1; round <= 3; round += 1) {
      const dueOn = shiftWorkingDay(addDays(signedOn, 91 * round), 0);
      const isDone = dueOn < this.#today && (story.state === 'completed' || round === 1);
      if (!isDone && story.state === 'completed') continue;
      this.rows.analysis_monitorings.push({
        ...place, analysis_id: id, id: stableId('analysis-monitoring', id, round), due_on: dueOn, done_on: isDone ? dueOn : null,
        findings: isDone ? words.monitoringFindings[language] : '', done_by: isDone ? author.id : null, done_by_name: isDone ? author.fullName : null,
        version: isDone ? 2 : 1,
      });
    }
  }

  textFor(register: OpenRegister): RiskText {
    const entry = register.library[register.riskCount % register.library.length]!;
    return { entry, title: words.riskTitle(entry, register.language), cause: words.cause[register.language](register.random) };
  }

  /** Adds a risk as its story tells. */
  risk(register: OpenRegister, story: RiskStory): { id: string; text: RiskText; proofUrl: string } {
    const { place, language, random, author, story: analysis } = register;
    const numberKey = `${analysis.organisation.id} ${analysis.year}`;
    const number = (this.#riskCounts.get(numberKey) ?? 0) + 1;
    this.#riskCounts.set(numberKey, number);
    const code = `${analysis.year}-${String(number).padStart(3, '0')}`;
    const id = stableId('risk', analysis.organisation.id, code);
    const text = story.text ?? this.textFor(register);
    register.riskCount += 1;
    const { entry } = text;
    const wasReported = story.eliminatedOn !== undefined;
    const isEliminated = story.state === 'eliminated' || story.state === 'verified';
    const until = latest(story.eliminatedOn ?? this.#today, story.identifiedOn);
    const plannedOn = earliest(shiftWorkingDay(story.identifiedOn, random.int(1, 6)), until);
    const startedOn = earliest(latest(shiftWorkingDay(plannedOn, random.int(1, 5)), plannedOn), until);
    const reportedOn = wasReported ? (story.reportedOn ?? story.eliminatedOn!) : null;
    const dueOn = story.dueOn ?? shiftWorkingDay(latest(analysis.signedOn ?? story.identifiedOn, story.identifiedOn), random.int(25, 70));
    const reviewer = reviewerOf(analysis.office);
    const lead = officeTeam(analysis.office.code).lead;
    const isReviewed = story.state === 'verified' || story.state === 'returned';
    const reviewedOn = isReviewed ? (story.reviewedOn ?? shiftWorkingDay(reportedOn!, random.int(2, 8))) : null;
    const acceptedOn = story.state === 'accepted' ? earliest(shiftWorkingDay(plannedOn, random.int(5, 20)), this.#today) : null;

    const trail: { from: RiskState; to: RiskState; day: string; hour: number; by: Person; role: Role; remark?: string }[] = [];
    const step = (to: RiskState, day: string, hour: number, by = author, role = register.authorRole, remark?: string) =>
      trail.push({ from: trail.at(-1)?.to ?? 'identified', to, day, hour, by, role, ...(remark !== undefined && { remark }) });
    if (story.state !== 'identified') step('planned', plannedOn, 11);
    if (story.state === 'inProgress' || (wasReported && random.chance(0.5))) step('inProgress', startedOn, 12);
    if (reportedOn) step('eliminated', reportedOn, 16, author, register.authorRole, words.reportNotes[language](random));
    const remark = story.state === 'returned' ? words.returnRemarks[language](random) : undefined;
    if (reviewedOn) step(story.state, reviewedOn, 14, reviewer.person, reviewer.role, remark);
    const acceptedReason = acceptedOn ? words.acceptedReasons[language](random) : null;
    if (acceptedOn) step('accepted', acceptedOn, 15, lead, 'officeLead', acceptedReason!);
    this.rows.risk_decisions.push(...trail.map(({ from, to, day, hour, by, role, remark: said }, index) => ({
      ...place, risk_id: id, id: stableId('risk-decision', id, index), from_state: from, to_state: to, remark: said ?? null,
      elimination_rule_code: to === 'eliminated' || to === 'verified' ? 'proof-of-every-recommendation' : null,
      decided_by: by.id, decided_by_name: by.fullName, decided_by_role: role, decided_at: this.#at(day, hour, random),
    })));

    const scored = random.chance(0.4);
    const [likelihood, impact] = [random.int(2, 5), random.int(2, 5)];
    const lowered = scored && wasReported;
    const direction = directionsSince.get(entry.direction)! <= story.identifiedOn ? entry.direction : 'B.OTHER';
    const ownerId = random.chance(0.5) ? author.id : null;
    const ownerName = ownerId ? author.fullName : entry.position[language];
    const createdAt = this.#at(story.identifiedOn, 10, random);
    const last = trail.at(-1);
    this.rows.risks.push({
      ...place, analysis_id: register.id, id, year: analysis.year, code, state: story.state, title: text.title, direction_code: direction,
      process_code: processCodes.get(entry.process.ru) ?? null, process: entry.process[language], exposed_position: entry.position[language],
      factor_codes: random.shuffle(factorsOf[direction] ?? commonFactors).slice(0, random.int(1, 2)), cause: text.cause,
      conditions: words.conditions[language](random), scheme: entry.scheme[language], interested_parties: words.interestedParties[language](random),
      consequences: words.consequences[language](random), existing_controls: words.controls[language](random),
      control_effectiveness: random.chance(0.6) ? random.pick(['partly', 'ineffective', 'notTested']) : null,
      likelihood: scored ? likelihood : null, impact: scored ? impact : null, residual_likelihood: lowered ? 1 : null,
      residual_impact: lowered ? Math.max(1, impact - 1) : null, identified_on: story.identifiedOn, owner_id: ownerId, owner_name: ownerName, due_on: dueOn,
      eliminated_on: isEliminated ? story.eliminatedOn! : null,
      report_note: reportedOn && trail.find(({ to }) => to === 'eliminated')!.remark, reported_by: reportedOn && author.id,
      reported_by_name: reportedOn && author.fullName, reported_at: reportedOn && this.#at(reportedOn, 16, random),
      review_remark: remark ?? null, reviewed_by: reviewedOn && reviewer.person.id, reviewed_by_name: reviewedOn && reviewer.person.fullName,
      reviewed_at: reviewedOn && this.#at(reviewedOn, 14, random), accepted_reason: acceptedReason, accepted_by: acceptedOn && lead.id,
      accepted_by_name: acceptedOn && lead.fullName, accepted_until: story.acceptedUntil ?? null, origin_risk_id: story.origin?.riskId ?? null,
      origin_mark: story.origin?.mark ?? null, is_counted: story.origin?.mark !== 'carried', is_confirmed: analysis.reviewedOn !== null,
      version: 1 + trail.length, author_id: author.id, author_name: author.fullName, created_at: createdAt,
      updated_at: last ? this.#at(last.day, last.hour, random) : createdAt,
    });
    const proofUrl = story.proofUrl ?? `${proofAddress}/risks/${id.slice(0, 8)}/${code}.pdf`;
    this.#recommendations(register, id, entry, { dueOn, ownerId, ownerName, reportedOn, proofUrl, isPlanned: story.state !== 'identified', createdAt });
    return { id, text, proofUrl };
  }

  #recommendations(
    { place, language, author, random }: OpenRegister,
    riskId: string,
    entry: RiskLibraryEntry,
    { dueOn, ownerId, ownerName, reportedOn, proofUrl, isPlanned, createdAt }: {
      dueOn: string; ownerId: string | null; ownerName: string; reportedOn: string | null; proofUrl: string; isPlanned: boolean; createdAt: string;
    },
  ): void {
    const measures = [{ kind: entry.recommendationKind, text: entry.safeguard[language] }];
    if (random.chance(0.25) && entry.recommendationKind !== 'training') measures.push({ kind: 'training', text: words.trainingText[language] });
    for (const [index, { kind, text }] of measures.entries()) {
      const id = stableId('risk-recommendation', riskId, index);
      const evidence = kindEvidence.get(kind)!;
      this.rows.risk_recommendations.push({
        ...place, risk_id: riskId, id, position: index, kind_code: kind, text, changes: entry.process[language],
        removes: index === 0 ? 'eliminates' : 'reduces', owner_id: ownerId, owner_name: ownerName, due_on: dueOn, evidence_kinds: [evidence],
        state: reportedOn ? 'done' : isPlanned && random.chance(0.4) ? 'inProgress' : 'planned', done_on: reportedOn, done_note: '',
        version: reportedOn ? 2 : 1, author_id: author.id, author_name: author.fullName, updated_at: reportedOn ? this.#at(reportedOn, 15, random) : createdAt,
      });
      if (reportedOn) {
        this.rows.risk_proofs.push({
          ...place, risk_id: riskId, recommendation_id: id, id: stableId('risk-proof', riskId, index), evidence_kind: evidence,
          title: `${words.proofTitles[evidence]![language]} № ${random.int(11, 640)}`, url: index === 0 ? proofUrl : proofUrl.replace(/\.pdf$/, '-2.pdf'),
          author_id: author.id, author_name: author.fullName, created_at: this.#at(reportedOn, 15, random),
        });
      }
    }
  }

  exposedPositions({ id, place, language, author, story, random }: OpenRegister): void {
    for (const [index, unit] of random.shuffle(words.exposedUnits).slice(0, 3).entries()) {
      const entry = random.pick(riskLibrary.filter(({ sphere }) => everywhere.has(sphere)));
      this.rows.exposed_positions.push({
        ...place, id: stableId('exposed-position', id, index), title: entry.position[language], unit: unit[language], staff: random.int(1, 6),
        direction_codes: [entry.direction], reason: words.exposedReason[language], safeguards: entry.safeguard[language], since_on: story.startsOn,
        author_id: author.id, author_name: author.fullName, updated_at: this.#at(story.startsOn, 12, random),
      });
    }
  }
}
