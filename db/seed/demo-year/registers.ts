import { addDays, yearOf } from '#app/platform/time/civil-date.ts';
import { createRandom } from '../random.ts';
import { projectOffices, type Office } from '../reference/offices.ts';
import type { Organisation } from '../reference/organisations.ts';
import { reportingOrganisationsOf } from '../reference/reporting-organisations.ts';
import type { DemoPeriod } from './model.ts';
import { planRegisters, type PlannedAnalysis, type PlannedRisk } from './register-plan.ts';
import {
  RegisterWriter, shiftWorkingDay, stepCodes, stepsUntilSubmission,
  type OpenRegister, type RegisterRows, type RiskState, type RiskStory, type RiskText,
} from './register-rows.ts';

const analysisLength = 26;

/** Their December was never accepted, in the registers as in the daily log. */
const notAccepted2022 = new Set(['MAN', 'MTI']);
const isLeftWaiting = (office: Office, day: string): boolean => notAccepted2022.has(office.code) && day.startsWith('2022-12');

function storyOf2022({ identifiedOn, eliminatedOn }: PlannedRisk, { office, signedOn }: PlannedAnalysis, { chance, int, pick }: OpenRegister['random']): RiskStory {
  if (eliminatedOn) return { state: isLeftWaiting(office, eliminatedOn) ? 'eliminated' : 'verified', identifiedOn, eliminatedOn };
  // Of what the year left open, most was done in the next one.
  if (chance(0.68)) return { state: 'verified', identifiedOn, eliminatedOn: shiftWorkingDay('2022-12-31', int(6, 150)) };
  if (chance(0.6)) return { state: 'accepted', identifiedOn, acceptedUntil: pick(['2025-12-31', '2026-12-31', '2027-06-30']) };
  if (chance(0.3)) return { state: 'returned', identifiedOn, eliminatedOn: shiftWorkingDay(signedOn, int(10, 40)) };
  return { state: 'inProgress', identifiedOn };
}

/** The registers of 2022: behind the printed figures lie as many records. */
export function buildRegisters2022(year: DemoPeriod, today: string): RegisterRows {
  const writer = new RegisterWriter(today);
  for (const planned of planRegisters(year, '2022', { differs: true })) {
    const { office, organisation, signedOn } = planned;
    const isWaiting = isLeftWaiting(office, signedOn);
    const register = writer.begin({
      office, organisation, year: 2022, number: 1, startsOn: shiftWorkingDay(signedOn, -analysisLength), signedOn, state: isWaiting ? 'signed' : 'completed',
      stepsDone: isWaiting ? stepsUntilSubmission : stepCodes.length,
      reviewedOn: isWaiting ? null : shiftWorkingDay(signedOn, createRandom('analysis-review', organisation.id).int(3, 9)),
    });
    for (const risk of [...planned.risks].sort((one, other) => (one.identifiedOn < other.identifiedOn ? -1 : 1))) {
      writer.risk(register, storyOf2022(risk, planned, register.random));
    }
  }
  return writer.rows;
}

/** What calls for a reviewer's attention in the current months, as shares of what is reported. */
const oddities = { proofReused: 0.04, textCopied: 0.03, backDated: 0.03, overlooked: 0.02, frontPage: 0.02 };

function storyNow({ identifiedOn, eliminatedOn }: PlannedRisk, signedOn: string, today: string, { random, lastProofUrl }: OpenRegister, copied: RiskText | undefined): RiskStory {
  const { chance, int } = random;
  const text = copied && chance(oddities.textCopied) ? { text: copied } : {};
  if (eliminatedOn) {
    const isBackDated = chance(oddities.backDated) && shiftWorkingDay(eliminatedOn, 10) < today;
    const reportedOn = isBackDated ? shiftWorkingDay(eliminatedOn, 10) : eliminatedOn;
    const reviewedOn = shiftWorkingDay(reportedOn, int(3, 9));
    const proof = lastProofUrl && chance(oddities.proofReused) ? { proofUrl: lastProofUrl } : chance(oddities.frontPage) ? { proofUrl: 'https://www.gov.kz/' } : {};
    const isVerified = reviewedOn < today && !chance(oddities.overlooked);
    return { state: isVerified ? 'verified' : 'eliminated', identifiedOn, eliminatedOn, reportedOn, ...(isVerified && { reviewedOn }), ...proof, ...text };
  }
  if (identifiedOn >= shiftWorkingDay(today, -6)) return { state: 'identified', identifiedOn, ...text };
  const reported = shiftWorkingDay(signedOn, int(3, 12));
  if (chance(0.05) && shiftWorkingDay(reported, 3) < today) return { state: 'returned', identifiedOn, eliminatedOn: reported, reviewedOn: shiftWorkingDay(reported, 2) };
  if (chance(0.05)) return { state: 'accepted', identifiedOn, acceptedUntil: addDays(today, int(20, 400)) };
  return { state: chance(0.6) ? 'inProgress' : 'planned', identifiedOn, dueOn: shiftWorkingDay(signedOn, int(12, 70)), ...text };
}

type Cycle = { office: Office; organisation: Organisation; stepsDone: number | null; isSigned: boolean; isShowcase: boolean };

/** In these offices every queue has something of every kind. */
const showcases = ['AKM', 'TUR'];
/** The officer of Turkistan has yet to begin this cycle. */
const notBegun = 'TUR';

/** Organisations whose register runs from cycle to cycle: one in each third office, all reporting ones where everything is shown. */
function cycles(): Cycle[] {
  return projectOffices.flatMap((office, index): Cycle[] => {
    const own = reportingOrganisationsOf(office.code);
    if (showcases.includes(office.code)) {
      return own.map((organisation, position) => ({
        office, organisation, isShowcase: true, isSigned: position === 1,
        stepsDone: position === 1 ? stepsUntilSubmission : organisation === own.at(-1) ? (office.code === notBegun ? null : stepCodes.indexOf('analysis')) : position === 0 ? null : (position * 3) % stepsUntilSubmission,
      }));
    }
    return index % 3 === 0 ? [{ office, organisation: own.at(-1)!, isShowcase: false, isSigned: false, stepsDone: (index / 3) % stepsUntilSubmission }] : [];
  });
}

/** What the previous cycle left: most verified, something of every other state, and in showcases what a reviewer should look at first. */
const previousStates: RiskState[] = ['verified', 'verified', 'verified', 'verified', 'accepted', 'accepted', 'inProgress', 'inProgress', 'returned', 'planned'];

function previousCycle(writer: RegisterWriter, { office, organisation, isShowcase }: Cycle, today: string, wrongText: RiskText | null): { id: string; text: RiskText } {
  const signedOn = shiftWorkingDay(addDays(today, -395), 0);
  const register = writer.begin({
    office, organisation, year: yearOf(signedOn), number: 1, startsOn: shiftWorkingDay(signedOn, -analysisLength), signedOn, state: 'completed',
    stepsDone: stepCodes.length, reviewedOn: shiftWorkingDay(signedOn, 6),
  });
  writer.exposedPositions(register);
  const found = (index: number) => shiftWorkingDay(signedOn, (index % 8) - 9);
  let first: RiskText | undefined;
  for (const [index, state] of previousStates.entries()) {
    const eliminatedOn = state === 'verified' || state === 'returned' ? { eliminatedOn: shiftWorkingDay(signedOn, 20 + index * 9) } : {};
    const until = state === 'accepted' ? { acceptedUntil: index % 2 === 0 ? addDays(today, 38) : addDays(today, -30) } : {};
    const dueOn = { dueOn: shiftWorkingDay(signedOn, 60 + index * 4) };
    first ??= writer.risk(register, { state, identifiedOn: found(index), ...eliminatedOn, ...until, ...dueOn }).text;
    if (index > 0) writer.risk(register, { state, identifiedOn: found(index), ...eliminatedOn, ...until, ...dueOn });
  }
  if (isShowcase) waitingInShowcase(writer, register, signedOn, today, wrongText);
  return { id: register.id, text: first! };
}

/** Working days before today on which a dozen eliminations were reported at once, at the end of the month before. */
function lastWorkingDayOfMonthBefore(today: string): string {
  return shiftWorkingDay(addDays(`${today.slice(0, 7)}-01`, -1), 0);
}

function waitingInShowcase(writer: RegisterWriter, register: OpenRegister, signedOn: string, today: string, copied: RiskText | null): void {
  const found = shiftWorkingDay(signedOn, -3);
  const waits = (daysAgo: number, more: Partial<RiskStory> = {}) => {
    const eliminatedOn = shiftWorkingDay(today, -daysAgo);
    return writer.risk(register, { state: 'eliminated', identifiedOn: found, eliminatedOn, ...more });
  };
  const clean = [9, 7, 6, 5, 4, 3, 2].map((daysAgo) => waits(daysAgo));
  waits(4, { proofUrl: clean[0]!.proofUrl });
  waits(3, { reportedOn: shiftWorkingDay(today, -3), eliminatedOn: shiftWorkingDay(today, -16) });
  waits(2, { proofUrl: 'https://www.gov.kz/' });
  if (copied) waits(5, { text: copied });
  const newlyFound = shiftWorkingDay(today, -6);
  waits(6, { identifiedOn: newlyFound, eliminatedOn: newlyFound });
}

/** A dozen reported by one person on the last day of a month. */
function bulkInShowcase(writer: RegisterWriter, register: OpenRegister, found: string, today: string): void {
  const day = lastWorkingDayOfMonthBefore(today);
  for (let index = 0; index < 12; index += 1) writer.risk(register, { state: 'eliminated', identifiedOn: found, eliminatedOn: day });
}

function runningCycle(writer: RegisterWriter, { office, organisation, stepsDone, isSigned }: Cycle, previous: { id: string }, today: string): void {
  if (stepsDone === null) return;
  const signedOn = isSigned ? shiftWorkingDay(today, -3) : null;
  const begun = stepsDone <= stepCodes.indexOf('sources') ? stepsDone - 2 : -12 - stepsDone;
  const register = writer.begin({
    office, organisation, year: yearOf(today), number: 1, startsOn: shiftWorkingDay(today, begun), signedOn, state: isSigned ? 'signed' : 'open',
    stepsDone, reviewedOn: null, previousAnalysisId: previous.id,
  });
  const risks = stepsDone < stepCodes.indexOf('survey') ? 0 : 2 + (stepsDone % 4);
  for (let index = 0; index < risks; index += 1) writer.risk(register, { state: 'identified', identifiedOn: shiftWorkingDay(today, -4 - index) });
}

/** The registers of the current months: what was typed, the cycles that run beside it, and what they continue. */
export function buildCurrentRegisters(months: DemoPeriod, today: string): RegisterRows {
  const writer = new RegisterWriter(today);
  const running = cycles();
  const reserved = new Set(running.map(({ organisation }) => organisation.id));
  let copied: RiskText | undefined;
  for (const { office, organisation, signedOn, risks } of planRegisters(months, 'current', { reserved })) {
    const reviewedOn = shiftWorkingDay(signedOn, createRandom('analysis-review', organisation.id, 'current').int(4, 12));
    const isReviewed = reviewedOn < today;
    const planDone = shiftWorkingDay(signedOn, 12) < today;
    const register = writer.begin({
      office, organisation, year: yearOf(signedOn), number: 1, startsOn: shiftWorkingDay(signedOn, -analysisLength), signedOn, state: 'signed',
      stepsDone: stepsUntilSubmission + (planDone ? 1 : 0), reviewedOn: isReviewed ? reviewedOn : null,
    });
    for (const risk of [...risks].sort((one, other) => (one.identifiedOn < other.identifiedOn ? -1 : 1))) {
      const made = writer.risk(register, storyNow(risk, signedOn, today, register, copied));
      register.lastProofUrl = made.proofUrl;
      if (register.random.chance(0.2)) copied = made.text;
    }
  }
  let before: RiskText | null = null;
  for (const [index, cycle] of running.entries()) {
    const previous = previousCycle(writer, cycle, today, before);
    before = previous.text;
    if (cycle.isShowcase && running.findIndex(({ office }) => office === cycle.office) === index) {
      const signedOn = shiftWorkingDay(today, -70);
      const extra = writer.begin({
        office: cycle.office, organisation: cycle.organisation, year: yearOf(signedOn), number: 2, startsOn: shiftWorkingDay(signedOn, -analysisLength),
        signedOn, state: 'signed', stepsDone: stepsUntilSubmission + 1, reviewedOn: shiftWorkingDay(signedOn, 7), previousAnalysisId: previous.id,
      });
      bulkInShowcase(writer, extra, shiftWorkingDay(signedOn, -2), today);
    }
    runningCycle(writer, cycle, previous, today);
  }
  return writer.rows;
}
